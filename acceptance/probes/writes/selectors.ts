/** PutEventSelectors: which selectors are accepted, and what is read back. */
import type { AdvancedFieldSelector, PutEventSelectorsRequest } from '@aws-sdk/client-cloudtrail';
import { ABSENT, accepted, type Answer, type Asked, type Probe } from '../probe.ts';
import { readTrail } from './read-trail.ts';

type Selectors = Omit<PutEventSelectorsRequest, 'TrailName'>;

const REFUSED = 'InvalidEventSelectorsException';

function put({ aws, trail }: Asked, selectors: Selectors) {
  return aws.cloudTrail().putEventSelectors({ TrailName: trail.name, ...selectors });
}

/** Selectors that CloudTrail should refuse, so that the trail stays as it is. */
function refusal(
  name: string,
  selectors: Selectors | ((partition: string) => Selectors),
  lines: readonly string[] = [],
): Probe {
  return {
    id: `selectors: ${name}`,
    lines,
    trail: 'own',
    expected: REFUSED,
    ask: (asked) => accepted(put(asked, typeof selectors === 'function' ? selectors(partitionOf(asked)) : selectors)),
  };
}

function advanced(...FieldSelectors: AdvancedFieldSelector[]): Selectors {
  return { AdvancedEventSelectors: [{ FieldSelectors }] };
}

function partitionOf({ trail }: Asked): string {
  return trail.arn.split(':')[1]!;
}

function data(Type: string, ...Values: string[]): Selectors {
  return { EventSelectors: [{ DataResources: [{ Type, Values }] }] };
}

