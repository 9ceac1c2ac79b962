import { unreadSettings } from '../../../src/domain/prerequisites/bucket-settings.ts';
import type { Bucket } from '../../../src/domain/prerequisites/documents.ts';
import type { DeliveredObjects } from '../../../src/domain/delivery/log-object-arns.ts';
import type { Statement } from '../../../src/domain/iam-policy/policy-document.ts';
import { type Destinations, UNKNOWN_ORGANIZATION_ID } from '../../../src/domain/delivery/destinations.ts';

export const [ACCOUNT, MEMBER, STRANGER, ORGANIZATION] = [
  '111111111111',
  '222222222222',
  '999999999999',
  'o-1234567890',
];
export const TRAIL = `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/org-trail`;
export const OTHER_TRAIL = `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/security-trail`;
const BUCKET = 'trail-logs';
const ROOT = `arn:aws:s3:::${BUCKET}`;
export const KEY = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const TOPIC = `arn:aws:sns:us-east-1:${ACCOUNT}:trail-topic`;

export const DESTINATIONS: Destinations = {
  trail: TRAIL,
  bucket: BUCKET,
  prefix: null,
  organizationId: ORGANIZATION,
  topic: TOPIC,
  logGroup: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:trail:*`,
};
export const DELIVERED: DeliveredObjects = { isMultiRegion: true, hasDigests: true, hasInsights: true };

/** What somebody's policy is to be judged as, and why: from the documentation of AWS, not from what the code does. */
export interface PolicyExample {
  readonly what: string;
  /** Where it stands: `service-key` is the key of the topic. */
  readonly policyKind: 'bucket' | 'key' | 'topic' | 'service-key' | 'trust';
  /** A document; text as it is; `null` where there is none. */
  readonly policy: unknown;
  readonly status: 'pass' | 'fail' | 'unknown';
  /** What the message must say. */
  readonly mentions?: readonly string[];
  /** The Sids of the policy that mends it; where there are none, nothing may be written. */
  readonly repairedSids?: readonly (string | undefined)[];
  /** What the mended policy is judged as, where a deny is still not certain. */
  readonly statusAfterRepair?: 'unknown';
  readonly destinations?: Partial<Destinations>;
  readonly delivered?: Partial<DeliveredObjects>;
  readonly bucketKey?: boolean;
}

function policy(...Statement: Statement[]) {
  return { Version: '2012-10-17', Statement };
}

const SERVICE = { Service: 'cloudtrail.amazonaws.com' };
const [ACL, WRITE, MEMBERS] = [
  'AWSCloudTrailAclCheck20150319',
  'AWSCloudTrailWrite20150319',
  'AWSCloudTrailOrganizationWrite20150319',
];
const BUCKET_OWNER_FULL_CONTROL = { 's3:x-amz-acl': 'bucket-owner-full-control' };

/** The documented statements of a bucket (CloudTrail User Guide), each with what is to be different. */
interface Edition {
  /** The condition that says for which trail: none in old editions. */
  readonly from?: Statement;
  readonly root?: string;
  readonly prefix?: string;
  readonly account?: string;
  readonly organization?: string;
  readonly sids?: readonly [string, string, string];
  readonly principal?: unknown;
}
const SOURCE = { StringEquals: { 'aws:SourceArn': TRAIL } };

function mergedConditions(one: Statement, other: Statement): Statement {
  const operators = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    operators.map((operator) => [operator, { ...(one[operator] as Statement), ...(other[operator] as Statement) }]),
  );
}

function documented(edition: Edition = {}): [Statement, Statement, Statement] {
  const { from = SOURCE, root = ROOT, prefix = '', account = ACCOUNT, organization = ORGANIZATION } = edition;
  const { sids = [ACL, WRITE, MEMBERS], principal = SERVICE } = edition;
  const condition = Object.keys(from).length > 0 ? { Condition: from } : {};
  const allow = (Sid: string, Action: string, Resource: string) => ({
    ...{ Sid, Effect: 'Allow', Principal: principal, Action, Resource },
  });
  const write = (Sid: string, owner: string) => ({
    ...allow(Sid, 's3:PutObject', `${root}/${prefix}AWSLogs/${owner}/*`),
    Condition: mergedConditions({ StringEquals: BUCKET_OWNER_FULL_CONTROL }, from),
  });
  return [
    { ...allow(sids[0], 's3:GetBucketAcl', root), ...condition },
    write(sids[1], account),
    write(sids[2], organization),
  ];
}

const [acl, own, members] = documented();

/** Old editions gave two statements one Sid, and said nothing of the trail. */
function oldEdition(edition: Edition = {}) {
  return documented({ from: {}, sids: [ACL, WRITE, WRITE], ...edition });
}

function withSource(value: unknown, operator = 'StringEquals') {
  return documented({ from: { [operator]: { 'aws:SourceArn': value } } });
}

function conditionOn(operator: string, key: string, value: unknown) {
  return { [operator]: { [key]: value } };
}

/** Other teams' statements. */
const READERS: Statement = {
  Sid: 'Readers',
  Effect: 'Allow',
  Principal: { AWS: [`arn:aws:iam::${ACCOUNT}:role/Reader`, 'arn:aws:iam::333333333333:root'] },
  Action: ['s3:GetObject', 's3:ListBucket'],
  Resource: [ROOT, `${ROOT}/*`],
};
const CONFIG: Statement = {
  Effect: 'Allow',
  Principal: { Service: ['config.amazonaws.com'] },
  Action: ['s3:PutObject'],
  Resource: `${ROOT}/AWSLogs/${ACCOUNT}/Config/*`,
  Condition: { StringEquals: { 'AWS:SourceAccount': [ACCOUNT] } },
};
const TLS: Statement = {
  Sid: 'TlsOnly',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [ROOT, `${ROOT}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

function deny(Sid: string, more: Statement = {}): Statement {
  return {
    ...{ Sid, Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [ROOT, `${ROOT}/*`] },
    ...more,
  };
}

function without(statement: Statement, element: string): Statement {
  return Object.fromEntries(Object.entries(statement).filter(([name]) => name !== element));
}

function denyWhen(Sid: string, Condition: Statement) {
  return policy(...documented(), deny(Sid, { Condition }));
}

const unlessService = conditionOn('Bool', 'aws:PrincipalIsAWSService', 'false');

function bucketExample(
  what: string,
  status: PolicyExample['status'],
  given: unknown,
  more: Omit<PolicyExample, 'what' | 'status' | 'policy' | 'policyKind'> = {},
): PolicyExample {
  return { what, status, policy: given, policyKind: 'bucket', ...more };
}

function numberedSid(sid: string, n = 2) {
  return `${sid}n${n}`;
}

const [ACL_2, WRITE_2, MEMBERS_2] = [numberedSid(ACL), numberedSid(WRITE), numberedSid(MEMBERS)];

function filler(bytes: number): Statement {
  return { ...READERS, Sid: 'Long', Resource: `${ROOT}/${'x'.repeat(bytes)}` };
}

function bytesOf(value: unknown) {
  return JSON.stringify(value).length;
}

const BUCKETS: readonly PolicyExample[] = [
  bucketExample('documented', 'pass', policy(...documented())),
  bucketExample('documented, with prefix', 'pass', policy(...documented({ prefix: 'audit/' })), {
    destinations: { prefix: 'audit' },
  }),
  bucketExample('documented, indented', 'pass', JSON.stringify(policy(...documented()), null, 4)),
  bucketExample('old edition without SourceArn, one Sid twice', 'pass', policy(...oldEdition())),
  bucketExample('old edition for one account', 'fail', policy(...oldEdition().slice(0, 2)), {
    mentions: [`AWSLogs/${ORGANIZATION}/`, 'no statement allows it'],
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucketExample(
    'old edition of another organization, one Sid twice',
    'fail',
    policy(...oldEdition({ organization: 'o-other12345' })),
    {
      mentions: [`AWSLogs/${ORGANIZATION}/`],
      repairedSids: [ACL, WRITE, WRITE_2, MEMBERS],
    },
  ),
  bucketExample('the organization is missing', 'fail', policy(acl, own), {
    mentions: [`AWSLogs/${ORGANIZATION}/`],
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  // Whether an organization trail needs it is not documented (facts/cloudtrail.md 4.3).
  bucketExample('the path of the management account is missing', 'unknown', policy(acl, READERS, members), {
    mentions: [`AWSLogs/${ACCOUNT}/`],
    repairedSids: [ACL, 'Readers', MEMBERS, WRITE],
  }),
  bucketExample('the ACL is missing', 'fail', policy(own, members), {
    mentions: ['ACL'],
    repairedSids: [WRITE, MEMBERS, ACL],
  }),
  bucketExample('nothing but other teams', 'fail', policy(READERS, TLS, CONFIG), {
    mentions: ['ACL', 'AWSLogs/'],
    repairedSids: ['Readers', 'TlsOnly', undefined, ACL, WRITE, MEMBERS],
  }),
  bucketExample('other teams in between', 'fail', policy(READERS, acl, CONFIG, own, TLS), {
    repairedSids: ['Readers', ACL, undefined, WRITE, 'TlsOnly', MEMBERS],
  }),
  bucketExample('a prefix that the policy does not know', 'fail', policy(...documented()), {
    mentions: [`audit/AWSLogs/${ORGANIZATION}/`],
    destinations: { prefix: 'audit' },
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucketExample('no prefix, but the policy has one', 'fail', policy(...documented({ prefix: 'audit/' })), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucketExample('a double slash after an empty prefix', 'fail', policy(...documented({ prefix: '/' })), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucketExample(
    'SourceArn of the delegated administrator',
    'fail',
    policy(...withSource(TRAIL.replace(ACCOUNT, MEMBER))),
    {
      mentions: ['ACL', `AWSLogs/${ORGANIZATION}/`],
      repairedSids: [ACL, WRITE, MEMBERS],
    },
  ),
  bucketExample('SourceArn of another Region', 'fail', policy(...withSource(TRAIL.replace('us-east-1', 'eu-west-1'))), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucketExample('SourceArn of another trail, which stays', 'fail', policy(...withSource(OTHER_TRAIL)), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucketExample(
    'another trail with another prefix under the same Sids, which stays',
    'fail',
    policy(...documented({ prefix: 'other/', from: conditionOn('StringEquals', 'aws:SourceArn', OTHER_TRAIL) })),
    { repairedSids: [ACL, WRITE, MEMBERS, WRITE_2, MEMBERS_2] },
  ),
  bucketExample(
    'another trail under the same Sids, and those that would be next',
    'fail',
    policy(
      ...documented({ prefix: 'other/', from: conditionOn('StringEquals', 'aws:SourceArn', OTHER_TRAIL) }),
      { ...READERS, Sid: WRITE_2 },
      { ...READERS, Sid: numberedSid(WRITE, 3) },
    ),
    { repairedSids: [ACL, WRITE, MEMBERS, WRITE_2, numberedSid(WRITE, 3), numberedSid(WRITE, 4), MEMBERS_2] },
  ),
  bucketExample(
    'one Sid twice, and what would be the next one after it',
    'fail',
    policy(...oldEdition({ organization: 'o-other12345' }), { ...READERS, Sid: WRITE_2 }),
    { repairedSids: [ACL, WRITE, numberedSid(WRITE, 3), WRITE_2, MEMBERS] },
  ),
  bucketExample('SourceArn as a list', 'pass', policy(...withSource([OTHER_TRAIL, TRAIL]))),
  bucketExample('SourceArn as a list of others', 'fail', policy(...withSource([OTHER_TRAIL, `${TRAIL}-2`])), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucketExample(
    'SourceArn like any trail',
    'pass',
    policy(...withSource(`arn:aws:cloudtrail:*:${ACCOUNT}:trail/*`, 'ArnLike')),
  ),
  bucketExample('SourceArn as text like any trail', 'pass', policy(...withSource('*:trail/org-tr??l', 'StringLike'))),
  bucketExample(
    'ArnEquals, which takes wildcards, too',
    'pass',
    policy(...withSource('arn:aws:cloudtrail:*:*:*', 'ArnEquals')),
  ),
  bucketExample(
    'SourceArn like any trail of a member',
    'fail',
    policy(...withSource(`arn:aws:cloudtrail:*:${MEMBER}:trail/*`, 'ArnLike')),
    { repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucketExample(
    'a wildcard where StringEquals takes none',
    'fail',
    policy(...withSource(`arn:aws:cloudtrail:*:${ACCOUNT}:trail/*`)),
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucketExample('SourceArn that is no ARN', 'unknown', policy(...withSource('org-trail', 'ArnLike')), {
    mentions: ['org-trail is not an ARN'],
    repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
  }),
  bucketExample(
    'SourceAccount instead',
    'pass',
    policy(...documented({ from: conditionOn('StringEquals', 'aws:SourceAccount', ACCOUNT) })),
  ),
  bucketExample(
    'SourceAccount of the log archive',
    'fail',
    policy(...documented({ from: conditionOn('StringEquals', 'aws:SourceAccount', MEMBER) })),
    { repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucketExample(
    'SourceOrgID, as Control Tower has it',
    'pass',
    policy(...documented({ from: conditionOn('StringEquals', 'aws:SourceOrgID', ORGANIZATION) })),
  ),
  bucketExample(
    'SourceOrgID of another organization',
    'fail',
    policy(...documented({ from: conditionOn('StringEquals', 'aws:SourceOrgID', 'o-other12345') })),
    { repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucketExample(
    'SourceOrgPaths, which nobody says CloudTrail sends',
    'unknown',
    policy(...documented({ from: conditionOn('ForAnyValue:StringLike', 'aws:SourceOrgPaths', `${ORGANIZATION}/*`) })),
    { mentions: ['aws:SourceOrgPaths'], repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucketExample(
    "PrincipalOrgID, which is nothing of a service's",
    'fail',
    policy(...documented({ from: conditionOn('StringEquals', 'aws:PrincipalOrgID', ORGANIZATION) })),
    { repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucketExample(
    'keys in other case, as the console writes them',
    'pass',
    policy(...documented({ from: conditionOn('StringEquals', 'AWS:SourceArn', TRAIL) })),
  ),
  bucketExample(
    'keys in other case, another trail',
    'fail',
    policy(...documented({ from: conditionOn('StringEquals', 'AWS:SourceArn', OTHER_TRAIL) })),
    { repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucketExample('operators in other case', 'unknown', policy(...withSource(TRAIL, 'stringEquals')), {
    mentions: ['aws:SourceArn', 'stringEquals'],
    repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
  }),
  bucketExample(
    'elements in other case',
    'unknown',
    policy(...documented().map((one) => ({ ...one, condition: {} }))),
    {
      mentions: ['condition'],
      repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
    },
  ),
  bucketExample('an effect in other case', 'unknown', policy(...documented(), deny('Odd', { Effect: 'deny' })), {
    mentions: ['statement Odd', 'effect'],
  }),
  bucketExample(
    'several services',
    'pass',
    policy(...documented({ principal: { Service: ['config.amazonaws.com', 'cloudtrail.amazonaws.com'] } })),
  ),
  bucketExample('everybody', 'pass', policy(...documented({ principal: '*' }))),
  bucketExample('everybody in AWS', 'pass', policy(...documented({ principal: { AWS: '*' } }))),
  bucketExample(
    "CloudTrail's accounts of before 2014",
    'unknown',
    policy(...oldEdition({ principal: { AWS: ['arn:aws:iam::903692715234:root', 'arn:aws:iam::859597730677:root'] } })),
    {
      mentions: ['ap-southeast-1', 'Use the service principal cloudtrail.amazonaws.com'],
      repairedSids: [ACL, WRITE, WRITE_2, ACL_2, numberedSid(WRITE, 3), MEMBERS],
    },
  ),
  bucketExample(
    'a principal of a Region',
    'unknown',
    policy(...oldEdition({ principal: { Service: 'cloudtrail.us-east-1.amazonaws.com' } })),
    {
      mentions: ['cloudtrail.us-east-1.amazonaws.com'],
      repairedSids: [ACL, WRITE, WRITE_2, ACL_2, numberedSid(WRITE, 3), MEMBERS],
    },
  ),
  bucketExample('another service', 'fail', policy(...documented({ principal: { Service: 'config.amazonaws.com' } })), {
    repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
  }),
  bucketExample(
    'wildcards in actions',
    'pass',
    policy({ ...acl, Action: 's3:Get*' }, { ...own, Action: ['S3:PUT*'] }, members),
  ),
  bucketExample('an action too few', 'fail', policy(acl, own, { ...members, Action: 's3:PutObjectAcl' }), {
    mentions: [`AWSLogs/${ORGANIZATION}/`],
    repairedSids: [ACL, WRITE, MEMBERS, MEMBERS_2],
  }),
  bucketExample('the bucket where its objects are meant', 'unknown', policy(acl, { ...own, Resource: ROOT }, members), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucketExample('all objects', 'pass', policy(acl, { ...own, Resource: `${ROOT}/*` })),
  bucketExample(
    'everything in S3',
    'pass',
    policy({ ...acl, Resource: 'arn:aws:s3:::*' }, { ...own, Resource: 'arn:aws:s3*' }),
  ),
  bucketExample(
    'all but another prefix',
    'pass',
    policy(acl, { ...without(own, 'Resource'), NotResource: `${ROOT}/other/*` }),
  ),
  bucketExample('another bucket', 'fail', policy(...documented({ root: 'arn:aws:s3:::trail-log' })), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucketExample(
    'one member only',
    'fail',
    policy(acl, own, { ...members, Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/${MEMBER}/*` }),
    { mentions: [`AWSLogs/${ORGANIZATION}/`], repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucketExample(
    'the management account only, under the path of the organization',
    'fail',
    policy(acl, own, { ...members, Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/${ACCOUNT}/*` }),
    { mentions: [`AWSLogs/${ORGANIZATION}/`], repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucketExample(
    'the home Region only',
    'fail',
    policy(acl, own, { ...members, Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/*/us-east-1/*` }),
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucketExample(
    'the home Region only, of a trail of one Region',
    'pass',
    policy(acl, own, { ...members, Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/*/us-east-1/*` }),
    { delivered: { isMultiRegion: false } },
  ),
  bucketExample(
    'another Region only, of a trail of one Region',
    'fail',
    policy(acl, own, { ...members, Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/*/eu-west-1/*` }),
    { delivered: { isMultiRegion: false }, repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucketExample(
    'logs only',
    'fail',
    policy(acl, { ...own, Resource: [`${ROOT}/AWSLogs/*/CloudTrail/*`, `${ROOT}/AWSLogs/*/CloudTrail-Insight/*`] }),
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucketExample(
    'logs only, of a trail that writes nothing else',
    'pass',
    policy(acl, { ...own, Resource: `${ROOT}/AWSLogs/*/CloudTrail/*` }),
    {
      delivered: { hasDigests: false, hasInsights: false },
    },
  ),
  bucketExample(
    'no insights',
    'fail',
    policy(acl, { ...own, Resource: [`${ROOT}/AWSLogs/*/CloudTrail/*`, `${ROOT}/AWSLogs/*/CloudTrail-Digest/*`] }),
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucketExample(
    'without asking for an ACL',
    'pass',
    policy(acl, ...[own, members].map((one) => ({ ...one, Condition: SOURCE }))),
  ),
  bucketExample(
    'another ACL',
    'fail',
    policy(acl, own, { ...members, Condition: { StringEquals: { 's3:x-amz-acl': 'private' } } }),
    {
      repairedSids: [ACL, WRITE, MEMBERS, MEMBERS_2],
    },
  ),
  bucketExample(
    'both actions under the condition of one: nothing is written where the ACL is read',
    'fail',
    policy({ ...own, Action: ['s3:GetBucketAcl', 's3:PutObject'], Resource: [ROOT, `${ROOT}/*`] }),
    { mentions: ['read the ACL'], repairedSids: [WRITE, ACL] },
  ),
  bucketExample('one statement alone', 'pass', {
    Statement: { ...acl, Action: ['s3:GetBucketAcl', 's3:PutObject'], Resource: [ROOT, `${ROOT}/*`] },
  }),
  bucketExample(
    "another team's statement alone, and other members",
    'fail',
    { Version: '2008-10-17', Id: 'Policy1', Statement: READERS },
    {
      repairedSids: ['Readers', ACL, WRITE, MEMBERS],
    },
  ),
  bucketExample(
    'an empty list',
    'fail',
    { Id: 'Policy1', Statement: [], Version: '2012-10-17' },
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucketExample('no list', 'fail', { Version: '2012-10-17' }, { repairedSids: [ACL, WRITE, MEMBERS] }),
  bucketExample('none', 'fail', null, { mentions: ['has no policy'], repairedSids: [ACL, WRITE, MEMBERS] }),
  bucketExample('not JSON', 'unknown', '{"Version":"2012-10-17",', { mentions: ['not JSON'] }),
  bucketExample('empty text', 'unknown', '', { mentions: ['not JSON'] }),
  bucketExample('a list', 'unknown', [policy(...documented())], { mentions: ['not a JSON object'] }),
  bucketExample('null', 'unknown', 'null', { mentions: ['not a JSON object'] }),
  bucketExample(
    'text among statements',
    'unknown',
    { Statement: [...documented(), 'AllowAll'] },
    { mentions: ['not an object'] },
  ),
  bucketExample('null as statement', 'unknown', { Statement: null }, { mentions: ['not an object'] }),
  bucketExample(
    'a key twice',
    'unknown',
    JSON.stringify(policy(...documented())).replace('"Effect":"Allow"', '"Effect":"Deny","Effect":"Allow"'),
    { mentions: ['duplicate key'] },
  ),
  bucketExample(
    'a key twice, once with a space and escaped',
    'unknown',
    JSON.stringify(policy(...documented())).replace('"Effect":"Allow"', '"Eff\\u0065ct" : "Deny","Effect":"Allow"'),
    { mentions: ['duplicate key'] },
  ),
  bucketExample('text that looks like keys', 'pass', {
    ...policy(...documented(), { ...READERS, Action: ['s3:List*', ': "Effect":', '\\', ' :x\\":'] }),
    Id: ':',
  }),
  bucketExample(
    '__proto__ as a key',
    'fail',
    `{"__proto__":{"Statement":[]},"Statement":[${JSON.stringify(READERS)}]}`,
    {
      repairedSids: ['Readers', ACL, WRITE, MEMBERS],
    },
  ),
  bucketExample(
    '__proto__ as an element, an operator and a key',
    'unknown',
    `{"Statement":[${[
      '"__proto__":{}',
      '"Condition":{"__proto__":{"aws:SourceArn":"x"}}',
      '"Condition":{"StringEquals":{"__proto__":"x"}}',
    ]
      .map((more, index) => JSON.stringify(documented()[index]).replace(/(,"Condition".*)?\}$/, `,${more}}`))
      .join(',')}]}`,
    { mentions: ['__proto__'], repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucketExample('nested deeper than anything', 'unknown', `{"Statement":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, {
    mentions: ['nested'],
  }),
  bucketExample(
    'as long as a policy may be, with what is missing',
    'fail',
    policy(filler(20 * 1024 - bytesOf(policy(filler(0), ...documented())))),
    {
      repairedSids: ['Long', ACL, WRITE, MEMBERS],
    },
  ),
  bucketExample('a byte longer', 'fail', policy(filler(20 * 1024 - bytesOf(policy(filler(0), ...documented())) + 1)), {
    mentions: ['20,481 bytes', '20,480'],
  }),
  bucketExample(
    'thousands of stars',
    'fail',
    policy({ ...READERS, Principal: '*', Action: `s3:${'*a'.repeat(4000)}`, Resource: `${'*?'.repeat(4000)}x` }),
    {
      repairedSids: ['Readers', ACL, WRITE, MEMBERS],
    },
  ),
  bucketExample(
    'thousands of patterns of stars',
    'fail',
    policy({ ...own, Resource: Array.from({ length: 500 }, (_, n) => `${ROOT}/${'*A'.repeat(40)}${n}`) }),
    { mentions: ['20,480'] },
  ),
  bucketExample(
    'a hundred kilobytes of stars',
    'fail',
    policy({ ...own, Resource: `arn:aws:s3:::${'*'.repeat(100_000)}/x` }, acl),
    {
      mentions: ['20,480'],
    },
  ),
  bucketExample("our Sid on another team's statement", 'unknown', policy(acl, { ...READERS, Sid: WRITE }, members), {
    repairedSids: [ACL, WRITE, MEMBERS, WRITE_2],
  }),
  bucketExample('our Sid on a deny', 'fail', policy({ ...TLS, Sid: ACL }, own, members), {
    repairedSids: [ACL, WRITE, MEMBERS, ACL_2],
  }),
  bucketExample(
    'several actions in our statement of another trail',
    'fail',
    policy(acl, own, { ...withSource(OTHER_TRAIL)[2], Action: ['s3:PutObject', 's3:GetObject'] }),
    {
      repairedSids: [ACL, WRITE, MEMBERS, MEMBERS_2],
    },
  ),
  bucketExample(
    'another trail, its statement in other words',
    'fail',
    policy(acl, own, {
      Condition: { StringEquals: { 'aws:SourceArn': [OTHER_TRAIL], 's3:x-amz-acl': ['bucket-owner-full-control'] } },
      ...without({ ...members, Action: ['s3:PutObject'], Resource: [members['Resource']] }, 'Condition'),
    }),
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucketExample(
    'GovCloud',
    'pass',
    policy(
      ...documented({
        root: ROOT.replace(':aws:', ':aws-us-gov:'),
        from: conditionOn(
          'StringEquals',
          'aws:SourceArn',
          TRAIL.replace(':aws:', ':aws-us-gov:').replace('us-east-1', 'us-gov-west-1'),
        ),
      }),
    ),
    {
      destinations: { trail: TRAIL.replace(':aws:', ':aws-us-gov:').replace('us-east-1', 'us-gov-west-1') },
    },
  ),
  bucketExample('GovCloud, with ARNs of elsewhere', 'fail', policy(...documented()), {
    destinations: { trail: TRAIL.replace(':aws:', ':aws-us-gov:').replace('us-east-1', 'us-gov-west-1') },
    repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
  }),
  bucketExample(
    'China',
    'pass',
    policy(
      ...documented({
        root: ROOT.replace(':aws:', ':aws-cn:'),
        from: conditionOn('ArnLike', 'aws:SourceArn', 'arn:aws-cn:cloudtrail:cn-*:*:trail/*'),
      }),
    ),
    {
      destinations: { trail: TRAIL.replace(':aws:', ':aws-cn:').replace('us-east-1', 'cn-north-1') },
    },
  ),
  bucketExample(
    'China, the old principal',
    'unknown',
    policy(
      ...oldEdition({ root: ROOT.replace(':aws:', ':aws-cn:'), principal: { Service: 'cloudtrail.amazonaws.com.cn' } }),
    ),
    {
      destinations: { trail: TRAIL.replace(':aws:', ':aws-cn:').replace('us-east-1', 'cn-north-1') },
      mentions: ['cloudtrail.amazonaws.com.cn'],
      repairedSids: [ACL, WRITE, WRITE_2, ACL_2, numberedSid(WRITE, 3), MEMBERS],
    },
  ),
  bucketExample('the organization ID is not known', 'unknown', policy(...documented()), {
    destinations: { organizationId: UNKNOWN_ORGANIZATION_ID },
    mentions: ['organization ID is not known'],
  }),
  bucketExample('the organization ID is not known, and more is missing', 'fail', policy(own), {
    destinations: { organizationId: UNKNOWN_ORGANIZATION_ID },
    mentions: ['ACL'],
  }),
  bucketExample(
    'the organization ID is not known, and the policy asks for it',
    'unknown',
    policy(...documented({ from: conditionOn('StringEquals', 'aws:SourceOrgID', ORGANIZATION) })),
    {
      destinations: { organizationId: UNKNOWN_ORGANIZATION_ID },
      mentions: ['aws:SourceOrgID'],
    },
  ),
  bucketExample('a trail of one account', 'pass', policy(acl, own), { destinations: { organizationId: null } }),
  bucketExample('a trail of one account, only for the organization', 'fail', policy(acl, members), {
    destinations: { organizationId: null },
    repairedSids: [ACL, MEMBERS, WRITE],
  }),
  bucketExample(
    'only from an address',
    'unknown',
    policy(...documented({ from: conditionOn('IpAddress', 'aws:SourceIp', '192.0.2.0/24') })),
    {
      mentions: ['aws:SourceIp', 'IpAddress'],
      repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
    },
  ),

  // Denies.
  bucketExample('TLS only', 'pass', policy(TLS, ...documented())),
  bucketExample('no old TLS', 'unknown', denyWhen('OldTls', conditionOn('NumericLessThan', 's3:TlsVersion', '1.2')), {
    mentions: ['statement OldTls', 's3:TlsVersion', 'NumericLessThan'],
  }),
  bucketExample(
    'no old TLS, in the organization',
    'pass',
    denyWhen(
      'OldTls',
      mergedConditions(
        conditionOn('NumericLessThan', 's3:TlsVersion', '1.2'),
        conditionOn('StringEquals', 'aws:PrincipalOrgID', ORGANIZATION),
      ),
    ),
  ),
  bucketExample(
    'an encryption header is asked for',
    'unknown',
    denyWhen('Encrypted', conditionOn('Null', 's3:x-amz-server-side-encryption', 'true')),
    {
      mentions: ['statement Encrypted', 's3:x-amz-server-side-encryption'],
    },
  ),
  bucketExample(
    'another encryption than KMS',
    'unknown',
    denyWhen('Kms', conditionOn('StringNotEquals', 's3:x-amz-server-side-encryption', 'aws:kms')),
    {
      mentions: ['statement Kms', 's3:x-amz-server-side-encryption'],
    },
  ),
  bucketExample(
    'another key',
    'unknown',
    denyWhen('OurKey', conditionOn('StringNotEqualsIfExists', 's3:x-amz-server-side-encryption-aws-kms-key-id', KEY)),
    {
      mentions: ['statement OurKey', 's3:x-amz-server-side-encryption-aws-kms-key-id'],
    },
  ),
  bucketExample(
    'only with the ACL that CloudTrail sends',
    'pass',
    policy(
      ...documented(),
      deny('Acl', {
        Action: 's3:PutObject',
        Condition: conditionOn('StringNotEquals', 's3:x-amz-acl', BUCKET_OWNER_FULL_CONTROL['s3:x-amz-acl']),
      }),
    ),
  ),
  bucketExample(
    'only with that ACL, of all actions',
    'fail',
    denyWhen('Acl', conditionOn('StringNotEquals', 's3:x-amz-acl', BUCKET_OWNER_FULL_CONTROL['s3:x-amz-acl'])),
    {
      mentions: ['read the ACL', 'statement Acl'],
    },
  ),
  bucketExample(
    'only from addresses',
    'unknown',
    denyWhen('Addresses', conditionOn('NotIpAddress', 'aws:SourceIp', ['192.0.2.0/24'])),
    {
      mentions: ['statement Addresses', 'aws:SourceIp', 'NotIpAddress'],
    },
  ),
  bucketExample(
    'only from addresses, but services',
    'pass',
    denyWhen(
      'Addresses',
      mergedConditions(conditionOn('NotIpAddress', 'aws:SourceIp', ['192.0.2.0/24']), unlessService),
    ),
  ),
  bucketExample(
    'only from a VPC endpoint',
    'fail',
    denyWhen('Endpoint', conditionOn('StringNotEquals', 'aws:SourceVpce', 'vpce-1a2b3c4d')),
    {
      mentions: ['statement Endpoint denies it'],
    },
  ),
  bucketExample(
    'only from a VPC, if from any',
    'fail',
    denyWhen('Vpc', conditionOn('StringNotEqualsIfExists', 'aws:SourceVpc', 'vpc-1a2b3c4d')),
    {
      mentions: ['statement Vpc denies it'],
    },
  ),
  bucketExample(
    'only from a VPC, but services',
    'pass',
    denyWhen(
      'Vpc',
      mergedConditions(
        conditionOn('StringNotEquals', 'aws:SourceVpc', 'vpc-1a2b3c4d'),
        conditionOn('BoolIfExists', 'aws:PrincipalIsAWSService', 'false'),
      ),
    ),
  ),
  bucketExample(
    'not through other endpoints',
    'pass',
    denyWhen('Endpoint', conditionOn('StringEquals', 'aws:SourceVpce', 'vpce-1a2b3c4d')),
  ),
  bucketExample(
    'only the organization',
    'fail',
    denyWhen('Organization', conditionOn('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION)),
    {
      mentions: ['statement Organization denies it'],
    },
  ),
  bucketExample(
    'only the organization, if anyone belongs to any',
    'fail',
    denyWhen('Organization', conditionOn('StringNotEqualsIfExists', 'aws:PrincipalOrgID', ORGANIZATION)),
    {
      mentions: ['statement Organization denies it'],
    },
  ),
  bucketExample(
    'only the organization, but services',
    'pass',
    denyWhen(
      'Organization',
      mergedConditions(conditionOn('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION), unlessService),
    ),
  ),
  bucketExample(
    'only who belongs to an organization',
    'fail',
    denyWhen('Organization', conditionOn('Null', 'aws:PrincipalOrgID', 'true')),
    {
      mentions: ['statement Organization denies it'],
    },
  ),
  bucketExample(
    'only some paths of the organization',
    'pass',
    denyWhen('Paths', conditionOn('ForAnyValue:StringNotLike', 'aws:PrincipalOrgPaths', `${ORGANIZATION}/*`)),
  ),
  bucketExample(
    'only some paths of the organization, all of them',
    'fail',
    denyWhen('Paths', conditionOn('ForAllValues:StringNotLike', 'aws:PrincipalOrgPaths', `${ORGANIZATION}/*`)),
    {
      mentions: ['statement Paths denies it'],
    },
  ),
  bucketExample(
    'a quantifier of which nobody says what it means with IfExists',
    'unknown',
    denyWhen('Paths', conditionOn('ForAnyValue:StringNotLikeIfExists', 'aws:PrincipalOrgPaths', `${ORGANIZATION}/*`)),
    {
      mentions: ['statement Paths', 'ForAnyValue:StringNotLikeIfExists'],
    },
  ),
  bucketExample(
    'services only for the organization',
    'pass',
    denyWhen(
      'Deputy',
      mergedConditions(
        mergedConditions(
          conditionOn('StringNotEqualsIfExists', 'aws:SourceOrgID', ORGANIZATION),
          conditionOn('Null', 'aws:SourceAccount', 'false'),
        ),
        conditionOn('Bool', 'aws:PrincipalIsAWSService', 'true'),
      ),
    ),
  ),
  bucketExample(
    'services only for another organization',
    'fail',
    denyWhen(
      'Deputy',
      mergedConditions(
        conditionOn('StringNotEqualsIfExists', 'aws:SourceOrgID', 'o-other12345'),
        conditionOn('Bool', 'aws:PrincipalIsAWSService', 'true'),
      ),
    ),
    {
      mentions: ['statement Deputy denies it'],
    },
  ),
  bucketExample('no services', 'fail', denyWhen('People', conditionOn('Bool', 'aws:PrincipalIsAWSService', 'true')), {
    mentions: ['statement People denies it'],
  }),
  bucketExample(
    'only another service',
    'fail',
    denyWhen('Config', conditionOn('StringNotEquals', 'aws:PrincipalServiceName', 'config.amazonaws.com')),
    {
      mentions: ['statement Config denies it'],
    },
  ),
  bucketExample(
    'only this service',
    'pass',
    denyWhen('Trail', conditionOn('StringNotEqualsIgnoreCase', 'aws:PrincipalServiceName', 'CloudTrail.AmazonAWS.com')),
  ),
  bucketExample(
    'not what services do for others',
    'pass',
    denyWhen('Via', conditionOn('Bool', 'aws:ViaAWSService', 'true')),
  ),
  bucketExample(
    'only what services do for others',
    'fail',
    denyWhen('Via', conditionOn('Bool', 'aws:ViaAWSService', 'false')),
    {
      mentions: ['statement Via denies it'],
    },
  ),
  bucketExample(
    'services by other names',
    'unknown',
    denyWhen('Names', conditionOn('ForAllValues:StringNotLike', 'aws:PrincipalServiceNamesList', 'cloudtrail.*')),
    {
      mentions: ['statement Names', 'aws:PrincipalServiceNamesList'],
    },
  ),
  bucketExample(
    'only some roles',
    'unknown',
    denyWhen('Roles', conditionOn('ArnNotLike', 'aws:PrincipalArn', `arn:aws:iam::${ACCOUNT}:role/*`)),
    {
      mentions: ['statement Roles', 'aws:PrincipalArn'],
    },
  ),
  bucketExample(
    'only some accounts',
    'unknown',
    denyWhen('Accounts', conditionOn('StringNotEquals', 'aws:PrincipalAccount', [ACCOUNT])),
    {
      mentions: ['statement Accounts', 'aws:PrincipalAccount'],
    },
  ),
  bucketExample(
    'only for a while',
    'unknown',
    denyWhen('Until', conditionOn('DateGreaterThan', 'aws:CurrentTime', '2027-01-01T00:00:00Z')),
    {
      mentions: ['statement Until', 'DateGreaterThan'],
    },
  ),
  bucketExample(
    'an operator that AWS may have one day',
    'unknown',
    denyWhen('New', conditionOn('SemverNotEquals', 'aws:SourceArn', TRAIL)),
    {
      mentions: ['statement New', 'SemverNotEquals'],
    },
  ),
  bucketExample(
    'only by this trail',
    'pass',
    denyWhen('Trail', conditionOn('ArnNotEquals', 'aws:SourceArn', [TRAIL, OTHER_TRAIL])),
  ),
  bucketExample(
    'only by another trail',
    'fail',
    denyWhen('Trail', conditionOn('ArnNotLike', 'aws:SourceArn', OTHER_TRAIL)),
    {
      mentions: ['statement Trail denies it'],
    },
  ),
  bucketExample(
    'everybody but roles',
    'fail',
    policy(...documented(), {
      ...without(deny('Roles'), 'Principal'),
      NotPrincipal: { AWS: `arn:aws:iam::${ACCOUNT}:role/Reader` },
    }),
    {
      mentions: ['statement Roles denies it'],
    },
  ),
  bucketExample(
    'everybody but roles and this service',
    'pass',
    policy(...documented(), {
      ...without(deny('Roles'), 'Principal'),
      NotPrincipal: { AWS: `arn:aws:iam::${ACCOUNT}:role/Reader`, ...SERVICE },
    }),
  ),
  bucketExample(
    'everybody but a service that may be this one',
    'unknown',
    policy(...documented(), {
      ...without(deny('China'), 'Principal'),
      NotPrincipal: { Service: 'cloudtrail.amazonaws.com.cn' },
    }),
    {
      mentions: ['statement China', 'cloudtrail.amazonaws.com.cn'],
    },
  ),
  bucketExample(
    'other principals',
    'pass',
    policy(
      ...documented(),
      deny('Intruder', {
        Principal: { AWS: STRANGER, Federated: 'cognito-identity.amazonaws.com', CanonicalUser: '79a59d' },
      }),
    ),
  ),
  bucketExample(
    'a kind of principals that AWS may have one day',
    'unknown',
    policy(...documented(), deny('New', { Principal: { Workload: '*' } })),
    { mentions: ['statement New', 'Workload'] },
  ),
  bucketExample(
    'all but reading',
    'fail',
    policy(...documented(), { ...without(deny('Reading'), 'Action'), NotAction: ['s3:GetObject', 's3:ListBucket'] }),
    {
      mentions: ['statement Reading denies it'],
    },
  ),
  bucketExample(
    'all but what CloudTrail does',
    'pass',
    policy(...documented(), { ...without(deny('Only'), 'Action'), NotAction: ['s3:getbucketacl', 's3:Put*'] }),
  ),
  bucketExample(
    'nothing outside of a prefix',
    'fail',
    policy(...documented(), { ...without(deny('Prefix'), 'Resource'), NotResource: [ROOT, `${ROOT}/audit/*`] }),
    {
      mentions: ['statement Prefix denies it', `AWSLogs/${ORGANIZATION}/`],
    },
  ),
  bucketExample(
    'nothing outside of the prefix',
    'pass',
    policy(...documented(), { ...without(deny('Prefix'), 'Resource'), NotResource: [ROOT, `${ROOT}/AWSLogs/*`] }),
  ),
  bucketExample('everything in S3 denied', 'fail', policy(...documented(), deny('All', { Resource: 'arn:aws:s3*' })), {
    mentions: ['statement All denies it'],
  }),
  bucketExample(
    'a star over colons',
    'unknown',
    policy(...documented(), deny('Colons', { Resource: `arn:aws:s3:*:${BUCKET}/*` })),
    {
      mentions: ['statement Colons', `arn:aws:s3:*:${BUCKET}/*`],
    },
  ),
  bucketExample(
    'one member denied',
    'fail',
    policy(...documented(), deny('Member', { Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/${MEMBER}/*` })),
    { mentions: ['statement Member denies it'] },
  ),
  bucketExample(
    'one Region denied',
    'fail',
    policy(...documented(), deny('Region', { Resource: `${ROOT}/*/eu-west-1/*` })),
    {
      mentions: ['statement Region denies it'],
    },
  ),
  bucketExample(
    'one Region denied, of a trail of another',
    'pass',
    policy(...documented(), deny('Region', { Resource: `${ROOT}/*/eu-west-1/*` })),
    { delivered: { isMultiRegion: false } },
  ),
  bucketExample(
    'digests denied',
    'fail',
    policy(...documented(), deny('Digests', { Resource: `${ROOT}/*/CloudTrail-Digest/*` })),
    { mentions: ['statement Digests denies it'] },
  ),
  bucketExample(
    'digests denied, and not wanted',
    'pass',
    policy(...documented(), deny('Digests', { Resource: `${ROOT}/*/CloudTrail-Digest/*` })),
    {
      delivered: { hasDigests: false },
    },
  ),
  bucketExample(
    'insights denied',
    'fail',
    policy(...documented(), deny('Insights', { Resource: `${ROOT}/*/CloudTrail-Insight/*` })),
    { mentions: ['statement Insights denies it'] },
  ),
  bucketExample(
    'insights denied, and not wanted',
    'pass',
    policy(...documented(), deny('Insights', { Resource: `${ROOT}/*/CloudTrail-Insight/*` })),
    {
      delivered: { hasInsights: false },
    },
  ),
  bucketExample(
    'the management account denied',
    'fail',
    policy(...documented(), deny('Management', { Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/${ACCOUNT}/*` })),
    {
      mentions: ['statement Management denies it', `AWSLogs/${ORGANIZATION}/`],
    },
  ),
  bucketExample(
    'variables',
    'unknown',
    policy(...documented(), deny('Home', { Resource: `${ROOT}/AWSLogs/\${aws:PrincipalAccount}/*` })),
    {
      mentions: ['statement Home', '${aws:PrincipalAccount}'],
    },
  ),
  bucketExample(
    'variables in what does not matter',
    'pass',
    policy(...documented(), deny('Home', { Action: 's3:GetObject', Resource: `${ROOT}/\${aws:username}/*` })),
  ),
  bucketExample(
    'deleting',
    'pass',
    policy(
      ...documented(),
      deny('Keep', { Action: ['s3:Delete*', 's3:PutLifecycleConfiguration', 's3:PutBucketPolicy'] }),
    ),
  ),
  bucketExample('a deny without Sid', 'fail', policy(...documented(), without(deny(''), 'Sid')), {
    mentions: ['statement 4 denies it'],
  }),
  bucketExample('a deny without principal', 'unknown', policy(...documented(), without(deny('Odd'), 'Principal')), {
    mentions: ['statement Odd', 'no Principal'],
  }),
  bucketExample(
    'a deny that is certain, and one that is not',
    'fail',
    policy(
      ...documented(),
      deny('Maybe', { Condition: conditionOn('NotIpAddress', 'aws:SourceIp', '192.0.2.1') }),
      deny('Certain'),
    ),
    {
      mentions: ['statement Certain denies it'],
    },
  ),
  bucketExample(
    'a deny that is not certain, and something missing',
    'fail',
    policy(acl, own, deny('Maybe', { Condition: conditionOn('NotIpAddress', 'aws:SourceIp', '192.0.2.1') })),
    {
      mentions: [`AWSLogs/${ORGANIZATION}/`, 'no statement allows it'],
      repairedSids: [ACL, WRITE, 'Maybe', MEMBERS],
      statusAfterRepair: 'unknown',
    },
  ),
];

function exampleFor(policyKind: PolicyExample['policyKind']) {
  return (
    what: string,
    status: PolicyExample['status'],
    given: unknown,
    more: Omit<PolicyExample, 'what' | 'status' | 'policy' | 'policyKind'> = {},
  ): PolicyExample => ({ what, status, policy: given, policyKind, ...more });
}

const [key, topic, serviceKey, trust] = [
  exampleFor('key'),
  exampleFor('topic'),
  exampleFor('service-key'),
  exampleFor('trust'),
];

const ENCRYPTION = 'kms:EncryptionContext:aws:cloudtrail:arn';
const ANY_TRAIL = conditionOn('StringLike', ENCRYPTION, `arn:aws:cloudtrail:*:${ACCOUNT}:trail/*`);

function allowKey(Sid: string, Action: unknown, Condition?: Statement): Statement {
  return {
    ...{ Sid, Effect: 'Allow', Principal: SERVICE, Action, Resource: '*' },
    ...(Condition && { Condition }),
  };
}

const ROOT_USER: Statement = {
  ...allowKey('Enable IAM User Permissions', 'kms:*'),
  Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
};
const KEY_READERS: Statement = {
  ...allowKey('Readers', 'kms:Decrypt', conditionOn('Null', ENCRYPTION, 'false')),
  Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/Reader` },
};
const [ENCRYPT, DESCRIBE, DECRYPT] = [
  'AllowCloudTrailToEncryptLogs',
  'AllowCloudTrailToDescribeKey',
  'AllowCloudTrailToDecryptBucketKey',
];
const encrypt = allowKey(
  'Allow CloudTrail to encrypt logs',
  'kms:GenerateDataKey*',
  mergedConditions(SOURCE, ANY_TRAIL),
);
const describe = allowKey('Allow CloudTrail to describe key', 'kms:DescribeKey', SOURCE);

function denyKey(Sid: string, Condition: Statement) {
  return policy(ROOT_USER, encrypt, describe, { ...allowKey(Sid, 'kms:*', Condition), Effect: 'Deny', Principal: '*' });
}

const KEYS: readonly PolicyExample[] = [
  key('documented', 'pass', policy(ROOT_USER, encrypt, describe, KEY_READERS)),
  key(
    'one of the two calls for data keys alone, of which AWS does not say which it makes',
    'unknown',
    policy(
      ROOT_USER,
      allowKey('Allow CloudTrail to encrypt logs', 'kms:GenerateDataKey', mergedConditions(SOURCE, ANY_TRAIL)),
      describe,
    ),
    {
      mentions: ['kms:GenerateDataKeyWithoutPlaintext'],
      repairedSids: [
        'Enable IAM User Permissions',
        'Allow CloudTrail to encrypt logs',
        'Allow CloudTrail to describe key',
        ENCRYPT,
      ],
    },
  ),
  key(
    'old edition without SourceArn',
    'pass',
    policy(ROOT_USER, { ...encrypt, Condition: ANY_TRAIL }, without(describe, 'Condition'), KEY_READERS),
  ),
  key(
    'the default of a new key',
    'fail',
    { Id: 'key-default-1', ...policy(ROOT_USER) },
    {
      mentions: ['kms:GenerateDataKey*'],
      repairedSids: ['Enable IAM User Permissions', ENCRYPT, DESCRIBE],
    },
  ),
  // AWS recommends it, but AWS Control Tower's documented minimum does without (facts/cloudtrail.md 4.4).
  key('it may not be looked at', 'pass', policy(encrypt, KEY_READERS), { mentions: ['kms:DescribeKey'] }),
  key(
    'the context of another account',
    'fail',
    policy(
      { ...encrypt, Condition: conditionOn('StringLike', ENCRYPTION, `arn:aws:cloudtrail:*:${MEMBER}:trail/*`) },
      describe,
    ),
    {
      mentions: ['kms:GenerateDataKey*'],
      repairedSids: [encrypt['Sid'] as string, describe['Sid'] as string, ENCRYPT],
    },
  ),
  key(
    'the context of members, too',
    'pass',
    policy(
      {
        ...encrypt,
        Condition: conditionOn(
          'StringLike',
          ENCRYPTION,
          [MEMBER, ACCOUNT].map((one) => `arn:aws:cloudtrail:*:${one}:trail/*`),
        ),
      },
      describe,
    ),
  ),
  key(
    'the context of this trail',
    'pass',
    policy({ ...encrypt, Condition: conditionOn('StringEquals', ENCRYPTION.toLowerCase(), TRAIL) }, describe),
  ),
  key('any context', 'pass', policy({ ...encrypt, Condition: conditionOn('Null', ENCRYPTION, 'false') }, describe)),
  key('a context where it is looked at', 'pass', policy(encrypt, { ...describe, Condition: ANY_TRAIL }), {
    mentions: ['kms:DescribeKey'],
  }),
  key(
    'another context',
    'unknown',
    policy({ ...encrypt, Condition: conditionOn('StringEquals', 'kms:EncryptionContext:aws:s3:arn', ROOT) }, describe),
    {
      mentions: ['kms:EncryptionContext:aws:s3:arn'],
      repairedSids: [encrypt['Sid'] as string, describe['Sid'] as string, ENCRYPT],
    },
  ),
  key(
    'SourceArn of another trail under our Sids, which stays',
    'fail',
    policy(
      ROOT_USER,
      ...[
        { ...encrypt, Sid: ENCRYPT },
        { ...describe, Sid: DESCRIBE },
      ].map((one) => JSON.parse(JSON.stringify(one).replaceAll(TRAIL, OTHER_TRAIL)) as Statement),
    ),
    {
      repairedSids: ['Enable IAM User Permissions', ENCRYPT, DESCRIBE],
    },
  ),
  key(
    'SourceArn of another account',
    'fail',
    policy(
      ROOT_USER,
      {
        ...encrypt,
        Condition: mergedConditions(
          conditionOn('StringEquals', 'aws:SourceArn', TRAIL.replace(ACCOUNT, MEMBER)),
          ANY_TRAIL,
        ),
      },
      describe,
    ),
    {
      repairedSids: ['Enable IAM User Permissions', encrypt['Sid'] as string, describe['Sid'] as string, ENCRYPT],
    },
  ),
  key('a broken action', 'fail', policy({ ...encrypt, Action: 'kms:GenerateDatakeys*' }, describe), {
    repairedSids: [encrypt['Sid'] as string, describe['Sid'] as string, ENCRYPT],
  }),
  key('one statement for all', 'pass', { Statement: allowKey('All', ['KMS:*']) }),
  key('this key by its ARN', 'pass', policy({ ...allowKey('All', '*'), Resource: KEY })),
  key('another key by its ARN', 'fail', policy({ ...allowKey('All', '*'), Resource: `${KEY}0` }), {
    repairedSids: ['All', ENCRYPT, DESCRIBE],
  }),
  key('an S3 Bucket Key', 'fail', policy(encrypt, describe), {
    bucketKey: true,
    mentions: ['kms:Decrypt'],
    repairedSids: [encrypt['Sid'] as string, describe['Sid'] as string, DECRYPT],
  }),
  key(
    'an S3 Bucket Key, decrypting allowed',
    'pass',
    policy(encrypt, describe, allowKey('Decrypt', 'kms:Decrypt', SOURCE)),
    { bucketKey: true },
  ),
  key(
    'an S3 Bucket Key, decrypting allowed with a context',
    'unknown',
    policy(encrypt, describe, allowKey('Decrypt', 'kms:Decrypt', ANY_TRAIL)),
    {
      bucketKey: true,
      mentions: [ENCRYPTION],
      repairedSids: [encrypt['Sid'] as string, describe['Sid'] as string, 'Decrypt', DECRYPT],
    },
  ),
  key(
    'only through S3',
    'unknown',
    policy(allowKey('Through', 'kms:*', conditionOn('StringEquals', 'kms:ViaService', 's3.us-east-1.amazonaws.com'))),
    {
      mentions: ['kms:ViaService'],
      repairedSids: ['Through', ENCRYPT, DESCRIBE],
    },
  ),
  key(
    'only through S3, denied',
    'unknown',
    denyKey('Through', conditionOn('StringNotEquals', 'kms:ViaService', 's3.us-east-1.amazonaws.com')),
    {
      mentions: ['statement Through', 'kms:ViaService'],
    },
  ),
  key('not what services do for others', 'unknown', denyKey('Via', conditionOn('Bool', 'aws:ViaAWSService', 'true')), {
    mentions: ['statement Via', 'aws:ViaAWSService'],
  }),
  key(
    'only the organization',
    'fail',
    denyKey('Organization', conditionOn('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION)),
    { mentions: ['statement Organization denies it'] },
  ),
  key(
    'only the organization, but services',
    'pass',
    denyKey(
      'Organization',
      mergedConditions(conditionOn('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION), unlessService),
    ),
  ),
  key('only for the account', 'pass', denyKey('Account', conditionOn('StringNotEquals', 'aws:SourceAccount', ACCOUNT))),
  key('only for a member', 'fail', denyKey('Account', conditionOn('StringNotEquals', 'aws:SourceAccount', MEMBER)), {
    mentions: ['statement Account denies it'],
  }),
  key('not JSON', 'unknown', 'key-default-1', { mentions: ['not JSON'] }),
  key(
    'GovCloud',
    'pass',
    JSON.stringify(policy(encrypt, describe))
      .replaceAll(':aws:cloudtrail:us-east-1', ':aws-us-gov:cloudtrail:us-gov-west-1')
      .replaceAll(':aws:cloudtrail:*', ':aws-us-gov:cloudtrail:*'),
    {
      destinations: { trail: TRAIL.replace(':aws:', ':aws-us-gov:').replace('us-east-1', 'us-gov-west-1') },
    },
  ),
  key('as long as a key policy may be not', 'fail', policy({ ...KEY_READERS, Sid: 'x'.repeat(32 * 1024) }), {
    mentions: ['32,768'],
  }),
  key('longer than the policy of a bucket may be', 'fail', policy({ ...KEY_READERS, Sid: 'x'.repeat(31 * 1024) }), {
    repairedSids: ['x'.repeat(31 * 1024), ENCRYPT, DESCRIBE],
  }),
];

const PUBLISH = 'AWSCloudTrailSNSPolicy20131101';
const publish: Statement = {
  Sid: PUBLISH,
  Effect: 'Allow',
  Principal: SERVICE,
  Action: 'SNS:Publish',
  Resource: TOPIC,
  Condition: SOURCE,
};
const OWNER: Statement = {
  ...{
    Sid: '__default_statement_ID',
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: ['SNS:GetTopicAttributes', 'SNS:Publish'],
    Resource: TOPIC,
  },
  Condition: { StringEquals: { 'AWS:SourceOwner': ACCOUNT } },
};

function denyTopic(Sid: string, Condition: Statement) {
  return policy(publish, { ...publish, Sid, Effect: 'Deny', Principal: '*', Condition });
}

const TOPICS: readonly PolicyExample[] = [
  topic('documented', 'pass', policy(OWNER, publish)),
  topic('the edition without SourceArn', 'pass', { Version: '2008-10-17', Statement: [without(publish, 'Condition')] }),
  topic(
    'the default of a new topic',
    'unknown',
    { Version: '2008-10-17', Id: '__default_policy_ID', Statement: [OWNER] },
    {
      mentions: ['AWS:SourceOwner'],
      repairedSids: ['__default_statement_ID', PUBLISH],
    },
  ),
  topic('none', 'fail', null, { mentions: ['does not exist'], repairedSids: [PUBLISH] }),
  topic('another topic', 'fail', policy({ ...publish, Resource: `${TOPIC}-2` }), {
    mentions: [TOPIC],
    repairedSids: [PUBLISH],
  }),
  topic('an action in other case', 'pass', policy({ ...publish, Action: ['sns:subscribe', 'sns:publish'] })),
  topic(
    'another trail under our Sid, which stays',
    'fail',
    policy({ ...publish, Condition: conditionOn('StringEquals', 'aws:SourceArn', [OTHER_TRAIL]) }),
    { repairedSids: [PUBLISH] },
  ),
  topic(
    'another trail and another action under our Sid',
    'fail',
    policy(
      {
        ...publish,
        Action: ['SNS:Publish', 'SNS:Subscribe'],
        Condition: conditionOn('StringEquals', 'aws:SourceArn', OTHER_TRAIL),
      },
      { ...OWNER, Action: 'SNS:Subscribe' },
    ),
    {
      repairedSids: [PUBLISH, '__default_statement_ID', numberedSid(PUBLISH)],
    },
  ),
  topic(
    'SourceArn of the account',
    'pass',
    policy({
      ...publish,
      Condition: conditionOn('ArnLike', 'aws:SourceArn', `arn:aws:cloudtrail:*:${ACCOUNT}:trail/*`),
    }),
  ),
  topic(
    'only the organization',
    'fail',
    denyTopic('Organization', conditionOn('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION)),
    { mentions: ['statement Organization denies it'] },
  ),
  topic('TLS only', 'pass', denyTopic('Tls', conditionOn('Bool', 'aws:SecureTransport', 'false'))),
  topic(
    'only some protocols',
    'unknown',
    denyTopic('Protocols', conditionOn('StringNotEquals', 'sns:Protocol', 'https')),
    {
      mentions: ['statement Protocols', 'sns:Protocol'],
    },
  ),
  topic('not JSON', 'unknown', '<Policy/>', { mentions: ['not JSON'] }),
  topic('as long as it may be not', 'fail', policy({ ...OWNER, Action: 'SNS:Subscribe', Sid: 'x'.repeat(30 * 1024) }), {
    mentions: ['30,720'],
  }),
];

const SERVICE_KEYS: readonly PolicyExample[] = [
  serviceKey('documented', 'pass', policy(ROOT_USER, allowKey('CloudTrail', ['kms:GenerateDataKey*', 'kms:Decrypt']))),
  serviceKey('the default of a new key', 'fail', policy(ROOT_USER), { mentions: ['use it', 'no statement allows it'] }),
  serviceKey('no decrypting', 'fail', policy(ROOT_USER, allowKey('CloudTrail', 'kms:GenerateDataKey*')), {
    mentions: ['use it'],
  }),
  serviceKey('only decrypting', 'fail', policy(ROOT_USER, allowKey('CloudTrail', 'kms:Decrypt')), {
    mentions: ['use it'],
  }),
  serviceKey(
    'for another service',
    'fail',
    policy({ ...allowKey('SNS', 'kms:*'), Principal: { Service: 'sns.amazonaws.com' } }),
    { mentions: ['use it'] },
  ),
  serviceKey(
    'for this trail, of which SNS may say nothing',
    'unknown',
    policy(allowKey('CloudTrail', 'kms:*', SOURCE)),
    { mentions: ['aws:SourceArn'] },
  ),
  serviceKey(
    'only through SNS',
    'unknown',
    policy(allowKey('CloudTrail', 'kms:*', conditionOn('StringLike', 'kms:ViaService', 'sns.*'))),
    { mentions: ['kms:ViaService'] },
  ),
  serviceKey(
    'denied',
    'fail',
    policy(allowKey('CloudTrail', 'kms:*'), { ...allowKey('Nobody', 'kms:Decrypt'), Effect: 'Deny', Principal: '*' }),
    { mentions: ['statement Nobody denies it'] },
  ),
  serviceKey('not JSON', 'unknown', '', { mentions: ['not JSON'] }),
];

const assume: Statement = { Effect: 'Allow', Principal: SERVICE, Action: 'sts:AssumeRole' };
const TRUSTS: readonly PolicyExample[] = [
  trust('documented', 'pass', policy(assume)),
  trust('the edition with an empty Sid', 'pass', policy({ Sid: '', ...assume })),
  trust(
    'several services',
    'pass',
    policy({
      ...assume,
      Principal: { Service: ['ec2.amazonaws.com', 'cloudtrail.amazonaws.com'] },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
    }),
  ),
  trust('another service', 'fail', policy({ ...assume, Principal: { Service: 'vpc-flow-logs.amazonaws.com' } }), {
    mentions: ['assume it', 'no statement allows it'],
  }),
  trust('the account', 'fail', policy({ ...assume, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } }), {
    mentions: ['assume it'],
  }),
  trust('another action', 'fail', policy({ ...assume, Action: 'sts:AssumeRoleWithWebIdentity' }), {
    mentions: ['assume it'],
  }),
  trust(
    'for this trail, which CloudTrail is not allowed to say of organization trails',
    'unknown',
    policy({ ...assume, Condition: SOURCE }),
    { mentions: ['aws:SourceArn'] },
  ),
  trust(
    'for an external id',
    'unknown',
    policy({ ...assume, Condition: conditionOn('StringEquals', 'sts:ExternalId', 'x') }),
    { mentions: ['sts:ExternalId'] },
  ),
  trust(
    'denied',
    'fail',
    policy(assume, {
      ...assume,
      Sid: 'Organization',
      Effect: 'Deny',
      Principal: '*',
      Condition: conditionOn('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION),
    }),
    { mentions: ['statement Organization denies it'] },
  ),
  trust('still encoded', 'unknown', encodeURIComponent(JSON.stringify(policy(assume))), { mentions: ['not JSON'] }),
];

export const POLICY_EXAMPLES: readonly PolicyExample[] = [...BUCKETS, ...KEYS, ...TOPICS, ...SERVICE_KEYS, ...TRUSTS];

/** The bucket of `DESTINATIONS`, with a policy. */
export function bucketOf(policy: string, more: Partial<Bucket> = {}): Bucket {
  return {
    name: DESTINATIONS.bucket!,
    region: { known: 'us-east-1' },
    policy: { known: policy },
    requesterPays: { known: false },
    encryption: { known: { key: null, hasBucketKey: false } },
    key: { unknown: 'not asked for' },
    settings: unreadSettings(ACCOUNT, { unknown: 'not asked for' }),
    ...more,
  };
}
