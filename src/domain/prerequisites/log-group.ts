import { logGroupName, parseArn, roleName } from '../values/arn.ts';
import { logRoleStatements, logRoleTrustStatements } from './policy-statements.ts';
import type { Destinations } from '../delivery/destinations.ts';
import type { LogRole } from './documents.ts';
import { judgeGrants } from '../iam-policy/required-grants.ts';
import { requiredLogRoleTrust } from './required-access.ts';
import { parsePolicy, type Statement } from '../iam-policy/policy-document.ts';
import type { Prerequisite } from './prerequisite.ts';
import { type AdvicePart, commands, json } from '../values/advice.ts';
import { type Answer, isKnown } from '../values/answer.ts';

/** CloudTrail accepts a log group only in the home Region and, like the role, only in the calling account (API_CreateTrail). */
export function judgeLogGroup(found: Answer<boolean>, arn: string, homeRegion: string): Prerequisite {
  const id = 'log-group';
  const group = parseArn(arn)!;
  const { region, account } = group;
  const name = logGroupName(group);
  if (region !== homeRegion) {
    const message = `Log group ${name} is in ${region}, but it must be in the trail's home Region, ${homeRegion}.`;
    return { id, status: 'fail', message, fix: [`Declare a log group in ${homeRegion}.`] };
  }
  if (!isKnown(found)) return { id, status: 'unknown', message: found.unknown };
  if (found.known) return { id, status: 'pass', message: `Log group ${name} is in account ${account}.` };
  const fix = [
    `The administrator of account ${account} creates it:`,
    commands(`aws logs create-log-group --region ${region} --log-group-name ${name}`),
  ];
  return { id, status: 'fail', message: `Log group ${name} does not exist in account ${account} in ${region}.`, fix };
}

/** The role that CloudTrail writes to the log group with: who may assume it, and what it may write. */
export function judgeLogRole(
  role: Answer<LogRole | null>,
  missingAccess: Answer<readonly string[]>,
  arn: string,
  destinations: Destinations,
): Prerequisite {
  const id = 'log-role';
  const parsed = parseArn(arn)!;
  const { account } = parsed;
  const name = roleName(parsed);
  const administrator = `The administrator of account ${account}`;
  const trustDocument = documentOf(logRoleTrustStatements());
  if (isKnown(role) && role.known === null) {
    const fix = [
      `Correct cloud-watch-logs-role-arn, or have the administrator of account ${account} create the role with this trust policy (save it as trust.json):`,
      trustDocument,
      commands(`aws iam create-role --role-name ${name} --assume-role-policy-document file://trust.json`),
    ];
    return { id, status: 'fail', message: `Role ${name} does not exist in account ${account}.`, fix };
  }
  const trust = isKnown(role) ? judgeTrust(role.known!, name) : { status: 'unknown' as const, message: role.unknown };
  if (trust.status === 'fail') {
    const fix = [
      `${administrator} allows CloudTrail to assume the role by replacing its trust policy (save this as trust.json):`,
      trustDocument,
      commands(`aws iam update-assume-role-policy --role-name ${name} --policy-document file://trust.json`),
    ];
    return { id, status: 'fail', message: trust.message, fix };
  }
  const attach = [
    documentOf(logRoleStatements(destinations)),
    commands(
      `aws iam put-role-policy --role-name ${name} --policy-name OrgTrailToCloudWatchLogs --policy-document file://policy.json`,
    ),
  ];
  if (isKnown(missingAccess) && missingAccess.known.length > 0) {
    const message = `Role ${name} is not allowed to call ${missingAccess.known.join(', ')}.`;
    return {
      id,
      status: 'fail',
      message,
      fix: [`${administrator} attaches this policy to the role (save it as policy.json):`, ...attach],
    };
  }
  const unknowns = [
    ...(trust.status === 'unknown' ? [trust.message] : []),
    ...(isKnown(missingAccess) ? [] : [missingAccess.unknown]),
  ];
  if (unknowns.length > 0) {
    const allows = 'allows the same access as this policy (save it as policy.json):';
    const sure = `${administrator} makes sure that the role`;
    const fix =
      trust.status === 'unknown'
        ? [`${sure} has this trust policy:`, trustDocument, `and that it ${allows}`, ...attach]
        : [`${sure} ${allows}`, ...attach];
    return { id, status: 'unknown', message: unknowns.join(' '), fix };
  }
  return {
    id,
    status: 'pass',
    message: `CloudTrail can assume role ${name}, which is allowed to write all log streams.`,
  };
}

function judgeTrust({ trust }: LogRole, name: string): Pick<Prerequisite, 'status' | 'message'> {
  const policy = parsePolicy(trust);
  if ('unreadable' in policy) {
    return { status: 'unknown', message: `The trust policy of role ${name} cannot be checked: ${policy.unreadable}.` };
  }
  const { status, reasons } = judgeGrants(policy, requiredLogRoleTrust());
  return { status, message: `Role ${name}: ${reasons.join(' ')}` };
}

function documentOf(Statement: readonly Statement[]): AdvicePart {
  return json({ Version: '2012-10-17', Statement });
}
