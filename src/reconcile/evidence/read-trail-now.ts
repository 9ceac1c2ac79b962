import { cloudTrail } from '../../aws/clients/clients.ts';
import { ask, isNamed } from '../../aws/errors/ask.ts';
import { getTrail, getTrailStatus } from '../../aws/observe/get-trail.ts';
import type { Session } from '../../aws/session/sign-in.ts';
import type { DeliveryStatus } from '../../domain/delivery/status.ts';
import { type Trail, type TrailIdentity } from '../../domain/trail/trail.ts';
import { type Answer, isKnown, type Unknown } from '../../domain/values/answer.ts';
import { trailAfter } from '../../domain/trail/desired.ts';

/** The trail whose record is verified: as it is after all that this run did. */
export interface TrailNow {
  /** What other calls than GetTrail and GetTrailStatus return is `null` or empty. */
  readonly trail: Trail;
  /** By GetTrailStatus, as ISO 8601 in UTC; `null` where it never happened. */
  readonly startedAt: string | null;
  readonly lastStoppedAt: string | null;
  readonly deliveries: readonly DeliveryStatus[];
}

function whyAbsent(error: unknown): Unknown | null {
  return isNamed(error, 'TrailNotFound')
    ? { unknown: 'The trail does not exist, so there is nothing to verify.' }
    : null;
}

/** Reads it again, since what it delivers and where is what counts, whatever the plan said and became. */
export async function readTrailNow(session: Session, identity: TrailIdentity): Promise<Answer<TrailNow>> {
  const client = cloudTrail(identity.homeRegion, session);
  const [settings, status] = await Promise.all([
    ask('cloudtrail:GetTrail', () => getTrail(client, identity.arn), whyAbsent),
    ask('cloudtrail:GetTrailStatus', () => getTrailStatus(client, identity.arn)),
  ]);
  if (!isKnown(settings)) return settings;
  if (!isKnown(status)) return status;
  const { isLogging, startedAt, lastStoppedAt, deliveries } = status.known;
  const trail = { ...trailAfter({}, null, identity), ...settings.known, isLogging };
  return { known: { trail, startedAt, lastStoppedAt, deliveries } };
}
