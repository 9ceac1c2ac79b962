/** Trails that AWS creates although it was expected to refuse. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect } from '../../../acceptance/aws/connect.ts';
import { newName } from '../../../acceptance/aws/own-names.ts';
import { createOwnTrails } from '../../../acceptance/aws/own-trails.ts';
import { type SimulatedCloud, startSimulatedCloud } from '../../../simulator/server.ts';
import { ACCOUNT, BUCKET, createSandbox, environmentOf, namesOfTrails, writesIn } from './sandbox.ts';

describe('acceptance: own trails', () => {
  const environment = { ...process.env };
  let cloud: SimulatedCloud;
  beforeEach(async () => {
    cloud = await startSimulatedCloud(createSandbox());
    Object.assign(process.env, environmentOf(cloud));
  });
  afterEach(async () => {
    process.env = environment;
    await cloud.close();
  });

  test('one that was not expected is removed at once', async () => {
    const { signal } = new AbortController();
    const aws = connect('us-east-1', { account: ACCOUNT, writes: true, bucket: BUCKET }, signal);
    await createOwnTrails(aws, aws, signal).attempt({ Name: newName(), S3BucketName: BUCKET });
    expect(writesIn(cloud.world)).toEqual(['cloudtrail:CreateTrail', 'cloudtrail:DeleteTrail']);
    expect(namesOfTrails(cloud.world)).toEqual(['org-trail']);
  });

  test('a refusal about the name of another own trail does not lose that one', async () => {
    const { signal } = new AbortController();
    const aws = connect('us-east-1', { account: ACCOUNT, writes: true, bucket: BUCKET }, signal);
    const ownTrails = createOwnTrails(aws, aws, signal);
    const { name } = await ownTrails.create({ S3BucketName: BUCKET });
    await expect(ownTrails.attempt({ Name: name, S3BucketName: BUCKET, S3KeyPrefix: '' })).rejects.toThrow(
      'S3KeyPrefix',
    );
    expect(namesOfTrails(cloud.world)).toEqual(['org-trail', name]);
    expect(await ownTrails.removeAll()).toEqual([]);
    expect(namesOfTrails(cloud.world)).toEqual(['org-trail']);
  });
});
