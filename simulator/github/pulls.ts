/** What people do to branches and pull requests. Times are now unless they are given. */
import type { World } from '../world/world.ts';
import type { Pull } from '../world/github.ts';

/** `merge` is a merge commit; `squash` one new commit, `rebase` a new one for each of the branch's. */
export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface NewPull {
  title?: string;
  user?: string;
  /** Name of the head branch. */
  head: string;
  /** Full name of the repository the head is in: a fork's, or null for a fork that was deleted meanwhile. */
  headRepository?: string | null;
  base?: string;
  /** Commits of the repository that the head branch contains besides its own. */
  containedCommits?: string[];
}

/** Opens a pull request with a new commit at its head. */
export function openPull({ github, repository }: World, opened: NewPull): Pull {
  const { title = 'Change the trail', user = 'octocat', head, base = repository.defaultBranch } = opened;
  const headRepository = opened.headRepository === undefined ? repository.fullName : opened.headRepository;
  const baseSha = github.branches.get(base);
  if (!baseSha) throw new Error(`There is no branch ${base}.`);
  const sha = newCommit(github);
  const pull: Pull = {
    number: Math.max(0, ...github.pulls.keys()) + 1,
    title,
    user,
    state: 'open',
    head: { ref: head, sha, repository: headRepository },
    base: { ref: base, sha: baseSha },
    mergedAt: null,
    mergeCommitSha: newCommit(github),
    commits: [...(opened.containedCommits ?? []), sha],
  };
  github.pulls.set(pull.number, pull);
  if (headRepository === repository.fullName) github.branches.set(head, sha);
  return pull;
}

/** A new head, hence a new refs/pull/N/merge. `contains` as in `openPull`, such as what a merge of the base brings. */
export function pushToPull({ github, repository }: World, number: number, contains: string[] = []): string {
  const pull = findOpenPull(github, number);
  pull.head.sha = newCommit(github);
  pull.commits.push(...contains, pull.head.sha);
  pull.mergeCommitSha = newCommit(github);
  if (pull.head.repository === repository.fullName) github.branches.set(pull.head.ref, pull.head.sha);
  return pull.head.sha;
}

/** Merges, moves the base branch, and returns its new head, which is GITHUB_SHA of the push that follows. */
export function mergePull({ github }: World, number: number, method: MergeMethod = 'squash', at = new Date()): string {
  const pull = findOpenPull(github, number);
  const made = method === 'rebase' ? pull.commits.map(() => newCommit(github)) : [newCommit(github)];
  const sha = made.at(-1)!;
  pull.commits.push(...made);
  Object.assign(pull, { state: 'closed', mergedAt: at, mergeCommitSha: sha } satisfies Partial<Pull>);
  github.branches.set(pull.base.ref, sha);
  return sha;
}

export function closePull({ github }: World, number: number): void {
  findOpenPull(github, number).state = 'closed';
}

/** A commit past all pull requests; returns it. A branch of a new name begins so. */
export function pushToBranch({ github }: World, branch: string): string {
  const sha = newCommit(github);
  github.branches.set(branch, sha);
  return sha;
}

function findOpenPull(github: World['github'], number: number): Pull {
  const pull = github.pulls.get(number);
  if (pull?.state !== 'open') throw new Error(`There is no open pull request ${number}.`);
  return pull;
}

function newCommit({ commits }: World['github']): string {
  const sha = `c0ffee${(0x100 + commits.size).toString(16).padStart(34, '0')}`;
  commits.add(sha);
  return sha;
}
