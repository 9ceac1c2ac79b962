/** What the kit may call, whatever a probe asks for. */
import { describe, expect, test } from '@jest/globals';
import { connect } from '../../../acceptance/aws/connect.ts';
import { checkCall, GuardError, READS, WRITES } from '../../../acceptance/aws/guard.ts';
import { isOwnName, newName } from '../../../acceptance/aws/own-names.ts';
import { readOptions, UsageError } from '../../../acceptance/options.ts';

const OWN = 'org-trail-acceptance-0123456789ab';
const MISSING_BUCKET = 'org-trail-acceptance-ba9876543210';
const ARN = `arn:aws:cloudtrail:us-east-1:111111111111:trail/${OWN}`;
const writing = { account: '111111111111', writes: true, bucket: 'given' };

type Call = readonly [operation: string, input: Record<string, unknown>];

const ALLOWED: readonly Call[] = [
  ['cloudtrail:GetTrail', { Name: 'org-trail' }],
  ['cloudtrail:CreateTrail', { Name: OWN, S3BucketName: 'given' }],
  ['cloudtrail:UpdateTrail', { Name: ARN, S3BucketName: MISSING_BUCKET }],
  ['cloudtrail:DeleteTrail', { Name: OWN }],
  ['cloudtrail:AddTags', { ResourceId: ARN }],
  ['s3:ListObjectsV2', { Bucket: 'given' }],
];

const REFUSED: readonly (readonly [why: string, ...Call])[] = [
  ['another trail', 'cloudtrail:StopLogging', { Name: 'org-trail' }],
  ['another trail, by ARN', 'cloudtrail:DeleteTrail', { Name: ARN.replace(OWN, 'org-trail') }],
  ['a trail of another account', 'cloudtrail:UpdateTrail', { Name: ARN.replace('111111111111', '222222222222') }],
  ['a name that only begins so', 'cloudtrail:DeleteTrail', { Name: 'org-trail-acceptance-notes' }],
  ['a longer name', 'cloudtrail:DeleteTrail', { Name: `${OWN}-2` }],
  ['a name in a line of its own', 'cloudtrail:DeleteTrail', { Name: `org-trail\n${OWN}` }],
  ['an ARN of something else', 'cloudtrail:DeleteTrail', { Name: ARN.replace('cloudtrail', 's3') }],
  ['no trail', 'cloudtrail:DeleteTrail', {}],
  ['the trail in another member', 'cloudtrail:PutEventSelectors', { TrailName: 'org-trail', Name: OWN }],
  ['a bucket that was not given', 'cloudtrail:CreateTrail', { Name: OWN, S3BucketName: 'other' }],
  ['a key', 'cloudtrail:UpdateTrail', { Name: OWN, KmsKeyId: 'alias/org-trail' }],
  ['a topic', 'cloudtrail:UpdateTrail', { Name: OWN, SnsTopicName: '' }],
  ['an operation that is not listed', 'cloudtrail:DeregisterOrganizationDelegatedAdmin', { Name: OWN }],
  ['another service', 's3:PutBucketPolicy', { Bucket: 'given' }],
  ['an object', 's3:GetObject', { Bucket: 'given' }],
  ['the list of another bucket', 's3:ListObjectsV2', { Bucket: 'other' }],
];

describe('acceptance: guard', () => {
  test.each(ALLOWED)('%s %j is sent', (operation, input) => {
    expect(() => checkCall(operation, input, writing)).not.toThrow();
  });

  test.each(REFUSED)('%s: refused', (_, operation, input) => {
    expect(() => checkCall(operation, input, writing)).toThrow(GuardError);
  });

  test('a run that only reads refuses every write, also on an own trail', () => {
    for (const [operation, member] of WRITES) {
      expect(() => checkCall(operation, { [member]: ARN }, { ...writing, writes: false })).toThrow(
        'this run only reads',
      );
    }
  });

  test('the clients of a run ask the guard before they send anything', async () => {
    const { cloudTrail } = connect('us-east-1', { ...writing, writes: false }, new AbortController().signal);
    await expect(cloudTrail().deleteTrail({ Name: OWN })).rejects.toThrow(
      'DeleteTrail was not sent: this run only reads',
    );
    await expect(cloudTrail('eu-west-1').stopLogging({ Name: OWN })).rejects.toThrow(GuardError);
  });

  test('a new name is an own one', () => {
    expect(isOwnName(newName())).toBe(true);
  });

  test('no operation that changes something is among the reads', () => {
    for (const operation of READS) expect(operation).toMatch(/:(Describe|Get|Head|List|Lookup)/);
  });
});

describe('acceptance: command line', () => {
  const needed = ['--account', '111111111111', '--region', 'us-east-1'];

  test('account and Region are enough to read', () => {
    expect(readOptions(needed)).toEqual({
      account: '111111111111',
      region: 'us-east-1',
      mode: 'read',
      bucket: null,
      output: 'build/acceptance.json',
    });
  });

  test.each([
    ['no account', ['--region', 'us-east-1']],
    ['an account that is none', ['--account', '1', '--region', 'us-east-1']],
    ['no Region', ['--account', '111111111111']],
    ['a Region that would be another host', ['--account', '111111111111', '--region', 'x.example/']],
    ['--write without a bucket', [...needed, '--write']],
    ['a bucket without --write', [...needed, '--bucket', 'given']],
    ['--write and --clean', [...needed, '--write', '--bucket', 'given', '--clean']],
    ['an option that does not exist', [...needed, '--force']],
  ])('%s: refused', (_, args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
  });
});
