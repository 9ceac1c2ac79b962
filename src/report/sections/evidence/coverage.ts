import type { CoverageProof, OtherAccount, SilentRegion } from '../../../domain/account-coverage/census.ts';
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
  const { why, missing, unknown, others, regions } = proof;
  const reason = why === null ? [] : [withCode(why)];
  const inFile = 'The names are in the file of the output <code>evidence-file</code>.';
  const whole = [
    ...reason,
    ...(missing.length > 0 ? [rowsOf(missing, ['Account', 'Name', 'Last delivery'], accountRow), WHAT_TO_DO] : []),
    ...(regions?.missing.length ? [STOPPED, rowsOf(regions.missing, REGION_HEAD, regionRow)] : []),
    ...(regions?.undecided.length ? [UNDECIDED, rowsOf(regions.undecided, REGION_HEAD, regionRow, MAX_UNKNOWN)] : []),
    ...(regions?.unknown ? [withCode(regions.unknown)] : []),
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
  const shorter = [
    ...reason,
    ...(missing.length > 0 ? [WHAT_TO_DO] : []),
    ...(regions?.missing.length ? [STOPPED] : []),
    ...(missing.length + (regions?.missing.length ?? 0) > 0 ? [inFile] : []),
  ];
  return [whole.join('\n\n'), shorter.join('\n\n') || EXPECTED];
}

const EXPECTED =
  'Every active account that joined more than 24 hours ago is expected to deliver. Suspended, closed and departed accounts are not.';

const STOPPED =
  'These accounts have opt-in Regions enabled from which no digest has come for over 3 hours, although one did in the last 7 days. Check in the account that the trail is there: <code>aws cloudtrail describe-trails --region REGION</code>.';

const UNDECIDED =
  'These enabled opt-in Regions have no digest of the last 7 days. The first one comes within 3 hours after a Region is enabled, and AWS does not say when that was. If it is longer ago, the trail does not record this Region.';

const REGION_HEAD = ['Account', 'Name', 'Region', 'Last digest'];

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

function regionRow(silent: SilentRegion): string[] {
  const [account, name, newest] = accountRow(silent) as [string, string, string];
  return [account, name, code(silent.region), newest];
}

function unknownRow({ account, name, why }: CoverageProof['unknown'][number]): string[] {
  return [code(account), escape(name), withCode(why)];
}

function otherRow(other: OtherAccount): string[] {
  const [account, name, newest] = accountRow(other) as [string, string, string];
  return [account, name, WHY[other.why], newest];
}
