import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { assumeRole, type Session, signIn } from '../../../src/aws/session/sign-in.ts';
import { cloudTrail, organizations } from '../../../src/aws/clients/clients.ts';
import { listTrails } from '../../../src/aws/observe/list-trails.ts';
import { listDelegatedAdministrators, readOrganization } from '../../../src/aws/observe/read-organization.ts';
import { readOtherTrails } from '../../../src/aws/observe/read-other-trails.ts';
import { getBucketPolicy, readBucket } from '../../../src/aws/prerequisites/read-bucket.ts';
import { readBucketSettings } from '../../../src/aws/prerequisites/read-bucket-settings.ts';
import { describeKey, getKeyPolicy } from '../../../src/aws/prerequisites/read-key.ts';
import { readLogGroup, readLogRole, simulateLogRole } from '../../../src/aws/prerequisites/read-log-group.ts';
import { readServiceLinkedRole, readTrustedAccess } from '../../../src/aws/prerequisites/read-trusted-access.ts';
import { repair } from '../../../src/aws/apply/repair-prerequisite.ts';
import { getTopicAttributes } from '../../../src/aws/prerequisites/read-topic.ts';
import { readTrail } from '../../../src/aws/observe/read-trail.ts';
import type { Answer } from '../../../src/domain/values/answer.ts';
import type { BucketSettings } from '../../../src/domain/prerequisites/bucket-settings.ts';
import type { Field } from '../../../src/domain/trail/trail.ts';
import {
  ACCOUNT,
  type FakeAws,
  GROUP,
  KEY,
  LOG_ROLE,
  POLICY,
  type FakeResponse,
  ofS3,
  startFakeAws,
  STREAM,
  TOPIC,
  TRAIL,
} from '../fake-aws.ts';

let aws: FakeAws;
beforeAll(async () => {
  aws = await startFakeAws();
});
afterEach(() => {
  aws.responses.clear();
  aws.calls.length = 0;
});
afterAll(() => aws.close());

const REGION = 'us-east-1';
const HOW = { role: null, region: REGION, audience: 'sts.amazonaws.com', sessionName: 's', durationSeconds: 3600 };
const BOUNDS = { actions: [], document: '{}' };

function CONTROL() {
  return aws.session();
}

const OWNER_ROLE = `arn:aws:iam::${ACCOUNT}:role/log-archive`;

function failing(promise: Promise<unknown>): Promise<Answer<unknown>> {
  return promise.then(
    (known) => ({ known }),
    (error: unknown) => ({ unknown: (error as Error).message }),
  );
}

function field(name: Field) {
  return async (session: Session) => {
    const { trail, unknown } = await readTrail(cloudTrail(REGION, session), TRAIL);
    return unknown[name] === undefined ? { known: trail[name] } : { unknown: unknown[name] };
  };
}

function ofBucket(fact: 'region' | 'requesterPays' | 'encryption') {
  return async (session: Session) => (await readBucket(session, true, REGION, 'bucket'))[fact];
}

function ofSettings(fact: keyof Omit<BucketSettings, 'account'>) {
  return async (session: Session) => (await readBucketSettings(session, REGION, 'bucket', ''))[fact];
}

const UNKNOWN = expect.objectContaining({ unknown: expect.any(String) });

