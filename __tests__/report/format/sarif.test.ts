/** The SARIF log for code scanning: which results there are, where, and that GitHub accepts them. */
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Drift } from '../../../src/domain/plan/drift.ts';
import type { Declared } from '../../../src/domain/trail/desired.ts';
import type { History } from '../../../src/domain/history/history.ts';
import { type Fact, type PlannedFact, reportOf } from '../../../src/report/facts.ts';
import { sarif } from '../../../src/report/format/sarif.ts';
import { DECLARED, plannedFact, planOf, START, TRAIL, UPDATE } from '../sample-facts.ts';

/** What GitHub documents as required, and the types that it documents ("SARIF support for code scanning"). */
const text = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1, maxLength: 1024 } },
};
const from1 = { type: 'integer', minimum: 1 };
const region = ['startLine', 'startColumn', 'endLine', 'endColumn'];
function object(properties: Record<string, object>) {
  return { type: 'object', required: Object.keys(properties), properties };
}
function list(items: object, more = {}) {
  return { type: 'array', items, ...more };
}
const isAccepted = new Ajv().compile(
  object({
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: list(
      object({
        tool: object({
          driver: object({
            name: { type: 'string' },
            rules: list(object({ id: { type: 'string' }, shortDescription: text, fullDescription: text, help: text })),
          }),
        }),
        automationDetails: object({ id: { type: 'string', pattern: '^[^/]+/[0-9a-f]{16}/$' } }),
        results: list(
          object({
            ruleId: { type: 'string' },
            level: { enum: ['error', 'warning', 'note'] },
            message: text,
            locations: list(
              object({
                physicalLocation: object({
                  artifactLocation: object({ uri: { type: 'string', pattern: '^[^/:]' } }),
                  region: object(Object.fromEntries(region.map((name) => [name, from1]))),
                }),
              }),
              { minItems: 1 },
            ),
            partialFingerprints: object({ primaryLocationLineHash: { type: 'string' } }),
          }),
        ),
      }),
      { minItems: 1 },
    ),
  }),
);

interface Result {
  ruleId: string;
  level: string;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
  partialFingerprints: { primaryLocationLineHash: string };
}

const FILE = {
  path: '.github/org trail.yml',
  keys: { trailName: { line: 2, column: 1 }, kmsKeyId: { line: 7, column: 3 } },
};
const KEY: Drift = {
  field: 'kmsKeyId',
  observed: null,
  desired: 'arn:aws:kms:us-east-1:111111111111:key/k',
  effect: 'strengthens',
};
const OFF: Drift = { field: 'isLogging', observed: false, desired: true, effect: 'strengthens' };
const TAGS: Drift = { field: 'tags', observed: {}, desired: { Owner: 'audit' }, effect: 'neutral' };
const VALIDATION: Drift = { field: 'enableLogFileValidation', observed: true, desired: false, effect: 'weakens' };

function resultsOf(drift: readonly Drift[], parts: Partial<PlannedFact> = {}, more: readonly Fact[] = []): Result[] {
  const declared: Declared = { ...DECLARED, file: FILE };
  const plan = planOf({ drift, steps: drift.length > 0 ? [START, UPDATE] : [] });
  const before = { ...TRAIL, ...Object.fromEntries(drift.map(({ field, observed }) => [field, observed])) };
  const log = sarif(reportOf([plannedFact({ declared, plan, before, mode: 'check', ...parts }), ...more]))!;
  expect([isAccepted(JSON.parse(log)), isAccepted.errors]).toEqual([true, null]);
  const [run] = (JSON.parse(log) as { runs: { results: Result[]; tool: { driver: { rules: { id: string }[] } } }[] })
    .runs;
  const { results, tool } = run!;
  expect(results.map(({ ruleId }) => ruleId)).toEqual(tool.driver.rules.map(({ id }) => id));
  return results;
}

function regionOf(result: Result): number[] {
  return region.map((name) => result.locations[0]!.physicalLocation.region[name]!);
}

