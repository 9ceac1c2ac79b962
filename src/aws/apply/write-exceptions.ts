import { type Advice, commands, json, verbatim } from '../../domain/values/advice.ts';
import { registerCommand } from '../../domain/organization/delegated-administrators.ts';
import { logRoleStatements, logRoleTrustStatements } from '../../domain/prerequisites/policy-statements.ts';
import { ORGANIZATION_DEPENDENTS, REGISTRATION_DEPENDENTS } from '../session/permissions.ts';
import {
  bucketRemedy,
  keyRemedy,
  kmsCommand,
  managementAccount,
  organizationIdNote,
  regionOf,
  type RemedyContext,
  serviceLinkedRole,
  topicRemedy,
  trustedAccess,
} from './remedies.ts';

/** What a failed step means, given AWS's message, and what to do about it. */
export type Explanation = (context: RemedyContext, text: string) => readonly [explanation: string, ...remedy: Advice];

export const runAgain = 'Run again: the next run continues where this one stopped.';

const keyTrouble: Explanation = (c) => [
  `The key ${c.key ?? 'of the trail, bucket or topic'} cannot be used: it is disabled, pending deletion, or KMS failed.`,
  'Check the key, then enable it or declare another one:',
  commands(kmsCommand('describe-key', c), kmsCommand('enable-key', c)),
];
const wrongValue: Explanation = () => [
  'CloudTrail does not accept this value or combination of values.',
  'Compare the step above with the API reference for the call; CloudTrail’s message names the rejected value. Declare fields that depend on each other together, such as is-multi-region-trail and include-global-service-events.',
];
const malformed: Explanation = (c) => [
  'AWS does not accept the policy with the added statements; most likely another statement in it is no longer valid.',
  `Compare the step above with the current policy. ${c.call} changed nothing.`,
];

