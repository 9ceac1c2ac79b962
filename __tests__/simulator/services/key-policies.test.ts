import { describe, expect, test } from '@jest/globals';
import { DescribeKeyCommand, GetKeyPolicyCommand, PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import type { World } from '../../../simulator/world/world.ts';
import { DELEGATED_ADMINISTRATOR, KEY_ID, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { keyAdministrationPolicy, policyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { administrator, startCloud, kms, errorNameOf, sessionOf } from '../clients.ts';

const HERE = 'arn:aws:kms:us-east-1:111111111111:';
const KEY_ARN = `${HERE}key/${KEY_ID}`;

function keyIn(world: World) {
  return world.keys.get(KEY_ARN)!;
}

describe('services: key policies', () => {
  test.each([KEY_ID, KEY_ARN])('the policy of %s', async (KeyId) => {
    const world = createWorld();
    const client = kms(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    for (const PolicyName of [undefined, 'default']) {
      const { Policy } = await client.send(new GetKeyPolicyCommand({ KeyId, PolicyName }));
      expect(JSON.parse(Policy!)).toEqual(keyIn(world).policy);
    }
  });

  test.each([
    ['NotFoundException', { KeyId: 'alias/org-trail' }],
    ['InvalidArnException', { KeyId: `${HERE}alias/org-trail` }],
    ['NotFoundException', { KeyId: KEY_ID.replace('1', '2') }],
    ['NotFoundException', { KeyId: KEY_ID, PolicyName: 'other' }],
  ])('%s for %j', async (error, input) => {
    const client = kms(await startCloud());
    expect(await errorNameOf(client.send(new GetKeyPolicyCommand(input)))).toBe(error);
    expect(await errorNameOf(client.send(new PutKeyPolicyCommand({ ...input, Policy: '{}' })))).toBe(error);
  });

  test('who may not ask learns nothing about a key that is not there', async () => {
    const world = createWorld();
    const client = kms(await startCloud(world), sessionOf(world, 'org-trail-to-logs'));
    const get = new GetKeyPolicyCommand({ KeyId: KEY_ID.replace('1', '2') });
    expect(await errorNameOf(client.send(get))).toBe('AccessDeniedException');
  });

  test('policies are of the own account only, even where the key lets another one in', async () => {
    const world = createWorld();
    const root = { AWS: `arn:aws:iam::${DELEGATED_ADMINISTRATOR}:root` };
    keyIn(world).policy = policyDocument({ Effect: 'Allow', Principal: root, Action: 'kms:*', Resource: '*' });
    const client = kms(await startCloud(world), administrator(DELEGATED_ADMINISTRATOR));
    expect(await errorNameOf(client.send(new DescribeKeyCommand({ KeyId: KEY_ARN })))).toBe('');
    expect(await errorNameOf(client.send(new GetKeyPolicyCommand({ KeyId: KEY_ARN })))).toBe('AccessDeniedException');
  });

  const administration = { Effect: 'Allow', Principal: { AWS: MANAGEMENT_ACCOUNT }, Action: 'kms:*', Resource: '*' };

  function document(...Statement: object[]) {
    return { Version: '2012-10-17', Statement };
  }

  const cloudTrail = {
    ...administration,
    Principal: { Service: 'cloudtrail.amazonaws.com' },
    Action: 'kms:DescribeKey',
  };
  const apply = { AWS: `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-apply` };

  test.each<[string, unknown]>([
    ['', keyAdministrationPolicy(MANAGEMENT_ACCOUNT)],
    ['', document(administration, { ...cloudTrail, Sid: 'Let it - describe', Resource: KEY_ARN })],
    ['', document({ ...administration, Principal: apply })],
    ['MalformedPolicyDocumentException', 'text'],
    ['MalformedPolicyDocumentException', document(administration, { ...cloudTrail, Action: 's3:GetObject' })],
    ['MalformedPolicyDocumentException', document(administration, { ...cloudTrail, Resource: `${KEY_ARN}2` })],
    ['MalformedPolicyDocumentException', document(administration, { ...cloudTrail, Resource: undefined })],
    [
      'MalformedPolicyDocumentException',
      document(administration, { ...cloudTrail, Principal: { AWS: '9'.repeat(12) } }),
    ],
    ['MalformedPolicyDocumentException', document({ ...administration, Sid: 'a' }, { ...cloudTrail, Sid: 'a' })],
    // The caller could not write the policy again.
    ['MalformedPolicyDocumentException', document(cloudTrail)],
    ['MalformedPolicyDocumentException', document({ ...administration, Action: 'kms:GetKeyPolicy' })],
    [
      'MalformedPolicyDocumentException',
      document(administration, { ...administration, Effect: 'Deny', Principal: apply }),
    ],
    ['LimitExceededException', document({ ...administration, Sid: 'x'.repeat(32 * 1024) })],
  ])('%j: putting %j', async (error, value) => {
    const world = createWorld();
    const client = kms(await startCloud(world), sessionOf(world, 'org-trail-apply'));
    const Policy = typeof value === 'string' ? value : JSON.stringify(value);
    const before = keyIn(world).policy;
    expect(await errorNameOf(client.send(new PutKeyPolicyCommand({ KeyId: KEY_ID, Policy })))).toBe(error);
    expect(keyIn(world).policy).toEqual(error === '' ? JSON.parse(Policy) : before);
  });

  test('who asks for it may lock everybody out, and who may not write the policy does not', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const put = { KeyId: KEY_ID, Policy: JSON.stringify(document(cloudTrail)), BypassPolicyLockoutSafetyCheck: true };
    const plan = kms(cloud, sessionOf(world, 'org-trail-plan'));
    expect(await errorNameOf(plan.send(new PutKeyPolicyCommand(put)))).toBe('AccessDeniedException');
    expect(await errorNameOf(kms(cloud).send(new PutKeyPolicyCommand(put)))).toBe('');
    await expect(kms(cloud).send(new GetKeyPolicyCommand({ KeyId: KEY_ID }))).rejects.toMatchObject({
      message: expect.stringContaining('because no resource-based policy allows the kms:GetKeyPolicy action'),
    });
  });

  test('a key that AWS manages says so, and keeps its policy', async () => {
    const world = createWorld();
    keyIn(world).manager = 'AWS';
    const client = kms(await startCloud(world));
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: KEY_ID }));
    expect(KeyMetadata).toMatchObject({
      KeyManager: 'AWS',
      KeyState: 'Enabled',
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyUsage: 'ENCRYPT_DECRYPT',
      MultiRegion: false,
      Arn: KEY_ARN,
    });
    const put = { KeyId: KEY_ID, Policy: JSON.stringify(keyIn(world).policy) };
    expect(await errorNameOf(client.send(new PutKeyPolicyCommand(put)))).toBe('AccessDeniedException');
  });
});
