import { dayPath, readDigestKey, regionPath } from '../../domain/delivery/log-paths.ts';
import type { ChainInput, FetchedDigest, ListedObject } from '../../domain/integrity/chain.ts';
import { startOfChain } from '../../domain/integrity/chain.ts';
import { startOfLogFiles } from '../../domain/integrity/judge/log-files.ts';
import type { IntegrityLevel } from '../../domain/integrity/proof.ts';
import { allOf } from '../../runtime/all-of.ts';
import type { BucketReader } from './bucket-reader.ts';
import { createObjectReader } from './read-object.ts';
import type { Refusals } from './refusals.ts';

/** Which chain is read, and how far. */
export interface ChainQuery extends Pick<ChainInput, 'of' | 'account' | 'region' | 'from' | 'checkpoint'> {
  readonly level: IntegrityLevel;
}

/** What was read of it. */
export interface ChainRecord extends Pick<ChainInput, 'digests' | 'files' | 'fetchedDigests' | 'fetchedFiles'> {
  /** There are digests of the trail itself. */
  readonly hasOwn: boolean;
}

/**
 * Reads one account's record in one Region: lists digests and log files, reads all digests at once, and at the level `files` hashes the
 * log files that they name. Links are checked afterwards, so nothing waits for the digest before it. Digests of other trails are read where
 * they may explain log files that none of this trail names. Rejects where it cannot be listed, and when the run is stopped.
 */
export async function readChainRecord(
  bucket: BucketReader,
  query: ChainQuery,
  refusals: Refusals,
): Promise<ChainRecord> {
  const { of, account, region, from, checkpoint } = query;
  const start = startOfChain(from, checkpoint);
  const since = (folder: 'digests' | 'logs', iso: string) =>
    bucket.list({
      prefix: regionPath(of, account, folder, region),
      startAfter: dayPath(of, account, folder, region, iso),
    });
  const [{ objects: listed }, { objects: files }] = await allOf([
    since('digests', start),
    since('logs', startOfLogFiles(start)),
  ]);
  const digests = listed
    .map((object) => ({ object, name: readDigestKey(of, object.key) }))
    .filter(({ name }) => name !== null && name.end >= start);
  const isOwn = ({ name }: (typeof digests)[0]) =>
    name!.trailName === of.trailName && name!.homeRegion === of.homeRegion;
  const objects = createObjectReader(bucket, refusals);
  const fetchDigests = (some: typeof digests) =>
    fetchAll(
      some.map(({ object }) => object),
      objects.digest,
    );
  const own = await fetchDigests(digests.filter(isOwn));
  const foreign = digests.filter((one) => !isOwn(one));
  // Each digest is read once more for it, which most chains do not need.
  const named = query.level === 'files' || foreign.length > 0 ? namesIn(own.values()) : new Set<string>();
  const others = files.every(({ key }) => named.has(key)) ? [] : foreign;
  const fetchedDigests = others.length === 0 ? own : new Map([...own, ...(await fetchDigests(others))]);
  const inWindow = digests.map(({ object }) => object);
  const record = { digests: inWindow, files, fetchedDigests, hasOwn: own.size > 0 };
  if (query.level === 'digests') return { ...record, fetchedFiles: null };
  const fetchedFiles = await fetchAll(
    // What is not there is known by the listing, and what a forged digest names elsewhere is nobody's to ask for.
    files.filter(({ key }) => named.has(key)),
    objects.logFile,
  );
  return { ...record, fetchedFiles };
}

async function fetchAll<T>(
  objects: readonly ListedObject[],
  fetch: (key: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  return new Map(await allOf(objects.map(async ({ key }) => [key, await fetch(key)] as const)));
}

/** The keys of log files that digests name. None of it is verified yet, so nothing is believed but what was listed. */
function namesIn(digests: Iterable<FetchedDigest>): ReadonlySet<string> {
  const named = new Set<string>();
  for (const digest of digests) {
    if ('bytes' in digest) for (const key of keysIn(digest.bytes)) named.add(key);
  }
  return named;
}

function keysIn(bytes: Uint8Array): string[] {
  try {
    const { logFiles } = JSON.parse(new TextDecoder().decode(bytes)) as { logFiles?: { s3Object?: unknown }[] };
    return (logFiles ?? []).map(({ s3Object }) => s3Object).filter((key) => typeof key === 'string');
  } catch {
    return [];
  }
}
