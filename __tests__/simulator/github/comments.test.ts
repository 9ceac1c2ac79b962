import { describe, expect, test } from '@jest/globals';
import { deleteComment, editComment, writeComment } from '../../../simulator/github/comments.ts';
import { openPull } from '../../../simulator/github/pulls.ts';
import type { World } from '../../../simulator/world/world.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud } from '../clients.ts';
import { octokit, REPOSITORY } from './octokit.ts';

const PULL = { ...REPOSITORY, issue_number: 7 };

function write(world: World, count: number): string[] {
  const bodies = Array.from({ length: count }, (_, index) => `comment ${index + 1}`);
  for (const body of bodies) writeComment(world, { pullNumber: 7, author: 'octocat', body });
  return bodies;
}

function relations(link: string | undefined) {
  return [...(link ?? '').matchAll(/rel="(\w+)"/g)].map(([, rel]) => rel);
}

function pageIn(link: string | undefined, rel: string) {
  return new RegExp(`<([^>]*)>; rel="${rel}"`).exec(link ?? '')?.[1] ?? null;
}

describe('github: comments', () => {
  test('comments come in pages of thirty, and Link leads through all three', async () => {
    const world = createWorld();
    const client = octokit(await startCloud(world));
    const bodies = write(world, 65);
    const pages = [1, 2, 3, 4].map((page) => client.rest.issues.listComments({ ...PULL, page }));
    const answers = await Promise.all(pages);
    expect(answers.map(({ data }) => data.length)).toEqual([30, 30, 5, 0]);
    expect(answers.map(({ headers }) => relations(headers.link).sort())).toEqual([
      ['last', 'next'],
      ['first', 'last', 'next', 'prev'],
      ['first', 'prev'],
      ['first', 'prev'],
    ]);
    const next = pageIn(answers[0]!.headers.link, 'next')!;
    expect(next).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/_github\/repositories\/2002\/issues\/7\/comments\?.*page=2$/);
    const all = await client.paginate(client.rest.issues.listComments, PULL);
    expect(all.map(({ body }) => body)).toEqual(bodies);
  });

  test('a page has a hundred comments at most, whatever is asked for, and no Link where it holds all', async () => {
    const world = createWorld();
    const client = octokit(await startCloud(world));
    const bodies = write(world, 100);
    const list = () => client.rest.issues.listComments({ ...PULL, per_page: 1000 });
    const full = await list();
    expect([full.data.length, full.headers.link]).toEqual([100, undefined]);
    bodies.push('one more');
    writeComment(world, { pullNumber: 7, author: 'octocat', body: 'one more' });
    const cut = await list();
    expect([cut.data.length, relations(cut.headers.link)]).toEqual([100, ['next', 'last']]);
    const all = await client.paginate(client.rest.issues.listComments, { ...PULL, per_page: 100 });
    expect(all.map(({ body }) => body)).toEqual(bodies);
  });

  test('a pull request shows its own comments, without those that were deleted', async () => {
    const world = createWorld();
    const other = openPull(world, { head: 'other' });
    const deleted = writeComment(world, { pullNumber: 7, author: 'octocat', body: 'deleted' });
    writeComment(world, { pullNumber: other.number, author: 'octocat', body: 'elsewhere' });
    deleteComment(world, deleted.id);
    const kept = writeComment(world, { pullNumber: 7, author: 'octocat', body: 'kept' });
    expect(kept.id).toBeGreaterThan(deleted.id + 1);
    const { data } = await octokit(await startCloud(world)).rest.issues.listComments(PULL);
    expect(data.map(({ body }) => body)).toEqual(['kept']);
  });

  test('the bot writes and edits; REST shows the author alone, whoever edited', async () => {
    const world = createWorld();
    const client = octokit(await startCloud(world));
    const { data: made, status } = await client.rest.issues.createComment({ ...PULL, body: 'planned' });
    expect(status).toBe(201);
    expect(made).toMatchObject({ body: 'planned', user: { login: 'github-actions[bot]', type: 'Bot' } });
    expect(made.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect([made.updated_at, made.id > 2 ** 31]).toEqual([made.created_at, true]);
    editComment(world, made.id, 'mallory', 'planted', new Date('2030-01-02T03:04:05.678Z'));
    const { data: seen } = await client.rest.issues.listComments(PULL);
    expect(seen).toEqual([{ ...made, body: 'planted', updated_at: '2030-01-02T03:04:05Z' }]);
    await client.rest.issues.updateComment({ ...REPOSITORY, comment_id: made.id, body: 'applied' });
    expect(world.github.comments[0]).toMatchObject({ body: 'applied', editor: 'github-actions[bot]' });
    expect(world.calls.map(({ action, isWrite: write, input }) => [action, write, input])).toEqual([
      ['github:CreateComment', true, { body: 'planned' }],
      ['github:ListComments', false, {}],
      ['github:UpdateComment', true, { body: 'applied' }],
    ]);
  });

  test('anybody with write may edit a comment of somebody else', async () => {
    const world = createWorld();
    const { id } = writeComment(world, { pullNumber: 7, author: 'octocat', body: 'mine' });
    const client = octokit(await startCloud(world));
    const { data } = await client.rest.issues.updateComment({ ...REPOSITORY, comment_id: id, body: 'ours' });
    expect(data).toMatchObject({ body: 'ours', user: { login: 'octocat', type: 'User' } });
  });

  test.each([
    ['65,536 bytes', 'x'.repeat(65_536), ''],
    ['one more', 'x'.repeat(65_537), 'Body is too long (maximum is 65536 characters)'],
    ['fewer characters, more bytes', 'é'.repeat(32_769), 'Body is too long (maximum is 65536 characters)'],
    ['nothing', '', 'Body cannot be blank'],
    ['only blanks', ' \n', 'Body cannot be blank'],
  ])('a comment of %s', async (_, body, refusal) => {
    const world = createWorld();
    const { id } = writeComment(world, { pullNumber: 7, author: 'octocat', body: 'old' });
    const client = octokit(await startCloud(world));
    const calls = [
      () => client.rest.issues.createComment({ ...PULL, body }),
      () => client.rest.issues.updateComment({ ...REPOSITORY, comment_id: id, body }),
    ];
    for (const call of calls) {
      if (refusal === '') await call();
      else await expect(call()).rejects.toThrow(`Validation Failed: {"resource":"IssueComment","code":"unprocessable"`);
      if (refusal !== '') await expect(call()).rejects.toThrow(refusal);
    }
    const kept = world.github.comments.map((comment) => comment.body === body);
    expect(kept).toEqual(refusal === '' ? [true, true] : [false]);
  });
});
