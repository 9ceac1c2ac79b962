import { logGroupName, parseArn, roleName } from '../../domain/values/arn.ts';
import type { LogRole } from '../../domain/prerequisites/documents.ts';
import { type Answer, isKnown, type Unknown } from '../../domain/values/answer.ts';
import { LOG_ROLE_ACTIONS } from '../../domain/prerequisites/policy-statements.ts';
import {
  date,
  exactly,
  list,
  object,
  optional,
  pagesOf,
  policy,
  type Shape,
  string,
} from '../clients/response-shapes.ts';
import { IncompleteAnswer } from '../errors/incomplete-answer.ts';
import { iam, logs } from '../clients/clients.ts';
import type { Session } from '../session/sign-in.ts';
import { ask, isNamed } from '../errors/ask.ts';

const GROUPS = object({ logGroups: list(object({ logGroupName: string })) });

/** Whether the log group is there. */
export async function readLogGroup(session: Session, arn: string): Promise<Answer<boolean>> {
  const group = parseArn(arn)!;
  const { account, region } = group;
  const name = logGroupName(group);
  if (account !== session.identity.account) return unknownInOtherAccount(session, `log group ${name}`, account);
  const client = await logs(region, session);
  const { paginateDescribeLogGroups } = await import('@aws-sdk/client-cloudwatch-logs');
  return ask('logs:DescribeLogGroups', async () => {
    const pages = paginateDescribeLogGroups({ client }, { logGroupNamePrefix: name });
    for await (const page of pagesOf(pages, 'nextToken')) {
      const [first] = GROUPS(page, '').logGroups;
      // Sorted by name, so the one of just this name comes first.
      if (first) return first.logGroupName === name;
    }
    return false;
  });
}

/** A read that only a session in the resource's own account can make. */
function unknownInOtherAccount({ identity }: Session, what: string, account: string): Unknown {
  return {
    unknown: `The ${what} is in account ${account}, and this session is in account ${identity.account}, so it cannot read it.`,
  };
}

/** IAM answers with policies percent-encoded (API_Role). */
const encodedPolicy: Shape<string> = (value, path) => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(string(value, path));
  } catch {
    throw new IncompleteAnswer(`the answer has no percent-encoded policy ${path}`);
  }
  return policy(decoded, path);
};

function roleOf(RoleName: string) {
  return object({
    Role: object({
      RoleName: exactly(RoleName),
      AssumeRolePolicyDocument: encodedPolicy,
      CreateDate: optional(date),
    }),
  });
}

/** Who may assume the role, and since when it is there; `null` where there is none. */
export async function readLogRole(session: Session, region: string, arn: string): Promise<Answer<LogRole | null>> {
  const role = parseArn(arn)!;
  const RoleName = roleName(role);
  const { account } = role;
  if (account !== session.identity.account) return unknownInOtherAccount(session, `role ${RoleName}`, account);
  const client = await iam(region, session);
  const { GetRoleCommand } = await import('@aws-sdk/client-iam');
  return ask<LogRole | null>(
    'iam:GetRole',
    async () => {
      const { Role } = roleOf(RoleName)(await client.send(new GetRoleCommand({ RoleName })), '');
      return { trust: Role.AssumeRolePolicyDocument, createdMilliseconds: Role.CreateDate?.getTime() ?? 0 };
    },
    (error) => (isNamed(error, 'NoSuchEntity') ? { known: null } : null),
  );
}

const DECISION = exactly('allowed', 'explicitDeny', 'implicitDeny');
const CONTEXT = optional(list(string));

/** API_EvaluationResult and API_ResourceSpecificResult */
const SIMULATED = object({
  EvaluationResults: list(
    object({
      EvalActionName: exactly(...LOG_ROLE_ACTIONS),
      EvalDecision: DECISION,
      EvalResourceName: optional(string),
      MissingContextValues: CONTEXT,
      ResourceSpecificResults: optional(
        list(object({ EvalResourceName: string, EvalResourceDecision: DECISION, MissingContextValues: CONTEXT })),
      ),
    }),
  ),
});

/** What the role is not allowed to do on streams, as IAM itself judges it, its managed policies and boundary included. */
export async function simulateLogRole(
  session: Session,
  region: string,
  arn: string,
  streams: string[],
): Promise<Answer<string[]>> {
  const { account, resource } = parseArn(arn)!;
  if (account !== session.identity.account) return unknownInOtherAccount(session, resource, account);
  const client = await iam(region, session);
  const { paginateSimulatePrincipalPolicy } = await import('@aws-sdk/client-iam');
  const answer = await ask('iam:SimulatePrincipalPolicy', async () => {
    const decisions: Decision[] = [];
    const pages = paginateSimulatePrincipalPolicy(
      { client },
      { PolicySourceArn: arn, ActionNames: [...LOG_ROLE_ACTIONS], ResourceArns: streams },
    );
    for await (const page of pagesOf(pages, 'Marker')) decisions.push(...decisionsOf(page));
    if (new Set(decisions.map(({ access }) => access)).size < streams.length * LOG_ROLE_ACTIONS.length) {
      throw new IncompleteAnswer('the answer does not cover all requested actions');
    }
    return decisions.filter(({ isAllowed }) => !isAllowed);
  });
  if (!isKnown(answer)) return answer;
  const undecided = answer.known.findLast(({ missingContext }) => missingContext !== null);
  const denied = answer.known.filter(({ missingContext }) => missingContext === null);
  if (denied.length > 0 || !undecided) return { known: [...new Set(denied.map(({ access }) => access))] };
  return {
    unknown: `It cannot be determined whether the role is allowed to write log streams: this depends on ${undecided.missingContext}, which IAM does not know in advance.`,
  };
}

/** What IAM decides on one action and one stream. */
interface Decision {
  /** As `ACTION on ARN`. */
  readonly access: string;
  readonly isAllowed: boolean;
  /** The condition keys that it depends on, if IAM does not know them. */
  readonly missingContext: string | null;
}

/** @throws IncompleteAnswer */
function decisionsOf(page: unknown): Decision[] {
  return SIMULATED(page, '').EvaluationResults.flatMap(({ EvalActionName, ResourceSpecificResults = [], ...whole }) => {
    // Where several resources are asked about, each may have its own decision.
    const each = ResourceSpecificResults.map(({ EvalResourceDecision: EvalDecision, ...one }) => ({
      EvalDecision,
      ...one,
    }));
    return (each.length > 0 ? each : [whole]).map(({ EvalDecision, EvalResourceName, MissingContextValues = [] }) => ({
      access: `${EvalActionName} on ${EvalResourceName}`,
      isAllowed: EvalDecision === 'allowed',
      missingContext: MissingContextValues.join(', ') || null,
    }));
  });
}