const MANAGEMENT: AdvancedFieldSelector = { Field: 'eventCategory', Equals: ['Management'] };
const NETWORK: AdvancedFieldSelector = { Field: 'eventCategory', Equals: ['NetworkActivity'] };
const S3_DATA: readonly AdvancedFieldSelector[] = [
  { Field: 'eventCategory', Equals: ['Data'] },
  { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
];

const DEFAULT_SELECTOR = {
  ReadWriteType: 'All' as const,
  IncludeManagementEvents: true,
  DataResources: [] as never[],
  ExcludeManagementEventSources: [] as never[],
};

/** 60 values of 2,000 characters: within the limits of 500 and 2,048 (AWS API Reference, AdvancedFieldSelector). */
function largeSelectors(partition: string): Selectors {
  const Equals = Array.from({ length: 60 }, (_, index) => `arn:${partition}:s3:::example/${index}`.padEnd(2000, 'a'));
  return advanced(...S3_DATA, { Field: 'resources.ARN', Equals });
}

const CONTROL_CHARACTERS = 'control characters in values and names of selectors';
const BUCKET_WITHOUT_SLASH = '`arn:aws:s3:::bucket` without a slash in basic selectors';
const OTHER_ARNS = 'function and table ARNs of another form in basic selectors';
const NO_VALUES = 'a data resource without values';
const NETWORK_FIELDS = '`errorCode`; `eventSource` of network activity events';
const MANAGEMENT_SOURCE = '`eventSource` of management events on trails';

async function readSelectors({ aws, trail }: Asked) {
  return aws.cloudTrail().getEventSelectors({ TrailName: trail.name });
}

async function hasCustomSelectors(asked: Asked): Promise<Answer> {
  return (await readTrail(asked)).HasCustomEventSelectors ?? ABSENT;
}

export const selectorProbes: readonly Probe[] = [
  {
    id: 'selectors: of a new trail',
    trail: 'own',
    expected: [DEFAULT_SELECTOR],
    ask: async (asked) => ((await readSelectors(asked)).EventSelectors ?? ABSENT) as Answer,
  },
  refusal('an empty list', { EventSelectors: [] }),
  refusal('neither kind', {}),
  refusal(
    'a control character in a value',
    (partition) => advanced(...S3_DATA, { Field: 'resources.ARN', StartsWith: [`arn:${partition}:s3:::\u0007/`] }),
    [CONTROL_CHARACTERS],
  ),
  refusal(
    'a control character in a name',
    { AdvancedEventSelectors: [{ Name: 'bell \u0007', FieldSelectors: [MANAGEMENT] }] },
    [CONTROL_CHARACTERS],
  ),
  refusal('a bucket without a slash', (partition) => data('AWS::S3::Object', `arn:${partition}:s3:::example-bucket`), [
    BUCKET_WITHOUT_SLASH,
  ]),
  {
    id: 'selectors: all objects as arn:aws:s3::: in a basic selector',
    trail: 'own',
    leavesChanges: true,
    expected: 'accepted',
    ask: (asked) => accepted(put(asked, data('AWS::S3::Object', `arn:${partitionOf(asked)}:s3:::`))),
  },
  refusal(
    'a function without a name',
    (partition) => data('AWS::Lambda::Function', `arn:${partition}:lambda:us-east-1`),
    [OTHER_ARNS],
  ),
  refusal(
    'a table without a name',
    (partition) => data('AWS::DynamoDB::Table', `arn:${partition}:dynamodb:us-east-1`),
    [OTHER_ARNS],
  ),
  {
    id: 'selectors: a data resource without values',
    lines: [NO_VALUES],
    trail: 'own',
    leavesChanges: true,
    expected: 'accepted',
    ask: (asked) => accepted(put(asked, data('AWS::S3::Object'))),
  },
  {
    id: 'selectors: insights of data events on a data resource without values',
    lines: [NO_VALUES],
    trail: 'own',
    leavesChanges: true,
    expected: 'InvalidInsightSelectorsException',
    prepare: (asked) => put(asked, data('AWS::S3::Object')),
    ask: ({ aws, trail }) =>
      accepted(
        aws.cloudTrail().putInsightSelectors({
          TrailName: trail.name,
          InsightSelectors: [{ InsightType: 'ApiErrorRateInsight', EventCategories: ['Data'] }],
        }),
      ),
  },
  refusal(
    'one field twice',
    advanced(...S3_DATA, { Field: 'eventName', Equals: ['GetObject'] }, { Field: 'eventName', Equals: ['PutObject'] }),
    ['one field twice in an advanced selector'],
  ),
  refusal(
    'errorCode by another operator than Equals',
    advanced(
      NETWORK,
      { Field: 'eventSource', Equals: ['ec2.amazonaws.com'] },
      { Field: 'errorCode', NotEquals: ['VpceAccessDenied'] },
    ),
    [NETWORK_FIELDS],
  ),
  refusal(
    'two eventSource of network activity events',
    advanced(NETWORK, { Field: 'eventSource', Equals: ['ec2.amazonaws.com', 'kms.amazonaws.com'] }),
    [NETWORK_FIELDS],
  ),
  refusal(
    'eventSource of management events by Equals',
    advanced(MANAGEMENT, { Field: 'eventSource', Equals: ['kms.amazonaws.com'] }),
    [MANAGEMENT_SOURCE],
  ),
  refusal(
    'eventSource of management events other than KMS and RDS Data',
    advanced(MANAGEMENT, { Field: 'eventSource', NotEquals: ['sts.amazonaws.com'] }),
    [MANAGEMENT_SOURCE],
  ),
  {
    id: 'selectors: values of more than 100 KB',
    trail: 'own',
    leavesChanges: true,
    expected: 'accepted',
    ask: (asked) => accepted(put(asked, largeSelectors(partitionOf(asked)))),
  },
  {
    id: 'selectors: basic ones replace advanced ones',
    trail: 'own',
    leavesChanges: true,
    expected: ABSENT,
    prepare: async (asked) => {
      await put(asked, advanced(MANAGEMENT));
      await put(asked, { EventSelectors: [{ ReadWriteType: 'WriteOnly' }] });
    },
    ask: async (asked) => ((await readSelectors(asked)).AdvancedEventSelectors ? 'present' : ABSENT),
  },
  {
    id: 'selectors: HasCustomEventSelectors after the default selector was sent',
    questions: ['has-custom-event-selectors'],
    trail: 'own',
    leavesChanges: true,
    expected: false,
    prepare: (asked) => put(asked, { EventSelectors: [DEFAULT_SELECTOR] }),
    ask: hasCustomSelectors,
  },
  {
    id: 'selectors: HasCustomEventSelectors after another selector was sent',
    trail: 'own',
    leavesChanges: true,
    expected: true,
    prepare: (asked) => put(asked, { EventSelectors: [{ ReadWriteType: 'WriteOnly' }] }),
    ask: hasCustomSelectors,
  },
];
