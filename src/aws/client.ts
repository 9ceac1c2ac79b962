import http from 'node:http';
import https from 'node:https';
import { CloudTrailClient, type CloudTrailClientConfig } from '@aws-sdk/client-cloudtrail';
import { StandardRetryStrategy } from '@smithy/core/retry';
import packageJson from '../../package.json' with { type: 'json' };
import type { Control } from '../control.ts';
import { RunError } from '../errors.ts';
import { once } from '../once.ts';
import { endpointHint, isUnreachable } from './endpoints.ts';
import { wholeSelectors } from './whole-selectors.ts';

/** Who calls, and what it may call. */
export interface Caller extends Control {
  /** `undefined`: the SDK's default chain. */
  readonly credentials: CloudTrailClientConfig['credentials'];
  /** IAM actions. The clients refuse every other call before it leaves the process. */
  readonly allowed: ReadonlySet<string>;
}

/** Attempts of one call while AWS throttles or stumbles, the first included. */
const ATTEMPTS = 5;

/** Attempts to reach a service that a run can do without: each may take as long as its time limit. */
const ATTEMPTS_TO_REACH = 2;

/**
 * A run cannot do without these, and a runner behind a firewall may reach these two alone: what the other services would say is then
 * unknown.
 */
const INDISPENSABLE: readonly string[] = ['CloudTrail', 'STS'];

/** What to say where a proxy is named that this Node.js would ignore; `null` where there is nothing to say. */
export const ignoredProxy = (environment: NodeJS.ProcessEnv, version: string): string | null => {
  const named = ['HTTPS_PROXY', 'https_proxy'].find((name) => environment[name]);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (!named || major > 24 || (major === 24 && minor >= 5)) return null;
  return `${named} is set, but this runner's Node.js ${version} ignores it for calls to AWS: that needs 24.5. Update the runner.`;
};

// One pool of connections for all clients. The agents read HTTPS_PROXY, HTTP_PROXY and NO_PROXY (Node.js 24.5 or later).
const proxied = { keepAlive: true, proxyEnv: process.env } as https.AgentOptions;
const requestHandler = {
  httpAgent: new http.Agent(proxied),
  httpsAgent: new https.Agent(proxied),
  connectionTimeout: 10_000,
  // A call without an answer is tried again like any other that stumbles, instead of holding the job until it times out.
  requestTimeout: 60_000,
  throwOnRequestTimeout: true,
  // An answer that stalls after its headers would otherwise hold the job for ever.
  socketTimeout: 60_000,
};

/** The settings that all AWS clients share. Endpoints, FIPS and dual stack come from AWS's own variables. */
export const settings = (service: string, region: string, caller: Omit<Caller, 'allowed'>) => ({
  region,
  ...(caller.credentials && { credentials: caller.credentials }),
  requestHandler,
  retryStrategy: retryStrategy(service, caller),
  // Recorded by CloudTrail itself: leads from an event to the run that caused it.
  customUserAgent: [
    [packageJson.name, packageJson.version],
    ['md', `run_id#${process.env['GITHUB_RUN_ID'] ?? 'local'}`],
  ] as [string, string][],
});

/** The SDK's standard mode, that says so in the log before it waits, and gives up when the run is told to stop. */
const retryStrategy = (service: string, { log, stop }: Control): StandardRetryStrategy => {
  let base = 100;
  const backoff = {
    setDelayBase: (milliseconds: number) => {
      base = milliseconds;
    },
    // Exponential with full jitter, 20 s at most, as the standard mode has it.
    computeNextBackoffDelay: (retry: number) => {
      const milliseconds = Math.floor(Math.random() * Math.min(base * 2 ** retry, 20_000));
      const seconds = (milliseconds / 1000).toFixed(1);
      log.info(
        `${service} asks to slow down or did not answer: again in ${seconds} s (attempt ${retry + 2} of ${ATTEMPTS})`,
      );
      return milliseconds;
    },
  };
  const standard = new StandardRetryStrategy({ maxAttempts: ATTEMPTS, backoff });
  const refresh = standard.refreshRetryTokenForRetry.bind(standard);
  // The SDK throws the failure itself if there is no next attempt, whatever the reason.
  const none = (why: string) => Promise.reject(new Error(why));
  standard.refreshRetryTokenForRetry = (token, failure) => {
    if (stop.aborted) return none('The run was told to stop.');
    if (endpointHint(failure.error)) return none('There is no such endpoint.');
    const attempts = INDISPENSABLE.includes(service) ? ATTEMPTS : ATTEMPTS_TO_REACH;
    const isLast = token.getRetryCount() + 1 >= attempts;
    return isLast && isUnreachable(failure.error) ? none('It is not reached.') : refresh(token, failure);
  };
  return standard;
};

