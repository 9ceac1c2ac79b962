import type { CoverageProof } from '../domain/account-coverage/census.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { type EvidencePart, failedParts } from '../domain/plan/verdict.ts';
import { failedOf, isRepairedBy, type Prerequisite } from '../domain/prerequisites/prerequisite.ts';
import { rowOf } from '../domain/trail/fields.ts';
import { oneLine } from '../domain/values/printable.ts';
import { accountWords, evidenceWords, partWords } from './verdict/evidence-words.ts';
import { inOrder } from './verdict/finding-words.ts';
import { loggingGap } from './verdict/gaps.ts';
import type { Planned, Report } from './report.ts';
import { causeLine, trailLine } from './verdict/verdict-line.ts';

/** What the runner shows beside the run, and above the log. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** It begins with the verdict, which needs no line of its own in the log then. */
  readonly saysVerdict?: true;
}

/**
 * An error if the run failed or was refused; a warning for each thing that needs somebody, such as drift that nobody asked about, or
 * a trail that was found stopped or deleted; a notice for an ordinary plan; none for a healthy run.
 */
export function annotationsOf(report: Report): Annotation[] {
  const { planned, trailName } = report;
  const trail = `Trail ${trailName}`.trim();
  const refusals = (planned?.plan.refusals ?? []).map(({ code, field, message }): Annotation => {
    const what = field ? `${code} of ${rowOf(field).label}` : code;
    return { level: 'error', title: `${trail}: refused, ${what}`, message: oneLine(message) };
  });
  const failing = (planned?.deliveries ?? []).flatMap(({ what, error }): Annotation[] =>
    error === null ? [] : [{ level: 'warning', title: `${trail}: delivery of ${what} fails`, message: error }],
  );
  // A step that failed beside a refusal, such as the start of a stopped trail, is worse than the refusal.
  const verdict =
    refusals.length === 0 || report.failure !== null
      ? verdictAnnotation(report, trail)
      : stoppedAnnotation(report, trail);
  return [
    ...verdict,
    ...evidenceAnnotations(report, trail),
    ...refusals,
    ...(planned ? unmet(planned) : []),
    ...failing,
  ];
}

/** An error for each part that failed, with what to begin with; a warning for each that could not be judged everywhere. */
function evidenceAnnotations({ evidence }: Report, trail: string): Annotation[] {
  if (evidence === null) return [];
  const { integrity, coverage, delivery } = evidence;
  const first: Record<EvidencePart, string | null | undefined> = {
    integrity: inOrder(integrity?.findings ?? [])[0]?.message ?? integrity?.unknown[0] ?? integrity?.warnings[0],
    coverage: coverage?.why ?? (silentIn(coverage).slice(0, 3).join(', ') || uncheckedIn(coverage)),
    delivery: delivery && [delivery.message, delivery.remedy ?? ''].join(' '),
  };
  const annotation = (level: 'error' | 'warning', part: EvidencePart): Annotation => {
    const words = partWords(evidence, part).replace(/^./, (letter) => letter.toUpperCase());
    return { level, title: `${trail}: ${part}`, message: `${words}. ${first[part] ?? ''}`.trim() };
  };
  return [
    ...failedParts(evidence).map((part) => annotation('error', part)),
    ...evidenceWords(evidence).doubtful.map((part) => annotation('warning', part)),
  ];
}

/** Accounts that deliver nothing, then opt-in Regions of others. */
function silentIn(coverage: CoverageProof | null): string[] {
  const { missing = [], regions = null } = coverage ?? {};
  return [
    ...missing.map(({ account, name }) => accountWords(account, name)),
    ...[...(regions?.missing ?? []), ...(regions?.undecided ?? [])].map(({ account, name, region }) =>
      accountWords(account, name, region),
    ),
  ];
}

/** The first account that could not be checked, and why. */
function uncheckedIn(coverage: CoverageProof | null): string | undefined {
  const first = coverage?.unknown[0];
  return first && `${accountWords(first.account, first.name)}: ${first.why}`;
}

/** Beside refusals, which do not say it: that logging is or was off. */
function stoppedAnnotation(report: Report, trail: string): Annotation[] {
  const message = loggingGap(report);
  return message === '' ? [] : [{ level: 'warning', title: `${trail}: logging was found off`, message }];
}

function verdictAnnotation(report: Report, trail: string): Annotation[] {
  const { verdict, isUnattended } = report;
  const isFoundOff = loggingGap(report) !== '';
  const line = trailLine(report);
  const saysVerdict = true;
  // Parts of the evidence have annotations of their own.
  const parts: readonly (string | null)[] = report.evidence ? failedParts(report.evidence) : [];
  if (verdict.reason !== null && !parts.includes(verdict.reason)) {
    return [
      {
        level: 'error',
        title: `${trail}: ${verdict.reason}`,
        message: `${line} ${causeLine(report)}`.trim(),
        saysVerdict,
      },
    ];
  }
  if (verdict.outcome === 'drift') {
    return isUnattended || isFoundOff
      ? [
          {
            level: 'warning',
            title: `${trail}: ${isFoundOff ? 'logging is off' : 'drift'}`,
            message: line,
            saysVerdict,
          },
        ]
      : [{ level: 'notice', title: `${trail}: plan`, message: line, saysVerdict }];
  }
  // Nobody asked for a change, so somebody else had made one.
  if (verdict.outcome === 'applied' && isUnattended)
    return [{ level: 'warning', title: `${trail}: drift was healed`, message: line, saysVerdict }];
  if (verdict.outcome === 'applied' && isFoundOff)
    return [{ level: 'warning', title: `${trail}: logging was off`, message: line, saysVerdict }];
  return [];
}

function unmet({ plan, prerequisites }: Planned): Annotation[] {
  return annotatedPrerequisites(plan, prerequisites).map(({ id, message }) => ({
    level: 'warning',
    title: `Prerequisite ${id}`,
    message,
  }));
}

/** Those that fail, and that neither a refusal nor a step reports. */
export function annotatedPrerequisites(plan: Plan, prerequisites: readonly Prerequisite[]): Prerequisite[] {
  return plan.refusals.length > 0
    ? []
    : failedOf(prerequisites).filter((one) => one.id !== 'delegated-administrators' && !isRepairedBy(plan.steps, one));
}
