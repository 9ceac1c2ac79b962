import { describe, expect, test } from '@jest/globals';
import {
  accountPath,
  dayOfLogFile,
  dayPath,
  digestKey,
  FOLDERS,
  logStreamArnPrefix,
  objectKeyPieces,
  organizationIn,
  ownerPath,
  readDigestKey,
  regionPath,
} from '../../../src/domain/delivery/log-paths.ts';

const ACCOUNT = '111122223333';
const OF_ACCOUNT = { prefix: null, organizationId: null };
const OF_ORGANIZATION = { prefix: 'audit/logs', organizationId: 'o-exampleorg1' };

describe('delivery: log paths', () => {
  test('paths of an account and of an organization, with a prefix and without', () => {
    expect(ownerPath(null, ACCOUNT)).toBe('AWSLogs/111122223333/');
    expect(accountPath(OF_ACCOUNT, ACCOUNT)).toBe('AWSLogs/111122223333/');
    expect(accountPath(OF_ORGANIZATION, ACCOUNT)).toBe('audit/logs/AWSLogs/o-exampleorg1/111122223333/');
    expect(regionPath(OF_ORGANIZATION, ACCOUNT, 'digests', 'eu-west-1')).toBe(
      'audit/logs/AWSLogs/o-exampleorg1/111122223333/CloudTrail-Digest/eu-west-1/',
    );
  });

  test('the key of a log file is the one of the CloudTrail User Guide', () => {
    const pieces = objectKeyPieces({
      folder: FOLDERS.logs,
      region: 'us-east-2',
      ...{ year: '2015', month: '08', day: '01' },
      account: ACCOUNT,
      name: '20150801T0210Z_Mu0KsOhtH1ar15ZZ',
    });
    expect(accountPath(OF_ACCOUNT, ACCOUNT) + pieces.join('')).toBe(
      'AWSLogs/111122223333/CloudTrail/us-east-2/2015/08/01/111122223333_CloudTrail_us-east-2_20150801T0210Z_Mu0KsOhtH1ar15ZZ.json.gz',
    );
  });

  const DIGEST =
    'audit/logs/AWSLogs/o-exampleorg1/111122223333/CloudTrail-Digest/ca-central-1/2020/02/14/111122223333_CloudTrail-Digest_ca-central-1_Org_us-east-1_Trail_us-east-1_20200214T001007Z.json.gz';
  const NAME = {
    account: ACCOUNT,
    region: 'ca-central-1',
    trailName: 'Org_us-east-1_Trail',
    homeRegion: 'us-east-1',
    end: '2020-02-14T00:10:07Z',
    isBackfill: false,
  };

  test('a digest’s key is read as it is written, whatever the trail’s name is', () => {
    expect(digestKey(OF_ORGANIZATION, NAME)).toBe(DIGEST);
    expect(readDigestKey(OF_ORGANIZATION, DIGEST)).toEqual(NAME);
    const backfill = DIGEST.replace('Z.json', 'Z_backfill.json');
    expect(digestKey(OF_ORGANIZATION, { ...NAME, isBackfill: true })).toBe(backfill);
    expect(readDigestKey(OF_ORGANIZATION, backfill)).toEqual({ ...NAME, isBackfill: true });
    const alone = DIGEST.replace('audit/logs/', '').replace('o-exampleorg1/', '');
    expect(readDigestKey(OF_ACCOUNT, alone)).toEqual(NAME);
  });

  test.each([
    ['a marker', DIGEST.replace(/[^/]+$/, '')],
    ['another folder', DIGEST.replace('o-exampleorg1/', '')],
    ['another prefix', DIGEST.replace('audit', 'other')],
    ['another account in its name', DIGEST.replace('/111122223333_', '/444455556666_')],
    ['another Region in its name', DIGEST.replace('Digest_ca-central-1', 'Digest_eu-west-1')],
    ['another day', DIGEST.replace('02/14', '02/15')],
    ['a day that does not exist', DIGEST.replace('02/14', '02/31').replace('20200214', '20200231')],
    ['a log file', DIGEST.replaceAll('CloudTrail-Digest', 'CloudTrail')],
    ['something behind it', `${DIGEST}.bak`],
    ['another suffix', DIGEST.replace('Z.json', 'Z_other.json')],
    ['nothing', ''],
  ])('no digest’s key: %s', (_, key) => {
    expect(readDigestKey(OF_ORGANIZATION, key)).toBeNull();
  });

  test('the day that a log file is filed under, and the path that lists it and all later ones', () => {
    const path = 'audit/logs/AWSLogs/o-exampleorg1/111122223333/CloudTrail/eu-west-1/';
    const day = (key: string) => dayOfLogFile(OF_ORGANIZATION, ACCOUNT, 'eu-west-1', key);
    expect(dayPath(OF_ORGANIZATION, ACCOUNT, 'logs', 'eu-west-1', '2026-11-29T04:12:07Z')).toBe(`${path}2026/11/29/`);
    expect(day(`${path}2026/11/29/x.json.gz`)).toBe('2026-11-29');
    expect(day(`${path}2026/11/29/more/x.json.gz`)).toBe('2026-11-29');
    for (const key of ['2026/11/29/', '2026/11/x', '2026/11/29x/y']) expect(day(path + key)).toBeNull();
    expect(day(path.replace('CloudTrail', 'CloudTrail-Insight') + '2026/11/29/x')).toBeNull();
  });

  test.each([
    ['arn:aws:s3:::logs/AWSLogs/o-exampleorg1/', 'o-exampleorg1'],
    ['arn:aws:s3:::logs/AWSLogs/111122223333/', null],
  ])('%s is of the organization %s', (text, organization) => {
    expect(organizationIn(text)).toBe(organization);
  });

  test('log streams are named behind the group, however that is written', () => {
    const group = 'arn:aws:logs:us-east-1:111122223333:log-group:trail';
    expect(logStreamArnPrefix(`${group}:*`)).toBe(`${group}:log-stream:`);
    expect(logStreamArnPrefix(group)).toBe(`${group}:log-stream:`);
  });
});