/** The IAM actions of commands that have another name (Service Authorization Reference, S3). */
const ACTIONS: Readonly<Record<string, string>> = {
  's3:HeadBucket': 's3:ListBucket',
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
};

interface Guardable {
  middlewareStack: { add(middleware: never, options: { step: 'initialize'; priority: 'high'; name: string }): void };
}
type Next = (request: unknown) => Promise<unknown>;

/** Makes a client refuse every call that is not allowed, whatever asks for it, and tells debug logs of the others. */
export const guard = <C extends Guardable>(
  client: C,
  service: string,
  { allowed, log }: Pick<Caller, 'allowed' | 'log'>,
): C => {
  const middleware = (next: Next, context: { commandName?: string }) => async (request: unknown) => {
    const command = `${service}:${context.commandName?.replace(/Command$/, '')}`;
    const call = ACTIONS[command] ?? command;
    if (!allowed.has(call)) {
      throw new RunError(
        'unexpected',
        `${call} is not among the calls that this run may make. Nothing was sent. Please report this bug.`,
      );
    }
    log.debug(`${call} …`);
    return next(request);
  };
  client.middlewareStack.add(middleware as never, { step: 'initialize', priority: 'high', name: 'allowedCalls' });
  return client;
};

export const cloudTrail = (region: string, caller: Caller): CloudTrailClient =>
  wholeSelectors(guard(new CloudTrailClient(settings('CloudTrail', region, caller)), 'cloudtrail', caller));

/**
 * Begins to load what looking at prerequisites needs, while sign-in waits for its answers: evaluating it takes as long as a
 * round trip.
 */
export const preload = (): void => {
  const modules = [
    () => import('@aws-sdk/client-organizations'),
    () => import('@aws-sdk/client-s3'),
    () => import('@aws-sdk/client-iam'),
    () => import('@aws-sdk/client-kms'),
    () => import('@aws-sdk/client-sns'),
    () => import('@aws-sdk/client-cloudwatch-logs'),
  ];
  // Whoever needs one that does not load hears of it then.
  for (const load of modules) load().catch(() => undefined);
};

/** A client that is loaded when it is needed, since not every run needs it; one for each caller and Region, since making one takes time. */
const loaded = <C>(load: (region: string, caller: Caller) => Promise<C>) => {
  const made = new WeakMap<Caller, (region: string) => Promise<C>>();
  return (region: string, caller: Caller): Promise<C> => {
    const ofCaller = made.get(caller) ?? once((one: string) => load(one, caller));
    made.set(caller, ofCaller);
    return ofCaller(region);
  };
};

export const kms = loaded(async (region, caller) => {
  const { KMSClient } = await import('@aws-sdk/client-kms');
  return guard(new KMSClient(settings('KMS', region, caller)), 'kms', caller);
});

export const organizations = loaded(async (region, caller) => {
  const { OrganizationsClient } = await import('@aws-sdk/client-organizations');
  return guard(new OrganizationsClient(settings('Organizations', region, caller)), 'organizations', caller);
});

export const s3 = loaded(async (region, caller) => {
  const { S3Client } = await import('@aws-sdk/client-s3');
  // Which Region a bucket is in only its answer tells.
  return guard(new S3Client({ ...settings('S3', region, caller), followRegionRedirects: true }), 's3', caller);
});

export const sns = loaded(async (region, caller) => {
  const { SNSClient } = await import('@aws-sdk/client-sns');
  return guard(new SNSClient(settings('SNS', region, caller)), 'sns', caller);
});

export const iam = loaded(async (region, caller) => {
  const { IAMClient } = await import('@aws-sdk/client-iam');
  return guard(new IAMClient(settings('IAM', region, caller)), 'iam', caller);
});

export const logs = loaded(async (region, caller) => {
  const { CloudWatchLogsClient } = await import('@aws-sdk/client-cloudwatch-logs');
  return guard(new CloudWatchLogsClient(settings('CloudWatch Logs', region, caller)), 'logs', caller);
});
