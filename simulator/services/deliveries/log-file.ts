/** A log file: what it says, and where it goes. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { wholeSeconds } from '../../world/event-history.ts';
import type { LogFile, StoredObject } from '../../world/log-archive.ts';
import type { Trail } from '../../world/trail.ts';
import type { World } from '../../world/world.ts';
import { putObject } from '../objects/store.ts';
import { accountPath, type ChainOf, chosen, compactSeconds, dayPath } from './chain.ts';

const MINUTE_MILLISECONDS = 60_000;
const SLOT_MILLISECONDS = 5 * MINUTE_MILLISECONDS;

/** Stores a log file with some events from about five minutes before its delivery, which is when S3 has it. */
export function deliverLogFile(world: World, of: ChainOf, deliveredAt: Date): LogFile {
  const { trail, account, region } = of;
  const newest = new Date(deliveredAt.getTime() - 4 * MINUTE_MILLISECONDS);
  const oldest = new Date(newest.getTime() - chosen(90, 'events', account, region, deliveredAt.getTime()) * 1000);
  // The name has the events' slot, rounded up, and not the delivery (seen in public listings).
  const slot = new Date(Math.ceil(newest.getTime() / SLOT_MILLISECONDS) * SLOT_MILLISECONDS);
  const minute = `${compactSeconds(slot).slice(0, -3)}Z`;
  const name = `${account}_CloudTrail_${region}_${minute}_${suffix(trail, account, region, deliveredAt)}.json.gz`;
  const key = `${accountPath(world, of)}CloudTrail/${region}/${dayPath(slot)}/${name}`;
  const text = logFileText(account, region, [oldest, newest]);
  const bucket = trail.s3BucketName;
  putObject(world, bucket, key, { body: gzipSync(text), lastModified: deliveredAt, ...encryptionOf(trail) });
  return {
    bucket,
    key,
    sha256: createHash('sha256').update(text).digest('hex'),
    newestEventTime: newest,
    oldestEventTime: oldest,
    deliveredAt,
  };
}

/** CloudTrail encrypts with the trail's key, in the trail's context. */
export function encryptionOf({ kmsKeyId, arn }: Trail): Pick<StoredObject, 'kmsKeyArn' | 'encryptionContext'> {
  return kmsKeyId === null
    ? { kmsKeyArn: null, encryptionContext: {} }
    : { kmsKeyArn: kmsKeyId, encryptionContext: { 'aws:cloudtrail:arn': arn } };
}

/** 16 characters, which keep the names of one minute apart. */
function suffix(...of: (string | Trail | Date)[]): string {
  const text = of.map((one) => (one instanceof Date ? one.getTime() : typeof one === 'string' ? one : one.arn)).join();
  return createHash('sha256')
    .update(text)
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 16);
}

/** The bytes that are hashed. */
function logFileText(account: string, region: string, times: Date[]): string {
  return JSON.stringify({ Records: times.map((time, index) => eventOf(account, region, time, index)) });
}

function eventOf(account: string, region: string, time: Date, index: number): object {
  const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  const role = `arn:${partition}:iam::${account}:role/deploy`;
  const id = createHash('sha256').update(`${account} ${region} ${time.getTime()} ${index}`).digest('hex');
  const uuid = (from: number) =>
    id.slice(from, from + 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLEDEPLOYROLE:deploy',
      arn: `arn:${partition}:sts::${account}:assumed-role/deploy/deploy`,
      accountId: account,
      accessKeyId: 'ASIAEXAMPLEDEPLOYKEY',
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: 'AROAEXAMPLEDEPLOYROLE',
          arn: role,
          accountId: account,
          userName: 'deploy',
        },
        attributes: { creationDate: wholeSeconds(time), mfaAuthenticated: 'false' },
      },
    },
    eventTime: wholeSeconds(time),
    eventSource: 'ec2.amazonaws.com',
    eventName: 'DescribeInstances',
    awsRegion: region,
    sourceIPAddress: '198.51.100.7',
    userAgent: 'aws-cli/2.31.0',
    requestParameters: { instancesSet: {}, filterSet: {} },
    responseElements: null,
    requestID: uuid(0),
    eventID: uuid(32),
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: account,
    eventCategory: 'Management',
  };
}
