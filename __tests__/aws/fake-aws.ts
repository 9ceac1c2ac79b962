/** A server that answers as AWS does, call by call, or as somebody else in between would. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { READ_ACTIONS } from '../../src/aws/session/permissions.ts';
import type { Session } from '../../src/aws/session/sign-in.ts';
import type { Log } from '../../src/runtime/log.ts';
import { IDENTITY } from '../domain/trail/arbitraries.ts';

export interface FakeResponse {
  readonly body?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Declares more bytes than it sends, then closes the connection. */
  readonly isTruncated?: true;
}

export const ACCOUNT = '111111111111';
export const TRAIL = IDENTITY;
export const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1111aaaa-0000-0000-0000-000000000001`;
export const TOPIC = `arn:aws:sns:us-east-1:${ACCOUNT}:topic`;
export const GROUP = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:group:*`;
export const LOG_ROLE = `arn:aws:iam::${ACCOUNT}:role/log-role`;
export const STREAM = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:group:log-stream:x*`;
export const POLICY = JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: 'Theirs', Effect: 'Deny' }] });

const SILENT_LOG = { info: () => undefined, debug: () => undefined, hide: () => undefined } as unknown as Log;

function json(value: unknown): FakeResponse {
  return {
    body: JSON.stringify(value),
    headers: { 'content-type': 'application/x-amz-json-1.1' },
  };
}

function xml(body: string): FakeResponse {
  return { body, headers: { 'content-type': 'text/xml' } };
}

/** With the id that S3 gives each request. */
export function ofS3(body: string): FakeResponse {
  return { body, headers: { 'content-type': 'application/xml', 'x-amz-request-id': 'A1' } };
}

function result(call: string, members: string): FakeResponse {
  return xml(`<${call}Response xmlns="urn:x"><${call}Result>${members}</${call}Result></${call}Response>`);
}

function role(name: string): string {
  return `<Role><RoleName>${name}</RoleName><Arn>arn:aws:iam::${ACCOUNT}:role/${name}</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate><AssumeRolePolicyDocument>${encodeURIComponent(POLICY)}</AssumeRolePolicyDocument></Role>`;
}

const credentials =
  '<Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration></Credentials>';

/** What AWS answers where all is well, with all that it may leave out left out. */
export const HEALTHY_RESPONSES: Readonly<Record<string, FakeResponse>> = {
  ListTrails: json({ Trails: [{ TrailARN: TRAIL.arn, Name: TRAIL.name, HomeRegion: TRAIL.homeRegion }] }),
  GetTrail: json({
    Trail: {
      Name: TRAIL.name,
      TrailARN: TRAIL.arn,
      HomeRegion: TRAIL.homeRegion,
      S3BucketName: 'bucket',
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: true,
      IsOrganizationTrail: true,
      LogFileValidationEnabled: true,
      HasCustomEventSelectors: false,
      HasInsightSelectors: false,
    },
  }),
  GetTrailStatus: json({ IsLogging: true }),
  GetEventSelectors: json({
    TrailARN: TRAIL.arn,
    EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [] }],
  }),
  GetInsightSelectors: {
    ...json({ __type: 'InsightNotEnabledException', message: 'Trail x does not have Insights enabled.' }),
    status: 400,
  },
  GetEventConfiguration: json({ TrailARN: TRAIL.arn }),
  ListTags: json({ ResourceTagList: [{ ResourceId: TRAIL.arn, TagsList: [{ Key: 'team' }] }] }),
  DescribeOrganization: json({ Organization: { Id: 'o-exampleorg1', MasterAccountId: ACCOUNT, FeatureSet: 'ALL' } }),
  ListDelegatedAdministrators: json({ DelegatedAdministrators: [{ Id: '222222222222' }] }),
  ListAWSServiceAccessForOrganization: json({
    EnabledServicePrincipals: [{ ServicePrincipal: 'cloudtrail.amazonaws.com' }],
  }),
  HeadBucket: { headers: { 'x-amz-bucket-region': 'us-east-1', 'x-amz-request-id': 'A1', 'x-amz-id-2': 'b2' } },
  GetBucketPolicy: { body: POLICY, headers: { 'content-type': 'application/json' } },
  GetBucketRequestPayment: xml(
    '<RequestPaymentConfiguration xmlns="urn:x"><Payer>BucketOwner</Payer></RequestPaymentConfiguration>',
  ),
  GetBucketEncryption: xml(
    '<ServerSideEncryptionConfiguration xmlns="urn:x"><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>',
  ),
  GetBucketVersioning: ofS3('<VersioningConfiguration xmlns="urn:x"/>'),
  GetObjectLockConfiguration: xml(
    '<ObjectLockConfiguration xmlns="urn:x"><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>',
  ),
  GetBucketLifecycleConfiguration: xml(
    '<LifecycleConfiguration xmlns="urn:x"><Rule><Status>Disabled</Status><Filter/></Rule></LifecycleConfiguration>',
  ),
  GetPublicAccessBlock: xml(
    '<PublicAccessBlockConfiguration xmlns="urn:x"><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>false</RestrictPublicBuckets></PublicAccessBlockConfiguration>',
  ),
  GetBucketLogging: ofS3('<BucketLoggingStatus xmlns="urn:x"/>'),
  DescribeKey: json({ KeyMetadata: { Arn: KEY, KeyId: KEY.split('/')[1], KeyManager: 'CUSTOMER' } }),
  GetKeyPolicy: json({ Policy: POLICY, PolicyName: 'default' }),
  GetTopicAttributes: result(
    'GetTopicAttributes',
    `<Attributes><entry><key>TopicArn</key><value>${TOPIC}</value></entry><entry><key>Policy</key><value>${POLICY.replaceAll('"', '&quot;')}</value></entry></Attributes>`,
  ),
  DescribeLogGroups: json({ logGroups: [{ logGroupName: 'group' }] }),
  'GetRole log-role': result('GetRole', role('log-role')),
  'GetRole AWSServiceRoleForCloudTrail': result('GetRole', role('AWSServiceRoleForCloudTrail')),
  SimulatePrincipalPolicy: result(
    'SimulatePrincipalPolicy',
    `<EvaluationResults>${['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => `<member><EvalActionName>${action}</EvalActionName><EvalResourceName>${STREAM}</EvalResourceName><EvalDecision>allowed</EvalDecision></member>`).join('')}</EvaluationResults>`,
  ),
  GetCallerIdentity: result(
    'GetCallerIdentity',
    `<Account>${ACCOUNT}</Account><Arn>arn:aws:sts::${ACCOUNT}:assumed-role/x/y</Arn><UserId>A:y</UserId>`,
  ),
  AssumeRole: result(
    'AssumeRole',
    `${credentials}<AssumedRoleUser><Arn>arn:aws:sts::${ACCOUNT}:assumed-role/log-archive/y</Arn><AssumedRoleId>A:y</AssumedRoleId></AssumedRoleUser>`,
  ),
};

