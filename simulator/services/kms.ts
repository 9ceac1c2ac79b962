/** KMS, as far as a trail's key needs it: DescribeKey, its policy, and what makes it unusable or usable again. */
import type { JsonService } from '../protocol/aws-json.ts';
import type { CallContext } from '../protocol/authenticate.ts';
import type { Key, World } from '../world/world.ts';
import { authorize, authorizeOnResource } from '../iam-policy/authorize.ts';
import { accountOf, regionOf } from '../protocol/names/arns.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { changeWithPropagation } from '../world/propagation.ts';
import { readKeyPolicy } from '../iam-policy/resource-policies.ts';

const KEY_ID_PATTERN = /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
const ALIAS_PATTERN = /^alias\/[a-zA-Z0-9/_-]{1,250}$/;

/**
 * The key ARN and the alias ARN, if any, that one of the four forms means in an account and Region.
 * null for anything else.
 */
export function parseKeyId(world: World, keyId: string, region: string, accountId: string) {
  const arnPrefix = `arn:${world.partition}:kms:${region}:${accountId}:`;
  const full = keyId.startsWith('arn:') ? keyId : arnPrefix + (ALIAS_PATTERN.test(keyId) ? keyId : `key/${keyId}`);
  const [, partition, resource] = /^arn:([a-z-]+):kms:[a-z0-9-]+:\d{12}:(.+)$/.exec(full) ?? [];
  if (partition !== world.partition || resource === undefined) return null;
  if (ALIAS_PATTERN.test(resource)) return { aliasArn: full, keyArn: world.aliases.get(full) ?? null };
  return resource.startsWith('key/') && KEY_ID_PATTERN.test(resource.slice(4))
    ? { aliasArn: null, keyArn: full }
    : null;
}

const byKeyId = { input: { KeyId: 'string' }, required: ['KeyId'] } as const;

export const kms: JsonService = {
  name: 'kms',
  targetPrefixes: ['TrentService'],
  invalidInputCode: 'ValidationException',
  operations: {
    DescribeKey: { input: { KeyId: 'string', GrantTokens: ['string'] }, required: ['KeyId'], run: describeKey },
    GetKeyPolicy: { input: { KeyId: 'string', PolicyName: 'string' }, required: ['KeyId'], run: getKeyPolicy },
    PutKeyPolicy: {
      isWrite: true,
      input: { KeyId: 'string', PolicyName: 'string', Policy: 'string', BypassPolicyLockoutSafetyCheck: 'boolean' },
      required: ['KeyId', 'Policy'],
      run: putKeyPolicy,
    },
    DisableKey: { isWrite: true, ...byKeyId, run: changesState('DisableKey', ['Enabled', 'Disabled'], 'Disabled') },
    EnableKey: { isWrite: true, ...byKeyId, run: changesState('EnableKey', ['Enabled', 'Disabled'], 'Enabled') },
    ScheduleKeyDeletion: {
      isWrite: true,
      ...byKeyId,
      run: changesState('ScheduleKeyDeletion', ['Enabled', 'Disabled'], 'PendingDeletion'),
    },
    CancelKeyDeletion: {
      isWrite: true,
      ...byKeyId,
      run: changesState('CancelKeyDeletion', ['PendingDeletion'], 'Disabled'),
    },
  },
};

function describeKey(context: CallContext, input: { KeyId: string }): object {
  const { keyArn, key } = findKey(context, 'kms:DescribeKey', input.KeyId);
  return { KeyMetadata: keyMetadata(keyArn, key) };
}

function getKeyPolicy(context: CallContext, input: { KeyId: string; PolicyName?: string }): object {
  const { key } = findOwnKey(context, 'kms:GetKeyPolicy', input);
  return { Policy: JSON.stringify(key.policy, null, 2), PolicyName: 'default' };
}

interface PutKeyPolicyInput {
  KeyId: string;
  PolicyName?: string;
  Policy: string;
  BypassPolicyLockoutSafetyCheck?: boolean;
}

