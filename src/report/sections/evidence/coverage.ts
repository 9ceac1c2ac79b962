import type { CoverageProof, OtherAccount } from '../../../domain/account-coverage/census.ts';
import { minuteOf } from '../../../domain/values/time.ts';
import { count } from '../../../domain/values/wording.ts';
import { code, details, escape, table, withCode } from '../../format/markdown.ts';

const MAX_ROWS = 50;
const MAX_UNKNOWN = 10;

const WHY: Readonly<Record<OtherAccount['why'], string>> = {
  joined: 'joined less than 24 hours ago',
  'not-due': 'logging was just turned on',
  pending: 'sign-up not completed',
  suspended: 'suspended',
  closed: 'closed',
  departed: 'not in the organization anymore',
};

/** Which accounts deliver nothing, and which do not have to; shorter without their names. */
export function coverageBody(proof: CoverageProof): readonly [whole: string, shorter: string] {
  const { why, missing, unknown, others } = proof;
  const reason = why === null ? [] : [withCode(why)];
  const inFile = 'The names are in the file of the output <code>evidence-file</code>.';
  const whole = [
    ...reason,
    ...(missing.length > 0 ? [rowsOf(missing, ['Account', 'Name', 'Last delivery'], accountRow), WHAT_TO_DO] : []),
    ...(unknown.length > 0
      ? [rowsOf(unknown, ['Account', 'Name', 'Why it is not known'], unknownRow, MAX_UNKNOWN)]
      : []),
    ...(others.length > 0
      ? [
          details(
            `${count(others.length, 'other account is', 'other accounts are')} not expected to deliver`,
            rowsOf(others, ['Account', 'Name', 'Why', 'Last delivery'], otherRow),
          ),
        ]
      : []),
    ...(why === null && missing.length + unknown.length + others.length === 0 ? [EXPECTED] : []),
  ];
  const shorter = [...reason, ...(missing.length > 0 ? [WHAT_TO_DO, inFile] : [])];
  return [whole.join('\n\n'), shorter.join('\n\n') || EXPECTED];
}

const EXPECTED =
  'Every active account that joined more than 24 hours ago is expected to deliver. Suspended, closed and departed accounts are not.';

const WHAT_TO_DO = [
  '**What to do**',
  '',
  '- In each account, check that the trail is there: <code>aws cloudtrail describe-trails</code>. CloudTrail adds it when an account joins, if the service-linked role could be created.',
  '- Check that the bucket policy and the key policy allow deliveries for these accounts, and that no service control policy stops them.',
  '- An account that was never used delivers digests all the same, every hour.',
].join('\n');

function rowsOf<T>(
  all: readonly T[],
  head: readonly string[],
  row: (one: T) => readonly string[],
  max = MAX_ROWS,
): string {
  const more = all.length - max;
  return [table(head, all.slice(0, max).map(row)), ...(more > 0 ? [`… and ${count(more, 'more account')}.`] : [])].join(
    '\n\n',
  );
}

interface AccountRow {
  readonly account: string;
  readonly name: string | null;
  readonly newest: string | null;
}

function accountRow({ account, name, newest }: AccountRow): string[] {
  return [code(account), name === null ? '' : escape(name), newest === null ? 'never' : escape(minuteOf(newest))];
}

function unknownRow({ account, name, why }: CoverageProof['unknown'][number]): string[] {
  return [code(account), escape(name), withCode(why)];
}

function otherRow(other: OtherAccount): string[] {
  const [account, name, newest] = accountRow(other) as [string, string, string];
  return [account, name, WHY[other.why], newest];
}
