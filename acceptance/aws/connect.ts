/** The AWS clients of a run, with the SDK's default credentials. All of them refuse what guard.ts does not permit. */
import { setTimeout as delay } from 'node:timers/promises';
import { CloudTrail } from '@aws-sdk/client-cloudtrail';
import { Organizations } from '@aws-sdk/client-organizations';
import { S3 } from '@aws-sdk/client-s3';
import { STS } from '@aws-sdk/client-sts';
import { checkCall, type Permitted } from './guard.ts';
import { partitionOf } from './own-names.ts';

export interface Aws {
  readonly account: string;
  readonly region: string;
  /** Another Region of the same partition that every account has. */
  readonly otherRegion: string;
  readonly bucket: string | null;
  readonly cloudTrail: (region?: string) => CloudTrail;
  readonly sts: (region?: string) => STS;
  readonly organizations: Organizations;
  readonly s3: S3;
}

/** CloudTrail allows one write a second (CloudTrail User Guide, quotas), and other tools share it. */
const MAX_ATTEMPTS = 8;

/** A trail that is still being changed answers ConflictException, which the SDK does not retry; AWS says to wait minutes. */
const CONFLICT_DELAYS_SECONDS = [2, 4, 8, 16, 30, 30, 30, 30, 30, 30, 30];

/** The run was stopped: nothing else is asked. */
export class InterruptedError extends Error {}

/** `stop` ends the run before the next call; a call that is under way ends as it does. */
export function connect(region: string, permitted: Permitted, stop: AbortSignal): Aws {
  const settings = (one: string) => ({
    region: one,
    maxAttempts: MAX_ATTEMPTS,
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
    customUserAgent: [['org-trail-acceptance', '1']] as [string, string][],
  });
  const guarded = <C extends Guardable>(service: string, client: C) => guard(service, client, permitted, stop);
  return {
    account: permitted.account,
    region,
    otherRegion: otherRegionOf(region),
    bucket: permitted.bucket,
    cloudTrail: perRegion(region, (one) => guarded('cloudtrail', new CloudTrail(settings(one)))),
    sts: perRegion(region, (one) => guarded('sts', new STS(settings(one)))),
    organizations: guarded('organizations', new Organizations(settings(region))),
    s3: guarded('s3', new S3({ ...settings(region), followRegionRedirects: true })),
  };
}

function perRegion<C>(home: string, make: (region: string) => C): (region?: string) => C {
  const made = new Map<string, C>();
  return (region = home) => {
    const client = made.get(region) ?? make(region);
    made.set(region, client);
    return client;
  };
}

interface Guardable {
  middlewareStack: { add(middleware: never, options: { step: 'initialize'; priority: 'high'; name: string }): void };
}

type Next = (request: { input: Record<string, unknown> }) => Promise<unknown>;

function guard<C extends Guardable>(service: string, client: C, permitted: Permitted, stop: AbortSignal): C {
  const middleware =
    (next: Next, context: { commandName?: string }) => async (request: { input: Record<string, unknown> }) => {
      const operation = `${service}:${context.commandName?.replace(/Command$/, '')}`;
      checkCall(operation, request.input, permitted);
      for (const seconds of CONFLICT_DELAYS_SECONDS) {
        if (stop.aborted) throw new InterruptedError();
        try {
          return await next(request);
        } catch (error) {
          if ((error as Error).name !== 'ConflictException') throw error;
          await pause(seconds, stop);
        }
      }
      return next(request);
    };
  client.middlewareStack.add(middleware as never, { step: 'initialize', priority: 'high', name: 'permittedCalls' });
  return client;
}

/** @throws InterruptedError */
export async function pause(seconds: number, stop: AbortSignal): Promise<void> {
  try {
    await delay(seconds * 1000, undefined, { signal: stop });
  } catch {
    throw new InterruptedError();
  }
}

/** Of Regions that every account has, one that is not this one. */
function otherRegionOf(region: string): string {
  const regions = {
    'aws-cn': ['cn-north-1', 'cn-northwest-1'] as const,
    'aws-us-gov': ['us-gov-west-1', 'us-gov-east-1'] as const,
    aws: ['us-west-2', 'us-east-1'] as const,
  }[partitionOf(region)];
  return region === regions[0] ? regions[1] : regions[0];
}
