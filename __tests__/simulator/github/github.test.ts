import { request } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import type { Github } from '../../../simulator/world/github.ts';
import { writeComment } from '../../../simulator/github/comments.ts';
import { mergePull, pushToBranch } from '../../../simulator/github/pulls.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud } from '../clients.ts';
import { type Octokit, octokit, REPOSITORY, errorStatusOf } from './octokit.ts';

const PULL = { ...REPOSITORY, issue_number: 7 };

describe('github: github', () => {
  test('the cloud’s variables lead to REST and to GraphQL', async () => {
    const { environment, world } = await startCloud();
    const headers = { authorization: `bearer ${world.githubToken}`, 'content-type': 'application/json' };
    const repository = await fetch(`${environment['GITHUB_API_URL']}/repos/octo-org/audit`, { headers });
    const body = JSON.stringify({ query: '{ viewer { login } }' });
    const viewer = await fetch(environment['GITHUB_GRAPHQL_URL']!, { method: 'POST', headers, body });
    expect([repository.status, viewer.status]).toEqual([200, 200]);
    expect(await viewer.json()).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } });
  });

  type Ask = (client: Octokit, comment: number) => Promise<unknown>;
  const asks: Record<string, Ask> = {
    GetRepository: ({ rest }) => rest.repos.get(REPOSITORY),
    GetBranch: ({ rest }) => rest.repos.getBranch({ ...REPOSITORY, branch: 'main' }),
    GetRef: ({ rest }) => rest.git.getRef({ ...REPOSITORY, ref: 'heads/main' }),
    ListPullsOfCommit: ({ rest }) =>
      rest.repos.listPullRequestsAssociatedWithCommit({
        ...REPOSITORY,
        commit_sha: 'c0ffee0000000000000000000000000000000007',
      }),
    GetPull: ({ rest }) => rest.pulls.get({ ...REPOSITORY, pull_number: 7 }),
    ListComments: ({ rest }) => rest.issues.listComments(PULL),
    CreateComment: ({ rest }) => rest.issues.createComment({ ...PULL, body: 'new' }),
    UpdateComment: ({ rest }, comment_id) => rest.issues.updateComment({ ...REPOSITORY, comment_id, body: 'edited' }),
  };
  const BRANCHES = ['GetBranch', 'GetRef'];
  const PULLS = ['ListPullsOfCommit', 'GetPull'];
  const READING = ['ListComments'];
  const WRITING = ['CreateComment', 'UpdateComment'];
  const nothing: Github['permissions'] = { contents: 'none', 'pull-requests': 'none', issues: 'none' };

  test.each<[Partial<Github['permissions']>, string[]]>([
    [{}, []],
    [{ contents: 'read' }, BRANCHES],
    [{ 'pull-requests': 'read' }, [...PULLS, ...READING]],
    [{ 'pull-requests': 'write' }, [...PULLS, ...READING, ...WRITING]],
    [{ issues: 'read' }, READING],
    [{ issues: 'write' }, [...READING, ...WRITING]],
  ])('with %j a token may see the repository and do %j', async (permissions, allowed) => {
    const world = createWorld();
    const { id } = writeComment(world, { pullNumber: 7, author: 'mallory', body: 'old' });
    world.github.permissions = { ...nothing, ...permissions };
    const client = octokit(await startCloud(world));
    for (const [name, ask] of Object.entries(asks)) {
      const expected = name === 'GetRepository' || allowed.includes(name) ? 0 : 403;
      expect([name, await errorStatusOf(ask(client, id))]).toEqual([name, expected]);
    }
    expect(world.calls.map(({ action }) => action)).toEqual(Object.keys(asks).map((name) => `github:${name}`));
    expect(world.calls.filter(({ isWrite: write }) => write).map(({ action }) => action)).toEqual(
      WRITING.map((name) => `github:${name}`),
    );
    expect(world.calls.every(({ service }) => service === 'github')).toBe(true);
    const bodies = allowed.includes('CreateComment') ? ['edited', 'new'] : ['old'];
    expect(world.github.comments.map(({ body }) => body)).toEqual(bodies);
  });

  test('refusals are spelled as GitHub’s: by integration, by personal access token', async () => {
    const world = createWorld();
    world.github.permissions.contents = 'none';
    const client = octokit(await startCloud(world));
    const ask = () => client.rest.repos.getBranch({ ...REPOSITORY, branch: 'main' });
    await expect(ask()).rejects.toMatchObject({
      status: 403,
      response: {
        data: {
          message: 'Resource not accessible by integration',
          documentation_url: expect.stringMatching(/^https:/) as unknown,
        },
      },
    });
    world.github.tokenLogin = 'octocat';
    await expect(ask()).rejects.toThrow('Resource not accessible by personal access token');
  });

  test('branches and refs are found by their encoded names, and follow what is pushed and merged', async () => {
    const world = createWorld();
    const client = octokit(await startCloud(world));
    const branch = async (name: string) =>
      (await client.rest.repos.getBranch({ ...REPOSITORY, branch: name })).data.commit.sha;
    const ref = async (name: string) => (await client.rest.git.getRef({ ...REPOSITORY, ref: name })).data.object.sha;
    const nested = pushToBranch(world, 'feature/trail');
    expect([await branch('feature/trail'), await ref('heads/feature/trail')]).toEqual([nested, nested]);
    const before = await branch('main');
    const pushed = pushToBranch(world, 'main');
    expect([await branch('main'), await ref('heads/main')]).toEqual([pushed, pushed]);
    const merged = mergePull(world, 7);
    expect([await branch('main'), await ref('heads/main')]).toEqual([merged, merged]);
    expect(new Set([before, pushed, merged, nested]).size).toBe(4);
    await expect(branch('gone')).rejects.toMatchObject({ status: 404, message: expect.stringContaining('Branch not') });
    expect(await errorStatusOf(ref('heads/gone'))).toBe(404);
    expect(await errorStatusOf(ref('main'))).toBe(404);
    const malformed = await fetch(`${(await startCloud(world)).githubApiUrl}/repos/octo-org/audit/branches/%E0%A4%A`, {
      headers: { authorization: `token ${world.githubToken}` },
    });
    expect(malformed.status).toBe(400);
  });

  test('another repository, number, comment or path is not found, and a wrong token gets nowhere', async () => {
    const cloud = await startCloud();
    const client = octokit(cloud);
    const missing = [
      client.rest.repos.getBranch({ owner: 'octo-org', repo: 'other', branch: 'main' }),
      client.rest.pulls.get({ ...REPOSITORY, pull_number: 8 }),
      client.rest.issues.listComments({ ...REPOSITORY, issue_number: 8 }),
      client.rest.issues.createComment({ ...REPOSITORY, issue_number: 8, body: 'x' }),
      client.rest.issues.updateComment({ ...REPOSITORY, comment_id: 1, body: 'x' }),
      client.rest.issues.listForRepo(REPOSITORY),
      client.request('GET /repositories/2003/pulls/7'),
    ];
    expect(await Promise.all(missing.map(errorStatusOf))).toEqual(missing.map(() => 404));
    expect(await errorStatusOf(client.request('GET /repositories/2002/pulls/7'))).toBe(0);
    const stranger = octokit(cloud, 'ghs_wrong');
    await expect(stranger.rest.repos.get(REPOSITORY)).rejects.toMatchObject({ status: 401 });
    await expect(stranger.rest.repos.get(REPOSITORY)).rejects.toThrow('Bad credentials');
    await expect(stranger.graphql('{ viewer { login } }')).rejects.toMatchObject({ status: 401 });
  });

  test('requests without User-Agent, with an Accept that is not JSON, or for another API version are refused', async () => {
    const { githubApiUrl, world } = await startCloud();
    const status = (headers: Record<string, string>) =>
      new Promise((resolve, reject) => {
        const all = { authorization: `token ${world.githubToken}`, ...headers };
        const asked = request(`${githubApiUrl}/repos/octo-org/audit`, { headers: all }, ({ statusCode }) =>
          resolve(statusCode),
        );
        asked.on('error', reject).end();
      });
    const good = { accept: 'application/vnd.github+json', 'user-agent': 'test' };
    expect(await status(good)).toBe(200);
    expect(await status({ ...good, 'x-github-api-version': '2022-11-28' })).toBe(200);
    expect(await status({ accept: good.accept })).toBe(403);
    expect(await status({ 'user-agent': 'test' })).toBe(415);
    expect(await status({ ...good, accept: 'text/html' })).toBe(415);
    expect(await status({ ...good, 'x-github-api-version': '2026-03-10' })).toBe(400);
  });

  test.each([
    ['not JSON', 'body', 'application/json', 400, 'Problems parsing JSON'],
    ['a list', '["x"]', 'application/json', 400, 'Body should be a JSON object'],
    ['another type', '{"body":"x"}', 'text/plain', 415, 'Content-Type'],
    ['no body', '{}', 'application/json', 422, '"body" wasn\'t supplied.'],
    ['a number', '{"body":1}', 'application/json', 422, "For 'properties/body', 1 is not a string."],
    ['more than that', '{"body":"x","pin":true}', 'application/json', 422, '"pin" is not a permitted key.'],
  ])('a comment from %s is refused', async (_, body, type, status, message) => {
    const { githubApiUrl, world } = await startCloud();
    const headers = { authorization: `token ${world.githubToken}`, 'content-type': type };
    const url = `${githubApiUrl}/repos/octo-org/audit/issues/7/comments`;
    const answer = await fetch(url, { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { message: string }).message).toContain(message);
    expect(world.github.comments).toEqual([]);
  });

  test('a query parameter that an operation does not know is refused', async () => {
    const client = octokit(await startCloud());
    const since = client.rest.issues.listComments({ ...PULL, since: '2026-11-20T00:00:00Z' });
    await expect(since).rejects.toThrow('"since" is not a permitted key.');
  });
});
