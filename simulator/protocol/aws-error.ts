/** An error as AWS answers it: the code that SDKs show as `name`, the message, the HTTP status. */
export class AwsError extends Error {
  code: string;
  status: number;

  constructor(code: string, message: string, status: number = STATUS[code] ?? 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** HTTP statuses of the API models, for the codes that are not plain 400. */
const STATUS: Record<string, number> = {
  OrganizationsNotInUseException: 404,
  NoManagementAccountSLRExistsException: 403,
  InsufficientS3BucketPolicyException: 403,
  S3BucketDoesNotExistException: 404,
  InsufficientSnsTopicPolicyException: 403,
  TrailNotFoundException: 404,
  TrailNotProvidedException: 404,
  MaximumNumberOfTrailsExceededException: 403,
  ConflictException: 409,
  ThrottlingException: 429,
  MissingAuthenticationTokenException: 403,
  InvalidSignatureException: 403,
  AccountNotFoundException: 404,
  EventDataStoreNotFoundException: 404,
  NotOrganizationManagementAccountException: 403,
  RegionDisabledException: 403,
  AccessDenied: 403,
  IDPRejectedClaim: 403,
  InternalFailure: 500,
  InternalError: 500,
  ServiceUnavailable: 503,
};
