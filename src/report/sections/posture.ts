import { costAdvice } from '../../domain/posture/cost-advice.ts';
import { postureOf, type PostureRow, type PostureStatus } from '../../domain/posture/controls.ts';
import { isKnown } from '../../domain/values/answer.ts';
import type { Part } from '../format/fit.ts';
import { details, escape, paragraph, table } from '../format/markdown.ts';
import { latestTrail, type Planned, trailAfterRun } from '../report.ts';

const SIGNS: Record<PostureStatus, string> = { pass: '✅ pass', fail: '❌ fail', unknown: '❔ unknown' };

/** What the trail means for the benchmarks that auditors go by: what flips, folded all of it. Then what is worth knowing. */
export function postureParts(planned: Planned): Part[] {
  const { before, otherTrails } = planned;
  // Where it could not be read back, it is not known.
  if (!isKnown(trailAfterRun(planned))) return [];
  const after = latestTrail(planned);
  const rows = postureOf(before, after);
  const flips = flipsOf(rows);
  const advice = after ? costAdvice(after, otherTrails) : [];
  return [
    ...(flips.length > 0 ? [[`### Posture\n\n${flips.join('<br>')}`, ''] as const] : []),
    [details(`All controls (${tally(rows)})`, postureTable(rows)), ''],
    ...(advice.length > 0
      ? [[`### Worth knowing\n\n${advice.map((one) => `- ${paragraph(one)}`).join('\n')}`, ''] as const]
      : []),
  ];
}

/** Which controls are no longer met, and which are from now on, by document. */
function flipsOf(rows: readonly PostureRow[]): string[] {
  const documents = [...new Set(rows.map(({ document }) => document))];
  const line = (from: PostureStatus, to: PostureStatus) => {
    const named = documents.flatMap((document) => {
      const ids = rows.filter((row) => row.document === document && row.before === from && row.after === to);
      return ids.length > 0 ? [`${escape(document)}: ${ids.map(({ id }) => `**${escape(id)}**`).join(', ')}`] : [];
    });
    return named.length > 0 ? [`${SIGNS[from]} → ${SIGNS[to]}: ${named.join('; ')}`] : [];
  };
  return [...line('pass', 'fail'), ...line('fail', 'pass')];
}

function postureTable(rows: readonly PostureRow[]): string {
  return table(
    ['Control', 'Requires', 'Before', 'After'],
    rows.map(({ id, document, requires, before, after, elsewhere }) => [
      `**${escape(id)}**<br>${escape(document)}`,
      escape(requires),
      ...(elsewhere ? ['–', `not told by a trail: ${escape(elsewhere)}`] : [signOf(before), signOf(after)]),
    ]),
  );
}

function signOf(status: PostureStatus | null): string {
  return status ? SIGNS[status] : '–';
}

function tally(rows: readonly PostureRow[]): string {
  const count = (status: PostureStatus) => rows.filter(({ after, elsewhere }) => after === status && !elsewhere).length;
  const [pass, fail, unknown] = [count('pass'), count('fail'), count('unknown')];
  return [`${pass} pass`, `${fail} fail`, ...(unknown > 0 ? [`${unknown} unknown`] : [])].join(', ');
}
