import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Organization } from '../../../src/domain/organization/organization.ts';
import { trailAfter, type Desired } from '../../../src/domain/trail/desired.ts';
import { diff } from '../../../src/domain/plan/drift.ts';
import type { PlanInput } from '../../../src/domain/plan/plan-input.ts';
import type { Step } from '../../../src/domain/trail/step.ts';
import { makePlan, urgentSteps } from '../../../src/domain/plan/plan.ts';
import {
  normalAdvancedEventSelectors,
  normalEventSelectors,
  normalInsightSelectors,
} from '../../../src/domain/selectors/selectors.ts';
import { FIELDS } from '../../../src/domain/trail/fields.ts';
import type { Trail } from '../../../src/domain/trail/trail.ts';
import {
  desiredTrail,
  IDENTITY,
  recordsInsightEvents,
  observedTrail,
  reworded,
  writtenAdvancedEventSelectors,
} from '../trail/arbitraries.ts';
import { runs } from '../../runs.ts';

const RUNS = runs(100);

const ORGANIZATION: Organization = {
  description: { known: { id: 'o-exampleorg1', managementAccount: '111111111111', features: 'ALL' } },
  delegatedAdministrators: { known: [] },
  isPlainMember: false,
};

function planInput(parts: Partial<PlanInput>): PlanInput {
  return {
    account: '111111111111',
    bucketOwner: null,
    caller: 'management',
    organization: ORGANIZATION,
    identity: IDENTITY,
    desired: {},
    observed: null,
    unresolved: [],
    unknownFields: {},
    allowWeakening: new Set(FIELDS.map(({ field }) => field)),
    delegatedAdministrators: [],
    checkpointTrail: null,
    prerequisites: [],
    shouldRepair: false,
    plansAsApplier: true,
    ...parts,
  };
}

const MEMBERS: Record<string, keyof Trail> = {
  S3BucketName: 's3BucketName',
  S3KeyPrefix: 's3KeyPrefix',
  SnsTopicName: 'snsTopicArn',
  KmsKeyId: 'kmsKeyId',
  CloudWatchLogsLogGroupArn: 'cloudWatchLogsLogGroupArn',
  CloudWatchLogsRoleArn: 'cloudWatchLogsRoleArn',
  IsOrganizationTrail: 'isOrganizationTrail',
  IsMultiRegionTrail: 'isMultiRegionTrail',
  IncludeGlobalServiceEvents: 'includeGlobalServiceEvents',
  EnableLogFileValidation: 'enableLogFileValidation',
  RecursiveLogging: 'recursiveLogging',
};

const CREATED: Trail = {
  ...IDENTITY,
  isLogging: false,
  isOrganizationTrail: false,
  isMultiRegionTrail: false,
  includeGlobalServiceEvents: true,
  enableLogFileValidation: false,
  s3BucketName: null,
  s3KeyPrefix: null,
  kmsKeyId: null,
  snsTopicArn: null,
  cloudWatchLogsLogGroupArn: null,
  cloudWatchLogsRoleArn: null,
  recursiveLogging: true,
  eventSelectors: [],
  advancedEventSelectors: [],
  insightSelectors: [],
  aggregationConfigurations: [],
  tags: {},
};

interface Tag {
  Key: string;
  Value?: string;
}

