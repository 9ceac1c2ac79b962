import type { BucketSettings, LifecycleRule, ObjectLock } from '../../prerequisites/bucket-settings.ts';
import { type Answer, isKnown } from '../../values/answer.ts';
import { count } from '../../values/wording.ts';
import type { PostureStatus } from '../controls.ts';

/** Log files are kept for twelve months (PCI DSS v4.0, 10.5.1). */
export const MINIMUM_DAYS = 365;

/** Storage classes from which a file has to be restored before it can be read (S3 User Guide, archived objects). */
const ARCHIVES = ['GLACIER', 'DEEP_ARCHIVE'];

/** Whether a rule applies to keys below a path: one of the two prefixes begins with the other. */
export function concernsPath({ prefix }: Pick<LifecycleRule, 'prefix'>, path: string): boolean {
  return prefix.startsWith(path) || path.startsWith(prefix);
}

/** A rule that removes log files early. `isCertain`: it applies to every log file below its prefix. */
interface Removal {
  readonly says: string;
  readonly isCertain: boolean;
}

/**
 * Whether lifecycle rules keep log files below `path` for twelve months. With versioning, an expiration only adds a delete
 * marker, and what deletes are the rules for noncurrent versions; these cannot delete what Object Lock retains (S3 User Guide,
 * elements of lifecycle rules; Object Lock considerations).
 */
export function judgeExpiry(
  { lifecycle, versioning, objectLock }: Pick<BucketSettings, 'lifecycle' | 'versioning' | 'objectLock'>,
  path: string,
): { readonly status: PostureStatus; readonly found: string } {
  if (!isKnown(lifecycle)) return { status: 'unknown', found: lifecycle.unknown };
  const rules = lifecycle.known.filter((rule) => rule.isEnabled && concernsPath(rule, path));
  const isLocked = isKnown(objectLock) ? retainsLong(objectLock.known) : null;
  const removals = rules.flatMap((rule) => removalsBy(rule, versioning, isLocked));
  const notes = rules.flatMap((rule) => [...lockNote(rule, isLocked === true), ...archiveNote(rule)]);
  const kept = `No enabled lifecycle rule removes files below ${path} before ${MINIMUM_DAYS} days.`;
  return {
    status: removals.some(({ isCertain }) => isCertain) ? 'fail' : removals.length > 0 ? 'unknown' : 'pass',
    found: [...(removals.length > 0 ? removals.map(({ says }) => says) : [kept]), ...notes].join(' '),
  };
}

/** Whether new objects are retained for at least twelve months. */
function retainsLong(lock: ObjectLock | null): boolean {
  const period = lock?.rule?.period;
  return period ? 'years' in period || period.days >= MINIMUM_DAYS : false;
}

/** `isLocked`: Object Lock retains new objects for twelve months; `null` where that is not known. */
function removalsBy(
  rule: LifecycleRule,
  versioning: BucketSettings['versioning'],
  isLocked: boolean | null,
): Removal[] {
  const { expiration, noncurrentDays, isPartial } = rule;
  const partly = isPartial ? ', partly: only objects with certain tags or sizes' : '';
  const status = statusOf(versioning);
  const removals: Removal[] = [];
  if (expiration && ('date' in expiration || expiration.days < MINIMUM_DAYS)) {
    const when = 'date' in expiration ? `on ${expiration.date.slice(0, 10)}` : `after ${count(expiration.days, 'day')}`;
    const effect = {
      Enabled: 'hides log files behind delete markers',
      unknown: 'deletes log files, or hides them if versioning is enabled,',
      deleting: 'deletes log files',
    }[status];
    removals.push({ says: `${nameOf(rule)} ${effect} ${when}${partly}.`, isCertain: !isPartial });
  }
  if (isEarlyNoncurrent(rule) && !isLocked && !neverHasVersions(versioning)) {
    const some = rule.keepsNoncurrent ? ', except the newest of these versions' : '';
    removals.push({
      says: `${nameOf(rule)} destroys versions ${count(noncurrentDays!, 'day')} after they are deleted or replaced${some}${partly}.`,
      isCertain: !isPartial && !rule.keepsNoncurrent && status !== 'unknown' && isLocked === false,
    });
  }
  return removals;
}

function isEarlyNoncurrent({ noncurrentDays }: LifecycleRule): boolean {
  return noncurrentDays !== null && noncurrentDays < MINIMUM_DAYS;
}

/** A bucket that never had versioning has no versions that are not current. */
function neverHasVersions(versioning: BucketSettings['versioning']): boolean {
  return isKnown(versioning) && versioning.known.status === null;
}

/** While versioning is suspended, an expiration deletes what was written since. */
function statusOf(versioning: Answer<{ readonly status: string | null }>): 'Enabled' | 'unknown' | 'deleting' {
  if (!isKnown(versioning)) return 'unknown';
  return versioning.known.status === 'Enabled' ? 'Enabled' : 'deleting';
}

function lockNote(rule: LifecycleRule, isLocked: boolean): string[] {
  return isLocked && isEarlyNoncurrent(rule)
    ? [
        `${nameOf(rule)} deletes noncurrent versions after ${count(rule.noncurrentDays!, 'day')}, but not while Object Lock retains them.`,
      ]
    : [];
}

function archiveNote(rule: LifecycleRule): string[] {
  const archives = rule.transitions.filter((one) => ARCHIVES.includes(one));
  return archives.length > 0
    ? [`${nameOf(rule)} moves log files to ${archives.join(' and ')}: restore them before you read or validate them.`]
    : [];
}

function nameOf({ id }: LifecycleRule): string {
  return id === '' ? 'A lifecycle rule without an ID' : `Lifecycle rule ${id}`;
}
