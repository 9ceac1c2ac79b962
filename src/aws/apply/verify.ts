import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { delaySeconds } from '../../runtime/cancellation.ts';
import { RunError } from '../../runtime/errors.ts';
import type { Desired } from '../../domain/trail/desired.ts';
import { diff, type Drift } from '../../domain/plan/drift.ts';
import { FIELDS } from '../../domain/trail/fields.ts';
import type { TrailIdentity } from '../../domain/trail/trail.ts';
import { unregistered } from '../../domain/organization/delegated-administrators.ts';
import { allOf } from '../../runtime/all-of.ts';
import { cloudTrail, organizations } from '../clients/clients.ts';
import { listDelegatedAdministrators } from '../observe/read-organization.ts';
import type { Session } from '../session/sign-in.ts';
import { isAbsent, READ_WAITS_SECONDS, type TrailReading, readTrail } from '../observe/read-trail.ts';

/** What to do where reading back did not tell. */
export const CHECK_HINT = 'Run again in mode check: it tells whether the trail is as declared.';

/** What is to be found when the trail is read back. */
export interface VerifyTarget {
  readonly identity: TrailIdentity;
  readonly desired: Desired;
  /** Accounts that this run registered as delegated administrators. */
  readonly registered: readonly string[];
  /** Why prerequisites that this run mended are not confirmed. */
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
 * @throws RunError `read` where it cannot be read, `verify` where the run is told to stop before it is as desired.
 */
export async function verify(session: Session, target: VerifyTarget): Promise<Verified> {
  const { log, signal } = session;
  const client = cloudTrail(target.identity.homeRegion, session);
  const waits = READ_WAITS_SECONDS.values();
  for (;;) {
    const seconds = waits.next().value;
    const read = await readBack(client, session, target).catch((error: unknown) => {
      // A trail that was just created may not be found for a while.
      if (seconds === undefined || !isAbsent(error)) throw error;
      return null;
    });
    const isDone = read?.drift.length === 0 && read.unconfirmed.length === 0;
    if (isDone) log.info('Read back: as desired');
    if (read && (isDone || seconds === undefined)) return read;
    const seen = read ? pending(read) : 'no trail yet';
    if (signal.aborted) {
      throw new RunError('verify', `The run was told to stop while reading back found ${seen}.`, CHECK_HINT);
    }
    log.info(`Reading back finds ${seen}: again in ${seconds} s`);
    await delaySeconds(seconds ?? 0, signal);
  }
}

/**
 * Reads the trail back after a step failed. Where steps may have taken effect, reads until it is as `expected`, since reads
 * lag behind writes: 20 seconds in all.
 * @throws RunError `read`
 */
export async function readBackUntil(
  session: Session,
  identity: TrailIdentity,
  expected: Desired | null,
): Promise<TrailReading> {
  const client = cloudTrail(identity.homeRegion, session);
  for (const seconds of expected === null ? [] : READ_WAITS_SECONDS) {
    const read = await readTrail(client, identity).catch((error: unknown) => {
      if (!isAbsent(error)) throw error;
      return null;
    });
    if (read && expected && diff(expected, read.trail, []).length === 0) return read;
    if (session.signal.aborted) break;
    session.log.info(`Reading back does not show the change yet: again in ${seconds} s`);
    await delaySeconds(seconds, session.signal);
  }
  return readTrail(client, identity);
}

function pending({ drift, unconfirmed }: Verified): string {
  return [
    ...(drift.length > 0 ? [`${drift.map(({ field }) => field).join(', ')} not yet as desired`] : []),
    ...unconfirmed,
  ].join('; ');
}

async function readBack(
  client: CloudTrailClient,
  session: Session,
  { identity, desired, registered, unconfirmedRepairs: unconfirmedRepairs }: VerifyTarget,
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
  const { delegatedAdministrators = null, delegatedAdministratorsUnknown } = await listDelegatedAdministrators(
    await organizations(region, session),
  );
  if (delegatedAdministrators === null) return [String(delegatedAdministratorsUnknown)];
  return unregistered(accounts, delegatedAdministrators).map(
    (account) => `${account} is not listed as delegated administrator`,
  );
}
