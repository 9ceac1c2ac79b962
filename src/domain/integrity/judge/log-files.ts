import { dayOfLogFile } from '../../delivery/log-paths.ts';
import { isoSeconds, minuteAt, minuteOf, timeOf } from '../../values/time.ts';
import { count } from '../../values/wording.ts';
import type { ChainInput, FetchedFile, ListedObject } from '../chain.ts';
import { isExpired, verifiedOf, type DigestChain, type Slot } from './digest-chain.ts';
import type { Digest, NamedFile } from '../digest-file.ts';
import { HOUR, MAX_WAIT, type Tally } from './tally.ts';

/** A log file is stored while its digest's hour lasts, and no digest is stored earlier than 20 minutes after it (facts, 3.6 and 3.7). */
const SLACK = 15 * 60_000;

/** A first digest can begin an hour before the window, and a file is filed under its events' time, which is a little earlier (facts, 2). */
const FILED_BEFORE = 2 * HOUR;

const DAY = 24 * HOUR;

type Verified = Slot & { readonly digest: Digest };

/** Since when log files have to be listed for a chain that is judged from `start` (ISO 8601) on: the day of this time and all later ones. */
export function startOfLogFiles(start: string): string {
  return isoSeconds(timeOf(start) - FILED_BEFORE);
}

/** Judges the log files of all verified digests after the checkpoint's, and those that no digest names. Counts files that are there, and that were hashed. */
export function judgeFiles(
  input: ChainInput,
  chain: DigestChain,
  tally: Tally,
): { readonly files: number; readonly hashed: number } {
  const verified = verifiedOf([...chain.standard, ...chain.backfill]);
  const listed = new Map(input.files.map((file) => [file.key, file]));
  const named = new Set<string>();
  const counts = { files: 0, hashed: 0 };
  let elsewhere = 0;
  for (const slot of verified) {
    for (const file of slot.digest.files) {
      if (file.bucket === input.of.bucket) named.add(file.key);
      // The last run judged the files of the digest that it ended with.
      if (input.checkpoint && slot.end === chain.start && !slot.isBackfill) continue;
      const state = stateOf(input, chain, listed, file);
      if (state === 'elsewhere') elsewhere++;
      else judgeFile(input, chain, slot, file, listed.get(file.key), state, counts, tally);
    }
  }
  if (elsewhere > 0)
    tally.warn(
      `${count(elsewhere, 'log file')} that digests name ${elsewhere === 1 ? 'lies' : 'lie'} in another bucket or folder and ${elsewhere === 1 ? 'was' : 'were'} not checked.`,
    );
  judgeUnreferenced(input, chain, named, tally);
  return counts;
}

/** Whether a file is there, by what was fetched, else by the listing; `elsewhere` where neither knows its folder. */
function stateOf(
  { of, account, region, fetchedFiles }: ChainInput,
  chain: DigestChain,
  listed: ReadonlyMap<string, ListedObject>,
  file: NamedFile,
): FetchedFile | 'elsewhere' | 'listed' {
  const fetched = file.bucket === of.bucket ? fetchedFiles?.get(file.key) : undefined;
  if (fetched) return fetched;
  const day = file.bucket === of.bucket ? dayOfLogFile(of, account, region, file.key) : null;
  if (day === null) return 'elsewhere';
  if (listed.has(file.key)) return fetchedFiles ? { unknown: 'it was not read' } : 'listed';
  // CloudTrail retries for 30 days, and files what comes late under an earlier day, which was not listed.
  return day < startOfLogFiles(isoSeconds(chain.start)).slice(0, 10)
    ? { unknown: 'it is filed under a day before the window' }
    : { missing: true };
}

