import { describe, expect, test } from '@jest/globals';
import { defaultAudience, PARTITIONS, partitionOf } from '../../../src/domain/values/partitions.ts';

describe('values: partitions', () => {
  test.each([
    ['us-east-1', 'aws', 'sts.amazonaws.com'],
    ['us-west-2', 'aws', 'sts.amazonaws.com'],
    ['mx-central-1', 'aws', 'sts.amazonaws.com'],
    ['cn-north-1', 'aws-cn', 'sts.amazonaws.com.cn'],
    ['cn-northwest-1', 'aws-cn', 'sts.amazonaws.com.cn'],
    ['us-gov-west-1', 'aws-us-gov', 'sts.amazonaws.com'],
    ['eusc-de-east-1', 'aws-eusc', 'sts.amazonaws.com'],
    ['us-iso-east-1', 'aws-iso', 'sts.amazonaws.com'],
    ['us-isob-east-1', 'aws-iso-b', 'sts.amazonaws.com'],
    ['eu-isoe-west-1', 'aws-iso-e', 'sts.amazonaws.com'],
    ['us-isof-south-1', 'aws-iso-f', 'sts.amazonaws.com'],
  ])('%s is of the partition %s, and its audience is %s', (region, partition, audience) => {
    expect(partitionOf(region)).toBe(partition);
    expect(defaultAudience(partition)).toBe(audience);
  });

  test('every partition has another id and prefix, and no prefix hides a longer one', () => {
    const prefixes = PARTITIONS.map(({ regionPrefix }) => regionPrefix).filter((prefix) => prefix !== '');
    expect(new Set(PARTITIONS.map(({ id }) => id)).size).toBe(PARTITIONS.length);
    for (const prefix of prefixes) expect(prefixes.filter((other) => other.startsWith(prefix))).toEqual([prefix]);
  });
});
