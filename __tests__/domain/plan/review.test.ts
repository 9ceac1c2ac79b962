import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../runs.ts';
import type { Declared, Intent } from '../../../src/domain/trail/desired.ts';
import { diff } from '../../../src/domain/plan/drift.ts';
import type { Effect } from '../../../src/domain/trail/effect.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { registrationSteps } from '../../../src/domain/organization/delegated-administrators.ts';
import { needsReview, type Review, reviewedPlanOf, reviewRefusals } from '../../../src/domain/plan/review.ts';
import { FIELDS } from '../../../src/domain/trail/fields.ts';
import type { Field, Trail, Value } from '../../../src/domain/trail/trail.ts';
import { IDENTITY } from '../trail/arbitraries.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const OTHER_DIGEST = `sha256:${'b'.repeat(64)}`;

function planOf(drift: readonly (readonly [Field, Value, Value, Effect])[], more: Partial<Plan> = {}): Plan {
  return {
    trail: IDENTITY.arn,
    homeRegion: IDENTITY.homeRegion,
    drift: drift.map(([field, observed, desired, effect]) => ({ field, observed, desired, effect })),
    steps: [],
    refusals: [],
    prerequisites: [],
    digest: DIGEST,
    ...more,
  };
}

function declaring(fields: Partial<Record<Field, Value>>): Declared {
  return {
    name: IDENTITY.name,
    region: IDENTITY.homeRegion,
    intents: Object.fromEntries(
      FIELDS.map(({ field }): [Field, Intent] => {
        const value = fields[field];
        if (value === undefined) return [field, { state: 'keep' }];
        return [field, value === null ? { state: 'remove' } : { state: 'set', value, byDefault: false }];
      }),
    ) as Record<Field, Intent>,
    locations: {},
    file: null,
    purgeTags: false,
    delegatedAdministrators: [],
  };
}

function trailWith(fields: Partial<Trail>): Trail {
  return { ...IDENTITY, ...Object.fromEntries(FIELDS.map(({ field, unset }) => [field, unset])), ...fields } as Trail;
}

/** What a plan recorded, with the digest of the plan that it is held against: that alone approves nothing. */
function recorded(plan: Plan, declared: Partial<Record<Field, Value>> = {}): Review {
  return {
    kind: 'record',
    reviewed: { ...reviewedPlanOf(plan, declaring(declared), trailWith(declared as Partial<Trail>)), digest: DIGEST },
    where: 'the comment on pull request #7',
  };
}

function codes(plan: Plan, review: Review) {
  return reviewRefusals(plan, review).map(({ code, field }) => [code, field]);
}

const neutral = planOf([['kmsKeyId', 'key/a', 'key/b', 'neutral']]);
const UNREVIEWED: Review = { kind: 'none', why: 'nobody looked.' };

