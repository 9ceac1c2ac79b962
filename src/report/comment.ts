import { bytesOf } from './fit.ts';
import { escape } from './markdown.ts';
import { type PlanRecord, recordLine } from './record.ts';
import type { Report } from './report.ts';
import { summary } from './summary.ts';

/** GitHub takes 65,536 characters; counted in bytes, and with room to spare (contract, section 5). */
const MOST_BYTES = 60_000;

/**
 * The comment of a pull request: the record, which nobody sees, the words of the summary, and whose words they are. Only the
 * words between are cut, and masked by `masked`; the record names no account.
 */
export const comment = (
  report: Report,
  record: PlanRecord,
  { runUrl, masked }: { readonly runUrl: string; readonly masked: (text: string) => string },
): string => {
  const first = `${recordLine(record)}\n`;
  const run = `[this run](${runUrl})`;
  const last =
    record.apply === null
      ? `\n<sub>The plan of commit ${escape(record.head.slice(0, 7))} by ${run}. Every push to this pull request updates it.</sub>\n`
      : `\n<sub>Told by ${run}, which applied what was merged.</sub>\n`;
  const room = MOST_BYTES - bytesOf(first) - bytesOf(last);
  return first + masked(summary(report, room, `the whole is in the summary of ${run}.`)) + last;
};
