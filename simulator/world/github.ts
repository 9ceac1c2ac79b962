/** What the simulated GitHub holds of its one repository, and what the job's token may do there. */

export type Permission = 'none' | 'read' | 'write';

/** People and bots are their logins as REST spells them; a bot's ends in `[bot]`, which no person's can. */
export type Login = string;

export interface Pull {
  number: number;
  title: string;
  user: Login;
  state: 'open' | 'closed';
  /** `repository` is the full name, of a fork's another one; null once the fork is deleted. */
  head: { ref: string; sha: string; repository: string | null };
  base: { ref: string; sha: string };
  mergedAt: Date | null;
  /** Of refs/pull/N/merge until it is merged, and for good where it is closed without that; then what the base branch came to. */
  mergeCommitSha: string;
  /** All commits that GitHub associates with it: its branch's, the head among them, and those that its merge made. */
  commits: string[];
}

export interface IssueComment {
  id: number;
  pullNumber: number;
  author: Login;
  body: string;
  createdAt: Date;
  updatedAt: Date;
  /** Of the last edit; both null until there is one. */
  editor: Login | null;
  lastEditedAt: Date | null;
}

export interface Github {
  /** Whose token the job has: `github-actions[bot]`, or a person whose personal access token it is. */
  tokenLogin: Login;
  /** The workflow's `permissions:`. Every token has `metadata: read`. */
  permissions: Record<'contents' | 'pull-requests' | 'issues', Permission>;
  /** Head commits by name. */
  branches: Map<string, string>;
  /** Every commit that the repository has; one that is not here does not exist. */
  commits: Set<string>;
  pulls: Map<number, Pull>;
  /** In the order of their ids. */
  comments: IssueComment[];
  nextCommentId: number;
  /**
   * How the next requests for the pull requests of a merge commit are answered, one by one, as if the merge were not known
   * yet; empty: the truth.
   */
  staleMergeResponses: ('empty' | 404 | 422)[];
  rateLimit: { limit: number; remaining: number; resetAt: Date };
  /** The next so many requests are too many at once. */
  secondaryLimit: { status: 403 | 429; retryAfterSeconds: number; requests: number } | null;
}
