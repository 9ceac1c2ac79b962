/** Lines of the table of simulator/README.md, by their first cell, that no probe answers, and why. */
export interface UnaskedLines {
  readonly why: string;
  readonly lines: readonly string[];
}

export const UNASKED_LINES: readonly UnaskedLines[] = [
  {
    why: 'It needs a session of another account of the organization, and the kit uses one account.',
    lines: [
      "`IsOrganizationTrail` in a delegated administrator's UpdateTrail",
      "IAM resource of a delegated administrator's call",
      'where a refused call is recorded',
      "a delegated administrator's change of the trail",
      'successful calls for a bucket or a topic of another account',
      'a member changes an organization trail',
      'whose deliveries GetTrailStatus shows',
    ],
  },
  {
    why: 'It needs a session with few permissions, and the kit has one session.',
    lines: [
      'AssumeRole within one account',
      'GetRole of a role that does not exist',
      'a bucket, topic or key that does not exist',
      'DescribeTrails and ListTrails in IAM',
      'IAM resource of DescribeLogGroups',
      'IAM and account refusals of ListDelegatedAdministrators',
    ],
  },
  {
    why: 'It needs a changed policy or setting of a bucket, key, topic or role, and the kit changes trails only.',
    lines: [
      'UpdateTrail with a stored destination that no longer works',
      '`Principal: "*"` and CloudTrail',
      'a condition operator that IAM does not have',
      '`NotPrincipal`',
      'a malformed pattern of actions or resources',
      'a resource policy without `Version`',
      'actions and resources in a bucket policy',
      "actions and resources in a topic's policy; in a key's",
      "size of a bucket's, key's, topic's policy",
      'default encryption of the bucket, for a trail without a key',
    ],
  },
  {
    why: 'It needs a key, a topic or a log group with its role, and the kit is given a bucket only.',
    lines: [
      'log group ARN without `:*`',
      'half of the log pair on UpdateTrail, even if the other half is stored',
      'bucket policy wrong while a key is set; Requester Pays',
      'key grants',
      'alias or bare key id where the bucket is in another Region',
      'topic of another Region',
      'PutInsightSelectors where the key is gone or of another kind',
      'a bucket key, for a trail with a key',
      "a topic's own key",
    ],
  },
  {
    why: 'It would change the organization, its delegated administrators or a service-linked role.',
    lines: [
      'StartLogging, StopLogging, DeleteTrail, PutEventSelectors, PutEventConfiguration',
      'PutInsightSelectors, AddTags, RemoveTags',
      'no service-linked role, where InsufficientDependencyServiceAccessPermissionException is modelled',
      'permissions to register a delegated administrator',
      'IAM resource of `organizations:RegisterDelegatedAdministrator`',
      'order of refusals in registering',
      'EnableAWSServiceAccess without all features',
    ],
  },
  {
    why: 'It needs more trails, or delegated administrators, than a sandbox has.',
    lines: [
      'a multi-Region trail where another Region already holds five',
      'a single-Region trail whose home Region is not enabled',
      'a token of ListDelegatedAdministrators with another `ServicePrincipal`',
    ],
  },
  {
    why: 'It shows only after hours of deliveries.',
    lines: ['the chain of an account that joins later', 'the last digest before an interruption'],
  },
  {
    why: 'It needs objects in a bucket, and the kit reads and writes none.',
    lines: [
      'a missing object, for whom a condition on `s3:prefix` lets list',
      'HeadObject of an object that is encrypted by a KMS key',
      'the markers of a page of ListObjectVersions',
    ],
  },
  {
    why: 'The simulated pages are small on purpose, so that clients follow the token. Larger ones are no difference.',
    lines: [
      'page size of ListTrails; of ListDelegatedAdministrators',
      'page size of ListAWSServiceAccessForOrganization; of DescribeLogGroups',
      'page size of ListAccounts',
    ],
  },
  {
    why: 'Whether it happens is up to AWS or the network.',
    lines: [
      'order of events of the same second',
      'a call whose answer is lost on the way',
      'Region of the event of AssumeRoleWithWebIdentity',
    ],
  },
];
