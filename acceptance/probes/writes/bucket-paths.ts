/**
 * Which paths of the bucket CloudTrail probes. The policy in acceptance/README.md lets it deliver below some prefixes only in part, so
 * that no policy has to be changed.
 */
import { newName } from '../../aws/own-names.ts';
import { accepted, type Asked, type Probe } from '../probe.ts';

const REFUSED = 'InsufficientS3BucketPolicyException';
const ORGANIZATION_LINE = 'bucket probe of an organization trail';
const INSIGHTS_LINE = 'bucket probe of PutInsightSelectors';

/** Logs and digests of the account: nothing of an organization, and no insights. */
const ACCOUNT_ONLY = 'account-only';
/** The organization's path, without the management account's own. */
const ORGANIZATION_ONLY = 'organization-only';
/** Logs of the account. */
const NO_DIGESTS = 'no-digests';

function create({ aws, ownTrails }: Asked, S3KeyPrefix: string, IsOrganizationTrail: boolean) {
  return accepted(ownTrails.attempt({ Name: newName(), S3BucketName: aws.bucket!, S3KeyPrefix, IsOrganizationTrail }));
}

function useAccountOnly({ aws, trail }: Asked) {
  return aws.cloudTrail().updateTrail({ Name: trail.name, S3KeyPrefix: ACCOUNT_ONLY });
}

export const bucketPathProbes: readonly Probe[] = [
  {
    id: 'bucket paths: CreateTrail where logs are let in and digests are not',
    lines: [ORGANIZATION_LINE],
    trail: 'own',
    expected: REFUSED,
    ask: (asked) => create(asked, NO_DIGESTS, false),
  },
  {
    id: 'bucket paths: an organization trail where only the organization is let in',
    lines: [ORGANIZATION_LINE],
    questions: ['bucket-management-path'],
    trail: 'own organization',
    expected: REFUSED,
    ask: (asked) => create(asked, ORGANIZATION_ONLY, true),
  },
  {
    id: 'bucket paths: an organization trail where only the account is let in',
    lines: [ORGANIZATION_LINE],
    trail: 'own organization',
    expected: REFUSED,
    ask: (asked) => create(asked, ACCOUNT_ONLY, true),
  },
  {
    id: 'bucket paths: insights where none are let in',
    lines: [INSIGHTS_LINE],
    trail: 'own',
    leavesChanges: true,
    expected: REFUSED,
    prepare: useAccountOnly,
    ask: ({ aws, trail }) =>
      accepted(
        aws.cloudTrail().putInsightSelectors({
          TrailName: trail.name,
          InsightSelectors: [{ InsightType: 'ApiErrorRateInsight' }],
        }),
      ),
  },
  {
    id: 'bucket paths: insights turned off where none are let in',
    lines: [INSIGHTS_LINE],
    trail: 'own',
    leavesChanges: true,
    expected: REFUSED,
    prepare: useAccountOnly,
    ask: ({ aws, trail }) =>
      accepted(aws.cloudTrail().putInsightSelectors({ TrailName: trail.name, InsightSelectors: [] })),
  },
];
