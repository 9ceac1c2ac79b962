/** KMS, as far as a trail's key needs it: DescribeKey. */
import type { Service } from './aws-json.ts';
import type { Context } from './identity.ts';
import type { Key, World } from './world.ts';
import { AwsError } from './errors.ts';
import { authorize } from './identity.ts';
import { evaluate } from './policy.ts';

const UUID = /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
const ALIAS = /^alias\/[a-zA-Z0-9/_-]{1,250}$/;

/**
 * The key ARN and the alias ARN, if any, that one of the four forms means in an account and Region.
 * null for anything else.
 */
export function parseKeyId(world: World, keyId: string, region: string, accountId: string) {
  const here = `arn:${world.partition}:kms:${region}:${accountId}:`;
  const full = keyId.startsWith('arn:') ? keyId : here + (ALIAS.test(keyId) ? keyId : `key/${keyId}`);
  const [, partition, resource] = /^arn:([a-z-]+):kms:[a-z0-9-]+:\d{12}:(.+)$/.exec(full) ?? [];
  if (partition !== world.partition || resource === undefined) return null;
  if (ALIAS.test(resource)) return { aliasArn: full, keyArn: world.aliases.get(full) ?? null };
  return resource.startsWith('key/') && UUID.test(resource.slice(4)) ? { aliasArn: null, keyArn: full } : null;
}

export const kms: Service = {
  name: 'kms',
  target: 'TrentService',
  invalidInput: 'ValidationException',
  operations: {
    DescribeKey: { input: { KeyId: 'string', GrantTokens: ['string'] }, required: ['KeyId'], run: describeKey },
  },
};

function describeKey(context: Context, input: { KeyId: string }): object {
  const { world, region, caller } = context;
  const parsed = parseKeyId(world, input.KeyId, region, caller.accountId);
  if (!parsed) throw new AwsError('NotFoundException', `Invalid keyId '${input.KeyId}'`);
  const notFound = (what: string) => new AwsError('NotFoundException', what);
  if (regionOf(parsed.aliasArn ?? parsed.keyArn) !== region) throw notFound(`Invalid arn ${region}`);
  if (parsed.keyArn === null) throw notFound(`Alias ${parsed.aliasArn} is not found.`);
  authorize(context, 'kms:DescribeKey', [parsed.keyArn]);
  const key = world.keys.get(parsed.keyArn);
  if (!key) throw notFound(`Key '${parsed.keyArn}' does not exist`);
  checkKeyPolicy(context, parsed.keyArn, key);
  return { KeyMetadata: keyMetadata(parsed.keyArn, key) };
}

/** The key policy has to let the caller in too: itself, or its account as a whole. */
function checkKeyPolicy(context: Context, keyArn: string, key: Key): void {
  const { caller, world } = context;
  const ids = [caller.arn, `arn:${world.partition}:iam::${caller.accountId}:root`, caller.accountId];
  const request = {
    action: 'kms:DescribeKey',
    resource: keyArn,
    principal: { type: 'AWS' as const, ids },
    context: {},
  };
  if (evaluate([key.policy], request) === 'Allow') return;
  throw new AwsError(
    'AccessDeniedException',
    `User: ${caller.arn} is not authorized to perform: kms:DescribeKey on resource: ${keyArn} because no resource-based policy allows the kms:DescribeKey action`,
  );
}

function keyMetadata(keyArn: string, key: Key): object {
  const [, , , , accountId, resource] = keyArn.split(':');
  return {
    AWSAccountId: accountId,
    KeyId: resource!.slice('key/'.length),
    Arn: keyArn,
    CreationDate: Date.UTC(2026, 0, 1) / 1000,
    Enabled: keyState(key) === 'Enabled',
    Description: '',
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: keyState(key),
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
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

function regionOf(arn: string | null): string | undefined {
  return arn?.split(':')[3];
}
