/** What the roles may read of what the trail delivered, and who may assume the one in the bucket's account. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { evaluate, evaluateForResource } from '../../simulator/iam-policy/evaluate.ts';
import {
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  MEMBER_ACCOUNT,
  ORGANIZATION_ID,
} from '../../simulator/world/company.ts';
import type { PolicyDocument } from '../../simulator/world/iam/policy-documents.ts';
import type { Stack } from './deploy.ts';
import { ACCOUNTS, allParameters, BUCKET, deployed, PARTITIONS, policiesOf, trustOf, withBlock } from './stacks.ts';
import { TEMPLATES } from './template.ts';

const ROLES = ['PlanRole', 'ApplyRole', 'HealRole'] as const;
type Role = (typeof ROLES)[number];

const NAMES: Record<Role, string> = {
  PlanRole: 'org-trail-plan',
  ApplyRole: 'org-trail-apply',
  HealRole: 'org-trail-heal',
};

/** A key below a folder of one account, as CloudTrail writes it. */
function objectKey(prefix: string, kind: string): string {
  return `${prefix}AWSLogs/${ORGANIZATION_ID}/${MEMBER_ACCOUNT}/${kind}/eu-west-1/2026/11/29/file.json.gz`;
}

/** What the policies allow of the calls that verify the record. */
function reads(policies: PolicyDocument[], stack: Stack, prefix: string): Record<string, boolean> {
  const bucket = `arn:aws:s3:::${BUCKET}`;
  const may = (action: string, resource: string, context: Record<string, string> = {}) =>
    evaluate(policies, { action, resource, context }) === 'Allow';
  const list = (folder: string, owner = bucket) => may('s3:ListBucket', owner, { 's3:prefix': folder });
  const get = (key: string, owner = bucket) =>
    ['s3:GetObject', 's3:GetObjectVersion'].every((action) => may(action, `${owner}/${key}`));
  const key = stack.outputs['KeyArn'] ?? `arn:aws:kms:us-east-1:${LOG_ARCHIVE_ACCOUNT}:key/1`;
  return {
    'list accounts': list(`${prefix}AWSLogs/${ORGANIZATION_ID}/`),
    'list digests': list(`${prefix}AWSLogs/${ORGANIZATION_ID}/${MEMBER_ACCOUNT}/CloudTrail-Digest/eu-west-1/`),
    'list versions': may('s3:ListBucketVersions', bucket, { 's3:prefix': objectKey(prefix, 'CloudTrail') }),
    'read digests': get(objectKey(prefix, 'CloudTrail-Digest')),
    'read log files': get(objectKey(prefix, 'CloudTrail')),
    decrypt: may('kms:Decrypt', key),
    // What none may.
    'list another bucket': list(`${prefix}AWSLogs/`, `${bucket}-2`),
    'list versions of other objects': may('s3:ListBucketVersions', bucket, { 's3:prefix': 'payroll/' }),
    'read other objects': get('payroll/2026.csv') || get(objectKey(prefix, 'CloudTrail-Insight')),
    'read another bucket': get(objectKey(prefix, 'CloudTrail-Digest'), `${bucket}-2`),
    'decrypt with another key': may('kms:Decrypt', `${key}-2`),
    write: ['s3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObjectRetention'].some((action) =>
      may(action, `${bucket}/${objectKey(prefix, 'CloudTrail-Digest')}`),
    ),
  };
}

function allowed(policies: PolicyDocument[], stack: Stack, prefix = ''): string[] {
  return Object.entries(reads(policies, stack, prefix)).flatMap(([what, may]) => (may ? [what] : []));
}

const DIGESTS = ['list accounts', 'list digests', 'list versions', 'read digests', 'decrypt'];
const FILES = ['list accounts', 'list digests', 'list versions', 'read digests', 'read log files', 'decrypt'];

function actionsOf(policies: PolicyDocument[]): string[] {
  return [...new Set(policies.flatMap(({ Statement }) => Statement).flatMap(({ Action }) => Action!))].sort();
}

