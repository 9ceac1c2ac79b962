import fc from 'fast-check';
import type { AccessRequest } from '../../../src/domain/iam-policy/evaluate.ts';
import { bucketStatements } from '../../../src/domain/prerequisites/policy-statements.ts';
import type { Destinations } from '../../../src/domain/delivery/destinations.ts';
import { CLOUDTRAIL } from '../../../src/domain/values/partitions.ts';
import type { Statement } from '../../../src/domain/iam-policy/policy-document.ts';

const TRAIL = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';
const KEY = 'arn:aws:kms:us-east-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const TOPIC = 'arn:aws:sns:us-east-1:111111111111:trail-topic';
const OBJECT = 'arn:aws:s3:::logs/prefix/AWSLogs/o-1234567890/000000000000/CloudTrail/us-east-1/log.json.gz';

/** Keys with one value, and such as a call of CloudTrail certainly does not carry. */
const CONTEXT = {
  'aws:SourceArn': TRAIL,
  'aws:SourceAccount': '111111111111',
  'aws:SourceOrgID': 'o-1234567890',
  'aws:PrincipalServiceName': CLOUDTRAIL,
  'aws:PrincipalIsAWSService': 'true',
  'aws:SecureTransport': 'true',
  's3:x-amz-acl': 'bucket-owner-full-control',
  'aws:PrincipalOrgID': null,
  'aws:SourceVpce': null,
  'aws:MultiFactorAuthPresent': null,
} as const;
type ContextKey = keyof typeof CONTEXT;
const [ARN_KEYS, BOOLEAN_KEYS, ABSENT_KEYS] = [
  ['aws:SourceArn'] as const,
  ['aws:PrincipalIsAWSService', 'aws:SecureTransport'] as const,
  ['aws:PrincipalOrgID', 'aws:SourceVpce', 'aws:MultiFactorAuthPresent'] as const,
];
const KEYS = Object.keys(CONTEXT) as ContextKey[];

const context = Object.fromEntries(Object.entries(CONTEXT).map(([key, value]) => [key.toLowerCase(), value]));

/** A call for one resource. */
export type SingleResourceRequest = AccessRequest & { readonly resource: string | null };

export const request: fc.Arbitrary<SingleResourceRequest> = fc.constantFrom(
  { action: 's3:PutObject', resource: OBJECT, context },
  { action: 's3:GetBucketAcl', resource: 'arn:aws:s3:::logs', context },
  { action: 'kms:GenerateDataKey', resource: KEY, context },
  { action: 'SNS:Publish', resource: TOPIC, context },
  { action: 'sts:AssumeRole', resource: null, context },
);

/** Some of the text replaced, by wildcards mostly. */
function pattern(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom('*', '?', '*?', '', 'x', '**'))
    .map(([one, other, middle]) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      return text.slice(0, from) + middle + text.slice(to);
    });
}

function upperOrLower(text: string): fc.Arbitrary<string> {
  return fc.constantFrom(text, text.toLowerCase(), text.toUpperCase());
}

/** Each part of an ARN for itself. Service and kind of resource stay: iam-simulate takes no wildcards there. */
function arnPattern(arn: string): fc.Arbitrary<string> {
  const [head, partition, service, region, account, ...rest] = arn.split(':');
  const resource = rest.join(':');
  const kind = resource.slice(0, resource.indexOf('/') + 1);
  const some = (text: string) => fc.oneof({ weight: 3, arbitrary: fc.constant(text) }, fc.constantFrom('*', '?', 'x'));
  return fc
    .tuple(
      some(partition!),
      some(region!),
      some(account!),
      fc.oneof(
        fc.constant(resource),
        pattern(resource.slice(kind.length)).map((text) => kind + text),
        fc.constant('*'),
      ),
    )
    .map(([one, two, three, four]) => [head, one, service, two, three, four].join(':'));
}

function listed<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> {
  return fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 }));
}

/** A part of a statement. What is outside of all that can be judged, is marked: the statement then applies or does not. */
interface Part {
  readonly members: Statement;
  /** The part if nothing of it were outside, so that the rest decides; `null` where nothing is. */
  readonly core: Statement | null;
}

function judgeable<T>(name: string, value: fc.Arbitrary<T>): fc.Arbitrary<Part> {
  return value.map((one) => ({ members: { [name]: one }, core: null }));
}

function unjudgeable<T>(name: string, value: fc.Arbitrary<T>, core: Statement): fc.Arbitrary<Part> {
  return value.map((one) => ({ members: { [name]: one }, core }));
}

function mostly(...all: readonly [fc.Arbitrary<Part>, ...fc.Arbitrary<Part>[]]): fc.Arbitrary<Part> {
  return fc.oneof({ weight: 5 * (all.length - 1), arbitrary: all[0] }, ...all.slice(1));
}

