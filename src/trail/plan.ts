import { registrations, unregistered } from './administrators.ts';
import type { Caller, Organization } from './caller.ts';
import type { Desired, Unresolved } from './desired.ts';
import { diff, type Drift } from './diff.ts';
import { digestOf } from './digest.ts';
import { refusals } from './refusals.ts';
import { createSteps, updateSteps } from './steps.ts';
import type { Field, Trail, TrailIdentity, Unknown } from './trail.ts';

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

export type Call =
  | 'cloudtrail:CreateTrail'
  | 'cloudtrail:UpdateTrail'
  | 'cloudtrail:StartLogging'
  | 'cloudtrail:StopLogging'
  | 'cloudtrail:PutEventSelectors'
  | 'cloudtrail:PutEventConfiguration'
  | 'cloudtrail:PutInsightSelectors'
  | 'cloudtrail:AddTags'
  | 'cloudtrail:RemoveTags'
  | 'cloudtrail:RegisterOrganizationDelegatedAdmin';

/** One intended API call, as data. `call` is the IAM action, `input` the request as the API takes it. */
export interface Step {
  readonly call: Call;
  readonly input: Readonly<Record<string, unknown>>;
  readonly fields: readonly Field[];
}

export interface Plan {
  /** ARN of the trail; of one that does not exist yet, the ARN that it will have. */
  readonly trail: string;
  readonly homeRegion: string;
  readonly drift: readonly Drift[];
  readonly steps: readonly Step[];
  readonly refusals: readonly Refusal[];
  readonly digest: string;
}

export interface Situation {
  /** The account that calls. */
  readonly account: string;
  readonly caller: Caller;
  readonly organization: Organization;
  readonly identity: TrailIdentity;
  readonly desired: Desired;
  readonly observed: Trail | null;
  readonly unresolved: readonly Unresolved[];
  readonly unknown: Unknown;
  readonly allowWeakening: ReadonlySet<Field>;
  readonly delegatedAdministrators: readonly string[];
}

/** Compares, and says in which calls the difference would be mended, or why it must not be. */
export const makePlan = (situation: Situation): Plan => {
  const { account, identity, desired, observed, organization } = situation;
  const drift = diff(desired, observed);
  const administrators = registrations(
    unregistered(situation.delegatedAdministrators, organization.delegatedAdministrators),
  );
  const steps = observed
    ? updateSteps(drift, desired, observed, administrators)
    : createSteps(drift, identity, administrators);
  const digest = digestOf({ account, trail: identity.arn, desired, drift, steps });
  return {
    trail: identity.arn,
    homeRegion: identity.homeRegion,
    drift,
    steps,
    refusals: refusals(situation, drift),
    digest,
  };
};

/** The first step of a plan that may be done whatever else is refused: a hole in the trail is never prolonged by paperwork. */
export const urgentSteps = (plan: Plan): readonly Step[] => {
  const paperwork: readonly RefusalCode[] = [
    'prerequisites',
    'weakening',
    'read',
    'not-approved',
    'plan-changed',
    'inputs',
  ];
  const first = plan.steps[0];
  return first?.call === 'cloudtrail:StartLogging' && plan.refusals.every(({ code }) => paperwork.includes(code))
    ? [first]
    : [];
};
