import { expect, test } from '@jest/globals';
import { LOG_ARCHIVE_ACCOUNT, LOG_ARCHIVE_READER } from '../../simulator/company.ts';
import { pullRequest } from '../../simulator/events.ts';
import type { RunResult } from '../../simulator/runner.ts';
import type { Call, World } from '../../simulator/world.ts';
import { onStage } from './stage.ts';

/** All that a run leaves behind, without the lines by which the runner is told what to hide. */
const everything = (ran: RunResult) =>
  [
    ran.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::')),
    ran.stderr,
    ran.summary,
    ran.environmentFile,
    ran.state,
    JSON.stringify(ran.outputs),
    JSON.stringify(ran.files),
  ]
    .flat()
    .join('\n');

const tokensIn = (calls: Call[]) =>
  calls.flatMap(({ input }) => (typeof input['WebIdentityToken'] === 'string' ? [input['WebIdentityToken']] : []));

/** Every secret that the simulated AWS and GitHub issued: session credentials and tokens. */
const issued = (world: World, tokens: string[]) => [
  ...[...world.sessions].flatMap(([id, session]) => [id, session.secretAccessKey, session.sessionToken]),
  ...tokens,
  world.githubToken,
];

test.each([
  { what: 'an apply', inputs: {}, options: {} },
  {
    what: 'an apply that mends the bucket of another account, with debug logging',
    inputs: {
      prerequisites: 'repair',
      'bucket-owner-role-to-assume': `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/${LOG_ARCHIVE_READER}`,
    },
    options: { debug: true },
  },
  { what: 'a plan with debug logging', inputs: { mode: 'plan' }, options: { debug: true } },
  { what: 'a failure with debug logging', inputs: { 's3-bucket-name': 'nowhere' }, options: { debug: true } },
])('$what leaves no credential and no token anywhere', ({ inputs, options }) =>
  onStage(async ({ world, run, calls }) => {
    if ('prerequisites' in inputs) world.buckets.get('org-trail-logs')!.policy = null;
    const ran = await run({ 'kms-key-id': 'alias/org-trail', ...inputs }, options);
    const tokens = tokensIn(calls());
    const secrets = issued(world, tokens);
    expect(secrets.length).toBeGreaterThan(4);
    const left = everything(ran);
    for (const secret of secrets) {
      expect(left).not.toContain(secret);
      expect(left).not.toContain(Buffer.from(secret).toString('base64'));
    }
    for (const secret of secrets.slice(0, -1)) expect(ran.masks).toContain(secret);
    expect(ran.environmentFile).toBe('');
    expect(ran.state).toBe('');
  }),
);

test('a refused sign-in does not show the token', () =>
  onStage(async ({ world, run, calls }) => {
    world.token = { ...world.token, sub: 'repo:octo-org/audit:pull_request' };
    const ran = await run({ mode: 'plan' }, { event: pullRequest(), debug: true });
    const [token] = tokensIn(calls());
    expect(token).toMatch(/^ey/);
    expect(everything(ran)).not.toContain(token!);
    expect(everything(ran)).not.toContain(token!.split('.')[2]!);
  }));

test('the action starts no process', () =>
  onStage(async ({ run }) => {
    // Node's permission model refuses child processes.
    const ran = await run({}, { env: { NODE_OPTIONS: '--permission --allow-fs-read=* --allow-fs-write=*' } });
    expect(ran.outputs['outcome']).toBe('applied');
  }));

test('mask-aws-account-id masks account ids in log, summary and report, and not in outputs', () =>
  onStage(async ({ run }) => {
    const inputs = {
      'mask-aws-account-id': 'true',
      'sns-topic-name': 'arn:aws:sns:us-east-1:111111111111:org-trail-topic',
    };
    const ran = await run(inputs);
    const shown = ran.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    expect(shown.join('\n')).not.toMatch(/\d{12}/);
    expect(ran.summary).not.toMatch(/\d{12}/);
    expect(ran.files[ran.outputs['report-file']!]).not.toMatch(/\d{12}/);
    expect(ran.summary).toContain('***');
    expect(ran.masks).toContain('111111111111');
    expect(ran.outputs).toMatchObject({ outcome: 'applied', 'aws-account-id': '111111111111' });

    expect(ran.outputs['plan-digest']).toMatch(/^sha256:[0-9a-f]{64}$/);

    const wrong = await run({ ...inputs, 'kms-key-id': '333333333333' });
    expect(wrong.stdout.replaceAll(/::add-mask::.*/g, '')).not.toContain('333333333333');
  }));
