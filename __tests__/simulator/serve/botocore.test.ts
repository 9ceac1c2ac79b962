/** Requests in the form that botocore 1.43 gives them, which is under the AWS CLI and boto3. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServedWorld } from '../../../simulator/demo/serve/served-world.ts';
import { send, type Sent } from './signed-request.ts';
import { type Server, startServer } from './server.ts';

const USER_AGENT =
  'aws-cli/1.45.11 md/Botocore#1.43.11 ua/2.1 os/linux md/arch#x86_64 lang/python#3.11.7 md/pyimpl#CPython m/N,Z,b,e cfg/retry-mode#legacy botocore/1.43.11';
const SDK = {
  'User-Agent': USER_AGENT,
  'amz-sdk-invocation-id': '843c1656-6b11-41be-a769-50c3e15af029',
  'amz-sdk-request': 'attempt=1',
};
const TRAIL = 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail';
const POLICY = JSON.stringify(createServedWorld(() => {}).buckets.get('org-trail-logs')!.policy);

function json(service: string, target: string, body: object): Sent {
  const headers = { 'X-Amz-Target': target, 'Content-Type': 'application/x-amz-json-1.1', ...SDK };
  // Python puts a space behind colons and commas.
  return { service, method: 'POST', path: '/', headers, body: JSON.stringify(body, null, 1).replace(/\n */g, ' ') };
}

function cloudTrail(action: string, body: object): Sent {
  return json('cloudtrail', `com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.${action}`, body);
}

function query(service: string, body: string): Sent {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8', ...SDK };
  return { service, method: 'POST', path: '/', headers, body };
}

function s3(method: string, path: string, body = '', more = {}): Sent {
  const headers = { 'X-Amz-Content-SHA256': createHash('sha256').update(body).digest('hex'), ...SDK, ...more };
  return { service: 's3', method, path, headers, body };
}

function putPolicy(path: string, more = {}): Sent {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(POLICY));
  const checksum = { 'x-amz-checksum-crc32': sum.toString('base64'), 'x-amz-sdk-checksum-algorithm': 'CRC32' };
  return s3('PUT', path, POLICY, { ...checksum, ...more });
}

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  server.process.kill();
  await server.ended;
});

const virtualHost = { Host: 'org-trail-logs.localhost:4566' };
const create = { Name: 'org-trail', S3BucketName: 'org-trail-logs', IsMultiRegionTrail: true };

describe('serve: the AWS CLI and boto3', () => {
  // In this order: the trail is created first.
  test.each<[string, Sent, number, RegExp]>([
    ['CreateTrail', cloudTrail('CreateTrail', create), 200, /"TrailARN":"arn:aws:cloudtrail:us-east-1/],
    ['StartLogging', cloudTrail('StartLogging', { Name: TRAIL }), 200, /^\{\}$/],
    ['a trail that logs delivers', cloudTrail('GetTrailStatus', { Name: TRAIL }), 200, /"LatestDeliveryTime":\d/],
    ['DescribeTrails', cloudTrail('DescribeTrails', { trailNameList: [TRAIL] }), 200, /"HomeRegion":"us-east-1"/],
    [
      'LookupEvents',
      cloudTrail('LookupEvents', {
        LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'StartLogging' }],
        StartTime: 1_750_000_000.5,
      }),
      200,
      /"EventName":"StartLogging".*"CloudTrailEvent":"\{.*\\"userAgent\\":\\"aws-cli/,
    ],
    [
      'an error',
      cloudTrail('PutEventSelectors', { TrailName: 'org-trail' }),
      400,
      /"__type":"InvalidEventSelectorsException"/,
    ],
    ['another prefix', json('cloudtrail', 'CloudTrail.ListTrails', {}), 404, /UnknownOperationException/],
    ['KMS', json('kms', 'TrentService.DescribeKey', { KeyId: 'alias/org-trail' }), 200, /"KeyState":"Enabled"/],
    ['Organizations', json('organizations', 'AWSOrganizationsV20161128.DescribeOrganization', {}), 200, /"o-/],
    ['Logs', json('logs', 'Logs_20140328.DescribeLogGroups', { logGroupNamePrefix: 'org' }), 200, /"logGroups"/],
    ['STS', query('sts', 'Action=GetCallerIdentity&Version=2011-06-15'), 200, /<Account>111111111111</],
    ['IAM', query('iam', 'Action=GetRole&Version=2010-05-08&RoleName=none'), 404, /<Code>NoSuchEntity</],
    [
      'SNS',
      query(
        'sns',
        'Action=SetTopicAttributes&Version=2010-03-31&TopicArn=arn%3Aaws%3Asns%3Aus-east-1%3A111111111111%3Aorg-trail-topic&AttributeName=Policy&AttributeValue=%7B%22a%22%3A%22b+c%22%7D',
      ),
      400,
      /<Code>InvalidParameter</,
    ],
    ['S3 by path', s3('GET', '/org-trail-logs?policy'), 200, /"Version":"2012-10-17"/],
    ['S3 by host', s3('GET', '/?policy', '', virtualHost), 200, /"Version":"2012-10-17"/],
    ['S3 by another host', s3('GET', '/?policy', '', { Host: 'localhost:4566' }), 501, /NotImplemented/],
    ['a policy by path', putPolicy('/org-trail-logs?policy'), 204, /^$/],
    ['a policy by host', putPolicy('/?policy', virtualHost), 204, /^$/],
    ['a policy after 100-continue', putPolicy('/org-trail-logs?policy', { Expect: '100-continue' }), 204, /^$/],
    [
      'a policy without a checksum',
      s3('PUT', '/org-trail-logs?policy', POLICY),
      400,
      /Missing required header for this request/,
    ],
  ])('%s', async (_what, sent, status, body) => {
    const answer = await send(server.url, sent);
    expect(answer).toEqual({ status, body: expect.stringMatching(body) });
  });
});
