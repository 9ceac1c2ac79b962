import type { Field } from './trail.ts';

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
  readonly message: string;
}
