import { registrationSteps, unregistered } from '../organization/delegated-administrators.ts';
import { diff, type Drift } from './drift.ts';
import { digestOf } from '../values/fingerprint.ts';
import { type Prerequisite, repairsOf } from '../prerequisites/prerequisite.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import { refusals } from './refusals.ts';
import type { PlanInput } from './plan-input.ts';
import type { Step } from '../trail/step.ts';
import { createSteps, updateSteps } from './steps.ts';

export interface Plan {
  /** ARN of the trail; of one that does not exist yet, the ARN that it will have. */
  readonly trail: string;
  readonly homeRegion: string;
  readonly drift: readonly Drift[];
  readonly steps: readonly Step[];
  readonly refusals: readonly Refusal[];
  /** What holds outside the trail, and what of it does not. */
  readonly prerequisites: readonly Prerequisite[];
  readonly digest: string;
}

/** Compares, and says which calls would close the difference, or why they must not be made. */
export function makePlan(input: PlanInput): Plan {
  const { account, bucketOwner, identity, desired, observed, organization, prerequisites } = input;
  const drift = diff(desired, observed, [account, ...(bucketOwner === null ? [] : [bucketOwner])]);
  const administrators = registrationSteps(
    unregistered(input.delegatedAdministrators, organization.delegatedAdministrators),
  );
  const outside = { repairs: input.shouldRepair ? repairsOf(prerequisites) : [], administrators };
  const steps = observed ? updateSteps(drift, desired, observed, outside) : createSteps(drift, identity, outside);
  const digest = digestOf({ account, trail: identity.arn, desired, drift, steps });
  return {
    trail: identity.arn,
    homeRegion: identity.homeRegion,
    drift,
    steps,
    refusals: refusals(input, drift, steps),
    prerequisites,
    digest,
  };
}

/** The first step of a plan that may be done whatever else is refused: a hole in the trail is never prolonged by paperwork. */
export function urgentSteps(plan: Plan): readonly Step[] {
  const paperwork: readonly RefusalCode[] = [
    'prerequisites',
    'weakening',
    'read',
    'not-approved',
    'plan-changed',
    'inputs',
    'superseded',
  ];
  const first = plan.steps[0];
  return first?.call === 'cloudtrail:StartLogging' && plan.refusals.every(({ code }) => paperwork.includes(code))
    ? [first]
    : [];
}

/** Whether nobody should make the call of a step by hand either: a rule forbids the plan, and the step is not the urgent one. */
export function isForbidden(plan: Plan, step: Step): boolean {
  return plan.refusals.length > 0 && !urgentSteps(plan).includes(step);
}

/** The steps that may be done: none but the urgent one where a rule forbids the plan, or the one that was begun early. */
export function permittedSteps(plan: Plan, hasEarlyStart: boolean): readonly Step[] {
  if (plan.refusals.length === 0) return plan.steps;
  return hasEarlyStart ? plan.steps.slice(0, 1) : urgentSteps(plan);
}
