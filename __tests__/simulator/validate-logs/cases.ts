/**
 * What the AWS CLI's validate-logs, an independent reader of digests, says of records that were tampered with: as AWS documents
 * it, and where it finds nothing, as it has been seen to.
 */
import { deliverLogs, type DeliveryOptions } from '../../../simulator/services/deliveries/deliver-logs.ts';
import type { ChainOf } from '../../../simulator/services/deliveries/chain.ts';
import * as tamper from '../../../simulator/services/deliveries/tamper.ts';
import type { Digest, LogFile } from '../../../simulator/world/log-archive.ts';
import { KEY_ID, MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT, TRAIL_NAME } from '../../../simulator/world/company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import type { World } from '../../../simulator/world/world.ts';
import { newTrail } from '../../../simulator/cloudtrail/trail-responses.ts';
import { actAs } from '../../../simulator/routes/act-as.ts';
import { iamUser } from '../../../simulator/services/event-history/actors.ts';

/** One account's record of ten hours in one Region, and what was done to it. */
export interface ValidationCase {
  name: string;
  /** How it is delivered, where that is not as usual. */
  options?: Partial<DeliveryOptions>;
  /** Before anything is delivered. */
  prepare?: (world: World, start: Date) => void;
  tamper?: (world: World, record: DeliveredRecord) => void;
  /** Of the CLI: more than those that every run has. */
  cliArguments?: string[];
  cli: {
    exitCode: number;
    /** Each in its output, whether as a summary or an error, where so many log files are in digests. */
    says: (files: number, record: DeliveredRecord) => RegExp[];
    /** Not in its output. */
    saysNothingOf?: RegExp;
  };
}

export interface DeliveredRecord {
  of: ChainOf;
  digests: Digest[];
  backfill: Digest[];
  files: LogFile[];
}

export const REGION = 'us-east-1';
export const ACCOUNT = MEMBER_ACCOUNT;
const HOUR_MILLISECONDS = 3_600_000;
const BUCKET = 'org-trail-logs';
const HOURS = 10;
/** What the CLI ends with where it did not expect an error of the service. */
const ABORTED = 255;
const ARN = `arn:aws:cloudtrail:${REGION}:${MANAGEMENT_ACCOUNT}:trail/${TRAIL_NAME}`;

/** Began ten hours and a half before now: eleven digests, the starting one included, of which the last may not be there yet. */
export function worldOf(validation: ValidationCase): { world: World; record: DeliveredRecord; start: Date; end: Date } {
  const end = new Date(Math.floor(Date.now() / 1000) * 1000);
  const start = new Date(end.getTime() - (HOURS - 1) * HOUR_MILLISECONDS - 55 * 60_000);
  const world = createWorld();
  const trail = {
    ...newTrail(ARN, BUCKET),
    isOrganizationTrail: true,
    isMultiRegionTrail: true,
    logFileValidationEnabled: true,
  };
  world.trails.set(ARN, trail);
  actAs(world, somebody, { at: start }, 'cloudtrail:StartLogging', { Name: TRAIL_NAME });
  // An archive whose objects can be deleted for good.
  Object.assign(world.buckets.get(trail.s3BucketName)!, { versioning: null, objectLock: null });
  validation.prepare?.(world, start);
  const usual = { accounts: [ACCOUNT, MANAGEMENT_ACCOUNT], regions: [REGION, 'eu-west-1'], filesPerHour: 1 };
  deliverLogs(world, ARN, {
    from: new Date(start.getTime() - HOUR_MILLISECONDS),
    to: end,
    ...usual,
    ...validation.options,
  });
  const of = { trail, account: ACCOUNT, region: REGION };
  const record = {
    of,
    digests: tamper.digestsOf(world, of),
    backfill: tamper.backfillDigestsOf(world, of),
    files: tamper.logFilesOf(world, of),
  };
  validation.tamper?.(world, record);
  return { world, record, start, end };
}

const somebody = iamUser('mallory');

const forGood = { forGood: true };

function hoursAfter(start: Date, hours: number): Date {
  return new Date(start.getTime() + hours * HOUR_MILLISECONDS);
}

/** The summary's line, `2/3 digest files valid, 1/3 digest files INVALID`. */
function counts(kind: 'digest' | 'backfill digest' | 'log', valid: number, invalid = 0): RegExp {
  const all = valid + invalid;
  const rest = invalid > 0 ? `, ${invalid}/${all} ${kind} files INVALID` : '';
  return new RegExp(`^${valid}/${all} ${kind} files valid${rest}$`, 'm');
}

const nothing = { exitCode: 0, saysNothingOf: /INVALID|No log files/ };

