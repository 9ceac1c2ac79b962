import { dayPath, readDigestKey, regionPath } from '../../domain/delivery/log-paths.ts';
import type { ChainOf } from '../../domain/integrity/chain.ts';
import type { Answer } from '../../domain/values/answer.ts';
import { isoSeconds } from '../../domain/values/time.ts';
import { ask } from '../errors/ask.ts';
import type { BucketReader } from './bucket-reader.ts';

const DAY = 86_400_000;

/** A folder has at most that many years, months or days, and a day that many digests of a few trails. */
const MAX_KEYS = 1_000;

/** Whose deliveries, and which of them. `now` is ISO 8601. */
export interface DeliveryQuery {
  readonly of: ChainOf;
  readonly account: string;
  readonly region: string;
  readonly now: string;
  /** Digests where there are any, else log files. */
  readonly hasValidation: boolean;
}

/**
 * End of the newest digest of the trail in an account and Region, or time of the newest log file among the first 1,000 of a day: first
 * of the last day, which one request answers for every account that delivers, then of the newest day of all. `null` where there is
 * none. Names of digests are believed, unless they lie in the future. Never rejects.
 */
export function readNewestDelivery(bucket: BucketReader, query: DeliveryQuery): Promise<Answer<string | null>> {
  const { of, account, region, now, hasValidation } = query;
  const folder = hasValidation ? 'digests' : 'logs';
  const root = regionPath(of, account, folder, region);
  const newestOf = async (prefix: string, startAfter: string) => {
    const { objects } = await bucket.list({ prefix, startAfter, maxKeys: MAX_KEYS });
    const times = hasValidation ? objects.flatMap(({ key }) => endOf(of, key)) : objects.map((one) => one.lastModified);
    const past = times.filter((time) => Date.parse(time) <= Date.parse(now));
    return past.reduce<string | null>((newest, one) => (newest === null || one > newest ? one : newest), null);
  };
  return ask('s3:ListBucket', async () => {
    const recent = await newestOf(root, startOfLastDay(query));
    if (recent !== null) return recent;
    const day = await newestFolder(bucket, root, 3);
    return day === null ? null : newestOf(day, day);
  });
}

/** A log file's name begins with when it was delivered, to five minutes (facts of CloudTrail, delivery); that of a digest with the trail. */
function startOfLastDay({ of, account, region, now, hasValidation }: DeliveryQuery): string {
  const start = isoSeconds(Date.parse(now) - DAY);
  if (hasValidation) return dayPath(of, account, 'digests', region, start);
  const minute = start.replace(/[-:]/g, '').slice(0, 13);
  return `${dayPath(of, account, 'logs', region, start)}${account}_CloudTrail_${region}_${minute}`;
}

function endOf(of: ChainOf, key: string): string[] {
  const name = readDigestKey(of, key);
  return name?.trailName === of.trailName && name.homeRegion === of.homeRegion ? [name.end] : [];
}

/** The last folder of each of so many levels: year, month, day. S3 lists no other way than forwards. */
async function newestFolder(bucket: BucketReader, prefix: string, levels: number): Promise<string | null> {
  if (levels === 0) return prefix;
  const { folders } = await bucket.list({ prefix, byFolder: true, maxKeys: MAX_KEYS });
  const last = folders.filter((folder) => /^\d+\/$/.test(folder.slice(prefix.length))).at(-1);
  return last === undefined ? null : newestFolder(bucket, last, levels - 1);
}
