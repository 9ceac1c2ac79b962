import { RunError } from '../../runtime/errors.ts';
import { registerCommand } from '../../domain/organization/delegated-administrators.ts';
import { logRoleStatements, logRoleTrustStatements } from '../../domain/prerequisites/policy-statements.ts';
import {
  errorName,
  errorText,
  EXPIRED_REMEDY,
  httpStatus,
  isDenied,
  isExpired,
  isDisabledRegionError,
  isRefusal,
  isUnauthenticated,
  UNAUTHENTICATED_REMEDY,
  UnreadableAnswer,
} from '../errors/aws-error.ts';
import { explainDenial } from '../errors/explain-denial.ts';
import { LOG_ROLE_DEPENDENT, ORGANIZATION_DEPENDENTS, REGISTRATION_DEPENDENTS } from '../session/permissions.ts';
import {
  allowStatement,
  bucketRemedy,
  type RemedyContext,
  deniedCall,
  json,
  keyRemedy,
  kmsCommand,
  managementAccount,
  organizationIdNote,
  regionOf,
  serviceLinkedRole,
  topicRemedy,
  trustedAccess,
} from './remedies.ts';

/**
 * A failed step as a sentence on what it means here, and the command or statement that mends it. `unanswered`: AWS did not
 * answer an attempt, so this error is no proof that nothing was written.
 */
export function explainStep(error: unknown, context: RemedyContext, hasUnanswered = false): RunError {
  if (error instanceof RunError) return error;
  const name = errorName(error);
  const known = EXPLANATIONS[name] ?? defaultFor(error);
  const [explanation, remedy] = known(context, errorText(error));
  const earlier = hasUnanswered && isRefusal(error) ? ` ${EARLIER}` : '';
  const message = `${explanation} ${context.call} failed with ${name}: "${errorText(error)}"${earlier}`;
  return new RunError('step', message, remedy, error);
}

const EARLIER =
  'AWS did not answer an earlier attempt, so whether the call took effect is not known; what is read back shows.';

type Explanation = (context: RemedyContext, text: string) => readonly [explanation: string, remedy: string];

const runAgain = 'Run again: the next run goes on where this one stopped.';

const keyTrouble: Explanation = (c) => [
  `The key ${c.key ?? 'of the trail, bucket or topic'} cannot be used: it is disabled, pending deletion, or KMS failed.`,
  `Look at it, and enable it or declare another:\n  ${kmsCommand('describe-key', c)}\n  ${kmsCommand('enable-key', c)}`,
];
const wrongValue: Explanation = () => [
  'CloudTrail does not take this combination or value.',
  'Compare the step above with the API page of the call; CloudTrail’s text names what it does not take. Declare the fields together that depend on each other, such as multi-Region and global service events.',
];
const refused: Explanation = () => ['AWS refused the call.', `See AWS's text. ${runAgain}`];
const faulty: Explanation = () => [
  'AWS failed on its side, and the call may have taken effect all the same; what is read back tells. For organization trails this was also seen where a cross-account bucket’s policy was wrong.',
  runAgain,
];
const unanswered: Explanation = (c) => [
  'AWS did not answer, so whether the call took effect is not known; what is read back tells.',
  `Look at the runner's network and proxy, and at AWS_ENDPOINT_URL variables: ${c.call.split(':')[0]} in ${c.region} has to be reachable. ${runAgain}`,
];
const denied: Explanation = (c, text) => {
  const { action } = deniedCall(c, text);
  const denial = explainDenial(text, action);
  if (denial) return [denial.explanation, denial.fix];
  const isOfRole = /because no identity[- ]based policy/i.test(text);
  return [
    action === LOG_ROLE_DEPENDENT.action
      ? `This role is not allowed to pass ${c.role} to CloudTrail.`
      : 'This role is not allowed to make the call.',
    `Allow the role:\n${json(allowStatement(c, text))}${isOfRole ? '' : POSSIBLY_ELSEWHERE}`,
  ];
};
const POSSIBLY_ELSEWHERE =
  '\nIf the role already has that, a deny in another policy stands in the way, which AWS does not name: a service control policy, a permissions boundary, or the policy of the resource.';
