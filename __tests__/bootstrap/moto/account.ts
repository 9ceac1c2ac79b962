/** One of moto's accounts: clients with credentials that may do anything there, and CloudFormation, for which we have no client. */
import { CloudTrail } from '@aws-sdk/client-cloudtrail';
import { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs';
import { IAM } from '@aws-sdk/client-iam';
import { KMS } from '@aws-sdk/client-kms';
import { Organizations } from '@aws-sdk/client-organizations';
import { S3 } from '@aws-sdk/client-s3';
import { SNS } from '@aws-sdk/client-sns';
import { STS } from '@aws-sdk/client-sts';

export const REGION = 'us-east-1';

export interface MotoAccount {
  id: string;
  cloudTrail: CloudTrail;
  iam: IAM;
  kms: KMS;
  logs: CloudWatchLogs;
  organizations: Organizations;
  s3: S3;
  sns: SNS;
  /** Calls CloudFormation and returns its answer, as XML. */
  cloudFormation: (action: string, parameters: Record<string, string>) => Promise<string>;
}

/** moto tells accounts apart by the access key that it gave out; any role of any account can be assumed. */
export async function openMotoAccount(url: string, id: string): Promise<MotoAccount> {
  const anyone = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' };
  const { Credentials } = await new STS({ endpoint: url, region: REGION, credentials: anyone }).assumeRole({
    RoleArn: `arn:aws:iam::${id}:role/administrator`,
    RoleSessionName: 'administrator',
  });
  const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials!;
  const credentials = { accessKeyId: AccessKeyId!, secretAccessKey: SecretAccessKey!, sessionToken: SessionToken! };
  // One attempt: what counts is the first answer.
  const settings = { endpoint: url, region: REGION, credentials, maxAttempts: 1 };
  return {
    id,
    cloudTrail: new CloudTrail(settings),
    iam: new IAM(settings),
    kms: new KMS(settings),
    logs: new CloudWatchLogs(settings),
    organizations: new Organizations(settings),
    s3: new S3(settings),
    sns: new SNS(settings),
    cloudFormation: (action, parameters) => cloudFormation(url, credentials.accessKeyId, action, parameters),
  };
}

/** moto reads service and key from the signature and checks none. */
async function cloudFormation(url: string, accessKeyId: string, action: string, parameters: Record<string, string>) {
  const scope = `${accessKeyId}/20261121/${REGION}/cloudformation/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`;
  const body = new URLSearchParams({ Action: action, Version: '2010-05-15', ...parameters });
  const answer = await fetch(url, { method: 'POST', headers: { authorization }, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`moto answered ${action} with ${text}`);
  return text;
}
