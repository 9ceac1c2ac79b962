import { describe, expect, test } from '@jest/globals';
import {
  accountPath,
  FOLDERS,
  logStreamArnPrefix,
  objectKeyPieces,
  organizationIn,
  ownerPath,
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
