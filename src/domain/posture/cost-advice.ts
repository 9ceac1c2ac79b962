import { bucketArn, parseArn, trailName } from '../values/arn.ts';
import { isControlTowers } from '../trail/other-owners.ts';
import { and, isUndecided, type Truth, truthOf } from '../iam-policy/ternary.ts';
import { plural } from '../values/wording.ts';
import {
  type RecordedEvents,
  recordedBy,
  recordsManagementEvents,
  type Selectors,
  selectorsOf,
} from '../selectors/recorded-events.ts';
import { isMet } from '../selectors/match.ts';
import { organizationIn, regionPath } from '../delivery/log-paths.ts';
import type { Trail } from '../trail/trail.ts';

/** Another trail that the account sees, as far as it could be read. */
export interface OtherTrail {
  readonly arn: string;
  readonly homeRegion: string;
  readonly isMultiRegionTrail: boolean | null;
  readonly isOrganizationTrail: boolean | null;
  readonly isLogging: boolean | null;
  readonly selectors: Selectors | null;
  /** Why something of it is `null`; `null` where nothing is. */
  readonly unknown: string | null;
}

/** What costs more than it has to, and how it need not: sentences. `others` are without the trail itself. */
export function costAdvice(trail: Trail, others: readonly OtherTrail[]): readonly string[] {
  const selectors = selectorsOf(trail);
  // What could not be read of the trail itself is reported already, and no costs are certain then.
  if (selectors === null || trail.isLogging !== true) return [];
  const recorded = recordedBy(selectors);
  return [
    ...selfRecordingAdvice(trail, recorded, selectors.advancedEventSelectors.length > 0),
    ...(recordsManagementEvents(recorded) ? duplicateTrailAdvice(trail, recorded, others) : []),
  ];
}

/** A trail that records its own deliveries (CloudTrail User Guide, recursive logging). */
function selfRecordingAdvice(trail: Trail, recorded: readonly RecordedEvents[], isAdvanced: boolean): string[] {
  const { s3BucketName: bucket, isOrganizationTrail, recursiveLogging } = trail;
  if (bucket === null || !recursiveLogging || !isRecorded(deliveryOf(trail, bucket, recorded), recorded)) return [];
  // Of other accounts' buckets a trail records nothing, unless it is their organization's.
  const loop = isOrganizationTrail
    ? 'Unless the bucket is outside the organization, every'
    : "If the bucket is in the trail's own account (an account-level trail records no other account), every";
  const condition = `resources.ARN NotStartsWith ${objectsOf(trail, bucket)}`;
  const remedy = isAdvanced
    ? `Add the condition \`${condition}\` to the selectors of S3 objects`
    : `Declare advanced-event-selectors with the condition \`${condition}\`, because basic selectors cannot exclude a bucket`;
  return [
    `The event selectors cover the trail's own bucket ${bucket}. ${loop} log file that CloudTrail delivers is itself recorded as a data event, which produces the next log file, in an endless loop. You pay for each event and its storage. ${remedy}; or set recursive-logging to \`false\`, which excludes only CloudTrail's own deliveries.`,
  ];
}

function objectsOf({ arn }: Trail, bucket: string): string {
  return `${bucketArn(parseArn(arn)!.partition, bucket)}/`;
}

/** An event by its fields; one that it does not have has no values. */
type EventFields = Readonly<Record<string, readonly string[]>>;

/** The event of one log file's delivery. The organization's id is in its path, and known here only where a selector names it. */
function deliveryOf(trail: Trail, bucket: string, recorded: readonly RecordedEvents[]): EventFields {
  const { account } = parseArn(trail.arn)!;
  const organizationId = trail.isOrganizationTrail
    ? (organizationIn(JSON.stringify(recorded)) ?? 'o-organization')
    : null;
  const path = regionPath({ prefix: trail.s3KeyPrefix, organizationId }, account, 'logs', trail.homeRegion);
  return {
    eventCategory: ['Data'],
    'resources.type': ['AWS::S3::Object'],
    'resources.ARN': [`${objectsOf(trail, bucket)}${path}log.json.gz`],
    readOnly: ['false'],
    eventName: ['PutObject'],
    eventSource: ['s3.amazonaws.com'],
    eventType: ['AwsApiCall'],
  };
}