export const CASES: ValidationCase[] = [
  { name: 'a healthy record', cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files)] } },
  {
    name: 'backfill digests',
    options: { backfill: true, filesPerHour: 12 },
    cli: {
      ...nothing,
      says: (files) => [counts('digest', 10), counts('backfill digest', 9), counts('log', files)],
    },
  },
  {
    name: 'a new key in the middle',
    prepare: (world, start) => world.deliveries.keyRotations.push(hoursAfter(start, 5)),
    cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files)] },
  },
  {
    name: 'stopped, and started again hours later: said to be without log files, not without logging',
    prepare: (world, start) => {
      actAs(world, somebody, { at: hoursAfter(start, 3.5) }, 'cloudtrail:StopLogging', { Name: TRAIL_NAME });
      actAs(world, somebody, { at: hoursAfter(start, 7) }, 'cloudtrail:StartLogging', { Name: TRAIL_NAME });
    },
    cli: {
      exitCode: 0,
      says: (files) => [counts('digest', 8), counts('log', files), /No log files were delivered by CloudTrail between/],
      saysNothingOf: /INVALID/,
    },
  },
  {
    name: 'three digests in a row deleted: one is missed',
    tamper: (world, { digests }) => tamper.deleteObjects(world, digests.slice(4, 7), forGood),
    cli: { exitCode: 1, says: () => [counts('digest', 7, 1), /T\d{6}Z\.json\.gz\tINVALID: not found/] },
  },
  {
    name: 'the newest four digests deleted: a shorter record',
    tamper: (world, { digests }) => tamper.deleteObjects(world, digests.slice(-4), forGood),
    cli: { ...nothing, says: () => [counts('digest', 6)] },
  },
  {
    name: 'all digests deleted',
    tamper: (world, { digests }) => tamper.deleteObjects(world, digests, forGood),
    cli: { ...nothing, says: () => [/^No digests found$/m] },
  },
  {
    name: 'the whole record deleted',
    tamper: (world, { of }) => tamper.deleteRecord(world, of, forGood),
    cli: { ...nothing, says: () => [/^No digests found$/m] },
  },
  {
    name: 'a digest deleted in a versioned bucket',
    prepare: (world) => {
      world.buckets.get(BUCKET)!.versioning = { status: 'Enabled', mfaDelete: null };
    },
    tamper: (world, { digests }) => tamper.deleteObjects(world, [digests[5]!]),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1)] },
  },
  {
    name: 'a digest whose content was changed',
    tamper: (world, { digests }) =>
      tamper.alterDigest(world, digests[5]!, (content) => Object.assign(content, { logFiles: [] })),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1), /INVALID: signature verification failed/] },
  },
  {
    name: 'a digest whose signature was changed',
    tamper: (world, { digests }) => tamper.alterMetadata(world, digests[5]!, { signature: '00'.repeat(256) }),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1), /INVALID: signature verification failed/] },
  },
  {
    name: 'a digest without a signature',
    tamper: (world, { digests }) => tamper.alterMetadata(world, digests[5]!, { signature: undefined }),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1), /INVALID/] },
  },
  {
    name: 'a digest with another signature algorithm: not noticed',
    tamper: (world, { digests }) => tamper.alterMetadata(world, digests[5]!, { 'signature-algorithm': 'none' }),
    cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files)] },
  },
  {
    name: 'data after the end of a digest: not noticed',
    tamper: (world, { digests }) => tamper.appendTo(world, digests[5]!),
    cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files)] },
  },
  {
    name: 'two digests swapped',
    tamper: (world, { digests }) => tamper.swapObjects(world, digests[4]!, digests[6]!),
    cli: { exitCode: 1, says: () => [counts('digest', 8, 2), /INVALID: has been moved/] },
  },
  {
    name: 'a digest of another hour in place of one',
    tamper: (world, { digests }) => tamper.replay(world, digests[6]!, digests[5]!),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1), /INVALID: has been moved/] },
  },
  {
    name: 'a digest of another account in place of one',
    tamper: (world, { of, digests }) =>
      tamper.replay(world, digests[6]!, tamper.digestsOf(world, { ...of, account: MANAGEMENT_ACCOUNT })[6]!),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1), /INVALID: has been moved/] },
  },
  {
    name: 'another digest with a good signature in the same place: not noticed',
    tamper: (world, { of, digests }) => tamper.resignDigest(world, of, digests[5]!, { files: [] }),
    cli: {
      ...nothing,
      says: (files, { digests }) => [counts('digest', 10), counts('log', files - digests[5]!.files.length)],
    },
  },
  {
    name: 'a log file planted: not noticed',
    tamper: (world, { of, digests }) =>
      void tamper.plantLogFile(world, of, new Date(digests[5]!.end.getTime() + 70_000)),
    cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files)] },
  },
  {
    name: 'a log file rewritten',
    tamper: (world, { files }) => tamper.rewriteLogFile(world, files[3]!),
    cli: { exitCode: 1, says: (files) => [counts('log', files - 1, 1), /INVALID: hash value doesn't match/] },
  },
  {
    name: 'data after the end of a log file',
    tamper: (world, { files }) => tamper.appendTo(world, files[3]!),
    cli: { exitCode: 1, says: (files) => [counts('log', files - 1, 1), /INVALID: unexpected data after/] },
  },
  {
    name: 'a log file deleted',
    tamper: (world, { files }) => tamper.deleteObjects(world, [files[3]!], forGood),
    cli: { exitCode: 1, says: (files) => [counts('log', files - 1, 1), /Log file.*INVALID: not found/] },
  },
  {
    name: 'a log file archived: nothing is validated after it',
    tamper: (world, { files }) => tamper.archive(world, files[3]!),
    cli: { exitCode: ABORTED, says: () => [/InvalidObjectState/], saysNothingOf: /digest files valid/ },
  },
  {
    name: 'log files and digests encrypted by a key that the reader may not use',
    prepare: (world) => {
      world.trails.get(ARN)!.kmsKeyId = [...world.keys.keys()].find((arn) => arn.endsWith(KEY_ID))!;
    },
    cli: { exitCode: ABORTED, says: () => [/AccessDenied/], saysNothingOf: /digest files valid/ },
  },
  {
    name: 'a key as SubjectPublicKeyInfo, which the CLI cannot read',
    prepare: (world) => {
      world.deliveries.keyEncoding = 'spki';
    },
    cli: { exitCode: 1, says: () => [counts('digest', 0, 10), /INVALID/] },
  },
  {
    name: 'the bucket named: the CLI leaves out the organization and finds nothing',
    cliArguments: ['--s3-bucket', BUCKET],
    cli: { ...nothing, says: () => [/^No digests found$/m] },
  },
];
