/** The operations of REST on the repository, its branches and its pull requests. */
import type { OperationContext, RestOperation } from './operation.ts';
import { jsonText } from '../../protocol/http-response.ts';
import { pullBody, pullSummary, repositoryBody } from '../bodies.ts';
import { createComment, listComments, updateComment } from './comment-operations.ts';
import { GithubError, notFound } from '../errors.ts';
import { pageOf, PAGING } from './paging.ts';

const COMMENT_PERMISSIONS = ['pull-requests', 'issues'] as const;

export const OPERATIONS: RestOperation[] = [
  {
    action: 'github:GetRepository',
    method: 'GET',
    path: /^$/,
    acceptedPermissions: [],
    run: ({ world }) => jsonText(200, repositoryBody(world.repository)),
  },
  {
    action: 'github:GetBranch',
    method: 'GET',
    path: /^\/branches\/([^/]+)$/,
    acceptedPermissions: ['contents'],
    run: getBranch,
  },
  {
    action: 'github:GetRef',
    method: 'GET',
    path: /^\/git\/ref\/(.+)$/,
    acceptedPermissions: ['contents'],
    run: getRef,
  },
  {
    action: 'github:ListPullsOfCommit',
    method: 'GET',
    path: /^\/commits\/([^/]+)\/pulls$/,
    acceptedPermissions: ['pull-requests'],
    query: PAGING,
    run: listPullsOfCommit,
  },
  {
    action: 'github:GetPull',
    method: 'GET',
    path: /^\/pulls\/(\d+)$/,
    acceptedPermissions: ['pull-requests'],
    run: getPull,
  },
  {
    action: 'github:ListComments',
    method: 'GET',
    path: /^\/issues\/(\d+)\/comments$/,
    acceptedPermissions: COMMENT_PERMISSIONS,
    query: PAGING,
    run: listComments,
  },
  {
    action: 'github:CreateComment',
    method: 'POST',
    path: /^\/issues\/(\d+)\/comments$/,
    acceptedPermissions: COMMENT_PERMISSIONS,
    isWrite: true,
    run: createComment,
  },
  {
    action: 'github:UpdateComment',
    method: 'PATCH',
    path: /^\/issues\/comments\/(\d+)$/,
    acceptedPermissions: COMMENT_PERMISSIONS,
    isWrite: true,
    run: updateComment,
  },
];

function getBranch({ world, parameters: [name] }: OperationContext) {
  const sha = world.github.branches.get(name!);
  if (!sha) throw new GithubError(404, 'Branch not found');
  return jsonText(200, { name, commit: { sha }, protected: false });
}

function getRef({ world, parameters: [ref] }: OperationContext) {
  const sha = world.github.branches.get(/^heads\/(.+)$/.exec(ref!)?.[1] ?? '');
  if (!sha) throw notFound();
  return jsonText(200, { ref: `refs/${ref}`, object: { type: 'commit', sha } });
}

function getPull({ world, parameters: [number] }: OperationContext) {
  const pull = world.github.pulls.get(Number(number));
  if (!pull) throw notFound();
  return jsonText(200, pullBody(world.repository, pull));
}

/**
 * All that contain the commit, open, merged and closed, in no documented order: here the newest first, which has been
 * seen, and the one that the commit is the merge of after all others.
 */
function listPullsOfCommit(context: OperationContext) {
  const { github, repository } = context.world;
  const sha = context.parameters[0]!;
  const unknown = new GithubError(422, `No commit found for SHA: ${sha}`);
  if (!github.commits.has(sha)) throw unknown;
  const associated = [...github.pulls.values()].filter(({ commits }) => commits.includes(sha)).reverse();
  const merged = associated.filter(({ mergedAt, mergeCommitSha }) => mergedAt && mergeCommitSha === sha);
  const lag = merged.length > 0 ? github.staleMergeResponses.shift() : undefined;
  if (lag === 'empty') return jsonText(200, []);
  if (lag) throw lag === 404 ? notFound() : unknown;
  const others = associated.filter((pull) => !merged.includes(pull));
  return pageOf(
    context,
    [...others, ...merged].map((pull) => pullSummary(repository, pull)),
  );
}
