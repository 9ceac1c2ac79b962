import { type Finding, FINDING_KINDS, type FindingKind, type Remains } from '../../domain/integrity/finding.ts';
import { minuteOf } from '../../domain/values/time.ts';

/** A finding as a cell's first words, and after a number. */
interface FindingWords {
  readonly label: string;
  readonly one: string;
  readonly many: string;
}

export const FINDING_WORDS: Readonly<Record<FindingKind, FindingWords>> = {
  'checkpoint-mismatch': {
    label: 'Verified digest gone or different',
    one: 'digest that an earlier run verified is gone or different',
    many: 'digests that an earlier run verified are gone or different',
  },
  'digest-missing': { label: 'Digest missing', one: 'digest is missing', many: 'digests are missing' },
  'tail-missing': {
    label: 'No recent digests',
    one: 'Region of an account has no recent digests',
    many: 'Regions of accounts have no recent digests',
  },
  'file-missing': { label: 'Log file missing', one: 'log file is missing', many: 'log files are missing' },
  'file-modified': { label: 'Log file changed', one: 'log file was changed', many: 'log files were changed' },
  'digest-invalid': { label: 'Digest not genuine', one: 'digest is not genuine', many: 'digests are not genuine' },
  'chain-broken': {
    label: 'Digests do not follow each other',
    one: 'digest does not follow the one before it',
    many: 'digests do not follow the ones before them',
  },
  gap: { label: 'Unexplained gap', one: 'gap has no explanation', many: 'gaps have no explanation' },
  'file-rewritten': {
    label: 'Log file written again',
    one: 'log file was written again after its delivery',
    many: 'log files were written again after their delivery',
  },
  'file-unreferenced': {
    label: 'Log file in no digest',
    one: 'log file is in no digest',
    many: 'log files are in no digest',
  },
};

/** What the bucket still has of a missing object: sentences; empty where its versions were not listed. */
export function remainsWords(remains: Remains | undefined): string {
  if (remains === undefined) return '';
  const { deletedAt, versionId, verified } = remains;
  if (versionId === null && deletedAt === null) return 'No version of it is left.';
  const deleted = deletedAt === null ? '' : `It was deleted at ${minuteOf(deletedAt)}. `;
  if (versionId === null) return `${deleted}No version of it is left.`;
  const version = `Version \`${versionId}\` is still there`;
  if (verified === null) return `${deleted}${version}, but it was not verified.`;
  return `${deleted}${version}${verified ? ', as CloudTrail delivered it.' : ', but it is not what CloudTrail delivered.'}`;
}

/** The kinds, the worst first: the table above is in that order. */
export const KINDS_BY_WEIGHT = Object.keys(FINDING_WORDS) as readonly FindingKind[];

/** The worst kinds first, then by account, Region and time. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const weights = new Map(KINDS_BY_WEIGHT.map((kind, weight) => [kind, weight]));
  const keyOf = ({ account, region, from, object }: Finding) => [account, region, from, object].join(' ');
  const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return [...findings].sort((a, b) => weights.get(a.kind)! - weights.get(b.kind)! || compare(keyOf(a), keyOf(b)));
}

/** How many findings there are of each kind that was found. */
export function countsOf(findings: readonly { readonly kind: FindingKind }[]): Partial<Record<FindingKind, number>> {
  const counts = new Map<FindingKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(FINDING_KINDS.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)!]] : [])));
}
