import { describe, expect, test } from '@jest/globals';
import { withWorld, PLAN_ROLE, TRAIL } from '../stage.ts';

const GROUP = 'arn:aws:logs:us-east-1:111111111111:log-group:org-trail';
const LOG_ROLE = 'arn:aws:iam::111111111111:role/org-trail-to-logs';

function json(value: unknown) {
  return JSON.stringify(value);
}

function listOf<T>(count: number, what: (at: number) => T) {
  return Array.from({ length: count }, (_, at) => what(at));
}

function lambda(at: number) {
  return `arn:aws:lambda:us-east-1:111111111111:function:f${at}`;
}

function lambdas(...Values: unknown[]) {
  return json([{ DataResources: [{ Type: 'AWS::Lambda::Function', Values }] }]);
}

/** Advanced selectors with these field selectors, written `[field, operator, values]`. */
function advanced(...conditions: [string, string, unknown][]) {
  return json([{ FieldSelectors: conditions.map(([Field, operator, values]) => ({ Field, [operator]: values })) }]);
}

type Condition = [string, string, unknown];
const MANAGEMENT: Condition = ['eventCategory', 'Equals', ['Management']];
const DATA: [Condition, Condition] = [
  ['eventCategory', 'Equals', ['Data']],
  ['resources.type', 'Equals', ['AWS::S3::Object']],
];

