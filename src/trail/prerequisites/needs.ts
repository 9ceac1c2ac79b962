import { parseArn } from '../arn.ts';
import {
  bucketStatements,
  CLOUDTRAIL,
  type Destinations,
  keyDecryptStatement,
  keyStatements,
  logsPath,
  logStreamsOf,
  logRoleTrustStatements,
  serviceKeyStatement,
  topicStatements,
  UNKNOWN_ORGANIZATION_ID,
} from '../statements.ts';
import type { Request } from './evaluate.ts';
import type { Grant } from './grants.ts';
import { type Policy, textsOf } from './policy.ts';

type Context = Request['context'];

/**
 * What every call of CloudTrail for a trail carries. SourceArn and SourceAccount are the trail's, so the management account's,
 * whoever runs it (CloudTrail User Guide, bucket policy); a service principal belongs to no account, organization or VPC
 * (IAM User Guide, global condition keys). Keys that are not here, such as encryption headers, cannot be told: nor can
 * aws:PrincipalArn and aws:PrincipalAccount, which that guide says are always there, and not what they are of a service.
 */
const contextOf = ({ trail, organizationId }: Destinations): Context => ({
  'aws:sourcearn': trail,
  'aws:sourceaccount': parseArn(trail)!.account,
  ...(organizationId !== null && organizationId !== UNKNOWN_ORGANIZATION_ID && { 'aws:sourceorgid': organizationId }),
  ...SERVICE_CONTEXT,
});

const SERVICE_CONTEXT: Context = {
  'aws:principalisawsservice': 'true',
  'aws:principalservicename': CLOUDTRAIL,
  'aws:securetransport': 'true',
  'aws:principalorgid': null,
  'aws:principalorgpaths': null,
  'aws:sourcevpc': null,
  'aws:sourcevpce': null,
};

/** What CloudTrail calls itself. Keys are used through the service that encrypts, of which it is not documented. */
const directContextOf = (destinations: Destinations): Context => ({
  ...contextOf(destinations),
  'aws:viaawsservice': 'false',
});

/** Stands for every other account or Region: a policy that names some, and not all, does not let it through. */
const ANY_ACCOUNT = '000000000000';
const ANY_REGION = 'any-region-1';

/** Log files, digests and insights lie beside each other (CloudTrail User Guide, finding log files). */
const FOLDERS = { logs: 'CloudTrail', digests: 'CloudTrail-Digest', insights: 'CloudTrail-Insight' } as const;

/** What of a trail decides which objects it writes. */
export interface Delivered {
  readonly multiRegion: boolean;
  readonly digests: boolean;
  readonly insights: boolean;
}

/** Accounts and Regions that a policy names in paths of log files: it may treat them otherwise than those that it does not name. */
export interface Named {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
}

const NONE_NAMED: Named = { accounts: [], regions: [] };

export const namedIn = ({ statements }: Policy): Named => {
  const paths = statements.flatMap(({ Resource, NotResource }) => [...textsOf(Resource), ...textsOf(NotResource)]);
  const all = (pattern: RegExp) => [...new Set(paths.flatMap((path) => path.match(pattern) ?? []))];
  return { accounts: all(/(?<=\/)\d{12}(?=\/|$)/g), regions: all(/(?<=\/)[a-z]{2,4}(?:-[a-z]+)+-\d(?=\/|$)/g) };
};

/** The bucket: its ACL, and the objects under the owner's path and, of an organization trail, under the organization's. */
export const bucketNeeds = (destinations: Destinations, delivered: Delivered, named: Named = NONE_NAMED): Grant[] => {
  const { trail, bucket, prefix, organizationId } = destinations;
  const { partition, account, region } = parseArn(trail)!;
  const root = `arn:${partition}:s3:::${bucket}`;
  const regions = delivered.multiRegion ? [...new Set([region, ...named.regions, ANY_REGION])] : [region];
  const folders = [
    FOLDERS.logs,
    ...(delivered.digests ? [FOLDERS.digests] : []),
    ...(delivered.insights ? [FOLDERS.insights] : []),
  ];
  const context = directContextOf(destinations);
  const writes = (owners: readonly string[]): Request[] =>
    owners.flatMap((owner) =>
      folders.flatMap((folder) =>
        regions.map((one) => ({
          action: 's3:PutObject',
          resource: `${root}/${logsPath(prefix, owner)}${folder}/${one}/2026/11/20/log.json.gz`,
          context: { ...context, 's3:x-amz-acl': 'bucket-owner-full-control' },
        })),
      ),
    );
  const [acl, own, organization] = bucketStatements(destinations);
  const accounts = [...new Set([account, ...named.accounts, ANY_ACCOUNT])];
  // Without the organization's id there is no path to ask about.
  const isIdKnown = organizationId !== UNKNOWN_ORGANIZATION_ID;
  const members = isIdKnown ? accounts.map((member) => `${organizationId}/${member}`) : [];
  return [
    {
      what: `read the ACL of bucket ${bucket}`,
      // There is no x-amz-acl header where nothing is written.
      requests: [{ action: 's3:GetBucketAcl', resource: root, context: { ...context, 's3:x-amz-acl': null } }],
      statement: acl!,
    },
    { what: `write everything under ${logsPath(prefix, account)}`, requests: writes([account]), statement: own! },
    ...(organization && organizationId
      ? [
          {
            what: `write everything under ${logsPath(prefix, organizationId)}`,
            requests: writes(members),
            statement: organization,
          },
        ]
      : []),
  ];
};