describe('what may be applied', () => {
  test.each<[what: string, plan: Plan, review: Review, refused: unknown[]]>([
    ['nothing to do', planOf([]), UNREVIEWED, []],
    ['what strengthens, without a review', planOf([['isLogging', false, true, 'strengthens']]), UNREVIEWED, []],
    ['what is neutral, without a review', neutral, UNREVIEWED, [['not-approved', 'kmsKeyId']]],
    [
      'what weakens, without a review',
      planOf([['kmsKeyId', 'key/a', null, 'weakens']]),
      UNREVIEWED,
      [['not-approved', 'kmsKeyId']],
    ],
    ['the approved digest', neutral, { kind: 'digest', digest: DIGEST }, []],
    ['another digest', neutral, { kind: 'digest', digest: OTHER_DIGEST }, [['plan-changed', 'kmsKeyId']]],
    [
      'another digest, but it only strengthens',
      planOf([['isLogging', false, true, 'strengthens']]),
      { kind: 'digest', digest: OTHER_DIGEST },
      [],
    ],
    ['the same values as reviewed', neutral, recorded(neutral), []],
    [
      'the rest of what was reviewed',
      neutral,
      recorded(
        planOf([...[['s3KeyPrefix', null, 'audit', 'neutral'] as const], ['kmsKeyId', 'key/a', 'key/b', 'neutral']]),
      ),
      [],
    ],
    [
      'what was reviewed, and what strengthens and came in between',
      planOf([
        ['isLogging', false, true, 'strengthens'],
        ['kmsKeyId', 'key/a', 'key/b', 'neutral'],
      ]),
      recorded(neutral),
      [],
    ],
    [
      'another observed value',
      planOf([['kmsKeyId', 'key/c', 'key/b', 'neutral']]),
      recorded(neutral),
      [['plan-changed', 'kmsKeyId']],
    ],
    [
      'another desired value',
      planOf([['kmsKeyId', 'key/a', 'key/c', 'neutral']]),
      recorded(neutral),
      [['plan-changed', 'kmsKeyId']],
    ],
    [
      'the same values, for another field',
      planOf([['snsTopicArn', 'key/a', 'key/b', 'neutral']]),
      recorded(neutral),
      [['plan-changed', 'snsTopicArn']],
    ],
    [
      'a list in another order is another value only where order means something: normal forms are compared',
      planOf([['tags', { A: '1' }, { A: '1', B: '2' }, 'neutral']]),
      recorded(planOf([['tags', { A: '1' }, { B: '2', A: '1' }, 'neutral']])),
      [],
    ],
    [
      'only what was not reviewed',
      planOf([
        ['kmsKeyId', 'key/a', 'key/b', 'neutral'],
        ['tags', {}, { Owner: 'audit' }, 'neutral'],
      ]),
      recorded(neutral),
      [['plan-changed', 'tags']],
    ],
  ])('%s', (_, plan, review, refused) => expect(codes(plan, review)).toEqual(refused));
});

describe('delegated administrators may change the trail, so registering one is reviewed', () => {
  const registering = (...accounts: string[]) => planOf([], { steps: registrationSteps(accounts) });
  test.each<[what: string, plan: Plan, review: Review, refused: number]>([
    ['without a review', registering('222222222222'), UNREVIEWED, 1],
    ['another digest', registering('222222222222'), { kind: 'digest', digest: OTHER_DIGEST }, 1],
    ['as reviewed', registering('222222222222'), recorded(registering('222222222222')), 0],
    ['one of two', registering('222222222222'), recorded(registering('222222222222', '333333333333')), 0],
    ['one more', registering('222222222222', '333333333333'), recorded(registering('222222222222')), 1],
    ['another', registering('333333333333'), recorded(registering('222222222222')), 1],
  ])('%s: %#', (_, plan, review, refused) => {
    expect(needsReview(plan)).toBe(true);
    expect(reviewRefusals(plan, review)).toHaveLength(refused);
  });

  test('a repair only lets CloudTrail in, so it is not', () => {
    const repair = { call: 's3:PutBucketPolicy', input: {}, fields: [] } as const;
    expect(needsReview(planOf([], { steps: [repair] }))).toBe(false);
  });

  test('the record names no account', () => {
    const { reviewed } = recorded(registering('222222222222')) as Extract<Review, { kind: 'record' }>;
    expect(JSON.stringify(reviewed)).not.toMatch(/\d{12}(?![0-9a-f])/);
  });
});

