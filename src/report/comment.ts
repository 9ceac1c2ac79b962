import { code, details, escape } from './format/markdown.ts';
import { type PlanRecord, recordLines, withoutRecord } from '../domain/plan/review-record.ts';
import { bytesOf } from '../domain/values/printable.ts';
import type { Report } from './report.ts';
import { summary } from './summary.ts';

/** GitHub takes 65,536 characters; counted in bytes, and with room to spare (contract, section 5). */
const MAX_COMMENT_BYTES = 60_000;

interface CommentContext {
  /** The page of the run that writes the comment. */
  readonly runUrl: string;
  readonly masked: (text: string) => string;
  /** The comment that stands there, where an apply writes it anew. */
  readonly previousBody?: string;
}

/**
 * The comment of a pull request: the record, which nobody sees, the trail's ARN, since trails of many organizations may stand there under
 * one name, the words of the summary, and whose words they are; after an apply also the plan that was reviewed, as far as there is room. Only the words of the summary are cut, and masked by `masked`:
 * the record names no account, and what stood there was masked when it was written.
 */
export function comment(report: Report, record: PlanRecord, { runUrl, masked, previousBody }: CommentContext): string {
  const first = recordLines(record);
  const run = `[this run](${runUrl})`;
  const reviewed = previousBody === undefined ? '' : reviewedIn(previousBody);
  const last =
    previousBody === undefined
      ? `\n<sub>The plan of commit ${escape(record.head.slice(0, 7))} by ${run}. The next plan of this pull request replaces it.</sub>\n`
      : `\n<sub>${report.verdict.outcome === 'applied' ? `Applied by ${run}` : `The result of the apply in ${run}`}.</sub>\n${reviewed}`;
  const whose = report.planned ? `<sub>${code(report.planned.plan.trail)}</sub>\n\n` : '';
  const room = MAX_COMMENT_BYTES - bytesOf(first + whose + last);
  return first + masked(whose + summary(report, room, `the whole is in the summary of ${run}.`)) + last;
}

/** Marks what an apply keeps of the comment that it writes anew. No text from outside begins a line. */
const REVIEWED = '\n<!-- reviewed -->\n';

/** More would leave too little room for what was done. */
const MAX_REVIEWED_BYTES = 20_000;

/** The plan that was reviewed, folded; from a comment that an apply wrote already, what that kept. */
function reviewedIn(body: string): string {
  const kept = body.indexOf(REVIEWED);
  if (kept >= 0) return body.slice(kept);
  const plan = withoutRecord(body).trim();
  if (bytesOf(plan) > MAX_REVIEWED_BYTES) return '';
  return `${REVIEWED}\n${details('The plan that was reviewed', plan)}\n`;
}
