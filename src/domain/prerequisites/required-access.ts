import { bucketArn, parseArn, trailName } from '../values/arn.ts';
import {
  bucketStatements,
  keyDecryptStatement,
  keyStatements,
  logRoleTrustStatements,
  serviceKeyStatement,
  topicStatements,
} from './policy-statements.ts';
import { type Destinations, UNKNOWN_ORGANIZATION_ID } from '../delivery/destinations.ts';
import { logStreamArnPrefix, ownerPath } from '../delivery/log-paths.ts';
import { CLOUDTRAIL } from '../values/partitions.ts';
import type { AccessRequest } from '../iam-policy/evaluate.ts';
import type { RequiredGrant } from '../iam-policy/required-grants.ts';
import { type DeliveredObjects, logObjectArns } from '../delivery/log-object-arns.ts';

type Context = AccessRequest['context'];

/**
 * What every call of CloudTrail for a trail carries. SourceArn and SourceAccount are the trail's, so the management account's,
 * whoever runs it (CloudTrail User Guide, bucket policy); a service principal belongs to no account, organization or VPC
 * (IAM User Guide, global condition keys). Keys that are not here, such as encryption headers, are unknown: so are
 * aws:PrincipalArn and aws:PrincipalAccount, which that guide says are always there, and not what they are of a service.
 */
function contextOf({ trail, organizationId }: Destinations): Context {
  return {
    'aws:sourcearn': trail,
    'aws:sourceaccount': parseArn(trail)!.account,
    ...(organizationId !== null && organizationId !== UNKNOWN_ORGANIZATION_ID && { 'aws:sourceorgid': organizationId }),
    ...SERVICE_CONTEXT,
  };
}

const SERVICE_CONTEXT: Context = {
  'aws:principalisawsservice': 'true',
  'aws:principalservicename': CLOUDTRAIL,
  'aws:securetransport': 'true',
  'aws:principalorgid': null,
  'aws:principalorgpaths': null,
  'aws:sourcevpc': null,
  'aws:sourcevpce': null,
};

/** These keys are only there where a service calls with somebody else's credentials (IAM User Guide, aws:CalledVia). */
const NOT_CALLED_VIA: Context = { 'aws:calledvia': null, 'aws:calledviafirst': null, 'aws:calledvialast': null };

/** What CloudTrail calls itself. Keys are used through the service that encrypts, of which it is not documented. */
function directContextOf(destinations: Destinations): Context {
  return {
    ...contextOf(destinations),
    'aws:viaawsservice': 'false',
    ...NOT_CALLED_VIA,
  };
}

/** Represents every other account in log streams. */
const ANY_ACCOUNT = '000000000000';

/** The bucket: its ACL, and the objects under the owner's path and, of an organization trail, under the organization's. */
export function requiredBucketAccess(destinations: Destinations, delivered: DeliveredObjects): RequiredGrant[] {
  const { trail, bucket, prefix, organizationId } = destinations;
  const arn = parseArn(trail)!;
  const { account, region } = arn;
  const root = bucketArn(arn.partition, bucket!);
  const context = directContextOf(destinations);
  const write = (owner: string, isOrganization: boolean): AccessRequest => ({
    action: 's3:PutObject',
    resource: logObjectArns({
      root: `${root}/${ownerPath(prefix, owner)}`,
      member: isOrganization ? { first: account } : null,
      account,
      homeRegion: region,
      trailName: trailName(arn),
      delivered,
    }),
    context: { ...context, 's3:x-amz-acl': 'bucket-owner-full-control' },
  });
  const [acl, own, organization] = bucketStatements(destinations);
  // Without the organization's id there is no path to ask about.
  const isIdKnown = organizationId !== UNKNOWN_ORGANIZATION_ID;
  return [
    {
      what: `read the ACL of bucket ${bucket}`,
      // There is no x-amz-acl header where nothing is written.
      requests: [{ action: 's3:GetBucketAcl', resource: root, context: { ...context, 's3:x-amz-acl': null } }],
      statement: acl!,
    },
    {
      what: `write log files under ${ownerPath(prefix, account)}`,
      // Whether an organization trail needs it, whose objects are all under the organization's path, is not documented.
      requests: [{ ...write(account, false), isCertain: organizationId === null }],
      statement: own!,
    },
    ...(organization && organizationId
      ? [
          {
            what: `write log files under ${ownerPath(prefix, organizationId)}`,
            requests: isIdKnown ? [write(organizationId, true)] : [],
            statement: organization,
          },
        ]
      : []),
  ];
}

