import type { SilentRegion } from '../../../domain/account-coverage/census.ts';
import type { Evidence } from '../../../domain/plan/verdict.ts';
import { grouped } from '../../../domain/values/wording.ts';
import type { Report } from '../../report.ts';
import { accountWords, partWords } from '../../verdict/evidence-words.ts';
import { inOrder, remainsWords } from '../../verdict/finding-words.ts';

const MAX_LINES = 20;

/** The evidence in lines of the log: each part, what is wrong, and what could not be checked. */
export function evidenceLines({ evidence }: Report): string[] {
  if (evidence === null) return [];
  return (['integrity', 'coverage', 'delivery'] as const).flatMap((part) => {
    const proof = evidence[part];
    return proof === null
      ? []
      : [`Evidence, ${part}: ${proof.status}. ${capitalized(partWords(evidence, part))}.`, ...LINES[part](evidence)];
  });
}

const LINES = { integrity: integrityLines, coverage: coverageLines, delivery: deliveryLines } as const;

function integrityLines({ integrity, hasCheckpoint }: Evidence): string[] {
  if (integrity === null) return [];
  const { findings, warnings, unknown } = integrity;
  return [
    ...someOf(inOrder(findings), ({ kind, account, region, object, message, remains }) => {
      const words = [message, remainsWords(remains)].filter((part) => part !== '').join(' ');
      return `${kind} in ${account}, ${region}: ${words}${object === null ? '' : ` (${object})`}`;
    }),
    ...someOf(warnings, (warning) => `Warning: ${warning}`),
    ...someOf(unknown, (sentence) => `Not checked: ${sentence}`),
    ...(hasCheckpoint
      ? []
      : [
          'No checkpoint was given: the deletion of the newest digests or of all digests of an account leaves no trace.',
        ]),
  ];
}

function coverageLines({ coverage }: Evidence): string[] {
  if (coverage === null) return [];
  const { why, missing, unknown, regions } = coverage;
  return [
    ...(why === null ? [] : [why]),
    ...someOf(
      missing,
      ({ account, name, newest }) => `${accountWords(account, name)}: last delivery ${newest ?? 'never'}`,
    ),
    ...someOf(regions?.missing ?? [], (one) => `${regionWords(one)}: last digest ${one.newest}`),
    ...someOf(
      regions?.undecided ?? [],
      (one) => `Warning: ${regionWords(one)} is enabled: last digest ${one.newest ?? 'never'}`,
    ),
    ...someOf(unknown, (one) => `Not checked: ${accountWords(one.account, one.name)}: ${one.why}`),
    ...(regions?.unknown ? [`  ${regions.unknown}`] : []),
  ];
}

function regionWords({ account, name, region }: SilentRegion): string {
  return `${accountWords(account, name)}, ${region}`;
}

function deliveryLines({ delivery }: Evidence): string[] {
  return delivery === null ? [] : [delivery.message, ...(delivery.remedy === null ? [] : [delivery.remedy])];
}

function someOf<T>(all: readonly T[], line: (one: T) => string): string[] {
  const more = all.length - MAX_LINES;
  return [
    ...all.slice(0, MAX_LINES).map((one) => `  ${line(one)}`),
    ...(more > 0 ? [`  … and ${grouped(more)} more`] : []),
  ];
}

function capitalized(words: string): string {
  return words.replace(/^./, (first) => first.toUpperCase());
}
