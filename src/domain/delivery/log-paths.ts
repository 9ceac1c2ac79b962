import { withoutStreams } from '../values/arn.ts';
import { isTime } from '../values/time.ts';

/*
 * Where CloudTrail writes in a bucket (CloudTrail User Guide, finding log files, log file names and digest files):
 *
 *   [PREFIX/]AWSLogs/[ORGANIZATION/]ACCOUNT/FOLDER/REGION/YYYY/MM/DD/ACCOUNT_FOLDER_REGION_NAME.json.gz
 *
 * ORGANIZATION is in the paths of organization trails alone. NAME is `YYYYMMDDTHHMMZ_SIXTEENLETTERSORDIGITS`, of a digest
 * `TRAIL_HOMEREGION_YYYYMMDDTHHMMSSZ`, with `_backfill` behind it where it was made for log files that missed theirs.
 */

/** Log files, digests and insights lie beside each other. */
export const FOLDERS = { logs: 'CloudTrail', digests: 'CloudTrail-Digest', insights: 'CloudTrail-Insight' } as const;

/** Whose paths: those of a trail with this prefix, below the organization's folder where it is an organization trail. */
export interface LogPathsOf {
  readonly prefix: string | null;
  readonly organizationId: string | null;
}

/** The path of all that a trail writes. Paths end with a slash. */
export function rootPath(prefix: string | null): string {
  return `${prefix ? `${prefix}/` : ''}AWSLogs/`;
}

/** The path of all that is written for an owner: an account or an organization. */
export function ownerPath(prefix: string | null, owner: string): string {
  return `${rootPath(prefix)}${owner}/`;
}

/** The path of what is recorded in an account. */
export function accountPath({ prefix, organizationId }: LogPathsOf, account: string): string {
  return ownerPath(prefix, organizationId === null ? account : `${organizationId}/${account}`);
}

/** The path of what is recorded in one Region of an account. */
export function regionPath(of: LogPathsOf, account: string, folder: keyof typeof FOLDERS, region: string): string {
  return `${accountPath(of, account)}${FOLDERS[folder]}/${region}/`;
}

/** What distinguishes the objects of an account, each as a string, or as a placeholder for all strings that it can be. */
export interface LogObject<T> {
  readonly folder: string;
  readonly region: T;
  readonly year: T;
  readonly month: T;
  readonly day: T;
  readonly account: T;
  readonly name: T;
}

/** An object's key below the path of its account, in pieces. */
export function objectKeyPieces<T>({ folder, region, year, month, day, account, name }: LogObject<T>): (T | string)[] {
  return [
    ...[`${folder}/`, region, '/', year, '/', month, '/', day, '/'],
    ...[account, `_${folder}_`, region, '_', name, '.json.gz'],
  ];
}

/** The path of what CloudTrail filed under one day: the `StartAfter` that lists this day and all later ones. */
export function dayPath(of: LogPathsOf, account: string, folder: keyof typeof FOLDERS, region: string, iso: string) {
  return `${regionPath(of, account, folder, region)}${iso.slice(0, 10).replaceAll('-', '/')}/`;
}

/** What a digest's key says: of which trail it is, and when the hour that it is about ended. */
export interface DigestName {
  readonly account: string;
  readonly region: string;
  readonly trailName: string;
  readonly homeRegion: string;
  /** ISO 8601 in UTC, to the second. */
  readonly end: string;
  readonly isBackfill: boolean;
}

export function digestKey(of: LogPathsOf, { account, region, trailName, homeRegion, end, isBackfill }: DigestName) {
  const name = `${trailName}_${homeRegion}_${end.replace(/[-:]/g, '')}${isBackfill ? '_backfill' : ''}`;
  return `${dayPath(of, account, 'digests', region, end)}${account}_${FOLDERS.digests}_${region}_${name}.json.gz`;
}

/** Reads a digest's key; `null` for what is none of these paths. Trail names can contain `_`, all other parts cannot. */
export function readDigestKey(of: LogPathsOf, key: string): DigestName | null {
  const parts =
    /\/(\d{12})_CloudTrail-Digest_([a-z0-9-]+)_([^/]+)_([a-z0-9-]+)_(\d{8}T\d{6}Z)(_backfill)?\.json\.gz$/.exec(key);
  if (!parts) return null;
  const [, account, region, trailName, homeRegion, time, backfill] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
    string?,
  ];
  const end = time.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z');
  const name = { account, region, trailName, homeRegion, end, isBackfill: backfill !== undefined };
  return isTime(end) && digestKey(of, name) === key ? name : null;
}

/**
 * The day that a log file is filed under, as `YYYY-MM-DD`; `null` for a key that is none of a log file of this account and Region. Whoever
 * reads a day reads the folders in it, too.
 */
export function dayOfLogFile(of: LogPathsOf, account: string, region: string, key: string): string | null {
  const path = regionPath(of, account, 'logs', region);
  const day = key.startsWith(path) ? /^(\d{4})\/(\d\d)\/(\d\d)\/./.exec(key.slice(path.length)) : null;
  return day && `${day[1]}-${day[2]}-${day[3]}`;
}

/** The organization whose folder a text names; `null` where it names none. */
export function organizationIn(text: string): string | null {
  return /AWSLogs\/(o-[a-z0-9]+)\//.exec(text)?.[1] ?? null;
}

/** What the ARNs of a log group's streams begin with. */
export function logStreamArnPrefix(logGroup: string): string {
  return `${withoutStreams(logGroup)}:log-stream:`;
}
