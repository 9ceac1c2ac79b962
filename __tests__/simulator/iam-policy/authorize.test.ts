import { describe, expect, test } from '@jest/globals';
import { GetBucketEncryptionCommand } from '@aws-sdk/client-s3';
import { policyDocument, type Statement } from '../../../simulator/world/iam/policy-documents.ts';
import { LOG_ARCHIVE_ACCOUNT, BUCKET_OWNER_ROLE_NAME, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startCloud, s3, sessionOf } from '../clients.ts';

const ARN = 'arn:aws:s3:::org-trail-logs';
const ACTION = 's3:GetEncryptionConfiguration';
const allow: Statement = { Effect: 'Allow', Action: ACTION, Resource: ARN };
const deny: Statement = { ...allow, Effect: 'Deny' };

function everybody(statement: Statement, part: Partial<Statement> = {}): Statement {
  return {
    ...statement,
    Principal: { AWS: '*' },
    ...part,
  };
}

function whose(arn: string) {
  return { Condition: { ArnNotLike: { 'aws:PrincipalArn': arn } } };
}

const ROLE = `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/${BUCKET_OWNER_ROLE_NAME}`;

interface Case {
  says: string;
  identity?: Statement[];
  resource?: Statement[];
  session?: Statement[];
  crossAccount?: true;
}

describe('iam-policy: authorize', () => {
  test.each<Case>([
    { says: '', identity: [allow] },
    { says: '', resource: [everybody(allow)] },
    { says: '', identity: [allow], resource: [everybody(allow)], crossAccount: true },
    { says: `because no identity-based policy allows the ${ACTION} action` },
    {
      says: 'with an explicit deny in an identity-based policy',
      identity: [allow, deny],
      resource: [everybody(allow)],
    },
    { says: 'with an explicit deny in a resource-based policy', identity: [allow], resource: [everybody(deny)] },
    { says: 'with an explicit deny in a resource-based policy', resource: [everybody(deny)] },
    { says: `because no resource-based policy allows the ${ACTION} action`, identity: [allow], crossAccount: true },
    {
      says: `because no identity-based policy allows the ${ACTION} action`,
      resource: [everybody(allow)],
      crossAccount: true,
    },
    { says: `because no session policy allows the ${ACTION} action`, identity: [allow], session: [] },
    { says: `because no session policy allows the ${ACTION} action`, resource: [everybody(allow)], session: [] },
    { says: 'with an explicit deny in a session policy', identity: [allow], session: [allow, deny] },
    // A session is known to policies by its role.
    { says: '', identity: [allow], resource: [everybody(deny, whose(ROLE))] },
    {
      says: 'with an explicit deny in a resource-based policy',
      identity: [allow],
      resource: [everybody(deny, whose(ROLE.replace('role/', 'role/another-')))],
    },
  ])('%j', async ({ says, identity = [], resource = [], session, crossAccount }) => {
    const world = createWorld();
    const [account, name] = crossAccount
      ? [MANAGEMENT_ACCOUNT, 'org-trail-plan']
      : [LOG_ARCHIVE_ACCOUNT, BUCKET_OWNER_ROLE_NAME];
    world.accounts.get(account)!.roles.get(name)!.policies = [policyDocument(...identity)];
    world.buckets.get('org-trail-logs')!.policy = policyDocument(...resource);
    const credentials = sessionOf(world, name, account, session ? policyDocument(...session) : null);
    const call = s3(await startCloud(world), credentials).send(
      new GetBucketEncryptionCommand({ Bucket: 'org-trail-logs' }),
    );
    const message = await call.then(
      () => '',
      (error: unknown) => (error as Error).message,
    );
    const start = `User: arn:aws:sts::${account}:assumed-role/${name}/test is not authorized to perform: ${ACTION} on resource: ${ARN} `;
    expect(message).toBe(says && start + says);
  });
});
