/** The real SDK clients against a simulated cloud, and the shape of expectations about their errors. */
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { STSClient } from '@aws-sdk/client-sts';
import { type SimulatedCloud, startSimulatedCloud } from '../../simulator/server.ts';
import { newTrail } from '../../simulator/cloudtrail/trail-responses.ts';
import type { Trail } from '../../simulator/world/trail.ts';
import type { World } from '../../simulator/world/world.ts';
import { createWorld } from '../../simulator/world/create-world.ts';
import { ADMINISTRATOR_SECRET, MANAGEMENT_ACCOUNT } from '../../simulator/world/company.ts';
import { leaderRegion } from '../../simulator/world/regions.ts';
import { issueSession } from '../../simulator/sign-in/sts.ts';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

const started: SimulatedCloud[] = [];
/** To be called after each test. */
export async function closeClouds(): Promise<void> {
  await Promise.all(started.splice(0).map((cloud) => cloud.close()));
}

/** A fresh cloud. */
export async function startCloud(world: World = createWorld()): Promise<SimulatedCloud> {
  const cloud = await startSimulatedCloud(world);
  started.push(cloud);
  return cloud;
}

export function administrator(accountId: string = MANAGEMENT_ACCOUNT): Credentials {
  return { accessKeyId: `AKIAADMIN${accountId}`, secretAccessKey: ADMINISTRATOR_SECRET };
}

/** Credentials of one of the account's roles, as an earlier step would have left them. */
export function sessionOf(
  world: World,
  roleName: string,
  accountId = MANAGEMENT_ACCOUNT,
  sessionPolicy: Parameters<typeof issueSession>[1]['sessionPolicy'] = null,
) {
  const role = world.accounts.get(accountId)!.roles.get(roleName)!;
  return issueSession(world, { accountId, role, sessionName: 'test', durationSeconds: 900, sessionPolicy });
}

/** Without a Region: in the leader of the world's partition. */
function configuration(cloud: SimulatedCloud, credentials: Credentials, region = leaderRegion(cloud.world.partition)) {
  return { endpoint: cloud.url, region, credentials, maxAttempts: 1 };
}

export function cloudTrail(cloud: SimulatedCloud, credentials = administrator(), region?: string) {
  return new CloudTrailClient(configuration(cloud, credentials, region));
}

export function kms(cloud: SimulatedCloud, credentials = administrator(), region?: string) {
  return new KMSClient(configuration(cloud, credentials, region));
}

export function organizations(cloud: SimulatedCloud, credentials = administrator(), region?: string) {
  return new OrganizationsClient(configuration(cloud, credentials, region));
}

export function s3(cloud: SimulatedCloud, credentials = administrator(), region?: string) {
  return new S3Client(configuration(cloud, credentials, region));
}

export function sns(cloud: SimulatedCloud, credentials = administrator(), region?: string) {
  return new SNSClient(configuration(cloud, credentials, region));
}

export function iam(cloud: SimulatedCloud, credentials = administrator(), region?: string) {
  return new IAMClient(configuration(cloud, credentials, region));
}

export function logs(cloud: SimulatedCloud, credentials = administrator(), region?: string) {
  return new CloudWatchLogsClient(configuration(cloud, credentials, region));
}

export function sts(cloud: SimulatedCloud, credentials = administrator(), region?: string) {
  return new STSClient(configuration(cloud, credentials, region));
}

/** The error's name, or '' where the call succeeds: so that a table can say which is expected. */
export async function errorNameOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return '';
  } catch (error) {
    return (error as Error).name;
  }
}

/** A stored trail: the company's organization trail, logging, unless told otherwise. */
export function trailIn(world: World, overrides: Partial<Trail> & { arn?: string } = {}): Trail {
  const home = `arn:${world.partition}:cloudtrail:${leaderRegion(world.partition)}`;
  const arn = overrides.arn ?? `${home}:${MANAGEMENT_ACCOUNT}:trail/org-trail`;
  const common = {
    isOrganizationTrail: true,
    isMultiRegionTrail: true,
    isLogging: true,
    startLoggingTime: new Date(0),
  };
  const trail = { ...newTrail(arn, 'org-trail-logs'), ...common, ...overrides };
  world.trails.set(arn, trail);
  return trail;
}

/** Replaces the body of every request before it is signed. */
export function withBody<C extends { middlewareStack: { add: (...args: never[]) => void } }>(
  client: C,
  body: string,
): C {
  const replace = (next: (args: unknown) => unknown) => (args: { request: { body: string; headers: object } }) => {
    args.request.body = body;
    delete (args.request.headers as Record<string, string>)['content-length'];
    return next(args);
  };
  client.middlewareStack.add(...([replace, { step: 'build', priority: 'low' }] as never[]));
  return client;
}
