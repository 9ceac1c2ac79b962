/**
 * What moto made of each part of a stack, and where moto differs from AWS: there the part is made by the calls that make it
 * in AWS, from the template's own properties. A difference that disappears fails the run, so that the list stays true.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Stack } from '../deploy.ts';
import type { MotoAccount } from './account.ts';

/** A part of a stack as its properties have it, and as moto has it. */
export interface StackPart {
  readonly name: string;
  readonly declared: unknown;
  readonly read: () => Promise<unknown>;
  /** Where moto does not make it. */
  readonly gap?: { readonly why: string; readonly create: () => Promise<unknown> };
}

/** Makes what moto left out, and returns what is wrong, or null. */
export async function createMissingParts(parts: readonly StackPart[]): Promise<string | null> {
  for (const { name, declared, read, gap } of parts) {
    const asIs = await valueOrError(read);
    if (gap && isDeepStrictEqual(asIs, declared))
      return `${name}: moto makes it now; remove its gap from stack-parts.ts.`;
    await gap?.create();
    const after = gap ? await valueOrError(read) : asIs;
    if (isDeepStrictEqual(after, declared)) continue;
    return `${name} is not as the template has it\ndeclared: ${JSON.stringify(declared)}\nmade:     ${JSON.stringify(after)}`;
  }
  return null;
}

/** An error is an answer too: moto has many for what is not there. */
function valueOrError(read: () => Promise<unknown>): Promise<unknown> {
  return read().catch((error: unknown) => String(error));
}

export function partsOf({ resources }: Stack, account: MotoAccount): StackPart[] {
  return Object.entries(resources).flatMap(([id, { type, properties }]) => {
    const kind = PARTS_READERS[type];
    if (!kind) throw new Error(`Nothing looks at a ${type} yet (${id}).`);
    return kind(properties, account).map((part) => ({ ...part, name: `${id}: ${part.name}` }));
  });
}

type PartsReader = (properties: Record<string, unknown>, account: MotoAccount) => StackPart[];

function document(text: string | undefined): unknown {
  return JSON.parse(decodeURIComponent(text ?? 'null'));
}

const provider: PartsReader = (properties, { id, iam }) => {
  const { Url, ClientIdList: ClientIDList } = properties as { Url: string; ClientIdList: string[] };
  const host = Url.replace('https://', '');
  return [
    {
      name: 'provider',
      declared: { url: host, audiences: ClientIDList },
      read: async () => {
        const OpenIDConnectProviderArn = `arn:aws:iam::${id}:oidc-provider/${host}`;
        const made = await iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn });
        return { url: made.Url, audiences: made.ClientIDList };
      },
      gap: {
        why: 'its CloudFormation does not know AWS::IAM::OIDCProvider',
        create: () => iam.createOpenIDConnectProvider({ Url, ClientIDList, ThumbprintList: [] }),
      },
    },
  ];
};

interface InlinePolicy {
  PolicyName: string;
  PolicyDocument: object;
}

const role: PartsReader = (properties, { iam }) => {
  const {
    RoleName,
    AssumeRolePolicyDocument,
    Policies = [],
  } = properties as {
    RoleName: string;
    AssumeRolePolicyDocument: object | string;
    Policies?: InlinePolicy[];
  };
  const trust =
    typeof AssumeRolePolicyDocument === 'string' ? AssumeRolePolicyDocument : JSON.stringify(AssumeRolePolicyDocument);
  return [
    {
      name: 'trust',
      declared: JSON.parse(trust) as unknown,
      read: async () => document((await iam.getRole({ RoleName })).Role?.AssumeRolePolicyDocument),
      ...(trust.includes('Federated') && {
        gap: {
          why: 'it leaves out the provider, which it did not make',
          create: () => iam.updateAssumeRolePolicy({ RoleName, PolicyDocument: trust }),
        },
      }),
    },
    ...Policies.map(({ PolicyName, PolicyDocument }) => ({
      name: `policy ${PolicyName}`,
      declared: PolicyDocument,
      read: async () => document((await iam.getRolePolicy({ RoleName, PolicyName })).PolicyDocument),
      gap: {
        why: 'it keeps the policy as Python prints it, which is no JSON',
        create: () => iam.putRolePolicy({ RoleName, PolicyName, PolicyDocument: JSON.stringify(PolicyDocument) }),
      },
    })),
  ];
};

const rolePolicy: PartsReader = (properties, { iam }) => {
  const { PolicyName, PolicyDocument, Roles } = properties as unknown as InlinePolicy & { Roles: string[] };
  return Roles.map((RoleName) => ({
    name: `policy of ${RoleName}`,
    declared: PolicyDocument,
    read: async () => document((await iam.getRolePolicy({ RoleName, PolicyName })).PolicyDocument),
  }));
};

const IGNORED = 'its CloudFormation ignores the property';