function judgeFile(
  input: ChainInput,
  chain: DigestChain,
  slot: Verified,
  file: NamedFile,
  object: ListedObject | undefined,
  state: FetchedFile | 'listed',
  counts: { files: number; hashed: number },
  tally: Tally,
): void {
  const subject = { object: file.key, from: timeOf(slot.digest.start), to: slot.end };
  const digest = `the digest of the hour that ended at ${minuteAt(slot.end)}`;
  if (state !== 'listed' && 'missing' in state) {
    if (isExpired(input.now, slot.end, chain.oldestFile)) {
      tally.unknown('log file', slot.end, 'it may have expired by a lifecycle rule', false);
      return;
    }
    tally.report(
      'file-missing',
      slot.end,
      { ...subject, sha256: file.sha256 },
      `The log file is not there, although ${digest}, which is genuine, names it. Its events cannot be proven; the other files of this hour remain provable.`,
    );
    return;
  }
  if (object) counts.files++;
  if (state !== 'listed' && !('unknown' in state)) {
    counts.hashed++;
    if ('sha256' in state && state.sha256.toLowerCase() === file.sha256) return;
    const what =
      'malformed' in state ? `is not as CloudTrail delivered it (${state.malformed})` : 'has another content';
    tally.report(
      'file-modified',
      slot.end,
      subject,
      `The log file ${what}, according to ${digest}. Its events prove nothing; the other files of this hour remain provable.`,
    );
    return;
  }
  if (state !== 'listed') tally.unknown('log file', slot.end, state.unknown, false);
  // A backfill digest is made when its files are there, whenever that is (facts, 3.4).
  const latest = slot.isBackfill ? slot.stored : slot.end;
  if (object && timeOf(object.lastModified) > latest + SLACK) {
    tally.report(
      'file-rewritten',
      slot.end,
      subject,
      `The log file was written at ${minuteOf(object.lastModified)}, after ${digest} that names it. Whether its content is still the same shows only at the level \`files\`; the other files of this hour remain provable.`,
    );
  }
}

/**
 * Files of times that verified digests cover, and that no digest names (facts, 3.7). Whoever plants one can write it anew before each run,
 * so its name counts as well: CloudTrail names a file by when it delivers it.
 */
function judgeUnreferenced(input: ChainInput, chain: DigestChain, named: ReadonlySet<string>, tally: Tally): void {
  const runs = coveredRuns(input, chain);
  const covered = (time: number) => runs.some(([from, to]) => from < time && time <= to);
  const isAfterAll = (time: number) => runs.every(([, to]) => to < time);
  const isDoubtful = chain.backfill.some(({ read }) => 'unknown' in read);
  const doubt = chain.hasOtherTrails
    ? 'no digest of this trail names it, but digests of another trail lie beside them'
    : 'a backfill digest that may name it could not be verified';
  for (const { key, lastModified } of input.files) {
    const day = dayOfLogFile(input.of, input.account, input.region, key);
    if (day === null || named.has(key) || chain.othersFiles.has(key)) continue;
    const stored = timeOf(lastModified);
    const filed = timeOfName(key) ?? timeOf(`${day}T23:59:59Z`);
    const at = filed < stored ? filed : stored;
    const isFuture = filed - stored > DAY;
    const isLate = stored - at > HOUR && isAfterAll(stored) && covered(at);
    if (!covered(stored) && !isFuture && !isLate) continue;
    // A backfill digest comes an hour or two after the others (facts, 3.4).
    if (chain.backfill.length > 0 && !isFuture && !isLate && timeOf(input.now) - stored < 3 * HOUR) tally.wait(at);
    else if (chain.hasOtherTrails || isDoubtful) tally.unknown('log file', at, doubt, false);
    else if (isLate && timeOf(input.now) - at < MAX_WAIT)
      tally.unknown(
        'log file',
        at,
        'it was written after the newest digest, into an hour that no digest says it is of',
        true,
      );
    else {
      const subject = { object: key, from: at, to: stored };
      const message = `The log file was written at ${minuteAt(stored)}, and no digest names it: CloudTrail did not sign for it. Whether its events happened cannot be proven; the files that digests name remain provable.`;
      if (isFuture || isLate) tally.report('file-unreferenced', stored, subject, message);
      else tally.reportUnlessYoung('file-unreferenced', at, subject, message, 'A backfill digest may still name it.');
    }
  }
}

/** When a log file was delivered, to five minutes, by its name; `null` for one that is not named like that. */
function timeOfName(key: string): number | null {
  const [, day, time] = /_(\d{8})T(\d{4})Z_[^/]*$/.exec(key) ?? [];
  if (!day || !time) return null;
  const at = timeOf(`${day.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)/, '$1:$2')}:00Z`);
  return Number.isNaN(at) ? null : at;
}

/** Times without a hole between verified digests, without what lies so near to an end that the next digest may name it. */
function coveredRuns(input: ChainInput, chain: DigestChain): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const { end, digest } of verifiedOf(chain.standard)) {
    // Whether a starting digest names what was delivered before it is not documented.
    const start = digest.previous === null ? end : timeOf(digest.start);
    const last = runs.at(-1);
    if (last?.[1] === start) last[1] = end;
    else runs.push([start, end]);
  }
  return runs.map(([from, to]) => {
    // The last run judged until shortly before the digest that it ended with.
    const isContinued = input.checkpoint !== null && from < chain.start && chain.start <= to;
    return [isContinued ? chain.start - SLACK : from + SLACK, to - SLACK];
  });
}
