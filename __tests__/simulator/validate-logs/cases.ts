/**
 * What two readers of digests say of records that were tampered with: the AWS CLI's validate-logs, as AWS documents it, and where it
 * finds nothing, as it has been seen to; and Org Trail at the level `files`.
 */
import { deliverLogs, type DeliveryOptions } from '../../../simulator/services/deliveries/deliver-logs.ts';
import type { ChainOf } from '../../../simulator/services/deliveries/chain.ts';
import * as tamper from '../../../simulator/services/deliveries/tamper.ts';
import { currentVersion, putObject } from '../../../simulator/services/objects/store.ts';
import type { Digest, LogFile } from '../../../simulator/world/log-archive.ts';
import type { FindingKind } from '../../../src/domain/integrity/finding.ts';
import { KEY_ID, MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT, TRAIL_NAME } from '../../../simulator/world/company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import type { World } from '../../../simulator/world/world.ts';
import { newTrail } from '../../../simulator/cloudtrail/trail-responses.ts';
import { actAs } from '../../../simulator/routes/act-as.ts';
import { iamUser } from '../../../simulator/services/event-history/actors.ts';

/** One account's record of ten hours in one Region, which goes on until now, and what was done to it. */
export interface ValidationCase {
  name: string;
  /** When the trail was started. By default so long ago that CloudTrail delivers nothing of its first hours anymore. */
  hoursAgo?: number;
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
    /** Nothing is wrong with the record, although it says so. */
    isFalseAlarm?: boolean;
  };
  ours: {
    /** How many, by kind. All others are none. */
    findings: Partial<Record<FindingKind, number>>;
    /** Something cannot be judged. */
    isUnknown?: boolean;
    /** Something may still turn out well; `null`: whether that is so depends on the time of day. */
    isWarned?: boolean | null;
    /** In the summary. */
    says?: RegExp;
    /** It has the checkpoint of a run before the record was tampered with. */
    hasCheckpoint?: boolean;
  };
  /** For the documentation, where the two differ: what happened, what the CLI says, and what ours does if that is no finding. */
  difference?: { what: string; cli: string; ours?: string };
}

/** What lies in the CLI's time. */
export interface DeliveredRecord {
  of: ChainOf;
  digests: Digest[];
  backfill: Digest[];
  /** Those that digests name. */
  files: LogFile[];
}

export const REGION = 'us-east-1';
export const ACCOUNT = MEMBER_ACCOUNT;
const HOUR_MILLISECONDS = 3_600_000;
const BUCKET = 'org-trail-logs';
/** Org Trail waits 24 hours for what is missing. */
const HOURS_AGO = 37;
/** Those of the CLI's time, the starting one included. */
const DIGESTS = 10;
/** What the CLI ends with where it did not expect an error of the service. */
const ABORTED = 255;
const ARN = `arn:aws:cloudtrail:${REGION}:${MANAGEMENT_ACCOUNT}:trail/${TRAIL_NAME}`;

/** The trail's world before it is tampered with. `end` is the CLI's, which adds an hour to it. */
export function worldOf({
  prepare,
  options,
  hoursAgo = HOURS_AGO,
}: Pick<ValidationCase, 'prepare' | 'options' | 'hoursAgo'>) {
  const now = new Date(Math.floor(Date.now() / 1000) * 1000);
  const start = new Date(now.getTime() - hoursAgo * HOUR_MILLISECONDS);
  const world = createWorld();
  world.eventHistory.lookupsPerSecond = Infinity;
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
  prepare?.(world, start);
  const usual = { accounts: [ACCOUNT, MANAGEMENT_ACCOUNT], regions: [REGION, 'eu-west-1'], filesPerHour: 1 };
  deliverLogs(world, ARN, {
    from: new Date(start.getTime() - HOUR_MILLISECONDS),
    to: now,
    ...usual,
    ...options,
  });
  const of = { trail, account: ACCOUNT, region: REGION };
  const end = hoursAfter(start, DIGESTS - 1.1);
  const isSeen = (digest: Digest) => digest.end <= hoursAfter(end, 1);
  const digests = tamper.digestsOf(world, of).filter(isSeen);
  const backfill = tamper.backfillDigestsOf(world, of).filter(isSeen);
  const files = [...new Set([...digests, ...backfill].flatMap((digest) => digest.files))];
  return { world, record: { of, digests, backfill, files }, start, now, end };
}

const somebody = iamUser('mallory');

const forGood = { forGood: true };

function hoursFromNow(hours: number): Date {
  return hoursAfter(new Date(), hours);
}

function hoursAfter(start: Date, hours: number): Date {
  return new Date(start.getTime() + hours * HOUR_MILLISECONDS);
}