const bucket: PartsReader = (properties, { s3 }) => {
  const { BucketName: Bucket, ...declared } = properties as {
    BucketName: string;
    VersioningConfiguration: { Status: 'Enabled' };
    OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] };
    PublicAccessBlockConfiguration: Record<string, boolean>;
    BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: object }] };
  };
  const { VersioningConfiguration, OwnershipControls, PublicAccessBlockConfiguration } = declared;
  return [
    {
      name: 'versioning',
      declared: VersioningConfiguration.Status,
      read: async () => (await s3.getBucketVersioning({ Bucket })).Status,
      gap: { why: IGNORED, create: () => s3.putBucketVersioning({ Bucket, VersioningConfiguration }) },
    },
    {
      name: 'ownership',
      declared: OwnershipControls.Rules,
      read: async () => (await s3.getBucketOwnershipControls({ Bucket })).OwnershipControls?.Rules,
      gap: { why: IGNORED, create: () => s3.putBucketOwnershipControls({ Bucket, OwnershipControls }) },
    },
    {
      name: 'public access block',
      declared: PublicAccessBlockConfiguration,
      read: async () => (await s3.getPublicAccessBlock({ Bucket })).PublicAccessBlockConfiguration,
      gap: { why: IGNORED, create: () => s3.putPublicAccessBlock({ Bucket, PublicAccessBlockConfiguration }) },
    },
    {
      name: 'encryption',
      declared: declared.BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault,
      read: async () =>
        (await s3.getBucketEncryption({ Bucket })).ServerSideEncryptionConfiguration?.Rules?.[0]
          ?.ApplyServerSideEncryptionByDefault,
    },
  ];
};

const bucketPolicy: PartsReader = (properties, { s3 }) => {
  const { Bucket, PolicyDocument } = properties as { Bucket: string; PolicyDocument: object };
  return [
    {
      name: 'policy',
      declared: PolicyDocument,
      read: async () => document((await s3.getBucketPolicy({ Bucket })).Policy),
      gap: {
        why: 'its CloudFormation does not know AWS::S3::BucketPolicy',
        create: () => s3.putBucketPolicy({ Bucket, Policy: JSON.stringify(PolicyDocument) }),
      },
    },
  ];
};

const key: PartsReader = (properties, { kms }) => {
  const { KeyPolicy, EnableKeyRotation, Description } = properties as {
    KeyPolicy: object;
    EnableKeyRotation: boolean;
    Description: string;
  };
  /** moto shows no key whose policy it cannot read, so that it is looked up before it can be described. */
  const keyId = async () => (await kms.listKeys()).Keys![0]!.KeyId!;
  const PolicyName = 'default';
  return [
    {
      name: 'policy',
      declared: KeyPolicy,
      read: async () => document((await kms.getKeyPolicy({ KeyId: await keyId(), PolicyName })).Policy),
      gap: {
        why: 'it keeps the policy as a Python object, on which its own DescribeKey fails',
        create: async () => kms.putKeyPolicy({ KeyId: await keyId(), PolicyName, Policy: JSON.stringify(KeyPolicy) }),
      },
    },
    {
      name: 'rotation',
      declared: EnableKeyRotation,
      read: async () => (await kms.getKeyRotationStatus({ KeyId: await keyId() })).KeyRotationEnabled,
    },
    {
      name: 'description',
      declared: Description,
      read: async () => (await kms.describeKey({ KeyId: await keyId() })).KeyMetadata?.Description,
    },
  ];
};

const keyAlias: PartsReader = (properties, { kms }) => [
  {
    name: 'alias',
    declared: properties,
    read: async () => {
      const [alias] = (await kms.listAliases()).Aliases!.filter(
        ({ AliasName }) => AliasName === properties['AliasName'],
      );
      return { AliasName: alias?.AliasName, TargetKeyId: alias?.TargetKeyId };
    },
  },
];

const topicPolicy: PartsReader = (properties, { sns }) => {
  const { Topics, PolicyDocument } = properties as { Topics: [string]; PolicyDocument: object };
  const [TopicArn] = Topics;
  return [
    {
      name: 'policy',
      declared: PolicyDocument,
      read: async () => document((await sns.getTopicAttributes({ TopicArn })).Attributes?.['Policy']),
      gap: {
        why: 'its CloudFormation does not know AWS::SNS::TopicPolicy',
        create: () =>
          sns.setTopicAttributes({
            TopicArn,
            AttributeName: 'Policy',
            AttributeValue: JSON.stringify(PolicyDocument),
          }),
      },
    },
  ];
};

const logGroup: PartsReader = ({ RetentionInDays }, { logs }) => [
  {
    name: 'retention',
    declared: RetentionInDays,
    read: async () => (await logs.describeLogGroups()).logGroups?.[0]?.retentionInDays,
  },
];

const PARTS_READERS: Record<string, PartsReader> = {
  'AWS::IAM::OIDCProvider': provider,
  'AWS::IAM::Role': role,
  'AWS::IAM::Policy': rolePolicy,
  'AWS::S3::Bucket': bucket,
  'AWS::S3::BucketPolicy': bucketPolicy,
  'AWS::KMS::Key': key,
  'AWS::KMS::Alias': keyAlias,
  // Without properties: that outputs and policies name it is all there is to see.
  'AWS::SNS::Topic': () => [],
  'AWS::SNS::TopicPolicy': topicPolicy,
  'AWS::Logs::LogGroup': logGroup,
};