/** Whoever writes the policy has to be able to write it again. */
function putKeyPolicy(context: CallContext, input: PutKeyPolicyInput): object {
  const { world } = context;
  const { keyArn, key } = findOwnKey(context, 'kms:PutKeyPolicy', input);
  if (key.manager === 'AWS') {
    throw new AwsError('AccessDeniedException', `The policy of ${keyArn}, which AWS manages, cannot be changed.`);
  }
  const policy = readKeyPolicy(world, input.Policy, keyArn);
  if (input.BypassPolicyLockoutSafetyCheck !== true) {
    try {
      authorizeOnResource(context, 'kms:PutKeyPolicy', { arn: keyArn, accountId: accountOf(keyArn), policy });
    } catch {
      throw new AwsError(
        'MalformedPolicyDocumentException',
        'The new key policy will not allow you to update the key policy in the future.',
      );
    }
  }
  changeWithPropagation(world, () => (key.policy = policy));
  return {};
}

/** From the states that the call is for to another one; a key whose deletion is cancelled is disabled. */
function changesState(operation: string, from: Key['state'][], to: Key['state']) {
  return (context: CallContext, input: { KeyId: string }): object => {
    const { keyArn, key } = findOwnKey(context, `kms:${operation}`, input);
    if (key.manager === 'AWS') {
      throw new AwsError('AccessDeniedException', `${keyArn}, which AWS manages, cannot be changed.`);
    }
    if (!from.includes(keyState(key))) {
      throw new AwsError('KMSInvalidStateException', `${keyArn} is ${keyState(key)}.`);
    }
    changeWithPropagation(context.world, () => Object.assign(key, { state: to, enabled: to === 'Enabled' }));
    return {};
  };
}

/** Policies are of the caller's own account, and by key id or key ARN alone. */
function findOwnKey(context: CallContext, action: string, input: { KeyId: string; PolicyName?: string }) {
  if (ALIAS_PATTERN.test(input.KeyId)) throw notFound(`Invalid keyId '${input.KeyId}'`);
  if (/^arn:[a-z-]+:kms:[^:]*:[^:]*:alias\//.test(input.KeyId)) {
    throw new AwsError('InvalidArnException', `${input.KeyId} is not the ARN of a key.`);
  }
  const found = findKey(context, action, input.KeyId);
  if (accountOf(found.keyArn) !== context.caller.accountId) {
    throw new AwsError(
      'AccessDeniedException',
      `User: ${context.caller.arn} is not authorized to perform: ${action} on resource: ${found.keyArn} in another account`,
    );
  }
  if (input.PolicyName !== undefined && input.PolicyName !== 'default') {
    throw notFound('The only valid policy name is default.');
  }
  return found;
}

/** Authorised by the key's policy too. Throws NotFound- or AccessDeniedException. */
function findKey(context: CallContext, action: string, keyId: string): { keyArn: string; key: Key } {
  const { world, region, caller } = context;
  const parsed = parseKeyId(world, keyId, region, caller.accountId);
  if (!parsed) throw notFound(`Invalid keyId '${keyId}'`);
  const { aliasArn, keyArn } = parsed;
  if (regionOf(aliasArn ?? keyArn) !== region) throw notFound(`Invalid arn ${region}`);
  if (keyArn === null) throw notFound(`Alias ${aliasArn} is not found.`);
  const key = world.keys.get(keyArn);
  if (key) authorizeOnResource(context, action, { arn: keyArn, accountId: accountOf(keyArn), policy: key.policy });
  else authorize(context, action, [keyArn]);
  if (!key) throw notFound(`Key '${keyArn}' does not exist`);
  return { keyArn, key };
}

function notFound(message: string): AwsError {
  return new AwsError('NotFoundException', message);
}

function keyMetadata(keyArn: string, key: Key): object {
  return {
    AWSAccountId: accountOf(keyArn),
    KeyId: keyArn.split(':key/')[1],
    Arn: keyArn,
    CreationDate: Date.UTC(2026, 0, 1) / 1000,
    Enabled: keyState(key) === 'Enabled',
    Description: '',
    KeyUsage: key.spec.startsWith('HMAC') ? 'GENERATE_VERIFY_MAC' : 'ENCRYPT_DECRYPT',
    KeyState: keyState(key),
    Origin: 'AWS_KMS',
    KeyManager: key.manager ?? 'CUSTOMER',
    CustomerMasterKeySpec: key.spec,
    KeySpec: key.spec,
    EncryptionAlgorithms: [key.spec],
    MultiRegion: key.multiRegion,
  };
}

/** Disabled in either of the two ways a key can be marked so. */
export function keyState(key: Key): Key['state'] {
  return key.state === 'Enabled' && !key.enabled ? 'Disabled' : key.state;
}
