/** The objects behind the GraphQL schema. */
import type { World } from '../../world/world.ts';
import type { IssueComment, Pull } from '../../world/github.ts';
import type { GraphQLError } from 'graphql';
import { graphqlActor } from '../actors.ts';
import { commentUrl, nodeId, timestamp } from '../bodies.ts';
import { connectionOf, type ConnectionArguments } from './connection.ts';
import { graphqlError } from '../errors.ts';
import { canRead, notAccessibleMessage } from '../permissions.ts';

const MAX_NODES = 100;
/** Of GraphQL's Int, which has 32 bits. */
const MAX_INT = 2 ** 31 - 1;

export function rootValueOf(world: World) {
  const { github, repository } = world;
  return {
    viewer: { login: github.tokenLogin },
    node: ({ id }: { id: string }) => nodeOf(world, id),
    nodes: ({ ids }: { ids: string[] }) => {
      if (ids.length > MAX_NODES) {
        const message = `You may not provide more than ${MAX_NODES} node ids; you provided ${ids.length}.`;
        throw graphqlError('ARGUMENT_LIMIT', message);
      }
      return ids.map((id) => nodeOf(world, id));
    },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      if (`${owner}/${name}` === repository.fullName) return { pullRequest: pullRequestIn(world) };
      throw graphqlError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
  };
}

/** An error rather than a throw: of several nodes, each fails on its own. */
function nodeOf(world: World, id: string) {
  const { github } = world;
  const pull = [...github.pulls.values()].find(({ number }) => nodeId('PR', number) === id);
  const comment = github.comments.find((one) => nodeId('IC', one.id) === id);
  if (!pull && !comment) return graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
  if (!canRead(world, pull ? ['pull-requests'] : ['pull-requests', 'issues'])) return forbidden(world);
  return pull ? pullObject(world, pull) : commentObject(world, comment!);
}

function pullRequestIn(world: World) {
  return ({ number }: { number: number }) => {
    if (!canRead(world, ['pull-requests'])) throw forbidden(world);
    const pull = world.github.pulls.get(number);
    if (pull) return pullObject(world, pull);
    throw graphqlError('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
  };
}

function pullObject(world: World, pull: Pull) {
  const { number, mergedAt } = pull;
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', number),
    number,
    state: mergedAt ? 'MERGED' : pull.state.toUpperCase(),
    merged: mergedAt !== null,
    mergedAt: mergedAt && timestamp(mergedAt),
    // Unlike REST's merge_commit_sha there is none before the merge.
    mergeCommit: mergedAt && { oid: pull.mergeCommitSha },
    headRefOid: pull.head.sha,
    baseRefName: pull.base.ref,
    comments: (asked: ConnectionArguments) => {
      const { total, page, pageInfo } = connectionOf(
        'comments',
        world.github.comments.filter((one) => one.pullNumber === number),
        asked,
      );
      return { totalCount: total, pageInfo, nodes: page.map((one) => commentObject(world, one)) };
    },
  };
}

function commentObject({ github, repository }: World, comment: IssueComment) {
  const { id, author, editor, lastEditedAt } = comment;
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', id),
    // A nullable Int, which has no room for the ids of today.
    databaseId: id <= MAX_INT ? id : null,
    fullDatabaseId: String(id),
    body: comment.body,
    author: graphqlActor(author),
    editor: editor && graphqlActor(editor),
    viewerDidAuthor: author === github.tokenLogin,
    lastEditedAt: lastEditedAt && timestamp(lastEditedAt),
    createdAt: timestamp(comment.createdAt),
    updatedAt: timestamp(comment.updatedAt),
    url: commentUrl(repository, comment),
  };
}

function forbidden(world: World): GraphQLError {
  return graphqlError('FORBIDDEN', notAccessibleMessage(world));
}