/** Every read that a decision hangs on, and what it tells where all is well. */
const READS: Readonly<Record<string, readonly [(session: Session) => Promise<Answer<unknown>>, known: unknown]>> = {
  ListTrails: [(session) => failing(listTrails(cloudTrail(REGION, session))), [TRAIL]],
  GetTrail: [
    (session) => failing(readTrail(cloudTrail(REGION, session), TRAIL).then(({ trail }) => trail.isMultiRegionTrail)),
    true,
  ],
  GetTrailStatus: [field('isLogging'), true],
  GetEventSelectors: [field('eventSelectors'), []],
  GetInsightSelectors: [field('insightSelectors'), []],
  GetEventConfiguration: [field('aggregationConfigurations'), []],
  ListTags: [field('tags'), { team: '' }],
  DescribeOrganization: [
    async (session) => (await readOrganization(session, REGION)).description,
    expect.objectContaining({ id: 'o-exampleorg1' }),
  ],
  ListDelegatedAdministrators: [
    async (session) =>
      (await listDelegatedAdministrators(await organizations(REGION, session))).delegatedAdministrators,
    ['222222222222'],
  ],
  ListAWSServiceAccessForOrganization: [(session) => readTrustedAccess(session, REGION), true],
  HeadBucket: [ofBucket('region'), 'us-east-1'],
  GetBucketPolicy: [(session) => getBucketPolicy(session, REGION, 'bucket'), POLICY],
  GetBucketRequestPayment: [ofBucket('requesterPays'), false],
  GetBucketEncryption: [ofBucket('encryption'), { key: null, hasBucketKey: false }],
  GetBucketVersioning: [ofSettings('versioning'), { status: null, hasMfaDelete: false }],
  GetObjectLockConfiguration: [ofSettings('objectLock'), { rule: null }],
  GetBucketLifecycleConfiguration: [
    ofSettings('lifecycle'),
    [
      {
        id: '',
        isEnabled: false,
        prefix: '',
        isPartial: false,
        expiration: null,
        noncurrentDays: null,
        keepsNoncurrent: false,
        transitions: [],
      },
    ],
  ],
  GetPublicAccessBlock: [
    ofSettings('publicAccessBlock'),
    { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: false },
  ],
  GetBucketLogging: [ofSettings('accessLogTarget'), null],
  DescribeKey: [(session) => describeKey(session, KEY, REGION), expect.objectContaining({ arn: KEY })],
  GetKeyPolicy: [(session) => getKeyPolicy(session, KEY, REGION), POLICY],
  GetTopicAttributes: [(session) => getTopicAttributes(session, TOPIC), { policy: POLICY, keyId: null }],
  DescribeLogGroups: [(session) => readLogGroup(session, GROUP), true],
  'GetRole log-role': [
    (session) => readLogRole(session, REGION, LOG_ROLE),
    { trust: POLICY, createdMilliseconds: Date.UTC(2026, 0, 1) },
  ],
  'GetRole AWSServiceRoleForCloudTrail': [(session) => readServiceLinkedRole(session, REGION), true],
  SimulatePrincipalPolicy: [(session) => simulateLogRole(session, REGION, LOG_ROLE, [STREAM]), []],
  GetCallerIdentity: [() => failing(signIn(HOW, BOUNDS, CONTROL()).then(({ identity }) => identity.account)), ACCOUNT],
  AssumeRole: [
    (session) => failing(assumeRole(session, OWNER_ROLE, HOW, BOUNDS).then(({ identity }) => identity.account)),
    ACCOUNT,
  ],
};

async function answerTo(call: string, ...replies: FakeResponse[]): Promise<Answer<unknown>> {
  if (replies.length > 0) aws.responses.set(call, replies);
  return READS[call]![0](aws.session());
}

