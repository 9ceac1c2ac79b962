/** The kit that asks AWS itself, as somebody with a sandbox organization uses it. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { LOG_ARCHIVE_ACCOUNT } from '../../../simulator/world/company.ts';
import type { World } from '../../../simulator/world/world.ts';
import { MARKER } from '../../../acceptance/aws/own-names.ts';
import { PROBES } from '../../../acceptance/probes/probes.ts';
import {
  ACCOUNT,
  addTrail,
  BUCKET,
  createSandbox,
  type KitRun,
  namesOfTrails,
  runKit,
  WRITE,
  writesIn,
} from './sandbox.ts';

interface Data {
  readonly answers: readonly { readonly id: string; readonly verdict: string; readonly why?: string }[];
}

function answersOf({ data }: KitRun): Data['answers'] {
  return (JSON.parse(data!) as Data).answers;
}

/** A run with --write whose process gets SIGTERM while it creates its first trail. */
async function runStopped(world: World): Promise<KitRun> {
  let kill: (signal: NodeJS.Signals) => void = () => {};
  const { onCall } = world;
  world.onCall = (call, phase) => {
    if (call.action === 'cloudtrail:CreateTrail' && phase === 'before') kill('SIGTERM');
    return onCall?.(call, phase);
  };
  return runKit(world, WRITE, (killChild) => (kill = killChild));
}

