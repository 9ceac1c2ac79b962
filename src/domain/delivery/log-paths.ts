import { withoutStreams } from '../values/arn.ts';

/*
 * Where CloudTrail writes in a bucket (CloudTrail User Guide, finding log files, log file names and digest files):
 *
 *   [PREFIX/]AWSLogs/[ORGANIZATION/]ACCOUNT/FOLDER/REGION/YYYY/MM/DD/ACCOUNT_FOLDER_REGION_NAME.json.gz
 *
 * ORGANIZATION is in the paths of organization trails alone. NAME is `YYYYMMDDTHHMMZ_SIXTEENLETTERSORDIGITS`, of a digest
 * `TRAIL_HOMEREGION_YYYYMMDDTHHMMSSZ`.
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

/** The organization whose folder a text names; `null` where it names none. */
export function organizationIn(text: string): string | null {
  return /AWSLogs\/(o-[a-z0-9]+)\//.exec(text)?.[1] ?? null;
}

/** What the ARNs of a log group's streams begin with. */
export function logStreamArnPrefix(logGroup: string): string {
  return `${withoutStreams(logGroup)}:log-stream:`;
}