describe('observe: unreadable answers', () => {
  test.each(Object.keys(READS))('%s as AWS answers is known', async (call) => {
    expect(await answerTo(call)).toEqual({ known: READS[call]![1] });
  });

  const HTML = '<!DOCTYPE html><html><head><title>Sign in</title></head><body><p>Please sign in<br></body></html>';
  /** What comes with status 200 instead of what AWS answers, when somebody in between answers, or a body is lost. */
  const FOREIGN: readonly string[] = [
    '',
    '{}',
    'null',
    '[]',
    '"text"',
    HTML,
    '<html><body><p>Please sign in</p></body></html>',
    '<?xml version="1.0"?><Health><Status>ok</Status></Health>',
    '{"__type":"ResourceNotFoundException"}',
    '{"Trail',
  ];

  test.each(Object.keys(READS))('%s: an answer of nobody who is AWS is unknown, whatever it is', async (call) => {
    for (const body of FOREIGN) {
      const answer = await answerTo(call, { body });
      expect({ body, answer }).toEqual({ body, answer: UNKNOWN });
    }
  });

  function json(value: unknown): FakeResponse {
    return { body: JSON.stringify(value) };
  }

  function xml(call: string, members: string): FakeResponse {
    return {
      body: `<${call}Response><${call}Result>${members}</${call}Result></${call}Response>`,
    };
  }

  const OTHER = TRAIL.arn.replace('org-trail', 'other');

  function attributes(entries: Readonly<Record<string, string>>): FakeResponse {
    return xml(
      'GetTopicAttributes',
      `<Attributes>${Object.entries(entries)
        .map(([key, value]) => `<entry><key>${key}</key><value>${value.replaceAll('"', '&quot;')}</value></entry>`)
        .join('')}</Attributes>`,
    );
  }

  const AWS_TRAIL = { Name: TRAIL.name, TrailARN: TRAIL.arn, HomeRegion: REGION, S3BucketName: 'bucket' };
  const SWITCHES = {
    IncludeGlobalServiceEvents: true,
    IsMultiRegionTrail: true,
    IsOrganizationTrail: true,
    LogFileValidationEnabled: true,
  };

  function decision(action: string, decided: string) {
    return `<member><EvalActionName>${action}</EvalActionName><EvalResourceName>${STREAM}</EvalResourceName>${decided}</member>`;
  }

  const ALLOWED = '<EvalDecision>allowed</EvalDecision>';

  /** Answers of the right service that lack what is decided by, have it in another form, or are about something else. */
  const INCOMPLETE: readonly (readonly [call: string, ...replies: FakeResponse[]])[] = [
    ['ListTrails', json({ Trails: {} })],
    ['ListTrails', json({ Trails: [null] })],
    ['ListTrails', json({ Trails: [{ Name: 'org-trail' }] })],
    ['ListTrails', json({ Trails: [{ Name: 'org-trail', TrailARN: 'org-trail' }] })],
    ['ListTrails', json({ Trails: [{ TrailARN: TRAIL.arn, Name: 7 }] })],
    ['ListTrails', json({ Trails: [], NextToken: 'more' }), json({})],
    ['ListTrails', json({ Trails: [], NextToken: 'always' })],
    ['ListTrails', json({ Trails: [], NextToken: {} })],
    [
      'ListTrails',
      json({ Trails: [], NextToken: 'one' }),
      json({ Trails: [], NextToken: 'two' }),
      json({ Trails: [], NextToken: 'one' }),
    ],
    ['GetTrail', json({ Trail: {} })],
    ['GetTrail', json({ Trail: 'org-trail' })],
    ['GetTrail', json({ Trail: { ...AWS_TRAIL } })],
    ['GetTrail', json({ Trail: { ...AWS_TRAIL, ...SWITCHES, IsMultiRegionTrail: 'true' } })],
    ['GetTrail', json({ Trail: { ...AWS_TRAIL, ...SWITCHES, IsOrganizationTrail: undefined } })],
    ['GetTrail', json({ Trail: { ...AWS_TRAIL, ...SWITCHES, S3BucketName: '' } })],
    ['GetTrail', json({ Trail: { ...AWS_TRAIL, ...SWITCHES, KmsKeyId: { Arn: KEY } } })],
    ['GetTrail', json({ Trail: { ...AWS_TRAIL, ...SWITCHES, TrailARN: OTHER } })],
    ['GetTrailStatus', json({ IsLogging: 'false' })],
    ['GetTrailStatus', json({ IsLogging: null })],
    ['GetTrailStatus', json({ IsLogging: 1 })],
    ['GetTrailStatus', json({ IsLogging: true, LatestDeliveryTime: 1e99 })],
    ['GetEventSelectors', json({ TrailARN: TRAIL.arn })],
    ['GetEventSelectors', json({ TrailARN: TRAIL.arn, EventSelectors: [] })],
    ['GetEventSelectors', json({ TrailARN: TRAIL.arn, EventSelectors: {} })],
    ['GetEventSelectors', json({ TrailARN: TRAIL.arn, EventSelectors: [{ IncludeManagementEvents: 'false' }] })],
    [
      'GetEventSelectors',
      json({ TrailARN: TRAIL.arn, EventSelectors: [{ DataResources: [{ Type: 'AWS::S3::Object' }] }] }),
    ],
    ['GetEventSelectors', json({ TrailARN: TRAIL.arn, AdvancedEventSelectors: [{ Name: 'x' }] })],
    ['GetEventSelectors', json({ TrailARN: TRAIL.arn, AdvancedEventSelectors: [{ FieldSelectors: [] }] })],
    [
      'GetEventSelectors',
      json({
        TrailARN: TRAIL.arn,
        AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'readOnly', Equals: [true] }] }],
      }),
    ],
    ['GetEventSelectors', json({ TrailARN: OTHER, EventSelectors: [{ ReadWriteType: 'All' }] })],
    ['GetInsightSelectors', json({ TrailARN: TRAIL.arn })],
    ['GetInsightSelectors', json({ TrailARN: TRAIL.arn, InsightSelectors: {} })],
    ['GetInsightSelectors', json({ TrailARN: TRAIL.arn, InsightSelectors: [{}] })],
    ['GetInsightSelectors', json({ TrailARN: OTHER, InsightSelectors: [] })],
    ['GetEventConfiguration', json({ AggregationConfigurations: 'none' })],
    ['GetEventConfiguration', json({ TrailARN: TRAIL.arn, AggregationConfigurations: [{ EventCategory: 'Data' }] })],
    ['GetEventConfiguration', json({ TrailARN: OTHER, AggregationConfigurations: [] })],
    ['ListTags', json({ ResourceTagList: [] })],
    ['ListTags', json({ ResourceTagList: [{ ResourceId: TRAIL.arn }] })],
    ['ListTags', json({ ResourceTagList: [{ ResourceId: OTHER, TagsList: [] }] })],
    ['ListTags', json({ ResourceTagList: [{ TagsList: [] }] })],
    ['ListTags', json({ ResourceTagList: [{ ResourceId: TRAIL.arn, TagsList: [{ Value: 'x' }] }] })],
    ['ListTags', json({ ResourceTagList: [{ ResourceId: TRAIL.arn, TagsList: [{ Key: 'x', Value: 7 }] }] })],
    ['ListTags', json({ ResourceTagList: [{ ResourceId: TRAIL.arn, TagsList: [] }], NextToken: 'always' })],
    ['DescribeOrganization', json({ Organization: { Id: 'o-exampleorg1' } })],
    ['DescribeOrganization', json({ Organization: { Id: 7, MasterAccountId: ACCOUNT } })],
    ['DescribeOrganization', json({ Organization: { Id: 'o-exampleorg1', MasterAccountId: '111' } })],
    ['ListDelegatedAdministrators', json({ DelegatedAdministrators: [{}] })],
    ['ListDelegatedAdministrators', json({ DelegatedAdministrators: null })],
    ['ListDelegatedAdministrators', json({ DelegatedAdministrators: [], NextToken: 'always' })],
    ['ListDelegatedAdministrators', json({ DelegatedAdministrators: [], NextToken: 'more' }), json({})],
    ['ListAWSServiceAccessForOrganization', json({ EnabledServicePrincipals: [{}] })],
    ['ListAWSServiceAccessForOrganization', json({ EnabledServicePrincipals: [], NextToken: 'always' })],
    ['ListAWSServiceAccessForOrganization', json({ EnabledServicePrincipals: [], NextToken: 'more' }), json({})],
    ['HeadBucket', { status: 404 }],
    ['HeadBucket', { status: 404, headers: { server: 'proxy' } }],
    ['GetBucketPolicy', json({ Version: '2012-10-17' })],
    ['GetBucketPolicy', json({ Version: '2012-10-17', Statement: [] })],
    ['GetBucketPolicy', json({ Version: '2012-10-17', Statement: 'none' })],
    ['GetBucketPolicy', json({ Version: '2012-10-17', Statement: [{}] })],
    ['GetBucketPolicy', { body: POLICY.slice(0, 40) }],
    ['GetBucketRequestPayment', { body: '<RequestPaymentConfiguration/>' }],
    [
      'GetBucketRequestPayment',
      { body: '<RequestPaymentConfiguration><Payer>Somebody</Payer></RequestPaymentConfiguration>' },
    ],
    ['GetBucketEncryption', { body: '<ServerSideEncryptionConfiguration/>' }],
    ['GetBucketEncryption', { body: '<ServerSideEncryptionConfiguration><Rule/></ServerSideEncryptionConfiguration>' }],
    ['GetBucketVersioning', { body: '<VersioningConfiguration/>' }],
    ['GetBucketVersioning', ofS3('<VersioningConfiguration><Status>On</Status></VersioningConfiguration>')],
    ['GetObjectLockConfiguration', ofS3('<ObjectLockConfiguration/>')],
    [
      'GetObjectLockConfiguration',
      ofS3(
        '<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention><Days>1</Days></DefaultRetention></Rule></ObjectLockConfiguration>',
      ),
    ],
    ['GetBucketLifecycleConfiguration', ofS3('<LifecycleConfiguration/>')],
    [
      'GetBucketLifecycleConfiguration',
      ofS3('<LifecycleConfiguration><Rule><ID>x</ID></Rule></LifecycleConfiguration>'),
    ],
    [
      'GetPublicAccessBlock',
      ofS3('<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>'),
    ],
    ['GetBucketLogging', { body: '<BucketLoggingStatus/>' }],
    ['GetBucketLogging', ofS3('<BucketLoggingStatus><LoggingEnabled/></BucketLoggingStatus>')],
    ['DescribeKey', json({ KeyMetadata: {} })],
    ['DescribeKey', json({ KeyMetadata: { Arn: 'key', KeyManager: 'CUSTOMER' } })],
    ['DescribeKey', json({ KeyMetadata: { Arn: KEY.replace('1111aaaa', '2222bbbb'), KeyManager: 'CUSTOMER' } })],
    ['DescribeKey', json({ KeyMetadata: { Arn: KEY, KeyManager: 'CUSTOMER', KeyState: 7 } })],
    ['GetKeyPolicy', json({ Policy: '' })],
    ['GetKeyPolicy', json({ Policy: '{}' })],
    ['GetKeyPolicy', json({ Policy: { Statement: [{ Effect: 'Allow' }] } })],
    ['GetKeyPolicy', json({ Policy: '{"Version":"2012-10-17","Statement":[]}' })],
    ['GetTopicAttributes', attributes({})],
    ['GetTopicAttributes', attributes({ TopicArn: TOPIC })],
    ['GetTopicAttributes', attributes({ TopicArn: TOPIC, Policy: '{}' })],
    ['GetTopicAttributes', attributes({ Policy: POLICY })],
    ['GetTopicAttributes', attributes({ TopicArn: `${TOPIC}-other`, Policy: POLICY })],
    ['DescribeLogGroups', json({ logGroups: {} })],
    ['DescribeLogGroups', json({ logGroups: [{}] })],
    ['DescribeLogGroups', json({ logGroups: [], nextToken: 'always' })],
    ['GetRole log-role', xml('GetRole', '<Role/>')],
    [
      'GetRole log-role',
      xml(
        'GetRole',
        '<Role><RoleName>other</RoleName><AssumeRolePolicyDocument>%7B%7D</AssumeRolePolicyDocument></Role>',
      ),
    ],
    ['GetRole log-role', xml('GetRole', '<Role><RoleName>log-role</RoleName></Role>')],
    [
      'GetRole log-role',
      xml(
        'GetRole',
        '<Role><RoleName>log-role</RoleName><AssumeRolePolicyDocument>%7B%zz</AssumeRolePolicyDocument></Role>',
      ),
    ],
    ['GetRole AWSServiceRoleForCloudTrail', xml('GetRole', '<Role/>')],
    ['GetRole AWSServiceRoleForCloudTrail', xml('GetRole', '<Role><RoleName>other</RoleName></Role>')],
    ['SimulatePrincipalPolicy', xml('SimulatePrincipalPolicy', '<EvaluationResults/>')],
    [
      'SimulatePrincipalPolicy',
      xml(
        'SimulatePrincipalPolicy',
        `<EvaluationResults>${decision('logs:CreateLogStream', ALLOWED)}${decision('logs:PutLogEvents', '')}</EvaluationResults>`,
      ),
    ],
    [
      'SimulatePrincipalPolicy',
      xml(
        'SimulatePrincipalPolicy',
        `<EvaluationResults>${decision('a', ALLOWED)}${decision('b', ALLOWED)}</EvaluationResults>`,
      ),
    ],
    ['GetCallerIdentity', xml('GetCallerIdentity', `<Arn>arn:aws:sts::${ACCOUNT}:assumed-role/x/y</Arn>`)],
    ['GetCallerIdentity', xml('GetCallerIdentity', `<Account>${ACCOUNT}</Account>`)],
    [
      'GetCallerIdentity',
      xml('GetCallerIdentity', `<Account>undefined</Account><Arn>arn:aws:sts::${ACCOUNT}:assumed-role/x/y</Arn>`),
    ],
    [
      'GetCallerIdentity',
      xml('GetCallerIdentity', `<Account>${ACCOUNT}</Account><Arn>arn:aws:sts::222222222222:assumed-role/x/y</Arn>`),
    ],
    [
      'AssumeRole',
      xml('AssumeRole', `<AssumedRoleUser><Arn>arn:aws:sts::${ACCOUNT}:assumed-role/x/y</Arn></AssumedRoleUser>`),
    ],
    [
      'AssumeRole',
      xml(
        'AssumeRole',
        '<Credentials><AccessKeyId>A</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken></Credentials>',
      ),
    ],
    [
      'AssumeRole',
      xml(
        'AssumeRole',
        '<Credentials><AccessKeyId>A</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken></Credentials><AssumedRoleUser><Arn>log-archive</Arn></AssumedRoleUser>',
      ),
    ],
    [
      'AssumeRole',
      xml(
        'AssumeRole',
        '<Credentials><AccessKeyId>A</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken></Credentials><AssumedRoleUser><Arn>arn:aws:sts::222222222222:assumed-role/log-archive/y</Arn></AssumedRoleUser>',
      ),
    ],
  ];

  test.each(INCOMPLETE)(
    '%s: an answer without what is decided by is unknown, not empty: %j',
    async (call, ...replies) => {
      expect(await answerTo(call, ...replies)).toEqual(UNKNOWN);
    },
  );

  test.each(['GetTrailStatus', 'GetBucketPolicy', 'GetTopicAttributes'])(
    '%s: a body that is cut is asked for again, and then known or unknown',
    async (call) => {
      const cut: FakeResponse = { body: '{"IsLogging":tr', isTruncated: true };
      expect(await answerTo(call, cut, { status: 500 }, cut, cut, cut)).toEqual(UNKNOWN);
    },
  );

  test('nothing is written over a policy that cannot be read again just before, whatever was answered', async () => {
    const steps = {
      GetBucketPolicy: { call: 's3:PutBucketPolicy', input: { Bucket: 'bucket', Policy: '{}' }, fields: [] },
      GetKeyPolicy: { call: 'kms:PutKeyPolicy', input: { KeyId: KEY, Policy: '{}' }, fields: [] },
      GetTopicAttributes: {
        call: 'sns:SetTopicAttributes',
        input: { TopicArn: TOPIC, AttributeName: 'Policy', AttributeValue: '{}' },
        fields: [],
      },
    } as const;
    const before = [null, '', '{}', 'null', POLICY];
    for (const [read, step] of Object.entries(steps)) {
      for (const body of FOREIGN) {
        aws.responses.set(read, [{ body }]);
        const writeSession = { ...aws.session(), allowedActions: new Set([step.call]) };
        for (const replaces of before) {
          const readers = { readSession: aws.session(), writeSession };
          const repairing = repair({ ...step, replaces }, REGION, readers, { hasUnanswered: false });
          await expect(repairing).rejects.toThrow(/could not be read again just before/);
        }
      }
    }
    expect(aws.calls.filter((call) => !Object.keys(steps).includes(call))).toEqual([]);
  });

  test('what S3, KMS, SNS and IAM say is not there is not there', async () => {
    const missing = (code: string): FakeResponse => ({ status: 404, body: `<Error><Code>${code}</Code></Error>` });
    const query = (code: string): FakeResponse => ({
      status: 404,
      body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>none</Message></Error></ErrorResponse>`,
    });
    expect(await answerTo('GetBucketPolicy', missing('NoSuchBucketPolicy'))).toEqual({ known: null });
    expect(await answerTo('HeadBucket', { status: 404, headers: { 'x-amz-request-id': 'A1' } })).toEqual({
      known: null,
    });
    expect(await answerTo('GetTopicAttributes', query('NotFound'))).toEqual({ known: null });
    expect(await answerTo('GetRole log-role', query('NoSuchEntity'))).toEqual({ known: null });
    expect(await answerTo('DescribeKey', { status: 400, body: '{"__type":"NotFoundException"}' })).toEqual({
      known: null,
    });
    expect(await answerTo('DescribeLogGroups', json({ logGroups: [] }))).toEqual({ known: false });
    expect(await answerTo('ListTrails', json({ Trails: [] }))).toEqual({ known: [] });
  });

  test.each(['GetTrail', 'GetTrailStatus', 'GetEventSelectors'])(
    'of another trail is unknown what %s does not say, for advice as well',
    async (call) => {
      aws.responses.set(call, [{ body: '{}' }]);
      const [other] = await readOtherTrails(aws.session(), [TRAIL], []);
      expect(other?.unknown).toContain(`cloudtrail:${call} in us-east-1 got an answer that cannot be used`);
    },
  );

  test.each([
    [
      'GetTrailStatus',
      json({}),
      'cloudtrail:GetTrailStatus got an answer that cannot be used: the answer has no boolean IsLogging.',
    ],
    [
      'ListTags',
      json({ ResourceTagList: [{ ResourceId: OTHER, TagsList: [] }] }),
      `the answer has no ‘${TRAIL.arn}’ as ResourceTagList[0].ResourceId.`,
    ],
    [
      'GetBucketPolicy',
      json({}),
      's3:GetBucketPolicy got an answer that cannot be used: the answer has no policy with statements as Policy.',
    ],
    [
      'ListDelegatedAdministrators',
      { body: HTML },
      'HTTP status 200 with an answer that is not JSON, such as the page of a proxy',
    ],
    ['GetTopicAttributes', { body: HTML }, 'HTTP status 200 with an answer that cannot be read'],
    ['GetRole log-role', { status: 403, body: HTML }, 'check the proxy and the AWS_ENDPOINT_URL variables'],
  ] as const)('%s: the reason says what is missing, and what to do', async (call, reply, reason) => {
    const answer = await answerTo(call, reply);
    expect(answer).toMatchObject({ unknown: expect.stringContaining(reason) });
    expect(answer).toMatchObject({ unknown: expect.stringContaining('Run again.') });
  });
});
