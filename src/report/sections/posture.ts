import { costAdvice } from '../../domain/posture/cost-advice.ts';
import { type BucketRow, bucketRows } from '../../domain/posture/log-bucket/rows.ts';
import { postureOf, type PostureRow, type PostureStatus } from '../../domain/posture/controls.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { plural } from '../../domain/values/wording.ts';
import type { Part } from '../format/fit.ts';
import { details, escape, paragraph, table } from '../format/markdown.ts';
import { hasApplied, latestTrail, type Planned, trailAfterRun } from '../report.ts';

const SIGNS: Record<PostureStatus, string> = { pass: '✅ pass', fail: '❌ fail', unknown: '❔ unknown' };

/** What the trail means for the benchmarks that auditors go by: what flips, folded all of it. Then what is worth knowing. */
export function postureParts(planned: Planned): Part[] {
  const { before, otherTrails, bucket, wouldBe } = planned;
  // Where it could not be read back, it is not known.
  if (!isKnown(trailAfterRun(planned))) return [];
  const after = latestTrail(planned);
  const rows = postureOf(before, after);
  const title =
    hasApplied(planned) || changedControls(rows, true).length === 0 ? 'Controls' : 'Controls after this change';
  const ofBucket = bucketRows(bucket, wouldBe);
  const advice = after ? costAdvice(after, otherTrails) : [];
  return [
    [details(`${title}: ${tally(rows.map((row) => row.after))}`, postureTable(rows)), ''],
    ...(ofBucket.length > 0
      ? [[details(`Log bucket: ${tally(ofBucket.map(({ status }) => status))}`, bucketTable(ofBucket)), ''] as const]
      : []),
    ...(advice.length > 0
      ? [[`### Worth knowing\n\n${advice.map((one) => `- ${paragraph(one)}`).join('\n')}`, ''] as const]
      : []),
  ];
}

/** How many controls the trail meets before and after, and which of them change: the numbers add up. */
export function flipParts(planned: Planned): Part[] {
  if (!isKnown(trailAfterRun(planned))) return [];
  const rows = postureOf(planned.before, latestTrail(planned));
  const isDone = hasApplied(planned);
  const changes = changedControls(rows, isDone);
  if (changes.length === 0) return [];
  const passing = (when: 'before' | 'after') => rows.filter((row) => row[when] === 'pass').length;
  const [was, is] = isDone ? ['before this run', 'now'] : ['now', 'after this change'];
  return [[`**Controls that pass: ${passing('before')} ${was}, ${passing('after')} ${is}.** ${changes.join(' ')}`, '']];
}

/** Which controls pass from now on, and which no longer do, by document. */
function changedControls(rows: readonly PostureRow[], isDone: boolean): string[] {
  const documents = [...new Set(rows.map(({ document }) => document))];
  const line = (status: PostureStatus, some: readonly PostureRow[]) => {
    if (some.length === 0) return [];
    const named = documents.flatMap((document) => {
      const ids = some.filter((row) => row.document === document).map(({ id }) => `**${escape(id)}**`);
      return ids.length > 0 ? [`${escape(document)}: ${ids.join(', ')}`] : [];
    });
    const verb = isDone ? 'changed' : plural(some.length, 'changes', 'change');
    return [`${some.length} ${verb} to ${status}: ${named.join('; ')}.`];
  };
  const lost = rows.filter(({ before, after }) => before === 'pass' && after !== 'pass');
  const gained = rows.filter(({ before, after }) => before !== 'pass' && after === 'pass');
  return [
    ...(['fail', 'unknown'] as const).flatMap((status) =>
      line(
        status,
        lost.filter(({ after }) => after === status),
      ),
    ),
    ...line('pass', gained),
  ];
}

function postureTable(rows: readonly PostureRow[]): string {
  return table(
    ['Control', 'Requires', 'Before', 'After'],
    rows.map(({ id, document, requires, before, after }) => [
      `**${escape(id)}**<br>${escape(document)}`,
      escape(requires),
      signOf(before),
      signOf(after),
    ]),
  );
}

/** The log bucket by itself: the run does not change what it shows. */
function bucketTable(rows: readonly BucketRow[]): string {
  const body = rows.map(({ name, controls, status, found }) => [
    `**${escape(name)}**<br>${Object.entries(controls)
      .map(([document, ids]) => escape(`${document}: ${ids.join(', ')}`))
      .join('<br>')}`,
    SIGNS[status],
    escape(found),
  ]);
  return `This is advice: Org Trail does not change these settings.\n\n${table(['Setting', 'Status', 'Found'], body)}`;
}

function signOf(status: PostureStatus | null): string {
  return status ? SIGNS[status] : '–';
}

/** Of all rows of a table. */
function tally(statuses: readonly (PostureStatus | null)[]): string {
  const count = (status: PostureStatus) => statuses.filter((one) => one === status).length;
  const [pass, fail, unknown] = [count('pass'), count('fail'), count('unknown')];
  return [`${pass} pass`, `${fail} fail`, ...(unknown > 0 ? [`${unknown} unknown`] : [])].join(', ');
}
