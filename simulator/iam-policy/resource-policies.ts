/** What a bucket, a key and a topic each ask of a policy before they take it, on top of the grammar. */
import type { OneOrMany, PolicyDocument, Statement } from '../world/iam/policy-documents.ts';
import type { World } from '../world/world.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { readPolicy } from './policy-grammar.ts';

/** Printable ASCII: unlike identity policies, these take spaces and hyphens in a Sid. */
const SID_PATTERN = /^[\x20-\x7e]+$/;

const MAX_BUCKET_POLICY_BYTES = 20 * 1024;

/** Throws PolicyTooLarge or MalformedPolicy. */
export function readBucketPolicy(world: World, text: string, bucketArn: string): PolicyDocument {
  const malformed = (message: string) => new AwsError('MalformedPolicy', message);
  if (Buffer.byteLength(text) > MAX_BUCKET_POLICY_BYTES) {
    throw new AwsError('PolicyTooLarge', 'Policy exceeds the maximum allowed document size.');
  }
  const document = readPolicy(text, { isResourcePolicy: true, sidPattern: SID_PATTERN, malformed });
  for (const statement of statementsOf(document)) {
    if (principalsOf(statement).some((one) => !isPrincipal(world, one))) throw malformed('Invalid principal in policy');
    const actions = list(statement.Action ?? statement.NotAction);
    if (actions.some((action) => action !== '*' && !/^s3:/i.test(action))) throw malformed('Policy has invalid action');
    const resources = list(statement.Resource ?? statement.NotResource);
    if (resources.some((one) => one !== bucketArn && !one.startsWith(`${bucketArn}/`))) {
      throw malformed('Policy has invalid resource');
    }
    if (!actions.every((action) => resources.some((resource) => appliesTo(action, resource)))) {
      throw malformed('Action does not apply to any resource(s) in statement');
    }
  }
  return document;
}

/** By the action's name: one on objects takes objects, one on buckets the bucket; of the rest we do not judge. */
function appliesTo(action: string, resource: string): boolean {
  const isObject = resource.includes('/');
  if (/Bucket|ObjectLockConfiguration/i.test(action)) return !isObject;
  return /Object/i.test(action) ? isObject : true;
}

const MAX_KEY_POLICY_BYTES = 32 * 1024;

/** Throws LimitExceeded- or MalformedPolicyDocumentException. */
export function readKeyPolicy(world: World, text: string, keyArn: string): PolicyDocument {
  const malformed = (message: string) => new AwsError('MalformedPolicyDocumentException', message);
  if (Buffer.byteLength(text) > MAX_KEY_POLICY_BYTES) {
    throw new AwsError('LimitExceededException', `The policy is longer than ${MAX_KEY_POLICY_BYTES} bytes.`);
  }
  const document = readPolicy(text, { isResourcePolicy: true, sidPattern: SID_PATTERN, malformed });
  for (const statement of statementsOf(document)) {
    if (principalsOf(statement).some((one) => !isPrincipal(world, one))) {
      throw malformed('Policy contains a statement with one or more invalid principals.');
    }
    if (list(statement.Action ?? statement.NotAction).some((action) => !/^kms:/i.test(action))) {
      throw malformed('Policy contains a statement with one or more invalid actions.');
    }
    if (list(statement.Resource ?? statement.NotResource).some((resource) => resource !== '*' && resource !== keyArn)) {
      throw malformed('Policy contains a statement with one or more invalid resources.');
    }
  }
  return document;
}

const MAX_TOPIC_POLICY_BYTES = 30 * 1024;
/** Wildcards are refused: they would take in actions that a topic's policy cannot grant. */
const TOPIC_ACTIONS = [
  'GetTopicAttributes',
  'SetTopicAttributes',
  'AddPermission',
  'RemovePermission',
  'DeleteTopic',
  'Subscribe',
  'ListSubscriptionsByTopic',
  'Publish',
  'Receive',
].map((name) => `sns:${name}`.toLowerCase());

/** Throws InvalidParameter. */
export function readTopicPolicy(world: World, text: string, topicArn: string): PolicyDocument {
  const malformed = (message: string) => new AwsError('InvalidParameter', `Invalid parameter: ${message}`);
  if (Buffer.byteLength(text) > MAX_TOPIC_POLICY_BYTES) throw malformed('Policy length exceeds the limit');
  const document = readPolicy(text, { isResourcePolicy: true, sidPattern: SID_PATTERN, malformed });
  for (const statement of statementsOf(document)) {
    if (principalsOf(statement).some((one) => !isPrincipal(world, one))) {
      throw malformed('Policy Error: PrincipalNotFound');
    }
    if (statement.NotAction || list(statement.Action).some((action) => !TOPIC_ACTIONS.includes(action.toLowerCase()))) {
      throw malformed('Policy statement action out of service scope!');
    }
    if (list(statement.Resource ?? statement.NotResource).some((resource) => resource !== topicArn)) {
      throw malformed('Policy Error: statement resource is not the topic');
    }
  }
  return document;
}

function statementsOf(document: PolicyDocument): Statement[] {
  return [document.Statement].flat();
}

interface NamedPrincipal {
  type: string;
  id: string;
}

function principalsOf({ Principal, NotPrincipal }: Statement): NamedPrincipal[] {
  const principal = Principal ?? NotPrincipal;
  if (principal === '*' || principal === undefined) return [];
  return Object.entries(principal).flatMap(([type, ids]) => list(ids).map((id) => ({ type, id })));
}

/** An account, role or user has to exist; the id of a role that was deleted, which AWS leaves in policies, does not. */
function isPrincipal(world: World, { type, id }: NamedPrincipal): boolean {
  if (type === 'Service') return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/.test(id);
  if (type !== 'AWS') return false;
  if (id === '*') return true;
  const [, accountId, kind, name] =
    /^(?:arn:[a-z-]+:(?:iam|sts)::)?(\d{12})(?::(root|user|role|assumed-role)(?:\/(.+))?)?$/.exec(id) ?? [];
  const account = world.accounts.get(accountId ?? '');
  if (!account || kind === undefined || kind === 'root') return account !== undefined;
  if (kind === 'assumed-role') return account.roles.has(name!.split('/')[0]!);
  if (kind === 'user') return [...account.users.values()].some((user) => user.arn === id);
  return [...account.roles.values()].some((role) => role.arn === id);
}

function list<T>(value: OneOrMany<T> | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
