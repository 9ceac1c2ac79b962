/**
 * What users live through, without saying whose AWS it is: the simulated one (stories.test.ts) and moto
 * (scripts/test-moto.ts) both go through them.
 */
import {
  type CloudTrailClient,
  StopLoggingCommand,
  UpdateTrailCommand,
  type UpdateTrailCommandInput,
} from '@aws-sdk/client-cloudtrail';
import type { Field } from '../../../src/domain/trail/trail.ts';

/** One run of the action, or something that somebody else does to the trail before it. */
export interface StoryRun {
  readonly name: string;
  /** Planned in another story, so only applied in this. */
  readonly isOrdinary?: true;
  /** Done to the trail from outside before the run. */
  readonly changeOutside?: (cloudTrail: CloudTrailClient, trail: string) => Promise<unknown>;
  /** Inputs on top of the story's own. */
  readonly addedInputs?: Readonly<Record<string, string>>;
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

function unchangedRun(after?: StoryRun['after']): StoryRun {
  return {
    name: 'again: nothing to do',
    outcome: 'in-sync',
    writes: [],
    ...(after && { after }),
  };
}

function updateOutside(input: Omit<UpdateTrailCommandInput, 'Name'>) {
  return (cloudTrail: CloudTrailClient, trail: string) =>
    cloudTrail.send(new UpdateTrailCommand({ Name: trail, ...input }));
}

/** One field's whole life: absent or off → set → changed → kept when omitted → removed, and after each nothing to do. */
interface FieldLifecycle {
  /** Inputs of all its acts. */
  readonly commonInputs?: Inputs;
  /** Inputs that create a trail without it. */
  readonly unsetInputs?: Inputs;
  readonly values: readonly LifecycleValue[];
  /** Inputs that leave it as it is; without any, omitting it does. */
  readonly keptInputs?: Inputs;
  /** Not there where nothing can remove it. */
  readonly removed?: LifecycleValue;
}

interface LifecycleValue {
  readonly inputs: Inputs;
  /** In normal form. */
  readonly observed: unknown;
  readonly writes?: readonly string[];
}

type Inputs = Readonly<Record<string, string>>;

function yamlInput(input: string, value: unknown, weakening = false): Inputs {
  return {
    [input]: typeof value === 'string' ? value : JSON.stringify(value),
    ...(weakening && { 'allow-weakening': input }),
  };
}

function booleanLifecycle(
  input: string,
  on = update,
  off = update,
): Pick<FieldLifecycle, 'unsetInputs' | 'values' | 'keptInputs'> {
  return {
    unsetInputs: { [input]: 'false' },
    values: [
      { inputs: { [input]: 'true' }, observed: true, writes: on },
      { inputs: { [input]: 'false', 'allow-weakening': input }, observed: false, writes: off },
    ],
    keptInputs: { [input]: 'keep' },
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
    isLogging: booleanLifecycle('is-logging', calls('StartLogging'), calls('StopLogging')),
    isOrganizationTrail: booleanLifecycle('is-organization-trail'),
    isMultiRegionTrail: booleanLifecycle('is-multi-region-trail'),
    includeGlobalServiceEvents: {
      commonInputs: { 'is-multi-region-trail': 'false' },
      ...booleanLifecycle('include-global-service-events'),
    },
    enableLogFileValidation: booleanLifecycle('enable-log-file-validation'),
    s3BucketName: {
      values: [
        {
          inputs: { 's3-bucket-name': name.otherBucket, 'allow-weakening': 's3-bucket-name' },
          observed: name.otherBucket,
        },
      ],
      keptInputs: { 's3-bucket-name': '' },
    },
    s3KeyPrefix: {
      values: [{ inputs: { 's3-key-prefix': '/audit/' }, observed: 'audit' }],
      removed: { inputs: { 's3-key-prefix': 'none' }, observed: null },
    },
    kmsKeyId: {
      values: [
        { inputs: { 'kms-key-id': name.alias }, observed: keys[0] },
        { inputs: { 'kms-key-id': keys[1].split('/')[1]! }, observed: keys[1] },
        { inputs: { 'kms-key-id': keys[0] }, observed: keys[0] },
        { inputs: { 'kms-key-id': keys[1].replace(/key\/.*/, name.otherAlias) }, observed: keys[1] },
      ],
      removed: { inputs: { 'kms-key-id': 'none', 'allow-weakening': 'kms-key-id' }, observed: null },
    },
    snsTopicArn: {
      values: [
        { inputs: { 'sns-topic-name': name.topic }, observed: name.topicArn },
        { inputs: { 'sns-topic-name': name.otherTopicArn }, observed: name.otherTopicArn },
      ],
      removed: { inputs: { 'sns-topic-name': 'none', 'allow-weakening': 'sns-topic-name' }, observed: null },
    },
    cloudWatchLogsLogGroupArn: {
      values: [
        { inputs: logs(name.logGroup, name.logRole), observed: `${name.logGroup}:*` },
        { inputs: logs(`${name.otherLogGroup}:*`, name.otherLogRole), observed: `${name.otherLogGroup}:*` },
      ],
      removed: { inputs: noLogs, observed: null },
    },
    cloudWatchLogsRoleArn: {
      values: [
        { inputs: logs(name.logGroup, name.logRole), observed: name.logRole },
        { inputs: logs(name.otherLogGroup, name.otherLogRole), observed: name.otherLogRole },
      ],
      removed: { inputs: noLogs, observed: null },
    },
    recursiveLogging: {
      values: [
        { inputs: { 'recursive-logging': 'false' }, observed: false },
        { inputs: { 'recursive-logging': 'true' }, observed: true },
      ],
    },
    eventSelectors: {
      values: [
        {
          inputs: yamlInput('event-selectors', [
            { DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] },
          ]),
          observed: [{ ...ALL_MANAGEMENT, DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }] }],
          writes: calls('PutEventSelectors'),
        },
        {
          inputs: yamlInput('event-selectors', '- ExcludeManagementEventSources: [kms.amazonaws.com]', true),
          observed: [{ ...ALL_MANAGEMENT, ExcludeManagementEventSources: ['kms.amazonaws.com'] }],
          writes: calls('PutEventSelectors'),
        },
      ],
      removed: { inputs: yamlInput('event-selectors', 'none'), observed: [], writes: calls('PutEventSelectors') },
    },
    advancedEventSelectors: {
      values: [
        {
          inputs: yamlInput('advanced-event-selectors', [MANAGEMENT, LAMBDA]),
          observed: [MANAGEMENT, LAMBDA],
          writes: calls('PutEventSelectors'),
        },
        {
          inputs: yamlInput('advanced-event-selectors', [LAMBDA_WRITES, MANAGEMENT], true),
          observed: [MANAGEMENT, LAMBDA_WRITES],
          writes: calls('PutEventSelectors'),
        },
      ],
      removed: {
        inputs: yamlInput('advanced-event-selectors', 'none', true),
        observed: [],
        writes: calls('PutEventSelectors'),
      },
    },
    insightSelectors: {
      values: [
        {
          inputs: yamlInput('insight-selectors', '- InsightType: ApiCallRateInsight'),
          observed: [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] }],
          writes: calls('PutInsightSelectors'),
        },
        {
          inputs: yamlInput('insight-selectors', '[{InsightType: ApiErrorRateInsight}]', true),
          observed: [{ InsightType: 'ApiErrorRateInsight', EventCategories: ['Management'] }],
          writes: calls('PutInsightSelectors'),
        },
      ],
      removed: {
        inputs: yamlInput('insight-selectors', 'none', true),
        observed: [],
        writes: calls('PutInsightSelectors'),
      },
    },
    aggregationConfigurations: {
      values: [
        {
          inputs: yamlInput('aggregation-configurations', [{ EventCategory: 'Data', Templates: ['API_ACTIVITY'] }]),
          observed: [{ EventCategory: 'Data', Templates: ['API_ACTIVITY'] }],
          writes: calls('PutEventConfiguration'),
        },
        {
          inputs: yamlInput(
            'aggregation-configurations',
            '[{EventCategory: Data, Templates: [USER_ACTIONS, API_ACTIVITY]}]',
          ),
          observed: [{ EventCategory: 'Data', Templates: ['API_ACTIVITY', 'USER_ACTIONS'] }],
          writes: calls('PutEventConfiguration'),
        },
      ],
      removed: {
        inputs: yamlInput('aggregation-configurations', 'none'),
        observed: [],
        writes: calls('PutEventConfiguration'),
      },
    },
    tags: {
      values: [
        {
          inputs: yamlInput('tags', 'Owner: audit\nCostCentre: 0123'),
          observed: { CostCentre: '0123', Owner: 'audit' },
          writes: calls('AddTags'),
        },
        {
          inputs: { ...yamlInput('tags', 'owner: Audit\nOwner: security'), 'purge-tags': 'true' },
          observed: { Owner: 'security', owner: 'Audit' },
          writes: calls('RemoveTags', 'AddTags'),
        },
      ],
      removed: { inputs: yamlInput('tags', 'none'), observed: {}, writes: calls('RemoveTags') },
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
    const runsFor = ({ inputs: given, observed: is, writes = update }: LifecycleValue, what: string): StoryRun[] => [
      { name: what, addedInputs: given, outcome: 'applied', writes, after: { [field]: is } },
      { ...unchangedRun({ [field]: is }), addedInputs: given },
    ];
    const [first, ...others] = lifecycle.values;
    const { unsetInputs: without = {}, keptInputs: kept = {}, removed } = lifecycle;
    return {
      name: storyOf(field as Field),
      inputs: { ...inputs, ...lifecycle.commonInputs },
      runs: [
        {
          name: 'create without it',
          isOrdinary: true,
          addedInputs: without,
          outcome: 'applied',
          writes: without['is-logging'] === 'false' ? create.slice(0, 1) : create,
        },
        ...runsFor(first!, 'set'),
        ...others.map((other) => ({ ...runsFor(other, 'changed')[0]!, isOrdinary: true as const })),
        { ...unchangedRun({ [field]: lifecycle.values.at(-1)!.observed }), addedInputs: kept, name: 'omitted: kept' },
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
        { name: 'plan of an empty account', addedInputs: { mode: 'plan' }, outcome: 'drift', writes: [] },
        { name: 'create', outcome: 'applied', writes: create, after: { isLogging: true, isOrganizationTrail: true } },
        unchangedRun({ s3KeyPrefix: null, kmsKeyId: null, snsTopicArn: null }),
        {
          name: 'check after somebody stopped it',
          changeOutside: (cloudTrail, trail) => cloudTrail.send(new StopLoggingCommand({ Name: trail })),
          addedInputs: { mode: 'check' },
          outcome: 'drift',
          writes: [],
        },
        { name: 'heal', outcome: 'applied', writes: ['cloudtrail:StartLogging'], after: { isLogging: true } },
        {
          name: 'stopped and validation off: started first, then mended',
          changeOutside: async (cloudTrail, trail) => {
            await cloudTrail.send(new StopLoggingCommand({ Name: trail }));
            await updateOutside({ EnableLogFileValidation: false })(cloudTrail, trail);
          },
          outcome: 'applied',
          writes: ['cloudtrail:StartLogging', 'cloudtrail:UpdateTrail'],
          after: { isLogging: true, enableLogFileValidation: true },
        },
        unchangedRun(),
        {
          name: 'stop, as declared',
          addedInputs: { 'is-logging': 'false', 'allow-weakening': 'is-logging' },
          outcome: 'applied',
          writes: ['cloudtrail:StopLogging'],
          after: { isLogging: false },
        },
        { name: 'kept stopped', addedInputs: { 'is-logging': 'keep' }, outcome: 'in-sync', writes: [] },
      ],
    },
    {
      name: 'convert between account trail and organization trail',
      inputs,
      runs: [
        {
          name: 'create an account trail',
          addedInputs: { 'is-organization-trail': 'false' },
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
        unchangedRun(),
        { name: 'kept', addedInputs: { 'is-organization-trail': 'keep' }, outcome: 'in-sync', writes: [] },
        {
          name: 'back to the account',
          addedInputs: { 'is-organization-trail': 'false', 'allow-weakening': 'is-organization-trail' },
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
          addedInputs: { 'is-multi-region-trail': 'false' },
          outcome: 'applied',
          writes: create,
          after: { isMultiRegionTrail: false },
        },
        { name: 'to all Regions', outcome: 'applied', writes: update, after: { isMultiRegionTrail: true } },
        unchangedRun(),
        {
          name: 'back to one Region, without global events',
          addedInputs: {
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
        unchangedRun(),
      ],
    },
  ];
}
