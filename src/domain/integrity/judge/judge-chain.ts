import { isoSeconds, timeOf } from '../../values/time.ts';
import type { ChainInput, ChainVerdict, CheckpointEntry } from '../chain.ts';
import { signatureDigest } from '../checkpoint.ts';
import { newestOf, readChain, verifiedOf, type DigestChain } from './digest-chain.ts';
import { judgeDigests } from './judge-digests.ts';
import { judgeFiles } from './log-files.ts';
import { createTally, type Tally } from './tally.ts';

/** Judges one account's record in one Region: its digests, their chain, the files that they name, and where the next run starts. */
export function judgeChain(input: ChainInput): ChainVerdict {
  const chain = readChain(input);
  const tally = createTally(input);
  judgeDigests(input, chain, tally);
  const { files, hashed } = judgeFiles(input, chain, tally);
  const newest = newestOf(chain);
  return {
    account: input.account,
    region: input.region,
    digests: verifiedOf([...chain.standard, ...chain.backfill]).length,
    files,
    hashed,
    ...tally.result(),
    newest: newest === null ? null : isoSeconds(newest),
    checkpoint: nextEntry(input, chain, tally),
  };
}

/**
 * The newest verified digest before all that is still open, so that what is a warning today is a finding later. What was
 * reported it passes. Where it cannot, it says until when that was.
 */
function nextEntry({ checkpoint }: ChainInput, chain: DigestChain, tally: Tally): CheckpointEntry | null {
  const [open, reported] = [tally.firstOpen(), tally.lastReported()];
  const newest = verifiedOf(chain.standard).findLast(({ end }) => end < open);
  const isNewer = newest !== undefined && (checkpoint === null || newest.end > timeOf(checkpoint.end));
  const next = isNewer ? { end: newest.digest.end, signature: signatureDigest(newest.digest.signature) } : checkpoint;
  if (next === null) return null;
  const before = isNewer ? undefined : checkpoint?.reported;
  const isBehind = reported > timeOf(next.end) || (!isNewer && reported === timeOf(next.end));
  return isBehind && reported < open
    ? { ...next, reported: isoSeconds(reported) }
    : { ...next, ...(before && { reported: before }) };
}
