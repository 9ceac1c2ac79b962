import { describe, expect, test } from '@jest/globals';
import { DescribeKeyCommand } from '@aws-sdk/client-kms';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import {
  DELEGATED_ADMINISTRATOR,
  FOREIGN_ACCOUNT,
  KEY_ID,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
} from '../../../simulator/world/company.ts';
import { policyDocument } from '../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { administrator, startCloud, kms, errorNameOf, organizations, sessionOf } from '../clients.ts';

const HERE = 'arn:aws:kms:us-east-1:111111111111:';
const KEY_ARN = `${HERE}key/${KEY_ID}`;

describe('services: kms and organizations', () => {
  test.each([KEY_ID, KEY_ARN, 'alias/org-trail', `${HERE}alias/org-trail`])('%s is the key', async (KeyId) => {
    const world = createWorld();
    const client = kms(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId }));
    expect(KeyMetadata).toMatchObject({ Arn: KEY_ARN, KeyId: KEY_ID, KeyState: 'Enabled', Enabled: true });
  });

  test.each([
    ['alias/none', `Alias ${HERE}alias/none is not found.`],
    [KEY_ID.replace('1', '2'), `Key '${HERE}key/${KEY_ID.replace('1', '2')}' does not exist`],
    ['nonsense', "Invalid keyId 'nonsense'"],
    ['arn:aws:s3:::bucket', "Invalid keyId 'arn:aws:s3:::bucket'"],
  ])('%s: %s', async (KeyId, message) => {
    const call = kms(await startCloud()).send(new DescribeKeyCommand({ KeyId }));
    await expect(call).rejects.toMatchObject({ name: 'NotFoundException', message });
  });

  test('an alias is of the Region called, an ARN of its own', async () => {
    const client = kms(await startCloud(), administrator(), 'eu-west-1');
    for (const KeyId of ['alias/org-trail', KEY_ARN]) {
      expect(await errorNameOf(client.send(new DescribeKeyCommand({ KeyId })))).toBe('NotFoundException');
    }
  });

  test('identity policy, session policy and, from another account, the key policy have to allow', async () => {
    const world = createWorld();
    const cloud = await startCloud(world);
    const describe = new DescribeKeyCommand({ KeyId: KEY_ARN });
    const other = kms(cloud, administrator(DELEGATED_ADMINISTRATOR));
    await expect(other.send(describe)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('because no resource-based policy allows the kms:DescribeKey action'),
    });
    const session = policyDocument({ Effect: 'Allow', Action: 'cloudtrail:*', Resource: '*' });
    const narrowed = kms(cloud, sessionOf(world, 'org-trail-plan', MANAGEMENT_ACCOUNT, session));
    await expect(narrowed.send(describe)).rejects.toMatchObject({
      message: expect.stringContaining('because no session policy allows the kms:DescribeKey action'),
    });
    world.keys.get(KEY_ARN)!.enabled = false;
    expect((await kms(cloud).send(describe)).KeyMetadata).toMatchObject({ Enabled: false, KeyState: 'Disabled' });
  });

  test.each([
    [MANAGEMENT_ACCOUNT, ''],
    [MEMBER_ACCOUNT, ''],
    [FOREIGN_ACCOUNT, 'AWSOrganizationsNotInUseException'],
  ])('DescribeOrganization from %s: %j', async (account, error) => {
    const world = createWorld();
    const client = organizations(await startCloud(world), sessionOf(world, 'org-trail-plan', account));
    expect(await errorNameOf(client.send(new DescribeOrganizationCommand({})))).toBe(error);
    if (error) return;
    const { Organization } = await client.send(new DescribeOrganizationCommand({}));
    expect(Organization).toMatchObject({ Id: 'o-exampleorg1', MasterAccountId: MANAGEMENT_ACCOUNT, FeatureSet: 'ALL' });
  });
});
