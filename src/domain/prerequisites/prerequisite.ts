import type { Advice } from '../values/advice.ts';
import type { Step } from '../trail/step.ts';

/** What must hold outside the trail for it to deliver, in the order in which it is reported. */
export const PREREQUISITES = [
  'organization',
  'caller',
  'trusted-access',
  'service-linked-role',
  'delegated-administrators',
  'bucket',
  'bucket-policy',
  'kms-key',
  'sns-topic',
  'log-group',
  'log-role',
] as const;

export type PrerequisiteId = (typeof PREREQUISITES)[number];

export interface Prerequisite {
  readonly id: PrerequisiteId;
  /** `unknown`: the caller is not allowed to read it, or the answer is not conclusive. Never a failure. */
  readonly status: 'pass' | 'fail' | 'unknown' | 'not-applicable';
  readonly message: string;
  /** What fixes it, and whose administrator has to; of what cannot be seen, what has to be there. */
  readonly fix?: Advice;
  /** The step that would repair it. */
  readonly repair?: Step;
  /** Why there is none, although a repair would be wanted: the policy is not ours to read, or would not do. */
  readonly irreparable?: string;
}

/** The steps that repair what can be repaired, in the order organization, bucket, key, topic. */
export function repairsOf(prerequisites: readonly Prerequisite[]): Step[] {
  return prerequisites.flatMap(({ repair }) => repair ?? []);
}

/** Whether one of the steps repairs it. */
export function isRepairedBy(steps: readonly Step[], { repair }: Prerequisite): boolean {
  return repair !== undefined && steps.includes(repair);
}

export function failedOf(prerequisites: readonly Prerequisite[]): Prerequisite[] {
  return prerequisites.filter(({ status }) => status === 'fail');
}
