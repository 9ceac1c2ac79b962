/** The delivery side of the templates grants what CloudTrail asks for, in the action's own words, and is kept. */
import { describe, expect, test } from '@jest/globals';
import {
  bucketStatements,
  keyStatements,
  logRoleStatements,
  logRoleTrustStatements,
  topicStatements,
} from '../../src/domain/prerequisites/policy-statements.ts';
import type { Destinations } from '../../src/domain/delivery/destinations.ts';
import { LOG_ARCHIVE_ACCOUNT, MANAGEMENT_ACCOUNT, ORGANIZATION_ID } from '../../simulator/world/company.ts';
import { evaluate } from '../../simulator/iam-policy/evaluate.ts';
import type { PolicyDocument, Statement } from '../../simulator/world/iam/policy-documents.ts';
import {
  ACCOUNTS,
  BUCKET,
  deployed,
  allParameters,
  PARTITIONS,
  deploymentTargetOf,
  policiesOf,
  trailArn,
  trailInputs,
  trustOf,
  withBlock,
} from './stacks.ts';
import type { Stack } from './deploy.ts';
import { readTemplate, TEMPLATES, templateText } from './template.ts';

function statementsOf(document: unknown): Statement[] {
  return (document as { Statement: Statement[] }).Statement;
}

function documentOf({ resources }: Stack, id: string, property = 'PolicyDocument'): PolicyDocument {
  return resources[id]!.properties[property] as PolicyDocument;
}

