/** SimulatePrincipalPolicy: what a role's or user's own policies would say, one result for each action and resource. */
import type { QueryInput } from '../protocol/aws-query.ts';
import type { CallContext } from '../protocol/authenticate.ts';
import { evaluate, type PolicyDecision } from '../iam-policy/evaluate.ts';
import type { PolicyDocument } from '../world/iam/policy-documents.ts';
import type { XmlMembers } from '../protocol/xml.ts';
import { authorize } from '../iam-policy/authorize.ts';
import { accountOf } from '../protocol/names/arns.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { RESOURCE_PATTERN } from '../iam-policy/strict-reading.ts';

const DECISIONS: Record<PolicyDecision, string> = { Allow: 'allowed', Deny: 'explicitDeny', Neither: 'implicitDeny' };

export function simulatePrincipalPolicy(context: CallContext, input: QueryInput): XmlMembers {
  const source = input.PolicySourceArn as string;
  const actions = input.ActionNames as string[];
  const resources = (input.ResourceArns as string[] | undefined) ?? ['*'];
  authorize(context, 'iam:SimulatePrincipalPolicy', [source]);
  const policies = policiesOf(context, source);
  const action = actions.find((name) => !/^[a-z0-9-]+:[A-Za-z0-9]+$/.test(name));
  if (action !== undefined) throw invalid(`Invalid Entity Arn/Action: ${action}`);
  const resource = resources.find((arn) => !RESOURCE_PATTERN.test(arn));
  if (resource !== undefined) throw invalid(`Invalid Input Resource ARN: ${resource}`);
  const results = actions.flatMap((name) => resources.map((arn) => result(policies, name, arn)));
  const { start, end } = readPage(input);
  return {
    EvaluationResults: { member: results.slice(start, end) },
    IsTruncated: String(end < results.length),
    ...(end < results.length ? { Marker: Buffer.from(`marker ${end}`).toString('base64') } : {}),
  };
}

function result(policies: PolicyDocument[], action: string, resource: string): XmlMembers {
  const decision = DECISIONS[evaluate(policies, { action, resource, context: {} })];
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: decision,
    MatchedStatements: {},
    MissingContextValues: {},
    ResourceSpecificResults: {
      member: {
        EvalResourceName: resource,
        EvalResourceDecision: decision,
        MatchedStatements: {},
        MissingContextValues: {},
      },
    },
  };
}

/** Of a role or user of the caller's account. Throws InvalidInput or NoSuchEntity. */
function policiesOf({ world, caller }: CallContext, source: string): PolicyDocument[] {
  const isEntity = new RegExp(`^arn:${world.partition}:iam::\\d{12}:(role|user)/.+$`).test(source);
  if (!isEntity || accountOf(source) !== caller.accountId) throw invalid(`Invalid Entity Arn: ${source}`);
  const { roles, users } = world.accounts.get(caller.accountId)!;
  const entity = [...roles.values(), ...users.values()].find((one) => one.arn === source);
  if (!entity) throw new AwsError('NoSuchEntity', `The entity ${source} cannot be found.`, 404);
  return entity.policies;
}

const MAXIMUM_ITEMS = 100;

function readPage({ MaxItems = String(MAXIMUM_ITEMS), Marker }: QueryInput): { start: number; end: number } {
  const [, start = Marker === undefined ? '0' : undefined] =
    /^marker (\d+)$/.exec(Buffer.from(String(Marker), 'base64').toString()) ?? [];
  if (start === undefined) throw invalid('Invalid Marker.');
  if (!/^\d{1,4}$/.test(String(MaxItems)) || Number(MaxItems) < 1) throw invalid('Invalid MaxItems.');
  return { start: Number(start), end: Number(start) + Math.min(Number(MaxItems), MAXIMUM_ITEMS) };
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidInput', message);
}
