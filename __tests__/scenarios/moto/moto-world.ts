/** The ordinary company of simulator/world/company.ts, made in moto by the calls that make it in AWS. */
import type { KMS } from '@aws-sdk/client-kms';
import type { Organizations } from '@aws-sdk/client-organizations';
import type { Administrator } from './administrator.ts';
import { MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { names } from '../trail/stories.ts';
import { administratorOf } from './administrator.ts';
import { resetMoto } from './moto.ts';

export const ACCOUNT = MANAGEMENT_ACCOUNT;

export interface MotoWorld extends Administrator {
  url: string;
  /** ARNs of the keys behind the two aliases. */
  keys: readonly [string, string];
}

/** Empties moto and makes what every story takes for granted. moto never looks for log groups and roles: it has none. */
export async function createMotoWorld(url: string): Promise<MotoWorld> {
  await resetMoto(url);
  const administrator = await administratorOf(url, ACCOUNT);
  const { organizations, kms, createBucket, createTopic } = administrator;
  const { bucket, otherBucket, topic, otherTopicArn, alias, otherAlias } = names(ACCOUNT);
  const [keys] = await Promise.all([
    Promise.all([createKey(kms, alias), createKey(kms, otherAlias)]),
    createOrganization(organizations),
    ...[bucket, otherBucket].map(createBucket),
    ...[topic, otherTopicArn.split(':').at(-1)!].map(createTopic),
  ]);
  return { ...administrator, url, keys };
}

async function createOrganization(organizations: Organizations): Promise<void> {
  await organizations.createOrganization({ FeatureSet: 'ALL' });
  await organizations.enableAWSServiceAccess({ ServicePrincipal: 'cloudtrail.amazonaws.com' });
}

async function createKey(kms: KMS, alias: string): Promise<string> {
  const { KeyMetadata } = await kms.createKey({});
  await kms.createAlias({ AliasName: alias, TargetKeyId: KeyMetadata!.KeyId });
  return KeyMetadata!.Arn!;
}
