/** The kit in accounts where less is possible: in this process, since what matters is what it asks. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readOptions } from '../../../acceptance/options.ts';
import { run } from '../../../acceptance/run.ts';
import { shortenWaits } from '../../../simulator/runner/quick-timers.ts';
import { startSimulatedCloud } from '../../../simulator/server.ts';
import type { World } from '../../../simulator/world/world.ts';
import { ACCOUNT, createSandbox, environmentOf, namesOfTrails, sandboxUser, WRITE, writesIn } from './sandbox.ts';

interface Answered {
  readonly id: string;
  readonly verdict: string;
  readonly why?: string;
}

describe('acceptance: accounts', () => {
  const environment = { ...process.env };
  const lines: string[] = [];
  let restore: () => void;
  let folder: string;
  beforeEach(() => {
    restore = shortenWaits();
    folder = mkdtempSync(join(tmpdir(), 'acceptance-'));
    lines.length = 0;
  });
  afterEach(() => {
    restore();
    process.env = { ...environment };
    rmSync(folder, { recursive: true });
  });

  async function runHere(world: World): Promise<Answered[]> {
    const cloud = await startSimulatedCloud(world);
    Object.assign(process.env, environmentOf(cloud));
    const output = join(folder, 'acceptance.json');
    const options = readOptions(['--account', ACCOUNT, '--region', 'us-east-1', ...WRITE, '--output', output]);
    try {
      await run(options, (line) => lines.push(line), new AbortController().signal);
      return (JSON.parse(readFileSync(output, 'utf8')) as { answers: Answered[] }).answers;
    } finally {
      await cloud.close();
    }
  }

  test('without an organization everything else is asked', async () => {
    const world = createSandbox();
    world.organization = null;
    const answers = await runHere(world);
    expect(lines[0]).toBe(`Account ${ACCOUNT} (no organization), us-east-1`);
    expect(answers.filter(({ verdict }) => verdict === 'different')).toEqual([]);
    const unasked = answers.filter(({ verdict }) => verdict === 'unasked');
    expect(unasked.length).toBeGreaterThan(3);
    expect(new Set(unasked.map(({ why }) => why))).toEqual(
      new Set(['it needs a management account with trusted access for CloudTrail']),
    );
    expect(namesOfTrails(world)).toEqual(['org-trail']);
  });

  test('a session that can only read ends at the first trail, and asks nothing', async () => {
    const world = createSandbox();
    const user = sandboxUser(world);
    user.policies = user.policies.map((policy) => ({ ...policy, Statement: [policy.Statement].flat().slice(0, 1) }));
    user.policies.push({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' },
    });
    await expect(runHere(world)).rejects.toThrow('A trail of its own could not be created: AccessDeniedException.');
    expect(writesIn(world)).toEqual(['cloudtrail:CreateTrail']);
  });
});
