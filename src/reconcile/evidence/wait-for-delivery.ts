import { cloudTrail } from '../../aws/clients/clients.ts';
import { ask } from '../../aws/errors/ask.ts';
import { getTrailStatus } from '../../aws/observe/get-trail.ts';
import type { Session } from '../../aws/session/sign-in.ts';
import { type BeforeDelivery, judgeDelivery, undeliveredAfter } from '../../domain/delivery/judge-delivery.ts';
import type { DeliveryProof } from '../../domain/delivery/proof.ts';
import type { TrailIdentity } from '../../domain/trail/trail.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { retryUntil } from '../../runtime/retry.ts';
import type { Run } from '../run.ts';

/** How long to wait at most, for a delivery of this trail. */
export interface WaitForDeliveryInput extends BeforeDelivery {
  readonly session: Session;
  readonly trail: TrailIdentity;
  readonly seconds: number;
}

/** Every read says in the log that the run is still waiting. */
const SECONDS_BETWEEN_READS = 10;

/** Reads GetTrailStatus until CloudTrail has delivered after the last write, has failed to, or the time is over. Never rejects. */
export async function waitForDelivery(run: Run, input: WaitForDeliveryInput): Promise<DeliveryProof> {
  const { session, trail, seconds } = input;
  const client = cloudTrail(trail.homeRegion, session);
  const read = () => ask('cloudtrail:GetTrailStatus', () => getTrailStatus(client, trail.arn));
  const status = await retryUntil(delaysOf(seconds), run, read, (settled) => {
    const answer = settled.status === 'fulfilled' ? settled.value : null;
    if (answer && isKnown(answer) && judgeDelivery(answer.known.deliveries, input) !== null) return null;
    return 'No log file delivered since the last change:';
  });
  if (!isKnown(status)) return { status: 'unknown', message: status.unknown, remedy: null, latest: null };
  const { deliveries } = status.known;
  const proof = judgeDelivery(deliveries, input);
  if (proof !== null) return proof;
  return run.signal.aborted ? stopped(deliveries) : undeliveredAfter(seconds, deliveries, input);
}

function stopped(deliveries: BeforeDelivery['deliveries']): DeliveryProof {
  const latest = deliveries.find(({ what }) => what === 'log files')?.latest ?? null;
  const message = 'The run was stopped before CloudTrail delivered a log file after the last change.';
  return { status: 'unknown', message, remedy: null, latest };
}

function delaysOf(seconds: number): number[] {
  const whole = Math.floor(seconds / SECONDS_BETWEEN_READS);
  const rest = seconds % SECONDS_BETWEEN_READS;
  return [...Array<number>(whole).fill(SECONDS_BETWEEN_READS), ...(rest > 0 ? [rest] : [])];
}
