import type { Plan } from '../../domain/plan/plan.ts';
import type { Step } from '../../domain/trail/step.ts';
import type { JudgeInput } from '../judge-prerequisites.ts';
import type { EarlyStart } from './start-logging.ts';

/** What a run knows when it begins to apply. */
export interface ApplyInput extends JudgeInput {
  readonly plan: Plan;
  /** Those of the plan's steps that may be done; at least one. */
  readonly steps: readonly Step[];
  /** The outcome of the first of them, if it was begun before there was a plan. */
  readonly earlyStart: EarlyStart | null;
  /** When the log role was created, in milliseconds since 1970; `null` where there is none or that is not known. */
  readonly logRoleCreated: number | null;
}
