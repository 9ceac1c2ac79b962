import { adviceOn } from '../trail/advice.ts';
import { postureOf, type PostureRow, type PostureStatus } from '../trail/posture.ts';
import type { Part } from './fit.ts';
import { details, escape, paragraph, table } from './markdown.ts';
import type { Report } from './report.ts';

const SIGNS: Record<PostureStatus, string> = { pass: '✅ pass', fail: '❌ fail', unknown: '❔ unknown' };

/** What the trail means for the benchmarks that auditors go by: open what this changes, folded all of it. Then what is worth knowing. */
export const postureParts = (report: Report): Part[] => {
  const { before, plan, others } = report;
  // Where it could not be read back, it is not known.
  const after = report.after ?? (report.after === null ? before : null);
  if (!plan || report.after === undefined) return [];
  const rows = postureOf(before, after);
  const changed = rows.filter((row) => !row.elsewhere && row.before !== row.after);
  const open = changed.length > 0 ? [`### Posture: what changes\n\n${postureTable(changed)}`] : [];
  const advice = after ? adviceOn(after, others) : [];
  return [
    ...open.map((text): Part => [text, '']),
    [details(`Posture (${tally(rows)})`, postureTable(rows)), ''],
    ...(advice.length > 0
      ? [[`### Worth knowing\n\n${advice.map((one) => `- ${paragraph(one)}`).join('\n')}`, ''] as const]
      : []),
  ];
};

const postureTable = (rows: readonly PostureRow[]): string =>
  table(
    ['Control', 'Requires', 'Before', 'After'],
    rows.map(({ id, document, requires, before, after, elsewhere }) => [
      `**${escape(id)}**<br>${escape(document)}`,
      escape(requires),
      ...(elsewhere ? ['–', `not told by a trail: ${escape(elsewhere)}`] : [signOf(before), signOf(after)]),
    ]),
  );

const signOf = (status: PostureStatus | null): string => (status ? SIGNS[status] : '–');

const tally = (rows: readonly PostureRow[]): string => {
  const count = (wanted: PostureStatus) => rows.filter(({ after, elsewhere }) => after === wanted && !elsewhere).length;
  const [pass, fail, unknown] = [count('pass'), count('fail'), count('unknown')];
  return [`${pass} pass`, `${fail} fail`, ...(unknown > 0 ? [`${unknown} unknown`] : [])].join(', ');
};
