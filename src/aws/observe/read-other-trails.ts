import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import type { OtherTrail } from '../../domain/posture/cost-advice.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import { selectorsOf } from '../../domain/selectors/recorded-events.ts';
import type { TrailIdentity } from '../../domain/trail/trail.ts';
import { failed, isDenied, isExpired, isOfDisabledRegion, isUnauthenticated, remedyOf } from '../errors/aws-error.ts';
import { cloudTrail } from '../clients/clients.ts';
import type { Session } from '../session/sign-in.ts';
import { eventSelectors, getTrail, loggingStatus, type Reading, type StoredTrail } from './read-trail.ts';

/** More are not looked at. */
const MOST = 10;

/** Advice is not worth waiting for a Region that this network does not reach. */
const SECONDS = 5;

/**
 * Reads of other trails what advice needs, each by its ARN in its home Region, beside the trail's own details. `stored` is what
 * DescribeTrails told already. Never throws: what could not be read has its reason.
 */
export async function readOthers(
  session: Session,
  trails: readonly TrailIdentity[],
  stored: readonly StoredTrail[],
): Promise<OtherTrail[]> {
  const others = await Promise.all(
    trails
      .slice(0, MOST)
      .map((trail) =>
        readOther(
          cloudTrail(trail.homeRegion, session),
          trail,
          stored.find(({ arn }) => arn === trail.arn) ?? null,
          session.stop,
        ),
      ),
  );
  return [...others, ...trails.slice(MOST).map(unlooked)];
}

/** A trail that was read with all its details, since it might have been the one that is meant. */
export function otherOf({ trail, unknown }: Reading): OtherTrail {
  const { arn, homeRegion, isMultiRegionTrail, isOrganizationTrail, isLogging } = trail;
  const reason = unknown.isLogging ?? unknown.eventSelectors ?? null;
  const selectors = selectorsOf(trail);
  return { arn, homeRegion, isMultiRegionTrail, isOrganizationTrail, isLogging, selectors, unknown: reason };
}

function unlooked({ arn, homeRegion }: TrailIdentity): OtherTrail {
  return {
    arn,
    homeRegion,
    isMultiRegionTrail: null,
    isOrganizationTrail: null,
    isLogging: null,
    selectors: null,
    unknown: `Only the first ${MOST} other trails are looked at.`,
  };
}

async function readOther(
  client: CloudTrailClient,
  { arn, homeRegion }: TrailIdentity,
  stored: StoredTrail | null,
  stop: AbortSignal,
): Promise<OtherTrail> {
  const late = AbortSignal.timeout(SECONDS * 1000);
  const options = { abortSignal: AbortSignal.any([late, stop]) };
  const ask = async <T>(call: string, read: () => Promise<T>): Promise<Answer<T>> => {
    try {
      return { known: await read() };
    } catch (error) {
      if (late.aborted) return { unknown: `${call} in ${homeRegion} got no answer within ${SECONDS} seconds.` };
      const isExplained = isDenied(error) || isUnauthenticated(error) || isExpired(error);
      const remedy = isOfDisabledRegion(error) ? DISABLED : isExplained ? ` ${remedyOf(call, error)}` : '';
      return { unknown: `${failed(`${call} in ${homeRegion}`, error)}${remedy}` };
    }
  };
  const [status, selectors, settings] = await Promise.all([
    ask('cloudtrail:GetTrailStatus', () => loggingStatus(client, arn, options)),
    ask('cloudtrail:GetEventSelectors', () => eventSelectors(client, arn, options)),
    stored ? { known: stored } : ask('cloudtrail:GetTrail', () => getTrail(client, arn, options)),
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

const DISABLED = ' Perhaps the account has not enabled this Region.';
