import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { type Control, wait } from '../../runtime/cancellation.ts';
import { RunError } from '../../runtime/errors.ts';
import {
  type Known,
  movedSince,
  type Overwritten,
  overwrittenSettings,
  overwrittenTags,
  purgingNow,
} from '../../domain/plan/moved-since.ts';
import type { CloudTrailCall, Step } from '../../domain/trail/step.ts';
import type { Tags } from '../../domain/trail/tags.ts';
import type { Trail } from '../../domain/trail/trail.ts';
import { errorName, errorText } from '../errors/aws-error.ts';
import {
  aggregationConfigurations,
  eventSelectors,
  getTrail,
  insightSelectors,
  READ_WAITS_SECONDS,
  tags,
} from '../observe/read-trail.ts';

/** With what is read again just before it is written. */
export interface ReadAgain {
  /** A client of the trail's home Region, in the session that may only read. */
  readonly client: CloudTrailClient;
  /** The trail before the run; `null` where there was none. */
  readonly observed: Trail | null;
  /** The tags that `purge-tags` keeps. */
  readonly keptTags: Tags;
}

/** What a step is by then, and what of others' changes it writes over; `null` where that could not be read. */
export interface Again {
  readonly step: Step;
  readonly overwritten: readonly Overwritten[] | null;
}

type Read = (client: CloudTrailClient, arn: string) => Promise<Partial<Trail>>;

/** What each call writes over. The others start, stop, create or register, which nothing can have changed to something else. */
const READS: Readonly<Partial<Record<CloudTrailCall, Read>>> = {
  'cloudtrail:PutEventSelectors': eventSelectors,
  'cloudtrail:PutInsightSelectors': insightSelectors,
  'cloudtrail:PutEventConfiguration': aggregationConfigurations,
  'cloudtrail:UpdateTrail': getTrail,
  'cloudtrail:AddTags': tags,
  'cloudtrail:RemoveTags': tags,
};

/** UpdateTrail and AddTags merge: what somebody else changed beside what they carry stays, so they need no certainty. */
const MERGES: readonly string[] = ['cloudtrail:UpdateTrail', 'cloudtrail:AddTags'];

/**
 * Reads again what a step on the trail is about to write over, so that nothing that somebody else changed meanwhile is lost.
 * @throws RunError `step` where a list is none that this run observed or wrote, or where it cannot be read.
 */
export async function readAgain(
  planned: Step,
  trail: string,
  { client, observed, keptTags }: ReadAgain,
  known: Known,
  control: Control,
): Promise<Again> {
  const read = READS[planned.call as CloudTrailCall];
  if (!read) return { step: planned, overwritten: [] };
  let now: Partial<Trail>;
  try {
    now = await readLate(read, client, trail, observed === null ? READ_WAITS_SECONDS : [], control);
  } catch (error) {
    if (MERGES.includes(planned.call)) return { step: planned, overwritten: null };
    throw new RunError(
      'step',
      `${nameOf(planned)} could not be read again just before ${planned.call}: ${errorName(error)}: "${errorText(error)}". Nothing was written over.`,
      'Run again: the next run changes it if it can be read then.',
      error,
    );
  }
  const moved = movedSince(known, planned, now);
  if (moved.length > 0) throw changedMeanwhile(planned, moved);
  const step = planned.call === 'cloudtrail:RemoveTags' ? purgingNow(planned, keptTags, now.tags ?? {}) : planned;
  return { step, overwritten: overwrittenBy(step, observed ?? {}, now) };
}

function overwrittenBy(step: Step, observed: Partial<Trail>, now: Partial<Trail>): Overwritten[] {
  if (step.call === 'cloudtrail:UpdateTrail') return overwrittenSettings(step, observed, now);
  return 'TagsList' in step.input ? overwrittenTags(step, observed.tags ?? {}, now.tags ?? {}) : [];
}

/** Whether a trail is there that this run may have created; if that cannot be read, it may be. */
export function isThere(trail: string, { client }: ReadAgain, control: Control): Promise<boolean> {
  return readLate(getTrail, client, trail, READ_WAITS_SECONDS, control).then(
    () => true,
    (error: unknown) => errorName(error) !== 'TrailNotFoundException',
  );
}

async function readLate(
  read: Read,
  client: CloudTrailClient,
  trail: string,
  [seconds, ...waits]: readonly number[],
  control: Control,
): Promise<Partial<Trail>> {
  try {
    return await read(client, trail);
  } catch (error) {
    const isEarly = /^(?:Trail|Resource)NotFoundException$/.test(errorName(error));
    if (seconds === undefined || !isEarly || control.stop.aborted) throw error;
    control.log.info(`The new trail is not found yet: again in ${seconds} s`);
    await wait(seconds, control.stop);
    return readLate(read, client, trail, waits, control);
  }
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
