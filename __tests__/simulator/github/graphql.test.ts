import { describe, expect, test } from '@jest/globals';
import { editComment, writeComment } from '../../../simulator/github/comments.ts';
import { closePull, mergePull, openPull } from '../../../simulator/github/pulls.ts';
import type { World } from '../../../simulator/world/world.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud } from '../clients.ts';
import { octokit, REPOSITORY } from './octokit.ts';

interface Refused {
  data?: unknown;
  errors?: { type?: string; path?: unknown; message: string }[];
}

/** Data and errors side by side, as they are answered. */
async function graphqlOf(world: World) {
  const client = octokit(await startCloud(world));
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Refused> => {
    try {
      return { data: await client.graphql(query, variables) };
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'GraphqlResponseError') throw error;
      const { data, errors } = error as Refused;
      return { data, errors: errors! };
    }
  };
  return { client, ask };
}

function within(fields: string, number = 7) {
  return `{ repository(owner: "octo-org", name: "audit") { pullRequest(number: ${number}) { ${fields} } } }`;
}

const COMMENT = `
  id databaseId fullDatabaseId body viewerDidAuthor lastEditedAt createdAt updatedAt url
  author { __typename login } editor { __typename login }`;

describe('github: graphql', () => {
  test.each([
    [1, 1],
    [2 ** 31 - 1, 2 ** 31 - 1],
    [2 ** 31, null],
    [3_600_000_001, null],
    [2 ** 32 + 5, null],
  ])(
    'a comment with the id %d has the databaseId %s, and all of it as fullDatabaseId and in REST',
    async (id, short) => {
      const world = createWorld();
      world.github.nextCommentId = id;
      const { client, ask } = await graphqlOf(world);
      const { data: made } = await client.rest.issues.createComment({
        ...REPOSITORY,
        issue_number: 7,
        body: 'planned',
      });
      const { data } = await ask(within('comments(first: 1) { nodes { databaseId fullDatabaseId } }'));
      expect(data).toMatchObject({
        repository: { pullRequest: { comments: { nodes: [{ databaseId: short, fullDatabaseId: String(id) }] } } },
      });
      await client.rest.issues.updateComment({ ...REPOSITORY, comment_id: made.id, body: 'edited' });
      expect(world.github.comments).toMatchObject([{ id, body: 'edited' }]);
    },
  );

  test('the bot is called with brackets as viewer, without them as author and editor', async () => {
    const world = createWorld();
    const { client, ask } = await graphqlOf(world);
    const { data: made } = await client.rest.issues.createComment({ ...REPOSITORY, issue_number: 7, body: 'planned' });
    const seen = async () => {
      const query = `query ($id: ID!) { viewer { login } node(id: $id) { ... on IssueComment { ${COMMENT} } } }`;
      return (await ask(query, { id: made.node_id })).data;
    };
    const bot = { __typename: 'Bot', login: 'github-actions' };
    const node = {
      id: made.node_id,
      databaseId: null,
      fullDatabaseId: String(made.id),
      body: 'planned',
      viewerDidAuthor: true,
      lastEditedAt: null,
      createdAt: made.created_at,
      updatedAt: made.created_at,
      url: made.html_url,
      author: bot,
      editor: null,
    };
    expect(await seen()).toEqual({ viewer: { login: 'github-actions[bot]' }, node });

    const edited = '2030-01-02T03:04:05Z';
    editComment(world, made.id, 'mallory', 'planted', new Date(edited));
    const changed = { ...node, body: 'planted', lastEditedAt: edited, updatedAt: edited };
    const mallory = { __typename: 'User', login: 'mallory' };
    expect(await seen()).toMatchObject({ node: { ...changed, editor: mallory } });

    await client.rest.issues.updateComment({ ...REPOSITORY, comment_id: made.id, body: 'applied' });
    expect(await seen()).toMatchObject({ node: { body: 'applied', editor: bot } });
  });

  test('a person’s token: the same login everywhere, and the bot is somebody else', async () => {
    const world = createWorld();
    world.github.tokenLogin = 'octocat';
    writeComment(world, { pullNumber: 7, author: 'github-actions[bot]', body: 'of the bot' });
    const { client, ask } = await graphqlOf(world);
    await client.rest.issues.createComment({ ...REPOSITORY, issue_number: 7, body: 'mine' });
    const fields = 'nodes { viewerDidAuthor author { __typename login } }';
    const { data } = await ask(`{ viewer { login } ${within(`comments(first: 100) { ${fields} }`).slice(1)}`);
    expect(data).toMatchObject({
      viewer: { login: 'octocat' },
      repository: {
        pullRequest: {
          comments: {
            nodes: [
              { viewerDidAuthor: false, author: { __typename: 'Bot', login: 'github-actions' } },
              { viewerDidAuthor: true, author: { __typename: 'User', login: 'octocat' } },
            ],
          },
        },
      },
    });
  });

  test('a pull request’s state, and its merge commit only once there is one', async () => {
    const world = createWorld();
    const { ask } = await graphqlOf(world);
    const seen = async () => (await ask(within('number state merged mergedAt mergeCommit { oid } baseRefName'))).data;
    const pull = (state: object) => ({ repository: { pullRequest: { number: 7, baseRefName: 'main', ...state } } });
    const unmerged = { merged: false, mergedAt: null, mergeCommit: null };
    expect(await seen()).toEqual(pull({ state: 'OPEN', ...unmerged }));
    const oid = mergePull(world, 7, 'rebase', new Date('2026-11-20T10:00:00Z'));
    const merged = { state: 'MERGED', merged: true, mergedAt: '2026-11-20T10:00:00Z', mergeCommit: { oid } };
    expect(await seen()).toEqual(pull(merged));
    const other = createWorld();
    closePull(other, 7);
    const { data } = await (await graphqlOf(other)).ask(within('state merged headRefOid'));
    const headRefOid = 'c0ffee0000000000000000000000000000000007';
    expect(data).toEqual({ repository: { pullRequest: { state: 'CLOSED', merged: false, headRefOid } } });
  });

  test('comments page forwards and backwards', async () => {
    const world = createWorld();
    const other = openPull(world, { head: 'other' });
    for (const body of ['a', 'b', 'c', 'd', 'e']) {
      writeComment(world, { pullNumber: other.number, author: 'octocat', body: 'elsewhere' });
      writeComment(world, { pullNumber: 7, author: 'octocat', body });
    }
    const { ask } = await graphqlOf(world);
    const page = async (boundaries: string) => {
      const info = 'hasNextPage hasPreviousPage startCursor endCursor';
      const fields = `comments(${boundaries}) { totalCount pageInfo { ${info} } nodes { body } }`;
      const { data } = await ask(within(fields));
      const { comments } = (data as { repository: { pullRequest: { comments: Comments } } }).repository.pullRequest;
      return {
        ...comments.pageInfo,
        total: comments.totalCount,
        bodies: comments.nodes.map(({ body }) => body).join(''),
      };
    };
    interface Comments {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      nodes: { body: string }[];
    }
    const first = await page('first: 2');
    expect(first).toMatchObject({ bodies: 'ab', total: 5, hasNextPage: true, hasPreviousPage: false });
    const second = await page(`first: 2, after: "${first.endCursor}"`);
    expect(second).toMatchObject({ bodies: 'cd', hasNextPage: true, hasPreviousPage: true });
    const third = await page(`first: 2, after: "${second.endCursor}"`);
    expect(third).toMatchObject({ bodies: 'e', hasNextPage: false, hasPreviousPage: true });
    const none = await page(`first: 2, after: "${third.endCursor}"`);
    const empty = { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null };
    expect(none).toEqual({ bodies: '', total: 5, ...empty });
    const last = await page('last: 3');
    expect(last).toMatchObject({ bodies: 'cde', hasNextPage: false, hasPreviousPage: true });
    const before = await page(`last: 3, before: "${last.startCursor}"`);
    expect(before).toMatchObject({ bodies: 'ab', hasNextPage: true, hasPreviousPage: false });
  });

  test.each([
    ['', 'MISSING_PAGINATION_BOUNDARIES'],
    ['(first: 101)', 'EXCESSIVE_PAGINATION'],
    ['(last: 101)', 'EXCESSIVE_PAGINATION'],
    ['(first: 0)', 'INVALID_PAGINATION_BOUNDARIES'],
    ['(first: 1, last: 1)', 'INVALID_PAGINATION_BOUNDARIES'],
    ['(first: 1, after: "x")', 'INVALID_CURSOR_ARGUMENTS'],
  ])('comments%s: %s', async (boundaries, type) => {
    const { ask } = await graphqlOf(createWorld());
    const { data, errors } = await ask(within(`comments${boundaries} { totalCount }`));
    expect(data).toEqual({ repository: { pullRequest: null } });
    expect(errors).toMatchObject([{ type, path: ['repository', 'pullRequest', 'comments'] }]);
  });

  test('nodes: each on its own, a hundred at most', async () => {
    const world = createWorld();
    writeComment(world, { pullNumber: 7, author: 'octocat', body: 'x' });
    const { ask, client } = await graphqlOf(world);
    const [comment] = (await client.rest.issues.listComments({ ...REPOSITORY, issue_number: 7 })).data;
    const pull = (await client.rest.pulls.get({ ...REPOSITORY, pull_number: 7 })).data;
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const ids = [comment!.node_id, 'IC_unknown', pull.node_id];
    const { data, errors } = await ask(query, { ids });
    const found = [{ __typename: 'IssueComment', id: ids[0] }, null, { __typename: 'PullRequest', id: ids[2] }];
    expect(data).toEqual({ nodes: found });
    expect(errors).toMatchObject([
      {
        type: 'NOT_FOUND',
        path: ['nodes', 1],
        message: "Could not resolve to a node with the global id of 'IC_unknown'",
      },
    ]);
    const many = await ask(query, { ids: Array.from({ length: 101 }, () => ids[0]) });
    expect(many.errors).toMatchObject([{ type: 'ARGUMENT_LIMIT', path: ['nodes'] }]);
  });

  test('what is not there, and what the token may not see', async () => {
    const world = createWorld();
    const { id } = writeComment(world, { pullNumber: 7, author: 'octocat', body: 'x' });
    const { ask, client } = await graphqlOf(world);
    const [comment] = (await client.rest.issues.listComments({ ...REPOSITORY, issue_number: 7 })).data;
    expect(comment!.id).toBe(id);
    const node = `{ node(id: "${comment!.node_id}") { id } }`;
    const repository = await ask('{ repository(owner: "octo-org", name: "other") { pullRequest(number: 7) { id } } }');
    const unknown = "Could not resolve to a Repository with the name 'octo-org/other'.";
    expect(repository.errors).toMatchObject([{ type: 'NOT_FOUND', path: ['repository'], message: unknown }]);
    const pull = await ask(within('number', 99));
    const missing = 'Could not resolve to a PullRequest with the number of 99.';
    expect(pull).toMatchObject({ data: { repository: { pullRequest: null } }, errors: [{ message: missing }] });
    world.github.permissions = { contents: 'read', 'pull-requests': 'none', issues: 'read' };
    const forbidden = { type: 'FORBIDDEN', message: 'Resource not accessible by integration' };
    const path = ['repository', 'pullRequest'];
    expect((await ask(within('number'))).errors).toMatchObject([{ ...forbidden, path }]);
    expect(world.calls.at(-1)).toMatchObject({ action: 'github:GraphQL', error: 'FORBIDDEN' });
    expect((await ask(node)).errors).toBeUndefined();
    world.github.permissions.issues = 'none';
    expect((await ask(node)).errors).toMatchObject([{ ...forbidden, path: ['node'] }]);
    expect((await ask('{ viewer { login } }')).errors).toBeUndefined();
  });

  test.each([
    ['an unknown field', within('number color'), 'color'],
    ['an unknown field of a comment', within('comments(first: 1) { nodes { minimized } }'), 'minimized'],
    ['an argument of another type', '{ node(id: [1]) { id } }', 'ID cannot represent'],
    ['a mutation', 'mutation { addComment(input: {}) { clientMutationId } }', 'mutation'],
    ['no query', '{', 'Syntax Error'],
  ])('%s is refused, and nothing answered', async (_, query, message) => {
    const { ask } = await graphqlOf(createWorld());
    const { data, errors } = await ask(query);
    expect(data ?? null).toBeNull();
    expect(errors![0]!.message).toContain(message);
  });

  test.each([
    ['nothing', {}],
    ['a number', { query: 1 }],
    ['variables that are a text', { query: '{ viewer { login } }', variables: 'x' }],
  ])('a body with %s is 400', async (_, body) => {
    const { githubApiUrl, world } = await startCloud();
    const headers = { authorization: `bearer ${world.githubToken}`, 'content-type': 'application/json' };
    const answer = await fetch(`${githubApiUrl}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(400);
    const anonymous = await fetch(`${githubApiUrl}/graphql`, { method: 'POST', body: JSON.stringify(body) });
    expect(anonymous.status).toBe(401);
  });
});