const SUBRESOURCES: Readonly<Record<string, string>> = {
  requestPayment: 'GetBucketRequestPayment',
  versioning: 'GetBucketVersioning',
  'object-lock': 'GetObjectLockConfiguration',
  lifecycle: 'GetBucketLifecycleConfiguration',
  publicAccessBlock: 'GetPublicAccessBlock',
  logging: 'GetBucketLogging',
};

async function callOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') return target.split('.')[1]!;
  const query = new URLSearchParams(Buffer.concat(chunks).toString());
  if (query.has('Action')) return [query.get('Action'), query.get('RoleName')].filter(Boolean).join(' ');
  if (request.method === 'HEAD') return 'HeadBucket';
  const url = request.url ?? '';
  if (url.includes('policy')) return 'GetBucketPolicy';
  const subresource = Object.keys(SUBRESOURCES).find((name) => url.includes(`?${name}`));
  return subresource === undefined ? 'GetBucketEncryption' : SUBRESOURCES[subresource]!;
}

export interface FakeAws {
  /** Each time it is asked, the next reply; the last one from then on. */
  readonly responses: Map<string, readonly FakeResponse[]>;
  readonly calls: string[];
  readonly session: () => Session;
  readonly close: () => void;
}

export function fakeSession(): Session {
  return {
    identity: { account: ACCOUNT, arn: `arn:aws:sts::${ACCOUNT}:assumed-role/x/y` },
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' },
    allowedActions: new Set([...READ_ACTIONS, 'sts:AssumeRole']),
    environment: process.env,
    log: SILENT_LOG,
    signal: new AbortController().signal,
  };
}

export async function startFakeAws(): Promise<FakeAws> {
  const replies = new Map<string, readonly FakeResponse[]>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void callOf(request).then((call) => {
      asked.push(call);
      const [first, ...rest] = replies.get(call) ?? [HEALTHY_RESPONSES[call] ?? { status: 500 }];
      if (rest.length > 0) replies.set(call, rest);
      const { body = '', status = 200, headers = {}, isTruncated: cut } = first!;
      if (!cut) return response.writeHead(status, headers).end(body);
      response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) + 9 });
      return response.write(body, () => response.socket?.end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const environment = { ...process.env };
  process.env['AWS_ENDPOINT_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIAEXAMPLE';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'example';
  return {
    responses: replies,
    calls: asked,
    session: fakeSession,
    close: () => {
      process.env = environment;
      server.closeAllConnections();
      server.close();
    },
  };
}
