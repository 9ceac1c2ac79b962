/** Clients of one of moto's accounts, with credentials that may do anything there, as every credential in moto. */
import { CloudTrail } from '@aws-sdk/client-cloudtrail';
import { KMS } from '@aws-sdk/client-kms';
import { Organizations } from '@aws-sdk/client-organizations';
import { type AssumeRoleRequest, STS } from '@aws-sdk/client-sts';

const HOME_REGION = 'us-east-1';

export interface Administrator {
  cloudTrail: (region?: string) => CloudTrail;
  organizations: Organizations;
  kms: KMS;
  sts: STS;
  createBucket: (name: string) => Promise<void>;
  deleteBucket: (name: string) => Promise<void>;
  createTopic: (name: string) => Promise<void>;
}

/**
 * moto tells accounts apart by the access key that it gave out. Any role of any account can be assumed, whether it is
 * there or not.
 */
export async function administratorOf(
  url: string,
  account: string,
  more: Partial<AssumeRoleRequest> = {},
): Promise<Administrator> {
  const anyone = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' };
  const { Credentials } = await new STS({ endpoint: url, region: HOME_REGION, credentials: anyone }).assumeRole({
    RoleArn: `arn:aws:iam::${account}:role/administrator`,
    RoleSessionName: 'administrator',
    ...more,
  });
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = Credentials!;
  const credentials = { accessKeyId: accessKeyId!, secretAccessKey: secretAccessKey!, sessionToken: sessionToken! };
  // One attempt: what counts is the first answer.
  const settings = (region = HOME_REGION) => ({ endpoint: url, region, credentials, maxAttempts: 1 });
  const plain = (service: string, method: string, path: string, form?: string) =>
    plainCall(url, credentials.accessKeyId, service, method, path, form);
  return {
    cloudTrail: (region) => new CloudTrail(settings(region)),
    organizations: new Organizations(settings()),
    kms: new KMS(settings()),
    sts: new STS(settings()),
    createBucket: (name) => plain('s3', 'PUT', `/${name}`),
    deleteBucket: (name) => plain('s3', 'DELETE', `/${name}`),
    createTopic: (name) => plain('sns', 'POST', '/', `Action=CreateTopic&Name=${name}`),
  };
}

/** A call to a service that the project has no client of: moto reads service and key from the signature and checks none. */
async function plainCall(
  url: string,
  accessKeyId: string,
  service: string,
  method: string,
  path: string,
  form?: string,
): Promise<void> {
  const scope = `${accessKeyId}/20261121/${HOME_REGION}/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`;
  const type = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(url + path, { method, headers: { authorization, ...type }, body: form ?? null });
  if (!answer.ok) throw new Error(`moto answered ${method} ${path} ${form ?? ''} with ${await answer.text()}`);
}
