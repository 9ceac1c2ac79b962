import { rootPath } from '../../delivery/log-paths.ts';
import { EMPTY_POLICY, parsePolicy } from '../../iam-policy/policy-document.ts';
import type { BucketSettings, ObjectLock } from '../../prerequisites/bucket-settings.ts';
import type { Bucket } from '../../prerequisites/documents.ts';
import type { Trail } from '../../trail/trail.ts';
import { type Answer, isKnown } from '../../values/answer.ts';
import { count } from '../../values/wording.ts';
import { CIS, type PostureStatus, SECURITY_HUB } from '../controls.ts';
import { foreignDeletes, type ForeignDelete } from './deletes.ts';
import { EVERYONE } from './outsiders.ts';
import { judgeExpiry } from './expiry.ts';

const NIST = 'NIST SP 800-53 Rev. 5';
const PCI = 'PCI DSS v4.0';

/** How well the log bucket keeps log files in one respect. It is advice: nothing of it is drift, and nothing fails by it. */
export interface BucketRow {
  readonly name: keyof typeof CONTROLS;
  readonly status: PostureStatus;
  /** Sentences. */
  readonly found: string;
  /** Who asks for it: ids by document. */
  readonly controls: Readonly<Record<string, readonly string[]>>;
}

/** Who asks for what, in the order in which it is shown. */
const CONTROLS = {
  Versioning: { [SECURITY_HUB]: ['S3.14'], [NIST]: ['AU-9(2)'], [PCI]: ['10.3.4'] },
  'Object Lock': { [SECURITY_HUB]: ['S3.15'], [PCI]: ['10.3.4'] },
  'MFA delete': { [CIS]: ['3.1.2'], [SECURITY_HUB]: ['S3.20'] },
  'Expiry (365 days)': { [PCI]: ['10.5.1'] },
  'Block public access': { [CIS]: ['3.1.4'], [SECURITY_HUB]: ['S3.8', 'CloudTrail.6'] },
  'Access logging': { [CIS]: ['4.4'], [SECURITY_HUB]: ['S3.9', 'CloudTrail.7'] },
  'Deletes by policy': { [SECURITY_HUB]: ['S3.6'] },
} as const;

type Judged = Pick<BucketRow, 'status' | 'found'>;

/** The log bucket of `trail`. There is no row where there is no bucket, or where it was not read (`null`). */
export function bucketRows(bucket: Bucket | null, trail: Trail): readonly BucketRow[] {
  if (bucket === null || (isKnown(bucket.region) && bucket.region.known === null)) return [];
  const judged = judgeAll(bucket, trail);
  return Object.entries(CONTROLS).map(([key, controls]) => {
    const name = key as BucketRow['name'];
    return { name, controls, ...judged[name] };
  });
}

function judgeAll({ name, settings, policy }: Bucket, trail: Trail): Record<BucketRow['name'], Judged> {
  return {
    Versioning: from(settings.versioning, judgeVersioning),
    'Object Lock': from(settings.objectLock, judgeObjectLock),
    'MFA delete': judgeMfaDelete(settings),
    'Expiry (365 days)': judgeExpiry(settings, rootPath(trail.s3KeyPrefix)),
    'Block public access': from(settings.publicAccessBlock, judgePublicAccessBlock),
    'Access logging': from(settings.accessLogTarget, judgeAccessLogging),
    'Deletes by policy': from(policy, (text) => judgeDeletes(text, { owner: settings.account, bucket: name, trail })),
  };
}

/** `unknown` says which permission is missing. */
function from<T>(answer: Answer<T>, judge: (value: T) => Judged): Judged {
  return isKnown(answer) ? judge(answer.known) : { status: 'unknown', found: answer.unknown };
}

function judgeVersioning({ status }: { readonly status: 'Enabled' | 'Suspended' | null }): Judged {
  if (status === 'Enabled')
    return { status: 'pass', found: 'Enabled: S3 keeps log files that are deleted or replaced.' };
  const state = status === null ? 'Never enabled' : 'Suspended';
  return { status: 'fail', found: `${state}: a log file that is deleted or replaced cannot be restored.` };
}

/** A configuration without a default rule protects nothing by itself, and a rule only what is written after it (S3 User Guide, Object Lock). */
function judgeObjectLock(lock: ObjectLock | null): Judged {
  if (lock === null) return { status: 'fail', found: 'Not enabled.' };
  const { rule } = lock;
  if (rule === null) {
    return { status: 'fail', found: 'Enabled, no default rule: new log files are not locked.' };
  }
  const mode = rule.mode === 'COMPLIANCE' ? 'compliance mode' : 'governance mode';
  if (rule.period === null) {
    return { status: 'unknown', found: `Enabled, ${mode}, but the default rule has no number of days or years.` };
  }
  const bypass =
    rule.mode === 'GOVERNANCE' ? ' Principals with s3:BypassGovernanceRetention can delete them before that.' : '';
  const locked = `Enabled, ${mode}, ${periodText(rule.period)}: new log files are locked for that long.`;
  return { status: 'pass', found: `${locked}${bypass} Delete markers can still hide them.` };
}

