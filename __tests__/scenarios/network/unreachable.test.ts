/** A runner that reaches CloudTrail and STS, and GitHub for its token, and nothing else. */
import { CreateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { KEY_ID, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { ENDPOINT_ROWS } from '../../aws/clients/endpoint-names.ts';
import { withNetwork } from './company-network.ts';
import { HOST_ROWS } from './hosts.ts';

/** How often each host may be asked: as many calls as leave before the first of them fails, each once. */
const FIRST_WAVE = {
  'iam.amazonaws.com:443': 2,
  'kms.us-east-1.amazonaws.com:443': 2,
  'logs.us-east-1.amazonaws.com:443': 1,
  'org-trail-logs.s3.us-east-1.amazonaws.com:443': 9,
  'organizations.us-east-1.amazonaws.com:443': 3,
  'sns.us-east-1.amazonaws.com:443': 1,
};

const REACHED = /^(?:cloudtrail|sts)\.us-east-1\.|\.actions\.githubusercontent\.com$/;

function countOf(asked: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const host of asked) counts[host] = (counts[host] ?? 0) + 1;
  return counts;
}

/** By ARN: an alias would have to be looked up to be compared. */
const KEY = { 'kms-key-id': `arn:aws:kms:us-east-1:${MANAGEMENT_ACCOUNT}:key/${KEY_ID}` };

/** The 5 seconds that a service has which a run can do without; the SDK waits one first, then the rest. */
const SHORTER_MILLISECONDS: Readonly<Record<number, number>> = { 1000: 100, 4000: 400, 5000: 500 };

function shortenLimits(): void {
  const { setTimeout: wait } = globalThis;
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((act: () => void, delay = 0) => wait(act, SHORTER_MILLISECONDS[delay] ?? delay));
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('network: CloudTrail and STS alone', () => {
  test.each(['silent', 'refused', 'dropped'] as const)(
    'all others %s: a plan whose prerequisites are unknown, and no host is asked in a later wave',
    (how) =>
      withNetwork(
        { blocks: (host) => (REACHED.test(host) ? null : how) },
        async ({ plan, outsider, network, calls }) => {
          await outsider.send(new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs' }));
          calls();
          shortenLimits();
          const ran = await plan({}, KEY);
          expect([ran.exitCode, ran.outputs['outcome'], ran.outputs['failure-reason']]).toEqual([0, 'drift', '']);
          const judged = JSON.parse(ran.outputs['prerequisites']!) as { id: string; status: string; message: string }[];
          const unknown = judged.filter(({ status }) => status === 'unknown');
          expect(judged.filter(({ status }) => status === 'fail')).toEqual([]);
          expect(unknown.map(({ id }) => id)).toEqual(
            expect.arrayContaining(['organization', 'caller', 'trusted-access', 'bucket', 'kms-key', 'log-role']),
          );
          // Each names the host that would tell.
          const said = unknown.map(({ message }) => message).join('\n');
          for (const address of Object.keys(FIRST_WAVE)) {
            expect(said).toContain(`this runner cannot reach ${address.replace(':443', '')} (`);
          }
          const blocked = network.proxy.asked.filter((address) => !REACHED.test(address.replace(':443', '')));
          expect(countOf(blocked)).toEqual(FIRST_WAVE);
          expect(ran.stdout).not.toMatch(/did not answer: again/);
        },
      ),
  );

  test.each(HOST_ROWS.filter(({ unknown }) => unknown?.length))('without $service: $unknown', ({ service, unknown }) =>
    withNetwork({ blocks: (host) => (isOf(service, host) ? 'refused' : null) }, async ({ plan }) => {
      const ran = await plan({}, KEY);
      expect([ran.exitCode, ran.outputs['outcome']]).toEqual([0, 'drift']);
      const judged = JSON.parse(ran.outputs['prerequisites']!) as { id: string; status: string }[];
      const ids = judged.flatMap(({ id, status }) => (status === 'unknown' ? [id] : []));
      expect(ids.sort()).toEqual([...unknown!].sort());
    }),
  );

  test('without S3 there is no evidence, for which the bucket is not asked again', () =>
    withNetwork({ blocks: (host) => (isOf('S3', host) ? 'refused' : null) }, async ({ plan, network, outsider }) => {
      await outsider.send(new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs' }));
      const ran = await plan({}, { ...KEY, 'verify-integrity': 'digests' });
      expect(ran.outputs).toMatchObject({ outcome: 'drift', 'failure-reason': 'integrity' });
      expect(ran.stdout).toMatch(
        /No digest could be verified\. .* cannot reach org-trail-logs\.s3\.us-east-1\.amazonaws\.com/,
      );
      const asked = network.proxy.asked.filter((address) => isOf('S3', address));
      expect(asked).toHaveLength(FIRST_WAVE['org-trail-logs.s3.us-east-1.amazonaws.com:443']);
    }));

  test('a silent S3 holds up the evidence no longer than a plan', () =>
    withNetwork({ blocks: (host) => (isOf('S3', host) ? 'silent' : null) }, async ({ plan, network, outsider }) => {
      await outsider.send(new CreateTrailCommand({ Name: 'org-trail', S3BucketName: 'org-trail-logs' }));
      shortenLimits();
      const ran = await plan({}, { ...KEY, prerequisites: 'skip', 'verify-integrity': 'digests' });
      expect(ran.outputs).toMatchObject({ outcome: 'drift', 'failure-reason': 'integrity' });
      expect(ran.stdout).toMatch(/cannot reach org-trail-logs\.s3\.us-east-1\.amazonaws\.com/);
      expect(network.proxy.asked.filter((address) => isOf('S3', address))).toHaveLength(2);
    }));

  test('without KMS an alias cannot be compared with the trail’s key: the plan is refused, and says what to declare instead', () =>
    withNetwork({ blocks: (host) => (isOf('KMS', host) ? 'refused' : null) }, async ({ plan }) => {
      const ran = await plan();
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'read' });
      expect(ran.stdout).toMatch(/this runner cannot reach kms\.us-east-1\..* Or set kms-key-id to the key's ARN/);
    }));
});

function isOf(service: string, host: string): boolean {
  const { plain } = ENDPOINT_ROWS.find((row) => row.service === service)!;
  const name = plain.replace('BUCKET.', '').split('.')[0]!;
  return host.split('.').slice(0, 2).includes(name);
}
