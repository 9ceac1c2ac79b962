/** What the report must say of each exception that AWS documents for the calls that write trails, and of those seen besides. */

const BUCKET_STATEMENTS =
  /AWSCloudTrailAclCheck20150319[^]*arn:aws:s3:::org-trail-logs\/AWSLogs\/111111111111\/\*[^]*arn:aws:s3:::org-trail-logs\/AWSLogs\/o-exampleorg1\/\*/;
const KEY_STATEMENTS = /kms:GenerateDataKey\*[^]*kms:DescribeKey/;
const RUN_AGAIN = /next run/;

/** Of CreateTrail (C), UpdateTrail (U) and StartLogging (S): what it means, and the remedy, in an organization with everything set up. */
export const EXCEPTIONS: Record<string, { of: string; means: RegExp; mend: RegExp }> = {
  CloudTrailAccessNotEnabledException: {
    of: 'CU',
    means: /trusted access/,
    mend: /aws organizations enable-aws-service-access --service-principal cloudtrail.amazonaws.com/,
  },
  InsufficientDependencyServiceAccessPermissionException: {
    of: 'CUS',
    means: /service-linked role/,
    mend: /organizations:ListAccounts[^]*aws iam create-service-linked-role/,
  },
  NoManagementAccountSLRExistsException: {
    of: 'CUS',
    means: /AWSServiceRoleForCloudTrail/,
    mend: /aws iam create-service-linked-role --aws-service-name cloudtrail.amazonaws.com/,
  },
  NotOrganizationMasterAccountException: {
    of: 'CUS',
    means: /neither the management account nor a delegated administrator/,
    mend: /register-organization-delegated-admin --member-account-id 111111111111/,
  },
  OrganizationsNotInUseException: { of: 'CU', means: /in no organization/, mend: /is-organization-trail/ },
  OrganizationNotInAllFeaturesModeException: {
    of: 'CU',
    means: /consolidated billing/,
    mend: /aws organizations enable-all-features/,
  },
  InsufficientS3BucketPolicyException: { of: 'CU', means: /policy of bucket org-trail-logs/, mend: BUCKET_STATEMENTS },
  S3BucketDoesNotExistException: {
    of: 'CU',
    means: /no bucket org-trail-logs/,
    mend: /aws s3api head-bucket --bucket org-trail-logs/,
  },
  InvalidS3BucketNameException: { of: 'CU', means: /'org-trail-logs'/, mend: /s3-bucket-name/ },
  InvalidS3PrefixException: { of: 'CU', means: /prefix/, mend: /s3-key-prefix/ },
  InsufficientEncryptionPolicyException: {
    of: 'CU',
    means: /does not say which/,
    mend: new RegExp(`${KEY_STATEMENTS.source}[^]*${BUCKET_STATEMENTS.source}`),
  },
  KmsKeyNotFoundException: {
    of: 'CU',
    means: /Region of bucket org-trail-logs/,
    mend: /aws s3api get-bucket-location --bucket org-trail-logs/,
  },
  InvalidKmsKeyIdException: { of: 'CU', means: /symmetric/, mend: /aws kms describe-key/ },
  KmsException: { of: 'CU', means: /disabled, pending deletion/, mend: /aws kms enable-key/ },
  KmsKeyDisabledException: { of: 'CU', means: /disabled, pending deletion/, mend: /aws kms enable-key/ },
  InsufficientSnsTopicPolicyException: {
    of: 'CU',
    means: /policy of topic arn:aws:sns:us-east-1:111111111111:org-trail-topic/,
    mend: /SNS:Publish/,
  },
  InvalidSnsTopicNameException: { of: 'CU', means: /no topic arn:aws:sns/, mend: /aws sns get-topic-attributes/ },
  CloudTrailInvalidClientTokenIdException: { of: 'CU', means: /suspended/, mend: /topic of another account/ },
  InvalidCloudWatchLogsLogGroupArnException: {
    of: 'CU',
    means: /usually the role/,
    mend: /log-stream:111111111111_CloudTrail_us-east-1\*[^]*log-stream:o-exampleorg1_\*/,
  },
  InvalidCloudWatchLogsRoleArnException: { of: 'CU', means: /cannot assume the log role/, mend: /sts:AssumeRole/ },
  CloudWatchLogsDeliveryUnavailableException: {
    of: 'CU',
    means: /cannot deliver to CloudWatch Logs in us-east-1/,
    mend: /none/,
  },
  InvalidParameterCombinationException: { of: 'CU', means: /combination/, mend: /API page/ },
  InvalidParameterException: { of: 'CU', means: /combination or value/, mend: /API page/ },
  InvalidTrailNameException: { of: 'CUS', means: /name/, mend: /trail-name/ },
  CloudTrailARNInvalidException: { of: 'US', means: /ARN/, mend: /aws-region/ },
  TrailAlreadyExistsException: { of: 'C', means: /has just created it/, mend: /next run adopts/ },
  TrailNotFoundException: { of: 'US', means: /is gone/, mend: RUN_AGAIN },
  InvalidHomeRegionException: { of: 'US', means: /not the home Region/, mend: /AWS_ENDPOINT_URL/ },
  MaximumNumberOfTrailsExceededException: {
    of: 'C',
    means: /already has 5 trails/,
    mend: /aws cloudtrail describe-trails/,
  },
  InvalidEventSelectorsException: {
    of: 'U',
    means: /event selectors/,
    mend: /aws cloudtrail get-event-selectors --region us-east-1 --trail-name arn:aws:cloudtrail/,
  },
  InvalidTagParameterException: { of: 'C', means: /tags/, mend: /tags/ },
  TagsLimitExceededException: { of: 'C', means: /50 tags/, mend: /Declare fewer/ },
  ConflictException: { of: 'CUS', means: /still busy/, mend: RUN_AGAIN },
  ThrottlingException: { of: 'CUS', means: /kept throttling/, mend: RUN_AGAIN },
  OperationNotPermittedException: { of: 'CUS', means: /does not permit account/, mend: /management account/ },
  UnsupportedOperationException: { of: 'CUS', means: /does not support this in us-east-1/, mend: /partition/ },
  TrailNotProvidedException: { of: 'CU', means: /missed the trail/, mend: /report this bug/ },
  AccessDeniedException: {
    of: 'CUS',
    means: /is not allowed to make the call/,
    mend: /"Effect": "Allow"[^]*"cloudtrail:/,
  },
  ExpiredTokenException: { of: 'CUS', means: /session ended/, mend: /role-duration-seconds/ },
  InternalFailure: { of: 'CUS', means: /AWS failed on its side/, mend: RUN_AGAIN },
  SomethingNewException: { of: 'CUS', means: /AWS refused the call/, mend: RUN_AGAIN },
};

export const CALLS = {
  C: 'cloudtrail:CreateTrail',
  U: 'cloudtrail:UpdateTrail',
  S: 'cloudtrail:StartLogging',
} as const;
