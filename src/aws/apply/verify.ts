import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { RunError } from '../../runtime/errors.ts';
import { retryUntil } from '../../runtime/retry.ts';
import type { Desired } from '../../domain/trail/desired.ts';
import { diff, type Drift } from '../../domain/plan/drift.ts';
import { FIELDS, rowOf } from '../../domain/trail/fields.ts';
import { formatValue } from '../../domain/trail/format-value.ts';
import type { TrailIdentity } from '../../domain/trail/trail.ts';
import { unregistered } from '../../domain/organization/delegated-administrators.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { allOf } from '../../runtime/all-of.ts';
import { cloudTrail, organizations } from '../clients/clients.ts';
import { listDelegatedAdministrators } from '../observe/read-organization.ts';
import type { Session } from '../session/sign-in.ts';
import { isAbsent, READ_WAITS_SECONDS, type TrailReading, readTrail } from '../observe/read-trail.ts';

/** What to do if reading back was not conclusive. */
export const CHECK_HINT = 'Run again with mode `check`: it reports whether the trail is as declared.';

/** What is to be found when the trail is read back. */
export interface VerifyTarget {
  readonly identity: TrailIdentity;
  readonly desired: Desired;
  /** Accounts that this run registered as delegated administrators. */
  readonly registered: readonly string[];
  /** Why prerequisites that this run repaired are not confirmed. */
  readonly unconfirmedRepairs: () => Promise<readonly string[]>;
}

export interface Verified extends TrailReading {
  /** What still differs from what was desired. */
  readonly drift: readonly Drift[];
  /** Why desired fields, or the registrations, are not confirmed. */
  readonly unconfirmed: readonly string[];
}

/**
 * Reads the trail back until it is as desired, or the time is over.
 * @throws RunError `read` where it cannot be read, `verify` if the run is stopped before it is as desired.
 */
export async function verify(session: Session, target: VerifyTarget): Promise<Verified> {
  const client = cloudTrail(target.identity.homeRegion, session);
  const read = () => readBack(client, session, target);
  const verified = await retryUntil(READ_WAITS_SECONDS, session, read, (settled) => {
    const seen = whatIsPending(settled);
    if (seen !== null && session.signal.aborted) {
      throw new RunError('verify', `The run was stopped while it read the trail back: ${seen}.`, CHECK_HINT);
    }
    return seen && `${seen}:`;
  });
  if (pending(verified) === '') session.log.info('Read back: as declared');
  return verified;
}

/** What reading back does not find yet, in words; `null` where it finds all, or where reading again is of no use. */
function whatIsPending(settled: PromiseSettledResult<Verified>): string | null {
  if (settled.status === 'fulfilled') return pending(settled.value) || null;
  // A trail that was just created might not be found for a while.
  return isAbsent(settled.reason) ? 'The trail is not found yet' : null;
}

/**
 * Reads the trail back after a step failed. Where steps may have taken effect, reads until it is as `expected`, since reads
 * lag behind writes: 20 seconds in all.
 * @throws RunError `read`
 */
export function readBackUntil(
  session: Session,
  identity: TrailIdentity,
  expected: Desired | null,
): Promise<TrailReading> {
  const client = cloudTrail(identity.homeRegion, session);
  const read = () => readTrail(client, identity);
  if (expected === null) return read();
  return retryUntil(READ_WAITS_SECONDS, session, read, (settled) => {
    const isLate =
      settled.status === 'fulfilled' ? diff(expected, settled.value.trail, []).length > 0 : isAbsent(settled.reason);
    return isLate ? 'The trail read back does not show the change yet:' : null;
  });
}

/** What is not as it is to be; empty where all is. */
function pending({ drift, unconfirmed }: Verified): string {
  return [...new Set(drift.map(notYet)), ...unconfirmed].join('; ');
}

/** Such as "Logging is not on yet"; labels in the plural need other words. */
function notYet({ field, desired }: Drift): string {
  const { label } = rowOf(field);
  return typeof desired === 'boolean' ? `${label} is not ${formatValue(desired)} yet` : `${label}: not as declared yet`;
}

async function readBack(
  client: CloudTrailClient,
  session: Session,
  { identity, desired, registered, unconfirmedRepairs }: VerifyTarget,
): Promise<Verified> {
  const [reading, missing, failing] = await allOf([
    readTrail(client, identity),
    registered.length > 0 ? unconfirmedRegistrations(session, identity.homeRegion, registered) : [],
    unconfirmedRepairs(),
  ]);
  const unread = FIELDS.flatMap(({ field }) => (desired[field] === undefined ? [] : (reading.unknown[field] ?? [])));
  const unconfirmed = [...new Set([...unread, ...missing, ...failing])];
  return { ...reading, drift: diff(desired, reading.trail, []), unconfirmed };
}

async function unconfirmedRegistrations(session: Session, region: string, accounts: readonly string[]) {
  const { delegatedAdministrators } = await listDelegatedAdministrators(await organizations(region, session));
  if (!isKnown(delegatedAdministrators)) return [delegatedAdministrators.unknown];
  return unregistered(accounts, delegatedAdministrators).map(
    (account) => `${account} not listed as delegated administrator`,
  );
}
