/** What a newcomer finds in the bucket of the server: a record that the roles of the examples can prove, until somebody deletes of it. */
import { CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from '@jest/globals';
import { createServedWorld } from '../../../simulator/demo/serve/served-world.ts';
import { schedule } from '../../../simulator/github/events.ts';
import { runAction } from '../../../simulator/runner/runner.ts';
import { digestsOf } from '../../../simulator/services/deliveries/tamper.ts';
import { MANAGEMENT_ACCOUNT, MEMBER_ACCOUNT } from '../../../simulator/world/company.ts';
import { startSimulatedCloud } from '../../../simulator/server.ts';
import { runInProcess } from '../../scenarios/in-process/run-in-process.ts';
import { administrator, cloudTrail, s3 } from '../clients.ts';

describe('serve: the record', () => {
  test('a trail that was just started has three days of it, which the heal role proves; a deleted digest is found', async () => {
    const world = createServedWorld(() => {});
    const cloud = await startSimulatedCloud(world);
    world.oidcClaims = { ...world.oidcClaims, sub: 'repo:octo-org/audit:environment:organization-trail-heal' };
    const Name = 'org-trail';
    const S3BucketName = 'example-org-trail-logs';
    const client = cloudTrail(cloud, administrator(MANAGEMENT_ACCOUNT));
    const settings = { IsOrganizationTrail: true, IsMultiRegionTrail: true, EnableLogFileValidation: true };
    const KmsKeyId = 'alias/org-trail';
    await client.send(new CreateTrailCommand({ Name, S3BucketName, KmsKeyId, ...settings }));
    await client.send(new StartLoggingCommand({ Name }));
    const verify = () =>
      runAction(cloud, {
        inputs: {
          mode: 'plan',
          prerequisites: 'skip',
          'aws-region': 'us-east-1',
          'trail-name': Name,
          's3-bucket-name': S3BucketName,
          'role-to-assume': `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-heal`,
          'verify-integrity': 'digests',
          'verify-coverage': 'true',
        },
        event: schedule(),
        process: runInProcess,
      });
    // Nothing is delivered before somebody asks what is there.
    expect(world.objects.size).toBe(0);
    const proven = await verify();
    expect(proven).toMatchObject({ exitCode: 0, outputs: { 'failure-reason': '' } });
    expect(JSON.parse(proven.outputs['evidence']!)).toMatchObject({
      coverage: { status: 'pass', expected: 4, delivering: 4 },
      integrity: { status: 'pass', accounts: 4, regions: 2, findings: {}, unknown: 0 },
    });
    const of = { trail: [...world.trails.values()][0]!, account: MEMBER_ACCOUNT, region: 'eu-central-1' };
    const old = digestsOf(world, of).findLast(({ end }) => Date.now() - end.getTime() > 24.1 * 3_600_000)!;
    const owner = s3(cloud, administrator(MANAGEMENT_ACCOUNT));
    await owner.send(new DeleteObjectCommand({ Bucket: old.bucket, Key: old.key }));
    const found = await verify();
    expect(found).toMatchObject({ exitCode: 1, outputs: { 'failure-reason': 'integrity' } });
    expect(found.summary).toContain(old.key.split('/').at(-1)!.replaceAll('_', '&#95;'));
    await cloud.close();
  });
});
