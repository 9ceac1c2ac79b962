import type { PrerequisiteId } from '../prerequisites/prerequisite.ts';
import type { Field } from '../trail/trail.ts';

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
}
