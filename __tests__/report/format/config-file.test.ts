/** The observed trail as a config file: its own schema, reader and plan judge it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { diff } from '../../../src/domain/plan/drift.ts';
import { type Declared, resolveDeclared, trailAfter } from '../../../src/domain/trail/desired.ts';
import { camel, FIELDS, isSelectors, SELECTOR_PAIR } from '../../../src/domain/trail/fields.ts';
import { isReserved } from '../../../src/domain/trail/tags.ts';
import type { Field, Trail } from '../../../src/domain/trail/trail.ts';
import { INVISIBLE } from '../../../src/domain/values/invisible-characters.ts';
import { configValuesOf } from '../../../src/inputs/config-value.ts';
import { readDeclared } from '../../../src/inputs/declared.ts';
import { configFile, type ObservedTrail } from '../../../src/report/format/config-file.ts';
import { observedTrail } from '../../domain/trail/arbitraries.ts';
import { anyText, runs } from '../../runs.ts';
import { createRedactor } from '../../../src/domain/values/redact.ts';
import { withConfigFile } from '../../../src/reconcile/publish/observed-config-file.ts';
import type { Report } from '../../../src/report/report.ts';
import { HOSTILE_STRINGS } from '../../scenarios/report/hostile-strings.ts';
import { TRAIL } from '../sample-facts.ts';

const workspace = mkdtempSync(join(tmpdir(), 'org-trail-observed-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const schema = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('trail.schema.json', 'utf8')) as object,
);

const ENVIRONMENT = { 'INPUT_AWS-REGION': 'us-east-1', 'INPUT_CONFIG-FILE': 'trail.yml', GITHUB_WORKSPACE: workspace };

async function fileOf(trail: Trail, unknownFields: ObservedTrail['unknownFields'] = {}): Promise<string> {
  return configFile({ trail, unknownFields, observedAt: '2026-11-29T05:17:42.123Z' }, await configValuesOf(trail));
}

/** What the action and an editor read in a file. */
async function declaredBy(text: string): Promise<Declared> {
  expect([text.split('\n').find((line) => line.search(INVISIBLE) >= 0), schema(parse(text)), schema.errors]).toEqual([
    undefined,
    true,
    null,
  ]);
  writeFileSync(join(workspace, 'trail.yml'), text);
  const mistakes: string[] = [];
  const declared = await readDeclared(ENVIRONMENT, mistakes);
  expect(mistakes).toEqual([]);
  return declared;
}

/** What a plan of the file wants of a trail. */
function desiredOf(declared: Declared, observed: Trail) {
  const { value } = { value: null, ...declared.intents.kmsKeyId } as { value: string | null };
  const key = value === null ? null : { arn: value };
  const scope = { account: '111111111111', identity: observed, key, tags: observed.tags ?? {} };
  const { desired, unresolved } = resolveDeclared(declared, scope);
  expect(unresolved).toEqual([]);
  return desired;
}

function arnOf(service: string, resource: string): string {
  return `arn:aws:${service}:us-east-1:111111111111:${resource}`;
}

const word = fc.stringMatching(/^[a-z0-9]{3,9}$/);

/** What YAML bends, hides or obeys. */
const bent = fc.oneof(
  fc.constantFrom('0123', 'yes', 'No', 'off', 'y', '1e3', '0x1f', '1_000', 'null', '~', 'true', '2026-11-29', '.inf', '=', '<<'),
  fc.constantFrom('', ' ', ' a ', 'a #b', '#', 'a: b', '- a', '? a', '*a', '&a', '!a', '@a', '`a', '%a', '|', '>', '{}', '[', '"', "'", '---', '...'),
  fc.constantFrom('a\nb', 'a\r\n', '\t', '\u2028', '\u0085', '\ufeff', '👩‍👩‍👧', '\u{e0001}', 'none', 'keep', '__proto__', 'aws'),
  fc.constantFrom(...HOSTILE_STRINGS.filter((text) => text.length <= 120)),
  anyText({ maxLength: 12 }),
); // prettier-ignore

/** As CloudTrail can have it. */
const storedTrail: fc.Arbitrary<Trail> = fc
  .record({
    trail: observedTrail,
    s3BucketName: word,
    s3KeyPrefix: fc.option(
      fc.oneof(
        word,
        fc.constantFrom('none', 'Keep', 'a b', '0123', 'über/🎉', 'a: b #c', 'yes'),
        fc.string({ unit: fc.constantFrom('a', 'Z', '0', '/', ' ', ':', '#', "'", '"', '\u2028', '{', '}', 'é'), minLength: 1, maxLength: 9 }).map((text) => text.replace(/^\/+|\/+$/g, '') || 'a'),
      ),
    ),
    snsTopicArn: fc.option(fc.oneof(word, fc.constantFrom('none', 'keep')).map((name) => arnOf('sns', name))),
    kmsKeyId: fc.option(fc.uuid().map((id) => arnOf('kms', `key/${id}`))),
    tags: fc.dictionary(fc.oneof(bent.filter((key) => key !== ''), fc.constantFrom('Owner', 'aws:cloudformation:stack-name')), bent, { maxKeys: 6, noNullPrototype: true }),
  })
  .map(({ trail, ...others }) => ({ ...trail, ...others, tags: Object.fromEntries(Object.entries(others.tags).sort(([a], [b]) => (a < b ? -1 : 1))) })); // prettier-ignore

