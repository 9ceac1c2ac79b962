import type { Declared } from './desired.ts';
import { FIELDS } from './fields.ts';
import type { Trail, UnknownFields } from './trail.ts';

/** What a reader should know although nothing is wrong with it. */
export function noticesOf(declared: Declared, before: Trail | null, after: Trail, unknown: UnknownFields): string[] {
  const notices: string[] = [];
  if (after.homeRegion !== declared.region) {
    notices.push(
      `The trail's home Region is ${after.homeRegion}, not ${declared.region} as declared in aws-region. Org Trail reads and changes it there, because a trail cannot move to another Region. Correct aws-region to remove this notice.`,
    );
  }
  if (before === null && after.isLogging !== true) {
    notices.push(
      'A new trail does not log until it is started, and is-logging does not request it: no events will be recorded.',
    );
  }
  // CloudTrail User Guide, global service events. Of other partitions it is not documented which Region leads.
  if (!after.isMultiRegionTrail && after.arn.startsWith('arn:aws:') && after.homeRegion !== 'us-east-1') {
    notices.push(
      `A single-Region trail records events of IAM, STS and other global services only in us-east-1, not in ${after.homeRegion}.`,
    );
  }
  const undeclared = FIELDS.filter(({ field }) => declared.intents[field].state === 'keep');
  return [...notices, ...new Set(undeclared.flatMap(({ field }) => unknown[field] ?? []))];
}