function periodText(period: { readonly days: number } | { readonly years: number }): string {
  return 'days' in period ? count(period.days, 'day') : count(period.years, 'year');
}

/**
 * Only the root user can enable MFA delete, and not on a bucket with lifecycle rules (S3 User Guide, MFA delete). In compliance mode,
 * Object Lock is stronger: it stops the root user, too. In governance mode a permission is enough to bypass it.
 */
function judgeMfaDelete({ versioning, objectLock, lifecycle }: BucketSettings): Judged {
  if (isKnown(versioning) && versioning.known.hasMfaDelete) return { status: 'pass', found: 'Enabled.' };
  const state = isKnown(versioning) ? 'Not enabled' : 'Not known';
  const rule = isKnown(objectLock) ? objectLock.known?.rule : null;
  if (rule?.mode === 'COMPLIANCE' && rule.period !== null) {
    const found = `${state}. Object Lock in compliance mode (${periodText(rule.period)}) is accepted instead: for that time not even the root user can delete log files.`;
    return { status: 'pass', found };
  }
  if (!isKnown(versioning)) return { status: 'unknown', found: versioning.unknown };
  if (!isKnown(objectLock)) {
    return { status: 'unknown', found: `Not enabled. Object Lock would be accepted instead: ${objectLock.unknown}` };
  }
  const governance =
    rule?.mode === 'GOVERNANCE'
      ? ' Object Lock in governance mode is not accepted instead, because s3:BypassGovernanceRetention is enough to bypass it.'
      : ' Object Lock in compliance mode would be accepted instead.';
  const excluded =
    isKnown(lifecycle) && lifecycle.known.length > 0
      ? ' S3 does not allow MFA delete on a bucket with lifecycle rules.'
      : '';
  return { status: 'fail', found: `Not enabled.${governance}${excluded}` };
}

const OTHER_LEVELS = 'The settings of its account and organization are not checked';

/** S3 applies the most restrictive of bucket, account and organization (S3 User Guide, Block Public Access). */
function judgePublicAccessBlock(block: object | null): Judged {
  const off = block === null ? null : Object.entries(block).flatMap(([name, isOn]) => (isOn === true ? [] : [name]));
  if (off?.length === 0) {
    return { status: 'pass', found: `All four settings of the bucket are on. ${OTHER_LEVELS}.` };
  }
  const state = off === null ? 'The bucket has no settings.' : `Off for the bucket: ${off.join(', ')}.`;
  return { status: 'fail', found: `${state} ${OTHER_LEVELS}, and can still block public access.` };
}

function judgeAccessLogging(target: string | null): Judged {
  return target === null
    ? { status: 'fail', found: 'Not enabled.' }
    : { status: 'pass', found: `Enabled, to bucket ${target}.` };
}

const OTHER_POLICIES = 'IAM policies and service control policies are not checked.';

function judgeDeletes(text: string | null, of: { owner: string; bucket: string; trail: Trail }): Judged {
  const policy = text === null ? EMPTY_POLICY : parsePolicy(text);
  if ('unreadable' in policy) {
    return { status: 'unknown', found: `The bucket policy cannot be checked: ${policy.unreadable}.` };
  }
  const deletes = foreignDeletes({ policy, ...of });
  if (deletes.length === 0) {
    const found = `The bucket policy does not allow principals outside account ${of.owner} to delete log files or to change what protects them. ${OTHER_POLICIES}`;
    return { status: 'pass', found };
  }
  const says = deletes.slice(0, MAX_NAMED).map(deleteText);
  const more = deletes.length > MAX_NAMED ? [`${count(deletes.length - MAX_NAMED, 'more statement')}.`] : [];
  const status = deletes.some(({ isCertain }) => isCertain) ? 'fail' : 'unknown';
  return { status, found: [...says, ...more, OTHER_POLICIES].join(' ') };
}

const MAX_NAMED = 5;

function deleteText({ statement, actions, principals, isCertain }: ForeignDelete): string {
  const named = principals.includes(EVERYONE) ? [EVERYONE] : principals;
  const others = named.length - MAX_NAMED;
  const who = [...named.slice(0, MAX_NAMED), ...(others > 0 ? [`${others} more`] : [])].join(', ');
  const doubt = isCertain ? '' : ', depending on a condition or a deny that Org Trail cannot evaluate';
  return `The bucket policy allows ${actions.join(', ')} to ${who} (${statement})${doubt}.`;
}
