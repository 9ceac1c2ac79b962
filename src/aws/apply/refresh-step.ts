import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import type { RunContext } from '../../runtime/cancellation.ts';
import { RunError } from '../../runtime/errors.ts';
import { retryUntil } from '../../runtime/retry.ts';
import {
  type KnownValues,
  fieldsChangedByOthers,
  type OverwrittenValue,
  overwrittenSettings,
  overwrittenTags,
  purgingNow,
} from '../../domain/plan/changed-by-others.ts';
import type { CloudTrailCall, Step } from '../../domain/trail/step.ts';
import type { Tags } from '../../domain/trail/tags.ts';
import type { Trail } from '../../domain/trail/trail.ts';
import { errorName, errorText } from '../errors/aws-error.ts';
import {
  getEventConfiguration,
  getEventSelectors,
  getInsightSelectors,
  getTrail,
  listTags,
} from '../observe/get-trail.ts';
import { READ_WAITS_SECONDS } from '../observe/read-trail.ts';

/** With what is read again just before it is written. */
export interface RefreshContext {
  /** A client of the trail's home Region, in the session that may only read. */
  readonly client: CloudTrailClient;
  /** The trail before the run; `null` where there was none. */
  readonly observed: Trail | null;
  /** The tags that `purge-tags` keeps. */
  readonly keptTags: Tags;
}

/** What a step is by then, and what of others' changes it writes over; `null` where that could not be read. */
export interface RefreshedStep {
  readonly step: Step;
  readonly overwritten: readonly OverwrittenValue[] | null;
}

type Read = (client: CloudTrailClient, arn: string) => Promise<Partial<Trail>>;

/** What each call writes over. The others start, stop, create or register, which nothing can have changed to something else. */
const READ_BEFORE_CALL: Readonly<Partial<Record<CloudTrailCall, Read>>> = {
  'cloudtrail:PutEventSelectors': getEventSelectors,
  'cloudtrail:PutInsightSelectors': getInsightSelectors,
  'cloudtrail:PutEventConfiguration': getEventConfiguration,
  'cloudtrail:UpdateTrail': getTrail,
  'cloudtrail:AddTags': listTags,
  'cloudtrail:RemoveTags': listTags,
};

/** UpdateTrail and AddTags merge: what somebody else changed beside what they carry stays, so they need no certainty. */
const MERGES: readonly string[] = ['cloudtrail:UpdateTrail', 'cloudtrail:AddTags'];

/**
 * Reads again what a step on the trail is about to write over, so that nothing that somebody else changed meanwhile is lost.
 * @throws RunError `step` where a list is none that this run observed or wrote, or where it cannot be read.
 */
export async function refreshStep(
  planned: Step,
  trail: string,
  { client, observed, keptTags }: RefreshContext,
  known: KnownValues,
  runContext: RunContext,
): Promise<RefreshedStep> {
  const read = READ_BEFORE_CALL[planned.call as CloudTrailCall];
  if (!read) return { step: planned, overwritten: [] };
  let now: Partial<Trail>;
  try {
    now = await readLate(() => read(client, trail), observed === null ? READ_WAITS_SECONDS : [], runContext);
  } catch (error) {
    if (MERGES.includes(planned.call)) return { step: planned, overwritten: null };
    throw new RunError(
      'step',
      `${nameOf(planned)} could not be read again just before ${planned.call}: ${errorName(error)}: "${errorText(error)}". Nothing was overwritten.`,
      'Run again: the next run changes it if it can be read.',
      error,
    );
  }
  const moved = fieldsChangedByOthers(known, planned, now);
  if (moved.length > 0) throw changedMeanwhile(planned, moved);
  const step = planned.call === 'cloudtrail:RemoveTags' ? purgingNow(planned, keptTags, now.tags ?? {}) : planned;
  return { step, overwritten: overwrittenBy(step, observed ?? {}, now) };
}

function overwrittenBy(step: Step, observed: Partial<Trail>, now: Partial<Trail>): OverwrittenValue[] {
  if (step.call === 'cloudtrail:UpdateTrail') return overwrittenSettings(step, observed, now);
  return 'TagsList' in step.input ? overwrittenTags(step, observed.tags ?? {}, now.tags ?? {}) : [];
}

/** Whether a trail is there that this run may have created; if that cannot be read, it may be. */
export function mayExist(trail: string, { client }: RefreshContext, runContext: RunContext): Promise<boolean> {
  return readLate(() => getTrail(client, trail), READ_WAITS_SECONDS, runContext).then(
    () => true,
    (error: unknown) => errorName(error) !== 'TrailNotFoundException',
  );
}

function readLate<T>(read: () => Promise<T>, delaysSeconds: readonly number[], runContext: RunContext): Promise<T> {
  return retryUntil(delaysSeconds, runContext, read, (settled) =>
    settled.status === 'rejected' && /^(?:Trail|Resource)NotFoundException$/.test(errorName(settled.reason))
      ? 'The new trail is not found yet:'
      : null,
  );
}

function nameOf({ fields }: Step): string {
  return fields.join(' and ');
}

function changedMeanwhile({ call }: Step, moved: readonly string[]): RunError {
  return new RunError(
    'step',
    `Somebody changed ${moved.join(' and ')} after this run observed the trail. ${call} replaces the whole list, so it is not sent now: it would wipe that change.`,
    'Run again: the next run compares the trail as it is then.',
  );
}
