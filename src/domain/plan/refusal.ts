import type { PrerequisiteId } from '../prerequisites/prerequisite.ts';
import type { Field, Value } from '../trail/trail.ts';

export type RefusalCode =
  | 'account'
  | 'caller'
  | 'ownership'
  | 'prerequisites'
  | 'weakening'
  | 'read'
  | 'not-approved'
  | 'plan-changed'
  | 'superseded'
  | 'inputs';

/** A rule that forbids applying, with its reason. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly field?: Field;
  /** The prerequisite that it is about, where its message and remedy stand with that. */
  readonly prerequisite?: PrerequisiteId;
  readonly message: string;
  /** What moved after a recorded review. */
  readonly sinceReview?: SinceReview;
}

/** Which side of a reviewed change moved, and the values of the review, if they can be known from fingerprints. */
export interface SinceReview {
  readonly trailMoved: boolean;
  readonly inputsMoved: boolean;
  /** Whether the reviewed plan changed the value, too; else the value was as declared. */
  readonly wasDrift: boolean;
  readonly observed?: Value;
  readonly desired?: Value;
}
