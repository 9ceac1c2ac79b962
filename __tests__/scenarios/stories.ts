/**
 * What users live through, told without saying whose AWS it is: the simulated one (stories.test.ts) and moto
 * (scripts/test-moto.ts) both go through them.
 */
import {
  type CloudTrailClient,
  StopLoggingCommand,
  UpdateTrailCommand,
  type UpdateTrailCommandInput,
} from '@aws-sdk/client-cloudtrail';
import type { Field } from '../../src/domain/trail/trail.ts';

/** One run of the action, or something that somebody else does to the trail before it. */
export interface StoryRun {
  readonly name: string;
  /** Planned in another story, so only applied in this. */
  readonly isOrdinary?: true;
  /** Done to the trail from outside before the run. */
  readonly outside?: (cloudTrail: CloudTrailClient, trail: string) => Promise<unknown>;
  /** Inputs on top of the story's own. */
  readonly with?: Readonly<Record<string, string>>;
  readonly outcome: string;
  /** The write calls of the run, in order. */
  readonly writes: readonly string[];
  /** Fields of the trail after the run, in normal form. */
  readonly after?: Readonly<Record<string, unknown>>;
}

export interface Story {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly runs: readonly StoryRun[];
}

/** Names that both worlds provide before a story begins. */
export function names(account: string) {
  return {
    bucket: 'org-trail-logs',
    otherBucket: 'org-trail-logs-2',
    alias: 'alias/org-trail',
    otherAlias: 'alias/org-trail-2',
    topic: 'org-trail-topic',
    topicArn: `arn:aws:sns:us-east-1:${account}:org-trail-topic`,
    otherTopicArn: `arn:aws:sns:us-east-1:${account}:org-trail-topic-2`,
    logGroup: `arn:aws:logs:us-east-1:${account}:log-group:org-trail`,
    otherLogGroup: `arn:aws:logs:us-east-1:${account}:log-group:org-trail-2`,
    logRole: `arn:aws:iam::${account}:role/org-trail-to-logs`,
    otherLogRole: `arn:aws:iam::${account}:role/org-trail-to-logs-2`,
  };
}

const create = ['cloudtrail:CreateTrail', 'cloudtrail:StartLogging'];
const update = ['cloudtrail:UpdateTrail'];

function inSync(after?: StoryRun['after']): StoryRun {
  return {
    name: 'again: nothing to do',
    outcome: 'in-sync',
    writes: [],
    ...(after && { after }),
  };
}

function changed(input: Omit<UpdateTrailCommandInput, 'Name'>) {
  return (cloudTrail: CloudTrailClient, trail: string) =>
    cloudTrail.send(new UpdateTrailCommand({ Name: trail, ...input }));
}

/** One field's whole life: absent or off → set → changed → kept when omitted → removed, and after each nothing to do. */
interface FieldLifecycle {
  /** Inputs of all its acts. */
  readonly beside?: Inputs;
  /** Inputs that create a trail without it. */
  readonly without?: Inputs;
  readonly values: readonly LifecycleValue[];
  /** Inputs that leave it as it is; without any, omitting it does. */
  readonly kept?: Inputs;
  /** Not there where nothing can remove it. */
  readonly removed?: LifecycleValue;
}

interface LifecycleValue {
  readonly with: Inputs;
  /** In normal form. */
  readonly is: unknown;
  readonly writes?: readonly string[];
}

type Inputs = Readonly<Record<string, string>>;

function yaml(input: string, value: unknown, weakening = false): Inputs {
  return {
    [input]: typeof value === 'string' ? value : JSON.stringify(value),
    ...(weakening && { 'allow-weakening': input }),
  };
}

function switched(input: string, on = update, off = update): Pick<FieldLifecycle, 'without' | 'values' | 'kept'> {
  return {
    without: { [input]: 'false' },
    values: [
      { with: { [input]: 'true' }, is: true, writes: on },
      { with: { [input]: 'false', 'allow-weakening': input }, is: false, writes: off },
    ],
    kept: { [input]: 'keep' },
  };
}

function calls(...names: string[]) {
  return names.map((name) => `cloudtrail:${name}`);
}