const OTHERS = ['config.amazonaws.com', 'delivery.logs.amazonaws.com', 'notcloudtrail.amazonaws.com'];
const AWS = ['arn:aws:iam::111111111111:root', '222222222222', 'arn:aws:iam::222222222222:role/Reader'];
const principals = fc.oneof(
  { weight: 9, arbitrary: fc.constant<unknown>({ Service: CLOUDTRAIL }) },
  fc.constantFrom<unknown>('*', { AWS: '*' }, { AWS: ['*', AWS[0]] }),
  fc
    .record(
      {
        Service: listed(fc.constantFrom(CLOUDTRAIL, ...OTHERS)),
        AWS: listed(fc.constantFrom(...AWS)),
        CanonicalUser: fc.constant('79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be'),
      },
      { requiredKeys: [] },
    )
    .filter((kinds) => Object.keys(kinds).length > 0),
);
const similarPrincipal = fc.constantFrom({ Service: 'cloudtrail.amazonaws.com.cn' }, { Service: ['*', ...OTHERS] });
const anyone = { Principal: '*' };
const principal = mostly(
  fc.oneof({ weight: 9, arbitrary: judgeable('Principal', principals) }, judgeable('NotPrincipal', principals)),
  unjudgeable('Principal', similarPrincipal, anyone),
  unjudgeable('NotPrincipal', similarPrincipal, anyone),
);

function actionsLike(action: string) {
  const [service, name] = action.split(':') as [string, string];
  const like = fc.tuple(upperOrLower(service), pattern(name).chain(upperOrLower)).map((parts) => parts.join(':'));
  const sure = fc.constantFrom(action, '*', `${service}:*`);
  return listed(
    fc.oneof({ weight: 4, arbitrary: sure }, like, fc.constantFrom('s3:GetObject', 'kms:Decrypt', 'logs:*')),
  );
}

function resourcesLike(resource: string) {
  return listed(
    fc.oneof({ weight: 2, arbitrary: fc.constantFrom(resource, '*', 'arn:*', 'arn:aws:*') }, arnPattern(resource)),
  );
}

const TEXTS = Object.values(CONTEXT).filter((value) => value !== null);

function inAnyCase(key: string) {
  return fc.constantFrom(key, key.toLowerCase(), key.toUpperCase());
}

/** The value of a key, something like it, or that of another. */
function about(key: ContextKey, like: (text: string) => fc.Arbitrary<string>) {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(CONTEXT[key] ?? 'vpce-1') },
    like(CONTEXT[key] ?? 'vpce-1'),
    fc.constantFrom(...TEXTS),
  );
}

function line(
  operators: readonly string[],
  keys: readonly ContextKey[],
  values: (key: ContextKey) => fc.Arbitrary<unknown>,
): fc.Arbitrary<Statement> {
  return fc.constantFrom(...keys).chain((key) =>
    fc
      .tuple(
        fc.constantFrom('', '', '', 'ForAnyValue:', 'ForAllValues:'),
        fc.constantFrom(...operators),
        fc.constantFrom('', '', 'IfExists'),
        inAnyCase(key),
        values(key),
      )
      // Of a key that is missing the guide does not say what this means; another test has it.
      .filter(([quantifier, , ifExists]) => CONTEXT[key] !== null || quantifier !== 'ForAnyValue:' || ifExists === '')
      .map(([quantifier, operator, ifExists, cased, value]) => ({
        [`${quantifier}${operator}${ifExists}`]: { [cased]: value },
      })),
  );
}

const conditionLine: fc.Arbitrary<Statement> = fc.oneof(
  line(['StringEquals', 'StringNotEquals'], KEYS, (key) => listed(about(key, pattern))),
  line(['StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'], KEYS, (key) => listed(about(key, upperOrLower))),
  line(['StringLike', 'StringNotLike'], KEYS, (key) => listed(about(key, pattern))),
  line(['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'], [...ARN_KEYS, ...ABSENT_KEYS], () =>
    listed(fc.oneof(fc.constantFrom(TRAIL, TOPIC), arnPattern(TRAIL))),
  ),
  line(['Bool'], [...BOOLEAN_KEYS, ...ABSENT_KEYS], () => listed(fc.constantFrom('true', 'false', 'True', 'FALSE'))),
  fc
    .tuple(fc.constantFrom(...KEYS).chain(inAnyCase), listed(fc.constantFrom('true', 'false', 'TRUE')))
    .map(([key, value]) => ({ Null: { [key]: value } })),
);
/** An operator, a key or a variable that is not judged. */
const unjudgeableLine = fc.constantFrom<Statement>(
  { NumericLessThan: { 's3:TlsVersion': '1.2' } },
  { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
  { DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } },
  { NumericEquals: { 'aws:SourceAccount': '111111111111' } },
  { BinaryEquals: { 'aws:SourceArn': 'QmluYXJ5' } },
  { StringEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
  { StringNotEqualsIfExists: { 's3:x-amz-server-side-encryption': 'AES256' } },
  { Null: { 's3:x-amz-server-side-encryption': 'true' } },
  { 'ForAllValues:StringLike': { 'aws:PrincipalServiceNamesList': '*' } },
  { StringLike: { 'aws:SourceArn': 'arn:aws:cloudtrail:*:${aws:SourceAccount}:trail/*' } },
  { ArnNotLike: { 'aws:SourceArn': 'arn:aws:cloudtrail:*:${aws:PrincipalAccount}:trail/*' } },
  { StringNotEquals: { 'aws:SourceAccount': ['${aws:ResourceAccount}'] } },
);

function merged(lines: readonly Statement[]): Statement {
  return lines.reduce<Statement>((all, one) => {
    const [[operator, keys]] = Object.entries(one) as [[string, Statement]];
    return { ...all, [operator]: { ...(all[operator] as Statement), ...keys } };
  }, {});
}

const condition: fc.Arbitrary<Part> = fc
  .tuple(
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(conditionLine, { minLength: 1, maxLength: 3 })),
    fc.option(unjudgeableLine, { freq: 2 }),
  )
  .map(([lines, strange]) => {
    // The same key in other case under the same operator is a line of its own.
    const core = { Condition: merged(lines) };
    if (!strange) return { members: lines.length > 0 ? core : {}, core: null };
    const [[operator, keys]] = Object.entries(strange) as [[string, Statement]];
    const [key] = Object.keys(keys);
    const same = lines.some((one: Statement) => Object.hasOwn(one[operator] ?? {}, key!));
    return same ? { members: core, core: null } : { members: { Condition: merged([...lines, strange]) }, core };
  });

