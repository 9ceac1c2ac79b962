import { bucketArn, parseArn } from '../values/arn.ts';
import { isCovered } from '../selectors/coverage.ts';
import { type RecordedEvents, recordedBy, selectorsOf } from '../selectors/recorded-events.ts';
import { isAmbiguous } from '../selectors/match.ts';
import { countTags } from '../trail/tags.ts';
import type { Trail } from '../trail/trail.ts';
import { and, isUndecided, type Truth, truthOf } from '../iam-policy/ternary.ts';
import { KNOWN } from '../selectors/catalog.ts';

export type PostureStatus = 'pass' | 'fail' | 'unknown';

/** One control, and its result. The controls are the account's: this says how far this one trail meets them. */
export interface PostureRow {
  readonly id: string;
  /** The source of the control, with the version that was read. */
  readonly document: string;
  /** What it requires, in a few words. */
  readonly requires: string;
  /** `null` where there is no trail, and the control is about what trails there are. */
  readonly before: PostureStatus | null;
  readonly after: PostureStatus | null;
}

/** Whether a trail meets a control. */
type Judge = (trail: Trail) => Truth;

/**
 * Where there is no trail, controls that demand one (`demandsTrail`) fail: nothing is logged, and a reader of before and after must
 * see that creating the trail fixes it. The others speak of each trail that there is, and have nothing to judge.
 */
interface Judged {
  readonly judge: Judge;
  readonly demandsTrail?: true;
}
type Control = Pick<PostureRow, 'id' | 'document' | 'requires'> & Judged;

export const CIS = 'CIS AWS Foundations Benchmark v7.0';
/** AWS gives its controls no versions: the month in which they were read. */
export const SECURITY_HUB = 'Security Hub CSPM user guide, 2026-11';

/** A fact of the trail; it could not be read where it is `null`. */
function read(fact: boolean | null): Truth {
  return truthOf(fact, 'The trail could not be read in full.');
}

const validates: Judge = (trail) => trail.enableLogFileValidation;
const encrypts: Judge = (trail) => trail.kmsKeyId !== null;

/** The controls that a trail decides, each in the words of its document's audit; those that its bucket decides are in log-bucket/. */
const CONTROLS: readonly Control[] = [
  {
    id: '4.1',
    document: CIS,
    requires: 'a multi-Region trail logs management events, reads and writes, and global service events',
    judge: (trail) =>
      and([
        logsEverywhere(trail),
        trail.includeGlobalServiceEvents,
        // The audit asks for reads and writes; it does not mention the two sources that CloudTrail lets a trail exclude.
        records(trail, [...MANAGEMENT, { Field: 'eventSource', NotEquals: KNOWN.excludableSources }]),
      ]),
    demandsTrail: true,
  },
  { id: '4.2', document: CIS, requires: 'log file validation', judge: validates },
  { id: '4.5', document: CIS, requires: 'log files encrypted by a KMS key', judge: encrypts },
  {
    id: '4.8',
    document: CIS,
    requires: 'a multi-Region trail logs S3 object-level write events of all buckets; the log bucket can be left out',
    judge: (trail) => and([logsEverywhere(trail), records(trail, objectEvents(trail, 'false'))]),
    demandsTrail: true,
  },
  {
    id: '4.9',
    document: CIS,
    requires: 'a multi-Region trail logs S3 object-level read events of all buckets; the log bucket can be left out',
    judge: (trail) => and([logsEverywhere(trail), records(trail, objectEvents(trail, 'true'))]),
    demandsTrail: true,
  },
  {
    id: 'CloudTrail.1',
    document: SECURITY_HUB,
    requires: 'a multi-Region trail logs management events, reads and writes, of every source',
    judge: (trail) => and([logsEverywhere(trail), records(trail, MANAGEMENT)]),
    demandsTrail: true,
  },
  { id: 'CloudTrail.2', document: SECURITY_HUB, requires: 'log files encrypted by a KMS key', judge: encrypts },
  {
    id: 'CloudTrail.3',
    document: SECURITY_HUB,
    requires: 'a trail that logs',
    judge: (trail) => read(trail.isLogging),
    demandsTrail: true,
  },
  { id: 'CloudTrail.4', document: SECURITY_HUB, requires: 'log file validation', judge: validates },
  {
    id: 'CloudTrail.5',
    document: SECURITY_HUB,
    requires: 'delivery to CloudWatch Logs',
    judge: (trail) => trail.cloudWatchLogsLogGroupArn !== null,
  },
  {
    id: 'CloudTrail.9',
    document: SECURITY_HUB,
    // Which keys these have to be is a parameter of the control, and none unless somebody sets it.
    requires: "a tag that is not AWS's own",
    judge: ({ tags }) => read(tags && countTags(tags) > 0),
  },
];

