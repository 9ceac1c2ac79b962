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
  const advice = after ? costAdvice(after, otherTrails) : [];
  return [
    [details(`Controls: ${tally(rows)}`, postureTable(rows)), ''],
    ...(advice.length > 0
      ? [[`### Worth knowing\n\n${advice.map((one) => `- ${paragraph(one)}`).join('\n')}`, ''] as const]
      : []),
  ];
}

/** The controls that the change fails or meets, in one line each. */
export function flipParts(planned: Planned): Part[] {
  if (!isKnown(trailAfterRun(planned))) return [];
  const flips = flipsOf(postureOf(planned.before, latestTrail(planned)));
  return flips.length > 0 ? [[flips.join('<br>'), '']] : [];
}

/** Which controls are no longer met, and which are from now on, by document. */
function flipsOf(rows: readonly PostureRow[]): string[] {
  const documents = [...new Set(rows.map(({ document }) => document))];
  const line = (from: PostureStatus, to: PostureStatus, says: string) => {
    const named = documents.flatMap((document) => {
      const ids = rows.filter((row) => row.document === document && row.before === from && row.after === to);
      return ids.length > 0 ? [`${escape(document)}: ${ids.map(({ id }) => `**${escape(id)}**`).join(', ')}`] : [];
    });
    return named.length > 0 ? [`${says}: ${named.join('; ')}.`] : [];
  };
  return [
    ...line('pass', 'fail', 'Controls that change to fail'),
    ...line('fail', 'pass', 'Controls that change to pass'),
  ];
}

function postureTable(rows: readonly PostureRow[]): string {
  return table(
    ['Control', 'Requires', 'Before', 'After'],
    rows.map(({ id, document, requires, before, after, elsewhere }) => [
      `**${escape(id)}**<br>${escape(document)}`,
      escape(requires),
      ...(elsewhere ? ['–', `not visible in a trail: ${escape(elsewhere)}`] : [signOf(before), signOf(after)]),
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