/** One with just one log file. */
function busyDigest({ digests }: DeliveredRecord): Digest {
  return digests.slice(3).find(({ files }) => files.length === 1)!;
}

/** The summary's line, `2/3 digest files valid, 1/3 digest files INVALID`. */
function counts(kind: 'digest' | 'backfill digest' | 'log', valid: number, invalid = 0): RegExp {
  const all = valid + invalid;
  const rest = invalid > 0 ? `, ${invalid}/${all} ${kind} files INVALID` : '';
  return new RegExp(`^${valid}/${all} ${kind} files valid${rest}$`, 'm');
}

const nothing = { exitCode: 0, saysNothingOf: /INVALID|No log files/ };

export const CASES: ValidationCase[] = [
  {
    name: 'a healthy record',
    cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files)] },
    ours: { findings: {} },
  },
  {
    name: 'backfill digests',
    options: { backfill: true, filesPerHour: 12 },
    cli: {
      ...nothing,
      says: (files) => [counts('digest', 10), counts('backfill digest', 10), counts('log', files)],
    },
    // Log files of the last hours may wait for their backfill digest.
    ours: { findings: {}, isWarned: null },
  },
  {
    name: 'a new key in the middle',
    prepare: (world, start) => world.deliveries.keyRotations.push(hoursAfter(start, 5)),
    cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files)] },
    ours: { findings: {} },
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
    ours: { findings: {}, says: /was off/ },
    difference: {
      what: 'the trail was stopped and started again after 3 hours',
      cli: 'exit 0, “No log files were delivered”',
      ours: 'an interruption, or `gap` if nothing explains it',
    },
  },
  {
    name: 'hours without digests that no event explains: said to be without log files',
    options: {
      regions: [REGION],
      interruptions: [{ of: 'validation', from: hoursFromNow(-33.5), to: hoursFromNow(-30) }],
    },
    cli: {
      exitCode: 0,
      says: () => [counts('digest', 8), /No log files were delivered by CloudTrail between/],
      saysNothingOf: /INVALID/,
    },
    ours: { findings: { gap: 1 } },
    difference: {
      what: 'validation was off for 3 hours, and no event explains it',
      cli: 'exit 0, “No log files were delivered”',
    },
  },
  {
    name: 'three digests in a row deleted: one is missed',
    tamper: (world, { digests }) => tamper.deleteObjects(world, digests.slice(4, 7), forGood),
    cli: { exitCode: 1, says: () => [counts('digest', 7, 1), /T\d{6}Z\.json\.gz\tINVALID: not found/] },
    ours: { findings: { 'digest-missing': 3 } },
    difference: { what: 'three digests in a row were deleted', cli: 'exit 1, reports one' },
  },
  {
    name: 'a digest of the last 24 hours deleted',
    hoursAgo: 12,
    tamper: (world, { digests }) => tamper.deleteObjects(world, [digests[5]!], forGood),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1)] },
    ours: { findings: {}, isWarned: true, says: /reports it as a finding after 24 hours/ },
    difference: {
      what: 'a digest of the last 24 hours was deleted',
      cli: 'exit 1',
      ours: 'a warning; `digest-missing` after 24 hours',
    },
  },
  {
    name: 'the starting digest deleted',
    tamper: (world, { digests }) => tamper.deleteObjects(world, digests.slice(0, 1), forGood),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1)] },
    ours: { findings: { 'digest-missing': 1 } },
  },
  {
    name: 'a backfill digest without log files deleted',
    options: { backfill: true },
    tamper: (world, { backfill }) => {
      tamper.deleteObjects(world, [backfill.slice(3).find(({ files }) => files.length === 0)!], forGood);
    },
    cli: { exitCode: 1, says: () => [counts('digest', 10), counts('backfill digest', 9, 1)] },
    ours: { findings: { 'digest-missing': 1 }, isWarned: null },
  },
  {
    name: 'all but the first six digests deleted: a shorter record',
    tamper: (world, { of }) => tamper.deleteObjects(world, tamper.digestsOf(world, of).slice(6), forGood),
    cli: { ...nothing, says: () => [counts('digest', 6)] },
    ours: { findings: { 'checkpoint-mismatch': 1 }, hasCheckpoint: true },
    difference: {
      what: 'the newest digests were deleted',
      cli: 'exit 0, “6/6 digest files valid”',
    },
  },
  {
    name: 'all but the first six digests deleted, without a checkpoint',
    tamper: (world, { of }) => tamper.deleteObjects(world, tamper.digestsOf(world, of).slice(6), forGood),
    cli: { ...nothing, says: () => [counts('digest', 6)] },
    ours: { findings: { 'tail-missing': 1 } },
    difference: {
      what: 'the digests of the last 28 hours were deleted before the first run',
      cli: 'exit 0, “6/6 digest files valid”',
    },
  },
  {
    name: 'all digests deleted',
    tamper: (world, { of }) => tamper.deleteObjects(world, tamper.digestsOf(world, of), forGood),
    cli: { ...nothing, says: () => [/^No digests found$/m] },
    ours: { findings: { 'checkpoint-mismatch': 1 }, hasCheckpoint: true },
    difference: { what: 'all digests were deleted', cli: 'exit 0, “No digests found”' },
  },
  {
    name: 'the whole record deleted',
    tamper: (world, { of }) => tamper.deleteRecord(world, of, forGood),
    cli: { ...nothing, says: () => [/^No digests found$/m] },
    ours: { findings: { 'checkpoint-mismatch': 1 }, hasCheckpoint: true },
    difference: { what: 'all digests and log files were deleted', cli: 'exit 0, “No digests found”' },
  },
  {
    name: 'a digest deleted in a versioned bucket',
    prepare: (world) => {
      world.buckets.get(BUCKET)!.versioning = { status: 'Enabled', mfaDelete: null };
    },
    tamper: (world, { digests }) => tamper.deleteObjects(world, [digests[5]!]),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1)] },
    ours: { findings: { 'digest-missing': 1 } },
  },
  {
    name: 'a digest whose content was changed',
    tamper: (world, { digests }) =>
      tamper.alterDigest(world, digests[5]!, (content) => Object.assign(content, { logFiles: [] })),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1), /INVALID: signature verification failed/] },
    ours: { findings: { 'digest-invalid': 1 } },
  },
  {
    name: 'a digest whose signature was changed',
    tamper: (world, { digests }) => tamper.alterMetadata(world, digests[5]!, { signature: '00'.repeat(256) }),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1), /INVALID: signature verification failed/] },
    ours: { findings: { 'digest-invalid': 1 } },
  },
  {
    name: 'a digest without a signature',
    tamper: (world, { digests }) => tamper.alterMetadata(world, digests[5]!, { signature: undefined }),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1), /INVALID/] },
    ours: { findings: { 'digest-invalid': 1 } },
  },
  {
    name: 'a digest that names the key of somebody else',
    tamper: (world, { digests }) =>
      tamper.alterDigest(world, digests[5]!, (content) =>
        Object.assign(content, { digestPublicKeyFingerprint: 'ab'.repeat(16) }),
      ),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1), /public key not found/] },
    ours: { findings: { 'digest-invalid': 1 } },
  },
  {
    name: 'a digest planted between two hours: not noticed',
    tamper: (world, { digests }) => {
      const { body, metadata, lastModified } = currentVersion(world, BUCKET, digests[4]!.key)!;
      const key = digests[5]!.key.replace(/\d{4}Z(?=\.json)/, '5959Z');
      putObject(world, BUCKET, key, { body, metadata, lastModified });
    },
    cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files)] },
    ours: { findings: { 'digest-invalid': 1 } },
    difference: { what: 'a digest was planted between two hours', cli: 'exit 0' },
  },
  {
    name: 'a digest archived: nothing is validated before it',
    tamper: (world, { digests }) => tamper.archive(world, digests[5]!),
    cli: { exitCode: ABORTED, says: () => [/InvalidObjectState/], saysNothingOf: /digest files valid/ },
    ours: { findings: {}, isUnknown: true, says: /InvalidObjectState/ },
  },
  {
    name: 'a digest with another signature algorithm: not noticed',
    tamper: (world, { digests }) => tamper.alterMetadata(world, digests[5]!, { 'signature-algorithm': 'none' }),
    cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files)] },
    ours: { findings: { 'digest-invalid': 1 } },
    difference: { what: 'the signature algorithm of a digest was changed', cli: 'exit 0' },
  },
  {
    name: 'data after the end of a digest: not noticed',
    tamper: (world, { digests }) => tamper.appendTo(world, digests[5]!),
    cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files)] },
    ours: { findings: { 'digest-invalid': 1 } },
    difference: { what: 'something was appended to a digest', cli: 'exit 0' },
  },
  {
    name: 'two digests swapped',
    tamper: (world, { digests }) => tamper.swapObjects(world, digests[4]!, digests[6]!),
    cli: { exitCode: 1, says: () => [counts('digest', 8, 2), /INVALID: has been moved/] },
    ours: { findings: { 'digest-invalid': 2 } },
  },
  {
    name: 'a digest of another hour in place of one',
    tamper: (world, { digests }) => tamper.replay(world, digests[6]!, digests[5]!),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1), /INVALID: has been moved/] },
    ours: { findings: { 'digest-invalid': 1 } },
  },
  {
    name: 'a digest of another account in place of one',
    tamper: (world, { of, digests }) =>
      tamper.replay(world, digests[6]!, tamper.digestsOf(world, { ...of, account: MANAGEMENT_ACCOUNT })[6]!),
    cli: { exitCode: 1, says: () => [counts('digest', 9, 1), /INVALID: has been moved/] },
    ours: { findings: { 'digest-invalid': 1 } },
  },
  {
    name: 'another digest with a good signature in the same place: not noticed',
    tamper: (world, record) => tamper.resignDigest(world, record.of, busyDigest(record), { files: [] }),
    cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files - 1)] },
    ours: { findings: { 'chain-broken': 1, 'file-unreferenced': 1 } },
    difference: { what: 'a digest was replaced by another genuine one, which names one log file less', cli: 'exit 0' },
  },
  {
    name: 'a log file planted: not noticed',
    tamper: (world, { of, digests }) =>
      void tamper.plantLogFile(world, of, new Date(digests[5]!.end.getTime() + 70_000)),
    cli: { ...nothing, says: (files) => [counts('digest', 10), counts('log', files)] },
    ours: { findings: { 'file-unreferenced': 1 } },
    difference: { what: 'a log file was planted', cli: 'exit 0' },
  },
  {
    name: 'a log file rewritten',
    tamper: (world, { files }) => tamper.rewriteLogFile(world, files[3]!),
    cli: { exitCode: 1, says: (files) => [counts('log', files - 1, 1), /INVALID: hash value doesn't match/] },
    ours: { findings: { 'file-modified': 1 } },
  },
  {
    name: 'data after the end of a log file',
    tamper: (world, { files }) => tamper.appendTo(world, files[3]!),
    cli: { exitCode: 1, says: (files) => [counts('log', files - 1, 1), /INVALID: unexpected data after/] },
    ours: { findings: { 'file-modified': 1 } },
    difference: { what: 'something was appended to a log file', cli: 'exit 1 (exit 0 before May 2026)' },
  },
  {
    name: 'zeros after the end of a log file',
    tamper: (world, { files }) => tamper.appendTo(world, files[3]!, new Uint8Array(8)),
    cli: { exitCode: 1, says: (files) => [counts('log', files - 1, 1), /INVALID: unexpected data after/] },
    ours: { findings: { 'file-modified': 1 } },
  },
  {
    name: 'a log file deleted',
    tamper: (world, { files }) => tamper.deleteObjects(world, [files[3]!], forGood),
    cli: { exitCode: 1, says: (files) => [counts('log', files - 1, 1), /Log file.*INVALID: not found/] },
    ours: { findings: { 'file-missing': 1 } },
  },
  {
    name: 'a log file archived: nothing is validated after it',
    tamper: (world, { files }) => tamper.archive(world, files[3]!),
    cli: { exitCode: ABORTED, says: () => [/InvalidObjectState/], saysNothingOf: /digest files valid/ },
    ours: { findings: {}, isUnknown: true, says: /InvalidObjectState/ },
    difference: { what: 'one log file was archived', cli: 'ends there', ours: 'unknown; all others are judged' },
  },
  {
    name: 'log files and digests encrypted by a key that nobody may use anymore',
    prepare: (world) => {
      const key = [...world.keys.keys()].find((arn) => arn.endsWith(KEY_ID))!;
      world.trails.get(ARN)!.kmsKeyId = key;
    },
    tamper: (world, { of }) => tamper.denyDecryption(world, of.trail.kmsKeyId!),
    cli: { exitCode: ABORTED, says: () => [/AccessDenied/], saysNothingOf: /digest files valid/ },
    ours: { findings: {}, isUnknown: true, says: /kms:Decrypt/ },
  },
  {
    name: 'a key as SubjectPublicKeyInfo, which the CLI cannot read',
    prepare: (world) => {
      world.deliveries.keyEncoding = 'spki';
    },
    cli: { exitCode: 1, says: () => [counts('digest', 0, 10), /INVALID/], isFalseAlarm: true },
    ours: { findings: {} },
    difference: {
      what: 'CloudTrail lists a public key as SubjectPublicKeyInfo',
      cli: 'exit 1, reports all digests',
      ours: 'reads the key; nothing is wrong',
    },
  },
  {
    name: 'the bucket named: the CLI leaves out the organization and finds nothing',
    cliArguments: ['--s3-bucket', BUCKET],
    cli: { ...nothing, says: () => [/^No digests found$/m] },
    ours: { findings: {} },
    difference: {
      what: '`--s3-bucket` is given for an organization trail',
      cli: 'exit 0, “No digests found”',
      ours: 'does not apply: it knows the organization’s folder',
    },
  },
];
