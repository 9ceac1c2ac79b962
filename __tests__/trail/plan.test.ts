import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applied } from '../../src/trail/desired.ts';
import { diff } from '../../src/trail/diff.ts';
import { makePlan, type Situation, type Step, urgentSteps } from '../../src/trail/plan.ts';
import { FIELDS, type Trail } from '../../src/trail/trail.ts';
import { desiredTrail, IDENTITY, observedTrail } from './arbitraries.ts';

const RUNS = { numRuns: 1_000 };

const situation = (parts: Partial<Situation>): Situation => ({
  account: '111111111111',
  identity: IDENTITY,
  desired: {},
  observed: null,
  unresolved: [],
  loggingUnknown: null,
  allowWeakening: new Set(FIELDS.map(({ field }) => field)),
  ...parts,
});

/** A trail as API_CreateTrail and API_UpdateTrail describe it: what is not sent stays, and '' clears. */
const perform = (trail: Trail | null, { call, input }: Step): Trail => {
  if (call === 'cloudtrail:StartLogging') return { ...trail!, isLogging: true };
  if (call === 'cloudtrail:StopLogging') return { ...trail!, isLogging: false };
  const members: Record<string, keyof Trail> = {
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
  const fields = Object.entries(input).flatMap(([member, value]) => {
    if (member === 'Name') return [];
    if (call === 'cloudtrail:CreateTrail' && value === '') throw new Error(`CreateTrail takes no empty ${member}`);
    return [[members[member]!, value === '' ? null : value]];
  });
  const sent = Object.keys(input).filter((member) => member.startsWith('CloudWatchLogs'));
  if (sent.length === 1) throw new Error('half a pair of log group and role');
  const created: Trail = {
    ...IDENTITY,
    s3BucketName: null,
    s3KeyPrefix: null,
    snsTopicArn: null,
    kmsKeyId: null,
    cloudWatchLogsLogGroupArn: null,
    cloudWatchLogsRoleArn: null,
    isOrganizationTrail: false,
    isMultiRegionTrail: false,
    includeGlobalServiceEvents: true,
    enableLogFileValidation: false,
    recursiveLogging: true,
    isLogging: false,
  };
  return { ...(trail ?? created), ...Object.fromEntries(fields) } as Trail;
};

const possible = (desired: object, observed: Trail | null) => {
  const after = applied(desired, observed, IDENTITY);
  return after.s3BucketName !== null && (!after.isMultiRegionTrail || after.includeGlobalServiceEvents);
};
const maybeTrail = fc.option(observedTrail, { nil: null });

test('a trail that is as desired makes no step', () => {
  fc.assert(
    fc.property(observedTrail, fc.subarray(FIELDS.map(({ field }) => field)), (observed, named) => {
      const desired = Object.fromEntries(named.map((field) => [field, observed[field]]));
      const plan = makePlan(situation({ desired, observed }));
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
      const plan = makePlan(situation({ desired, observed }));
      const after = plan.steps.reduce<Trail | null>(perform, observed);
      if (after) expect(diff(desired, after)).toEqual([]);
      if (plan.steps.length > 0) expect(after).toEqual(applied(desired, observed, IDENTITY));
      expect(makePlan(situation({ desired, observed: after })).steps).toEqual([]);
    }),
    RUNS,
  );
});

test('a plan that died anywhere is mended by the next one, and a trail that logs is not stopped on the way', () => {
  fc.assert(
    fc.property(desiredTrail, maybeTrail, fc.nat({ max: 3 }), (desired, observed, survived) => {
      fc.pre(possible(desired, observed));
      const { steps } = makePlan(situation({ desired, observed }));
      const half = steps.slice(0, survived).reduce<Trail | null>(perform, observed);
      if (observed?.isLogging && desired.isLogging !== false) expect(half!.isLogging).toBe(true);
      const rest = makePlan(situation({ desired, observed: half })).steps.reduce<Trail | null>(perform, half);
      if (rest) expect(diff(desired, rest)).toEqual([]);
    }),
    RUNS,
  );
});

test('StartLogging is the first step of an existing trail, StopLogging the last', () => {
  fc.assert(
    fc.property(desiredTrail, observedTrail, (desired, observed) => {
      const calls = makePlan(situation({ desired, observed })).steps.map(({ call }) => call);
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
      const plan = makePlan(situation({ desired, observed }));
      const again = makePlan(situation({ desired: shuffled(desired), observed: observed && shuffled(observed) }));
      expect(again.digest).toBe(plan.digest);
      const otherPlan = makePlan(situation({ desired: other, observed }));
      const same = JSON.stringify(sorted(other)) === JSON.stringify(sorted(desired));
      expect(otherPlan.digest === plan.digest).toBe(same);
      expect(makePlan(situation({ desired, observed, account: '222222222222' })).digest).not.toBe(plan.digest);
      const moved = { ...IDENTITY, arn: IDENTITY.arn.replace('us-east-1', 'eu-west-1') };
      expect(makePlan(situation({ desired, observed, identity: moved })).digest).not.toBe(plan.digest);
    }),
    RUNS,
  );
});

const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

test('without leave, every weakening is a refusal, and nothing else is', () => {
  fc.assert(
    fc.property(desiredTrail, maybeTrail, (desired, observed) => {
      fc.pre(possible(desired, observed));
      const plan = makePlan(situation({ desired, observed, allowWeakening: new Set() }));
      const weakened = plan.drift.filter(({ effect }) => effect === 'weakens').map(({ field }) => field);
      expect(plan.refusals.map(({ field }) => field)).toEqual(weakened);
      if (observed === null) expect(weakened).toEqual([]);
    }),
    RUNS,
  );
});

const stopped: Trail = {
  ...perform(null, { call: 'cloudtrail:CreateTrail', input: { S3BucketName: 'b' }, fields: [] }),
  kmsKeyId: 'k',
};

test.each([
  { refusal: 'weakening', urgent: true },
  { refusal: 'read', urgent: true },
  { refusal: 'prerequisites', urgent: true },
  { refusal: 'inputs', urgent: true },
  { refusal: 'caller', urgent: false },
  { refusal: 'ownership', urgent: false },
  { refusal: 'superseded', urgent: false },
] as const)('a refusal for $refusal lets a stopped trail be started: $urgent', ({ refusal, urgent }) => {
  const plan = makePlan(situation({ desired: { isLogging: true, s3KeyPrefix: 'x' }, observed: stopped }));
  const refused = { ...plan, refusals: [{ code: refusal, message: '' }] };
  expect(urgentSteps(refused).map(({ call }) => call)).toEqual(urgent ? ['cloudtrail:StartLogging'] : []);
});

test('a new trail is not started ahead of its creation', () => {
  const plan = makePlan(situation({ desired: { s3BucketName: 'b', isLogging: true } }));
  expect(plan.steps.map(({ call }) => call)).toEqual(['cloudtrail:CreateTrail', 'cloudtrail:StartLogging']);
  expect(urgentSteps({ ...plan, refusals: [{ code: 'read', message: '' }] })).toEqual([]);
});