describe('why it is refused', () => {
  const refusalMessage = (plan: Plan, review: Review) => reviewRefusals(plan, review)[0]!.message;
  const moved = (plan: Plan) => refusalMessage(plan, recorded(neutral));
  test.each<[what: string, said: string, expected: string]>([
    [
      'the trail moved',
      moved(planOf([['kmsKeyId', 'key/c', 'key/b', 'neutral']])),
      'Encryption key would change from key/c to key/b (neither safer nor weaker). The reviewed plan changed it from a different value to key/b. Somebody changed the trail in AWS after the review.',
    ],
    [
      'the inputs moved',
      moved(planOf([['kmsKeyId', 'key/a', 'key/c', 'neutral']])),
      'Encryption key would change from key/a to key/c (neither safer nor weaker). The reviewed plan changed it from key/a to a different value. The inputs changed after the review.',
    ],
    [
      'both moved',
      moved(planOf([['kmsKeyId', 'key/b', null, 'weakens']])),
      'Encryption key would change from key/b to unset (weaker). The reviewed plan changed it from a different value to key/b. Both the trail in AWS and the inputs changed after the review.',
    ],
    [
      'it did not differ at the review, and the trail moved',
      refusalMessage(
        planOf([['s3KeyPrefix', 'other', 'audit', 'neutral']]),
        recorded(neutral, { s3KeyPrefix: 'audit' }),
      ),
      'Log file prefix would change from other to audit (neither safer nor weaker). The reviewed plan did not change this value, which was audit as declared. Somebody changed the trail in AWS after the review.',
    ],
    [
      'it did not differ at the review, and the inputs moved',
      refusalMessage(planOf([['s3KeyPrefix', 'audit', 'new', 'neutral']]), recorded(neutral, { s3KeyPrefix: 'audit' })),
      'Log file prefix would change from audit to new (neither safer nor weaker). The reviewed plan did not change this value, which was audit as declared. The inputs changed after the review.',
    ],
    [
      'it was not declared at the review',
      refusalMessage(planOf([['s3KeyPrefix', null, 'audit', 'neutral']]), recorded(neutral)),
      'Log file prefix would change from unset to audit (neither safer nor weaker). The reviewed plan did not include this change: at that time it was not declared, not known, or refused.',
    ],
    [
      'nobody reviewed',
      refusalMessage(neutral, UNREVIEWED),
      'Encryption key would change from key/a to key/b (neither safer nor weaker). This change is not approved: nobody looked.',
    ],
    [
      'lists are counted',
      refusalMessage(planOf([['tags', { A: '1' }, {}, 'neutral']]), UNREVIEWED),
      'Tags would change from 1 entry to empty (neither safer nor weaker). This change is not approved: nobody looked.',
    ],
  ])('%s', (_, said, expected) => expect(said.startsWith(expected)).toBe(true));

  test('it says where the review stands', () => {
    expect(moved(planOf([['kmsKeyId', 'key/c', 'key/b', 'neutral']]))).toMatch(
      /The review is recorded in the comment on pull request #7\.$/,
    );
  });
});

describe('plan: review', () => {
  test('what a plan recorded approves just that plan, whatever else moved', () => {
    const value = fc.constantFrom<Value>('a', 'b', 'c', null);
    const change = fc.record({
      field: fc.constantFrom<Field>('kmsKeyId', 'snsTopicArn', 's3KeyPrefix', 's3BucketName'),
      observed: value,
      desired: value,
      effect: fc.constantFrom<Effect>('neutral', 'weakens', 'strengthens'),
    });
    const changes = fc.uniqueArray(change, { selector: ({ field }) => field });
    fc.assert(
      fc.property(changes, changes, (reviewed, now) => {
        const plan = planOf(
          now.map(({ field, observed, desired, effect }) => [field, observed, desired, effect] as const),
        );
        const review = recorded(
          planOf(reviewed.map(({ field, observed, desired, effect }) => [field, observed, desired, effect] as const)),
        );
        const refused = new Set(reviewRefusals(plan, review).map(({ field }) => field));
        for (const { field, observed, desired, effect } of now) {
          const was = reviewed.find((one) => one.field === field);
          const isApproved = was?.observed === observed && was.desired === desired;
          expect(refused.has(field)).toBe(effect !== 'strengthens' && !isApproved);
        }
      }),
      runs(500),
    );
  });

  test('what is declared and does not differ is recorded, what is not declared or not known is not', () => {
    const declared = declaring({ kmsKeyId: 'key/a', isLogging: true, insightSelectors: [] });
    const observed = trailWith({ kmsKeyId: 'key/a', isLogging: false, insightSelectors: null });
    const plan = planOf(
      diff({ kmsKeyId: 'key/a', isLogging: true }, observed, []).map(
        ({ field, observed: was, desired, effect }) => [field, was, desired, effect] as const,
      ),
    );
    const { fields, same } = reviewedPlanOf(plan, declared, { ...observed, isLogging: true });
    expect(Object.keys(fields)).toEqual(['isLogging']);
    expect(Object.keys(same)).toEqual(['kmsKeyId']);
  });
});
