/** What AWS's documentation leaves open and Org Trail has to live with. A question without a probe says why it has none. */
export interface OpenQuestion {
  readonly id: string;
  readonly question: string;
  /** Not there if a probe answers it. */
  readonly unasked?: string;
}

const ANOTHER_ACCOUNT = 'It needs a session of another account of the organization, and the kit uses one account.';
const NOT_GIVEN = 'It needs a key, a topic or a log group with its role, and the kit is given a bucket only.';
const DELIVERIES = 'It shows only after hours of deliveries.';
const PARTITION = 'It needs an account of that partition.';
const FEW_PERMISSIONS = 'It needs a session with few permissions, and the kit has one session.';

export const OPEN_QUESTIONS: readonly OpenQuestion[] = [
  { id: 'recursive-logging-unset', question: 'What does GetTrail answer for RecursiveLogging if nobody has set it?' },
  {
    id: 'recursive-logging-organization',
    question: 'Does an organization trail have RecursiveLogging like an account’s trail?',
  },
  { id: 'start-logging-twice', question: 'Does StartLogging succeed on a trail that is logging?' },
  { id: 'tag-without-value', question: 'How is a tag answered that was added without a value?' },
  {
    id: 'store-settings-on-trails',
    question: 'How are settings of event data stores refused if they are sent with TrailName?',
  },
  { id: 'clearing-aggregation', question: 'Does PutEventConfiguration accept an empty list of aggregations?' },
  { id: 'event-configuration-arn', question: 'Do Get- and PutEventConfiguration accept an ARN as TrailName?' },
  { id: 'event-configuration-home-region', question: 'Does GetEventConfiguration answer in the home Region only?' },
  {
    id: 'has-custom-event-selectors',
    question: 'Is HasCustomEventSelectors true if somebody sent the default selector?',
  },
  {
    id: 'clearing-on-organization-trails',
    question: 'Does an empty string clear a field of an organization trail as it does of an account’s trail?',
  },
  { id: 'event-resources', question: 'Does Resources of an event name the trail, its ARN, or nothing?' },
  {
    id: 'recorded-members',
    question:
      'Which request parameters and response elements have events of PutInsightSelectors, AddTags and the like?',
  },
  { id: 'public-keys-age', question: 'For how long does ListPublicKeys have old keys?' },
  {
    id: 'delegated-conversion',
    question: 'Which error does a delegated administrator get for IsOrganizationTrail in UpdateTrail?',
    unasked: ANOTHER_ACCOUNT,
  },
  {
    id: 'delegated-clearing',
    question: 'Does an empty string clear a field if a delegated administrator sends it?',
    unasked: ANOTHER_ACCOUNT,
  },
  {
    id: 'delegated-history',
    question: 'Is a delegated administrator’s call in the management account’s event history, too?',
    unasked: ANOTHER_ACCOUNT,
  },
  {
    id: 'delegated-iam-resource',
    question: 'Which account id does IAM compare in a delegated administrator’s call?',
    unasked: ANOTHER_ACCOUNT,
  },
  {
    id: 'delegated-status',
    question: 'Does GetTrailStatus of an organization trail show failures of member accounts?',
    unasked: ANOTHER_ACCOUNT,
  },
  {
    id: 'member-same-name',
    question: 'What happens to a member’s trail that has the name of a new organization trail?',
    unasked: ANOTHER_ACCOUNT,
  },
  {
    id: 'event-visibility',
    question: 'After how many minutes does LookupEvents show an event?',
    unasked: 'It differs from event to event: one measurement would say nothing.',
  },
  {
    id: 'bucket-management-path',
    question: 'Does CreateTrail of an organization trail also probe the management account’s own path?',
  },
  {
    id: 'create-tags-permission',
    question: 'Does CreateTrail with tags need cloudtrail:AddTags?',
    unasked: FEW_PERMISSIONS,
  },
  {
    id: 'caller-storage-permissions',
    question: 'Does the caller of CreateTrail need permissions on bucket and key?',
    unasked: FEW_PERMISSIONS,
  },
  {
    id: 'list-resource',
    question: 'Do DescribeTrails, ListTrails and LookupEvents need "*" as resource in IAM?',
    unasked: FEW_PERMISSIONS,
  },
  { id: 'bare-log-group', question: 'Is a log group’s ARN without :* always refused?', unasked: NOT_GIVEN },
  { id: 'topic-region', question: 'May the topic be in another Region than the trail?', unasked: NOT_GIVEN },
  {
    id: 'log-role-source-arn',
    question: 'Does aws:SourceArn in a log role’s trust policy work for organization trails?',
    unasked: NOT_GIVEN,
  },
  {
    id: 'encryption-context',
    question: 'Whose account is in the encryption context of a member’s log files?',
    unasked: NOT_GIVEN,
  },
  {
    id: 'digest-encryption',
    question: 'Since when are digests of existing trails encrypted by the trail’s key?',
    unasked: NOT_GIVEN,
  },
  {
    id: 'delivery-errors',
    question: 'Which values does LatestDeliveryError have, and when does it go away after a fix?',
    unasked: DELIVERIES,
  },
  {
    id: 'digest-phase',
    question: 'Do the hours of digests begin at the same second for all accounts and Regions?',
    unasked: DELIVERIES,
  },
  {
    id: 'backfill-digests',
    question: 'When does CloudTrail deliver backfill digests, and where does their chain begin?',
    unasked: DELIVERIES,
  },
  {
    id: 'digest-contents',
    question: 'Are Insights, network activity and aggregated files in digests, and in which folders?',
    unasked: DELIVERIES,
  },
  {
    id: 'suspended-digests',
    question: 'Do suspended and closed accounts still get digests, and new accounts their first one when?',
    unasked: DELIVERIES,
  },
  {
    id: 'marker-objects',
    question: 'Are there empty marker objects for each account and Region of an organization trail?',
    unasked: DELIVERIES,
  },
  {
    id: 'account-closure',
    question: 'How long do the trails of a closed account log?',
    unasked: 'It would close an account.',
  },
  {
    id: 'global-events-leader',
    question: 'In which Region are global events of GovCloud and China recorded?',
    unasked: PARTITION,
  },
  {
    id: 'china-delegated-administrators',
    question: 'Does China have delegated administrators of CloudTrail?',
    unasked: PARTITION,
  },
  {
    id: 'sovereign-audience',
    question: 'Which audience has GitHub’s OIDC token in the European Sovereign Cloud?',
    unasked: PARTITION,
  },
  {
    id: 'other-issuers-claims',
    question: 'Does STS evaluate the claims of GitHub’s other issuers as condition keys?',
    unasked: 'It needs a job of GitHub that signs in.',
  },
  {
    id: 'request-rates',
    question: 'How many requests a second do CloudTrail and Organizations allow?',
    unasked: 'It would slow down whatever else uses the account.',
  },
];