/** The trail's key: to encrypt with the trail as encryption context, to be looked at, and to decrypt where the bucket has a key of its own. */
export const keyNeeds = (destinations: Destinations, key: string, bucketKey: boolean): Grant[] => {
  const [encrypt, describe] = keyStatements(destinations);
  const context = contextOf(destinations);
  const encryption = 'kms:encryptioncontext:aws:cloudtrail:arn';
  return [
    {
      what: 'make data keys with it (kms:GenerateDataKey*)',
      // Which of the two CloudTrail calls is not documented; its documentation asks for both.
      requests: [
        { action: 'kms:GenerateDataKey', isCertain: true },
        { action: 'kms:GenerateDataKeyWithoutPlaintext', isCertain: false },
      ].map((call) => ({ ...call, resource: key, context: { ...context, [encryption]: destinations.trail } })),
      statement: encrypt!,
    },
    {
      what: 'look at it (kms:DescribeKey)',
      requests: [{ action: 'kms:DescribeKey', resource: key, context: { ...context, [encryption]: null } }],
      statement: describe!,
    },
    ...(bucketKey
      ? [
          {
            what: 'decrypt with it (kms:Decrypt), which a bucket with an S3 Bucket Key needs',
            requests: [{ action: 'kms:Decrypt', resource: key, context }],
            statement: keyDecryptStatement(destinations),
          },
        ]
      : []),
  ];
};

/**
 * A key through which another service encrypts what CloudTrail hands it: the topic's, or the bucket's default. Whether that
 * service passes on for which trail it is, is not documented.
 */
export const serviceKeyNeeds = (key: string): Grant[] => [
  {
    what: 'use it (kms:GenerateDataKey*, kms:Decrypt)',
    requests: ['kms:GenerateDataKey', 'kms:Decrypt'].map((action) => ({
      action,
      resource: key,
      context: SERVICE_CONTEXT,
    })),
    statement: serviceKeyStatement(),
  },
];

export const topicNeeds = (destinations: Destinations): Grant[] => [
  {
    what: `publish to ${destinations.topic}`,
    requests: [{ action: 'SNS:Publish', resource: destinations.topic!, context: directContextOf(destinations) }],
    statement: topicStatements(destinations)[0]!,
  },
];

/** Whether CloudTrail names the trail when it assumes a log role is not documented for organization trails. */
export const logRoleTrustNeeds = (): Grant[] => [
  {
    what: 'assume it (sts:AssumeRole)',
    requests: [{ action: 'sts:AssumeRole', resource: null, context: SERVICE_CONTEXT }],
    statement: logRoleTrustStatements()[0]!,
  },
];

/**
 * A log stream of each kind that CloudTrail writes to, as ARNs. They are named after the management account also where the
 * group is a delegated administrator's (CloudTrail User Guide, role policy for CloudWatch Logs).
 */
export const logStreams = ({
  trail,
  logGroup,
  organizationId,
}: Pick<Destinations, 'trail' | 'logGroup' | 'organizationId'>): string[] => {
  const { account, region } = parseArn(trail)!;
  const streams = logStreamsOf(logGroup);
  const members = [account, ANY_ACCOUNT].map((member) => `${streams}${organizationId}_${member}_CloudTrail_${region}`);
  return [`${streams}${account}_CloudTrail_${region}`, ...(organizationId === null ? [] : members)];
};
