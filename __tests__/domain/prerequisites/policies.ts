import type { Bucket } from '../../../src/domain/prerequisites/documents.ts';
import type { DeliveredObjects } from '../../../src/domain/delivery/log-keys.ts';
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
const FULL = { 's3:x-amz-acl': 'bucket-owner-full-control' };

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

function both(one: Statement, other: Statement): Statement {
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
    Condition: both({ StringEquals: FULL }, from),
  });
  return [
    { ...allow(sids[0], 's3:GetBucketAcl', root), ...condition },
    write(sids[1], account),
    write(sids[2], organization),
  ];
}

const [acl, own, members] = documented();

/** Old editions gave two statements one Sid, and said nothing of the trail. */
function old(edition: Edition = {}) {
  return documented({ from: {}, sids: [ACL, WRITE, WRITE], ...edition });
}

function withSource(value: unknown, operator = 'StringEquals') {
  return documented({ from: { [operator]: { 'aws:SourceArn': value } } });
}

function when(operator: string, key: string, value: unknown) {
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

const unlessService = when('Bool', 'aws:PrincipalIsAWSService', 'false');

function bucket(
  what: string,
  status: PolicyExample['status'],
  given: unknown,
  more: Omit<PolicyExample, 'what' | 'status' | 'policy' | 'policyKind'> = {},
): PolicyExample {
  return { what, status, policy: given, policyKind: 'bucket', ...more };
}

function again(sid: string, n = 2) {
  return `${sid}n${n}`;
}

const [ACL_2, WRITE_2, MEMBERS_2] = [again(ACL), again(WRITE), again(MEMBERS)];

function filler(bytes: number): Statement {
  return { ...READERS, Sid: 'Long', Resource: `${ROOT}/${'x'.repeat(bytes)}` };
}

function bytesOf(value: unknown) {
  return JSON.stringify(value).length;
}

const BUCKETS: readonly PolicyExample[] = [
  bucket('documented', 'pass', policy(...documented())),
  bucket('documented, with prefix', 'pass', policy(...documented({ prefix: 'audit/' })), {
    destinations: { prefix: 'audit' },
  }),
  bucket('documented, indented', 'pass', JSON.stringify(policy(...documented()), null, 4)),
  bucket('old edition without SourceArn, one Sid twice', 'pass', policy(...old())),
  bucket('old edition for one account', 'fail', policy(...old().slice(0, 2)), {
    mentions: [`AWSLogs/${ORGANIZATION}/`, 'no statement allows it'],
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucket(
    'old edition of another organization, one Sid twice',
    'fail',
    policy(...old({ organization: 'o-other12345' })),
    {
      mentions: [`AWSLogs/${ORGANIZATION}/`],
      repairedSids: [ACL, WRITE, WRITE_2, MEMBERS],
    },
  ),
  bucket('the organization is missing', 'fail', policy(acl, own), {
    mentions: [`AWSLogs/${ORGANIZATION}/`],
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  // Whether an organization trail needs it is not documented (facts/cloudtrail.md 4.3).
  bucket('the path of the management account is missing', 'unknown', policy(acl, READERS, members), {
    mentions: [`AWSLogs/${ACCOUNT}/`],
    repairedSids: [ACL, 'Readers', MEMBERS, WRITE],
  }),
  bucket('the ACL is missing', 'fail', policy(own, members), {
    mentions: ['ACL'],
    repairedSids: [WRITE, MEMBERS, ACL],
  }),
  bucket('nothing but other teams', 'fail', policy(READERS, TLS, CONFIG), {
    mentions: ['ACL', 'AWSLogs/'],
    repairedSids: ['Readers', 'TlsOnly', undefined, ACL, WRITE, MEMBERS],
  }),
  bucket('other teams in between', 'fail', policy(READERS, acl, CONFIG, own, TLS), {
    repairedSids: ['Readers', ACL, undefined, WRITE, 'TlsOnly', MEMBERS],
  }),
  bucket('a prefix that the policy does not know', 'fail', policy(...documented()), {
    mentions: [`audit/AWSLogs/${ORGANIZATION}/`],
    destinations: { prefix: 'audit' },
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucket('no prefix, but the policy has one', 'fail', policy(...documented({ prefix: 'audit/' })), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucket('a double slash after an empty prefix', 'fail', policy(...documented({ prefix: '/' })), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucket('SourceArn of the delegated administrator', 'fail', policy(...withSource(TRAIL.replace(ACCOUNT, MEMBER))), {
    mentions: ['ACL', `AWSLogs/${ORGANIZATION}/`],
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucket('SourceArn of another Region', 'fail', policy(...withSource(TRAIL.replace('us-east-1', 'eu-west-1'))), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucket('SourceArn of another trail, which stays', 'fail', policy(...withSource(OTHER_TRAIL)), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucket(
    'another trail with another prefix under the same Sids, which stays',
    'fail',
    policy(...documented({ prefix: 'other/', from: when('StringEquals', 'aws:SourceArn', OTHER_TRAIL) })),
    { repairedSids: [ACL, WRITE, MEMBERS, WRITE_2, MEMBERS_2] },
  ),
  bucket(
    'another trail under the same Sids, and those that would be next',
    'fail',
    policy(
      ...documented({ prefix: 'other/', from: when('StringEquals', 'aws:SourceArn', OTHER_TRAIL) }),
      { ...READERS, Sid: WRITE_2 },
      { ...READERS, Sid: again(WRITE, 3) },
    ),
    { repairedSids: [ACL, WRITE, MEMBERS, WRITE_2, again(WRITE, 3), again(WRITE, 4), MEMBERS_2] },
  ),
  bucket(
    'one Sid twice, and what would be the next one after it',
    'fail',
    policy(...old({ organization: 'o-other12345' }), { ...READERS, Sid: WRITE_2 }),
    { repairedSids: [ACL, WRITE, again(WRITE, 3), WRITE_2, MEMBERS] },
  ),
  bucket('SourceArn as a list', 'pass', policy(...withSource([OTHER_TRAIL, TRAIL]))),
  bucket('SourceArn as a list of others', 'fail', policy(...withSource([OTHER_TRAIL, `${TRAIL}-2`])), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucket(
    'SourceArn like any trail',
    'pass',
    policy(...withSource(`arn:aws:cloudtrail:*:${ACCOUNT}:trail/*`, 'ArnLike')),
  ),
  bucket('SourceArn as text like any trail', 'pass', policy(...withSource('*:trail/org-tr??l', 'StringLike'))),
  bucket(
    'ArnEquals, which takes wildcards, too',
    'pass',
    policy(...withSource('arn:aws:cloudtrail:*:*:*', 'ArnEquals')),
  ),
  bucket(
    'SourceArn like any trail of a member',
    'fail',
    policy(...withSource(`arn:aws:cloudtrail:*:${MEMBER}:trail/*`, 'ArnLike')),
    { repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucket(
    'a wildcard where StringEquals takes none',
    'fail',
    policy(...withSource(`arn:aws:cloudtrail:*:${ACCOUNT}:trail/*`)),
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucket('SourceArn that is no ARN', 'unknown', policy(...withSource('org-trail', 'ArnLike')), {
    mentions: ['org-trail is not an ARN'],
    repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
  }),
  bucket(
    'SourceAccount instead',
    'pass',
    policy(...documented({ from: when('StringEquals', 'aws:SourceAccount', ACCOUNT) })),
  ),
  bucket(
    'SourceAccount of the log archive',
    'fail',
    policy(...documented({ from: when('StringEquals', 'aws:SourceAccount', MEMBER) })),
    { repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucket(
    'SourceOrgID, as Control Tower has it',
    'pass',
    policy(...documented({ from: when('StringEquals', 'aws:SourceOrgID', ORGANIZATION) })),
  ),
  bucket(
    'SourceOrgID of another organization',
    'fail',
    policy(...documented({ from: when('StringEquals', 'aws:SourceOrgID', 'o-other12345') })),
    { repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucket(
    'SourceOrgPaths, which nobody says CloudTrail sends',
    'unknown',
    policy(...documented({ from: when('ForAnyValue:StringLike', 'aws:SourceOrgPaths', `${ORGANIZATION}/*`) })),
    { mentions: ['aws:SourceOrgPaths'], repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucket(
    "PrincipalOrgID, which is nothing of a service's",
    'fail',
    policy(...documented({ from: when('StringEquals', 'aws:PrincipalOrgID', ORGANIZATION) })),
    { repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucket(
    'keys in other case, as the console writes them',
    'pass',
    policy(...documented({ from: when('StringEquals', 'AWS:SourceArn', TRAIL) })),
  ),
  bucket(
    'keys in other case, another trail',
    'fail',
    policy(...documented({ from: when('StringEquals', 'AWS:SourceArn', OTHER_TRAIL) })),
    { repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2] },
  ),
  bucket('operators in other case', 'unknown', policy(...withSource(TRAIL, 'stringEquals')), {
    mentions: ['aws:SourceArn', 'stringEquals'],
    repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
  }),
  bucket('elements in other case', 'unknown', policy(...documented().map((one) => ({ ...one, condition: {} }))), {
    mentions: ['condition'],
    repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
  }),
  bucket('an effect in other case', 'unknown', policy(...documented(), deny('Odd', { Effect: 'deny' })), {
    mentions: ['statement Odd', 'effect'],
  }),
  bucket(
    'several services',
    'pass',
    policy(...documented({ principal: { Service: ['config.amazonaws.com', 'cloudtrail.amazonaws.com'] } })),
  ),
  bucket('everybody', 'pass', policy(...documented({ principal: '*' }))),
  bucket('everybody in AWS', 'pass', policy(...documented({ principal: { AWS: '*' } }))),
  bucket(
    "CloudTrail's accounts of before 2014",
    'unknown',
    policy(...old({ principal: { AWS: ['arn:aws:iam::903692715234:root', 'arn:aws:iam::859597730677:root'] } })),
    {
      mentions: ['ap-southeast-1', 'Name the service principal cloudtrail.amazonaws.com'],
      repairedSids: [ACL, WRITE, WRITE_2, ACL_2, again(WRITE, 3), MEMBERS],
    },
  ),
  bucket(
    'a principal of a Region',
    'unknown',
    policy(...old({ principal: { Service: 'cloudtrail.us-east-1.amazonaws.com' } })),
    {
      mentions: ['cloudtrail.us-east-1.amazonaws.com'],
      repairedSids: [ACL, WRITE, WRITE_2, ACL_2, again(WRITE, 3), MEMBERS],
    },
  ),
  bucket('another service', 'fail', policy(...documented({ principal: { Service: 'config.amazonaws.com' } })), {
    repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
  }),
  bucket(
    'wildcards in actions',
    'pass',
    policy({ ...acl, Action: 's3:Get*' }, { ...own, Action: ['S3:PUT*'] }, members),
  ),
  bucket('an action too few', 'fail', policy(acl, own, { ...members, Action: 's3:PutObjectAcl' }), {
    mentions: [`AWSLogs/${ORGANIZATION}/`],
    repairedSids: [ACL, WRITE, MEMBERS, MEMBERS_2],
  }),
  bucket('the bucket where its objects are meant', 'unknown', policy(acl, { ...own, Resource: ROOT }, members), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucket('all objects', 'pass', policy(acl, { ...own, Resource: `${ROOT}/*` })),
  bucket(
    'everything in S3',
    'pass',
    policy({ ...acl, Resource: 'arn:aws:s3:::*' }, { ...own, Resource: 'arn:aws:s3*' }),
  ),
  bucket(
    'all but another prefix',
    'pass',
    policy(acl, { ...without(own, 'Resource'), NotResource: `${ROOT}/other/*` }),
  ),
  bucket('another bucket', 'fail', policy(...documented({ root: 'arn:aws:s3:::trail-log' })), {
    repairedSids: [ACL, WRITE, MEMBERS],
  }),
  bucket(
    'one member only',
    'fail',
    policy(acl, own, { ...members, Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/${MEMBER}/*` }),
    { mentions: [`AWSLogs/${ORGANIZATION}/`], repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucket(
    'the management account only, under the path of the organization',
    'fail',
    policy(acl, own, { ...members, Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/${ACCOUNT}/*` }),
    { mentions: [`AWSLogs/${ORGANIZATION}/`], repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucket(
    'the home Region only',
    'fail',
    policy(acl, own, { ...members, Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/*/us-east-1/*` }),
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucket(
    'the home Region only, of a trail of one Region',
    'pass',
    policy(acl, own, { ...members, Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/*/us-east-1/*` }),
    { delivered: { isMultiRegion: false } },
  ),
  bucket(
    'another Region only, of a trail of one Region',
    'fail',
    policy(acl, own, { ...members, Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/*/eu-west-1/*` }),
    { delivered: { isMultiRegion: false }, repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucket(
    'logs only',
    'fail',
    policy(acl, { ...own, Resource: [`${ROOT}/AWSLogs/*/CloudTrail/*`, `${ROOT}/AWSLogs/*/CloudTrail-Insight/*`] }),
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucket(
    'logs only, of a trail that writes nothing else',
    'pass',
    policy(acl, { ...own, Resource: `${ROOT}/AWSLogs/*/CloudTrail/*` }),
    {
      delivered: { hasDigests: false, hasInsights: false },
    },
  ),
  bucket(
    'no insights',
    'fail',
    policy(acl, { ...own, Resource: [`${ROOT}/AWSLogs/*/CloudTrail/*`, `${ROOT}/AWSLogs/*/CloudTrail-Digest/*`] }),
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucket(
    'without asking for an ACL',
    'pass',
    policy(acl, ...[own, members].map((one) => ({ ...one, Condition: SOURCE }))),
  ),
  bucket(
    'another ACL',
    'fail',
    policy(acl, own, { ...members, Condition: { StringEquals: { 's3:x-amz-acl': 'private' } } }),
    {
      repairedSids: [ACL, WRITE, MEMBERS, MEMBERS_2],
    },
  ),
  bucket(
    'both actions under the condition of one: nothing is written where the ACL is read',
    'fail',
    policy({ ...own, Action: ['s3:GetBucketAcl', 's3:PutObject'], Resource: [ROOT, `${ROOT}/*`] }),
    { mentions: ['read the ACL'], repairedSids: [WRITE, ACL] },
  ),
  bucket('one statement alone', 'pass', {
    Statement: { ...acl, Action: ['s3:GetBucketAcl', 's3:PutObject'], Resource: [ROOT, `${ROOT}/*`] },
  }),
  bucket(
    "another team's statement alone, and other members",
    'fail',
    { Version: '2008-10-17', Id: 'Policy1', Statement: READERS },
    {
      repairedSids: ['Readers', ACL, WRITE, MEMBERS],
    },
  ),
  bucket(
    'an empty list',
    'fail',
    { Id: 'Policy1', Statement: [], Version: '2012-10-17' },
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucket('no list', 'fail', { Version: '2012-10-17' }, { repairedSids: [ACL, WRITE, MEMBERS] }),
  bucket('none', 'fail', null, { mentions: ['There is no policy'], repairedSids: [ACL, WRITE, MEMBERS] }),
  bucket('not JSON', 'unknown', '{"Version":"2012-10-17",', { mentions: ['not JSON'] }),
  bucket('empty text', 'unknown', '', { mentions: ['not JSON'] }),
  bucket('a list', 'unknown', [policy(...documented())], { mentions: ['not a JSON object'] }),
  bucket('null', 'unknown', 'null', { mentions: ['not a JSON object'] }),
  bucket(
    'text among statements',
    'unknown',
    { Statement: [...documented(), 'AllowAll'] },
    { mentions: ['not an object'] },
  ),
  bucket('null as statement', 'unknown', { Statement: null }, { mentions: ['not an object'] }),
  bucket(
    'a key twice',
    'unknown',
    JSON.stringify(policy(...documented())).replace('"Effect":"Allow"', '"Effect":"Deny","Effect":"Allow"'),
    { mentions: ['twice'] },
  ),
  bucket(
    'a key twice, once with a space and escaped',
    'unknown',
    JSON.stringify(policy(...documented())).replace('"Effect":"Allow"', '"Eff\\u0065ct" : "Deny","Effect":"Allow"'),
    { mentions: ['twice'] },
  ),
  bucket('text that looks like keys', 'pass', {
    ...policy(...documented(), { ...READERS, Action: ['s3:List*', ': "Effect":', '\\', ' :x\\":'] }),
    Id: ':',
  }),
  bucket('__proto__ as a key', 'fail', `{"__proto__":{"Statement":[]},"Statement":[${JSON.stringify(READERS)}]}`, {
    repairedSids: ['Readers', ACL, WRITE, MEMBERS],
  }),
  bucket(
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
  bucket('nested deeper than anything', 'unknown', `{"Statement":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, {
    mentions: ['nested'],
  }),
  bucket(
    'as long as a policy may be, with what is missing',
    'fail',
    policy(filler(20 * 1024 - bytesOf(policy(filler(0), ...documented())))),
    {
      repairedSids: ['Long', ACL, WRITE, MEMBERS],
    },
  ),
  bucket('a byte longer', 'fail', policy(filler(20 * 1024 - bytesOf(policy(filler(0), ...documented())) + 1)), {
    mentions: ['20481 bytes', '20480'],
  }),
  bucket(
    'thousands of stars',
    'fail',
    policy({ ...READERS, Principal: '*', Action: `s3:${'*a'.repeat(4000)}`, Resource: `${'*?'.repeat(4000)}x` }),
    {
      repairedSids: ['Readers', ACL, WRITE, MEMBERS],
    },
  ),
  bucket(
    'thousands of patterns of stars',
    'fail',
    policy({ ...own, Resource: Array.from({ length: 500 }, (_, n) => `${ROOT}/${'*A'.repeat(40)}${n}`) }),
    { mentions: ['20480'] },
  ),
  bucket(
    'a hundred kilobytes of stars',
    'fail',
    policy({ ...own, Resource: `arn:aws:s3:::${'*'.repeat(100_000)}/x` }, acl),
    {
      mentions: ['20480'],
    },
  ),
  bucket("our Sid on another team's statement", 'unknown', policy(acl, { ...READERS, Sid: WRITE }, members), {
    repairedSids: [ACL, WRITE, MEMBERS, WRITE_2],
  }),
  bucket('our Sid on a deny', 'fail', policy({ ...TLS, Sid: ACL }, own, members), {
    repairedSids: [ACL, WRITE, MEMBERS, ACL_2],
  }),
  bucket(
    'several actions in our statement of another trail',
    'fail',
    policy(acl, own, { ...withSource(OTHER_TRAIL)[2], Action: ['s3:PutObject', 's3:GetObject'] }),
    {
      repairedSids: [ACL, WRITE, MEMBERS, MEMBERS_2],
    },
  ),
  bucket(
    'another trail, its statement in other words',
    'fail',
    policy(acl, own, {
      Condition: { StringEquals: { 'aws:SourceArn': [OTHER_TRAIL], 's3:x-amz-acl': ['bucket-owner-full-control'] } },
      ...without({ ...members, Action: ['s3:PutObject'], Resource: [members['Resource']] }, 'Condition'),
    }),
    { repairedSids: [ACL, WRITE, MEMBERS] },
  ),
  bucket(
    'GovCloud',
    'pass',
    policy(
      ...documented({
        root: ROOT.replace(':aws:', ':aws-us-gov:'),
        from: when(
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
  bucket('GovCloud, with ARNs of elsewhere', 'fail', policy(...documented()), {
    destinations: { trail: TRAIL.replace(':aws:', ':aws-us-gov:').replace('us-east-1', 'us-gov-west-1') },
    repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
  }),
  bucket(
    'China',
    'pass',
    policy(
      ...documented({
        root: ROOT.replace(':aws:', ':aws-cn:'),
        from: when('ArnLike', 'aws:SourceArn', 'arn:aws-cn:cloudtrail:cn-*:*:trail/*'),
      }),
    ),
    {
      destinations: { trail: TRAIL.replace(':aws:', ':aws-cn:').replace('us-east-1', 'cn-north-1') },
    },
  ),
  bucket(
    'China, the old principal',
    'unknown',
    policy(...old({ root: ROOT.replace(':aws:', ':aws-cn:'), principal: { Service: 'cloudtrail.amazonaws.com.cn' } })),
    {
      destinations: { trail: TRAIL.replace(':aws:', ':aws-cn:').replace('us-east-1', 'cn-north-1') },
      mentions: ['cloudtrail.amazonaws.com.cn'],
      repairedSids: [ACL, WRITE, WRITE_2, ACL_2, again(WRITE, 3), MEMBERS],
    },
  ),
  bucket("the organization's id is not known", 'unknown', policy(...documented()), {
    destinations: { organizationId: UNKNOWN_ORGANIZATION_ID },
    mentions: ["organization's id is not known"],
  }),
  bucket("the organization's id is not known, and more is missing", 'fail', policy(own), {
    destinations: { organizationId: UNKNOWN_ORGANIZATION_ID },
    mentions: ['ACL'],
  }),
  bucket(
    "the organization's id is not known, and the policy asks for it",
    'unknown',
    policy(...documented({ from: when('StringEquals', 'aws:SourceOrgID', ORGANIZATION) })),
    {
      destinations: { organizationId: UNKNOWN_ORGANIZATION_ID },
      mentions: ['aws:SourceOrgID'],
    },
  ),
  bucket('a trail of one account', 'pass', policy(acl, own), { destinations: { organizationId: null } }),
  bucket('a trail of one account, only for the organization', 'fail', policy(acl, members), {
    destinations: { organizationId: null },
    repairedSids: [ACL, MEMBERS, WRITE],
  }),
  bucket(
    'only from an address',
    'unknown',
    policy(...documented({ from: when('IpAddress', 'aws:SourceIp', '192.0.2.0/24') })),
    {
      mentions: ['aws:SourceIp', 'IpAddress'],
      repairedSids: [ACL, WRITE, MEMBERS, ACL_2, WRITE_2, MEMBERS_2],
    },
  ),

  // Denies.
  bucket('TLS only', 'pass', policy(TLS, ...documented())),
  bucket('no old TLS', 'unknown', denyWhen('OldTls', when('NumericLessThan', 's3:TlsVersion', '1.2')), {
    mentions: ['statement OldTls', 's3:TlsVersion', 'NumericLessThan'],
  }),
  bucket(
    'no old TLS, in the organization',
    'pass',
    denyWhen(
      'OldTls',
      both(when('NumericLessThan', 's3:TlsVersion', '1.2'), when('StringEquals', 'aws:PrincipalOrgID', ORGANIZATION)),
    ),
  ),
  bucket(
    'an encryption header is asked for',
    'unknown',
    denyWhen('Encrypted', when('Null', 's3:x-amz-server-side-encryption', 'true')),
    {
      mentions: ['statement Encrypted', 's3:x-amz-server-side-encryption'],
    },
  ),
  bucket(
    'another encryption than KMS',
    'unknown',
    denyWhen('Kms', when('StringNotEquals', 's3:x-amz-server-side-encryption', 'aws:kms')),
    {
      mentions: ['statement Kms', 's3:x-amz-server-side-encryption'],
    },
  ),
  bucket(
    'another key',
    'unknown',
    denyWhen('OurKey', when('StringNotEqualsIfExists', 's3:x-amz-server-side-encryption-aws-kms-key-id', KEY)),
    {
      mentions: ['statement OurKey', 's3:x-amz-server-side-encryption-aws-kms-key-id'],
    },
  ),
  bucket(
    'only with the ACL that CloudTrail sends',
    'pass',
    policy(
      ...documented(),
      deny('Acl', { Action: 's3:PutObject', Condition: when('StringNotEquals', 's3:x-amz-acl', FULL['s3:x-amz-acl']) }),
    ),
  ),
  bucket(
    'only with that ACL, of all actions',
    'fail',
    denyWhen('Acl', when('StringNotEquals', 's3:x-amz-acl', FULL['s3:x-amz-acl'])),
    {
      mentions: ['read the ACL', 'statement Acl'],
    },
  ),
  bucket(
    'only from addresses',
    'unknown',
    denyWhen('Addresses', when('NotIpAddress', 'aws:SourceIp', ['192.0.2.0/24'])),
    {
      mentions: ['statement Addresses', 'aws:SourceIp', 'NotIpAddress'],
    },
  ),
  bucket(
    'only from addresses, but services',
    'pass',
    denyWhen('Addresses', both(when('NotIpAddress', 'aws:SourceIp', ['192.0.2.0/24']), unlessService)),
  ),
  bucket(
    'only from a VPC endpoint',
    'fail',
    denyWhen('Endpoint', when('StringNotEquals', 'aws:SourceVpce', 'vpce-1a2b3c4d')),
    {
      mentions: ['statement Endpoint denies it'],
    },
  ),
  bucket(
    'only from a VPC, if from any',
    'fail',
    denyWhen('Vpc', when('StringNotEqualsIfExists', 'aws:SourceVpc', 'vpc-1a2b3c4d')),
    {
      mentions: ['statement Vpc denies it'],
    },
  ),
  bucket(
    'only from a VPC, but services',
    'pass',
    denyWhen(
      'Vpc',
      both(
        when('StringNotEquals', 'aws:SourceVpc', 'vpc-1a2b3c4d'),
        when('BoolIfExists', 'aws:PrincipalIsAWSService', 'false'),
      ),
    ),
  ),
  bucket(
    'not through other endpoints',
    'pass',
    denyWhen('Endpoint', when('StringEquals', 'aws:SourceVpce', 'vpce-1a2b3c4d')),
  ),
  bucket(
    'only the organization',
    'fail',
    denyWhen('Organization', when('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION)),
    {
      mentions: ['statement Organization denies it'],
    },
  ),
  bucket(
    'only the organization, if anyone belongs to any',
    'fail',
    denyWhen('Organization', when('StringNotEqualsIfExists', 'aws:PrincipalOrgID', ORGANIZATION)),
    {
      mentions: ['statement Organization denies it'],
    },
  ),
  bucket(
    'only the organization, but services',
    'pass',
    denyWhen('Organization', both(when('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION), unlessService)),
  ),
  bucket(
    'only who belongs to an organization',
    'fail',
    denyWhen('Organization', when('Null', 'aws:PrincipalOrgID', 'true')),
    {
      mentions: ['statement Organization denies it'],
    },
  ),
  bucket(
    'only some paths of the organization',
    'pass',
    denyWhen('Paths', when('ForAnyValue:StringNotLike', 'aws:PrincipalOrgPaths', `${ORGANIZATION}/*`)),
  ),
  bucket(
    'only some paths of the organization, all of them',
    'fail',
    denyWhen('Paths', when('ForAllValues:StringNotLike', 'aws:PrincipalOrgPaths', `${ORGANIZATION}/*`)),
    {
      mentions: ['statement Paths denies it'],
    },
  ),
  bucket(
    'a quantifier of which nobody says what it means with IfExists',
    'unknown',
    denyWhen('Paths', when('ForAnyValue:StringNotLikeIfExists', 'aws:PrincipalOrgPaths', `${ORGANIZATION}/*`)),
    {
      mentions: ['statement Paths', 'ForAnyValue:StringNotLikeIfExists'],
    },
  ),
  bucket(
    'services only for the organization',
    'pass',
    denyWhen(
      'Deputy',
      both(
        both(
          when('StringNotEqualsIfExists', 'aws:SourceOrgID', ORGANIZATION),
          when('Null', 'aws:SourceAccount', 'false'),
        ),
        when('Bool', 'aws:PrincipalIsAWSService', 'true'),
      ),
    ),
  ),
  bucket(
    'services only for another organization',
    'fail',
    denyWhen(
      'Deputy',
      both(
        when('StringNotEqualsIfExists', 'aws:SourceOrgID', 'o-other12345'),
        when('Bool', 'aws:PrincipalIsAWSService', 'true'),
      ),
    ),
    {
      mentions: ['statement Deputy denies it'],
    },
  ),
  bucket('no services', 'fail', denyWhen('People', when('Bool', 'aws:PrincipalIsAWSService', 'true')), {
    mentions: ['statement People denies it'],
  }),
  bucket(
    'only another service',
    'fail',
    denyWhen('Config', when('StringNotEquals', 'aws:PrincipalServiceName', 'config.amazonaws.com')),
    {
      mentions: ['statement Config denies it'],
    },
  ),
  bucket(
    'only this service',
    'pass',
    denyWhen('Trail', when('StringNotEqualsIgnoreCase', 'aws:PrincipalServiceName', 'CloudTrail.AmazonAWS.com')),
  ),
  bucket('not what services do for others', 'pass', denyWhen('Via', when('Bool', 'aws:ViaAWSService', 'true'))),
  bucket('only what services do for others', 'fail', denyWhen('Via', when('Bool', 'aws:ViaAWSService', 'false')), {
    mentions: ['statement Via denies it'],
  }),
  bucket(
    'services by other names',
    'unknown',
    denyWhen('Names', when('ForAllValues:StringNotLike', 'aws:PrincipalServiceNamesList', 'cloudtrail.*')),
    {
      mentions: ['statement Names', 'aws:PrincipalServiceNamesList'],
    },
  ),
  bucket(
    'only some roles',
    'unknown',
    denyWhen('Roles', when('ArnNotLike', 'aws:PrincipalArn', `arn:aws:iam::${ACCOUNT}:role/*`)),
    {
      mentions: ['statement Roles', 'aws:PrincipalArn'],
    },
  ),
  bucket(
    'only some accounts',
    'unknown',
    denyWhen('Accounts', when('StringNotEquals', 'aws:PrincipalAccount', [ACCOUNT])),
    {
      mentions: ['statement Accounts', 'aws:PrincipalAccount'],
    },
  ),
  bucket(
    'only for a while',
    'unknown',
    denyWhen('Until', when('DateGreaterThan', 'aws:CurrentTime', '2027-01-01T00:00:00Z')),
    {
      mentions: ['statement Until', 'DateGreaterThan'],
    },
  ),
  bucket(
    'an operator that AWS may have one day',
    'unknown',
    denyWhen('New', when('SemverNotEquals', 'aws:SourceArn', TRAIL)),
    {
      mentions: ['statement New', 'SemverNotEquals'],
    },
  ),
  bucket('only by this trail', 'pass', denyWhen('Trail', when('ArnNotEquals', 'aws:SourceArn', [TRAIL, OTHER_TRAIL]))),
  bucket('only by another trail', 'fail', denyWhen('Trail', when('ArnNotLike', 'aws:SourceArn', OTHER_TRAIL)), {
    mentions: ['statement Trail denies it'],
  }),
  bucket(
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
  bucket(
    'everybody but roles and this service',
    'pass',
    policy(...documented(), {
      ...without(deny('Roles'), 'Principal'),
      NotPrincipal: { AWS: `arn:aws:iam::${ACCOUNT}:role/Reader`, ...SERVICE },
    }),
  ),
  bucket(
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
  bucket(
    'other principals',
    'pass',
    policy(
      ...documented(),
      deny('Intruder', {
        Principal: { AWS: STRANGER, Federated: 'cognito-identity.amazonaws.com', CanonicalUser: '79a59d' },
      }),
    ),
  ),
  bucket(
    'a kind of principals that AWS may have one day',
    'unknown',
    policy(...documented(), deny('New', { Principal: { Workload: '*' } })),
    { mentions: ['statement New', 'Workload'] },
  ),
  bucket(
    'all but reading',
    'fail',
    policy(...documented(), { ...without(deny('Reading'), 'Action'), NotAction: ['s3:GetObject', 's3:ListBucket'] }),
    {
      mentions: ['statement Reading denies it'],
    },
  ),
  bucket(
    'all but what CloudTrail does',
    'pass',
    policy(...documented(), { ...without(deny('Only'), 'Action'), NotAction: ['s3:getbucketacl', 's3:Put*'] }),
  ),
  bucket(
    'nothing outside of a prefix',
    'fail',
    policy(...documented(), { ...without(deny('Prefix'), 'Resource'), NotResource: [ROOT, `${ROOT}/audit/*`] }),
    {
      mentions: ['statement Prefix denies it', `AWSLogs/${ORGANIZATION}/`],
    },
  ),
  bucket(
    'nothing outside of the prefix',
    'pass',
    policy(...documented(), { ...without(deny('Prefix'), 'Resource'), NotResource: [ROOT, `${ROOT}/AWSLogs/*`] }),
  ),
  bucket('everything in S3 denied', 'fail', policy(...documented(), deny('All', { Resource: 'arn:aws:s3*' })), {
    mentions: ['statement All denies it'],
  }),
  bucket(
    'a star over colons',
    'unknown',
    policy(...documented(), deny('Colons', { Resource: `arn:aws:s3:*:${BUCKET}/*` })),
    {
      mentions: ['statement Colons', `arn:aws:s3:*:${BUCKET}/*`],
    },
  ),
  bucket(
    'one member denied',
    'fail',
    policy(...documented(), deny('Member', { Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/${MEMBER}/*` })),
    { mentions: ['statement Member denies it'] },
  ),
  bucket('one Region denied', 'fail', policy(...documented(), deny('Region', { Resource: `${ROOT}/*/eu-west-1/*` })), {
    mentions: ['statement Region denies it'],
  }),
  bucket(
    'one Region denied, of a trail of another',
    'pass',
    policy(...documented(), deny('Region', { Resource: `${ROOT}/*/eu-west-1/*` })),
    { delivered: { isMultiRegion: false } },
  ),
  bucket(
    'digests denied',
    'fail',
    policy(...documented(), deny('Digests', { Resource: `${ROOT}/*/CloudTrail-Digest/*` })),
    { mentions: ['statement Digests denies it'] },
  ),
  bucket(
    'digests denied, and not wanted',
    'pass',
    policy(...documented(), deny('Digests', { Resource: `${ROOT}/*/CloudTrail-Digest/*` })),
    {
      delivered: { hasDigests: false },
    },
  ),
  bucket(
    'insights denied',
    'fail',
    policy(...documented(), deny('Insights', { Resource: `${ROOT}/*/CloudTrail-Insight/*` })),
    { mentions: ['statement Insights denies it'] },
  ),
  bucket(
    'insights denied, and not wanted',
    'pass',
    policy(...documented(), deny('Insights', { Resource: `${ROOT}/*/CloudTrail-Insight/*` })),
    {
      delivered: { hasInsights: false },
    },
  ),
  bucket(
    'the management account denied',
    'fail',
    policy(...documented(), deny('Management', { Resource: `${ROOT}/AWSLogs/${ORGANIZATION}/${ACCOUNT}/*` })),
    {
      mentions: ['statement Management denies it', `AWSLogs/${ORGANIZATION}/`],
    },
  ),
  bucket(
    'variables',
    'unknown',
    policy(...documented(), deny('Home', { Resource: `${ROOT}/AWSLogs/\${aws:PrincipalAccount}/*` })),
    {
      mentions: ['statement Home', '${aws:PrincipalAccount}'],
    },
  ),
  bucket(
    'variables in what does not matter',
    'pass',
    policy(...documented(), deny('Home', { Action: 's3:GetObject', Resource: `${ROOT}/\${aws:username}/*` })),
  ),
  bucket(
    'deleting',
    'pass',
    policy(
      ...documented(),
      deny('Keep', { Action: ['s3:Delete*', 's3:PutLifecycleConfiguration', 's3:PutBucketPolicy'] }),
    ),
  ),
  bucket('a deny without Sid', 'fail', policy(...documented(), without(deny(''), 'Sid')), {
    mentions: ['statement 4 denies it'],
  }),
  bucket('a deny without principal', 'unknown', policy(...documented(), without(deny('Odd'), 'Principal')), {
    mentions: ['statement Odd', 'no Principal'],
  }),
  bucket(
    'a deny that is certain, and one that is not',
    'fail',
    policy(
      ...documented(),
      deny('Maybe', { Condition: when('NotIpAddress', 'aws:SourceIp', '192.0.2.1') }),
      deny('Certain'),
    ),
    {
      mentions: ['statement Certain denies it'],
    },
  ),
  bucket(
    'a deny that is not certain, and something missing',
    'fail',
    policy(acl, own, deny('Maybe', { Condition: when('NotIpAddress', 'aws:SourceIp', '192.0.2.1') })),
    {
      mentions: [`AWSLogs/${ORGANIZATION}/`, 'no statement allows it'],
      repairedSids: [ACL, WRITE, 'Maybe', MEMBERS],
      statusAfterRepair: 'unknown',
    },
  ),
];

function at(policyKind: PolicyExample['policyKind']) {
  return (
    what: string,
    status: PolicyExample['status'],
    given: unknown,
    more: Omit<PolicyExample, 'what' | 'status' | 'policy' | 'policyKind'> = {},
  ): PolicyExample => ({ what, status, policy: given, policyKind, ...more });
}

const [key, topic, serviceKey, trust] = [at('key'), at('topic'), at('service-key'), at('trust')];

const ENCRYPTION = 'kms:EncryptionContext:aws:cloudtrail:arn';
const ANY_TRAIL = when('StringLike', ENCRYPTION, `arn:aws:cloudtrail:*:${ACCOUNT}:trail/*`);

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
  ...allowKey('Readers', 'kms:Decrypt', when('Null', ENCRYPTION, 'false')),
  Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/Reader` },
};
const [ENCRYPT, DESCRIBE, DECRYPT] = [
  'AllowCloudTrailToEncryptLogs',
  'AllowCloudTrailToDescribeKey',
  'AllowCloudTrailToDecryptBucketKey',
];
const encrypt = allowKey('Allow CloudTrail to encrypt logs', 'kms:GenerateDataKey*', both(SOURCE, ANY_TRAIL));
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
      allowKey('Allow CloudTrail to encrypt logs', 'kms:GenerateDataKey', both(SOURCE, ANY_TRAIL)),
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
      { ...encrypt, Condition: when('StringLike', ENCRYPTION, `arn:aws:cloudtrail:*:${MEMBER}:trail/*`) },
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
        Condition: when(
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
    policy({ ...encrypt, Condition: when('StringEquals', ENCRYPTION.toLowerCase(), TRAIL) }, describe),
  ),
  key('any context', 'pass', policy({ ...encrypt, Condition: when('Null', ENCRYPTION, 'false') }, describe)),
  key('a context where it is looked at', 'pass', policy(encrypt, { ...describe, Condition: ANY_TRAIL }), {
    mentions: ['kms:DescribeKey'],
  }),
  key(
    'another context',
    'unknown',
    policy({ ...encrypt, Condition: when('StringEquals', 'kms:EncryptionContext:aws:s3:arn', ROOT) }, describe),
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
      { ...encrypt, Condition: both(when('StringEquals', 'aws:SourceArn', TRAIL.replace(ACCOUNT, MEMBER)), ANY_TRAIL) },
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
    policy(allowKey('Through', 'kms:*', when('StringEquals', 'kms:ViaService', 's3.us-east-1.amazonaws.com'))),
    {
      mentions: ['kms:ViaService'],
      repairedSids: ['Through', ENCRYPT, DESCRIBE],
    },
  ),
  key(
    'only through S3, denied',
    'unknown',
    denyKey('Through', when('StringNotEquals', 'kms:ViaService', 's3.us-east-1.amazonaws.com')),
    {
      mentions: ['statement Through', 'kms:ViaService'],
    },
  ),
  key('not what services do for others', 'unknown', denyKey('Via', when('Bool', 'aws:ViaAWSService', 'true')), {
    mentions: ['statement Via', 'aws:ViaAWSService'],
  }),
  key(
    'only the organization',
    'fail',
    denyKey('Organization', when('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION)),
    { mentions: ['statement Organization denies it'] },
  ),
  key(
    'only the organization, but services',
    'pass',
    denyKey('Organization', both(when('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION), unlessService)),
  ),
  key('only for the account', 'pass', denyKey('Account', when('StringNotEquals', 'aws:SourceAccount', ACCOUNT))),
  key('only for a member', 'fail', denyKey('Account', when('StringNotEquals', 'aws:SourceAccount', MEMBER)), {
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
    mentions: ['32768'],
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
  topic('none', 'fail', null, { mentions: ['There is no policy'], repairedSids: [PUBLISH] }),
  topic('another topic', 'fail', policy({ ...publish, Resource: `${TOPIC}-2` }), {
    mentions: [TOPIC],
    repairedSids: [PUBLISH],
  }),
  topic('an action in other case', 'pass', policy({ ...publish, Action: ['sns:subscribe', 'sns:publish'] })),
  topic(
    'another trail under our Sid, which stays',
    'fail',
    policy({ ...publish, Condition: when('StringEquals', 'aws:SourceArn', [OTHER_TRAIL]) }),
    { repairedSids: [PUBLISH] },
  ),
  topic(
    'another trail and another action under our Sid',
    'fail',
    policy(
      {
        ...publish,
        Action: ['SNS:Publish', 'SNS:Subscribe'],
        Condition: when('StringEquals', 'aws:SourceArn', OTHER_TRAIL),
      },
      { ...OWNER, Action: 'SNS:Subscribe' },
    ),
    {
      repairedSids: [PUBLISH, '__default_statement_ID', again(PUBLISH)],
    },
  ),
  topic(
    'SourceArn of the account',
    'pass',
    policy({ ...publish, Condition: when('ArnLike', 'aws:SourceArn', `arn:aws:cloudtrail:*:${ACCOUNT}:trail/*`) }),
  ),
  topic(
    'only the organization',
    'fail',
    denyTopic('Organization', when('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION)),
    { mentions: ['statement Organization denies it'] },
  ),
  topic('TLS only', 'pass', denyTopic('Tls', when('Bool', 'aws:SecureTransport', 'false'))),
  topic('only some protocols', 'unknown', denyTopic('Protocols', when('StringNotEquals', 'sns:Protocol', 'https')), {
    mentions: ['statement Protocols', 'sns:Protocol'],
  }),
  topic('not JSON', 'unknown', '<Policy/>', { mentions: ['not JSON'] }),
  topic('as long as it may be not', 'fail', policy({ ...OWNER, Action: 'SNS:Subscribe', Sid: 'x'.repeat(30 * 1024) }), {
    mentions: ['30720'],
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
    policy(allowKey('CloudTrail', 'kms:*', when('StringLike', 'kms:ViaService', 'sns.*'))),
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
    'for this trail, which CloudTrail may not say of organization trails',
    'unknown',
    policy({ ...assume, Condition: SOURCE }),
    { mentions: ['aws:SourceArn'] },
  ),
  trust(
    'for an external id',
    'unknown',
    policy({ ...assume, Condition: when('StringEquals', 'sts:ExternalId', 'x') }),
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
      Condition: when('StringNotEquals', 'aws:PrincipalOrgID', ORGANIZATION),
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
    ...more,
  };
}
