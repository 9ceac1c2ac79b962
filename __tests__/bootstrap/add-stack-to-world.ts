/** Puts what a stack makes into the simulated AWS, which holds the action to trust and permissions as moto does not. */
import type { PolicyDocument } from '../../simulator/world/iam/policy-documents.ts';
import { NEW_BUCKET, type Role, type World } from '../../simulator/world/world.ts';
import type { DeploymentTarget, Resource, Stack } from './deploy.ts';
import { policiesOf, trustOf } from './stacks.ts';

/** The roles of the simulated company itself are gone from the account afterwards, but for the service-linked ones. */
export function addStackToWorld(world: World, { account, region }: DeploymentTarget, stack: Stack): void {
  const { roles, oidcProviders } = world.accounts.get(account)!;
  for (const name of roles.keys()) if (!name.startsWith('AWSServiceRole')) roles.delete(name);
  oidcProviders.clear();
  const { resources, outputs } = stack;
  for (const [id, { type, properties }] of Object.entries(resources)) {
    const document = properties['PolicyDocument'] as PolicyDocument;
    switch (type) {
      case 'AWS::IAM::Role': {
        const role = roleOf(stack, id, world.partition, account);
        roles.set(role.name, role);
        break;
      }
      case 'AWS::IAM::OIDCProvider': {
        const audiences = properties['ClientIdList'] as string[];
        oidcProviders.set((properties['Url'] as string).replace('https://', ''), { audiences });
        break;
      }
      case 'AWS::S3::BucketPolicy':
        world.buckets.set(properties['Bucket'] as string, {
          ownerAccountId: account,
          region,
          policy: document,
          ...NEW_BUCKET,
          // The templates of this project set nothing else (bootstrap/).
          versioning: { status: 'Enabled', mfaDelete: null },
          encryption: { keyId: defaultKeyOf(resources['Bucket']!), bucketKey: false },
        });
        break;
      case 'AWS::KMS::Key': {
        const policy = properties['KeyPolicy'] as PolicyDocument;
        const facts = { enabled: true, spec: 'SYMMETRIC_DEFAULT', state: 'Enabled', multiRegion: false } as const;
        world.keys.set(outputs['KeyArn']!, { ...facts, policy });
        break;
      }
      case 'AWS::KMS::Alias': {
        const key = outputs['KeyArn']!;
        world.aliases.set(key.replace(/key\/.*/, properties['AliasName'] as string), key);
        break;
      }
      case 'AWS::SNS::TopicPolicy':
        world.topics.set(outputs['TopicArn']!, { policy: document });
        break;
      case 'AWS::Logs::LogGroup':
        world.logGroups.add(outputs['LogGroupArn']!);
        break;
    }
  }
}

function roleOf(stack: Stack, id: string, partition: string, account: string): Role {
  const { RoleName: name, Path: path } = stack.resources[id]!.properties as { RoleName: string; Path: string };
  return {
    name,
    arn: `arn:${partition}:iam::${account}:role${path}${name}`,
    trustPolicy: trustOf(stack, id),
    policies: policiesOf(stack, id),
    maxSessionDurationSeconds: 3600,
    createdAt: new Date(),
  };
}

function defaultKeyOf({ properties }: Resource): string | null {
  const { ServerSideEncryptionConfiguration } = properties['BucketEncryption'] as {
    ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { KMSMasterKeyID?: string } }];
  };
  return ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.KMSMasterKeyID ?? null;
}