describe('the evidence role of the log archive', () => {
  test('is there on request alone', () => {
    const { resources, outputs } = deployed('log-archive');
    expect(Object.keys(resources).filter((id) => id.includes('Evidence'))).toEqual([]);
    expect(outputs).not.toHaveProperty('EvidenceRoleArn');
    expect(outputs['Parameters']).toMatch(/ EvidenceRoleArn=$/);
  });

  test.each(['', 'audit/trail'])('reads digests, and log files on request alone, with the prefix “%s”', (Prefix) => {
    const folder = Prefix && `${Prefix}/`;
    for (const [Evidence, expected] of Object.entries({ digests: DIGESTS, files: FILES })) {
      const stack = deployed('log-archive', { Evidence, Prefix });
      expect(allowed(policiesOf(stack, 'EvidenceRole'), stack, folder)).toEqual(expected);
    }
  });

  test('has no other action', () => {
    expect(actionsOf(policiesOf(deployed('log-archive', { Evidence: 'files' }), 'EvidenceRole'))).toEqual([
      'kms:Decrypt',
      's3:GetObject',
      's3:GetObjectVersion',
      's3:ListBucket',
      's3:ListBucketVersions',
    ]);
  });

  test('lists nothing but what CloudTrail delivered', () => {
    const policies = policiesOf(deployed('log-archive', { Evidence: 'files', Prefix: 'audit' }), 'EvidenceRole');
    const list = (context: Record<string, string>) =>
      evaluate(policies, { action: 's3:ListBucket', resource: `arn:aws:s3:::${BUCKET}`, context });
    expect(list({ 's3:prefix': 'audit/AWSLogs/' })).toBe('Allow');
    for (const folder of ['', 'AWSLogs/', 'audit/', 'audit/AWSLogs', 'payroll/'])
      expect([folder, list({ 's3:prefix': folder })]).toEqual([folder, 'Neither']);
    expect(list({})).toBe('Neither');
  });

  test('decrypts nothing where the stack makes no key', () => {
    const stack = deployed('log-archive', { Evidence: 'files', CreateKey: 'false' });
    expect(allowed(policiesOf(stack, 'EvidenceRole'), stack)).toEqual(FILES.filter((what) => what !== 'decrypt'));
  });

  const may = (archive: Stack, role: Role, name = NAMES[role], path = '/') => {
    const resource = archive.outputs['EvidenceRoleArn']!;
    const management = deployed('management-account', { CreateBucket: 'false', EvidenceRoleArn: resource });
    return evaluateForResource({
      principal: `arn:aws:sts::${MANAGEMENT_ACCOUNT}:assumed-role/${name}/session`,
      identityPolicies: policiesOf(management, role),
      action: 'sts:AssumeRole',
      resource,
      accountId: LOG_ARCHIVE_ACCOUNT,
      resourcePolicy: trustOf(archive, 'EvidenceRole'),
      isTrustPolicy: true,
      context: { 'aws:PrincipalArn': `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role${path}${name}` },
    });
  };

  test('all of the trail’s roles may assume it where it reads digests', () => {
    const archive = deployed('log-archive', { Evidence: 'digests' });
    expect(ROLES.map((role) => may(archive, role))).toEqual(['Allow', 'Allow', 'Allow']);
    expect(may(archive, 'HealRole', 'somebody-else')).toBe('Neither');
  });

  test('no pull request reads the organization’s events: the plan role may not assume it where it reads log files', () => {
    const archive = deployed('log-archive', { Evidence: 'files' });
    expect(ROLES.map((role) => may(archive, role))).toEqual(['Neither', 'Allow', 'Allow']);
  });

  test.each(['digests', 'files'])('roles with a path are known by it, with Evidence %s', (Evidence) => {
    const archive = deployed('log-archive', { Evidence, RolePath: '/audit/' });
    expect(archive.outputs['EvidenceRoleArn']).toBe(
      `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/audit/org-trail-evidence`,
    );
    expect(may(archive, 'HealRole', NAMES.HealRole, '/audit/')).toBe('Allow');
    expect(may(archive, 'HealRole')).toBe('Neither');
  });

  test('its name fits for every name of a trail that the template accepts', () => {
    const TrailName = 'a'.repeat(55);
    const { resources } = deployed('log-archive', { Evidence: 'digests', TrailName });
    expect(resources['EvidenceRole']!.properties['RoleName']).toHaveLength(64);
    expect(() => deployed('log-archive', { TrailName: `${TrailName}a` })).toThrow();
  });

  test('the boundary limits it, too', () => {
    const boundary = `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:policy/boundary`;
    const { resources } = deployed('log-archive', { Evidence: 'files', PermissionsBoundaryArn: boundary });
    expect(resources['EvidenceRole']!.properties).toMatchObject({ PermissionsBoundary: boundary });
  });

  test('it says what the other template is to be given', () => {
    const { outputs } = deployed('log-archive', { Evidence: 'digests' });
    expect(outputs['Parameters']).toMatch(new RegExp(` EvidenceRoleArn=${outputs['EvidenceRoleArn']}$`));
  });
});

