import type { CoverageProof } from '../../domain/account-coverage/census.ts';
import type { DeliveryStatus } from '../../domain/delivery/status.ts';
import type { IntegrityProof } from '../../domain/integrity/proof.ts';
import { type Evidence, type EvidencePart, failedParts } from '../../domain/plan/verdict.ts';
import { minuteOf, minutesOf, secondsBetween } from '../../domain/values/time.ts';
import { count, grouped, plural } from '../../domain/values/wording.ts';
import { countsOf, FINDING_WORDS, KINDS_BY_WEIGHT } from './finding-words.ts';

/** Each part of the evidence in a few words, the worst first; they begin in lower case and have no full stop. */
export interface EvidenceWords {
  readonly failed: readonly string[];
  readonly passed: readonly string[];
  /** Parts that passed, but not for all accounts and Regions, or not for good. */
  readonly doubtful: readonly EvidencePart[];
}

export function evidenceWords(evidence: Evidence | null): EvidenceWords {
  if (evidence === null) return { failed: [], passed: [], doubtful: [] };
  const failed = failedParts(evidence);
  const passed = (['integrity', 'coverage', 'delivery'] as const).filter((part) => evidence[part]?.status === 'pass');
  const isDoubtful = { integrity: isShaky(evidence.integrity), coverage: isUneven(evidence.coverage), delivery: false };
  return {
    failed: failed.map((part) => partWords(evidence, part)),
    passed: passed.map((part) => partWords(evidence, part)),
    doubtful: passed.filter((part) => isDoubtful[part]),
  };
}

function isShaky(proof: IntegrityProof | null): boolean {
  return proof !== null && proof.unknown.length + proof.warnings.length > 0;
}

function isUneven(proof: CoverageProof | null): boolean {
  return proof !== null && proof.unknown.length + (proof.regions?.undecided.length ?? 0) > 0;
}

/** A part that was asked for, in a few words. */
export function partWords({ integrity, coverage, delivery }: Evidence, part: EvidencePart): string {
  if (part === 'integrity') return integrity ? integrityWords(integrity) : '';
  if (part === 'coverage') return coverage ? coverageWords(coverage) : '';
  return { pass: DELIVERED, fail: UNDELIVERED, unknown: 'the delivery after the change could not be checked' }[
    delivery?.status ?? 'unknown'
  ];
}

const DELIVERED = 'a log file was delivered after the change';
const UNDELIVERED = 'CloudTrail delivered nothing after the change';

const MAX_KINDS = 3;

function integrityWords(proof: IntegrityProof): string {
  const { status, findings, digests, isPartial } = proof;
  if (status === 'unknown') {
    return isPartial
      ? `the run was stopped when ${count(digests, 'digest was', 'digests were')} verified`
      : 'no digest could be verified';
  }
  if (status === 'pass') return verifiedWords(proof);
  const counts = countsOf(findings);
  const kinds = KINDS_BY_WEIGHT.filter((kind) => counts[kind] !== undefined);
  const shown = kinds.slice(0, MAX_KINDS).map((kind) => {
    const { one, many } = FINDING_WORDS[kind];
    return count(counts[kind]!, one, many);
  });
  const others = kinds.slice(MAX_KINDS).reduce((sum, kind) => sum + counts[kind]!, 0);
  const accounts = new Set(findings.map(({ account }) => account)).size;
  const more = others > 0 ? [count(others, 'other finding', 'other findings')] : [];
  return `${[...shown, ...more].join(', ')} (${count(accounts, 'account', 'accounts')})`;
}

/** What was verified, and since when nothing is missing, as far as everything could be verified. */
function verifiedWords(proof: IntegrityProof): string {
  const { level, digests, files, accounts, from, unknownChecks, warnings, interruptions } = proof;
  const hashed = level === 'files' ? ` and ${count(files, 'log file', 'log files')}` : '';
  const what = `${count(digests, 'digest', 'digests')}${hashed} of ${count(accounts, 'account', 'accounts')}`;
  const except = interruptions.length > 0 ? ` but for ${count(interruptions.length, 'interruption', 'interruptions')}` : ''; // prettier-ignore
  const doubts = [
    ...(warnings.length > 0 ? [count(warnings.length, 'warning', 'warnings')] : []),
    ...(unknownChecks > 0 ? [`${count(unknownChecks, 'check', 'checks')} could not be made`] : []),
  ];
  const rest = doubts.length > 0 ? doubts.join(', ') : `nothing missing since ${minuteOf(from)}`;
  return `${what} verified, ${rest}${except}`;
}

function coverageWords({ status, expected, delivering, missing, unknown, regions }: CoverageProof): string {
  if (status === 'unknown') return 'it could not be checked whether every account delivers';
  const of = count(expected, 'account', 'accounts');
  const undecided = regions?.undecided.length ?? 0;
  const doubts = [
    ...(unknown.length > 0 ? [`${grouped(unknown.length)} could not be checked`] : []),
    ...(undecided > 0 ? [`${count(undecided, 'enabled Region has', 'enabled Regions have')} no recent digest`] : []),
  ];
  if (status === 'fail') {
    const silent = new Set(regions?.missing.map(({ account }) => account)).size;
    const not = (n: number) => `${grouped(n)} of ${of} ${plural(n, 'does', 'do')} not deliver`;
    return [
      ...(missing.length > 0 ? [not(missing.length)] : []),
      ...(silent > 0 ? [`${not(silent)} from all enabled Regions`] : []),
      ...doubts,
    ].join(', ');
  }
  if (unknown.length > 0) return [`${grouped(delivering)} of ${of} deliver`, ...doubts].join(', ');
  if (expected === 0) return 'no account is expected to deliver yet';
  return [expected === 1 ? 'the account delivers' : `all ${of} deliver`, ...doubts].join(', ');
}

/** An account with its name, and what else there is to it. That of an account-level trail has no name here. */
export function accountWords(account: string, ...more: readonly string[]): string {
  const filled = more.filter((one) => one !== '');
  return filled.length > 0 ? `${account} (${filled.join(', ')})` : account;
}

/** What failed evidence is to whoever relies on the record: sentences, for each part one. */
export function consequences(evidence: Evidence | null): string {
  return (evidence === null ? [] : failedParts(evidence)).map((part) => CONSEQUENCES[part][evidence![part]!.status === 'fail' ? 'fail' : 'unknown']).join(' '); // prettier-ignore
}

const CONSEQUENCES: Readonly<Record<EvidencePart, { readonly fail: string; readonly unknown: string }>> = {
  integrity: {
    fail: 'The record of the accounts and times below is no proof until this is explained.',
    unknown: 'This run does not show whether log files were changed or deleted.',
  },
  coverage: {
    fail: 'API calls in the accounts below might not be recorded.',
    unknown: 'This run does not show whether every account is recorded.',
  },
  delivery: {
    fail: 'Nothing shows yet that log files still arrive after the change.',
    unknown: 'This run does not show whether log files still arrive after the change.',
  },
};

/** How long ago CloudTrail delivered, as of `at` in ISO 8601: the heartbeat of the home Region (facts: digests come every hour). */
export function lastDelivered(deliveries: readonly DeliveryStatus[], hasDigests: boolean, at: string): string {
  const ago = (what: DeliveryStatus['what'], words: string): string => {
    const latest = deliveries.find((one) => one.what === what)?.latest;
    return latest ? `last ${words} ${minutesOf(secondsBetween(latest, at))} ago` : `no ${words} delivered yet`;
  };
  return [ago('log files', 'log file'), ...(hasDigests ? [ago('digest files', 'digest')] : [])].join(', ');
}
