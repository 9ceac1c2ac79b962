import { applied, type Desired, type Unresolved } from './desired.ts';
import { diff, type Drift } from './diff.ts';
import { digestOf } from './digest.ts';
import { FIELDS, type Field, LOG_DELIVERY_PAIR, rowOf, type Trail, type TrailIdentity } from './trail.ts';

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
  'cloudtrail:CreateTrail' | 'cloudtrail:UpdateTrail' | 'cloudtrail:StartLogging' | 'cloudtrail:StopLogging';

/** One intended API call, as data. `call` is the IAM action, `input` the request as the API takes it. */
export interface Step {
  readonly call: Call;
  readonly input: Readonly<Record<string, string | boolean>>;
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
  readonly identity: TrailIdentity;
  readonly desired: Desired;
  readonly observed: Trail | null;
  readonly unresolved: readonly Unresolved[];
  /** Why `observed.isLogging` is `null`, where it is. */
  readonly loggingUnknown: string | null;
  readonly allowWeakening: ReadonlySet<Field>;
}

/** Compares, and says in which calls the difference would be mended, or why it must not be. */
export const makePlan = (situation: Situation): Plan => {
  const { account, identity, desired, observed } = situation;
  const drift = diff(desired, observed).filter(
    ({ field }) => field !== 'isLogging' || situation.loggingUnknown === null,
  );
  const steps = observed ? updateSteps(drift, desired, identity.arn) : createSteps(drift, identity);
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

const createSteps = (drift: readonly Drift[], { name, arn }: Pick<TrailIdentity, 'name' | 'arn'>): Step[] => {
  if (!drift.some((entry) => entry.field === 's3BucketName')) return [];
  // CreateTrail takes no empty strings: what `none` would remove is simply not sent.
  const sent = drift.filter((entry) => entry.field !== 'isLogging' && entry.desired !== null);
  const create: Step = {
    call: 'cloudtrail:CreateTrail',
    input: { Name: name, ...request(sent) },
    fields: sent.map((entry) => entry.field),
  };
  // A new trail does not log until it is told to.
  const start = toggle('cloudtrail:StartLogging', arn);
  return drift.some((entry) => entry.field === 'isLogging' && entry.desired === true) ? [create, start] : [create];
};

const updateSteps = (drift: readonly Drift[], desired: Desired, arn: string): Step[] => {
  const logging = drift.find((entry) => entry.field === 'isLogging');
  const settings = withPair(
    drift.filter((entry) => entry.field !== 'isLogging'),
    desired,
  );
  const steps: Step[] = [];
  // StartLogging probes neither bucket nor key nor role, so it succeeds where UpdateTrail would be refused: first.
  if (logging?.desired === true) steps.push(toggle('cloudtrail:StartLogging', arn));
  if (settings.length > 0) {
    steps.push({
      call: 'cloudtrail:UpdateTrail',
      input: { Name: arn, ...request(settings) },
      fields: settings.map((entry) => entry.field),
    });
  }
  if (logging?.desired === false) steps.push(toggle('cloudtrail:StopLogging', arn));
  return steps;
};

const toggle = (call: Call, arn: string): Step => ({ call, input: { Name: arn }, fields: ['isLogging'] });

/** Where one of log group and role drifts, both are sent: CloudTrail refuses half a pair. */
const withPair = (drift: readonly Drift[], desired: Desired): Pick<Drift, 'field' | 'desired'>[] => {
  const pair = drift.some((entry) => LOG_DELIVERY_PAIR.includes(entry.field)) ? LOG_DELIVERY_PAIR : [];
  return FIELDS.flatMap(({ field }) => {
    const entry = drift.find((candidate) => candidate.field === field);
    if (entry) return [entry];
    return pair.includes(field) ? [{ field, desired: desired[field] ?? null }] : [];
  });
};

/** UpdateTrail merges: what is not sent stays, and an empty string clears. */
const request = (entries: readonly Pick<Drift, 'field' | 'desired'>[]): Record<string, string | boolean> =>
  Object.fromEntries(entries.map(({ field, desired }) => [rowOf(field).request!, desired ?? '']));

const refusals = (situation: Situation, drift: readonly Drift[]): Refusal[] => {
  const found: Refusal[] = [...contradictions(situation), ...situation.unresolved];
  if (situation.loggingUnknown !== null && situation.desired.isLogging !== undefined) {
    found.push({ code: 'read', field: 'isLogging', message: situation.loggingUnknown });
  }
  for (const { field, effect } of drift) {
    if (effect !== 'weakens' || situation.allowWeakening.has(field)) continue;
    const message = `This weakens the trail. If it is meant, name ${rowOf(field).input} in allow-weakening; if not, mend the declared value.`;
    found.push({ code: 'weakening', field, message });
  }
  return found;
};

/** Mistakes in the inputs that show only beside the observed trail. */
const contradictions = ({ desired, observed, identity }: Situation): Refusal[] => {
  const found: Refusal[] = [];
  if (!observed && !desired.s3BucketName) {
    const message = `s3-bucket-name is empty, and there is no trail '${identity.name}' yet: creating one needs the bucket that it delivers to.`;
    found.push({ code: 'inputs', field: 's3BucketName', message });
  }
  const after = applied(desired, observed, identity);
  if (after.isMultiRegionTrail && !after.includeGlobalServiceEvents) {
    const message =
      'A multi-Region trail must include global service events (API_UpdateTrail): set include-global-service-events to `true`, or is-multi-region-trail to `false`.';
    found.push({ code: 'inputs', field: 'includeGlobalServiceEvents', message });
  }
  return found;
};