/** What each exception of the calls that write means here (API pages of these calls). */
export const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  CloudTrailAccessNotEnabledException: () => [
    'The organization has not enabled trusted access for CloudTrail.',
    ...trustedAccess,
  ],
  InsufficientDependencyServiceAccessPermissionException: (c) => [
    'Either this role lacks permissions that CloudTrail needs for organization trails, or the management account lacks CloudTrail’s service-linked role. AWS does not say which.',
    'Allow these actions in the role, and in any permissions boundary or SCP that applies to it:',
    verbatim(...ORGANIZATION_DEPENDENTS.map(({ action }) => action)),
    ...serviceLinkedRole(managementAccount(c)),
  ],
  NoManagementAccountSLRExistsException: () => [
    'The management account has no service-linked role AWSServiceRoleForCloudTrail. This is typical if the delegated administrator was registered with Organizations instead of CloudTrail.',
    ...serviceLinkedRole(),
  ],
  NotOrganizationMasterAccountException: (c) => [
    `Account ${c.account} is neither the management account nor a delegated administrator of CloudTrail, or only the management account is allowed to make this change (such as converting an account-level trail to an organization trail).`,
    'Use a role in the management account, or register this account from there:',
    commands(registerCommand(c.account)),
  ],
  OrganizationsNotInUseException: (c) => [
    `Account ${c.account} is not in an organization, so it cannot have an organization trail.`,
    'This is probably the wrong account: check role-to-assume, and set allowed-account-ids. For a standalone account, set is-organization-trail to `false`.',
  ],
  OrganizationNotInAllFeaturesModeException: () => [
    'The organization has only consolidated billing; organization trails need all features.',
    'From the management account (each member account must accept):',
    commands('aws organizations enable-all-features'),
  ],
  InsufficientS3BucketPolicyException: (c) => [
    `The policy of bucket ${c.bucket} does not let CloudTrail deliver this trail.`,
    ...bucketRemedy(c),
  ],
  S3BucketDoesNotExistException: (c) => [
    `Bucket ${c.bucket} does not exist in this partition.`,
    'Check s3-bucket-name; the bucket must exist before the trail:',
    commands(`aws s3api head-bucket --bucket ${c.bucket}`),
  ],
  InvalidS3BucketNameException: (c) => [
    `CloudTrail does not accept '${c.bucket}' as a bucket name.`,
    'Correct s3-bucket-name: use only the name, without s3:// and without a path.',
  ],
  InvalidS3PrefixException: (c) => [
    `CloudTrail does not accept '${c.prefix}' as a prefix.`,
    'Correct s3-key-prefix: at most 200 characters.',
  ],
  InsufficientEncryptionPolicyException: (c) => [
    `CloudTrail is not allowed to encrypt with ${c.key ? `key ${c.key}` : 'the bucket’s default key'}, or not allowed to write to bucket ${c.bucket}. AWS does not say which: check both policies, and the bucket’s default encryption key.`,
    ...keyRemedy(c),
    ...bucketRemedy(c),
  ],
  KmsKeyNotFoundException: (c) => [
    `The key ${c.key ?? 'of the topic'} does not exist, or is not in the Region of bucket ${c.bucket}, or the key of the topic is missing.`,
    "The key must be in the bucket's Region:",
    commands(`aws s3api get-bucket-location --bucket ${c.bucket}`, kmsCommand('describe-key', c)),
  ],
  InvalidKmsKeyIdException: (c) => [
    `CloudTrail does not accept key ${c.key}: it must be a customer managed symmetric encryption key.`,
    'Correct kms-key-id:',
    commands(kmsCommand('describe-key', c)),
  ],
  KmsException: keyTrouble,
  KmsKeyDisabledException: keyTrouble,
  InsufficientSnsTopicPolicyException: (c) => [
    `The policy of topic ${c.topic} does not let CloudTrail publish, or the topic’s key does not let it encrypt.`,
    ...topicRemedy(c),
  ],
  InvalidSnsTopicNameException: (c) => [
    `Topic ${c.topic} does not exist, or its name is not valid.`,
    'Correct sns-topic-name:',
    commands(`aws sns get-topic-attributes --region ${regionOf(c.topic, c)} --topic-arn ${c.topic}`),
  ],
  CloudTrailInvalidClientTokenIdException: (c) => [
    `The account that owns topic ${c.topic} is suspended.`,
    'Declare a topic in another account, or `none`.',
  ],
  InvalidCloudWatchLogsLogGroupArnException: (c) => [
    `CloudTrail cannot write to the log group ${c.logGroup}. Despite the exception's name, the role is usually the cause: it must allow both log stream patterns. Otherwise the log group does not exist, or is not in account ${c.account} and the trail's home Region.`,
    ...(c.logGroup === null ? [] : [`Permissions of the role ${c.role}:`, json(logRoleStatements(c))]),
    ...organizationIdNote(c),
    'If the role was created only seconds ago, AWS might not know it yet: run again.',
  ],
  InvalidCloudWatchLogsRoleArnException: (c) => [
    `CloudTrail cannot assume the log role ${c.role}: its trust policy does not name CloudTrail, it is not in account ${c.account}, it does not exist, or it was created only seconds ago.`,
    'Trust policy of the role:',
    json(logRoleTrustStatements()),
    'Then run again.',
  ],
  CloudWatchLogsDeliveryUnavailableException: (c) => [
    `CloudTrail cannot deliver to CloudWatch Logs in ${c.region}.`,
    'Set cloud-watch-logs-log-group-arn and cloud-watch-logs-role-arn to `none`, or leave both empty.',
  ],
  InvalidParameterCombinationException: wrongValue,
  InvalidParameterException: wrongValue,
  InvalidEventSelectorsException: (c) => [
    'CloudTrail does not accept the event selectors: one of their fields, operators or resource types is not supported here, or Insights are enabled and need events that the selectors leave out.',
    'Compare them with API_AdvancedFieldSelector and API_DataResource; the trail keeps its current selectors:',
    commands(`aws cloudtrail get-event-selectors --region ${c.region} --trail-name ${c.trail}`),
  ],
  InvalidInsightSelectorsException: (c) => [
    'CloudTrail does not accept the Insights selectors: the type is not supported here, or the event selectors leave out the events that it analyzes.',
    'Call rate Insights need write management events, error rate Insights need management events, and Insights on data events need a data event selector. To see which events the trail records:',
    commands(`aws cloudtrail get-event-selectors --region ${c.region} --trail-name ${c.trail}`),
  ],
  ResourceNotFoundException: (c) => [
    `CloudTrail does not find ${c.trail} by its ARN: it was deleted during this run, or it is too new to be tagged.`,
    runAgain,
  ],
  ResourceTypeNotSupportedException: (c) => [
    `CloudTrail does not accept ${c.trail} as a resource that can be tagged.`,
    'Please report this bug.',
  ],
  AccountRegisteredException: () => [
    'The account is already a delegated administrator, but it was not when this run checked.',
    runAgain,
  ],
  AccountNotFoundException: () => [
    'The account is not in this organization.',
    'Correct delegated-administrators. The organization’s accounts:',
    commands('aws organizations list-accounts'),
  ],
  CannotDelegateManagementAccountException: () => [
    'The management account cannot be a delegated administrator, and does not need to be.',
    'Remove it from delegated-administrators.',
  ],
  DelegatedAdminAccountLimitExceededException: () => [
    'The organization already has 3 delegated administrators for CloudTrail, which is the maximum.',
    'Deregister one that is no longer needed:',
    commands(
      'aws organizations list-delegated-administrators --service-principal cloudtrail.amazonaws.com',
      'aws cloudtrail deregister-organization-delegated-admin --delegated-admin-account-id ACCOUNT_ID',
    ),
  ],
  NotOrganizationManagementAccountException: (c) => [
    `Only the management account can register delegated administrators; this is account ${c.account}.`,
    'Use a role in the management account.',
  ],
  InsufficientIAMAccessPermissionException: () => [
    'This role lacks permissions that CloudTrail needs to create its service-linked roles.',
    'Allow these actions in the role, and in any permissions boundary or SCP that applies to it:',
    verbatim(...REGISTRATION_DEPENDENTS.map(({ action }) => action)),
  ],
  InvalidTrailNameException: () => [
    'CloudTrail does not accept the trail name.',
    'Correct trail-name: 3 to 128 letters, digits, `.`, `_` and `-`.',
  ],
  CloudTrailARNInvalidException: (c) => [
    `CloudTrail does not accept ${c.trail} as a trail ARN here.`,
    'Check aws-region and that no AWS_ENDPOINT_URL variable points to another Region.',
  ],
  TrailAlreadyExistsException: (c) =>
    c.account === managementAccount(c)
      ? [
          `A trail with this name already exists in ${c.region}, but it did not when this run checked: another run or tool has just created it.`,
          'Run again: the next run adopts that trail and corrects it. If two workflows manage one trail, give them the same `concurrency` group.',
        ]
      : [
          `A trail with this name already exists in ${c.region}: an account-level trail of management account ${managementAccount(c)}, which a delegated administrator does not see, or one that another run or tool has just created.`,
          `Run once with a role in ${managementAccount(c)}, which can convert an account-level trail, or declare another trail-name.`,
        ],
  TrailNotFoundException: (c) => [
    `The trail ${c.trail} no longer exists: somebody deleted it after this run read it.`,
    'Run again: the next run creates it. CloudTrail’s event history shows who called DeleteTrail.',
  ],
  InvalidHomeRegionException: (c) => [
    `${c.region} is not the home Region of ${c.trail}.`,
    'Check that no AWS_ENDPOINT_URL variable points to another Region, and run again.',
  ],
  MaximumNumberOfTrailsExceededException: (c) => [
    `Account ${managementAccount(c)} already has 5 trails in ${c.region}; AWS does not increase this quota.`,
    'Delete one that is not needed, or adopt it by declaring its name:',
    commands(`aws cloudtrail describe-trails --region ${c.region}`),
  ],
  InvalidTagParameterException: () => [
    'CloudTrail does not accept the tags.',
    'Correct tags: keys of 1 to 128 and values of up to 256 letters, digits, spaces and `_.:/=+-@`.',
  ],
  TagsLimitExceededException: () => [
    'A trail has at most 50 tags.',
    'Declare fewer, or set purge-tags to `true` to remove the tags that are not declared.',
  ],
  ConflictException: (c) => [
    `CloudTrail was still busy with ${c.trail} after 5 minutes of retries.`,
    `Another operation on the trail may be running. ${runAgain}`,
  ],
  ThrottlingException: (c) => [
    `CloudTrail kept throttling account ${c.account} in ${c.region}.`,
    `Another tool makes many CloudTrail calls there. ${runAgain}`,
  ],
  OperationNotPermittedException: (c) => [
    `AWS does not allow account ${c.account} to change this trail. AWS does not say why: a member account cannot change an organization trail, AWS Control Tower protects its own trail, and a service control policy can deny the call.`,
    'Use a role in the management account or in a delegated administrator account. If the account is one of these, check the organization’s service control policies, and whether another tool owns the trail.',
  ],
  UnsupportedOperationException: (c) => [
    `CloudTrail does not support this in ${c.region}.`,
    'Declare only settings that this partition and Region support; the message from AWS names the unsupported one.',
  ],
  TrailNotProvidedException: () => ['CloudTrail did not receive the trail name.', 'Please report this bug.'],
  NotFoundException: (c) => [
    'The resource to repair no longer exists, but it did when this run checked.',
    `The next run reports what is missing. ${c.call} changed nothing.`,
  ],
  KMSInvalidStateException: keyTrouble,
  ConcurrentModificationException: () => ['Another operation is changing the organization at the same time.', runAgain],
  MalformedPolicy: malformed,
  MalformedPolicyDocumentException: malformed,
};
