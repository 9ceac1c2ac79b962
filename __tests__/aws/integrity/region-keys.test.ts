import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readRegionKeys } from '../../../src/aws/integrity/read-public-keys.ts';
import type { Log } from '../../../src/runtime/log.ts';
import { fakeSession } from '../fake-aws.ts';

const before = { ...process.env };

beforeEach(() => {
  process.env['AWS_ENDPOINT_URL'] = 'http://127.0.0.1:9';
});

afterEach(() => {
  process.env = { ...before };
});

test('keys of a Region that cannot be reached are not waited for as the trail is: a private network may lack 16 of them', async () => {
  const again: string[] = [];
  const session = {
    ...fakeSession(),
    allowedActions: new Set(['cloudtrail:ListPublicKeys']),
    environment: { ...process.env },
    log: { info: (line: string) => again.push(line), debug: () => undefined } as unknown as Log,
  };
  const keys = await readRegionKeys(session, 'eu-west-1', '2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z');
  expect(keys).toMatchObject({ unknown: expect.stringContaining('this runner cannot reach 127.0.0.1') });
  expect(again).toEqual([expect.stringMatching(/^CloudTrail in eu-west-1 .* did not answer: again/)]);
});
