import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LOG_ARCHIVE_ACCOUNT, BUCKET_OWNER_ROLE_NAME, MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { pullRequest } from '../../../simulator/github/events.ts';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import type { Call, World } from '../../../simulator/world/world.ts';
import { issueSession } from '../../../simulator/sign-in/sts.ts';
import { withReviewedWorkflow } from '../review/reviewed-workflow.ts';
import { ALL_DESTINATIONS, TRAIL, withWorld, withWorldAndBundle } from '../stage.ts';

/** All that a run leaves behind, without the lines by which the runner is told what to hide. */
function everything(ran: RunResult) {
  return [
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
}

function tokensIn(calls: Call[]) {
  return calls.flatMap(({ input }) =>
    typeof input['WebIdentityToken'] === 'string' ? [input['WebIdentityToken']] : [],
  );
}

/** Every secret that the simulated AWS and GitHub issued: session credentials and tokens. */
function issued(world: World, tokens: string[]) {
  return [
    ...[...world.sessions].flatMap(([id, session]) => [id, session.secretAccessKey, session.sessionToken]),
    ...tokens,
    world.githubToken,
  ];
}

describe('sign-in: secrets', () => {
  test.each([
    { what: 'an apply', inputs: {}, options: {} },
    {
      what: 'an apply that mends the bucket of another account, with debug logging',
      inputs: {
        prerequisites: 'repair',
        'bucket-owner-role-to-assume': `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/${BUCKET_OWNER_ROLE_NAME}`,
      },
      options: { debug: true, process: 'own' } as const,
    },
    { what: 'a plan with debug logging', inputs: { mode: 'plan' }, options: { debug: true } },
    {
      what: 'a failure with debug logging',
      inputs: { 's3-bucket-name': 'nowhere' },
      options: { debug: true, process: 'own' } as const,
    },
  ])('$what leaves no credential and no token anywhere', ({ inputs, options }) =>
    withWorld(async ({ world, run, calls }) => {
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
    withWorld(async ({ world, run, calls }) => {
      world.oidcClaims = { ...world.oidcClaims, sub: 'repo:octo-org/audit:pull_request' };
      const ran = await run({ mode: 'plan' }, { event: pullRequest(), debug: true });
      const [token] = tokensIn(calls());
      expect(token).toMatch(/^ey/);
      expect(everything(ran)).not.toContain(token!);
      expect(everything(ran)).not.toContain(token!.split('.')[2]!);
    }));

  test('the action starts no process', () =>
    withWorldAndBundle(async ({ run }) => {
      // Node's permission model refuses child processes.
      const ran = await run({}, { env: { NODE_OPTIONS: '--permission --allow-fs-read=* --allow-fs-write=*' } });
      expect(ran.outputs['outcome']).toBe('applied');
    }));

  test('mask-aws-account-id masks account ids in log, summary and report, and not in outputs', () =>
    withWorld(async ({ run }) => {
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

  /** What AWS makes of a secret in the text of an error. */
  const FORMS: Readonly<Record<string, (secret: string) => string>> = {
    'as it is': (secret) => secret,
    'percent-encoded': (secret) => encodeURIComponent(secret),
    'percent-encoded twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
    'in lines': (secret) => secret.replace(/.{60}/g, '$&\n'),
    'escaped for JSON': (secret) => secret.replaceAll('/', '\\/').replaceAll('+', '\\u002b').replaceAll('=', '\\u003d'),
    'escaped for XML': (secret) => secret.replaceAll('+', '&#x2B;').replaceAll('=', '&#61;'),
    'as Base64 in lines': (secret) => Buffer.from(secret).toString('base64').replace(/.{76}/g, '$&\n'),
    'as hexadecimal': (secret) => Buffer.from(secret).toString('hex').replace(/../g, '$& '),
    'where it is cut': (secret) => `${'x'.repeat(900)} ${secret}`,
    'where AWS cut it': (secret) => secret.slice(0, secret.length * 0.6),
  };

  /** Parts of the secrets in any of their forms, that can be read in what was left behind. */
  function leaked(left: string, secrets: readonly string[]): string[] {
    const readings = [
      left,
      left.replace(/\s|\\n|\\u\{a\}/g, ''),
      left.replace(/%(?:25)*([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    ];
    const shown = new Set(readings.flatMap(partsOf));
    return secrets
      .flatMap((secret) => ['as it is', 'as Base64 in lines', 'as hexadecimal'].map((form) => FORMS[form]!(secret)))
      .flatMap((text) => partsOf(text.replace(/\s/g, '')))
      .filter((part) => (part.length < PART ? left.includes(part) : shown.has(part)));
  }

  // What is at the end of a cut text, or belongs half to what is beside it, is less than this.
  const PART = 24;

  /** All parts of `PART` characters, or the whole where it is shorter. */
  function partsOf(text: string): string[] {
    return Array.from({ length: Math.max(1, text.length - PART + 1) }, (_, at) => text.slice(at, at + PART));
  }

  function quoting(secrets: readonly string[], form: string) {
    return `The request signature we calculated does not match the signature you provided. The Canonical String for this request should have been 'POST / host:cloudtrail.us-east-1.amazonaws.com ${secrets.map((one) => `x-amz-security-token:${FORMS[form]!(one)}`).join(' ')} host;x-amz-date' The String-to-Sign should have been 'AWS4-HMAC-SHA256'`;
  }

  /** Credentials that an earlier step got, which AWS quotes when it is asked whose they are. */
  function quotedOfAnEarlierSession(world: World, form: string): string[] {
    const role = world.accounts.get(MANAGEMENT_ACCOUNT)!.roles.get('org-trail-apply')!;
    const session = issueSession(world, {
      accountId: MANAGEMENT_ACCOUNT,
      role,
      sessionName: 'earlier',
      durationSeconds: 3600,
      sessionPolicy: null,
    });
    const secrets = [session.accessKeyId, session.secretAccessKey, session.sessionToken];
    world.inject({
      action: 'sts:GetCallerIdentity',
      code: 'SignatureDoesNotMatch',
      status: 403,
      message: quoting(secrets, form),
    });
    return secrets;
  }

  describe('what AWS quotes of a secret is nowhere: log, summary, comment, files, outputs', () => {
    test.each(['as it is', 'percent-encoded', 'in lines', 'as Base64 in lines', 'where it is cut'])(
      '%s, to a plan on a pull request',
      (form) =>
        withReviewedWorkflow(async ({ world, plan, calls, comments }) => {
          world.onCall = ({ action }, phase) => {
            if (action !== 'cloudtrail:GetInsightSelectors' || phase === 'after' || world.injections.length > 0) return;
            const secrets = issued(world, tokensIn(world.calls));
            world.inject({ action, code: 'AccessDeniedException', message: quoting(secrets, form) });
            world.inject({ action: 'kms:DescribeKey', code: 'AccessDeniedException', message: quoting(secrets, form) });
          };
          world.trails.get(TRAIL)!.latestDeliveryError = 'later';
          const inputs = { 'kms-key-id': ALL_DESTINATIONS['kms-key-id'], prerequisites: 'check' };
          const ran = await plan(inputs, undefined, { debug: true });
          expect(ran.summary).toContain('The request signature we calculated');
          const left = `${everything(ran)}\n${comments()[0]!.body}`;
          expect(leaked(left, issued(world, tokensIn(calls())))).toEqual([]);
        }),
    );

    test.each(['as it is', 'escaped for JSON', 'escaped for XML', 'where AWS cut it'])('%s, to an apply', (form) =>
      withWorld(async ({ world, run, calls }) => {
        world.onCall = ({ action }, phase) => {
          if (action !== 'cloudtrail:CreateTrail' || phase === 'after' || world.injections.length > 0) return;
          world.inject({
            action,
            code: 'SignatureDoesNotMatchException',
            status: 403,
            message: quoting(issued(world, tokensIn(world.calls)), form),
          });
        };
        const ran = await run({}, { debug: true });
        expect(ran.outputs['failure-reason']).toBe('step');
        const left = everything(ran);
        expect(left).toContain('The request signature we calculated');
        expect(leaked(left, issued(world, tokensIn(calls())))).toEqual([]);
      }),
    );

    test.each(['as it is', 'percent-encoded twice', 'as hexadecimal'])(
      '%s, to credentials of an earlier step',
      (form) =>
        withWorld(async ({ world, run }) => {
          const secrets = quotedOfAnEarlierSession(world, form);
          const env = {
            AWS_ACCESS_KEY_ID: secrets[0]!,
            AWS_SECRET_ACCESS_KEY: secrets[1]!,
            AWS_SESSION_TOKEN: secrets[2]!,
          };
          const ran = await run({ 'role-to-assume': '' }, { debug: true, env });
          expect(ran.outputs['failure-reason']).toBe('sign-in');
          expect(everything(ran)).toContain('The request signature we calculated');
          expect(leaked(everything(ran), secrets)).toEqual([]);
        }),
    );
  });

  test('credentials that the SDK finds elsewhere are secrets before the first call, too', () =>
    withWorldAndBundle(async ({ world, run }) => {
      const secrets = quotedOfAnEarlierSession(world, 'as it is');
      // A program prints them, as on a self-hosted runner.
      const printed = JSON.stringify({
        Version: 1,
        AccessKeyId: secrets[0],
        SecretAccessKey: secrets[1],
        SessionToken: secrets[2],
      });
      const folder = mkdtempSync(join(tmpdir(), 'org-trail-credentials-'));
      writeFileSync(join(folder, 'printed'), printed);
      writeFileSync(join(folder, 'config'), `[default]\ncredential_process = cat ${join(folder, 'printed')}\n`);
      const ran = await run({ 'role-to-assume': '' }, { env: { AWS_CONFIG_FILE: join(folder, 'config') } });
      rmSync(folder, { recursive: true });
      expect(everything(ran)).toContain('The request signature we calculated');
      expect(leaked(everything(ran), secrets)).toEqual([]);
      for (const secret of secrets) expect(ran.masks).toContain(secret);
    }));
});