describe.each(TEMPLATES)('%s', (name) => {
  describe.each(PARTITIONS)('in %s', (partition) => {
    const all = deployed(name, allParameters(name, partition), partition);
    const destinations: Destinations = {
      trail: trailArn(partition),
      bucket: BUCKET,
      prefix: 'audit/trail',
      organizationId: ORGANIZATION_ID,
      topic: all.outputs['TopicArn']!,
      logGroup: all.outputs['LogGroupArn']!,
    };

    test('the policies are those that the action’s own remedies show', () => {
      expect(statementsOf(documentOf(all, 'BucketPolicy')).slice(0, -1)).toEqual(bucketStatements(destinations));
      expect(statementsOf(documentOf(all, 'Key', 'KeyPolicy')).slice(1)).toEqual(keyStatements(destinations));
      expect(statementsOf(documentOf(all, 'TopicPolicy'))).toEqual(topicStatements(destinations));
      expect(trustOf(all, 'LogRole').Statement).toEqual(logRoleTrustStatements());
      expect(policiesOf(all, 'LogRole').flatMap(statementsOf)).toEqual(logRoleStatements(destinations));
    });

    test('nothing names another partition', () => {
      const arns = JSON.stringify(all).match(/arn:aws[a-z-]*:/g)!;
      expect([...new Set(arns)]).toEqual([`arn:${partition}:`]);
    });
  });

  const all = deployed(name, allParameters(name));
  const ordinary = deployed(name);
  const { account, region } = deploymentTargetOf(name);

  test('without a prefix log files lie at the bucket’s root', () => {
    const destinations = { trail: trailArn(), bucket: BUCKET, prefix: null, organizationId: ORGANIZATION_ID };
    expect(statementsOf(documentOf(ordinary, 'BucketPolicy')).slice(0, -1)).toEqual(
      bucketStatements({ ...destinations, topic: null, logGroup: null }),
    );
  });

  test('the bucket takes CloudTrail’s delivery and nothing without TLS', () => {
    const put = (secure: string, source = trailArn()) =>
      evaluate([documentOf(ordinary, 'BucketPolicy')], {
        action: 's3:PutObject',
        resource: `arn:aws:s3:::${BUCKET}/AWSLogs/${ORGANIZATION_ID}/333333333333/CloudTrail/x.json.gz`,
        principal: 'cloudtrail.amazonaws.com',
        context: {
          's3:x-amz-acl': 'bucket-owner-full-control',
          'aws:SourceArn': source,
          'aws:SecureTransport': secure,
        },
      });
    expect(put('true')).toBe('Allow');
    expect(put('false')).toBe('Deny');
    expect(put('true', `${trailArn()}-2`)).toBe('Neither');
  });

  test('the bucket is versioned, private, owned by its account, and encrypts without a key of its own', () => {
    expect(ordinary.resources['Bucket']!.properties).toEqual({
      BucketName: BUCKET,
      VersioningConfiguration: { Status: 'Enabled' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    });
  });

  test('the key is rotated, and its account administers it', () => {
    const { EnableKeyRotation, KeyPolicy } = ordinary.resources['Key']!.properties;
    expect(EnableKeyRotation).toBe(true);
    expect(statementsOf(KeyPolicy)[0]).toMatchObject({
      Principal: { AWS: `arn:aws:iam::${account}:root` },
      Action: 'kms:*',
    });
  });

  test('what holds log files, and lets them be read, outlives the stack', () => {
    const kept = Object.entries(readTemplate(name).Resources).filter(([, one]) => one.DeletionPolicy === 'Retain');
    expect(kept.map(([id]) => id).sort()).toEqual([
      'Bucket',
      'BucketPolicy',
      'Key',
      'KeyAlias',
      'LogGroup',
      'OidcProvider',
    ]);
    expect(templateText(name).match(/UpdateReplacePolicy: Retain/g)).toHaveLength(kept.length);
  });

  const role = (of: string, path = '/') => `arn:aws:iam::${account}:role${path}org-trail-${of}`;

  test('the steps’ blocks and the config file have all that applies', () => {
    const { outputs } = all;
    const step = {
      'aws-region': region,
      'bucket-owner-role-to-assume': `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/org-trail-bucket`,
      'allowed-account-ids': account,
      'config-file': '.github/org-trail.yml',
    };
    const [plan, apply, heal] = ['plan', 'apply', 'heal'].map((one) => role(one, '/audit/trail/'));
    const repair = { prerequisites: 'repair' };
    expect(withBlock(all, 'PlanWithBlock')).toEqual({ ...step, 'role-to-assume': plan, ...repair });
    expect(withBlock(all, 'ApplyWithBlock')).toEqual({ ...step, 'role-to-assume': apply, ...repair });
    expect(withBlock(all, 'HealWithBlock')).toEqual({ ...step, 'role-to-assume': heal });
    expect(withBlock(all)).toEqual({ ...step, 'role-to-assume': apply, 'plan-role-to-assume': plan, ...repair });
    expect(trailInputs(outputs)).toEqual({
      'trail-name': 'org-trail',
      's3-bucket-name': BUCKET,
      's3-key-prefix': 'audit/trail/',
      'kms-key-id': 'alias/org-trail',
      'sns-topic-name': outputs['TopicArn'],
      'cloud-watch-logs-log-group-arn': outputs['LogGroupArn'],
      'cloud-watch-logs-role-arn': role('logs', '/audit/trail/'),
    });
  });

  test('the steps’ blocks and the config file have nothing that does not apply', () => {
    const none = deployed(name, { KeyArn: 'none', CreateBucket: 'false', ApplyEnvironment: '', HealEnvironment: '' });
    const step = ['aws-region', 'role-to-assume', 'allowed-account-ids', 'config-file'];
    expect(Object.keys(withBlock(none, 'PlanWithBlock'))).toEqual(step);
    expect(Object.keys(withBlock(none, 'ApplyWithBlock'))).toEqual(step);
    expect(Object.keys(withBlock(none))).toEqual(step.toSpliced(2, 0, 'plan-role-to-assume'));
    expect(none.outputs).not.toHaveProperty('HealWithBlock');
    expect(Object.keys(trailInputs(none.outputs))).toEqual(['trail-name', 's3-bucket-name']);
    const kinds = ['OidcProvider', 'PlanRole', 'ApplyRole', 'Reads', 'Writes', 'OrganizationTrail'];
    expect(Object.keys(none.resources).sort()).toEqual(kinds.sort());
  });

  test.each([
    ['org-trail', 'alias/org-trail'],
    ['audit.trail_1', 'alias/audit-trail_1'],
    ['a.b.c', 'alias/a-b-c'],
  ])('the key of the trail %s has the alias that the config file names, %s', (TrailName, alias) => {
    const { resources, outputs } = deployed(name, { TrailName });
    expect(resources['KeyAlias']!.properties['AliasName']).toBe(alias);
    expect(trailInputs(outputs)['kms-key-id']).toBe(alias);
  });

  test('what there is already is named instead of made', () => {
    const given = {
      KeyArn: `arn:aws:kms:us-east-1:${LOG_ARCHIVE_ACCOUNT}:key/1`,
      TopicArn: `arn:aws:sns:us-east-1:${account}:topic`,
      LogGroupArn: `arn:aws:logs:us-east-1:${account}:log-group:audit/trail:*`,
    };
    expect(() => deployed(name, given)).toThrow('needs LogRoleName');
    const stack = deployed(name, { ...given, LogRoleName: 'service-role/to-logs' });
    const logRole = `arn:aws:iam::${account}:role/service-role/to-logs`;
    expect(trailInputs(stack.outputs)).toMatchObject({
      'kms-key-id': given.KeyArn,
      'sns-topic-name': given.TopicArn,
      'cloud-watch-logs-log-group-arn': given.LogGroupArn,
      'cloud-watch-logs-role-arn': logRole,
    });
    expect(JSON.stringify(policiesOf(stack, 'ApplyRole'))).toContain(logRole);
    for (const id of ['Key', 'KeyAlias', 'Topic', 'TopicPolicy', 'LogGroup', 'LogRole'])
      expect(stack.resources).not.toHaveProperty(id);
  });

  test('the console accepts the template', () => {
    // 51,200 bytes for a template in the request itself (CloudFormation quotas).
    expect(Buffer.byteLength(templateText(name))).toBeLessThan(51_200);
  });
});

describe('bootstrap: delivery', () => {
  test('both templates make the same, each in its account and for the management account’s trail', () => {
    const [management, delegated] = TEMPLATES.map((name) => deployed(name, allParameters(name))) as [Stack, Stack];
    /** Which account is meant, and so which of two ARNs a trail's calls carry, is all that differs. */
    const comparable = ({ resources, outputs }: Stack) => {
      const shared = Object.entries(resources).filter(([id]) => id !== 'Registration');
      const text = JSON.stringify({ resources: Object.fromEntries(shared), outputs }).replaceAll(
        ACCOUNTS['delegated-administrator'],
        MANAGEMENT_ACCOUNT,
      );
      return JSON.parse(text.replaceAll(/\["(arn:aws:cloudtrail:[^"]+)","\1"\]/g, '"$1"')) as unknown;
    };
    expect(comparable(delegated)).toEqual(comparable(management));
  });
});
