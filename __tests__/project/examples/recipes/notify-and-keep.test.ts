/** examples/slack.yml and examples/keep-evidence.yml: what they send, and to whom. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StopLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { describe, expect, test } from '@jest/globals';
import { pullRequest, schedule } from '../../../../simulator/github/events.ts';
import { withWorld } from '../../../scenarios/stage.ts';
import { resultsOf } from '../jobs.ts';
import { hasJq, runScript } from '../scripts.ts';
import { read } from '../workflows.ts';
import { RECORDING, recorded, runRecipe } from './run-recipe.ts';

const CONFIG = 'trailName: org-trail\ns3BucketName: org-trail-logs\n';
const TOKEN = {
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://oidc.example/?v=1',
};

/** A curl that writes down what it is asked and sent, and answers with a token. */
const CURL = `#!/bin/bash\n${RECORDING}\nif [[ "$*" == *'--data @-'* ]]; then cat > "$CALLS.body"; else echo '{ "value": "job-token" }'; fi\n`;
/** An aws that says how an object is locked, and writes down by which token it signed in. */
const AWS = `#!/bin/bash\n${RECORDING}\ncp "$AWS_WEB_IDENTITY_TOKEN_FILE" "$CALLS.body"\nif [ "$2" = get-object-retention ]; then echo "$MODE"; fi\n`;

function withCalls<T>(use: (CALLS: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'org-trail-calls-'));
  const CALLS = join(folder, 'calls');
  writeFileSync(CALLS, '');
  const end = () => rmSync(folder, { recursive: true });
  const result = use(CALLS);
  if (result instanceof Promise) return result.finally(end) as T;
  end();
  return result;
}

// The scripts of the workflow need jq, as GitHub's runners have it.
(hasJq ? describe : describe.skip)('slack.yml', () => {
  const [step] = read('slack.yml').jobs['message']!.steps;
  const messageOf = (OUTCOME: string, REASON: string) =>
    withCalls((CALLS) => {
      const folder = join(CALLS, '..');
      writeFileSync(join(folder, 'curl'), CURL, { mode: 0o755 });
      const { status } = runScript(step!, {
        PATH: `${folder}:${process.env['PATH']}`,
        CALLS,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'octo-org/audit',
        GITHUB_RUN_ID: '42',
        SLACK_WEBHOOK_URL: 'https://hooks.slack.example/T/B',
        TRAIL: 'org-trail',
        OUTCOME,
        REASON,
      });
      expect([status, recorded(CALLS)[0]!.at(-1)]).toEqual([0, 'https://hooks.slack.example/T/B']);
      return (JSON.parse(readFileSync(`${CALLS}.body`, 'utf8')) as { text: string }).text;
    });
  const link = '\n<https://github.com/octo-org/audit/actions/runs/42|Run and summary>';

  test.each([
    ['drift', 'drift', 'CloudTrail trail org-trail: drift (drift)'],
    ['', '', 'CloudTrail trail org-trail: no result'],
    ['$(id)`id`";id', '<!channel> & \\n', 'CloudTrail trail org-trail: $(id)`id`";id (&lt;!channel&gt; &amp; \\n)'],
  ])('%j (%j)', (outcome, reason, expected) => {
    expect(messageOf(outcome, reason)).toBe(`${expected}${link}`);
  });

  test('a message is sent if the check fails, and never from a pull request', () => {
    const { jobs } = read('slack.yml');
    const after = (check: 'success' | 'failure', event = schedule()) =>
      resultsOf(jobs, { github: { event_name: event.name, ref: event.ref }, results: { check } })['message'];
    expect([after('success'), after('failure'), after('failure', pullRequest())]).toEqual([
      'skipped',
      'success',
      'skipped',
    ]);
  });

  test('the job that knows the webhook has no permission, and the one that signs in does not know it', () => {
    const { check, message } = read('slack.yml').jobs;
    expect(message!.permissions).toEqual({});
    expect(JSON.stringify(check)).not.toContain('secrets.');
  });
});

// The scripts of the workflow need jq, as GitHub's runners have it.
(hasJq ? describe : describe.skip)('keep-evidence.yml', () => {
  const keep = (MODE: string) =>
    withCalls(async (CALLS) => {
      const played = { result: '', calls: [] as string[][], token: '' };
      await withWorld(async (stage) => {
        await stage.run();
        await stage.outsider.send(new StopLoggingCommand({ Name: 'org-trail' }));
        const env = { CALLS, MODE, GITHUB_RUN_ATTEMPT: '2', ...TOKEN };
        const programs = { curl: CURL, aws: AWS };
        const recipe = { workflow: 'keep-evidence.yml', config: CONFIG, programs, env };
        const { jobs } = await runRecipe(stage, schedule(), '42', recipe);
        played.result = jobs['keep']!.result;
        played.calls = recorded(CALLS);
        played.token = readFileSync(`${CALLS}.body`, 'utf8').trim();
      });
      return played;
    });

  test('each file becomes an object of its own, with a checksum, by the token of this job, and has to be locked', async () => {
    const { result, calls, token } = await keep('COMPLIANCE');
    expect([result, token]).toEqual(['success', 'job-token']);
    expect(calls[0]).toEqual(
      expect.arrayContaining([
        'Authorization: Bearer request-token',
        'https://oidc.example/?v=1&audience=sts.amazonaws.com',
      ]),
    );
    const puts = calls.filter(([, operation]) => operation === 'put-object');
    const keys = puts.map((call) => call[call.indexOf('--key') + 1]!.replace(/\d{4}\/\d\d\/\d\d/, 'DATE'));
    expect(keys).toEqual(['plan.json', 'report.md'].map((name) => `octo-org/audit/DATE/42-2/${name}`));
    for (const call of puts)
      expect(call.join(' ')).toMatch(
        /--bucket example-org-trail-evidence --expected-bucket-owner 333333333333 .* --checksum-algorithm SHA256 --if-none-match \*$/,
      );
    expect(calls.length).toBe(1 + 2 * puts.length);
  });

  test('objects that can be deleted fail the run', async () => {
    expect((await keep('GOVERNANCE')).result).toBe('failure');
  });

  test('the job that keeps reads no repository, and the one that checks cannot assume its role', () => {
    const { check, keep: keeping } = read('keep-evidence.yml').jobs;
    expect(keeping!.permissions).toEqual({ 'id-token': 'write' });
    expect([check!.environment, keeping!.environment]).toEqual([undefined, 'organization-trail-keep']);
  });
});
