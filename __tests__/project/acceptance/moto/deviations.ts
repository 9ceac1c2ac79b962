/** What the kit finds on moto: the answers that are not the expected ones, and the questions that moto cannot answer. */
interface Deviations {
  readonly why: string;
  /** By the question's id: moto's answer, or the kit's reason why there is none. */
  readonly answers: Readonly<Record<string, unknown>>;
}

function each(answer: unknown, ids: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(ids.map((id) => [id, answer]));
}

const UNREADABLE = 'SyntaxError: no answer that can be read';

const DEVIATIONS_BY_REASON: readonly Deviations[] = [
  {
    why: 'moto does not have the operation: it answers 500 with an HTML page.',
    answers: each(UNREADABLE, [
      'event configuration: ContextKeySelectors with TrailName',
      'event configuration: MaxEventSize with TrailName',
      'event configuration: aggregation on a trail that records no data events',
      'event configuration: an ARN as TrailName',
      'event configuration: an empty list clears',
      'event configuration: no configuration',
      'event configuration: two configurations',
      'history: LookupEvents that begins more than 90 days ago',
      'history: LookupEvents that ends more than 90 days ago',
      'history: LookupEvents with a token and another MaxResults',
      'history: LookupEvents with an empty list of LookupAttributes',
      'history: LookupEvents without LookupAttributes',
      'history: Resources of UpdateTrail',
      'history: request parameters over 100 KB',
      'history: request parameters of AddTags',
      'history: request parameters of PutEventConfiguration',
      'history: request parameters of PutInsightSelectors',
      'history: request parameters of StartLogging',
      'history: response elements of AddTags',
      'history: response elements of PutEventConfiguration',
      'history: response elements of PutInsightSelectors',
      'history: response elements of StartLogging',
      'reads: GetEventConfiguration from another Region',
      'reads: GetEventConfiguration of an event data store that is not there',
      'reads: GetEventConfiguration with TrailName and EventDataStore',
      'reads: GetEventConfiguration with an ARN as TrailName',
      'reads: GetEventConfiguration with neither TrailName nor EventDataStore',
      'reads: ListPublicKeys of 400 days ago',
    ]),
  },
  {
    why: 'moto does not check requests before it reads them: it ignores what it does not know, and fails where it needs it.',
    answers: {
      'requests: a member that the operation does not have': 'TrailNotFoundException',
      'requests: a number for a string': UNREADABLE,
      'requests: a required member is missing': UNREADABLE,
      'requests: null for a member': 'accepted',
    },
  },
  {
    why: 'moto checks no selectors.',
    answers: each('accepted', [
      'insights: InsightsDestination with TrailName',
      'insights: call rates on a trail that records no writes',
      'selectors: a bucket without a slash',
      'selectors: a control character in a name',
      'selectors: a control character in a value',
      'selectors: a function without a name',
      'selectors: a table without a name',
      'selectors: an empty list',
      'selectors: errorCode by another operator than Equals',
      'selectors: eventSource of management events by Equals',
      'selectors: eventSource of management events other than KMS and RDS Data',
      'selectors: insights of data events on a data resource without values',
      'selectors: neither kind',
      'selectors: one field twice',
      'selectors: two eventSource of network activity events',
    ]),
  },
  {
    why: 'moto keeps what was there before, has no default selector, and always answers false.',
    answers: {
      'insights: GetInsightSelectors of a new trail': 'accepted',
      'insights: a second PutInsightSelectors replaces the first': ['ApiCallRateInsight', 'ApiErrorRateInsight'],
      'insights: an empty list turns them off': 'accepted',
      'selectors: HasCustomEventSelectors after another selector was sent': false,
      'selectors: basic ones replace advanced ones': 'present',
      'selectors: of a new trail': [],
    },
  },
  {
    why: 'moto reads no policy of a bucket.',
    answers: each('accepted', [
      'bucket paths: CreateTrail where logs are let in and digests are not',
      'bucket paths: an organization trail where only the account is let in',
      'bucket paths: an organization trail where only the organization is let in',
      'bucket paths: insights turned off where none are let in',
      'bucket paths: insights where none are let in',
    ]),
  },
  {
    why: 'moto puts a new trail in the place of an old one, and checks bucket and settings on CreateTrail only.',
    answers: each('accepted', [
      'settings: CreateTrail with a name that is taken',
      'settings: CreateTrail with an empty prefix',
      'settings: CreateTrail with the name of a multi-Region trail of another Region',
      'settings: UpdateTrail of a multi-Region trail to no global service events',
      'settings: UpdateTrail to a bucket that is not there',
    ]),
  },
  {
    why: 'moto stores the empty string.',
    answers: each('', [
      'organization: S3KeyPrefix of an organization trail, cleared by an empty string',
      'settings: S3KeyPrefix, cleared by an empty string',
    ]),
  },
  {
    why: 'moto does not know RecursiveLogging, and GetTrail has no HomeRegion.',
    answers: {
      'organization: a new organization trail': { IsOrganizationTrail: true, RecursiveLogging: 'absent' },
      'reads: GetTrail, HomeRegion': 'absent',
      'settings: RecursiveLogging, set to false': 'absent',
      'settings: a new trail': {
        IncludeGlobalServiceEvents: true,
        IsLogging: false,
        IsOrganizationTrail: false,
        LogFileValidationEnabled: false,
        RecursiveLogging: 'absent',
        S3KeyPrefix: 'absent',
      },
    },
  },
  {
    why: 'moto searches for a trail to change in the Region of the call only, and DescribeTrails ignores the names.',
    answers: {
      'logging: StartLogging from another Region': 'TrailNotFoundException',
      'reads: DescribeTrails with a name that no trail has': 1,
      'settings: UpdateTrail from another Region': 'TrailNotFoundException',
    },
  },
  {
    why: 'moto keeps tags by ARN, for all Regions, and checks neither the trail nor the tags.',
    answers: each('accepted', [
      'reads: ListTags from another Region',
      'tags: AddTags to a trail that is not there',
      'tags: an empty value',
    ]),
  },
  {
    why: 'moto’s world has all Regions, no closed account and no other trail, and nothing is delivered.',
    answers: {
      'listing: StartAfter that is a common prefix': 'the bucket is empty',
      'listing: a token of a list with another prefix': 'the bucket has fewer than two objects',
      'accounts: Status of an account that is closed': 'the organization has no account that was closed',
      ...each(
        'all of af-south-1, ap-east-1, eu-south-1, il-central-1, me-south-1, mx-central-1 are enabled, or denied by a policy',
        [
          'regions: CloudTrail in a Region that is not enabled',
          'regions: GetCallerIdentity in a Region that is not enabled',
        ],
      ),
      ...each('the account has no multi-Region trail in this Region', [
        'reads: GetTrail of a trail that was there before, RecursiveLogging',
        'reads: GetTrailStatus of a trail that delivers, from another Region',
      ]),
    },
  },
];

export const DEVIATIONS: Readonly<Record<string, unknown>> = Object.assign(
  {},
  ...DEVIATIONS_BY_REASON.map(({ answers }) => answers),
) as Record<string, unknown>;
