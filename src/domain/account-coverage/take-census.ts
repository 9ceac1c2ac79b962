import type { Answer } from '../values/answer.ts';
import { millisecondsOf } from '../values/time.ts';
import type { CoverageProof, OtherAccount } from './census.ts';

/** An account as the organization lists it. */
export interface OrganizationAccount {
  readonly account: string;
  readonly name: string;
  /** `State`, else `Status`, as AWS writes it; `null` where there is neither. */
  readonly state: string | null;
  /** ISO 8601 in UTC. */
  readonly joinedAt: string | null;
}

/** End of an account's newest digest in the home Region (without validation the time of its newest log file); `null` where there is none. */
export type NewestDelivery = Answer<string | null>;

export interface CensusInput {
  /** Of the organization: all, or those that are counted. */
  readonly accounts: Answer<readonly OrganizationAccount[]>;
  /** Of each of these accounts, and of each other account that has ever delivered. */
  readonly newest: ReadonlyMap<string, NewestDelivery>;
  /** Accounts that were asked for by name, and that neither the organization nor the bucket has. */
  readonly strangers: readonly string[];
  /** Whether the trail delivers digests. */
  readonly hasValidation: boolean;
  /** When the newest deliveries were listed: ISO 8601 in UTC. */
  readonly now: string;
  /** The trail was started so short a time ago that no digest is due yet. */
  readonly isJustStarted: boolean;
}

const HOUR = 3_600_000;

/** A new account gets the trail when it joins, and AWS does not document how soon (facts of CloudTrail, coverage). */
const GRACE = 24 * HOUR;

/** An hourly digest is there 50 minutes after its end; log files are written only where something happens (contract, section 8). */
const MAX_SILENCE = { digests: 3 * HOUR, logFiles: 24 * HOUR };

/** States of accounts that do not have to deliver (API_Account, State and Status). */
const OTHER_STATES: Readonly<Record<string, OtherAccount['why']>> = {
  PENDING_ACTIVATION: 'pending',
  SUSPENDED: 'suspended',
  PENDING_CLOSURE: 'closed',
  CLOSED: 'closed',
};

/** Whether an account is one whose record may end. */
export function mayHaveEnded(account: OrganizationAccount | undefined): boolean {
  return account === undefined || (account.state !== null && account.state in OTHER_STATES);
}

/** Why an account does not have to deliver; `null` where it has to, or its state is not known. */
function whyNot({ state, joinedAt }: OrganizationAccount, now: number): OtherAccount['why'] | null {
  const why = state === null ? undefined : OTHER_STATES[state];
  if (why) return why;
  const joined = millisecondsOf(joinedAt ?? '');
  return joined !== null && now - joined < GRACE ? 'joined' : null;
}

/**
 * Counts the accounts that have to deliver, and those that do (contract, section 8): every ACTIVE account that joined over 24 hours ago
 * needs a digest that ended in the last 3 hours in the home Region, without validation a log file of the last 24 hours.
 */
export function takeCensus({
  accounts,
  newest,
  strangers,
  hasValidation,
  now,
  isJustStarted,
}: CensusInput): CoverageProof {
  const nobody = { expected: 0, delivering: 0, missing: [], unknown: [], others: [], regions: null };
  if ('unknown' in accounts) return { status: 'unknown', why: accounts.unknown, ...nobody };
  const at = millisecondsOf(now)!;
  const newestOf = (account: string): string | null => {
    const answer = newest.get(account);
    return answer && 'known' in answer ? answer.known : null;
  };
  const others: OtherAccount[] = [];
  const missing: CoverageProof['missing'][number][] = [];
  const unknown: CoverageProof['unknown'][number][] = strangers.map((account) => ({
    account,
    name: '',
    why: 'It is not in the organization and has never delivered. Check verify-accounts.',
  }));
  let delivering = 0;
  for (const one of accounts.known) {
    const { account, name, state } = one;
    const why = whyNot(one, at);
    if (why) {
      others.push({ account, name, why, newest: newestOf(account) });
      continue;
    }
    const answer = newest.get(account) ?? { known: null };
    if (state !== 'ACTIVE') {
      unknown.push({
        account,
        name,
        why: `Org Trail does not know the account state ${state ?? 'that AWS left out'}.`,
      });
    } else if ('unknown' in answer) {
      unknown.push({ account, name, why: answer.unknown });
    } else if (isRecent(answer.known, at, hasValidation)) {
      delivering += 1;
    } else if (isJustStarted) {
      others.push({ account, name, why: 'not-due', newest: answer.known });
    } else {
      missing.push({ account, name, newest: answer.known });
    }
  }
  const ids = new Set(accounts.known.map(({ account }) => account));
  for (const account of newest.keys()) {
    if (!ids.has(account)) others.push({ account, name: null, why: 'departed', newest: newestOf(account) });
  }
  const expected = delivering + missing.length + unknown.length;
  const isUnknown = delivering + missing.length === 0 && unknown.length > 0;
  return {
    status: missing.length > 0 ? 'fail' : isUnknown ? 'unknown' : 'pass',
    why: isUnknown ? unknown[0]!.why : null,
    expected,
    delivering,
    missing,
    unknown,
    others,
    regions: null,
  };
}

/** Whether an account or a Region has delivered recently enough. */
export function isRecent(newest: string | null, now: number, hasValidation: boolean): boolean {
  const time = millisecondsOf(newest ?? '');
  return time !== null && now - time <= (hasValidation ? MAX_SILENCE.digests : MAX_SILENCE.logFiles);
}
