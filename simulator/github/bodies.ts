/** What REST answers and webhooks deliver, trimmed to the keys that matter. */
import type { Repository } from '../world/world.ts';
import type { IssueComment, Pull } from '../world/github.ts';
import { restUser, userId } from './actors.ts';

/** GitHub's times have whole seconds. */
export function timestamp(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Global ids say nothing to those who use them as documented. */
export function nodeId(prefix: 'IC' | 'PR', id: number): string {
  return `${prefix}_${Buffer.from(`simulated:${id}`).toString('base64url')}`;
}

export function repositoryBody({ fullName, id, ownerId, defaultBranch }: Repository) {
  const [login, name] = fullName.split('/');
  return {
    id: Number(id),
    name,
    full_name: fullName,
    private: true,
    fork: false,
    owner: { login, id: Number(ownerId), type: 'Organization' },
    default_branch: defaultBranch,
    html_url: `https://github.com/${fullName}`,
  };
}

function forkBody(fullName: string) {
  const [login, name] = fullName.split('/');
  return {
    id: userId(fullName),
    name,
    full_name: fullName,
    private: false,
    fork: true,
    owner: restUser(login!),
    default_branch: 'main',
    html_url: `https://github.com/${fullName}`,
  };
}

/** In lists, which do not have all that the pull request itself has: no `merged`. */
export function pullSummary(repository: Repository, pull: Pull) {
  const { head } = pull;
  const own = repositoryBody(repository);
  const heads = head.repository === repository.fullName ? own : head.repository && forkBody(head.repository);
  return {
    number: pull.number,
    node_id: nodeId('PR', pull.number),
    html_url: `${own.html_url}/pull/${pull.number}`,
    state: pull.state,
    title: pull.title,
    user: restUser(pull.user),
    merged_at: pull.mergedAt && timestamp(pull.mergedAt),
    merge_commit_sha: pull.mergeCommitSha,
    head: { ref: head.ref, sha: head.sha, repo: heads },
    base: { ref: pull.base.ref, sha: pull.base.sha, repo: own },
  };
}

export function pullBody(repository: Repository, pull: Pull) {
  return { ...pullSummary(repository, pull), merged: pull.mergedAt !== null };
}

export function commentUrl(repository: Repository, { pullNumber: pull, id }: IssueComment): string {
  return `https://github.com/${repository.fullName}/pull/${pull}#issuecomment-${id}`;
}

/** Whoever edits a comment, `user` stays its author, and nothing else shows it. */
export function commentBody(repository: Repository, comment: IssueComment) {
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    html_url: commentUrl(repository, comment),
    body: comment.body,
    user: restUser(comment.author),
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
  };
}
