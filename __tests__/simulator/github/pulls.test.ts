import { describe, expect, test } from '@jest/globals';
import { pullRequest, pullRequestEvent } from '../../../simulator/github/events.ts';
import {
  closePull,
  type MergeMethod,
  mergePull,
  openPull,
  pushToBranch,
  pushToPull,
} from '../../../simulator/github/pulls.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud } from '../clients.ts';
import { octokit, REPOSITORY } from './octokit.ts';

async function github(world = createWorld()) {
  const { rest } = octokit(await startCloud(world));
  const pull = async (number: number) => (await rest.pulls.get({ ...REPOSITORY, pull_number: number })).data;
  const pulls = async (sha: string) =>
    (await rest.repos.listPullRequestsAssociatedWithCommit({ ...REPOSITORY, commit_sha: sha })).data;
  return { world, pull, pulls, numbers: async (sha: string) => (await pulls(sha)).map(({ number }) => number) };
}

const HEAD = 'c0ffee0000000000000000000000000000000007';

describe('github: pulls', () => {
  test('the pull request of the events is there, open, with the same commits', async () => {
    const { pull, world } = await github();
    const { payload } = pullRequest();
    expect(await pull(7)).toEqual(payload['pull_request']);
    expect(pullRequestEvent(world, 7)).toEqual(pullRequest());
  });

  test('a push changes head, refs/pull/N/merge and the event', async () => {
    const { pull, world, numbers } = await github();
    const before = await pull(7);
    const head = pushToPull(world, 7);
    const after = await pull(7);
    expect(after).toMatchObject({ number: 7, state: 'open', merged: false, head: { sha: head, ref: 'trail' } });
    expect(after.head.sha).not.toBe(before.head.sha);
    expect(after.merge_commit_sha).not.toBe(before.merge_commit_sha);
    const event = pullRequestEvent(world, 7, 'edited');
    expect(event).toMatchObject({
      ref: 'refs/pull/7/merge',
      sha: after.merge_commit_sha,
      payload: { action: 'edited' },
    });
    expect(event.payload['pull_request']).toEqual(after);
    expect(world.github.branches.get('trail')).toBe(head);
    // Both commits are the branch's, what would be merged is not.
    expect([await numbers(before.head.sha), await numbers(head), await numbers(event.sha)]).toEqual([[7], [7], []]);
  });

  test.each<[MergeMethod, number]>([
    ['squash', 1],
    ['merge', 1],
    ['rebase', 2],
  ])('a pull request of two commits is merged by %s: %d on the base', async (method, count) => {
    const { pull, world, numbers } = await github();
    const head = pushToPull(world, 7);
    const commits = world.github.commits.size;
    const sha = mergePull(world, 7, method, new Date('2026-11-20T10:00:00.999Z'));
    expect(world.github.commits.size - commits).toBe(count);
    expect(await pull(7)).toMatchObject({
      state: 'closed',
      merged: true,
      merged_at: '2026-11-20T10:00:00Z',
      merge_commit_sha: sha,
      head: { sha: head },
    });
    expect(world.github.branches.get('main')).toBe(sha);
    const made = [...world.github.commits].slice(commits);
    for (const commit of [...made, head, HEAD]) expect(await numbers(commit)).toEqual([7]);
    expect(() => mergePull(world, 7)).toThrow('no open pull request 7');
    expect(pullRequestEvent(world, 7, 'closed')).toMatchObject({ ref: 'refs/heads/main', sha, baseRef: 'main' });
  });

  test('closed without a merge: no time, and still what would have been merged', async () => {
    const { pull, world } = await github();
    closePull(world, 7);
    expect(await pull(7)).toMatchObject({ state: 'closed', merged: false, merged_at: null });
    const event = pullRequestEvent(world, 7, 'closed');
    expect(event).toMatchObject({ ref: 'refs/pull/7/merge', sha: (await pull(7)).merge_commit_sha });
    expect(() => pushToPull(world, 7)).toThrow('no open pull request 7');
  });

  test('a fork’s head is elsewhere, and nowhere once the fork is deleted', async () => {
    const { pull, world } = await github();
    const { number } = openPull(world, { head: 'main', headRepository: 'stranger/audit', user: 'stranger' });
    expect((await pull(number)).head.repo).toMatchObject({ full_name: 'stranger/audit', fork: true });
    expect(world.github.branches.get('main')).toBe('c0ffee0000000000000000000000000000000001');
    const deleted = openPull(world, { head: 'main', headRepository: null });
    expect((await pull(deleted.number)).head.repo).toBeNull();
    expect(pullRequestEvent(world, deleted.number).payload).toMatchObject({
      number: number + 1,
      pull_request: { head: { repo: null }, base: { ref: 'main', repo: { full_name: 'octo-org/audit' } } },
    });
  });

  test('a commit’s pull requests are all that contain it: open, merged later, closed; the merge itself comes last', async () => {
    const { world, numbers, pulls } = await github();
    pushToBranch(world, 'production');
    const sha = mergePull(world, 7);
    expect(await numbers(sha)).toEqual([7]);
    const open = openPull(world, { head: 'main', base: 'production', containedCommits: [sha] });
    const later = openPull(world, { head: 'later', containedCommits: [sha] });
    const closed = openPull(world, { head: 'closed' });
    pushToPull(world, closed.number, [sha]);
    closePull(world, closed.number);
    const laterSha = mergePull(world, later.number);
    expect(await numbers(sha)).toEqual([closed.number, later.number, open.number, 7]);
    expect(await numbers(laterSha)).toEqual([later.number]);
    expect(await numbers(open.head.sha)).toEqual([open.number]);
    const listed = await pulls(sha);
    expect(listed.map(({ state, merged_at }) => [state, merged_at !== null])).toEqual([
      ['closed', false],
      ['closed', true],
      ['open', false],
      ['closed', true],
    ]);
    expect(listed.filter(({ merge_commit_sha }) => merge_commit_sha === sha).map(({ number }) => number)).toEqual([7]);
    // Lists do not say it.
    expect(listed[3]).not.toHaveProperty('merged');
  });

  test('a commit past all pull requests has none, and what is no commit is 422', async () => {
    const { world, numbers } = await github();
    expect(await numbers(pushToBranch(world, 'main'))).toEqual([]);
    for (const unknown of ['c0ffee00000000000000000000000000000000ff', 'main']) {
      await expect(numbers(unknown)).rejects.toMatchObject({ status: 422 });
      await expect(numbers(unknown)).rejects.toThrow(`No commit found for SHA: ${unknown}`);
    }
  });

  test('after a merge its commit may be unknown for a while: nothing, 404, 422, then the truth', async () => {
    const { world, numbers } = await github();
    world.github.staleMergeResponses = ['empty', 404, 422];
    expect(await numbers(HEAD)).toEqual([7]);
    const sha = mergePull(world, 7);
    expect(await numbers(sha)).toEqual([]);
    await expect(numbers(sha)).rejects.toMatchObject({ status: 404 });
    expect(await numbers(HEAD)).toEqual([7]);
    await expect(numbers(sha)).rejects.toMatchObject({ status: 422 });
    expect(await numbers(sha)).toEqual([7]);
  });
});
