/** How many round trips a plan makes one after the other: sign-in's two, and two waves of reads. */
import { CreateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { KEY_ID, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { countRoundTrips } from '../../../simulator/protocol/round-trips.ts';
import type { World } from '../../../simulator/world/world.ts';
import { ALL_DESTINATIONS, withWorld, type ScenarioContext } from '../stage.ts';

const KEPT = {
  'kms-key-id': '',
  'sns-topic-name': '',
  'cloud-watch-logs-log-group-arn': '',
  'cloud-watch-logs-role-arn': '',
};
const KEY_ARN = `arn:aws:kms:us-east-1:${MANAGEMENT_ACCOUNT}:key/${KEY_ID}`;

function existing({ outsider }: ScenarioContext) {
  return outsider.send(
    new CreateTrailCommand({
      Name: 'org-trail',
      S3BucketName: 'org-trail-logs',
      KmsKeyId: 'alias/org-trail',
      SnsTopicName: 'org-trail-topic',
      CloudWatchLogsLogGroupArn: `${ALL_DESTINATIONS['cloud-watch-logs-log-group-arn']}:*`,
      CloudWatchLogsRoleArn: ALL_DESTINATIONS['cloud-watch-logs-role-arn'],
      IsOrganizationTrail: true,
      IsMultiRegionTrail: true,
    }),
  );
}

function encryptTopic(world: World, keyId: string) {
  const [topic] = [...world.topics.values()];
  topic!.kmsMasterKeyId = keyId;
}

function encryptBucket(world: World, keyId: string) {
  const bucket = world.buckets.get('org-trail-logs')!;
  bucket.ownerAccountId = MANAGEMENT_ACCOUNT;
  bucket.encryption = { keyId, bucketKey: false };
}

const CASES: {
  what: string;
  inputs: Record<string, string>;
  prepare?: (stage: ScenarioContext) => unknown;
  rounds: number;
}[] = [
  { what: 'a trail that is not there yet', inputs: {}, rounds: 4 },
  { what: 'a trail that is there', inputs: {}, prepare: existing, rounds: 4 },
  { what: 'destinations that the trail has and nobody declares', inputs: KEPT, prepare: existing, rounds: 4 },
  {
    what: 'a topic encrypted by a key that is named by its ARN',
    inputs: {},
    prepare: ({ world }: ScenarioContext) => encryptTopic(world, KEY_ARN),
    rounds: 4,
  },
  {
    what: 'a topic encrypted by a key that is named by an alias',
    inputs: {},
    prepare: ({ world }: ScenarioContext) => encryptTopic(world, 'alias/org-trail-2'),
    rounds: 5,
  },
  {
    what: 'a bucket that encrypts by a key by default, named by its ARN',
    inputs: { 'kms-key-id': '', 'bucket-owner-role-to-assume': '' },
    prepare: ({ world }: ScenarioContext) => encryptBucket(world, KEY_ARN),
    rounds: 4,
  },
  {
    what: 'a bucket that encrypts by a key by default, named by an alias',
    inputs: { 'kms-key-id': '', 'bucket-owner-role-to-assume': '' },
    prepare: ({ world }: ScenarioContext) => encryptBucket(world, 'alias/org-trail'),
    rounds: 5,
  },
];

// The server waits between rounds: in one process for nothing but the sockets, else for clients that are loaded meanwhile.
const QUIET_MILLISECONDS = process.env['ORG_TRAIL_RUN'] === 'own' ? 800 : 100;

describe('scenarios: rounds', () => {
  // The first run loads the clients.
  beforeAll(() =>
    withWorld(async ({ run }) => {
      await run({ ...ALL_DESTINATIONS, prerequisites: '' });
    }),
  );

  test.each(CASES)('$what: $rounds rounds', ({ inputs, prepare, rounds }) =>
    withWorld(async (stage) => {
      await prepare?.(stage);
      stage.calls();
      const counted = countRoundTrips(stage.world, QUIET_MILLISECONDS);
      const ran = await stage.run({
        ...ALL_DESTINATIONS,
        'delegated-administrators': '222222222222',
        ...inputs,
        prerequisites: '',
        mode: 'plan',
      });
      expect(ran.outputs['prerequisites']).toContain('"log-role"');
      const calls = stage.calls();
      const seen = calls.map(({ action, roundTrip: round }) => `${round} ${action}`);
      // Who changed what is asked when all else is known.
      const history = calls.filter(({ action }) => action === 'cloudtrail:LookupEvents');
      expect(history.every(({ roundTrip }) => roundTrip! > rounds)).toBe(true);
      expect({ rounds: counted.count - (history.length > 0 ? 1 : 0), seen }).toEqual({ rounds, seen });
      // Whatever is read of the bucket goes with its policy, each once.
      const ofBucket = calls.filter(({ service }) => service === 's3');
      const withPolicy = ofBucket.find(({ action }) => action === 's3:GetBucketPolicy')!.roundTrip;
      expect(ofBucket.map(({ roundTrip }) => roundTrip)).toEqual(Array(9).fill(withPolicy));
      expect(new Set(ofBucket.map(({ action }) => action)).size).toBe(9);
    }),
  );

  test('a trail that is there is read while the organization and the bucket are still asked for', () =>
    withWorld(async (stage) => {
      await existing(stage);
      const trailAsked = Promise.withResolvers<unknown>();
      stage.world.onCall = async ({ action }, phase) => {
        if (phase !== 'before') return;
        if (action === 'cloudtrail:GetTrail') trailAsked.resolve(action);
        if (/^(?:organizations|s3):/.test(action)) await trailAsked.promise;
      };
      const { outputs } = await stage.run({ ...ALL_DESTINATIONS, mode: 'plan', prerequisites: '' });
      expect(outputs['outcome']).toBe('drift');
    }));
});