describe.each(TEMPLATES)('the roles of %s', (name) => {
  test('only list it by default', () => {
    const stack = deployed(name);
    for (const role of ROLES)
      expect(allowed(policiesOf(stack, role), stack)).toEqual(['list accounts', 'list digests']);
    for (const role of ROLES)
      expect(actionsOf(policiesOf(stack, role)).join()).not.toMatch(/GetObject|Decrypt|Versions/);
  });

  test.each(['', 'audit/trail'])(
    'read digests of a bucket in their account on request, with the prefix “%s”',
    (Prefix) => {
      const stack = deployed(name, { AllowEvidence: 'digests', Prefix });
      for (const role of ROLES)
        expect(allowed(policiesOf(stack, role), stack, Prefix && `${Prefix}/`)).toEqual(DIGESTS);
    },
  );

  test('read log files on request, but no pull request does', () => {
    const stack = deployed(name, { AllowEvidence: 'files' });
    const found = ROLES.map((role) => allowed(policiesOf(stack, role), stack));
    expect(found).toEqual([DIGESTS, FILES, FILES]);
  });

  test('decrypt with the key that is given', () => {
    const KeyArn = `arn:aws:kms:us-east-1:${LOG_ARCHIVE_ACCOUNT}:key/7`;
    const stack = deployed(name, { AllowEvidence: 'digests', KeyArn });
    expect(allowed(policiesOf(stack, 'HealRole'), stack)).toEqual(DIGESTS);
    const without = deployed(name, { AllowEvidence: 'digests', KeyArn: 'none' });
    expect(allowed(policiesOf(without, 'HealRole'), without)).not.toContain('decrypt');
  });

  test.each(['organizations:ListAccounts', 'account:ListRegions', 'cloudtrail:ListPublicKeys'])('have %s', (action) => {
    const request = { action, resource: '*', context: {} };
    for (const role of ROLES) expect(evaluate(policiesOf(deployed(name), role), request)).toBe('Allow');
  });

  test('the block of the evidence job names the role that no pull request can use', () => {
    const EvidenceRoleArn = `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/org-trail-evidence`;
    const block = (parameters: Record<string, string>) => withBlock(deployed(name, parameters), 'EvidenceWithBlock');
    const heal = `arn:aws:iam::${ACCOUNTS[name]}:role/org-trail-heal`;
    expect(block({ EvidenceRoleArn })).toMatchObject({
      'role-to-assume': heal,
      'evidence-role-to-assume': EvidenceRoleArn,
    });
    const own = block({ AllowEvidence: 'digests' });
    expect(own).toMatchObject({ 'role-to-assume': heal });
    expect(own).not.toHaveProperty('evidence-role-to-assume');
    expect(block({ EvidenceRoleArn, HealEnvironment: '' })['role-to-assume']).toBe(heal.replace('heal', 'plan'));
    expect(deployed(name).outputs).not.toHaveProperty('EvidenceWithBlock');
  });

  test('no policy of a role is longer than IAM accepts', () => {
    const stack = deployed(name, { ...allParameters(name), AllowEvidence: 'files' });
    for (const role of ROLES) expect(JSON.stringify(policiesOf(stack, role)).length).toBeLessThan(10_240);
  });
});

test('docs/permissions.md shows the policies of the evidence role', () => {
  const page = readFileSync('docs/permissions.md', 'utf8');
  const section = page.slice(page.indexOf('\n## The evidence role'), page.indexOf('\n## Registering'));
  const [digests, logFiles] = [...section.matchAll(/```json\n([^]*?)```/g)].map(
    ([, json]) => JSON.parse(json!) as object,
  );
  const shown = (parameters: Record<string, string>) => {
    const stack = deployed('log-archive', { Prefix: 'audit', ...parameters });
    const json = JSON.stringify(policiesOf(stack, 'EvidenceRole').flatMap(({ Statement }) => Statement));
    const named = json.replaceAll('audit/AWSLogs', 'PREFIXAWSLogs').replaceAll(BUCKET, 'BUCKET');
    const statements = JSON.parse(named.replaceAll(stack.outputs['KeyArn']!, 'KEY_ARN')) as object[];
    return statements.map((statement) =>
      Object.fromEntries(Object.entries(statement).filter(([member]) => member !== 'Sid')),
    );
  };
  const { Statement } = digests as { Statement: object[] };
  expect(shown({ Evidence: 'digests' })).toEqual(Statement);
  const both = shown({ Evidence: 'files' });
  expect(both).toHaveLength(Statement.length + 1);
  expect(both).toEqual(expect.arrayContaining([...Statement, logFiles!]));
});

test.each(PARTITIONS)('in %s the evidence role names no other partition', (partition) => {
  const stack = deployed('log-archive', { Evidence: 'files' }, partition);
  expect([...new Set(JSON.stringify(stack).match(/arn:aws[a-z-]*:/g))]).toEqual([`arn:${partition}:`]);
});