/** The fields that a file does not declare, because a comment says why. */
function leftOut(text: string): Field[] {
  return FIELDS.flatMap(({ field, input }) => (new RegExp(`^# ${camel(input)}: `, 'm').test(text) ? [field] : []));
}

describe('report: config file', () => {
  test('for every trail, planning its own file finds no drift', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(storedTrail, observedTrail), async (trail) => {
        const desired = desiredOf(await declaredBy(await fileOf(trail)), trail);
        expect(diff(desired, trail, [])).toEqual([]);
      }),
      runs(200),
    );
  });

  test('for every two trails, the file of the one brings the other back to it, exactly', async () => {
    await fc.assert(
      fc.asyncProperty(storedTrail, storedTrail, async (before, now) => {
        const text = await fileOf(before);
        const after = trailAfter(desiredOf(await declaredBy(text), now), now, now);
        const own = (trail: Trail) => Object.entries(trail.tags ?? {}).filter(([key]) => !isReserved(key));
        const unsaid = leftOut(text).flatMap((field) => (isSelectors(field) ? SELECTOR_PAIR : [field]));
        const exact = FIELDS.filter(({ field }) => field !== 'tags' && !unsaid.includes(field));
        // A multi-Region trail always has them: nothing can be declared that differs.
        const known = exact.filter(({ field }) => field !== 'includeGlobalServiceEvents' || !before.isMultiRegionTrail);
        expect(known.filter(({ field }) => JSON.stringify(after[field]) !== JSON.stringify(before[field]))).toEqual([]);
        if (!leftOut(text).includes('tags')) expect(own(after)).toEqual(own(before));
      }),
      runs(40),
    );
  });

  test('what a trail does not have is declared none, and the default that would change it is named', async () => {
    expect(await fileOf({ ...TRAIL, s3BucketName: 'org-trail-logs', isMultiRegionTrail: true })).toBe(`\
# Trail org-trail as it was in AWS on 2026-11-29 05:17 UTC, before the run changed anything.
#
# To declare the trail like this, commit this file and set the input config-file to its path. A plan then finds no drift.
# aws-region (us-east-1), roles and mode belong to the workflow. \`none\` removes an optional setting that is added later.
# This file contains no account ids.

trailName: org-trail
isLogging: true
isOrganizationTrail: false # off in AWS; delete this line to turn it on, which is the default
isMultiRegionTrail: true
includeGlobalServiceEvents: true
enableLogFileValidation: false # off in AWS; delete this line to turn it on, which is the default
s3BucketName: org-trail-logs
s3KeyPrefix: none
kmsKeyId: none
snsTopicName: none
cloudWatchLogsLogGroupArn: none
cloudWatchLogsRoleArn: none
recursiveLogging: true

eventSelectors: none # the default selector: all management events

insightSelectors: none

aggregationConfigurations: none

tags: none
`);
  });

  test('what could not be read is a comment with the reason, which cannot be more than that', async () => {
    const fields = ['isLogging', 'eventSelectors', 'advancedEventSelectors', 'insightSelectors', 'aggregationConfigurations', 'tags'] as const; // prettier-ignore
    const trail = { ...TRAIL, ...Object.fromEntries(fields.map((field) => [field, null])) };
    for (const reason of HOSTILE_STRINGS) {
      const text = await fileOf(trail, Object.fromEntries(fields.map((field) => [field, reason])));
      const declared = await declaredBy(text);
      expect(diff(desiredOf(declared, trail), trail, [])).toEqual([]);
      for (const field of fields) expect(declared.intents[field]).toEqual({ state: 'keep' });
      expect(text).toMatch(/^isLogging: keep # not read\. /m);
      expect(leftOut(text)).toEqual(expect.arrayContaining(fields.slice(1)));
      expect(text.split('\n').every((line) => line.length < 700)).toBe(true);
    }
  });

  test.each<[why: string, parts: Partial<Trail>, comments: string[], declared: Partial<Record<Field, string>>]>([
    [
      'a bucket from before the naming rules',
      { s3BucketName: 'Old_Bucket' },
      ['# s3BucketName: the config file does not accept this value. The trail keeps it.', '# s3BucketName: Old_Bucket'],
      { s3BucketName: 'keep' },
    ],
    [
      'half of the log pair',
      { cloudWatchLogsLogGroupArn: `${arnOf('logs', 'log-group:g')}:*`, cloudWatchLogsRoleArn: 'role' },
      [
        '# cloudWatchLogsLogGroupArn: CloudTrail needs the log group and the role together, and the other one cannot be declared.',
        '# cloudWatchLogsRoleArn: the config file does not accept this value. The trail keeps it.',
      ],
      { cloudWatchLogsLogGroupArn: 'keep', cloudWatchLogsRoleArn: 'keep' },
    ],
    [
      'selectors that the reader rejects, and not the default selector instead',
      { advancedEventSelectors: [{ FieldSelectors: [{ Field: 'readOnly', Equals: ['perhaps'] }] }] },
      ['# advancedEventSelectors: the config file does not accept this value. The trail keeps it.', '#         Equals:'],
      { eventSelectors: 'keep', advancedEventSelectors: 'keep' },
    ],
    [
      'insights without events',
      {
        eventSelectors: [{ ReadWriteType: 'ReadOnly', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] }],
        insightSelectors: [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] }],
      },
      ['# insightSelectors: the event selectors leave out events that these need.'],
      { eventSelectors: 'set', insightSelectors: 'keep' },
    ],
    [
      'a key that no config file can have: the others are declared, and nothing is purged',
      { tags: { Owner: 'audit', ['__proto__']: 'x' } },
      ['# tags: the config file does not accept this value. The trail keeps it.', '#   "__proto__": x'],
      { tags: 'set' },
    ],
    [
      'tags of AWS alone',
      { tags: { 'aws:cloudformation:stack-name': 'x' } },
      ['# AWS’s own tags (aws:…) are not declared: only AWS can change them.'],
      { tags: 'remove' },
    ],
    [
      'more tags than one resource can have',
      { tags: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`tag-${at + 10}`, ''])) },
      ['# tags: the config file does not accept this value. The trail keeps it.', '#   tag-69: ""'],
      { tags: 'set' },
    ],
    [
      'a multi-Region trail without global service events',
      { isMultiRegionTrail: true, includeGlobalServiceEvents: false },
      [],
      { includeGlobalServiceEvents: 'keep' },
    ],
  ])('%s: left out with a comment', async (_, parts, comments, states) => {
    const trail: Trail = { ...TRAIL, s3BucketName: 'org-trail-logs', ...parts };
    const text = await fileOf(trail);
    expect(text.split('\n')).toEqual(expect.arrayContaining(comments));
    const declared = await declaredBy(text);
    expect(diff(desiredOf(declared, trail), trail, [])).toEqual([]);
    for (const [field, state] of Object.entries(states)) expect(declared.intents[field as Field].state).toBe(state);
  }); // prettier-ignore

  test('a trail of more than 1 MiB: what is too large is left out, and the file can be read', async () => {
    const values = Array.from({ length: 490 }, (_, at) => `${at}${'🎉\u{e0001}'.repeat(500)}`);
    const trail: Trail = {
      ...TRAIL,
      s3BucketName: 'org-trail-logs',
      advancedEventSelectors: [
        { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }, { Field: 'userIdentity.arn', NotEquals: values.sort() }] },
      ],
      tags: { Owner: 'audit' },
    }; // prettier-ignore
    const text = await fileOf(trail);
    expect(text.length).toBeLessThan(10_000);
    expect(text).toContain(
      '# advancedEventSelectors: its value does not fit into a config file of 1 MiB. The trail keeps it.',
    );
    const declared = await declaredBy(text);
    expect(diff(desiredOf(declared, trail), trail, [])).toEqual([]);
    expect(declared).toMatchObject({ purgeTags: true, intents: { tags: { state: 'set', value: { Owner: 'audit' } } } });
  });

  test('a tag with a secret of the run is not declared as ***', async () => {
    const { add, redact } = createRedactor();
    add('AKIAIOSFODNN7EXAMPLE');
    const before = { ...TRAIL, tags: { key: 'AKIAIOSFODNN7EXAMPLE', team: 'audit' } };
    const planned = { before, unknownFields: {}, observedAt: '2026-11-29T05:17:42.123Z' };
    const { observedConfigFile } = await withConfigFile({ planned } as unknown as Report, redact);
    const { tags, purgeTags } = parse(redact(observedConfigFile!)) as Record<string, unknown>;
    expect([tags, purgeTags]).toEqual([{ team: 'audit' }, undefined]);
  });

  test('it says whether it has account ids, which stay in it', async () => {
    const kmsKeyId = arnOf('kms', 'key/11111111-aaaa-4bbb-8ccc-000000000001');
    expect(await fileOf({ ...TRAIL, kmsKeyId })).toContain('# This file contains account ids.\n');
    expect(await fileOf({ ...TRAIL, kmsKeyId })).toContain(`\nkmsKeyId: ${kmsKeyId}\n`);
  });
});
