import { describe, expect, test } from '@jest/globals';
import { PutInsightSelectorsCommand, UpdateTrailCommand } from '@aws-sdk/client-cloudtrail';
import type { Trail } from '../../../../simulator/world/trail.ts';
import { policyDocument, type Statement } from '../../../../simulator/world/iam/policy-documents.ts';
import type { World } from '../../../../simulator/world/world.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { KEY_ID, UNGRANTED_KEY_ID } from '../../../../simulator/world/company.ts';
import { startCloud, cloudTrail, errorNameOf, trailIn } from '../../clients.ts';

function keyArn(id: string) {
  return `arn:aws:kms:us-east-1:111111111111:key/${id}`;
}

function bucket(world: World) {
  return world.buckets.get('org-trail-logs')!;
}

/** The folder of insights alone is closed to CloudTrail. */
function denyInsights(world: World): void {
  const statements = [bucket(world).policy!.Statement].flat();
  const Resource = 'arn:aws:s3:::org-trail-logs/*/CloudTrail-Insight/*';
  const denial: Statement = { Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource };
  bucket(world).policy = policyDocument(...statements, denial);
}

describe('selectors: insight destinations', () => {
  test.each<[string, string, Partial<Trail>, (world: World) => unknown]>([
    ['a healthy trail', '', {}, () => {}],
    ['a healthy trail with a key', '', { kmsKeyId: keyArn(KEY_ID) }, () => {}],
    ['no bucket', 'S3BucketDoesNotExistException', {}, (w) => w.buckets.clear()],
    ['no bucket policy', 'InsufficientS3BucketPolicyException', {}, (w) => (bucket(w).policy = null)],
    ['no path for insights', 'InsufficientS3BucketPolicyException', {}, denyInsights],
    [
      'no bucket policy and a key',
      'InsufficientEncryptionPolicyException',
      { kmsKeyId: keyArn(KEY_ID) },
      (w) => (bucket(w).policy = null),
    ],
    ['a key without grants', 'InsufficientEncryptionPolicyException', { kmsKeyId: keyArn(UNGRANTED_KEY_ID) }, () => {}],
    [
      'a disabled key',
      'KmsException',
      { kmsKeyId: keyArn(KEY_ID) },
      (w) => (w.keys.get(keyArn(KEY_ID))!.state = 'PendingDeletion'),
    ],
    ['a key that is gone', 'KmsException', { kmsKeyId: keyArn(KEY_ID) }, (w) => w.keys.clear()],
    [
      'a key of another kind',
      'KmsException',
      { kmsKeyId: keyArn(KEY_ID) },
      (w) => (w.keys.get(keyArn(KEY_ID))!.spec = 'RSA_2048'),
    ],
  ])('PutInsightSelectors with %s: %j, for turning off too', async (_what, error, trail, arrange) => {
    const world = createWorld();
    arrange(world);
    const stored = trailIn(world, { ...trail, insightSelectors: [] });
    const client = cloudTrail(await startCloud(world));
    for (const InsightSelectors of [[{ InsightType: 'ApiErrorRateInsight' as const }], []]) {
      const put = new PutInsightSelectorsCommand({ TrailName: stored.name, InsightSelectors });
      expect(await errorNameOf(client.send(put))).toBe(error);
    }
  });

  test('a trail without insights does not need their folder', async () => {
    const world = createWorld();
    denyInsights(world);
    const { name: Name } = trailIn(world);
    const update = new UpdateTrailCommand({ Name, EnableLogFileValidation: true });
    expect(await errorNameOf(cloudTrail(await startCloud(world)).send(update))).toBe('');
  });
});
