/** The world that people try things in: the company, prepared for a trail, with everything in the management account. */
import type { Call, World } from '../../world/world.ts';
import { createWorld } from '../../world/create-world.ts';
import { MANAGEMENT_ACCOUNT, ORGANIZATION_ID, TRAIL_NAME } from '../../world/company.ts';
import { trailBucketPolicy } from '../../world/iam/policy-documents.ts';
import { deliver, deliverRecord, letDaysPass } from './deliveries.ts';
import { addExampleRoles } from './example-roles.ts';

/** The bucket of examples/org-trail.yml, so that the examples run unchanged. */
const EXAMPLE_BUCKET = 'example-org-trail-logs';

/** `onAnswer` gets each call when it is answered. */
export function createServedWorld(onAnswer: (call: Call) => void): World {
  const world = createWorld();
  world.buckets.set(EXAMPLE_BUCKET, { ...world.buckets.get('org-trail-logs')!, policy: exampleBucketPolicy() });
  // One set of credentials can then read and change everything that a plan mentions.
  for (const bucket of world.buckets.values()) bucket.ownerAccountId = MANAGEMENT_ACCOUNT;
  addExampleRoles(world, EXAMPLE_BUCKET);
  world.onCall = (call, phase) => {
    if (phase === 'after') {
      if (call.action === 'cloudtrail:StartLogging' && call.error === null) letDaysPass(world);
      onAnswer(call);
    } else if (call.action === 'cloudtrail:GetTrailStatus') deliver(world);
    else if (call.action.startsWith('s3:ListObject')) deliverRecord(world);
  };
  return world;
}

function exampleBucketPolicy() {
  return trailBucketPolicy({
    bucket: EXAMPLE_BUCKET,
    trailArn: `arn:aws:cloudtrail:us-east-1:${MANAGEMENT_ACCOUNT}:trail/${TRAIL_NAME}`,
    managementAccountId: MANAGEMENT_ACCOUNT,
    organizationId: ORGANIZATION_ID,
  });
}
