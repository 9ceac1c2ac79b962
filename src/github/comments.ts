import { isLaterRun, type PlanRecord, readRecord } from '../domain/plan/review-record.ts';
import type { Redacted } from '../domain/values/redact.ts';
import type { Repository } from './repository.ts';

/** A comment of this token's own that holds a record of the trail. */
export interface OwnComment {
  /** As REST has it; `null` if GitHub does not say, or says no number that JavaScript can hold. */
  readonly id: number | null;
  readonly url: string;
  readonly body: string;
  readonly record: PlanRecord;
  /** When it was written or edited last, ISO 8601. */
  readonly lastWrittenAt: string;
  /** Somebody else edited it last; REST would still show it as the token's own. */
  readonly otherEditor: string | null;
}

/** What a pull request's comments say of one trail. */
export interface Conversation {
  readonly isOpen: boolean;
  /** The token's own comment of the latest run; `null` where there is none. */
  readonly own: OwnComment | null;
  /** Who else wrote comments that look like one. */
  readonly impostors: readonly string[];
}

/**
 * Looks through all comments of a pull request for those with a record of the trail. By GraphQL, which alone shows who wrote
 * and who edited them, together with the text, so that no edit fits in between.
 */
export async function readConversation(
  { api, owner, repo }: Repository,
  number: number,
  key: string,
): Promise<Conversation> {
  const own: OwnComment[] = [];
  const impostors: string[] = [];
  let isOpen = false;
  for (let after: string | null | undefined; after !== null;) {
    const answer: ConversationAnswer = await api.graphql<ConversationAnswer>(QUERY, { owner, repo, number, after });
    const { state, comments } = answer.repository.pullRequest;
    isOpen = state === 'OPEN';
    for (const comment of comments.nodes) {
      const record = readRecord(comment.body);
      if (record?.key !== key) continue;
      if (comment.viewerDidAuthor) own.push(ownComment(comment, record, answer.viewer.login));
      else impostors.push(nameOf(comment.author));
    }
    after = comments.pageInfo.hasNextPage ? comments.pageInfo.endCursor : null;
  }
  const latest = own.reduce<OwnComment | null>(
    (found, one) => (found && !isLaterRun(one.record.run, found.record.run) ? found : one),
    null,
  );
  return { isOpen, own: latest, impostors };
}

function ownComment(
  { fullDatabaseId, url, body, createdAt, lastEditedAt, editor }: CommentNode,
  record: PlanRecord,
  viewer: string,
): OwnComment {
  return {
    id: idOf(fullDatabaseId),
    url,
    body,
    record,
    lastWrittenAt: lastEditedAt ?? createdAt,
    otherEditor: lastEditedAt === null || nameOf(editor) === viewer ? null : nameOf(editor),
  };
}

function idOf(fullDatabaseId: string | null): number | null {
  const id = Number(fullDatabaseId);
  return id > 0 && Number.isSafeInteger(id) ? id : null;
}

/** Writes a comment, or writes it anew; gives its address. */
export async function writeComment(
  { api, owner, repo }: Repository,
  number: number,
  own: OwnComment | null,
  body: Redacted,
): Promise<string> {
  const { issues } = api.rest;
  if (own?.id === null) throw new Error(`no id of the comment ${own.url}`);
  const written = own
    ? await issues.updateComment({ owner, repo, comment_id: own.id, body })
    : // An answer that is lost on the way must not make a second comment.
      await issues.createComment({ owner, repo, issue_number: number, body, request: { retries: 0 } });
  return written.data.html_url;
}

interface Actor {
  readonly __typename: string;
  readonly login: string;
}

interface CommentNode {
  /** A BigInt, which GitHub writes as a string. `databaseId` has 32 bits, which ids of today exceed. */
  readonly fullDatabaseId: string | null;
  readonly url: string;
  readonly body: string;
  readonly author: Actor | null;
  readonly viewerDidAuthor: boolean;
  readonly createdAt: string;
  readonly lastEditedAt: string | null;
  readonly editor: Actor | null;
}

interface ConversationAnswer {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly pullRequest: {
      readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
      readonly comments: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly CommentNode[];
      };
    };
  };
}

/** `viewer` calls a bot `name[bot]`, actors are called `name`; a user could have that name, too. */
function nameOf(actor: Actor | null): string {
  if (!actor) return 'a deleted user';
  return actor.__typename === 'Bot' ? `${actor.login}[bot]` : actor.login;
}

const QUERY = `
query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          fullDatabaseId url body author { __typename login } viewerDidAuthor
          createdAt lastEditedAt editor { __typename login }
        }
      }
    }
  }
}`;