const unrecognised: Explanation = () => [
  'AWS did not recognise who made the request.',
  `${UNAUTHENTICATED_REMEDY} ${runAgain}`,
];
const unknownInRegion: Explanation = (c) => [
  `AWS does not accept this session in ${c.region}. If that is an opt-in Region, account ${c.account} has not enabled it.`,
  `Enable the Region, or correct aws-region:\n  aws account get-region-opt-status --region-name ${c.region}\nIf the Region is enabled: ${UNAUTHENTICATED_REMEDY}`,
];
const expired: Explanation = () => ['The AWS session ended before the run did.', `${EXPIRED_REMEDY} ${runAgain}`];
const malformed: Explanation = (c) => [
  'AWS does not take the policy with what was added; most likely something else in it is not valid any more.',
  `Look at the step above, and at the policy as it is. ${c.call} changed nothing.`,
];
const unreadable: Explanation = (c) => [
  'The answer is not one of AWS, so whether the call took effect is not known; what is read back shows.',
  `Look at the runner's network and proxy, and at AWS_ENDPOINT_URL variables: something between the runner and ${c.call.split(':')[0]} in ${c.region} answers instead of AWS. ${runAgain}`,
];

function defaultFor(error: unknown): Explanation {
  if (error instanceof UnreadableAnswer) return unreadable;
  if (isDisabledRegionError(error)) return unknownInRegion;
  if (isUnauthenticated(error)) return unrecognised;
  if (isExpired(error)) return expired;
  if (isDenied(error)) return denied;
  if (isRefusal(error)) return refused;
  return httpStatus(error) === undefined ? unanswered : faulty;
}

