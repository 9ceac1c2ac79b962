import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readDeclared } from '../../src/inputs/declared.ts';
import { runs } from '../runs.ts';

/*
 * Editors judge a config file by trail.schema.json, the action by its own reader: both have to say the same. A file that the
 * editor marks as wrong and the action takes would be as bad as the reverse.
 */

const workspace = mkdtempSync(join(tmpdir(), 'org-trail-schema-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const ajv = new Ajv({ allowUnionTypes: true });
const schema = ajv.compile(JSON.parse(readFileSync('trail.schema.json', 'utf8')) as object);

/** As an editor does: YAML 1.2 first. */
function schemaTakes(text: string): boolean {
  try {
    return schema(parse(text));
  } catch {
    return false;
  }
}

const INPUTS = { 'INPUT_TRAIL-NAME': 'org-trail', 'INPUT_AWS-REGION': 'us-east-1', 'INPUT_CONFIG-FILE': 'trail.yml' };

/** What the action has against the file. */
async function mistakesIn(text: string): Promise<string[]> {
  writeFileSync(join(workspace, 'trail.yml'), text);
  const mistakes: string[] = [];
  await readDeclared({ ...INPUTS, GITHUB_WORKSPACE: workspace }, mistakes);
  return mistakes;
}

function texts(count: number, length = 1) {
  return Array.from({ length: count }, (_, at) => `${at}`.padStart(length, 'x'));
}

const CATEGORY = '{Field: eventCategory, Equals: [Management]}';
const DATA = '{Field: eventCategory, Equals: [Data]}, {Field: resources.type, Equals: [AWS::S3::Object]}';

function advanced(...selectors: string[]) {
  return `advancedEventSelectors: [{FieldSelectors: [${selectors.join(', ')}]}]`;
}

function basic(...members: string[]) {
  return `eventSelectors: [{${members.join(', ')}}]`;
}

function lambdas(count: number) {
  return texts(count).map((at) => `arn:aws:lambda:us-east-1:111111111111:function:f${at}`);
}

const RIGHT: string[] = [
  readFileSync('examples/trail.yml', 'utf8'),
  '{}',
  '{"s3BucketName": "org-trail-logs"}',
  'trailName: org-trail',
  ...['true', 'True', 'TRUE', 'false', 'keep', 'null', '~', ''].map((value) => `isLogging: ${value}`),
  'recursiveLogging: False',
  's3KeyPrefix: /audit/',
  's3KeyPrefix: übersicht 🎉',
  'kmsKeyId: none',
  'kmsKeyId: 11111111-aaaa-4bbb-8ccc-000000000001',
  'snsTopicName: arn:aws:sns:us-east-1:111111111111:org-trail-topic',
  'cloudWatchLogsLogGroupArn: arn:aws:logs:us-east-1:111111111111:log-group:g:*\ncloudWatchLogsRoleArn: arn:aws:iam::111111111111:role/r',
  'cloudWatchLogsLogGroupArn: none\ncloudWatchLogsRoleArn: none',
  'eventSelectors: none\nadvancedEventSelectors: none\ninsightSelectors: none\naggregationConfigurations: none\ntags: none',
  'eventSelectors:\nadvancedEventSelectors: ~\ninsightSelectors: null\ntags:',
  basic(),
  basic(
    'ReadWriteType: All',
    'IncludeManagementEvents: true',
    'DataResources: []',
    'ExcludeManagementEventSources: []',
  ),
  basic('IncludeManagementEvents: FALSE', 'DataResources: [{Type: AWS::S3::Object, Values: ["arn:aws:s3"]}]'),
  `eventSelectors: [${Array(5).fill('{ReadWriteType: WriteOnly}').join(', ')}]`,
  basic(
    `DataResources: [{Type: AWS::Lambda::Function, Values: ${JSON.stringify([...lambdas(250), 'arn:aws:lambda'])}}]`,
  ),
  advanced(CATEGORY, '{Field: readOnly, Equals: [false]}'),
  advanced(DATA, `{Field: resources.ARN, StartsWith: ${JSON.stringify(texts(498))}}`),
  advanced('{Field: eventCategory, Equals: [NetworkActivity]}', '{Field: eventSource, Equals: [ec2.amazonaws.com]}'),
  // AWS may add operators, fields and types any day.
  advanced(DATA, '{Field: a.new.field, Resembles: [x]}'),
  `advancedEventSelectors: [{Name: '', FieldSelectors: [${CATEGORY}]}]`,
  `advancedEventSelectors: [{Name: ${'n'.repeat(1000)}, FieldSelectors: [${CATEGORY}]}]`,
  'insightSelectors: [{InsightType: ApiCallRateInsight}, {InsightType: New, EventCategories: [Data]}]',
  'aggregationConfigurations: [{EventCategory: Data, Templates: [API_ACTIVITY]}]',
  'tags: {a: &same b, c: *same}',
  'tags: {Team: security, Empty: "", Nothing: , Also: ~, "a b": c}',
  `tags: {${'k'.repeat(128)}: ${'v'.repeat(256)}}`,
  `tags: ${JSON.stringify(Object.fromEntries(texts(50).map((key) => [key, ''])))}`,
  'purgeTags: true',
  'delegatedAdministrators: [222222222222, "333333333333", 012345678901]',
  // The empty text is the same as nothing.
  'kmsKeyId: ""',
  'isLogging: ""',
  'tags: ""',
  // The whole file may be empty as well.
  '# nothing yet',
  // Quotes make no difference.
  'isLogging: "false"',
  basic('IncludeManagementEvents: "true"'),
  // Texts without quotes that YAML takes for numbers or booleans.
  'trailName: 2024',
  's3KeyPrefix: 2024',
  'snsTopicName: 2024',
  'tags: {CostCenter: 0123}',
  'tags: {Critical: true}',
  `advancedEventSelectors: [{Name: 2024, FieldSelectors: [${CATEGORY}]}]`,
  // The API's own name around a list.
  'eventSelectors: {EventSelectors: [{}]}',
  // One account without a list, or several in a text.
  'delegatedAdministrators: 222222222222',
  'delegatedAdministrators: "222222222222, 333333333333"',
  // The same account twice.
  'delegatedAdministrators: [111111111111, 111111111111, 222222222222, 333333333333]',
  // Operators and members that documentation prints empty, and what commands print around a list.
  advanced(CATEGORY, '{Field: eventSource, NotEquals: [kms.amazonaws.com], Equals: [], StartsWith: []}'),
  `advancedEventSelectors: {TrailARN: a, AdvancedEventSelectors: [{FieldSelectors: [${CATEGORY}]}]}`,
];

describe('inputs: config schema', () => {
  test.each(RIGHT)('both take %j', async (text) => {
    expect(await mistakesIn(text)).toEqual([]);
    expect(schemaTakes(text)).toBe(true);
  });

  /** What both refuse, and what the action says of it, each time one mistake. */
  const WRONG: [text: string, message: string][] = [
    ['- trailName: org-trail', 'trail.yml:1:1: expected a mapping of trail inputs, such as `s3BucketName: …`.'],
    ['org-trail', 'trail.yml:1:1: expected a mapping of trail inputs'],
    ['S3BucketName: logs', ': S3BucketName is not known: write s3BucketName'],
    ['s3-bucket-name: logs', 'trail.yml:1:1: s3-bucket-name is not known: write s3BucketName.'],
    ['mode: apply', ': mode is not known'],
    ['s3KeyPrefix: a\ns3KeyPrefix: b', 'trail.yml:2:1: The key is a duplicate.'],
    ['trailName: ab', "trail.yml:1:12: trailName is 'ab': expected 3 to 128"],
    ['trailName: [org-trail]', 'trail.yml:1:12: trailName is a list or mapping: expected 3 to 128'],
    ['s3BucketName: Upper', "trail.yml:1:15: s3BucketName is 'Upper': expected a bucket name"],
    [`s3KeyPrefix: ${'x'.repeat(201)}`, "trail.yml:1:14: s3KeyPrefix is 'xxx"],
    ['kmsKeyId: keep', "trail.yml:1:11: kmsKeyId is 'keep': use `none` to remove it"],
    ['kmsKeyId: None', "trail.yml:1:11: kmsKeyId is 'None': use `none` to remove it"],
    ['snsTopicName: {a: b}', 'trail.yml:1:15: snsTopicName is a list or mapping'],
    ['isLogging: yes', "trail.yml:1:12: isLogging is 'yes': expected `true` or `false`."],
    [
      'isLogging: none',
      "trail.yml:1:12: isLogging is 'none': use `keep` to leave it as it is, or `false` to turn it off.",
    ],
    ['isLogging: [true]', 'trail.yml:1:12: isLogging is a list or mapping: expected `true` or `false`.'],
    ['recursiveLogging: keep', "recursiveLogging is 'keep': it cannot be removed; leave it empty to keep it as it is."],
    ['recursiveLogging: none', "recursiveLogging is 'none': it cannot be removed"],
    ['purgeTags: none', "trail.yml:1:12: purgeTags is 'none': expected `true` or `false`."],
    [
      'eventSelectors: []',
      'trail.yml:1:17: eventSelectors is an empty list: expected a list of 1 to 5 event selectors; `none`',
    ],
    ['eventSelectors: {ReadWriteType: All}', 'eventSelectors is a mapping: expected a list of 1 to 5'],
    ['eventSelectors: All', "eventSelectors is 'All': expected a list of 1 to 5"],
    ['eventSelectors: keep', "eventSelectors is 'keep': use `none` to remove it"],
    [`eventSelectors: [${Array(6).fill('{}').join()}]`, 'eventSelectors is a list of 6: expected a list of 1 to 5'],
    ['eventSelectors:\n  - \n', 'trail.yml:2:5: eventSelectors[0] is empty: expected a mapping of ReadWriteType, '],
    [
      basic('ReadWriteType: Write'),
      "eventSelectors[0].ReadWriteType is 'Write': expected `All`, `ReadOnly` or `WriteOnly`.",
    ],
    [
      basic('IncludeManagementEvents: yes'),
      "eventSelectors[0].IncludeManagementEvents is 'yes': expected `true` or `false`.",
    ],
    [
      basic('readWriteType: All'),
      'eventSelectors[0].readWriteType is not known: expected a mapping of ReadWriteType, ',
    ],
    [
      basic('DataResources: {}'),
      'eventSelectors[0].DataResources is an empty mapping: expected a list of data resources.',
    ],
    [
      basic('DataResources: [{Type: AWS::S3::Object}]'),
      'DataResources[0].Values is missing: expected a list of at least one string.',
    ],
    [
      basic('DataResources: [{Type: AWS::S3::Object, Values: []}]'),
      'DataResources[0].Values is an empty list: expected',
    ],
    [basic('DataResources: [{Values: ["arn:aws:s3"]}]'), 'DataResources[0].Type is missing: expected a resource type'],
    [
      basic('ExcludeManagementEventSources: kms.amazonaws.com'),
      "is 'kms.amazonaws.com': expected a list of event sources.",
    ],
    [
      'advancedEventSelectors: [{}]',
      'advancedEventSelectors[0].FieldSelectors is missing: expected a list of at least one',
    ],
    [
      advanced(),
      'advancedEventSelectors[0].FieldSelectors is an empty list: expected a list of at least one field selector.',
    ],
    [
      advanced('{Equals: [Management]}', CATEGORY),
      'FieldSelectors[0].Field is missing: expected a field such as `eventCategory`.',
    ],
    [
      advanced(CATEGORY, '{Field: event source, NotEquals: [a]}'),
      "FieldSelectors[1].Field is 'event source': expected a field",
    ],
    [
      advanced(CATEGORY, '{Field: eventSource, NotEquals: kms}'),
      "FieldSelectors[1].NotEquals is 'kms': expected a list of",
    ],
    [
      advanced(CATEGORY, '{Field: eventSource, NotEquals: [""]}'),
      "NotEquals[0] is '': expected a string of 1 to 2048 characters,",
    ],
    [
      advanced(CATEGORY, '{Field: eventSource, NotEquals: [null]}'),
      'NotEquals[0] is empty: expected a string of 1 to 2048',
    ],
    [
      advanced(CATEGORY, '{Field: eventSource, NotEquals: [[a]]}'),
      'NotEquals[0] is a list of 1: expected a string of 1 to 2048',
    ],
    [advanced(CATEGORY, `{Field: eventSource, NotEquals: [${'x'.repeat(2049)}]}`), 'NotEquals[0] is '],
    [`advancedEventSelectors: [{Name: ${'n'.repeat(1001)}, FieldSelectors: [${CATEGORY}]}]`, '[0].Name is '],
    [
      `advancedEventSelectors: [{Name: [n], FieldSelectors: [${CATEGORY}]}]`,
      '[0].Name is a list of 1: expected a name of at most 1000',
    ],
    [
      'insightSelectors: [ApiCallRateInsight]',
      "insightSelectors[0] is 'ApiCallRateInsight': expected a mapping of InsightType, ",
    ],
    [
      'insightSelectors: [{EventCategories: [Data]}]',
      'insightSelectors[0].InsightType is missing: expected a type such as',
    ],
    ['insightSelectors: [{InsightType: ApiCallRateInsight, EventCategories: []}]', 'EventCategories is an empty list'],
    [
      'aggregationConfigurations: [{EventCategory: Data, Templates: []}]',
      'Templates is an empty list: expected a list of 1 to 50',
    ],
    [
      `aggregationConfigurations: [{EventCategory: Data, Templates: [${texts(51).join()}]}]`,
      'Templates is a list of 51',
    ],
    [
      'aggregationConfigurations: [{Templates: [API_ACTIVITY]}]',
      'EventCategory is missing: expected an event category: `Data`',
    ],
    [
      'aggregationConfigurations: [{EventCategory: Data}]',
      'Templates is missing: expected a list of 1 to 50 templates',
    ],
    [
      'aggregationConfigurations: [{EventCategory: Data, Templates: [A]}, {EventCategory: Data, Templates: [B]}]',
      'aggregationConfigurations is a list of 2: expected a list of one aggregation configuration; `none` removes it.',
    ],
    [
      'tags: [{Key: a, Value: b}]',
      'trail.yml:1:7: tags is a list of 1: expected a mapping of 1 to 50 tags, such as `Owner: audit`; `none` removes all.',
    ],
    ['tags: keep', "tags is 'keep': use `none` to remove it, or leave it empty to keep it as it is."],
    ['tags: {a: {b: c}}', 'trail.yml:1:11: tags.a is a mapping: expected a value of at most 256 characters.'],
    ['tags: {a: [b]}', 'tags.a is a list of 1: expected a value of at most 256 characters.'],
    [`tags: {a: ${'v'.repeat(257)}}`, 'tags.a is '],
    [`tags: {a: b, ${'k'.repeat(129)}: c}`, 'is not a valid key: expected a key of 1 to 128 characters'],
    [
      'tags: {a: b, aws:x: c}',
      'tags.aws:x is not a valid key: expected a key of 1 to 128 characters that does not begin with `aws:`',
    ],
    ['tags: {a: b, AWS:x: c}', 'tags.AWS:x is not a valid key'],
    ['tags: {a: b, "": c}', 'is not a valid key: expected a key of 1 to 128 characters'],
    [
      'delegatedAdministrators: []',
      'trail.yml:1:26: delegatedAdministrators is an empty list: omit it to register none;',
    ],
    ['delegatedAdministrators: [22222222222a]', "is '22222222222a': expected 12 digits"],
    ['delegatedAdministrators: ["1"]', "is '1': expected 12 digits"],
    ['delegatedAdministrators: ["222222222222,333333333333"]', "is '222222222222,333333333333': expected 12 digits"],
    [
      `tags: ${JSON.stringify(Object.fromEntries(texts(51).map((key) => [key, ''])))}`,
      'tags has 51 tags; the limit is 50',
    ],
    ['tags: {}', 'trail.yml:1:7: tags is an empty mapping: expected a mapping of 1 to 50 tags'],
    // A text has a length, too, but that is not what is wrong with it.
    ['eventSelectors: all of them', "eventSelectors is 'all of them': expected a list of 1 to 5"],
    ['aggregationConfigurations: Data', "aggregationConfigurations is 'Data': expected a list of one"],
    [advanced(CATEGORY, '{Field: eventSource, NotEquals: ""}'), "NotEquals is '': expected a list of strings"],
    [basic('DataResources: [{Type: A, Values: ""}]'), "Values is '': expected a list"],
    // A list is no empty mapping, and keys that are wrong are keys.
    ['tags: []', 'tags is an empty list: expected a mapping of 1 to 50 tags'],
    ['tags: {aws:x: c}', 'tags.aws:x is not a valid key: expected'],
    // Nothing of this is an [object Object].
    ['delegatedAdministrators: {a: b}', 'delegatedAdministrators is a mapping: expected'],
    ['delegatedAdministrators: [{a: b}]', 'delegatedAdministrators[0] is a mapping: expected'],
    // Where it is, not where its list or its value begins.
    ['trailTags:\n  a: b', 'trail.yml:1:1: trailTags is not known'],
    [
      'eventSelectors:\n  - DataResource:\n      - Type: a',
      'trail.yml:2:5: eventSelectors[0].DataResource is not known',
    ],
    // A word that is meant for something else names the right one.
    ['delegatedAdministrators: none', "delegatedAdministrators is 'none': omit it"],
    ['delegatedAdministrators: [[222222222222]]', 'delegatedAdministrators[0] is a list: expected an account ID.'],
    ['delegatedAdministrators: ["222222222222", ""]', "delegatedAdministrators[1] is '': expected 12 digits"],
  ];

  test.each(WRONG)('both refuse %j', async (text, message) => {
    const mistakes = await mistakesIn(text);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(message);
    expect(schemaTakes(text)).toBe(false);
  });

  /** Beyond JSON Schema: what holds between values or for all of them, and words that stand for something else. */
  const READER_ALONE: [text: string, message: string][] = [
    [advanced(CATEGORY, '{Field: eventSource, NotEquals: []}'), 'FieldSelectors[1] has no value: besides Field'],
    [
      'delegatedAdministrators: [111111111111, 222222222222, 333333333333, 444444444444]',
      'delegatedAdministrators names 4 accounts: an organization has at most 3',
    ],
    [
      advanced(DATA, `{Field: resources.ARN, StartsWith: ${JSON.stringify(texts(499))}}`),
      'advancedEventSelectors has more than 500 values',
    ],
    [
      basic(`DataResources: [{Type: AWS::Lambda::Function, Values: ${JSON.stringify(lambdas(251))}}]`),
      'eventSelectors has more than 250',
    ],
    [`${basic()}\n${advanced(CATEGORY)}`, 'eventSelectors and trail.yml:2:25: advancedEventSelectors are both set'],
    [advanced(CATEGORY, CATEGORY), '[0] needs exactly one field selector for eventCategory'],
    [advanced('{Field: readOnly, Equals: [true]}'), 'eventCategory, such as'],
    [
      advanced('{Field: eventCategory, Equals: [Data]}'),
      '[0] has no field selector for resources.type: Data events need one.',
    ],
    [
      advanced('{Field: eventCategory, Equals: [NetworkActivity]}'),
      '[0] has no field selector for eventSource: NetworkActivity',
    ],
    [
      advanced(CATEGORY, '{Field: eventSource}'),
      'FieldSelectors[1] has no value: besides Field, it needs at least one of Equals, ',
    ],
    [advanced(CATEGORY, '{Field: readOnly, NotEquals: [true]}'), 'FieldSelectors[1] needs exactly one Equals value: '],
    [advanced(CATEGORY, '{Field: eventSource, not_equals: [a]}'), 'FieldSelectors[1] has not_equals: write NotEquals.'],
    [advanced(CATEGORY, '{Field: eventSource, Resembles: a}'), 'FieldSelectors[1] has an operator that Org Trail does'],
    [
      advanced('{Field: eventCategory, Equals: [Management, Other]}'),
      'FieldSelectors[0] needs exactly one Equals value: ',
    ],
    [
      basic('DataResources: [{Type: AWS::S3::Object, Values: [bucket/]}]'),
      "has the value 'bucket/': for AWS::S3::Object, expected `arn:aws:s3` for all objects, or a prefix",
    ],
    [
      advanced(CATEGORY, '{Field: readOnly, Equals: [yes]}'),
      'FieldSelectors[1] has a value other than `true` or `false` for readOnly',
    ],
    [
      `insightSelectors: [{InsightType: ApiCallRateInsight}]\n${basic('ReadWriteType: ReadOnly')}`,
      'which needs write management events',
    ],
    ['insightSelectors: [{InsightType: A, EventCategories: [Data]}]\neventSelectors: none', 'which needs data events'],
    [
      'cloudWatchLogsRoleArn: none',
      'cloud-watch-logs-log-group-arn is empty but trail.yml:1:24: cloudWatchLogsRoleArn is `none`',
    ],
    [
      'includeGlobalServiceEvents: false',
      "includeGlobalServiceEvents is 'false' but is-multi-region-trail is true by default",
    ],
    [
      'includeGlobalServiceEvents: false\nisMultiRegionTrail: true',
      'trail.yml:2:21: isMultiRegionTrail is true: a multi-Region',
    ],
    ['s3BucketName: none', "trail.yml:1:15: s3BucketName is 'none': it cannot be removed"],
    ['snsTopicName: keep', "snsTopicName is 'keep': use `none` to remove it"],
    ['trailName: none', "trailName is 'none': a trail needs a name."],
    // Digits without quotes are a number to the schema.
    ['delegatedAdministrators:\n  - 222222222222\n  - 1', "trail.yml:3:5: delegatedAdministrators[1] is '1'"],
    ['delegatedAdministrators: [123]', "is '123': expected 12 digits"],
  ];

  test.each(READER_ALONE)('the action alone refuses %j', async (text, message) => {
    const mistakes = await mistakesIn(text);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(message);
    expect(schemaTakes(text)).toBe(true);
  });

  /** Replaced, added or removed anywhere in a right file. */
  const odd = fc.constantFrom<unknown>(
    ...[null, true, 0, 1.5, 222222222222, '', ' ', 'none', 'keep', 'true', 'x y', 'x'.repeat(3000), '🎉', 'a\nb'],
    ...[[], {}, ['a'], [''], [null], [[]], [{}], { a: 'b' }, undefined],
  );
  type Holder = Record<string | number, unknown>;

  /** Every list and mapping of a value. */
  function holders(value: unknown): Holder[] {
    return typeof value === 'object' && value !== null
      ? [value as Holder, ...Object.values(value).flatMap(holders)]
      : [];
  }

  test('what the schema refuses the action refuses, whatever is changed in a right file', async () => {
    const files = RIGHT.map((text) => parse(text) as unknown).filter((file) => JSON.stringify(file).length < 5_000);
    const property = fc.asyncProperty(
      fc.constantFrom(...files),
      fc.nat(),
      fc.nat(),
      odd,
      async (file, at, member, what) => {
        const changed = structuredClone(file);
        const all = holders(changed);
        if (all.length === 0) return;
        const holder = all[at % all.length]!;
        const members = [...Object.keys(holder), Array.isArray(holder) ? String(holder.length) : 'Another'];
        holder[members[member % members.length]!] = what;
        const text = JSON.stringify(changed);
        if (!schemaTakes(text)) expect(await mistakesIn(text)).not.toEqual([]);
      },
    );
    await fc.assert(property, runs(75));
  });

  test('a type of data resources called as what every object has', async () => {
    expect(await mistakesIn(basic('DataResources: [{Type: toString, Values: [a]}]'))).toEqual([]);
  });
});
