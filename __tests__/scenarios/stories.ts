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

/** One run of the action, or something that somebody else does to the trail before it. */
export interface Act {
  readonly what: string;
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
  readonly acts: readonly Act[];
}

/** Names that both worlds provide before a story begins. */
export const names = (account: string) => ({
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
});

const create = ['cloudtrail:CreateTrail', 'cloudtrail:StartLogging'];
const update = ['cloudtrail:UpdateTrail'];

const inSync = (after?: Act['after']): Act => ({
  what: 'again: nothing to do',
  outcome: 'in-sync',
  writes: [],
  ...(after && { after }),
});
const changed = (input: Omit<UpdateTrailCommandInput, 'Name'>) => (cloudTrail: CloudTrailClient, trail: string) =>
  cloudTrail.send(new UpdateTrailCommand({ Name: trail, ...input }));

/** `keys` are the ARNs behind the two aliases. */
export const stories = (account: string, keys: readonly [string, string]): Story[] => {
  const name = names(account);
  const inputs = { 'trail-name': 'org-trail', 's3-bucket-name': name.bucket };

  /** absent → set → changed → kept when omitted → removed, and after each nothing to do. */
  const life = (
    field: string,
    values: readonly { with: Record<string, string>; is: unknown }[],
    removed?: { with: Record<string, string>; is: unknown },
  ): Story => {
    const [first, ...others] = values;
    const steps = (act: (typeof values)[number], what: string): Act[] => [
      { what, with: act.with, outcome: 'applied', writes: update, after: { [field]: act.is } },
      { ...inSync({ [field]: act.is }), with: act.with },
    ];
    return {
      name: `${field}: set, changed, kept when omitted${removed ? ', removed' : ''}`,
      inputs,
      acts: [
        { what: 'create without it', outcome: 'applied', writes: create },
        ...steps(first!, 'set'),
        ...others.flatMap((other) => steps(other, 'changed')),
        { ...inSync({ [field]: values.at(-1)!.is }), what: 'omitted: kept' },
        ...(removed ? steps(removed, 'removed') : []),
      ],
    };
  };
  const logs = (group: string, role: string) => ({
    'cloud-watch-logs-log-group-arn': group,
    'cloud-watch-logs-role-arn': role,
  });

  return [
    {
      name: 'create, no-op, stop and heal',
      inputs,
      acts: [
        { what: 'plan of an empty account', with: { mode: 'plan' }, outcome: 'drift', writes: [] },
        { what: 'create', outcome: 'applied', writes: create, after: { isLogging: true, isOrganizationTrail: true } },
        inSync({ s3KeyPrefix: null, kmsKeyId: null, snsTopicArn: null }),
        {
          what: 'check after somebody stopped it',
          outside: (cloudTrail, trail) => cloudTrail.send(new StopLoggingCommand({ Name: trail })),
          with: { mode: 'check' },
          outcome: 'drift',
          writes: [],
        },
        { what: 'heal', outcome: 'applied', writes: ['cloudtrail:StartLogging'], after: { isLogging: true } },
        {
          what: 'stopped and validation off: started first, then mended',
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
          what: 'stop, as declared',
          with: { 'is-logging': 'false', 'allow-weakening': 'is-logging' },
          outcome: 'applied',
          writes: ['cloudtrail:StopLogging'],
          after: { isLogging: false },
        },
        { what: 'kept stopped', with: { 'is-logging': 'keep' }, outcome: 'in-sync', writes: [] },
      ],
    },
    {
      name: 'convert between account trail and organization trail',
      inputs,
      acts: [
        {
          what: 'create an account trail',
          with: { 'is-organization-trail': 'false' },
          outcome: 'applied',
          writes: create,
          after: { isOrganizationTrail: false },
        },
        {
          what: 'to the organization',
          outcome: 'applied',
          writes: update,
          after: { isOrganizationTrail: true, isLogging: true },
        },
        inSync(),
        { what: 'kept', with: { 'is-organization-trail': 'keep' }, outcome: 'in-sync', writes: [] },
        {
          what: 'back to the account',
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
      acts: [
        {
          what: 'create a single-Region trail',
          with: { 'is-multi-region-trail': 'false' },
          outcome: 'applied',
          writes: create,
          after: { isMultiRegionTrail: false },
        },
        { what: 'to all Regions', outcome: 'applied', writes: update, after: { isMultiRegionTrail: true } },
        inSync(),
        {
          what: 'back to one Region, without global events',
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
          what: 'to all Regions and global events',
          outcome: 'applied',
          writes: update,
          after: { isMultiRegionTrail: true, includeGlobalServiceEvents: true },
        },
        inSync(),
      ],
    },
    {
      name: 'log file validation off and on',
      inputs,
      acts: [
        {
          what: 'create without',
          with: { 'enable-log-file-validation': 'false' },
          outcome: 'applied',
          writes: create,
          after: { enableLogFileValidation: false },
        },
        { what: 'on by default', outcome: 'applied', writes: update, after: { enableLogFileValidation: true } },
        inSync(),
      ],
    },
    life('s3KeyPrefix', [{ with: { 's3-key-prefix': '/audit/' }, is: 'audit' }], {
      with: { 's3-key-prefix': 'none' },
      is: null,
    }),
    {
      name: 's3BucketName: changed and kept when omitted',
      inputs,
      acts: [
        { what: 'create', outcome: 'applied', writes: create },
        {
          what: 'another bucket',
          with: { 's3-bucket-name': name.otherBucket, 'allow-weakening': 's3-bucket-name' },
          outcome: 'applied',
          writes: update,
          after: { s3BucketName: name.otherBucket },
        },
        {
          what: 'omitted: kept',
          with: { 's3-bucket-name': '' },
          outcome: 'in-sync',
          writes: [],
          after: { s3BucketName: name.otherBucket },
        },
      ],
    },
    life(
      'kmsKeyId',
      [
        { with: { 'kms-key-id': name.alias }, is: keys[0] },
        { with: { 'kms-key-id': keys[1].split('/')[1]! }, is: keys[1] },
        { with: { 'kms-key-id': keys[0] }, is: keys[0] },
        { with: { 'kms-key-id': keys[1].replace(/key\/.*/, name.otherAlias) }, is: keys[1] },
      ],
      { with: { 'kms-key-id': 'none', 'allow-weakening': 'kms-key-id' }, is: null },
    ),
    life(
      'snsTopicArn',
      [
        { with: { 'sns-topic-name': name.topic }, is: name.topicArn },
        { with: { 'sns-topic-name': name.otherTopicArn }, is: name.otherTopicArn },
      ],
      { with: { 'sns-topic-name': 'none', 'allow-weakening': 'sns-topic-name' }, is: null },
    ),
    life(
      'cloudWatchLogsLogGroupArn',
      [
        { with: logs(name.logGroup, name.logRole), is: `${name.logGroup}:*` },
        { with: logs(`${name.otherLogGroup}:*`, name.otherLogRole), is: `${name.otherLogGroup}:*` },
      ],
      { with: { ...logs('none', 'none'), 'allow-weakening': 'cloud-watch-logs-log-group-arn' }, is: null },
    ),
    life('recursiveLogging', [
      { with: { 'recursive-logging': 'false' }, is: false },
      { with: { 'recursive-logging': 'true' }, is: true },
    ]),
  ];
};
