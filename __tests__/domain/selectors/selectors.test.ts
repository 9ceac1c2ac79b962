import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isCovered } from '../../../src/domain/selectors/coverage.ts';
import { recordedBy, recordsManagementWrites } from '../../../src/domain/selectors/recorded-events.ts';
import {
  DEFAULT_EVENT_SELECTOR,
  type FieldSelector,
  normalAdvancedEventSelectors,
  normalAggregationConfigurations,
  normalEventSelectors,
  normalInsightSelectors,
} from '../../../src/domain/selectors/selectors.ts';
import {
  reworded,
  writtenAdvancedEventSelectors,
  writtenAggregationConfigurations,
  writtenEventSelectors,
  writtenInsightSelectors,
} from '../trail/arbitraries.ts';
import { runs } from '../../runs.ts';

const RUNS = runs(150);

const KINDS: [name: string, written: fc.Arbitrary<unknown[]>, normal: (given: never[]) => unknown[]][] = [
  ['event selectors', writtenEventSelectors, normalEventSelectors],
  ['advanced event selectors', writtenAdvancedEventSelectors, normalAdvancedEventSelectors],
  ['insight selectors', writtenInsightSelectors, normalInsightSelectors],
  ['aggregation configurations', writtenAggregationConfigurations, normalAggregationConfigurations],
];

describe('selectors: selectors', () => {
  test.each(KINDS)('%s that mean the same have one normal form, which is its own', (_, written, normal) => {
    const pairs = written.chain((selectors) => fc.tuple(fc.constant(selectors), reworded(selectors)));
    fc.assert(
      fc.property(pairs, ([selectors, again]) => {
        const expected = normal(selectors as never[]);
        expect(JSON.stringify(normal(again as never[]))).toBe(JSON.stringify(expected));
        expect(normal(expected as never[])).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('the lone default selector is no selector; anything else is one', () => {
    expect(normalEventSelectors([DEFAULT_EVENT_SELECTOR])).toEqual([]);
    expect(normalEventSelectors([{}])).toEqual([]);
    expect(normalEventSelectors([{ ...DEFAULT_EVENT_SELECTOR, IncludeManagementEvents: false }])).toHaveLength(1);
    expect(normalEventSelectors([DEFAULT_EVENT_SELECTOR, { ReadWriteType: 'WriteOnly' }])).toHaveLength(2);
    expect(normalInsightSelectors([{ InsightType: 'ApiCallRateInsight' }])).toEqual([
      { InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] },
    ]);
  });

  type Event = Readonly<Record<string, string | readonly string[]>>;

  /** Whether CloudTrail records the event, as API_AdvancedFieldSelector says: one of what is taken, none of what is excluded. */
  function isRecorded(event: Event, selectors: readonly (readonly FieldSelector[])[]): boolean {
    return selectors.some((conditions) =>
      conditions.every((condition) => {
        const values = [event[condition.Field]!].flat();
        const some = (operator: string, matches: (value: string, pattern: string) => boolean) =>
          ((condition[operator] ?? []) as string[]).some((pattern) => values.some((value) => matches(value, pattern)));
        const takes = ['Equals', 'StartsWith', 'EndsWith'].some((operator) => condition[operator] !== undefined);
        const isTaken =
          some('Equals', (value, pattern) => value === pattern) ||
          some('StartsWith', (value, pattern) => value.startsWith(pattern)) ||
          some('EndsWith', (value, pattern) => value.endsWith(pattern));
        const isExcluded =
          some('NotEquals', (value, pattern) => value === pattern) ||
          some('NotStartsWith', (value, pattern) => value.startsWith(pattern)) ||
          some('NotEndsWith', (value, pattern) => value.endsWith(pattern));
        return (!takes || isTaken) && !isExcluded;
      }),
    );
  }

  const ARNS = ['a', 'ab', 'abc', 'b', 'bc', 'c', 'ca', ''];
  const EVENTS: Event[] = ['Management', 'Data'].flatMap((eventCategory) =>
    ['true', 'false'].flatMap((readOnly) =>
      // An event may name several resources.
      ARNS.flatMap((arn) => ARNS.map((other) => ({ eventCategory, readOnly, 'resources.ARN': [arn, other] }))),
    ),
  );

  test('what is said to be covered loses no event, and what loses an event is not said to be covered', () => {
    const selectors = writtenAdvancedEventSelectors.map((advancedEventSelectors) =>
      recordedBy({ eventSelectors: [], advancedEventSelectors: normalAdvancedEventSelectors(advancedEventSelectors) }),
    );
    const tries = runs(500);
    let covered = 0;
    fc.assert(
      fc.property(selectors, selectors, (before, after) => {
        if (!isCovered(before, after, 'aws')) return;
        covered += 1;
        for (const event of EVENTS) if (isRecorded(event, before)) expect(isRecorded(event, after)).toBe(true);
      }),
      tries,
    );
    // Else the test would say nothing.
    expect(covered).toBeGreaterThan(tries.numRuns / 100);
  });

  test('several selectors cover one together, up to 1,000 parts; a larger one needs one that covers it whole', () => {
    const named = (from: number, to: number) => [
      { Field: 'eventName', Equals: Array.from({ length: to - from }, (_, n) => `Name${from + n}`) },
    ];
    const others = [named(0, 250), named(250, 501)];
    // Each name with reads and with writes.
    expect(isCovered([named(0, 500)], others, 'aws')).toBe(true);
    expect(isCovered([named(0, 501)], others, 'aws')).toBe(false);
    expect(isCovered([named(0, 501)], [...others, named(0, 501)], 'aws')).toBe(true);
  });

  test('a set of selectors covers itself in any wording', () => {
    fc.assert(
      fc.property(
        writtenAdvancedEventSelectors.chain((written) => fc.tuple(fc.constant(written), reworded(written))),
        ([written, again]) => {
          const recorded = (given: typeof written) =>
            recordedBy({ eventSelectors: [], advancedEventSelectors: normalAdvancedEventSelectors(given) });
          expect(isCovered(recorded(written), recorded(again), 'aws')).toBe(true);
        },
      ),
      RUNS,
    );
  });

  test('a trail that records reads and writes in one selector records writes', () => {
    const FieldSelectors = [
      { Field: 'eventCategory', Equals: ['Management'] },
      { Field: 'readOnly', Equals: ['false', 'true'] },
    ];
    expect(recordsManagementWrites([FieldSelectors])).toBe(true);
  });
});
