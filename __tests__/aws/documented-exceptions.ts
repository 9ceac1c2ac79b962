/** What the report must say of each exception that AWS documents for the calls that write trails, and of those seen besides. */

const BUCKET_STATEMENTS =
  /AWSCloudTrailAclCheck20150319[^]*arn:aws:s3:::org-trail-logs\/AWSLogs\/111111111111\/\*[^]*arn:aws:s3:::org-trail-logs\/AWSLogs\/o-exampleorg1\/\*/;
const KEY_STATEMENTS = /kms:GenerateDataKey\*[^]*kms:DescribeKey/;
const RUN_AGAIN = /next run/;

/** Of CreateTrail (C), UpdateTrail (U) and StartLogging (S): what it means, and the remedy, in an organization with everything set up. */
export const EXCEPTIONS: Record<string, { calls: string; explanation: RegExp; remedy: RegExp }> = {
  CloudTrailAccessNotEnabledException: {
    calls: 'CU',
    explanation: /trusted access/,
    remedy: /aws organizations enable-aws-service-access --service-principal cloudtrail.amazonaws.com/,
  },
  InsufficientDependencyServiceAccessPermissionException: {
    calls: 'CUS',
    explanation: /service-linked role/,
    remedy: /organizations:ListAccounts[^]*aws iam create-service-linked-role/,
  },
  NoManagementAccountSLRExistsException: {
    calls: 'CUS',
    explanation: /AWSServiceRoleForCloudTrail/,
    remedy: /aws iam create-service-linked-role --aws-service-name cloudtrail.amazonaws.com/,
  },
  NotOrganizationMasterAccountException: {
    calls: 'CUS',
    explanation: /neither the management account nor a delegated administrator/,
    remedy: /register-organization-delegated-admin --member-account-id 111111111111/,
  },
  OrganizationsNotInUseException: {
    calls: 'CU',
    explanation: /not in an organization/,
    remedy: /is-organization-trail/,
  },
  OrganizationNotInAllFeaturesModeException: {
    calls: 'CU',
    explanation: /consolidated billing/,
    remedy: /aws organizations enable-all-features/,
  },
  InsufficientS3BucketPolicyException: {
    calls: 'CU',
    explanation: /policy of bucket org-trail-logs/,
    remedy: BUCKET_STATEMENTS,
  },
  S3BucketDoesNotExistException: {
    calls: 'CU',
    explanation: /^Bucket org-trail-logs does not exist/,
    remedy: /aws s3api head-bucket --bucket org-trail-logs/,
  },
  InvalidS3BucketNameException: { calls: 'CU', explanation: /'org-trail-logs'/, remedy: /s3-bucket-name/ },
  InvalidS3PrefixException: { calls: 'CU', explanation: /prefix/, remedy: /s3-key-prefix/ },
  InsufficientEncryptionPolicyException: {
    calls: 'CU',
    explanation: /does not say which/,
    remedy: new RegExp(`${KEY_STATEMENTS.source}[^]*${BUCKET_STATEMENTS.source}`),
  },
  KmsKeyNotFoundException: {
    calls: 'CU',
    explanation: /Region of bucket org-trail-logs/,
    remedy: /aws s3api get-bucket-location --bucket org-trail-logs/,
  },
  InvalidKmsKeyIdException: { calls: 'CU', explanation: /symmetric/, remedy: /aws kms describe-key/ },
  KmsException: { calls: 'CU', explanation: /disabled, pending deletion/, remedy: /aws kms enable-key/ },
  KmsKeyDisabledException: { calls: 'CU', explanation: /disabled, pending deletion/, remedy: /aws kms enable-key/ },
  InsufficientSnsTopicPolicyException: {
    calls: 'CU',
    explanation: /policy of topic arn:aws:sns:us-east-1:111111111111:org-trail-topic/,
    remedy: /SNS:Publish/,
  },
  InvalidSnsTopicNameException: {
    calls: 'CU',
    explanation: /^Topic arn:aws:sns\S+ does not exist/,
    remedy: /aws sns get-topic-attributes/,
  },
  CloudTrailInvalidClientTokenIdException: {
    calls: 'CU',
    explanation: /suspended/,
    remedy: /topic in another account/,
  },
  InvalidCloudWatchLogsLogGroupArnException: {
    calls: 'CU',
    explanation: /the role is usually the cause/,
    remedy: /log-stream:111111111111_CloudTrail_us-east-1\*[^]*log-stream:o-exampleorg1_\*/,
  },
  InvalidCloudWatchLogsRoleArnException: {
    calls: 'CU',
    explanation: /cannot assume the log role/,
    remedy: /sts:AssumeRole/,
  },
  CloudWatchLogsDeliveryUnavailableException: {
    calls: 'CU',
    explanation: /cannot deliver to CloudWatch Logs in us-east-1/,
    remedy: /none/,
  },
  InvalidParameterCombinationException: { calls: 'CU', explanation: /combination/, remedy: /API reference/ },
  InvalidParameterException: { calls: 'CU', explanation: /value or combination/, remedy: /API reference/ },
  InvalidTrailNameException: { calls: 'CUS', explanation: /name/, remedy: /trail-name/ },
  CloudTrailARNInvalidException: { calls: 'US', explanation: /ARN/, remedy: /aws-region/ },
  TrailAlreadyExistsException: { calls: 'C', explanation: /has just created it/, remedy: /next run adopts/ },
  TrailNotFoundException: { calls: 'US', explanation: /no longer exists/, remedy: RUN_AGAIN },
  InvalidHomeRegionException: { calls: 'US', explanation: /not the home Region/, remedy: /AWS_ENDPOINT_URL/ },
  MaximumNumberOfTrailsExceededException: {
    calls: 'C',
    explanation: /already has 5 trails/,
    remedy: /aws cloudtrail describe-trails/,
  },
  InvalidEventSelectorsException: {
    calls: 'U',
    explanation: /event selectors/,
    remedy: /aws cloudtrail get-event-selectors --region us-east-1 --trail-name arn:aws:cloudtrail/,
  },
  InvalidTagParameterException: { calls: 'C', explanation: /tags/, remedy: /tags/ },
  TagsLimitExceededException: { calls: 'C', explanation: /50 tags/, remedy: /Declare fewer/ },
  ConflictException: { calls: 'CUS', explanation: /still busy/, remedy: RUN_AGAIN },
  ThrottlingException: { calls: 'CUS', explanation: /kept throttling/, remedy: RUN_AGAIN },
  OperationNotPermittedException: {
    calls: 'CUS',
    explanation: /does not allow account/,
    remedy: /management account/,
  },
  UnsupportedOperationException: {
    calls: 'CUS',
    explanation: /does not support this in us-east-1/,
    remedy: /partition/,
  },
  TrailNotProvidedException: { calls: 'CU', explanation: /did not receive the trail name/, remedy: /report this bug/ },
  AccessDeniedException: {
    calls: 'CUS',
    explanation: /is not allowed to make the call/,
    remedy: /"Effect": "Allow"[^]*"cloudtrail:/,
  },
  ExpiredTokenException: { calls: 'CUS', explanation: /session ended/, remedy: /role-duration-seconds/ },
  InternalFailure: { calls: 'CUS', explanation: /AWS had an internal error/, remedy: RUN_AGAIN },
  SomethingNewException: { calls: 'CUS', explanation: /AWS rejected the call/, remedy: RUN_AGAIN },
};

export const CALLS = {
  C: 'cloudtrail:CreateTrail',
  U: 'cloudtrail:UpdateTrail',
  S: 'cloudtrail:StartLogging',
} as const;