/** One wrong input each, and what the message has to say of it. */
const MISTAKES: [inputs: Record<string, string>, reported: RegExp][] = [
  [
    { approval: 'digest', 'approved-plan-digest': 'sha256:abc' },
    /approved-plan-digest is 'sha256:abc': expected a plan digest/,
  ],
  [
    { 'pull-request-comment': 'sometimes' },
    /pull-request-comment is 'sometimes': expected `always`, `changes-only`, `never`/,
  ],
  [{ 'github-token': 'ghs_secret\nsecret' }, /github-token contains characters that a token cannot have(?!.*ghs_)/],
  [{ 'trail-name': '' }, /trail-name is empty: it is required/],
  [{ 'trail-name': 'ab' }, /trail-name is 'ab': expected 3 to 128/],
  [{ 'trail-name': 'a'.repeat(129) }, /trail-name is 'a{129}': expected 3 to 128/],
  [{ 'trail-name': '-org' }, /trail-name is '-org'.*starting and ending/],
  [{ 'trail-name': 'org_' }, /trail-name is 'org_'/],
  [{ 'trail-name': 'org..trail' }, /trail-name is 'org\.\.trail'.*next to each other/],
  [{ 'trail-name': 'org trail' }, /trail-name is 'org trail'/],
  [{ 'trail-name': '192.168.0.1' }, /trail-name is '192\.168\.0\.1'.*IP address/],
  [{ 'trail-name': 'none' }, /trail-name is 'none': a trail needs a name/],
  [{ 'trail-name': 'spur-für-alle' }, /trail-name is 'spur-für-alle'.*ASCII/],
  [{ 'aws-region': '' }, /aws-region is empty, and so are AWS_REGION and AWS_DEFAULT_REGION/],
  [{ 'aws-region': 'Frankfurt' }, /aws-region is 'Frankfurt': expected a Region code/],
  [{ 's3-bucket-name': 'Org-Trail' }, /s3-bucket-name is 'Org-Trail'.*lower-case/],
  [{ 's3-bucket-name': 's3://org-trail-logs' }, /s3-bucket-name is 's3:\/\/org-trail-logs'.*no `s3:\/\/`/],
  [{ 's3-bucket-name': 'org-trail-logs/audit' }, /s3-bucket-name is 'org-trail-logs\/audit'.*no path/],
  [{ 's3-bucket-name': '10.0.0.1' }, /s3-bucket-name is '10\.0\.0\.1'/],
  [{ 's3-bucket-name': 'ab' }, /s3-bucket-name is 'ab'.*3 to 63/],
  [{ 's3-bucket-name': 'org..trail' }, /s3-bucket-name is 'org\.\.trail'/],
  [{ 's3-bucket-name': 'none' }, /s3-bucket-name is 'none': it cannot be removed; leave it empty to keep it/],
  [{ 's3-bucket-name': 'keep' }, /s3-bucket-name is 'keep'.*leave it empty/],
  [{ 's3-key-prefix': 'x'.repeat(201) }, /s3-key-prefix is .*at most 200 characters/],
  [{ 's3-key-prefix': '/' }, /s3-key-prefix is '\/': expected/],
  [{ 's3-key-prefix': 'keep' }, /s3-key-prefix is 'keep': use `none` to remove it, or leave it empty to keep it/],
  [{ 's3-key-prefix': 'None' }, /s3-key-prefix is 'None': use `none` to remove it/],
  [{ 's3-key-prefix': 'a\u0007b' }, /s3-key-prefix is 'a\\u\{7\}b'.*control characters/],
  [{ 'sns-topic-name': 'audit topic' }, /sns-topic-name is 'audit topic'/],
  [{ 'sns-topic-name': 'arn:aws:sqs:us-east-1:111111111111:queue' }, /sns-topic-name is 'arn:aws:sqs.*its ARN/],
  [{ 'sns-topic-name': 't'.repeat(257) }, /sns-topic-name is .*256/],
  [{ 'kms-key-id': '1234' }, /kms-key-id is '1234'.*UUID/],
  [{ 'kms-key-id': 'arn:aws:kms:us-east-1:111111111111:alias' }, /kms-key-id is 'arn:aws:kms/],
  [{ 'kms-key-id': 'alias/' }, /kms-key-id is 'alias\/'/],
  [
    { 'cloud-watch-logs-log-group-arn': 'org-trail', 'cloud-watch-logs-role-arn': LOG_ROLE },
    /cloud-watch-logs-log-group-arn is 'org-trail'/,
  ],
  [
    { 'cloud-watch-logs-log-group-arn': GROUP, 'cloud-watch-logs-role-arn': 'org-trail-to-logs' },
    /cloud-watch-logs-role-arn is 'org-trail-to-logs'.*role's ARN/,
  ],
  [
    { 'cloud-watch-logs-log-group-arn': GROUP },
    /log-group-arn is set but cloud-watch-logs-role-arn is empty: CloudTrail needs both/,
  ],
  [
    { 'cloud-watch-logs-role-arn': LOG_ROLE },
    /log-group-arn is empty but cloud-watch-logs-role-arn is set: CloudTrail needs both/,
  ],
  [
    { 'cloud-watch-logs-log-group-arn': 'none', 'cloud-watch-logs-role-arn': LOG_ROLE },
    /is `none` but cloud-watch-logs-role-arn is set/,
  ],
  [{ 'is-logging': 'yes' }, /is-logging is 'yes': expected `true` or `false`/],
  [{ 'is-logging': 'none' }, /is-logging is 'none': use `keep` to leave it as it is, or `false` to turn it off/],
  [{ 'is-organization-trail': '1' }, /is-organization-trail is '1'/],
  [{ 'is-multi-region-trail': 'on' }, /is-multi-region-trail is 'on'/],
  [{ 'enable-log-file-validation': 'tRuE' }, /enable-log-file-validation is 'tRuE'/],
  [{ 'recursive-logging': 'keep' }, /recursive-logging is 'keep'.*leave it empty/],
  [
    { 'include-global-service-events': 'false' },
    /include-global-service-events is 'false' but is-multi-region-trail is true by default/,
  ],
  [
    { 'include-global-service-events': 'false', 'is-multi-region-trail': 'true' },
    /is-multi-region-trail is true: a multi-Region trail must/,
  ],
  [{ 'role-to-assume': 'org-trail-apply' }, /role-to-assume is 'org-trail-apply'.*role's ARN/],
  [{ 'role-to-assume': 'arn:aws:iam::1:role/x' }, /role-to-assume is 'arn:aws:iam::1:role\/x'/],
  [
    { 'role-to-assume': 'arn:aws-cn:iam::111111111111:role/x' },
    /in partition aws-cn, but aws-region us-east-1 is in aws/,
  ],
  [
    { 'role-to-assume': `arn:aws:iam::111111111111:role/${'r'.repeat(65)}` },
    /role-to-assume is 'arn.*expected a role's ARN/,
  ],
  [
    { 'kms-key-id': 'arn:aws-cn:kms:cn-north-1:111111111111:alias/org-trail' },
    /kms-key-id is 'arn:aws-cn:kms.*: it is in partition aws-cn, but aws-region us-east-1 is in aws/,
  ],
  [
    { 'sns-topic-name': 'arn:aws-us-gov:sns:us-gov-west-1:111111111111:org-trail-topic' },
    /sns-topic-name is 'arn:aws-us-gov:sns.*: it is in partition aws-us-gov, but/,
  ],
  [
    { 'cloud-watch-logs-log-group-arn': GROUP.replace('aws', 'aws-cn'), 'cloud-watch-logs-role-arn': LOG_ROLE },
    /cloud-watch-logs-log-group-arn is 'arn:aws-cn:logs.*: it is in partition aws-cn, but/,
  ],
  [
    { 'cloud-watch-logs-log-group-arn': GROUP, 'cloud-watch-logs-role-arn': LOG_ROLE.replace('aws', 'aws-cn') },
    /cloud-watch-logs-role-arn is 'arn:aws-cn:iam.*: it is in partition aws-cn, but/,
  ],
  [{ 'role-to-assume': '', 'plan-role-to-assume': LOG_ROLE }, /plan-role-to-assume is .* but role-to-assume is empty/],
  [{ 'role-session-name': 'a' }, /role-session-name is 'a'.*2 to 64/],
  [{ 'role-session-name': 'over the rainbow' }, /role-session-name is 'over the rainbow'/],
  [{ 'role-duration-seconds': '899' }, /role-duration-seconds is '899'.*900 to 43,200/],
  [{ 'role-duration-seconds': '1h' }, /role-duration-seconds is '1h'/],
  [{ audience: 'two words' }, /audience is 'two words'/],
  [{ 'allowed-account-ids': '1111' }, /allowed-account-ids is '1111': expected 12-digit/],
  [{ 'allowed-account-ids': ' , ' }, /allowed-account-ids is ','.*at least one entry/],
  [{ 'allow-weakening': 'everything' }, /allow-weakening is 'everything': expected one or more of is-logging, /],
  [{ 'mask-aws-account-id': 'maybe' }, /mask-aws-account-id is 'maybe'/],
  [{ 'event-selectors': '[]' }, /event-selectors is an empty list: expected a list of 1 to 5.*`none` restores the/],
  [{ tags: '{}' }, /tags is an empty mapping: .*`none` removes all/],
  [
    { 'advanced-event-selectors': 'keep' },
    /advanced-event-selectors is 'keep': use `none` to remove it, or leave it empty to keep/,
  ],
  [{ 'insight-selectors': 'ApiCallRateInsight' }, /insight-selectors is 'ApiCallRateInsight': expected a list of/],
  [
    { 'event-selectors': '[{}]', 'advanced-event-selectors': advanced(MANAGEMENT) },
    /event-selectors and advanced-event-selectors are both set, but a trail has only one kind: leave one empty, or set/,
  ],
  [{ 'event-selectors': json(listOf(6, () => ({}))) }, /event-selectors is a list of 6: expected a list of 1 to 5/],
  [{ 'event-selectors': lambdas(...listOf(251, lambda)) }, /event-selectors has more than 250 data resources in total/],
  [
    { 'advanced-event-selectors': advanced(...DATA, ['resources.ARN', 'StartsWith', listOf(499, lambda)]) },
    /advanced-event-selectors has more than 500 values across all conditions/,
  ],
  [
    { 'advanced-event-selectors': advanced(DATA[1]) },
    /advanced-event-selectors\[0\] needs exactly one .*eventCategory/,
  ],
  [
    { 'event-selectors': '- IncludeManagement: true' },
    /event-selectors\[0\]\.IncludeManagement is not known: expected .*IncludeManagementEvents, /,
  ],
  [
    { 'event-selectors': '- ReadWriteType: All\n- ReadWriteType: Write' },
    /event-selectors\[1\]\.ReadWriteType is 'Write': expected `All`, `ReadOnly` or `WriteOnly`/,
  ],
  [
    { 'advanced-event-selectors': advanced(MANAGEMENT, ['readOnly', 'NotEquals', ['true']]) },
    /FieldSelectors\[1\] .*Equals.*: eventCategory, readOnly, resources\.type accept/,
  ],
  [
    { 'insight-selectors': '- InsightType: ApiCallRateInsight', 'event-selectors': '- ReadWriteType: ReadOnly' },
    /insight-selectors declares ApiCallRateInsight of Management events, which needs write management events, but/,
  ],
  [
    { 'aggregation-configurations': json(listOf(2, () => ({ EventCategory: 'Data', Templates: ['API_ACTIVITY'] }))) },
    /aggregation-configurations is a list of 2: expected a list of one/,
  ],
  [{ tags: 'Owner: audit\naws:owner: b' }, /tags\.aws:owner is not a valid key: .* does not begin with `aws:`/],
  [{ tags: listOf(51, (at) => `k${at}: v`).join('\n') }, /tags has .*\b50\b/],
  [{ tags: 'Owner: audit\nStage: prod: eu' }, /tags is not valid YAML or JSON at line 2, column 8: \w/],
  [{ tags: 'Owner: a\nStage: b\nOwner: c' }, /tags is not valid YAML or JSON at line 3, column 1: \w/],
  [{ tags: 'Owner: !Ref Owner' }, /tags is not valid YAML or JSON at line 1, column 8: \w/],
  [{ tags: 'a: b\n---\nc: d' }, /tags is not valid YAML or JSON at line 2, column 1: There is more than one document/],
  [{ 'purge-tags': 'none' }, /purge-tags is 'none': expected `true` or `false`/],
  [{ 'delegated-administrators': '222222222222, 33' }, /delegated-administrators is '33': expected 12/],
  [
    { 'delegated-administrators': listOf(4, (at) => `${at}`.repeat(12)).join('\n') },
    /delegated-administrators names 4 accounts: an organization has at most 3/,
  ],
  [{ 'wait-for-delivery-seconds': '3601' }, /wait-for-delivery-seconds is '3601': .* seconds from 0 to 3,600/],
  [{ 'wait-for-delivery-seconds': '-1' }, /wait-for-delivery-seconds is '-1'/],
  [{ 'verify-integrity': 'true' }, /verify-integrity is 'true': expected `off`, `digests`, `files`/],
  [{ 'verify-coverage': 'yes' }, /verify-coverage is 'yes': expected `true` or `false`/],
  [{ 'verify-hours': '0' }, /verify-hours is '0': expected a whole number of hours from 1 to 2,160/],
  [{ 'verify-hours': '2161' }, /verify-hours is '2161'/],
  [{ 'verify-hours': '1.5' }, /verify-hours is '1.5'/],
  [{ 'verify-accounts': '222222222222, 33' }, /verify-accounts is '33': expected 12-digit/],
  [{ 'verify-accounts': ',' }, /verify-accounts is ','.*at least one entry/],
  [{ 'verify-shard': '0/8' }, /verify-shard is '0\/8': expected PART\/PARTS such as `2\/8`/],
  [{ 'verify-shard': '9/8' }, /verify-shard is '9\/8'/],
  [{ 'verify-shard': '1/257' }, /verify-shard is '1\/257': .*at most 256 parts/],
  [{ 'verify-shard': '2' }, /verify-shard is '2'/],
  [{ 'evidence-role-to-assume': 'evidence' }, /evidence-role-to-assume is 'evidence'.*role's ARN/],
  [{ 'verify-integrity': 'digests', 'checkpoint-file': '../x' }, /checkpoint-file is '\.\.\/x': it is outside the/],
  [
    { 'verify-integrity': 'files', 'enable-log-file-validation': 'false' },
    /verify-integrity is 'files', but enable-log-file-validation is false: .*no digests/,
  ],
  [
    { 'verify-coverage': 'true', 'is-organization-trail': 'false' },
    /verify-coverage is true, but is-organization-trail is false: the trail records one account/,
  ],
  [{ mode: 'dry-run' }, /mode is 'dry-run': expected `auto`, `plan`, `check`, `apply`/],
];

describe('inputs: inputs', () => {
  test.each(MISTAKES)('%j is one clear mistake, and nothing is called', (inputs, reported) =>
    withWorld(async ({ run, calls }) => {
      const ran = await run(inputs);
      expect(ran.exitCode).toBe(1);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs', changed: 'false' });
      const mistakes = ran.stdout.split('\n').filter((line) => line.startsWith('- '));
      expect(mistakes).toHaveLength(1);
      expect(mistakes[0]).toMatch(reported);
      expect(calls()).toEqual([]);
    }),
  );

  test('all mistakes of a run are listed together', () =>
    withWorld(async ({ run, calls }) => {
      const inputs = {
        'trail-name': 'x',
        'aws-region': 'nowhere',
        's3-bucket-name': 'UPPER',
        'kms-key-id': 'key',
        'is-logging': 'maybe',
        'cloud-watch-logs-role-arn': LOG_ROLE,
        mode: 'go',
        'allowed-account-ids': '1, 2',
      };
      const ran = await run(inputs);
      const mistakes = ran.stdout.split('\n').filter((line) => line.startsWith('- '));
      expect(mistakes).toHaveLength(9);
      expect(ran.summary.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(9);
      expect(ran.stdout).toContain('9 mistakes in the inputs');
      expect(calls()).toEqual([]);
    }));

  /** By input, what is wrong within and how each mistake is told. */
  const WITHIN: Record<string, [value: string, reported: string[]]> = {
    'event-selectors': [
      '- {ReadWriteType: all, IncludeManagementEvents: yes}\n- {DataResources: [{Values: []}], Sources: [a]}',
      [
        "[0].ReadWriteType is 'all': expected `All`, `ReadOnly` or `WriteOnly`.",
        "[0].IncludeManagementEvents is 'yes': expected `true` or `false`.",
        '[1].DataResources[0].Type is missing: expected a resource type such as `AWS::S3::Object`.',
        '[1].DataResources[0].Values is an empty list: expected a list of at least one string.',
        '[1].Sources is not known: expected ',
      ],
    ],
    'advanced-event-selectors': [
      json([
        { Name: 'n'.repeat(1001), FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }] },
        { FieldSelectors: [{ Field: 'eventCategory', Equals: ['NetworkActivity'] }] },
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Management'] },
            { Field: 'eventSource', NotEquals: [] },
          ],
        },
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Management'] },
            { Field: 'x', Equals: ['v'.repeat(2049)] },
          ],
        },
        { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }, { Field: 'eventSource' }] },
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Management'] },
            { Field: 'readOnly', Equals: ['yes'] },
          ],
        },
      ]),
      [
        "[0].Name is 'nnn",
        '[0] has no field selector for resources.type: Data events need one.',
        '[1] has no field selector for eventSource: NetworkActivity events need one.',
        '[2].FieldSelectors[1] has no value: besides Field, it needs at least one of Equals, StartsWith, EndsWith, ',
        "[3].FieldSelectors[1].Equals[0] is 'vvv",
        '[4].FieldSelectors[1] has no value: besides Field, it needs at least one of Equals, StartsWith, EndsWith, ',
        '[5].FieldSelectors[1] has a value other than `true` or `false` for readOnly.',
      ],
    ],
    'insight-selectors': [
      '- {InsightType: ApiCallRateInsight, EventCategories: []}\n- ApiErrorRateInsight',
      ['[0].EventCategories is an empty list: expected ', "[1] is 'ApiErrorRateInsight': expected a mapping of "],
    ],
    'aggregation-configurations': [
      '- {EventCategory: Data, Templates: []}',
      ['[0].Templates is an empty list: expected a list of 1 to 50 templates'],
    ],
    tags: [
      `a: ${'v'.repeat(257)}\n${'k'.repeat(129)}: b\nc: {d: e}\nf: [g]\nh: i`,
      [
        ".a is 'vvv",
        `.${'k'.repeat(129)} is not a valid key: expected a key of 1 to 128 characters`,
        '.c is a mapping: expected a value of at most 256 characters.',
        '.f is a list of 1: expected a value of at most 256 characters.',
      ],
    ],
  };

  test('all mistakes within lists and mappings are listed together, each with where it is', () =>
    withWorld(async ({ run, calls }) => {
      const ran = await run(Object.fromEntries(Object.entries(WITHIN).map(([input, [value]]) => [input, value])));
      const reported = Object.entries(WITHIN).flatMap(([input, [, mistakes]]) =>
        mistakes.map((one) => `- ${input}${one}`),
      );
      const mistakes = ran.stdout.split('\n').filter((line) => line.startsWith('- '));
      expect(mistakes.filter((mistake) => !reported.some((one) => mistake.startsWith(one)))).toEqual([]);
      expect(reported.filter((one) => mistakes.filter((mistake) => mistake.startsWith(one)).length !== 1)).toEqual([]);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs', changed: 'false' });
      expect(calls()).toEqual([]);
    }));

  test('values that look wrong and are not', () =>
    withWorld(async ({ run }) => {
      const inputs = {
        'trail-name': 'org-trail',
        's3-key-prefix': 'audit//',
        'allowed-account-ids': '\n111111111111,\n 222222222222\n',
        'is-logging': 'TRUE',
        'role-duration-seconds': '900',
        'allow-weakening': 'kmsKeyId, s3-bucket-name\nkms-key-id, purge-tags, delegated-administrators',
      };
      const ran = await run(inputs);
      expect(ran.outputs['outcome']).toBe('applied');
      expect(JSON.parse(ran.outputs['after']!)).toMatchObject({ s3KeyPrefix: 'audit' });
    }));

  test('lists and mappings that look wrong and are not', () =>
    withWorld(async ({ run, world }) => {
      const pasted = {
        EventSelectors: [
          { ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] },
          // What means all of them does not count.
          { DataResources: [{ Type: 'AWS::Lambda::Function', Values: listOf(250, lambda) }] },
          { DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] },
        ],
      };
      const basic = await run({
        'event-selectors': JSON.stringify(pasted, null, '\t'),
        // The indentation of a block whose first line counts.
        tags: '  Number: 0123\n  Flag: TRUE\n  Date: 2024-01-01\n  Empty: ""\n  Nothing:\n  owner: a\n  Owner: none\n',
      });
      expect(basic.outputs['outcome']).toBe('applied');
      const after = JSON.parse(basic.outputs['after']!) as {
        eventSelectors: { DataResources: object[] }[];
        tags: object;
      };
      expect(after.eventSelectors.map(({ DataResources }) => DataResources.length).sort()).toEqual([0, 1, 1]);
      const tags = {
        Number: '0123',
        Flag: 'TRUE',
        Date: '2024-01-01',
        Empty: '',
        Nothing: '',
        owner: 'a',
        Owner: 'none',
      };
      expect(after.tags).toEqual(tags);
      expect(Object.fromEntries(world.trails.get(TRAIL)!.tags)).toEqual({ ...tags, Empty: null, Nothing: null });

      const names = listOf(498, (at) => `          - arn:aws:s3:::bucket-${at}/\n`).join('');
      const advanced = await run({
        'advanced-event-selectors': `
  AdvancedEventSelectors:
    - FieldSelectors:
      - {Field: eventCategory, Equals: [Data]}
      - {Field: resources.type, Equals: ['AWS::S3::Object']}
      - Field: resources.ARN
        StartsWith:
${names}`,
        'allow-weakening': 'event-selectors, advanced-event-selectors',
      });
      expect(advanced.outputs['outcome']).toBe('applied');
      const [selector] = world.trails.get(TRAIL)!.advancedEventSelectors!;
      expect(selector!.FieldSelectors.flatMap(({ StartsWith }) => StartsWith ?? [])).toHaveLength(498);
    }));

  test('a role that plans is enough where nothing can be applied', () =>
    withWorld(async ({ run }) => {
      const ran = await run({ 'role-to-assume': '', 'plan-role-to-assume': PLAN_ROLE, mode: 'plan' });
      expect(ran.outputs['authenticated-arn']).toContain('/org-trail-plan/');
    }));

  test('the home Region comes from the environment where aws-region is empty', () =>
    withWorld(async ({ run }) => {
      const byDefault = await run({ 'aws-region': '', mode: 'plan' }, { env: { AWS_DEFAULT_REGION: 'eu-west-1' } });
      expect(byDefault.outputs['home-region']).toBe('eu-west-1');
      const byRegion = await run(
        { 'aws-region': '', mode: 'plan' },
        { env: { AWS_DEFAULT_REGION: 'eu-west-1', AWS_REGION: 'eu-west-2' } },
      );
      expect(byRegion.outputs['home-region']).toBe('eu-west-2');
    }));
});