/** A trail as the API pages describe its calls: what is not sent to UpdateTrail stays, '' clears, selectors replace. */
function perform(trail: Trail | null, { call, input }: Step): Trail {
  const list = (member: string) => input[member] as never[] | undefined;
  const keys = (member: string) => (input[member] as Tag[]).map(({ Key }) => Key);
  const judged = (changed: Trail) => {
    if (!recordsInsightEvents(changed)) throw new Error(`${call}: an insight has no events`);
    return changed;
  };
  const tagged = (tags: Trail['tags'], added: readonly Tag[]) => {
    const sent = Object.fromEntries(added.map(({ Key, Value = '' }) => [Key, Value]));
    if (added.some(({ Value }) => Value === '')) throw new Error('a tag has no empty value');
    return Object.fromEntries(Object.entries({ ...tags, ...sent }).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  switch (call) {
    case 'cloudtrail:StartLogging':
      return { ...trail!, isLogging: true };
    case 'cloudtrail:StopLogging':
      return { ...trail!, isLogging: false };
    case 'cloudtrail:PutEventSelectors': {
      const advanced = list('AdvancedEventSelectors');
      const basic = list('EventSelectors');
      if ((advanced === undefined) === (basic === undefined)) throw new Error('one kind of selectors');
      if ((advanced ?? basic)!.length === 0) throw new Error('no selectors');
      return judged({
        ...trail!,
        eventSelectors: normalEventSelectors(basic ?? []),
        advancedEventSelectors: normalAdvancedEventSelectors(advanced ?? []),
      });
    }
    case 'cloudtrail:PutInsightSelectors':
      return judged({ ...trail!, insightSelectors: normalInsightSelectors(list('InsightSelectors')!) });
    case 'cloudtrail:PutEventConfiguration':
      return { ...trail!, aggregationConfigurations: list('AggregationConfigurations')! };
    case 'cloudtrail:AddTags':
      return { ...trail!, tags: tagged(trail!.tags, list('TagsList')!) };
    case 'cloudtrail:RemoveTags': {
      const gone = keys('TagsList');
      return {
        ...trail!,
        tags: Object.fromEntries(Object.entries(trail!.tags!).filter(([key]) => !gone.includes(key))),
      };
    }
    case 'cloudtrail:RegisterOrganizationDelegatedAdmin':
      return trail!;
    case 'cloudtrail:CreateTrail':
    case 'cloudtrail:UpdateTrail': {
      const fields = Object.entries(input).flatMap(([member, value]) => {
        if (['Name', 'TagsList'].includes(member)) return [];
        if (call === 'cloudtrail:CreateTrail' && value === '') throw new Error(`CreateTrail takes no empty ${member}`);
        return [[MEMBERS[member]!, value === '' ? null : value]];
      });
      if (Object.keys(input).filter((member) => member.startsWith('CloudWatchLogs')).length === 1) {
        throw new Error('half a pair of log group and role');
      }
      const changed = { ...(trail ?? CREATED), ...Object.fromEntries(fields) } as Trail;
      return { ...changed, tags: tagged(changed.tags, list('TagsList') ?? []) };
    }
    default:
      return trail!;
  }
}

function possible(desired: Desired, observed: Trail | null) {
  const after = trailAfter(desired, observed, IDENTITY);
  return (
    after.s3BucketName !== null &&
    (!after.isMultiRegionTrail || after.includeGlobalServiceEvents) &&
    recordsInsightEvents(after)
  );
}

const maybeTrail = fc.option(observedTrail, { nil: null });

describe('plan: plan', () => {
  test('a trail that is as desired makes no step', () => {
    fc.assert(
      fc.property(observedTrail, fc.subarray(FIELDS.map(({ field }) => field)), (observed, named) => {
        const desired = Object.fromEntries(named.map((field) => [field, observed[field]]));
        const plan = makePlan(planInput({ desired, observed }));
        expect(plan.steps).toEqual([]);
        expect(plan.drift).toEqual([]);
      }),
      RUNS,
    );
  });

  test('applying the plan of any pair leaves no drift, and planning again gives no steps', () => {
    fc.assert(
      fc.property(desiredTrail, maybeTrail, (desired, observed) => {
        fc.pre(possible(desired, observed));
        const plan = makePlan(planInput({ desired, observed }));
        const after = plan.steps.reduce<Trail | null>(perform, observed);
        if (after) expect(diff(desired, after, [])).toEqual([]);
        if (plan.steps.length > 0) expect(after).toEqual(trailAfter(desired, observed, IDENTITY));
        expect(makePlan(planInput({ desired, observed: after })).steps).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a plan that died anywhere is mended by the next one, and a trail that logs is not stopped on the way', () => {
    fc.assert(
      fc.property(desiredTrail, maybeTrail, fc.nat({ max: 8 }), (desired, observed, survived) => {
        fc.pre(possible(desired, observed));
        const { steps } = makePlan(planInput({ desired, observed }));
        const half = steps.slice(0, survived).reduce<Trail | null>(perform, observed);
        if (observed?.isLogging && desired.isLogging !== false) expect(half!.isLogging).toBe(true);
        const rest = makePlan(planInput({ desired, observed: half })).steps.reduce<Trail | null>(perform, half);
        if (rest) expect(diff(desired, rest, [])).toEqual([]);
      }),
      RUNS,
    );
  });

  test('StartLogging is the first step of an existing trail, StopLogging the last', () => {
    fc.assert(
      fc.property(desiredTrail, observedTrail, (desired, observed) => {
        const calls = makePlan(planInput({ desired, observed })).steps.map(({ call }) => call);
        if (calls.includes('cloudtrail:StartLogging')) expect(calls[0]).toBe('cloudtrail:StartLogging');
        if (calls.includes('cloudtrail:StopLogging')) expect(calls.at(-1)).toBe('cloudtrail:StopLogging');
      }),
      RUNS,
    );
  });

  test('the digest ignores order and wording, and nothing else', () => {
    const shuffled = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T;
    fc.assert(
      fc.property(desiredTrail, maybeTrail, desiredTrail, (desired, observed, other) => {
        const plan = makePlan(planInput({ desired, observed }));
        const again = makePlan(planInput({ desired: shuffled(desired), observed: observed && shuffled(observed) }));
        expect(again.digest).toBe(plan.digest);
        const otherPlan = makePlan(planInput({ desired: other, observed }));
        const same = JSON.stringify(sorted(other)) === JSON.stringify(sorted(desired));
        expect(otherPlan.digest === plan.digest).toBe(same);
        expect(makePlan(planInput({ desired, observed, account: '222222222222' })).digest).not.toBe(plan.digest);
        const moved = { ...IDENTITY, arn: IDENTITY.arn.replace('us-east-1', 'eu-west-1') };
        expect(makePlan(planInput({ desired, observed, identity: moved })).digest).not.toBe(plan.digest);
      }),
      RUNS,
    );
  });

  test('the digest is that of any wording of the same selectors, and of no others', () => {
    const wordings = writtenAdvancedEventSelectors.chain((written) =>
      fc.tuple(fc.constant(written), reworded(written)),
    );
    const digest = (advanced: Parameters<typeof normalAdvancedEventSelectors>[0], observed: Trail | null) => {
      const advancedEventSelectors = normalAdvancedEventSelectors(advanced);
      return makePlan(planInput({ desired: { eventSelectors: [], advancedEventSelectors }, observed })).digest;
    };
    fc.assert(
      fc.property(wordings, writtenAdvancedEventSelectors, maybeTrail, ([written, again], other, observed) => {
        expect(digest(again, observed)).toBe(digest(written, observed));
        const normal = [written, other].map((one) => JSON.stringify(normalAdvancedEventSelectors(one)));
        expect(digest(other, observed) === digest(written, observed)).toBe(normal[0] === normal[1]);
      }),
      RUNS,
    );
  });

  function sorted(value: object) {
    return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  test('without leave, every weakening is a refusal, and nothing else is', () => {
    fc.assert(
      fc.property(desiredTrail, maybeTrail, (desired, observed) => {
        fc.pre(possible(desired, observed));
        const plan = makePlan(planInput({ desired, observed, allowWeakening: new Set() }));
        const weakened = plan.drift.filter(({ effect }) => effect === 'weakens').map(({ field }) => field);
        // Selectors of the two kinds are one change, told once.
        const refusedFields = weakened.filter(
          (field) => field !== 'advancedEventSelectors' || !weakened.includes('eventSelectors'),
        );
        expect(plan.refusals.map(({ field }) => field)).toEqual(refusedFields);
        if (observed === null) expect(weakened).toEqual([]);
      }),
      RUNS,
    );
  });

  const stopped: Trail = { ...CREATED, s3BucketName: 'b', kmsKeyId: 'k' };

  test.each([
    { refusal: 'weakening', urgent: true },
    { refusal: 'read', urgent: true },
    { refusal: 'prerequisites', urgent: true },
    { refusal: 'inputs', urgent: true },
    { refusal: 'caller', urgent: false },
    { refusal: 'ownership', urgent: false },
    { refusal: 'not-approved', urgent: true },
    { refusal: 'plan-changed', urgent: true },
    { refusal: 'superseded', urgent: true },
  ] as const)('a refusal for $refusal lets a stopped trail be started: $urgent', ({ refusal, urgent }) => {
    const plan = makePlan(planInput({ desired: { isLogging: true, s3KeyPrefix: 'x' }, observed: stopped }));
    const refused = { ...plan, refusals: [{ code: refusal, message: '' }] };
    expect(urgentSteps(refused).map(({ call }) => call)).toEqual(urgent ? ['cloudtrail:StartLogging'] : []);
  });

  test('a new trail is not started ahead of its creation', () => {
    const plan = makePlan(planInput({ desired: { s3BucketName: 'b', isLogging: true } }));
    expect(plan.steps.map(({ call }) => call)).toEqual(['cloudtrail:CreateTrail', 'cloudtrail:StartLogging']);
    expect(urgentSteps({ ...plan, refusals: [{ code: 'read', message: '' }] })).toEqual([]);
  });

  test('what nothing is declared to be is nothing to do for a new trail', () => {
    const nothing = {
      eventSelectors: [],
      advancedEventSelectors: [],
      insightSelectors: [],
      aggregationConfigurations: [],
      tags: {},
    };
    const { steps } = makePlan(
      planInput({ desired: { s3BucketName: 'b', isLogging: true, kmsKeyId: null, ...nothing } }),
    );
    expect(steps).toEqual([
      { call: 'cloudtrail:CreateTrail', input: { Name: 'org-trail', S3BucketName: 'b' }, fields: ['s3BucketName'] },
      { call: 'cloudtrail:StartLogging', input: { Name: IDENTITY.arn }, fields: ['isLogging'] },
    ]);
  });

  test('the order in which tags are written changes neither steps nor digest', () => {
    const observed = { ...CREATED, s3BucketName: 'b' };
    const one = makePlan(planInput({ desired: { tags: { a: '1', b: '2' } }, observed }));
    const other = makePlan(planInput({ desired: { tags: { b: '2', a: '1' } }, observed }));
    expect(other.steps).toEqual(one.steps);
    expect(other.digest).toBe(one.digest);
  });

  test('what weakens comes after what does not, a registration between them; another key before what probes it', () => {
    const callsOf = (desired: Desired, observed: Trail, delegatedAdministrators: string[] = []) =>
      makePlan(planInput({ desired, observed, delegatedAdministrators })).steps.map(({ call }) => call.split(':')[1]);
    const observed: Trail = { ...stopped, isLogging: true, snsTopicArn: 't' };
    expect(
      callsOf({ snsTopicArn: null, isLogging: false, tags: { Owner: 'audit' } }, observed, ['222222222222']),
    ).toEqual(['AddTags', 'RegisterOrganizationDelegatedAdmin', 'UpdateTrail', 'StopLogging']);
    const insightSelectors = [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] }];
    for (const changed of [{ kmsKeyId: null }, { s3BucketName: 'c' }, { s3KeyPrefix: 'p' }]) {
      expect(callsOf({ ...changed, insightSelectors }, { ...observed, s3KeyPrefix: 'q' })).toEqual([
        'UpdateTrail',
        'PutInsightSelectors',
      ]);
    }
  });

  test('aggregations go before the events that they are of, and come after them', () => {
    const data = normalEventSelectors([{ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] }]);
    const aggregationConfigurations = [{ EventCategory: 'Data', Templates: ['API_ACTIVITY'] }];
    const without: Trail = { ...stopped, isLogging: true };
    const withAll: Trail = { ...without, eventSelectors: data, aggregationConfigurations };
    const callsOf = (desired: Desired, observed: Trail) =>
      makePlan(planInput({ desired, observed })).steps.map(({ call }) => call);
    expect(callsOf({ eventSelectors: data, aggregationConfigurations }, without)).toEqual([
      'cloudtrail:PutEventSelectors',
      'cloudtrail:PutEventConfiguration',
    ]);
    expect(callsOf({ eventSelectors: [], aggregationConfigurations: [] }, withAll)).toEqual([
      'cloudtrail:PutEventConfiguration',
      'cloudtrail:PutEventSelectors',
    ]);
  });

  test('insights that do with both selectors are never off on the way', () => {
    const error = { InsightType: 'ApiErrorRateInsight', EventCategories: ['Management'] };
    const call = { InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] };
    const data = { InsightType: 'ApiCallRateInsight', EventCategories: ['Data'] };
    const management = { Field: 'eventCategory', Equals: ['Management'] };
    const dataOf = [
      { Field: 'eventCategory', Equals: ['Data'] },
      { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
    ];
    const reads = normalAdvancedEventSelectors([
      { FieldSelectors: [management, { Field: 'readOnly', Equals: ['true'] }] },
      { FieldSelectors: dataOf },
    ]);
    const observed: Trail = {
      ...stopped,
      isLogging: true,
      advancedEventSelectors: [],
      insightSelectors: [call, error],
    };
    const desired: Desired = { eventSelectors: [], advancedEventSelectors: reads, insightSelectors: [data, error] };
    expect(makePlan(planInput({ desired, observed })).steps.map(({ input }) => input['InsightSelectors'])).toEqual([
      [error],
      undefined,
      [data, error],
    ]);
  });
});
