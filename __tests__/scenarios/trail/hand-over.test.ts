/** A trail beside that of the Landing Zone Accelerator, which takes CloudTrail's trusted access along when it goes. */
import { CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { expect, test } from '@jest/globals';
import { actAs } from '../../../simulator/routes/act-as.ts';
import { roleSession } from '../../../simulator/services/event-history/actors.ts';
import { MANAGEMENT_ACCOUNT, ORGANIZATION_ID } from '../../../simulator/world/company.ts';
import { trailBucketPolicy } from '../../../simulator/world/iam/policy-documents.ts';
import { ALL_DESTINATIONS, TRAIL, withHistory } from '../stage.ts';

const ACCELERATOR = roleSession('AWSAccelerator-PipelineRole', 'codebuild');
const ITS_TRAIL = 'AWSAccelerator-Organizations-CloudTrail';

test('when the accelerator’s trail is removed, one run with repair restores trusted access and the organization trail', () =>
  withHistory(async ({ world, outsider, run, writes }) => {
    const bucket = 'org-trail-logs-2';
    world.buckets.get(bucket)!.policy = trailBucketPolicy({
      bucket,
      trailArn: TRAIL.replace('org-trail', ITS_TRAIL),
      managementAccountId: MANAGEMENT_ACCOUNT,
      organizationId: ORGANIZATION_ID,
      prefixes: [''],
      partition: 'aws',
    });
    const ofOrganization = { IsMultiRegionTrail: true, IsOrganizationTrail: true };
    await outsider.send(new CreateTrailCommand({ Name: ITS_TRAIL, S3BucketName: bucket, ...ofOrganization }));
    await outsider.send(new StartLoggingCommand({ Name: ITS_TRAIL }));
    const owner = ALL_DESTINATIONS['bucket-owner-role-to-assume'];
    const beside = { prerequisites: 'repair', 'bucket-owner-role-to-assume': owner };
    expect((await run(beside)).outputs['outcome']).toBe('applied');
    writes();

    actAs(world, ACCELERATOR, {}, 'cloudtrail:DeleteTrail', { Name: ITS_TRAIL });
    const ServicePrincipal = 'cloudtrail.amazonaws.com';
    actAs(world, ACCELERATOR, {}, 'organizations:DisableAWSServiceAccess', { ServicePrincipal });
    expect(world.trails.get(TRAIL)).toMatchObject({ isOrganizationTrail: false, isLogging: true });

    const refused = await run({ ...beside, mode: 'plan', prerequisites: 'check' });
    expect(refused.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'prerequisites' });
    expect(refused.summary).toContain('Organization trail');
    expect(refused.summary).toContain('AWSAccelerator-PipelineRole');
    expect(writes()).toEqual([]);

    const restored = await run(beside);
    expect([restored.exitCode, restored.outputs['outcome']]).toEqual([0, 'applied']);
    expect(writes()).toEqual(['organizations:EnableAWSServiceAccess', 'cloudtrail:UpdateTrail']);
    expect(world.trails.get(TRAIL)).toMatchObject({ isOrganizationTrail: true, isLogging: true });
    expect((await run(beside)).outputs['outcome']).toBe('in-sync');
  }));