/** Whether the event meets all conditions of a selector. An uncertain condition counts as not met: a cost is reported only if it is certain. */
function isRecorded(event: EventFields, recorded: readonly RecordedEvents[]): boolean {
  return recorded.some((conditions) => conditions.every((condition) => isMet(condition, event[condition.Field] ?? [])));
}

/** Other trails that record the same management events. The first copy is free, each further one is paid (API_EventSelector). */
function duplicateTrailAdvice(
  trail: Trail,
  recorded: readonly RecordedEvents[],
  others: readonly OtherTrail[],
): string[] {
  const judged = others.map((other) => ({ other, truth: isDuplicate(trail, recorded, other) }));
  const undecided = Map.groupBy(
    judged.flatMap(({ other: { arn }, truth }) => (isUndecided(truth) ? [{ arn, ...truth }] : [])),
    ({ because }) => because,
  );
  return [
    ...judged.flatMap(({ other, truth }) => (truth === true ? [copyText(trail, other)] : [])),
    ...[...undecided].map(
      ([because, unread]) =>
        `It cannot be determined whether ${unread.map(({ arn }) => arn).join(', ')} also ${plural(unread.length, 'records', 'record')} management events, which would be charged: ${because}`,
    ),
  ];
}

function isDuplicate(trail: Trail, recorded: readonly RecordedEvents[], other: OtherTrail): Truth {
  const because = other.unknown ?? '';
  return and([
    truthOf(trail.isMultiRegionTrail || trail.homeRegion === other.homeRegion || other.isMultiRegionTrail, because),
    truthOf(other.isLogging, because),
    truthOf(other.selectors && overlaps(recorded, recordedBy(other.selectors)), because),
  ]);
}

/** Whether there is a management event that both record: of a source that one of them names, or of any other. */
function overlaps(some: readonly RecordedEvents[], others: readonly RecordedEvents[]): boolean {
  const named = [...some, ...others]
    .flat()
    .flatMap(({ Field, ...operators }) => (Field === 'eventSource' ? Object.values(operators).flat() : []));
  return [...named, 'any-other.amazonaws.com'].some((source) =>
    ['true', 'false'].some((readOnly) => {
      const event = { eventCategory: ['Management'], eventSource: [source], readOnly: [readOnly] };
      return isRecorded(event, some) && isRecorded(event, others);
    }),
  );
}

function copyText(trail: Trail, other: OtherTrail): string {
  const isGuarded = isControlTowers(trailName(parseArn(other.arn)!));
  const who = isGuarded ? "AWS Control Tower's own trail" : 'The trail';
  const remedy = isGuarded
    ? 'Control Tower protects that trail: turn it off in the landing zone settings, or remove management events from the event selectors of this trail. One of the two must keep recording them.'
    : 'If nobody needs that copy, stop that trail, or remove management events from its event selectors.';
  return `${who} ${other.arn} also records management events that this trail records${locationOf(trail, other)}. The first copy of management events is free; AWS charges for each additional copy. ${remedy}`;
}

/** Where both record, as far as that is known. */
function locationOf(trail: Trail, other: OtherTrail): string {
  const ofRegion = [trail, other].find(({ isMultiRegionTrail }) => isMultiRegionTrail === false);
  const ofAccount = [trail, other].find(({ isOrganizationTrail }) => isOrganizationTrail === false);
  const everyRegion = other.isMultiRegionTrail && 'in every Region';
  const everyAccount = other.isOrganizationTrail && 'in every account of the organization';
  const parts = [
    ofRegion ? `in ${ofRegion.homeRegion}` : everyRegion,
    ofAccount ? `in account ${parseArn(ofAccount.arn)!.account}` : everyAccount,
  ];
  return parts.map((location) => (location ? `, ${location}` : '')).join('');
}
