import { expect, test } from '@jest/globals';
import { diff } from '../../src/trail/diff.ts';
import { FIELDS, type Field, type Trail, type Value } from '../../src/trail/trail.ts';
import { IDENTITY } from './arbitraries.ts';

/** Every field in both directions. A field that is not here fails the test below. */
const TRUTH: Record<Field, [observed: Value, desired: Value, effect: string][]> = {
  isLogging: [
    [false, true, 'strengthens'],
    [true, false, 'weakens'],
  ],
  isOrganizationTrail: [
    [false, true, 'strengthens'],
    [true, false, 'weakens'],
  ],
  isMultiRegionTrail: [
    [false, true, 'strengthens'],
    [true, false, 'weakens'],
  ],
  includeGlobalServiceEvents: [
    [false, true, 'strengthens'],
    [true, false, 'weakens'],
  ],
  enableLogFileValidation: [
    [false, true, 'strengthens'],
    [true, false, 'weakens'],
  ],
  s3BucketName: [['a', 'b', 'weakens']],
  s3KeyPrefix: [
    [null, 'a', 'neutral'],
    ['a', 'b', 'neutral'],
    ['a', null, 'neutral'],
  ],
  kmsKeyId: [
    [null, 'a', 'strengthens'],
    ['a', 'b', 'neutral'],
    ['a', null, 'weakens'],
  ],
  snsTopicArn: [
    [null, 'a', 'strengthens'],
    ['a', 'b', 'neutral'],
    ['a', null, 'weakens'],
  ],
  cloudWatchLogsLogGroupArn: [
    [null, 'a', 'strengthens'],
    ['a', 'b', 'neutral'],
    ['a', null, 'weakens'],
  ],
  cloudWatchLogsRoleArn: [
    [null, 'a', 'neutral'],
    ['a', 'b', 'neutral'],
    ['a', null, 'neutral'],
  ],
  recursiveLogging: [
    [true, false, 'neutral'],
    [false, true, 'neutral'],
  ],
};
const cases = FIELDS.flatMap(({ field }) =>
  TRUTH[field].map(([observed, desired, effect]) => ({ field, observed, desired, effect })),
);

test.each(cases)('$field: $observed → $desired $effect', ({ field, observed, desired, effect }) => {
  const trail = { ...IDENTITY, [field]: observed } as unknown as Trail;
  expect(diff({ [field]: desired }, trail)).toEqual([{ field, observed, desired, effect }]);
});

test.each(FIELDS)('against an absent trail $field strengthens', ({ field, rule }) => {
  const desired = rule.kind === 'boolean' ? false : 'x';
  expect(diff({ [field]: desired }, null)[0]!.effect).toBe('strengthens');
});