/** Every field of a trail: a field that is not here does not compile. */
function fieldLifecycles(
  name: ReturnType<typeof names>,
  keys: readonly [string, string],
): Record<Field, FieldLifecycle> {
  const logs = (group: string, role: string) => ({
    'cloud-watch-logs-log-group-arn': group,
    'cloud-watch-logs-role-arn': role,
  });
  const noLogs = { ...logs('none', 'none'), 'allow-weakening': 'cloud-watch-logs-log-group-arn' };
  return {
    isLogging: switched('is-logging', calls('StartLogging'), calls('StopLogging')),
    isOrganizationTrail: switched('is-organization-trail'),
    isMultiRegionTrail: switched('is-multi-region-trail'),
    includeGlobalServiceEvents: {
      beside: { 'is-multi-region-trail': 'false' },
      ...switched('include-global-service-events'),
    },
    enableLogFileValidation: switched('enable-log-file-validation'),
    s3BucketName: {
      values: [
        {
          with: { 's3-bucket-name': name.otherBucket, 'allow-weakening': 's3-bucket-name' },
          is: name.otherBucket,
        },
      ],
      kept: { 's3-bucket-name': '' },
    },
    s3KeyPrefix: {
      values: [{ with: { 's3-key-prefix': '/audit/' }, is: 'audit' }],
      removed: { with: { 's3-key-prefix': 'none' }, is: null },
    },
    kmsKeyId: {
      values: [
        { with: { 'kms-key-id': name.alias }, is: keys[0] },
        { with: { 'kms-key-id': keys[1].split('/')[1]! }, is: keys[1] },
        { with: { 'kms-key-id': keys[0] }, is: keys[0] },
        { with: { 'kms-key-id': keys[1].replace(/key\/.*/, name.otherAlias) }, is: keys[1] },
      ],
      removed: { with: { 'kms-key-id': 'none', 'allow-weakening': 'kms-key-id' }, is: null },
    },
    snsTopicArn: {
      values: [
        { with: { 'sns-topic-name': name.topic }, is: name.topicArn },
        { with: { 'sns-topic-name': name.otherTopicArn }, is: name.otherTopicArn },
      ],
      removed: { with: { 'sns-topic-name': 'none', 'allow-weakening': 'sns-topic-name' }, is: null },
    },
    cloudWatchLogsLogGroupArn: {
      values: [
        { with: logs(name.logGroup, name.logRole), is: `${name.logGroup}:*` },
        { with: logs(`${name.otherLogGroup}:*`, name.otherLogRole), is: `${name.otherLogGroup}:*` },
      ],
      removed: { with: noLogs, is: null },
    },
    cloudWatchLogsRoleArn: {
      values: [
        { with: logs(name.logGroup, name.logRole), is: name.logRole },
        { with: logs(name.otherLogGroup, name.otherLogRole), is: name.otherLogRole },
      ],
      removed: { with: noLogs, is: null },
    },
    recursiveLogging: {
      values: [
        { with: { 'recursive-logging': 'false' }, is: false },
        { with: { 'recursive-logging': 'true' }, is: true },
      ],
    },
    eventSelectors: {
      values: [
        {
          with: yaml('event-selectors', [{ DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] }]),
          is: [{ ...ALL_MANAGEMENT, DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] }],
          writes: calls('PutEventSelectors'),
        },
        {
          with: yaml('event-selectors', '- ExcludeManagementEventSources: [kms.amazonaws.com]', true),
          is: [{ ...ALL_MANAGEMENT, ExcludeManagementEventSources: ['kms.amazonaws.com'] }],
          writes: calls('PutEventSelectors'),
        },
      ],
      removed: { with: yaml('event-selectors', 'none'), is: [], writes: calls('PutEventSelectors') },
    },
    advancedEventSelectors: {
      values: [
        {
          with: yaml('advanced-event-selectors', [MANAGEMENT, LAMBDA]),
          is: [MANAGEMENT, LAMBDA],
          writes: calls('PutEventSelectors'),
        },
        {
          with: yaml('advanced-event-selectors', [LAMBDA_WRITES, MANAGEMENT], true),
          is: [MANAGEMENT, LAMBDA_WRITES],
          writes: calls('PutEventSelectors'),
        },
      ],
      removed: {
        with: yaml('advanced-event-selectors', 'none', true),
        is: [],
        writes: calls('PutEventSelectors'),
      },
    },
    insightSelectors: {
      values: [
        {
          with: yaml('insight-selectors', '- InsightType: ApiCallRateInsight'),
          is: [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] }],
          writes: calls('PutInsightSelectors'),
        },
        {
          with: yaml('insight-selectors', '[{InsightType: ApiErrorRateInsight}]', true),
          is: [{ InsightType: 'ApiErrorRateInsight', EventCategories: ['Management'] }],
          writes: calls('PutInsightSelectors'),
        },
      ],
      removed: { with: yaml('insight-selectors', 'none', true), is: [], writes: calls('PutInsightSelectors') },
    },
    aggregationConfigurations: {
      values: [
        {
          with: yaml('aggregation-configurations', [{ EventCategory: 'Data', Templates: ['API_ACTIVITY'] }]),
          is: [{ EventCategory: 'Data', Templates: ['API_ACTIVITY'] }],
          writes: calls('PutEventConfiguration'),
        },
        {
          with: yaml('aggregation-configurations', '[{EventCategory: Data, Templates: [USER_ACTIONS, API_ACTIVITY]}]'),
          is: [{ EventCategory: 'Data', Templates: ['API_ACTIVITY', 'USER_ACTIONS'] }],
          writes: calls('PutEventConfiguration'),
        },
      ],
      removed: { with: yaml('aggregation-configurations', 'none'), is: [], writes: calls('PutEventConfiguration') },
    },
    tags: {
      values: [
        {
          with: yaml('tags', 'Owner: audit\nCostCentre: 0123'),
          is: { CostCentre: '0123', Owner: 'audit' },
          writes: calls('AddTags'),
        },
        {
          with: { ...yaml('tags', 'owner: Audit\nOwner: security'), 'purge-tags': 'true' },
          is: { Owner: 'security', owner: 'Audit' },
          writes: calls('RemoveTags', 'AddTags'),
        },
      ],
      removed: { with: yaml('tags', 'none'), is: {}, writes: calls('RemoveTags') },
    },
  };
}