/**
 * The trail's key: to encrypt with the trail as encryption context, and to decrypt where the bucket has a key of its own, without
 * which creating and updating fail (CloudTrail User Guide, key policies). Letting CloudTrail describe the key is recommended
 * there and no more: AWS Control Tower documents kms:GenerateDataKey* and kms:Decrypt as the minimum for its trail.
 */
export function requiredKeyAccess(destinations: Destinations, key: string, hasBucketKey: boolean): RequiredGrant[] {
  const [encrypt, describe] = keyStatements(destinations);
  const context = contextOf(destinations);
  const encryption = 'kms:encryptioncontext:aws:cloudtrail:arn';
  return [
    {
      what: 'generate data keys with the key (kms:GenerateDataKey*)',
      // Which of the two CloudTrail calls is not documented; its documentation asks for both.
      requests: [
        { action: 'kms:GenerateDataKey', isCertain: true },
        { action: 'kms:GenerateDataKeyWithoutPlaintext', isCertain: false },
      ].map((call) => ({ ...call, resource: key, context: { ...context, [encryption]: destinations.trail } })),
      statement: encrypt!,
    },
    {
      what: 'describe the key (kms:DescribeKey)',
      isRecommended: true,
      requests: [{ action: 'kms:DescribeKey', resource: key, context: { ...context, [encryption]: null } }],
      statement: describe!,
    },
    ...(hasBucketKey
      ? [
          {
            what: 'decrypt with the key (kms:Decrypt), which is needed if the bucket uses an S3 Bucket Key',
            requests: [{ action: 'kms:Decrypt', resource: key, context }],
            statement: keyDecryptStatement(destinations),
          },
        ]
      : []),
  ];
}

/**
 * A key through which another service encrypts what CloudTrail hands it: the topic's, or the bucket's default. Whether that
 * service passes on for which trail it is, is not documented. `decrypts`: SNS certainly does (SNS Developer Guide, encrypted topics);
 * S3 does with an S3 Bucket Key, and else where an object is written in parts (S3 User Guide, SSE-KMS permissions).
 */
export function requiredServiceKeyAccess(key: string, decrypts: boolean): RequiredGrant[] {
  return [
    {
      what: 'use it (kms:GenerateDataKey*, kms:Decrypt)',
      requests: [
        { action: 'kms:GenerateDataKey', isCertain: true },
        { action: 'kms:Decrypt', isCertain: decrypts },
      ].map((call) => ({ ...call, resource: key, context: SERVICE_CONTEXT })),
      statement: serviceKeyStatement(),
    },
  ];
}

export function requiredTopicAccess(destinations: Destinations): RequiredGrant[] {
  return [
    {
      what: `publish to ${destinations.topic}`,
      requests: [{ action: 'SNS:Publish', resource: destinations.topic!, context: directContextOf(destinations) }],
      statement: topicStatements(destinations)[0]!,
    },
  ];
}

/** Whether CloudTrail names the trail when it assumes a log role is not documented for organization trails. */
export function requiredLogRoleTrust(): RequiredGrant[] {
  return [
    {
      what: 'assume it (sts:AssumeRole)',
      requests: [{ action: 'sts:AssumeRole', resource: null, context: { ...SERVICE_CONTEXT, ...NOT_CALLED_VIA } }],
      statement: logRoleTrustStatements()[0]!,
    },
  ];
}

/**
 * A log stream of each kind that CloudTrail writes to, as ARNs. They are named after the management account also where the
 * group is a delegated administrator's (CloudTrail User Guide, role policy for CloudWatch Logs).
 */
export function logStreamArns({
  trail,
  logGroup,
  organizationId,
}: Pick<Destinations, 'trail' | 'logGroup' | 'organizationId'>): string[] {
  const { account, region } = parseArn(trail)!;
  const streams = logStreamArnPrefix(logGroup!);
  const members = [account, ANY_ACCOUNT].map((member) => `${streams}${organizationId}_${member}_CloudTrail_${region}`);
  return [`${streams}${account}_CloudTrail_${region}`, ...(organizationId === null ? [] : members)];
}
