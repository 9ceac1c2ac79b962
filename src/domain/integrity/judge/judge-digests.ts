import { minuteAt, timeOf } from '../../values/time.ts';
import type { ChainInput, CheckpointEntry } from '../chain.ts';
import { signatureDigest } from '../checkpoint.ts';
import { type DigestChain, isExpired, keyAt, newestOf, verifiedOf } from './digest-chain.ts';
import { isMoved, judgeLinks } from './judge-links.ts';
import { judgeTail } from './judge-tail.ts';
import { hourOf, type Tally } from './tally.ts';

/** Judges each digest and the links between them, and whether the newest digests are there. */
export function judgeDigests(input: ChainInput, chain: DigestChain, tally: Tally): void {
  const named = new Set(verifiedOf([...chain.standard, ...chain.backfill]).map(({ digest }) => digest.previous?.key));
  const entryKey = input.checkpoint && keyAt(input, timeOf(input.checkpoint.end), false);
  for (const slot of [...chain.standard, ...chain.backfill]) {
    if ('unknown' in slot.read) tally.unknown('digest', slot.end, slot.read.unknown, true);
    if ('missing' in slot.read && !named.has(slot.key))
      tally.unknown('digest', slot.end, 'it was listed, but is not there', true);
    if ('invalid' in slot.read && slot.key !== entryKey) {
      const message = `The digest of the hour that ended at ${minuteAt(slot.end)} is not genuine: ${slot.read.invalid}. It proves nothing of its hour; the other hours remain provable.`;
      tally.report('digest-invalid', slot.end, hourOf(slot.key, slot.end), message);
    }
  }
  if (input.checkpoint) judgeEntry(input, input.checkpoint, chain, tally);
  judgeLinks(input, chain, chain.standard, tally);
  judgeLinks(input, chain, chain.backfill, tally);
  judgeTail(input, chain, tally);
}

/** The digest that the last run ended with has to be there, unchanged (contract, section 8). */
function judgeEntry(input: ChainInput, entry: CheckpointEntry, chain: DigestChain, tally: Tally): void {
  const end = timeOf(entry.end);
  const key = keyAt(input, end, false);
  const read = chain.standard.find((slot) => slot.key === key)?.read ?? { missing: true };
  const report = (what: string) =>
    tally.report(
      'checkpoint-mismatch',
      end,
      { ...hourOf(key, end), to: newestOf(chain) === null ? timeOf(input.now) : end },
      `The digest of the hour that ended at ${minuteAt(end)} was verified by an earlier run and ${what}`,
    );
  if ('unknown' in read) return;
  // CloudTrail itself signed that the chain came from elsewhere: what is missing here is judged as a move.
  if ('missing' in read && verifiedOf(chain.standard).some(({ digest }) => isMoved(input, digest))) return;
  if ('invalid' in read) {
    report(`is no longer genuine: ${read.invalid}. Later digests remain provable.`);
    return;
  }
  if ('verified' in read) {
    if (signatureDigest(read.verified.signature) !== entry.signature)
      report(
        'is another one now. Hours before it cannot be linked to what was verified; later digests remain provable.',
      );
    return;
  }
  if (isExpired(input.now, end, chain.oldest)) {
    if (!input.mayHaveEnded)
      tally.warn(
        `The digest that the checkpoint names (${minuteAt(end)}) and everything older is not there. It may have expired; whether the chain is complete since then cannot be proven.`,
      );
    return;
  }
  const next = verifiedOf(chain.standard).find(({ end: after }) => after > end)?.digest.previous;
  const isNamed = next?.key === key && signatureDigest(next.signature) === entry.signature;
  report(
    isNamed
      ? 'is gone. The digest after it still names the signature that the checkpoint holds, so the chain is proven except for the log files of that hour.'
      : newestOf(chain) === null
        ? 'is gone, and there is no newer one. Nothing proves the log files since then.'
        : 'is gone. Nothing links the digests that are there to what was verified.',
  );
}
