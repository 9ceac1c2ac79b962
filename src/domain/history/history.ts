import type { PrerequisiteId } from '../prerequisites/prerequisite.ts';
import type { Field } from '../trail/trail.ts';

/** Who made a call that changed something, when and by what (contract, history). Strings of events are anybody's: escape them. */
export interface Change {
  /** Who it was, in people's words. */
  readonly actor: string;
  /** ARN of the identity; `null` where the event has none. */
  readonly arn: string | null;
  /** ISO 8601 in UTC, to the second. */
  readonly at: string;
  /** Name of the call, such as `UpdateTrail`. */
  readonly event: string;
  readonly eventId: string;
  /** Address that the call came from, or the service's host name. */
  readonly from: string | null;
  readonly via: Via;
}

export type Via = 'console' | 'CLI' | 'SDK' | 'service' | 'other';

/** A call on the trail that AWS refused. */
export interface Attempt {
  readonly actor: string;
  readonly at: string;
  readonly event: string;
  /** AWS's code. */
  readonly error: string;
}

/** A time in which the trail did not record all that it should. */
export interface Hole {
  readonly from: string;
  /** `null` while it lasts. */
  readonly to: string | null;
  /** Of one that lasts: until the history was read. */
  readonly seconds: number;
  readonly kind: HoleKind;
}

export type HoleKind = 'logging' | 'organization' | 'multi-region' | 'validation';

/** Why it is not known who made a change. */
export type Why = 'not-permitted' | 'older-than-90-days' | 'not-visible-yet' | 'another-account' | 'throttled';

/** What the event history says of a trail that is not as declared. */
export interface History {
  /** Who gave each drifted field the value that was observed. */
  readonly changes: Readonly<Partial<Record<Field, Change>>>;
  /** Drifted fields of which that is not known. */
  readonly unexplained: readonly { readonly field: Field; readonly why: Why }[];
  /** The latest change of what failing prerequisites are about, or why it is not known. */
  readonly prerequisites: readonly PrerequisiteChange[];
  /** The oldest first. */
  readonly holes: readonly Hole[];
  /** Of the last 24 hours, the newest first; the workflow's own runs report their refused calls themselves. */
  readonly attempts: readonly Attempt[];
}

export type PrerequisiteChange = { readonly id: PrerequisiteId } & (
  { readonly change: Change } | { readonly why: Why }
);