/** The controls of the current documents, before and after. */
export function postureOf(before: Trail | null, after: Trail | null): readonly PostureRow[] {
  return CONTROLS.map(({ id, document, requires, ...judged }) => ({
    id,
    document,
    requires,
    before: statusOf(judged, before),
    after: statusOf(judged, after),
  }));
}

function statusOf(judged: Judged, trail: Trail | null): PostureStatus | null {
  if (trail === null) return judged.demandsTrail ? 'fail' : null;
  const holds = judged.judge(trail);
  return isUndecided(holds) ? 'unknown' : holds ? 'pass' : 'fail';
}

/** A trail that is stopped records nothing, and one of a single Region nothing of the others. */
const logsEverywhere: Judge = ({ isMultiRegionTrail, isLogging }) => and([isMultiRegionTrail, read(isLogging)]);

const MANAGEMENT: RecordedEvents = [{ Field: 'eventCategory', Equals: ['Management'] }];

/** How names of S3's object-level events begin (S3 User Guide, CloudTrail events): who leaves out reads by name leaves out no write. */
const READS = ['Get', 'Head', 'List', 'Select'];
const WRITES = ['Abort', 'Complete', 'Copy', 'Create', 'Delete', 'Put', 'Restore', 'Upload'];

/** Without objects of the log bucket: the remedy for a trail that records its own deliveries, which this action advises, must not fail. */
function objectEvents(trail: Trail, readOnly: 'true' | 'false'): RecordedEvents {
  const objects = bucketArn(parseArn(trail.arn)!.partition, '');
  return [
    { Field: 'eventCategory', Equals: ['Data'] },
    { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
    { Field: 'eventSource', Equals: ['s3.amazonaws.com'] },
    { Field: 'readOnly', Equals: [readOnly] },
    { Field: 'eventName', NotStartsWith: readOnly === 'true' ? WRITES : READS },
    {
      Field: 'resources.ARN',
      StartsWith: [objects],
      ...(trail.s3BucketName !== null && { NotStartsWith: [`${objects}${trail.s3BucketName}/`] }),
    },
  ];
}

/** Whether the trail's selectors record all of these events, whatever their wording. */
function records(trail: Trail, events: RecordedEvents): Truth {
  const selectors = selectorsOf(trail);
  if (selectors === null) return read(null);
  const recorded = recordedBy(selectors);
  const { partition } = parseArn(trail.arn)!;
  if (isCovered([events], recorded, partition)) return true;
  const unclear = recorded.some((one) => isAmbiguous(one) && mayConcern(one, events));
  return unclear && { because: 'A selector cannot be evaluated completely.' };
}

/** Whether a selector may be about these events: no field of it names other values alone. */
function mayConcern(recorded: RecordedEvents, events: RecordedEvents): boolean {
  return !recorded.some(({ Field, Equals }) => {
    const values = events.find((condition) => condition.Field === Field)?.Equals;
    return Equals && values && ![values].flat().some((value) => Equals.includes(value));
  });
}