describe('report: SARIF', () => {
  test('without a config file or a plan there is none', () => {
    expect(sarif(reportOf([plannedFact()]))).toBeNull();
    expect(sarif(reportOf([]))).toBeNull();
  });

  test('a trail that is as declared has no results, so GitHub closes the alerts', () => {
    expect(resultsOf([])).toEqual([]);
  });

  test('each setting is at the line of its key, or at the first line if it has none', () => {
    const [logging, key] = resultsOf([OFF, KEY]);
    expect(regionOf(key!)).toEqual([7, 3, 7, 11]);
    expect(regionOf(logging!)).toEqual([1, 1, 1, 2]);
    expect(key!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('.github/org%20trail.yml');
  });

  test('missing protection is an error, too much of it a note, and anything else a warning', () => {
    expect(resultsOf([OFF, VALIDATION, TAGS]).map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['isLogging', 'error'],
      ['enableLogFileValidation', 'note'],
      ['tags', 'warning'],
    ]);
  });

  test('an alert stays the same if the line, the value or the author changes, and differs for each setting', () => {
    const hash = (result: Result) => result.partialFingerprints.primaryLocationLineHash;
    const [key] = resultsOf([KEY]);
    const moved = { ...DECLARED, file: { ...FILE, keys: {} } };
    const [later] = resultsOf([{ ...KEY, observed: 'arn:aws:kms:us-east-1:111111111111:key/other' }], {
      declared: moved,
    });
    expect(hash(later!)).toBe(hash(key!));
    expect(new Set(resultsOf([OFF, KEY, TAGS]).map(hash)).size).toBe(3);
  });

  test('the name of the author is shown, and what it does is not done', () => {
    const change = {
      actor: '[ali\u202ece](https://example.com)',
      arn: null,
      at: '2026-11-20T05:01:00Z',
      event: 'StopLogging',
      eventId: '',
      from: null,
      via: 'CLI',
    } as const;
    const history: History = {
      changes: { isLogging: change },
      unexplained: [],
      prerequisites: [],
      holes: [],
      attempts: [],
    };
    const [logging] = resultsOf([OFF], {}, [{ kind: 'history', history }]);
    expect(logging!.message.text).toBe(
      'Logging: off in AWS, but on is declared, which is safer. Changed by [ali\\u{202e}ce] (https://example.com) at 2026-11-20 05:01 UTC (StopLogging).',
    );
  });

  test('long values are cut', () => {
    const tags = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`Key${n}`, 'x'.repeat(200)]));
    expect(resultsOf([{ ...TAGS, desired: tags }])[0]!.message.text.length).toBeLessThan(1024);
  });

  test('a trail that does not exist is one result, at its name', () => {
    const [missing, ...others] = resultsOf([OFF, KEY], { before: null });
    expect([missing!.ruleId, regionOf(missing!), others]).toEqual(['trail', [2, 1, 2, 10], []]);
  });

  test('a trail that was created, but not in full, exists', () => {
    const readBack: Fact = {
      kind: 'read back',
      trail: { ...TRAIL, isLogging: false },
      deliveries: [],
      startedAt: null,
      at: '2026-11-20T05:18:00Z',
    };
    const left = resultsOf([{ ...OFF, observed: null }], { mode: 'apply', before: null }, [
      { kind: 'applying' },
      readBack,
    ]);
    expect(left.map(({ message }) => message.text)).toEqual([
      'Logging: not set in AWS, but on is declared, which is safer.',
    ]);
  });

  test('a declared setting that could not be read is a result, since its alert would be closed', () => {
    const intents = { ...DECLARED.intents, isLogging: { state: 'set', value: true, byDefault: true } } as const;
    const [logging] = resultsOf([], {
      declared: { ...DECLARED, intents, file: FILE },
      before: { ...TRAIL, isLogging: null },
      unknownFields: { isLogging: 'Allow cloudtrail:GetTrailStatus.' },
    });
    expect(logging).toMatchObject({ ruleId: 'isLogging', level: 'warning' });
    expect(logging!.message.text).toContain('Allow cloudtrail:GetTrailStatus.');
  });

  test('and so is one whose declared value could not be resolved', () => {
    const intents = { ...DECLARED.intents, kmsKeyId: { state: 'set', value: 'alias/gone', byDefault: false } } as const;
    const refusals = [
      { code: 'prerequisites', field: 'kmsKeyId', message: 'The key alias/gone does not exist.' },
    ] as const;
    const [key, ...others] = resultsOf([], {
      declared: { ...DECLARED, intents, file: FILE },
      plan: planOf({ refusals }),
    });
    expect([key!.ruleId, key!.level, key!.message.text, others]).toEqual([
      'kmsKeyId',
      'warning',
      'Encryption key: not compared. The key alias/gone does not exist.',
      [],
    ]);
  });

  test('after an apply only what still differs is left', () => {
    const applied = { ...TRAIL, isLogging: true };
    const readBack: Fact = {
      kind: 'read back',
      trail: applied,
      deliveries: [],
      startedAt: null,
      at: '2026-11-20T05:18:00Z',
    };
    const left = resultsOf([OFF, KEY], { mode: 'apply' }, [{ kind: 'applying' }, readBack]);
    expect(left.map(({ ruleId }) => ruleId)).toEqual(['kmsKeyId']);
  });
});
