import { isLaterRun, type PlanRecord, readRecord } from '../report/record.ts';
import type { Repository } from './repository.ts';

/** A comment of this token's own that holds a record of the trail. */
export interface OwnComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly record: PlanRecord;
  /** When it was written or edited last, ISO 8601. */
  readonly lastWrittenAt: string;
  /** Somebody else edited it last; REST would still show it as the token's own. */
  readonly editedByAnother: string | null;
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
 * Looks through all comments of a pull request for those with a record of the trail. Who wrote and edited them only GraphQL
 * tells; so their texts are taken from the same answer.
 */
export const readConversation = async (
  { api, owner, repo }: Repository,
  number: number,
  key: string,
): Promise<Conversation> => {
  const comments = await api.paginate(api.rest.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
  const ids = comments.filter(({ body }) => readRecord(body ?? '')?.key === key).map(({ node_id }) => node_id);
  const own: OwnComment[] = [];
  const impostors: string[] = [];
  let isOpen = false;
  // Anybody may write comments that look like one, as many as they like.
  for (let first = 0; first === 0 || first < ids.length; first += MOST_NODES) {
    const variables = { owner, repo, number, ids: ids.slice(first, first + MOST_NODES) };
    const { viewer, repository, nodes } = await api.graphql<Answer>(QUERY, variables);
    isOpen = repository.pullRequest.state === 'OPEN';
    for (const node of nodes) {
      const record = readRecord(node?.body ?? '');
      if (!node || record?.key !== key) continue;
      if (node.viewerDidAuthor)
        own.push({ ...placeOf(node), record, editedByAnother: anotherEditor(node, viewer.login) });
      else impostors.push(nameOf(node.author));
    }
  }
  const latest = own.reduce<OwnComment | null>(
    (found, one) => (found && !isLaterRun(one.record.run, found.record.run) ? found : one),
    null,
  );
  return { isOpen, own: latest, impostors };
};

/** Writes a comment, or writes it anew; gives its address. */
export const writeComment = async (
  { api, owner, repo }: Repository,
  number: number,
  own: OwnComment | null,
  body: string,
): Promise<string> => {
  const { issues } = api.rest;
  const written = own
    ? await issues.updateComment({ owner, repo, comment_id: own.id, body })
    : // An answer that is lost on the way must not make a second comment.
      await issues.createComment({ owner, repo, issue_number: number, body, request: { retries: 0 } });
  return written.data.html_url;
};

/** GitHub takes no more at once. */
const MOST_NODES = 100;

const placeOf = ({ databaseId: id, url, body, createdAt, lastEditedAt }: Node) => ({
  id,
  url,
  body,
  lastWrittenAt: lastEditedAt ?? createdAt,
});

const anotherEditor = ({ lastEditedAt, editor }: Node, viewer: string): string | null =>
  lastEditedAt === null || nameOf(editor) === viewer ? null : nameOf(editor);

interface Actor {
  readonly __typename: string;
  readonly login: string;
}

interface Node {
  readonly databaseId: number;
  readonly url: string;
  readonly body: string;
  readonly author: Actor | null;
  readonly viewerDidAuthor: boolean;
  readonly createdAt: string;
  readonly lastEditedAt: string | null;
  readonly editor: Actor | null;
}

interface Answer {
  readonly viewer: { readonly login: string };
  readonly repository: { readonly pullRequest: { readonly state: 'OPEN' | 'CLOSED' | 'MERGED' } };
  readonly nodes: readonly (Node | null)[];
}

/** `viewer` calls a bot `name[bot]`, actors are called `name`; a user could have that name, too. */
const nameOf = (actor: Actor | null): string => {
  if (!actor) return 'somebody who is gone';
  return actor.__typename === 'Bot' ? `${actor.login}[bot]` : actor.login;
};

const QUERY = `
query ($owner: String!, $repo: String!, $number: Int!, $ids: [ID!]!) {
  viewer { login }
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { state } }
  nodes(ids: $ids) {
    ... on IssueComment {
      databaseId url body author { __typename login } viewerDidAuthor
      createdAt lastEditedAt editor { __typename login }
    }
  }
}`;