const ALL_MANAGEMENT = {
  ReadWriteType: 'All',
  IncludeManagementEvents: true,
  DataResources: [],
  ExcludeManagementEventSources: [],
};
const MANAGEMENT = {
  Name: 'All management events',
  FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
};
const LAMBDA = {
  Name: 'Functions',
  FieldSelectors: [
    { Field: 'eventCategory', Equals: ['Data'] },
    { Field: 'resources.type', Equals: ['AWS::Lambda::Function'] },
  ],
};
const LAMBDA_WRITES = {
  ...LAMBDA,
  FieldSelectors: [
    { Field: 'eventCategory', Equals: ['Data'] },
    { Field: 'readOnly', Equals: ['false'] },
    { Field: 'resources.type', Equals: ['AWS::Lambda::Function'] },
  ],
};

/** What the first act of `life` is called, and so on: for lists of what differs elsewhere. */
export function storyOf(field: Field): string {
  return `${field}: absent, set, changed, kept, removed`;
}

/** `keys` are the ARNs behind the two aliases. */
export function stories(account: string, keys: readonly [string, string]): Story[] {
  const name = names(account);
  const inputs = { 'trail-name': 'org-trail', 's3-bucket-name': name.bucket };

  const storyOfLifecycle = ([field, lifecycle]: [string, FieldLifecycle]): Story => {
    const runsFor = ({ with: given, is, writes = update }: LifecycleValue, what: string): StoryRun[] => [
      { name: what, with: given, outcome: 'applied', writes, after: { [field]: is } },
      { ...inSync({ [field]: is }), with: given },
    ];
    const [first, ...others] = lifecycle.values;
    const { without = {}, kept = {}, removed } = lifecycle;
    return {
      name: storyOf(field as Field),
      inputs: { ...inputs, ...lifecycle.beside },
      runs: [
        {
          name: 'create without it',
          isOrdinary: true,
          with: without,
          outcome: 'applied',
          writes: without['is-logging'] === 'false' ? create.slice(0, 1) : create,
        },
        ...runsFor(first!, 'set'),
        ...others.map((other) => ({ ...runsFor(other, 'changed')[0]!, isOrdinary: true as const })),
        { ...inSync({ [field]: lifecycle.values.at(-1)!.is }), with: kept, name: 'omitted: kept' },
        ...(removed ? runsFor(removed, 'removed') : []),
      ],
    };
  };

  return [
    ...Object.entries(fieldLifecycles(name, keys)).map(storyOfLifecycle),
    {
      name: 'create, no-op, stop and heal',
      inputs,
      runs: [
        { name: 'plan of an empty account', with: { mode: 'plan' }, outcome: 'drift', writes: [] },
        { name: 'create', outcome: 'applied', writes: create, after: { isLogging: true, isOrganizationTrail: true } },
        inSync({ s3KeyPrefix: null, kmsKeyId: null, snsTopicArn: null }),
        {
          name: 'check after somebody stopped it',
          outside: (cloudTrail, trail) => cloudTrail.send(new StopLoggingCommand({ Name: trail })),
          with: { mode: 'check' },
          outcome: 'drift',
          writes: [],
        },
        { name: 'heal', outcome: 'applied', writes: ['cloudtrail:StartLogging'], after: { isLogging: true } },
        {
          name: 'stopped and validation off: started first, then mended',
          outside: async (cloudTrail, trail) => {
            await cloudTrail.send(new StopLoggingCommand({ Name: trail }));
            await changed({ EnableLogFileValidation: false })(cloudTrail, trail);
          },
          outcome: 'applied',
          writes: ['cloudtrail:StartLogging', 'cloudtrail:UpdateTrail'],
          after: { isLogging: true, enableLogFileValidation: true },
        },
        inSync(),
        {
          name: 'stop, as declared',
          with: { 'is-logging': 'false', 'allow-weakening': 'is-logging' },
          outcome: 'applied',
          writes: ['cloudtrail:StopLogging'],
          after: { isLogging: false },
        },
        { name: 'kept stopped', with: { 'is-logging': 'keep' }, outcome: 'in-sync', writes: [] },
      ],
    },
    {
      name: 'convert between account trail and organization trail',
      inputs,
      runs: [
        {
          name: 'create an account trail',
          with: { 'is-organization-trail': 'false' },
          outcome: 'applied',
          writes: create,
          after: { isOrganizationTrail: false },
        },
        {
          name: 'to the organization',
          outcome: 'applied',
          writes: update,
          after: { isOrganizationTrail: true, isLogging: true },
        },
        inSync(),
        { name: 'kept', with: { 'is-organization-trail': 'keep' }, outcome: 'in-sync', writes: [] },
        {
          name: 'back to the account',
          with: { 'is-organization-trail': 'false', 'allow-weakening': 'is-organization-trail' },
          outcome: 'applied',
          writes: update,
          after: { isOrganizationTrail: false, isLogging: true },
        },
      ],
    },
    {
      name: 'convert between single and multi Region, with and without global events',
      inputs,
      runs: [
        {
          name: 'create a single-Region trail',
          with: { 'is-multi-region-trail': 'false' },
          outcome: 'applied',
          writes: create,
          after: { isMultiRegionTrail: false },
        },
        { name: 'to all Regions', outcome: 'applied', writes: update, after: { isMultiRegionTrail: true } },
        inSync(),
        {
          name: 'back to one Region, without global events',
          with: {
            'is-multi-region-trail': 'false',
            'include-global-service-events': 'false',
            'allow-weakening': 'is-multi-region-trail, include-global-service-events',
          },
          outcome: 'applied',
          writes: update,
          after: { isMultiRegionTrail: false, includeGlobalServiceEvents: false },
        },
        {
          name: 'to all Regions and global events',
          outcome: 'applied',
          writes: update,
          after: { isMultiRegionTrail: true, includeGlobalServiceEvents: true },
        },
        inSync(),
      ],
    },
  ];
}
