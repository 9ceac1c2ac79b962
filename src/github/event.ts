import { readFileSync } from 'node:fs';

/** What GitHub says of the run: from the runner's environment and the event's payload. */
export interface WorkflowEvent {
  readonly name: string;
  /** What happened, such as `closed`; `null` if the payload has none, as for `push`. */
  readonly action: string | null;
  /** As in `refs/heads/main` or `refs/pull/7/merge`. */
  readonly ref: string;
  /** The commit that the run is of; on a pull request a merge commit that nobody pushed. */
  readonly sha: string;
  /** `owner/name`. */
  readonly repository: string;
  /** `null` where the payload has no `repository`, as for `schedule` and `repository_dispatch`. */
  readonly defaultBranch: string | null;
  /** What the branch was before a push. */
  readonly before: string | null;
  /** Set on every event of a pull request, unless `payloadProblem` says why it is not. */
  readonly pullRequest: PullRequest | null;
  /** Why the payload, or a part of it, cannot be read; `null` if it can. */
  readonly payloadProblem: string | null;
  /** `<run id>/<attempt>`. */
  readonly run: string;
  /** The run's own page. */
  readonly runUrl: string;
}

export interface PullRequest {
  readonly number: number;
  /** The commit that was pushed last. */
  readonly head: string;
  /** From another repository: GitHub gives it neither OIDC nor secrets, and a token that only reads. */
  readonly isFromFork: boolean;
}

/**
 * Reads the event. Never throws: most events do not need their payload, so whoever does has to ask for `payloadProblem`. Its
 * members: https://docs.github.com/en/webhooks/webhook-events-and-payloads.
 */
export function readEvent(environment: NodeJS.ProcessEnv): WorkflowEvent {
  const name = environment['GITHUB_EVENT_NAME'] ?? '';
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const [id, attempt] = [environment['GITHUB_RUN_ID'] ?? '0', environment['GITHUB_RUN_ATTEMPT'] ?? '1'];
  return {
    name,
    ref: environment['GITHUB_REF'] ?? '',
    sha: environment['GITHUB_SHA'] ?? '',
    repository,
    ...fromPayload(environment['GITHUB_EVENT_PATH'], isPullRequestEvent({ name })),
    run: `${id}/${attempt}`,
    runUrl: runUrlOf(environment),
  };
}

/** The run's own page, which has the job summary. */
export function runUrlOf(environment: NodeJS.ProcessEnv): string {
  const [id, attempt] = [environment['GITHUB_RUN_ID'] ?? '0', environment['GITHUB_RUN_ATTEMPT'] ?? '1'];
  return `${environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${environment['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${id}/attempts/${attempt}`;
}

/** Whether the event is about a pull request: `pull_request`, its reviews and their comments. */
export function isPullRequestEvent({ name }: Pick<WorkflowEvent, 'name'>): boolean {
  return name.startsWith('pull_request');
}

export function isClosedPullRequest(event: Pick<WorkflowEvent, 'name' | 'action'>): boolean {
  return isPullRequestEvent(event) && event.action === 'closed';
}

/** Whether a schedule or another system started the run, which GitHub does on the default branch alone. */
export function isUnattended({ name }: Pick<WorkflowEvent, 'name'>): boolean {
  return name === 'schedule' || name === 'repository_dispatch';
}

type FromPayload = Pick<WorkflowEvent, 'action' | 'defaultBranch' | 'before' | 'pullRequest' | 'payloadProblem'>;

function fromPayload(path: string | undefined, hasPullRequest: boolean): FromPayload {
  const read = readPayload(path);
  const payload = 'payload' in read ? read.payload : {};
  const problems =
    'problem' in read
      ? [read.problem]
      : [
          ...problemsOf(payload, OPTIONAL, true),
          ...(hasPullRequest ? problemsOf(payload, OF_PULL_REQUEST, false) : []),
        ];
  return {
    action: stringAt(payload, 'action'),
    defaultBranch: stringAt(payload, 'repository.default_branch'),
    before: stringAt(payload, 'before'),
    pullRequest: hasPullRequest && problems.length === 0 ? pullRequestOf(payload) : null,
    payloadProblem: problems.length === 0 ? null : `The event payload (GITHUB_EVENT_PATH) ${problems.join(', ')}.`,
  };
}

function pullRequestOf(payload: object): PullRequest {
  return {
    number: at(payload, 'pull_request.number') as number,
    head: at(payload, 'pull_request.head.sha') as string,
    // `head.repo` is null once the fork was deleted.
    isFromFork: at(payload, 'pull_request.head.repo.full_name') !== at(payload, 'pull_request.base.repo.full_name'),
  };
}

/** The payload, or what is wrong with it, which completes a sentence. The parser's words would quote it. */
function readPayload(path: string | undefined): { readonly payload: object } | { readonly problem: string } {
  if (!path) return { problem: 'is not set' };
  try {
    const text = readFileSync(path, 'utf8');
    if (text.trim() === '') return { problem: 'is empty' };
    const payload: unknown = JSON.parse(text);
    return isObject(payload) ? { payload } : { problem: 'is not a JSON object' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { problem: code ? `cannot be read (${code})` : 'is not valid JSON' };
  }
}

type Kind = 'an object' | 'a string' | 'a number';

/** The members that are read, by their paths. An event leaves out, or sets to null, those that it does not have. */
const OPTIONAL: Readonly<Record<string, Kind>> = {
  action: 'a string',
  before: 'a string',
  repository: 'an object',
  'repository.default_branch': 'a string',
  'pull_request.head.repo': 'an object',
  'pull_request.head.repo.full_name': 'a string',
};

/** Those that every event of a pull request has. */
const OF_PULL_REQUEST: Readonly<Record<string, Kind>> = {
  'pull_request.number': 'a number',
  'pull_request.head.sha': 'a string',
  'pull_request.base.repo.full_name': 'a string',
};

function problemsOf(payload: object, members: Readonly<Record<string, Kind>>, isOptional: boolean): string[] {
  return Object.entries(members).flatMap(([path, kind]) => {
    const value = at(payload, path) ?? null;
    return (value === null ? isOptional : IS[kind](value)) ? [] : [`does not have ${kind} at ${path}`];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const IS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  'an object': isObject,
  'a string': (value) => typeof value === 'string' && value !== '',
  'a number': (value) => Number.isSafeInteger(value) && (value as number) > 0,
};

function at(payload: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isObject(value) ? value[key as keyof typeof value] : undefined), payload);
}

function stringAt(payload: object, path: string): string | null {
  const value = at(payload, path);
  return IS['a string'](value) ? (value as string) : null;
}
