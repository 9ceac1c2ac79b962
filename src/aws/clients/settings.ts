import type { CloudTrailClientConfig } from '@aws-sdk/client-cloudtrail';
import { StandardRetryStrategy, type StandardRetryStrategyOptions } from '@smithy/core/retry';
import packageJson from '../../../package.json' with { type: 'json' };
import type { RunContext } from '../../runtime/cancellation.ts';
import { circumstancesOf, endpointHint, isTimeout, isUnreachable } from '../errors/endpoints.ts';
import { poolsOf } from './connections.ts';
import { reachOf } from './reach.ts';

/** Who calls, and what it may call. */
export interface Caller extends RunContext {
  /** `undefined`: the SDK's default chain. */
  readonly credentials: CloudTrailClientConfig['credentials'];
  /** IAM actions. The clients refuse every other call before it leaves the process. */
  readonly allowedActions: ReadonlySet<string>;
}

/** Attempts of one call while AWS throttles or stumbles, the first included. */
const ATTEMPTS = 5;

/** Attempts to reach a service that a run can do without. One that nothing answers as long as a time limit allows is the last. */
const ATTEMPTS_TO_REACH = 2;

/**
 * A run cannot do without these, and a runner behind a firewall may reach these two alone: what the other services would say is then
 * unknown.
 */
const INDISPENSABLE: readonly string[] = ['CloudTrail', 'STS'];

/** How long a call may take. */
const LIMITS = {
  connectionTimeout: 10_000,
  // A call without an answer is tried again like any other that stumbles, instead of holding the job until it times out.
  requestTimeout: 60_000,
  throwOnRequestTimeout: true,
  // An answer that stalls after its headers would otherwise hold the job for ever.
  socketTimeout: 60_000,
};

/** Of a service that a run can do without: in a network that drops what it does not allow, a plan waits this long, and once. */
const DISPENSABLE_LIMITS = { ...LIMITS, connectionTimeout: 5_000 };

function isIndispensable(service: string): boolean {
  return INDISPENSABLE.includes(service);
}

/** How long calls to a service may take, in milliseconds. */
export function limitsOf(service: string): typeof LIMITS {
  return isIndispensable(service) ? LIMITS : DISPENSABLE_LIMITS;
}

/** The settings that all AWS clients share. Endpoints, FIPS and dual stack come from AWS's own variables. */
export function settings(service: string, region: string, caller: Omit<Caller, 'allowedActions'>) {
  const pools = poolsOf(caller.environment);
  return {
    region,
    ...(caller.credentials && { credentials: caller.credentials }),
    requestHandler: {
      ...limitsOf(service),
      httpAgent: pools['http:'].agent,
      httpsAgent: pools['https:'].agent,
    },
    retryStrategy: new LoggedRetryStrategy(service, caller),
    // Recorded by CloudTrail itself: leads from an event to the run that caused it.
    customUserAgent: [
      [packageJson.name, packageJson.version],
      ['md', `run_id#${caller.environment['GITHUB_RUN_ID'] ?? 'local'}`],
    ] as [string, string][],
  };
}

/** The SDK's standard mode, that says so in the log before it waits, and gives up where another attempt is of no use. */
class LoggedRetryStrategy extends StandardRetryStrategy {
  readonly #service: string;
  readonly #runContext: RunContext;

  constructor(service: string, runContext: RunContext) {
    super({ maxAttempts: ATTEMPTS, backoff: loggedBackoff(service, runContext) });
    this.#service = service;
    this.#runContext = runContext;
  }

  override refreshRetryTokenForRetry(
    ...[token, failure]: Parameters<StandardRetryStrategy['refreshRetryTokenForRetry']>
  ) {
    const why = this.#whyNoRetry(token.getRetryCount() + 1, failure.error);
    // The SDK throws the failure itself if there is no next attempt, whatever the reason.
    return why === null ? super.refreshRetryTokenForRetry(token, failure) : Promise.reject(new Error(why));
  }

  #whyNoRetry(attempts: number, error: unknown): string | null {
    const { environment, signal } = this.#runContext;
    if (signal.aborted) return 'The run was stopped.';
    if (endpointHint(error, environment)) return 'This endpoint does not exist.';
    if (isIndispensable(this.#service) || !isUnreachable(error)) return null;
    const reached = reachOf(environment).get(circumstancesOf(error).unreachableHost ?? '');
    const isGivenUp = reached instanceof Error || (isTimeout(error) && reached !== 'answered');
    return isGivenUp || attempts >= ATTEMPTS_TO_REACH ? 'It cannot be reached.' : null;
  }
}

/** Exponential with full jitter, 20 s at most, as the standard mode has it. */
function loggedBackoff(service: string, { log }: RunContext): NonNullable<StandardRetryStrategyOptions['backoff']> {
  let base = 100;
  return {
    setDelayBase: (milliseconds) => {
      base = milliseconds;
    },
    computeNextBackoffDelay: (retry) => {
      const milliseconds = Math.floor(Math.random() * Math.min(base * 2 ** retry, 20_000));
      const seconds = (milliseconds / 1000).toFixed(1);
      log.info(
        `${service} asks to slow down or did not answer: again in ${seconds} s (attempt ${retry + 2} of ${ATTEMPTS})`,
      );
      return milliseconds;
    },
  };
}
