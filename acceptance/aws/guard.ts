/**
 * What the kit may call. The list is its own and separate from the probes, so that a probe with a mistake cannot touch what is not
 * the kit's: each call is compared with it before it leaves the process.
 */
import { isOwnName, readTrailArn } from './own-names.ts';

/** Operations that change nothing. */
export const READS: ReadonlySet<string> = new Set([
  'cloudtrail:DescribeTrails',
  'cloudtrail:GetEventConfiguration',
  'cloudtrail:GetEventSelectors',
  'cloudtrail:GetInsightSelectors',
  'cloudtrail:GetTrail',
  'cloudtrail:GetTrailStatus',
  'cloudtrail:ListPublicKeys',
  'cloudtrail:ListTags',
  'cloudtrail:ListTrails',
  'cloudtrail:LookupEvents',
  'organizations:DescribeOrganization',
  'organizations:ListAccounts',
  'organizations:ListAWSServiceAccessForOrganization',
  's3:HeadBucket',
  's3:ListObjectsV2',
  'sts:GetCallerIdentity',
]);

/** Operations on own trails, each with the member that names the trail. */
export const WRITES: ReadonlyMap<string, string> = new Map([
  ['cloudtrail:AddTags', 'ResourceId'],
  ['cloudtrail:CreateTrail', 'Name'],
  ['cloudtrail:DeleteTrail', 'Name'],
  ['cloudtrail:PutEventConfiguration', 'TrailName'],
  ['cloudtrail:PutEventSelectors', 'TrailName'],
  ['cloudtrail:PutInsightSelectors', 'TrailName'],
  ['cloudtrail:RemoveTags', 'ResourceId'],
  ['cloudtrail:StartLogging', 'Name'],
  ['cloudtrail:StopLogging', 'Name'],
  ['cloudtrail:UpdateTrail', 'Name'],
]);

/** Members that would let a trail use something that the kit was not given. */
const NOT_GIVEN = ['CloudWatchLogsLogGroupArn', 'CloudWatchLogsRoleArn', 'KmsKeyId', 'SnsTopicName'];

export interface Permitted {
  readonly account: string;
  /** Whether own trails may be changed. */
  readonly writes: boolean;
  /** The bucket that own trails deliver to. */
  readonly bucket: string | null;
}

/** The kit itself wanted to do what it is not allowed to do. */
export class GuardError extends Error {}

/** @throws GuardError if this call is not a read, of no other bucket than the given one, and not a write on an own trail. */
export function checkCall(operation: string, input: Readonly<Record<string, unknown>>, permitted: Permitted): void {
  const problem = READS.has(operation)
    ? problemOfRead(operation, input, permitted)
    : problemOfWrite(operation, input, permitted);
  if (problem !== null) throw new GuardError(`${operation} was not sent: ${problem}.`);
}

function problemOfRead(
  operation: string,
  input: Readonly<Record<string, unknown>>,
  { bucket }: Permitted,
): string | null {
  const isAboutBucket = operation.startsWith('s3:');
  return isAboutBucket && input['Bucket'] !== bucket ? 'it is about a bucket that was not given' : null;
}

function problemOfWrite(
  operation: string,
  input: Readonly<Record<string, unknown>>,
  { account, writes, bucket }: Permitted,
): string | null {
  const member = WRITES.get(operation);
  if (member === undefined) return 'it is not in the list of calls';
  if (!writes) return 'this run only reads';
  if (!isOwnTrail(input[member], account)) return 'it is not about a trail of this kit';
  if (!isGivenOrMissing(input['S3BucketName'], bucket)) return 'it is about a bucket that was not given';
  const foreign = NOT_GIVEN.find((name) => input[name] !== undefined);
  return foreign === undefined ? null : `${foreign} was not given`;
}

/** A bucket of an own name is one that is not there: the kit creates none. */
function isGivenOrMissing(destination: unknown, bucket: string | null): boolean {
  if (destination === undefined || destination === bucket) return true;
  return typeof destination === 'string' && isOwnName(destination);
}

/** By name, which CloudTrail looks for in the caller's own account, or by an ARN of the account. */
function isOwnTrail(trail: unknown, account: string): boolean {
  if (typeof trail !== 'string') return false;
  if (!trail.startsWith('arn:')) return isOwnName(trail);
  const named = readTrailArn(trail);
  return named !== null && named.account === account && isOwnName(named.name);
}