describe('acceptance: reading', () => {
  const world = createSandbox();
  let run: KitRun;
  beforeAll(async () => {
    run = await runKit(world);
  });

  test('nothing is written, and no answer is another than expected', () => {
    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(0);
    expect(writesIn(world)).toEqual([]);
    expect(run.stdout).toMatch(/\n\d+ as expected, 0 different, /);
  });

  test('what needs a trail of its own is not asked', () => {
    const unasked = answersOf(run).filter(({ verdict }) => verdict === 'unasked');
    const own = PROBES.filter(({ trail }) => trail.startsWith('own'));
    expect(unasked.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
    expect(run.stdout).toContain(`- ${own.length} not asked: it needs a trail of its own: --write\n`);
  });

  test('account ids are in no answer', () => {
    expect(run.data).toContain('"account": "account-1"');
    expect(run.data).not.toMatch(/\d{12}/);
  });
});

describe('acceptance: writing', () => {
  const world = createSandbox();
  const before = structuredClone([...world.trails.values()]);
  let run: KitRun;
  beforeAll(async () => {
    run = await runKit(world, WRITE);
  });

  test('everything is asked, and the simulated AWS answers what is expected of it', () => {
    expect(run.stderr).toBe('');
    expect(answersOf(run).filter(({ verdict }) => verdict !== 'same')).toEqual([]);
    expect(run.stdout).toContain(
      `\n${PROBES.length} as expected, 0 different, 0 could not be determined, 0 not asked.`,
    );
    expect(run.exitCode).toBe(0);
  });

  test('its trails are gone, and the trail that was there is as it was', () => {
    expect([...world.trails.values()]).toEqual(before);
  });

  test('it has one trail at a time, and says what it creates before the first', () => {
    expect(run.stdout.indexOf('at most 2 at a time')).toBeLessThan(run.stdout.indexOf('✓'));
    const done = world.calls.filter(({ error }) => error === null).map(({ action }) => action);
    const ends = done.filter((action) => /:(Create|Delete)Trail$/.test(action));
    expect(ends.length).toBeGreaterThan(20);
    expect(new Set(ends.filter((_, index) => index % 2 === 0))).toEqual(new Set(['cloudtrail:CreateTrail']));
    expect(new Set(ends.filter((_, index) => index % 2 === 1))).toEqual(new Set(['cloudtrail:DeleteTrail']));
  });

  test('no trail logs with selectors that match an event', () => {
    const started = world.calls.filter(({ action, error }) => action === 'cloudtrail:StartLogging' && error === null);
    expect(started).toHaveLength(2);
    for (const { input } of started) {
      const earlier = world.calls.slice(0, world.calls.indexOf(started[0]!));
      const selectors = earlier.findLast(({ action }) => action === 'cloudtrail:PutEventSelectors')!.input;
      expect(selectors).toMatchObject({ TrailName: input['Name'] });
      expect(JSON.stringify(selectors)).toContain(`:function:${String(input['Name'])}"`);
    }
  });

  test('nothing that names this run or this account is in the data', () => {
    expect(run.data).not.toMatch(/\d{12}|org-trail-acceptance-[0-9a-f]|o-exampleorg1|example-acceptance-logs|20\d\d-/);
  });
});

describe('acceptance: refusals', () => {
  test('another account than the one that is named: nothing is asked', async () => {
    const world = createSandbox();
    const run = await runKit(world, ['--account', '222222222222', ...WRITE]);
    expect(run).toMatchObject({ exitCode: 1, data: null });
    expect(run.stderr).toBe('This session is of another account than --account 222222222222. Nothing was asked.\n');
    expect(world.calls.map(({ action }) => action)).toEqual(['sts:GetCallerIdentity']);
  });

  test('a bucket of another account that lets this one in: nothing is created', async () => {
    const world = createSandbox();
    const bucket = world.buckets.get(BUCKET)!;
    bucket.ownerAccountId = LOG_ARCHIVE_ACCOUNT;
    const Principal = { AWS: `arn:aws:iam::${ACCOUNT}:root` };
    const letIn = { Effect: 'Allow' as const, Principal, Action: 's3:ListBucket', Resource: `arn:aws:s3:::${BUCKET}` };
    bucket.policy!.Statement = [bucket.policy!.Statement, letIn].flat();
    const run = await runKit(world, WRITE);
    expect(run).toMatchObject({ exitCode: 1, data: null });
    expect(run.stderr).toContain(`${BUCKET} is not a bucket of account ${ACCOUNT}`);
    expect(writesIn(world)).toEqual([]);
  });

  test('a Region with four trails: nothing is created', async () => {
    const world = createSandbox();
    for (const name of ['first', 'second', 'third']) addTrail(world, name);
    const run = await runKit(world, WRITE);
    expect(run).toMatchObject({ exitCode: 1, data: null });
    expect(run.stderr).toContain('us-east-1 has 4 of 5 trails');
    expect(writesIn(world)).toEqual([]);
  });
});

describe('acceptance: whatever happens', () => {
  test('a run that is stopped in the middle removes its trails', async () => {
    const world = createSandbox();
    const run = await runStopped(world);
    expect(namesOfTrails(world)).toEqual(['org-trail']);
    expect(writesIn(world).at(-1)).toBe('cloudtrail:DeleteTrail');
    expect(run).toMatchObject({ exitCode: 1, data: null });
    expect(run.stdout).toContain('Stopped. Removing the trails of this run.\n');
  });

  test('a trail that cannot be removed is named, with the commands that remove it', async () => {
    const world = createSandbox();
    world.inject({ action: 'cloudtrail:DeleteTrail', code: 'AccessDeniedException' });
    const run = await runStopped(world);
    const name = namesOfTrails(world).find((one) => one !== 'org-trail')!;
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain(
      `Not removed: arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/${name} (AccessDeniedException)`,
    );
    expect(run.stderr).toContain(`npm run acceptance -- --account ${ACCOUNT} --region us-east-1 --clean\n`);
    expect(run.stderr).toContain(`aws cloudtrail delete-trail --region us-east-1 --name ${name}\n`);
  });

  test('a trail that is still listed after its removal is named', async () => {
    const world = createSandbox();
    world.onCall = ({ action, input }, phase) => {
      if (action === 'cloudtrail:DeleteTrail' && phase === 'after') addTrail(world, String(input['Name']));
    };
    const run = await runStopped(world);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/Not removed: arn:\S+:trail\/org-trail-acceptance-\w+ \(it is still listed\)\n/);
  });

  test('a trail whose creation was not answered is removed, too', async () => {
    const world = createSandbox();
    world.inject({ action: 'cloudtrail:CreateTrail', code: 'InternalFailure', mutates: true, times: 1 });
    const run = await runKit(world, WRITE);
    expect(run.exitCode).toBe(1);
    expect(writesIn(world)).toEqual(['cloudtrail:CreateTrail', 'cloudtrail:CreateTrail', 'cloudtrail:DeleteTrail']);
    expect(namesOfTrails(world)).toEqual(['org-trail']);
  });

  test('--clean removes what a killed run left, and no trail that only has such a name', async () => {
    const world = createSandbox();
    addTrail(world, 'org-trail-acceptance-0123456789ab', { tags: new Map([[MARKER.Key, MARKER.Value]]) });
    addTrail(world, 'org-trail-acceptance-ffffffffffff', { tags: new Map([['team', 'audit']]) });
    addTrail(world, 'org-trail-acceptance-notes', { tags: new Map([[MARKER.Key, MARKER.Value]]) });
    const run = await runKit(world, ['--clean']);
    expect(run.exitCode).toBe(0);
    expect(writesIn(world)).toEqual(['cloudtrail:DeleteTrail']);
    expect(namesOfTrails(world)).toEqual([
      'org-trail',
      'org-trail-acceptance-ffffffffffff',
      'org-trail-acceptance-notes',
    ]);
    expect(run.stdout).toContain('1 removed, 1 untouched\n');
  });
});
