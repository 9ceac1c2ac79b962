/** What an answer to a write says about it: only AWS's own, whole and to every attempt, says that nothing was written. */
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  CloudTrailClient,
  CreateTrailCommand,
  StartLoggingCommand,
  UpdateTrailCommand,
} from '@aws-sdk/client-cloudtrail';
import { CreateServiceLinkedRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { KMSClient, PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import { EnableAWSServiceAccessCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { SetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Injection } from '../../../simulator/world/world.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { startSimulatedCloud } from '../../../simulator/server.ts';
import { write } from '../../../src/aws/apply/write.ts';
import type { Call } from '../../../src/domain/trail/step.ts';
import { administrator, closeClouds, startCloud } from '../../simulator/clients.ts';

afterEach(closeClouds);

type Cloud = Awaited<ReturnType<typeof startSimulatedCloud>>;

function configuration(cloud: Cloud) {
  return {
    endpoint: cloud.url,
    region: 'us-east-1',
    credentials: administrator(),
    maxAttempts: 2,
  };
}

const CALLS: Partial<Record<Call, (cloud: Cloud) => { client: unknown; command: unknown }>> = {
  'cloudtrail:CreateTrail': (cloud) => ({
    client: new CloudTrailClient(configuration(cloud)),
    command: new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs' }),
  }),
  'cloudtrail:UpdateTrail': (cloud) => ({
    client: new CloudTrailClient(configuration(cloud)),
    command: new UpdateTrailCommand({ Name: 'org-trail', S3KeyPrefix: 'audit' }),
  }),
  'cloudtrail:StartLogging': (cloud) => ({
    client: new CloudTrailClient(configuration(cloud)),
    command: new StartLoggingCommand({ Name: 'org-trail' }),
  }),
  'organizations:EnableAWSServiceAccess': (cloud) => ({
    client: new OrganizationsClient(configuration(cloud)),
    command: new EnableAWSServiceAccessCommand({ ServicePrincipal: 'cloudtrail.amazonaws.com' }),
  }),
  'iam:CreateServiceLinkedRole': (cloud) => ({
    client: new IAMClient(configuration(cloud)),
    command: new CreateServiceLinkedRoleCommand({ AWSServiceName: 'cloudtrail.amazonaws.com' }),
  }),
  's3:PutBucketPolicy': (cloud) => ({
    client: new S3Client({ ...configuration(cloud), forcePathStyle: true }),
    command: new PutBucketPolicyCommand({ Bucket: 'org-trail-logs', Policy: '{}' }),
  }),
  'kms:PutKeyPolicy': (cloud) => ({
    client: new KMSClient(configuration(cloud)),
    command: new PutKeyPolicyCommand({ KeyId: 'x', Policy: '{}' }),
  }),
  'sns:SetTopicAttributes': (cloud) => ({
    client: new SNSClient(configuration(cloud)),
    command: new SetTopicAttributesCommand({
      TopicArn: 'arn:aws:sns:us-east-1:111111111111:t',
      AttributeName: 'Policy',
      AttributeValue: '{}',
    }),
  }),
};

async function attempted(call: Call, ...injections: Partial<Injection>[]) {
  const world = createWorld();
  for (const one of injections) world.inject({ action: call, times: 1, ...one });
  world.inject({ action: call, code: 'AccessDeniedException' });
  const cloud = await startCloud(world);
  const attempts = { hasUnanswered: false };
  const name = await write(call, CALLS[call]!(cloud), attempts, () => Promise.resolve()).then(
    () => null,
    (error: unknown) => (error as Error).name,
  );
  return { ...attempts, name };
}

const HTML = '<!doctype html><html><body>Sign in<br></body></html>';
const XHTML = '<html><body><p>Blocked</p></body></html>';
const FOREIGN: [string, Partial<Injection>][] = [
  ['cut', { body: '{"TrailARN":"arn:aws:', missingBytes: 100, times: 2 }],
  ['declared, but empty', { body: '', missingBytes: 1, times: 2 }],
  ['half of AWS’s, as if it were whole', { body: '{"TrailARN":"arn:aws:cloudtrail' }],
  ['garbage', { body: Uint8Array.of(0xff, 0x00, 0x7b) }],
  ['a word', { body: 'OK' }],
  ['a list', { body: '[]' }],
  ['null', { body: 'null' }],
  ['another JSON', { body: '{"status":"blocked"}' }],
  ['a page with 200', { body: HTML, contentType: 'text/html' }],
  ['a page that is XML, with 200', { body: XHTML, contentType: 'text/html' }],
  ['a page with 302', { body: HTML, contentType: 'text/html', status: 302 }],
  ['a page with 400', { body: HTML, contentType: 'text/html', status: 400 }],
  ['a page with 403', { body: HTML, contentType: 'text/html', status: 403 }],
  ['a page that is XML, with 403', { body: XHTML, contentType: 'text/html', status: 403 }],
  ['a page with 407', { body: HTML, contentType: 'text/html', status: 407 }],
  ['403 without a body', { body: '', status: 403 }],
  ['403 with another JSON', { body: '{"code":403,"message":"Forbidden"}', status: 403 }],
  ['pages with 502', { body: HTML, contentType: 'text/html', status: 502, times: 2 }],
];

const cases = Object.keys(CALLS).flatMap((call) =>
  FOREIGN.map(([what, answer]): [string, string, Partial<Injection>] => [call, what, answer]),
);

describe('apply: write', () => {
  test.each(cases)('an answer that cannot be read is no refusal: %s, %s', async (call, _, answer) => {
    expect(await attempted(call as Call, answer)).toEqual({ hasUnanswered: true, name: expect.any(String) });
  });

  test.each(Object.keys(CALLS))('what AWS refuses at the first attempt was not written: %s', async (call) => {
    expect(await attempted(call as Call)).toMatchObject({
      hasUnanswered: false,
      name: expect.stringMatching(/^(?:AccessDenied|AuthorizationError)/),
    });
  });

  test.each(['cloudtrail:CreateTrail', 'cloudtrail:UpdateTrail'])(
    'a trail’s call without the trail in its answer is not confirmed: %s',
    async (call) => {
      for (const body of [
        '',
        '{}',
        '{"TrailARN":null}',
        '{"Name":"org-trail"}',
        '{"TrailARN":"arn:aws:cloudtrail:us-east-1:999999999999:trail/other"}',
      ]) {
        expect(await attempted(call as Call, { body })).toEqual({ hasUnanswered: true, name: 'UnreadableAnswer' });
      }
    },
  );

  test.each(['cloudtrail:StartLogging', 'organizations:EnableAWSServiceAccess', 'kms:PutKeyPolicy'])(
    'the empty answer of %s is its right one',
    async (call) => {
      for (const body of ['', '{}']) {
        expect(await attempted(call as Call, { body })).toEqual({ hasUnanswered: false, name: null });
      }
    },
  );

  test.each<[string, Partial<Injection>, boolean]>([
    ['no answer', { code: 'InternalFailure', status: 500 }, true],
    ['a proxy’s 503', { body: HTML, contentType: 'text/html', status: 503 }, true],
    ['a cut answer', { body: '{', missingBytes: 9 }, true],
    ['throttling, which is an answer', { code: 'ThrottlingException' }, false],
  ])('a refusal after %s', async (_, earlier, hasUnanswered) => {
    for (const call of Object.keys(CALLS)) {
      // S3 throttles with 503, which is no proof.
      if (call === 's3:PutBucketPolicy' && !hasUnanswered) continue;
      expect({ call, ...(await attempted(call as Call, earlier)) }).toEqual({
        call,
        hasUnanswered,
        name: expect.stringMatching(/^(?:AccessDenied|AuthorizationError)/),
      });
    }
  });
});
