import { describe, expect, test } from '@jest/globals';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud } from '../clients.ts';
import { octokit, REPOSITORY, errorStatusOf } from './octokit.ts';

const PULL = { ...REPOSITORY, issue_number: 7 };

describe('github: limits', () => {
  test('every answer counts down, and none left is 403 until the reset', async () => {
    const world = createWorld();
    const client = octokit(await startCloud(world));
    world.github.rateLimit.remaining = 2;
    const resetAt = new Date(Date.now() + 60_000);
    world.github.rateLimit.resetAt = resetAt;
    const remaining = async () => (await client.rest.repos.get(REPOSITORY)).headers['x-ratelimit-remaining'];
    expect(await remaining()).toBe('1');
    expect(await errorStatusOf(client.rest.pulls.get({ ...REPOSITORY, pull_number: 99 }))).toBe(404);
    const ask = client.rest.issues.createComment({ ...PULL, body: 'x' });
    await expect(ask).rejects.toMatchObject({
      status: 403,
      response: {
        headers: {
          'x-ratelimit-limit': '1000',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Math.floor(resetAt.getTime() / 1000)),
        },
        data: { message: expect.stringMatching(/^API rate limit exceeded for installation ID \d+\.$/) as unknown },
      },
    });
    expect(world.github.comments).toEqual([]);
    world.github.tokenLogin = 'octocat';
    await expect(client.rest.repos.get(REPOSITORY)).rejects.toThrow('API rate limit exceeded for user ID 583231.');
    world.github.rateLimit.resetAt = new Date(Date.now() - 1);
    expect(await remaining()).toBe('999');
  });

  test('GraphQL says so with 200', async () => {
    const world = createWorld();
    const client = octokit(await startCloud(world));
    world.github.rateLimit.remaining = 0;
    await expect(client.graphql('{ viewer { login } }')).rejects.toMatchObject({
      name: 'GraphqlResponseError',
      errors: [{ type: 'RATE_LIMIT', message: expect.stringContaining('API rate limit exceeded') }],
      headers: { 'x-ratelimit-remaining': '0' },
    });
    expect(world.calls.at(-1)).toMatchObject({ action: 'github:GraphQL', isWrite: false, error: 'RATE_LIMIT' });
  });

  test.each([403, 429] as const)('so many requests are too many at once: %d with retry-after', async (status) => {
    const world = createWorld();
    const client = octokit(await startCloud(world));
    world.github.secondaryLimit = { status, retryAfterSeconds: 17, requests: 2 };
    const refusal = { status, response: { headers: { 'retry-after': '17' } } };
    await expect(client.rest.issues.listComments(PULL)).rejects.toMatchObject(refusal);
    await expect(client.graphql('{ viewer { login } }')).rejects.toThrow('exceeded a secondary rate limit');
    expect(await errorStatusOf(client.rest.issues.listComments(PULL))).toBe(0);
  });

  const calls = [
    'GetRepository',
    'GetBranch',
    'GetRef',
    'ListPullsOfCommit',
    'GetPull',
    'ListComments',
    'CreateComment',
    'UpdateComment',
    'GraphQL',
  ];

  test.each(calls)('github:%s fails on demand, with status and message', async (name) => {
    const world = createWorld();
    const client = octokit(await startCloud(world));
    const ask: Record<string, () => Promise<unknown>> = {
      GetRepository: () => client.rest.repos.get(REPOSITORY),
      GetBranch: () => client.rest.repos.getBranch({ ...REPOSITORY, branch: 'main' }),
      GetRef: () => client.rest.git.getRef({ ...REPOSITORY, ref: 'heads/main' }),
      ListPullsOfCommit: () =>
        client.rest.repos.listPullRequestsAssociatedWithCommit({ ...REPOSITORY, commit_sha: 'unknown' }),
      GetPull: () => client.rest.pulls.get({ ...REPOSITORY, pull_number: 7 }),
      ListComments: () => client.rest.issues.listComments(PULL),
      CreateComment: () => client.rest.issues.createComment({ ...PULL, body: 'x' }),
      UpdateComment: () => client.rest.issues.updateComment({ ...REPOSITORY, comment_id: 1, body: 'x' }),
      GraphQL: () => client.graphql('{ viewer { login } }'),
    };
    world.inject({ action: `github:${name}`, code: 'BadGateway', message: 'Server Error', status: 502, times: 1 });
    await expect(ask[name]!()).rejects.toMatchObject({ status: 502, message: expect.stringContaining('Server Error') });
    expect(world.calls.at(-1)).toMatchObject({ action: `github:${name}`, error: 'BadGateway' });
    expect(await errorStatusOf(ask[name]!())).not.toBe(502);
    expect(world.github.comments.length).toBe(name === 'CreateComment' ? 1 : 0);
  });

  test('a comment whose answer was lost is there', async () => {
    const world = createWorld();
    const client = octokit(await startCloud(world));
    world.inject({ action: 'github:CreateComment', code: 'BadGateway', status: 502, times: 1, mutates: true });
    expect(await errorStatusOf(client.rest.issues.createComment({ ...PULL, body: 'lost' }))).toBe(502);
    expect(world.github.comments.map(({ body }) => body)).toEqual(['lost']);
  });
});