/** What each exception of the calls that write means here (API pages of these calls). */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  CloudTrailAccessNotEnabledException: () => [
    'The organization has not enabled trusted access for CloudTrail.',
    trustedAccess,
  ],
  InsufficientDependencyServiceAccessPermissionException: (c) => [
    'Either this role lacks permissions that CloudTrail needs for organization trails, or the management account lacks CloudTrail’s service-linked role. AWS does not say which.',
    `Allow the role, and a permissions boundary or SCP above it:\n  ${ORGANIZATION_DEPENDENTS.map(({ action }) => action).join('\n  ')}\n${serviceLinkedRole(managementAccount(c))}`,
  ],
  NoManagementAccountSLRExistsException: () => [
    'The management account has no service-linked role AWSServiceRoleForCloudTrail; typical where the delegated administrator was registered with Organizations instead of CloudTrail.',
    serviceLinkedRole(),
  ],
  NotOrganizationMasterAccountException: (c) => [
    `Account ${c.account} is neither the management account nor a delegated administrator of CloudTrail, or it tried what only the management account may do (such as turning an account trail into an organization trail).`,
    `Use a role in the management account, or register this account from there:\n  ${registerCommand(c.account)}`,
  ],
  OrganizationsNotInUseException: (c) => [
    `Account ${c.account} is in no organization, so it can have no organization trail.`,
    'This is probably the wrong account: check role-to-assume, and set allowed-account-ids. For an account of its own set is-organization-trail to `false`.',
  ],
  OrganizationNotInAllFeaturesModeException: () => [
    'The organization has only consolidated billing; organization trails need all features.',
    'From the management account (each member account has to accept):\n  aws organizations enable-all-features',
  ],
  InsufficientS3BucketPolicyException: (c) => [
    `The policy of bucket ${c.bucket} does not let CloudTrail deliver this trail.`,
    bucketRemedy(c),
  ],
  S3BucketDoesNotExistException: (c) => [
    `There is no bucket ${c.bucket} in this partition.`,
    `Check s3-bucket-name; the bucket must exist before the trail:\n  aws s3api head-bucket --bucket ${c.bucket}`,
  ],
  InvalidS3BucketNameException: (c) => [
    `CloudTrail does not take '${c.bucket}' as a bucket's name.`,
    'Correct s3-bucket-name: the name alone, without s3:// and without a path.',
  ],
  InvalidS3PrefixException: (c) => [
    `CloudTrail does not take '${c.prefix}' as a prefix.`,
    'Correct s3-key-prefix: at most 200 characters.',
  ],
  InsufficientEncryptionPolicyException: (c) => [
    `CloudTrail may not encrypt with the key ${c.key ?? 'that is the default of the bucket'}, or may not write to bucket ${c.bucket}. AWS does not say which: check both policies, and the bucket’s default encryption key.`,
    `${keyRemedy(c)}\n${bucketRemedy(c)}`,
  ],
  KmsKeyNotFoundException: (c) => [
    `The key ${c.key ?? 'of the topic'} does not exist, or is not in the Region of bucket ${c.bucket}, or the key of the topic is missing.`,
    `The key must be in the bucket's Region:\n  aws s3api get-bucket-location --bucket ${c.bucket}\n  ${kmsCommand('describe-key', c)}`,
  ],
  InvalidKmsKeyIdException: (c) => [
    `CloudTrail does not take ${c.key} as a key: it must be a symmetric encryption key that is customer managed.`,
    `Correct kms-key-id:\n  ${kmsCommand('describe-key', c)}`,
  ],
  KmsException: keyTrouble,
  KmsKeyDisabledException: keyTrouble,
  InsufficientSnsTopicPolicyException: (c) => [
    `The policy of topic ${c.topic} does not let CloudTrail publish, or the topic’s key does not let it encrypt.`,
    topicRemedy(c),
  ],
  InvalidSnsTopicNameException: (c) => [
    `There is no topic ${c.topic}, or its name is not one.`,
    `Correct sns-topic-name:\n  aws sns get-topic-attributes --region ${regionOf(c.topic, c)} --topic-arn ${c.topic}`,
  ],
  CloudTrailInvalidClientTokenIdException: (c) => [
    `The account that owns topic ${c.topic} is suspended.`,
    'Declare a topic of another account, or `none`.',
  ],
  InvalidCloudWatchLogsLogGroupArnException: (c) => [
    `CloudTrail cannot write to the log group ${c.logGroup}. Despite the exception's name this is usually the role: it must allow both stream patterns. Else the group is missing, or is not in the trail's home Region and in account ${c.account}.`,
    `Permissions of the role ${c.role}:\n${json(logRoleStatements(c))}${organizationIdNote(c)}\nA role that is only seconds old may not be known yet: run again.`,
  ],
  InvalidCloudWatchLogsRoleArnException: (c) => [
    `CloudTrail cannot assume the log role ${c.role}: its trust policy does not name CloudTrail, it is not in account ${c.account}, it does not exist, or it is only seconds old.`,
    `Trust policy of the role:\n${json(logRoleTrustStatements())}\nThen run again.`,
  ],
  CloudWatchLogsDeliveryUnavailableException: (c) => [
    `CloudTrail cannot deliver to CloudWatch Logs in ${c.region}.`,
    'Write `none` for cloud-watch-logs-log-group-arn and cloud-watch-logs-role-arn, or leave both empty.',
  ],
  InvalidParameterCombinationException: wrongValue,
  InvalidParameterException: wrongValue,
  InvalidEventSelectorsException: (c) => [
    'CloudTrail does not take the event selectors: it does not know one of their fields, operators or resource types here, or an insight that is on needs events that they leave out.',
    `Compare them with API_AdvancedFieldSelector and API_DataResource; the trail keeps those that it has:\n  aws cloudtrail get-event-selectors --region ${c.region} --trail-name ${c.trail}`,
  ],
  InvalidInsightSelectorsException: (c) => [
    'CloudTrail does not take the insights: the type is unknown here, or the event selectors leave out the events that it analyses.',
    `Call rates need write management events, error rates management events, insights of data events a data selector. What the trail records:\n  aws cloudtrail get-event-selectors --region ${c.region} --trail-name ${c.trail}`,
  ],
  ResourceNotFoundException: (c) => [
    `CloudTrail does not find ${c.trail} by its ARN: it was deleted meanwhile, or it is too new to be tagged.`,
    runAgain,
  ],
  ResourceTypeNotSupportedException: (c) => [
    `CloudTrail does not take ${c.trail} as something that can be tagged.`,
    'Please report this bug.',
  ],
  AccountRegisteredException: () => [
    'The account is a delegated administrator already, though it was not when this run looked.',
    runAgain,
  ],
  AccountNotFoundException: () => [
    'The account is not in this organization.',
    'Correct delegated-administrators. The organization’s accounts:\n  aws organizations list-accounts',
  ],
  CannotDelegateManagementAccountException: () => [
    'The management account cannot be a delegated administrator, and needs not to be one.',
    'Take it out of delegated-administrators.',
  ],
  DelegatedAdminAccountLimitExceededException: () => [
    'The organization has its 3 delegated administrators for CloudTrail.',
    'Deregister one that is no longer needed:\n  aws organizations list-delegated-administrators --service-principal cloudtrail.amazonaws.com\n  aws cloudtrail deregister-organization-delegated-admin --delegated-admin-account-id ACCOUNT_ID',
  ],
  NotOrganizationManagementAccountException: (c) => [
    `Only the management account can register delegated administrators; this is account ${c.account}.`,
    'Use a role in the management account.',
  ],
  InsufficientIAMAccessPermissionException: () => [
    'This role lacks permissions that CloudTrail needs to create its service-linked roles.',
    `Allow the role, and a permissions boundary or SCP above it:\n  ${REGISTRATION_DEPENDENTS.map(({ action }) => action).join('\n  ')}`,
  ],
  InvalidTrailNameException: () => [
    'CloudTrail does not take the trail’s name.',
    'Correct trail-name: 3 to 128 letters, digits, `.`, `_` and `-`.',
  ],
  CloudTrailARNInvalidException: (c) => [
    `CloudTrail does not take ${c.trail} as a trail’s ARN here.`,
    'Check aws-region and that no AWS_ENDPOINT_URL variable points to another Region.',
  ],
  TrailAlreadyExistsException: (c) => [
    `A trail of this name is already in ${c.region}, though it was not there when this run looked: another run or tool has just created it.`,
    'Run again: the next run adopts that trail and corrects it. Two workflows for one trail need a common `concurrency` group.',
  ],
  TrailNotFoundException: (c) => [
    `The trail ${c.trail} is gone, though it was there when this run looked: somebody deleted it meanwhile.`,
    'Run again: the next run creates it anew. CloudTrail’s event history names who called DeleteTrail.',
  ],
  InvalidHomeRegionException: (c) => [
    `${c.region} is not the home Region of ${c.trail}.`,
    'Check that no AWS_ENDPOINT_URL variable points to another Region, and run again.',
  ],
  MaximumNumberOfTrailsExceededException: (c) => [
    `Account ${managementAccount(c)} already has 5 trails in ${c.region}; AWS does not raise this quota.`,
    `Delete one that is not needed, or adopt it by declaring its name:\n  aws cloudtrail describe-trails --region ${c.region}`,
  ],
  InvalidTagParameterException: () => [
    'CloudTrail does not take the tags.',
    'Correct tags: keys of 1 to 128 and values of up to 256 letters, digits, spaces and `_.:/=+-@`.',
  ],
  TagsLimitExceededException: () => [
    'A trail has at most 50 tags.',
    'Declare fewer, or set purge-tags to `true` to remove those that tags does not name.',
  ],
  ConflictException: (c) => [
    `CloudTrail was still busy with ${c.trail} after 5 minutes of trying.`,
    `Another operation on the trail may be running. ${runAgain}`,
  ],
  ThrottlingException: (c) => [
    `CloudTrail kept throttling account ${c.account} in ${c.region}.`,
    `Something else makes many CloudTrail calls there. ${runAgain}`,
  ],
  OperationNotPermittedException: (c) => [
    `AWS does not permit account ${c.account} to do this with the trail. It does not say why: a member account cannot change an organization trail, AWS Control Tower guards its own, and a control policy of the organization may forbid the call.`,
    'Use a role in the management account or in a delegated administrator account. If it is one, look at the service control policies of the organization, and at who else owns the trail.',
  ],
  UnsupportedOperationException: (c) => [
    `CloudTrail does not support this in ${c.region}.`,
    'Declare only what this partition and Region know; AWS’s text says what it was.',
  ],
  TrailNotProvidedException: () => ['CloudTrail missed the trail’s name.', 'Please report this bug.'],
  NotFoundException: (c) => [
    'What was to be mended is no longer there, though it was when this run looked.',
    `The next run tells what is missing now. ${c.call} changed nothing.`,
  ],
  KMSInvalidStateException: keyTrouble,
  ConcurrentModificationException: () => ['Something else changes the organization at the same time.', runAgain],
  MalformedPolicy: malformed,
  MalformedPolicyDocumentException: malformed,
};
