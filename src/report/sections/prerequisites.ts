import type { Plan } from '../../domain/plan/plan.ts';
import { isRepairedBy, type Prerequisite } from '../../domain/prerequisites/prerequisite.ts';
import type { StepOutcome } from '../../domain/plan/verdict.ts';
import type { Step } from '../../domain/trail/step.ts';
import type { Value } from '../../domain/trail/trail.ts';
import { awsCliCommand } from '../format/aws-cli.ts';
import { type Advice, commands, linesOf, visibleLines } from '../../domain/values/advice.ts';
import { advice, block, details, escape, paragraph, table } from '../format/markdown.ts';
import { changedLines } from '../format/yaml-diff.ts';

type Region = Pick<Plan, 'homeRegion'>;

/** What fixes a prerequisite: who, which statements, and the command; `undefined` where nothing is to be fixed. */
export function fixOf({ fix, repair }: Prerequisite, region: Region): Advice | undefined {
  return fix && repair?.replaces !== undefined
    ? [...fix, 'In one command, which keeps all that the policy holds now:', commands(awsCliCommand(repair, region))]
    : fix;
}

const SIGNS: Record<Prerequisite['status'], string> = {
  fail: '❌ fail',
  unknown: '❔ unknown',
  pass: '✅ pass',
  'not-applicable': '➖ not applicable',
};

/** What holds outside the trail: open where something fails, with its remedy below it. */
export function prerequisitesSection(
  prerequisites: readonly Prerequisite[],
  steps: readonly StepOutcome[],
  plan: Plan,
): string {
  if (prerequisites.length === 0) return '';
  const repaired = new Set(
    plan.prerequisites.flatMap(({ id, repair }) =>
      steps.some(({ step, outcome }) => step === repair && outcome === 'done') ? [id] : [],
    ),
  );
  const isPlanned = (one: Prerequisite) => isRepairedBy(plan.steps, one);
  const of = (...statuses: readonly Prerequisite['status'][]) =>
    prerequisites.filter(({ status }) => statuses.includes(status));
  const saying = (one: Prerequisite): string => {
    if (one.status === 'pass') return repaired.has(one.id) ? ' Repaired by this run.' : '';
    return steps.length === 0 && isPlanned(one) ? ' A step below repairs it.' : '';
  };
  const rows = (some: readonly Prerequisite[]) =>
    table(
      ['', 'Prerequisite', 'What was found'],
      some.map((one) => [SIGNS[one.status], `**${one.id}**`, paragraph(`${one.message}${saying(one)}`)]),
    );
  const remedies = (some: readonly Prerequisite[], fold: boolean) =>
    some.flatMap((one) => {
      const fix = fixOf(one, plan);
      if (!fix || isPlanned(one)) return [];
      return fold
        ? [details(`What ${one.id} needs`, advice(fix))]
        : [`**How to fix ${one.id}**\n\n${remedy(one, plan)}`];
    });
  const [open, folded] = [of('fail', 'unknown'), of('pass', 'not-applicable')];
  const count = `${folded.filter(({ status }) => status === 'pass').length} pass`;
  const rest = folded.length > 0 ? [details(`Prerequisites: ${count}`, rows(folded))] : [];
  if (open.length === 0) return rest.join('');
  return [
    '### Prerequisites',
    rows(open),
    ...remedies(of('fail'), false),
    ...remedies(of('unknown'), true),
    ...rest,
  ].join('\n\n');
}

/** How to fix it. If one command does it, the statements that it adds are folded below. */
function remedy({ fix = [], repair }: Prerequisite, region: Region): string {
  if (repair?.replaces === undefined) return advice(fix);
  const [who = '', ...statements] = fix;
  return [
    'One command adds what is missing, and keeps all that the policy holds now:',
    block(awsCliCommand(repair, region)),
    details(escape(visibleLines(who).join(' ').replace(/:$/, '')), advice(statements)),
  ].join('\n\n');
}

/** The same for the log; what has to be where nobody could look stands in the summary. */
export function prerequisiteLines(plan: Plan): string[] {
  return plan.prerequisites
    .filter(({ status }) => status !== 'not-applicable')
    .flatMap((one) => {
      const line = `Prerequisite ${one.id}: ${one.status}. ${one.message}`;
      if (isRepairedBy(plan.steps, one)) return [`${line} A step below repairs it.`];
      const fix = (one.status === 'fail' && fixOf(one, plan)) || [];
      return [line, ...linesOf(fix).map((text) => `    ${text}`)];
    });
}

/** What a step adds to a policy, as the lines of a diff; none for other steps. */
export function policyLines({ input, replaces }: Step): string[] {
  const text = (input['Policy'] ?? input['AttributeValue']) as string | undefined;
  if (replaces === undefined || text === undefined) return [];
  return changedLines(outlined(replaces ?? '{}'), outlined(text));
}

/** One statement alone means the same as a list of it. */
function outlined(text: string): Value {
  const { Statement, ...document } = JSON.parse(text) as Record<string, unknown>;
  return { ...document, ...(Statement !== undefined && { Statement: [Statement].flat() }) } as unknown as Value;
}