/** A statement, and whether it is outside of what can be judged: then what it would be without that. */
export interface GeneratedStatement {
  readonly statement: Statement;
  readonly core: Statement | null;
}

const VARIABLE = 'arn:aws:s3:::logs/${aws:PrincipalAccount}/*';

function statementFor({ action, resource }: SingleResourceRequest): fc.Arbitrary<GeneratedStatement> {
  const everything = { Resource: '*' };
  const resources: fc.Arbitrary<Part> =
    resource === null
      ? fc.constant({ members: {}, core: null })
      : mostly(
          fc.oneof(
            { weight: 4, arbitrary: judgeable('Resource', resourcesLike(resource)) },
            judgeable('NotResource', resourcesLike(resource)),
          ),
          unjudgeable('Resource', fc.constant(VARIABLE), everything),
          unjudgeable('NotResource', fc.constant([VARIABLE]), everything),
        );
  const actions = fc.oneof(
    { weight: 4, arbitrary: judgeable('Action', actionsLike(action)) },
    judgeable('NotAction', actionsLike(action)),
  );
  return fc
    .tuple(fc.constantFrom('Allow', 'Allow', 'Deny'), principal, actions, resources, condition)
    .map(([Effect, ...parts]) => {
      const join = (pick: (part: Part) => Statement): Statement =>
        Object.assign({ Effect }, ...parts.map(pick)) as Statement;
      return {
        statement: join(({ members }) => members),
        core: parts.some(({ core }) => core) ? join(({ members, core }) => core ?? members) : null,
      };
    });
}

/** A call, and a policy that is about it. */
export const requestAndPolicy: fc.Arbitrary<readonly [SingleResourceRequest, readonly GeneratedStatement[]]> =
  request.chain((one) => fc.tuple(fc.constant(one), fc.array(statementFor(one), { maxLength: 5 })));

/** What the calls of the generated bucket policies are about. */
export const DESTINATIONS: Destinations = {
  trail: TRAIL,
  bucket: 'logs',
  prefix: 'prefix',
  organizationId: 'o-1234567890',
  topic: null,
  logGroup: null,
};

/** CloudTrail's own statements as they may be found: of this trail or others, of any edition, and in any words. */
const ownStatement: fc.Arbitrary<Statement> = fc
  .tuple(
    fc.constantFrom(TRAIL, TRAIL, `${TRAIL}-2`, TRAIL.replace('us-east-1', 'eu-west-1')),
    fc.constantFrom('prefix', 'other', null),
    fc.nat(2),
    fc.constantFrom<Statement>(
      {},
      {},
      {},
      { Action: 's3:*' },
      { Condition: {} },
      { Effect: 'Deny' },
      { Principal: '*' },
    ),
    fc.boolean(),
  )
  .map(([trail, prefix, which, more, isListed]) => {
    const statement = { ...bucketStatements({ ...DESTINATIONS, trail, prefix })[which], ...more };
    return isListed ? { ...statement, Resource: [statement['Resource']] } : statement;
  });

/** Policies of a bucket in which CloudTrail's statements and those of others stand. */
export const bucketPolicy: fc.Arbitrary<readonly Statement[]> = fc.array(
  fc.oneof(
    ownStatement,
    fc
      .constantFrom('s3:PutObject', 's3:GetBucketAcl')
      .chain((action) =>
        statementFor({ action, resource: action === 's3:PutObject' ? OBJECT : 'arn:aws:s3:::logs', context }),
      )
      .map(({ statement }) => statement),
  ),
  { maxLength: 6 },
);
