import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import type { OtherTrail } from '../../domain/posture/cost-advice.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import { selectorsOf } from '../../domain/selectors/recorded-events.ts';
import type { TrailIdentity } from '../../domain/trail/trail.ts';
import {
  describeFailedRead,
  isDenied,
  isExpired,
  isDisabledRegionError,
  isUnauthenticated,
  remedyOf,
} from '../errors/aws-error.ts';
import { ask } from '../errors/ask.ts';
import { cloudTrail } from '../clients/clients.ts';
import type { Session } from '../session/sign-in.ts';
import { getEventSelectors, getTrail, getTrailStatus, type TrailSettings } from './get-trail.ts';
import type { TrailReading } from './read-trail.ts';

/** Further trails are not checked. */
const MAX_OTHER_TRAILS = 10;

/** Advice is not worth waiting for a Region that this network does not reach. */
const OTHER_TRAILS_TIMEOUT_SECONDS = 5;

/**
 * Reads of other trails what advice needs, each by its ARN in its home Region, beside the trail's own details. `stored` is what
 * DescribeTrails already returned. Never throws: each trail that could not be read has a reason.
 */
export async function readOtherTrails(
  session: Session,
  trails: readonly TrailIdentity[],
  stored: readonly TrailSettings[],
): Promise<OtherTrail[]> {
  const others = await Promise.all(
    trails
      .slice(0, MAX_OTHER_TRAILS)
      .map((trail) =>
        readOtherTrail(
          cloudTrail(trail.homeRegion, session),
          trail,
          stored.find(({ arn }) => arn === trail.arn) ?? null,
          session.signal,
        ),
      ),
  );
  return [...others, ...trails.slice(MAX_OTHER_TRAILS).map(unreadOtherTrail)];
}

/** A trail that was read with all its details, because it might have been the intended one. */
export function otherTrailOf({ trail, unknown }: TrailReading): OtherTrail {
  const { arn, homeRegion, isMultiRegionTrail, isOrganizationTrail, isLogging } = trail;
  const reason = unknown.isLogging ?? unknown.eventSelectors ?? null;
  const selectors = selectorsOf(trail);
  return { arn, homeRegion, isMultiRegionTrail, isOrganizationTrail, isLogging, selectors, unknown: reason };
}

function unreadOtherTrail({ arn, homeRegion }: TrailIdentity): OtherTrail {
  return {
    arn,
    homeRegion,
    isMultiRegionTrail: null,
    isOrganizationTrail: null,
    isLogging: null,
    selectors: null,
    unknown: `Only the first ${MAX_OTHER_TRAILS} other trails are checked.`,
  };
}

async function readOtherTrail(
  client: CloudTrailClient,
  { arn, homeRegion }: TrailIdentity,
  stored: TrailSettings | null,
  signal: AbortSignal,
): Promise<OtherTrail> {
  const late = AbortSignal.timeout(OTHER_TRAILS_TIMEOUT_SECONDS * 1000);
  const options = { abortSignal: AbortSignal.any([late, signal]) };
  const askHere = <T>(call: string, read: () => Promise<T>) =>
    ask(call, read, (error) => ({
      unknown: late.aborted
        ? `${call} in ${homeRegion} did not answer within ${OTHER_TRAILS_TIMEOUT_SECONDS} seconds.`
        : explainFailedReadIn(homeRegion, call, error),
    }));
  const [status, selectors, settings] = await Promise.all([
    askHere('cloudtrail:GetTrailStatus', () => getTrailStatus(client, arn, options)),
    askHere('cloudtrail:GetEventSelectors', () => getEventSelectors(client, arn, options)),
    stored ? { known: stored } : askHere('cloudtrail:GetTrail', () => getTrail(client, arn, options)),
  ]);
  const answers: Answer<unknown>[] = [status, selectors, settings];
  const reasons = answers.flatMap((answer) => (isKnown(answer) ? [] : [answer.unknown]));
  const { isMultiRegionTrail = null, isOrganizationTrail = null } = isKnown(settings) ? settings.known : {};
  return {
    arn,
    homeRegion,
    isMultiRegionTrail,
    isOrganizationTrail,
    isLogging: isKnown(status) ? status.known.isLogging : null,
    selectors: isKnown(selectors) ? selectors.known : null,
    unknown: reasons[0] ?? null,
  };
}

/** What is said of another Region than the run's own, which is not worth much work. */
function explainFailedReadIn(region: string, call: string, error: unknown): string {
  const isExplained = isDenied(error) || isUnauthenticated(error) || isExpired(error);
  const remedy = isDisabledRegionError(error)
    ? ' The account might not have enabled this Region.'
    : isExplained
      ? ` ${remedyOf(call, error)}`
      : '';
  return `${describeFailedRead(`${call} in ${region}`, error)}${remedy}`;
}
