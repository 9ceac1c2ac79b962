import type { Github, Pull } from './github.ts';
import { REPOSITORY } from './company.ts';

/** The pull request of events.ts is open, nobody has commented. */
export function createGithub(): Github {
  const pull = firstPull();
  return {
    tokenLogin: 'github-actions[bot]',
    permissions: { contents: 'read', 'pull-requests': 'write', issues: 'none' },
    branches: new Map([
      ['main', HEAD_OF_MAIN],
      [pull.head.ref, pull.head.sha],
    ]),
    commits: new Set([HEAD_OF_MAIN, ...pull.commits, pull.mergeCommitSha]),
    pulls: new Map([[pull.number, pull]]),
    comments: [],
    // Ids have left 32 bits behind in 2024.
    nextCommentId: 3_600_000_001,
    staleMergeResponses: [],
    rateLimit: { limit: 1000, remaining: 1000, resetAt: new Date(Date.now() + 3_600_000) },
    secondaryLimit: null,
  };
}

export const HEAD_OF_MAIN = 'c0ffee0000000000000000000000000000000001';

const PULL_REQUEST_HEAD_SHA = 'c0ffee0000000000000000000000000000000007';

export const MERGE_OF_PULL_REQUEST = 'c0ffee0000000000000000000000000000000008';

export const PULL_REQUEST = 7;

/** The pull request that every world begins with, and that the events below are about. */
export function firstPull(): Pull {
  return {
    number: PULL_REQUEST,
    title: 'Encrypt the trail',
    user: 'octocat',
    state: 'open',
    head: { ref: 'trail', sha: PULL_REQUEST_HEAD_SHA, repository: REPOSITORY.fullName },
    base: { ref: 'main', sha: HEAD_OF_MAIN },
    mergedAt: null,
    mergeCommitSha: MERGE_OF_PULL_REQUEST,
    commits: [PULL_REQUEST_HEAD_SHA],
  };
}
