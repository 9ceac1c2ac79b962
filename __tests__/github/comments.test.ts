/** The id by which REST knows a comment that GraphQL found. */
import { describe, expect, test } from '@jest/globals';
import { readConversation, writeComment } from '../../src/github/comments.ts';
import type { Repository } from '../../src/github/repository.ts';
import { recordLines } from '../../src/domain/plan/review-record.ts';
import type { Redacted } from '../../src/domain/values/redact.ts';

const KEY = 'a'.repeat(16);
const RECORD = {
  key: KEY,
  digest: `sha256:${'b'.repeat(64)}`,
  fields: {},
  same: {},
  head: 'c'.repeat(40),
  run: '1/1',
  apply: null,
};

/** A repository whose pull request has one comment of the token's own. */
function repositoryWith(fullDatabaseId: string | null) {
  const updated: unknown[] = [];
  const comment = {
    fullDatabaseId,
    url: 'https://github.com/octo-org/audit/pull/7#issuecomment-1',
    body: `${recordLines(RECORD)}words`,
    author: { __typename: 'Bot', login: 'github-actions' },
    viewerDidAuthor: true,
    createdAt: '2026-11-29T05:00:00Z',
    lastEditedAt: null,
    editor: null,
  };
  const comments = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [comment] };
  const updateComment = ({ comment_id }: { comment_id: unknown }) => {
    updated.push(comment_id);
    return Promise.resolve({ data: { html_url: comment.url } });
  };
  const api = {
    graphql: () =>
      Promise.resolve({
        viewer: { login: 'github-actions[bot]' },
        repository: { pullRequest: { state: 'OPEN', comments } },
      }),
    rest: { issues: { updateComment } },
  };
  return { repository: { api, owner: 'octo-org', repo: 'audit' } as unknown as Repository, updated };
}

const BODY = 'body' as Redacted;

describe('github: comments', () => {
  test.each([
    ['1', 1],
    ['2147483647', 2_147_483_647],
    ['2147483648', 2_147_483_648],
    ['3600000001', 3_600_000_001],
    ['9007199254740991', 9_007_199_254_740_991],
  ])('fullDatabaseId %s', async (written, id) => {
    const { repository, updated } = repositoryWith(written);
    const { own } = await readConversation(repository, 7, KEY);
    await writeComment(repository, 7, own, BODY);
    expect(updated).toEqual([id]);
  });

  test.each([null, '9007199254740993', 'IC_kwDO', ''])(
    'fullDatabaseId %j: the record is read, and nothing is written',
    async (written) => {
      const { repository, updated } = repositoryWith(written);
      const { own } = await readConversation(repository, 7, KEY);
      expect(own).toMatchObject({ record: RECORD, otherEditor: null });
      await expect(writeComment(repository, 7, own, BODY)).rejects.toThrow('no id of the comment https://github.com/');
      expect(updated).toEqual([]);
    },
  );
});
