import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { TRAIL_INPUTS } from '../../../src/inputs/declared.ts';
import { camel } from '../../../src/domain/trail/fields.ts';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import { withWorld, type ScenarioContext, TRAIL } from '../stage.ts';

const EXAMPLE = readFileSync('examples/trail.yml', 'utf8');
const WHOLE = parse(EXAMPLE) as Record<string, unknown>;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** What actions/checkout leaves, with these files in it. */
function workspaceOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'org-trail-checkout-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A run whose inputs are the file's, and these. */
function runWith(stage: ScenarioContext, text: string, inputs: Record<string, string> = {}) {
  const env = { GITHUB_WORKSPACE: workspaceOf({ 'trail.yml': text }) };
  return stage.run({ 'trail-name': '', 's3-bucket-name': '', 'config-file': 'trail.yml', ...inputs }, { env });
}

function afterOf({ outputs }: RunResult) {
  return JSON.parse(outputs['after']!) as Record<string, unknown>;
}

function mistakesOf({ stdout }: RunResult) {
  return stdout.split('\n').filter((line) => line.startsWith('- '));
}

describe('inputs: config file', () => {
  test('the example declares every trail input but the selectors that exclude the others', () => {
    expect([...Object.keys(WHOLE), 'eventSelectors'].sort()).toEqual(TRAIL_INPUTS.map(camel).sort());
  });

  test('a whole trail as a file: created by it, and in sync with the same as inputs', () =>
    withWorld(async (stage) => {
      stage.world.organization!.delegatedAdministrators.clear();
      const created = await runWith(stage, EXAMPLE);
      expect(created.outputs).toMatchObject({ outcome: 'applied', 'trail-arn': TRAIL });
      expect(afterOf(created)).toMatchObject({
        s3KeyPrefix: 'audit',
        recursiveLogging: false,
        isLogging: true,
        aggregationConfigurations: WHOLE['aggregationConfigurations'],
        tags: WHOLE['tags'],
      });
      expect(stage.world.organization!.delegatedAdministrators.get('cloudtrail.amazonaws.com')).toEqual(
        new Set(['222222222222']),
      );
      const inputs = Object.entries({ ...WHOLE, delegatedAdministrators: '222222222222' }).map(([key, value]) => [
        TRAIL_INPUTS.find((input) => camel(input) === key)!,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]);
      const again = await stage.run({ ...(Object.fromEntries(inputs) as object), mode: 'check' });
      expect(again.outputs['outcome']).toBe('in-sync');
      expect(afterOf(again)).toEqual(afterOf(created));
    }));

  test('a weakening names the line of the file, and the value that the trail has', () =>
    withWorld(async (stage) => {
      await stage.run();
      const text = 'trailName: org-trail\ns3BucketName: org-trail-logs\nisLogging: false';
      const { summary } = await runWith(stage, text, { mode: 'plan' });
      expect(summary).toContain('Set <code>trail.yml:3:12: isLogging</code> to <code>true</code>, which the trail has');
    }));

  test('inputs win over the file, and what neither says is kept', () =>
    withWorld(async (stage) => {
      await runWith(stage, EXAMPLE);
      const { outputs } = await runWith(
        stage,
        [
          'trailName: another-trail',
          's3BucketName: org-trail-logs',
          's3KeyPrefix: other',
          'kmsKeyId: none',
          'snsTopicName:',
          'cloudWatchLogsLogGroupArn: ""',
          'cloudWatchLogsRoleArn: null',
          'isLogging: keep',
          'isMultiRegionTrail: false',
          'includeGlobalServiceEvents: false',
          'enableLogFileValidation: False',
          'advancedEventSelectors: ~',
          'insightSelectors: none',
          'aggregationConfigurations:',
          'tags: {Stage: test, New: 012, Empty: }',
          'purgeTags: True',
        ].join('\n'),
        {
          'trail-name': 'org-trail',
          's3-key-prefix': 'audit/step',
          'is-multi-region-trail': 'keep',
          'include-global-service-events': 'true',
          tags: 'Owner: step',
          mode: 'plan',
        },
      );
      const [before, after] = [outputs['before']!, outputs['after']!].map((text) => JSON.parse(text) as object);
      expect(after).toEqual({
        ...before,
        s3KeyPrefix: 'audit/step',
        kmsKeyId: null,
        enableLogFileValidation: false,
        insightSelectors: [],
        tags: { Owner: 'step' },
      });
    }));

  test('a file beats the defaults, in sync with the trail that it left off', () =>
    withWorld(async (stage) => {
      const switches = ['isLogging', 'isOrganizationTrail', 'isMultiRegionTrail', 'enableLogFileValidation'];
      const file = `trailName: org-trail\ns3BucketName: org-trail-logs\n${switches.map((key) => `${key}: false\n`).join('')}`;
      const created = await runWith(stage, file);
      expect(created.outputs['outcome']).toBe('applied');
      expect(afterOf(created)).toMatchObject(Object.fromEntries(switches.map((key) => [key, false])));
      // The same without the switches: they are on by default, which nothing of the file says.
      const without = await runWith(stage, 'trailName: org-trail', { mode: 'check' });
      expect(without.outputs['outcome']).toBe('drift');
      expect(afterOf(without)).toMatchObject(Object.fromEntries(switches.map((key) => [key, true])));
      const kept = await runWith(stage, `trailName: org-trail\n${switches.map((key) => `${key}: keep\n`).join('')}`, {
        mode: 'check',
      });
      expect(kept.outputs['outcome']).toBe('in-sync');
    }));

  test('larger than any input, with everything that editors and checkouts do to a file', () =>
    withWorld(async ({ run, world }) => {
      const arns = Array.from({ length: 250 }, (_, at) => `arn:aws:s3:::bucket/${`${at}/`.padStart(600, 'x')}`);
      const text = [
        'trailName: org-trail',
        's3BucketName: org-trail-logs',
        'delegatedAdministrators: 333333333333, 222222222222',
        `eventSelectors: [{DataResources: [{Type: AWS::S3::Object, Values: ${JSON.stringify(arns)}}]}]`,
      ];
      const folder = workspaceOf({ 'trail.yml': `\ufeff${text.join('\r\n')}\r\n` });
      // Links are well as long as they do not lead out.
      mkdirSync(join(folder, 'infrastructure'));
      symlinkSync('../trail.yml', join(folder, 'infrastructure/link.yml'));
      const checkout = join(workspaceOf({}), 'checkout');
      symlinkSync(folder, checkout);
      const inputs = {
        'trail-name': '',
        's3-bucket-name': '',
        'config-file': './infrastructure/../infrastructure/link.yml',
      };
      const ran = await run(inputs, { env: { GITHUB_WORKSPACE: checkout } });
      expect(ran.outputs['outcome']).toBe('applied');
      expect(text.join().length).toBeGreaterThan(131_071);
      expect(world.trails.get(TRAIL)!.eventSelectors![0]!.DataResources[0]!.Values).toHaveLength(250);
      expect([...world.organization!.delegatedAdministrators.get('cloudtrail.amazonaws.com')!].sort()).toEqual([
        '222222222222',
        '333333333333',
      ]);
    }));

  test('an absolute path into the workspace, which is itself behind a link', () =>
    withWorld(async ({ run }) => {
      const checkout = join(workspaceOf({}), 'checkout');
      symlinkSync(workspaceOf({ 'trail.yml': 's3KeyPrefix: audit' }), checkout);
      const inputs = { 'config-file': join(checkout, 'trail.yml'), mode: 'plan' };
      const ran = await run(inputs, { env: { GITHUB_WORKSPACE: checkout } });
      expect(ran.outputs['outcome']).toBe('drift');
    }));

  /** Stands for what must not get into a log that others read. */
  const SECRET = 'hunter2';
  const OUTSIDE = workspaceOf({ 'trail.yml': `password: ${SECRET}` });
  const laughs = Array.from(
    { length: 6 },
    (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(10)}]\n`,
  );

  /** Files that cannot be read or are no YAML, and what is told of each. `make` may do more to the workspace. */
  const UNFIT: {
    what: string;
    path?: string;
    file?: string | Uint8Array;
    make?: (folder: string) => void;
    reported: RegExp;
  }[] = [
    { what: 'no file', reported: /config-file is 'trail\.yml': this file does not exist.* uses actions\/checkout/ },
    {
      what: '..',
      path: `../${OUTSIDE.split('/').at(-1)}/trail.yml`,
      reported: /trail\.yml': it is outside the workspace/,
    },
    { what: '.. to where nothing is', path: '../no-such-folder/trail.yml', reported: /it is outside the workspace/ },
    {
      what: 'an absolute path',
      path: join(OUTSIDE, 'trail.yml'),
      reported: /trail\.yml': it is outside the workspace/,
    },
    {
      what: 'a link that leads out',
      make: (folder) => symlinkSync(join(OUTSIDE, 'trail.yml'), join(folder, 'trail.yml')),
      reported: /config-file is 'trail\.yml': it is outside the workspace\. Use a file inside it/,
    },
    {
      what: 'a link to itself',
      make: (folder) => symlinkSync('trail.yml', join(folder, 'trail.yml')),
      reported: /config-file is 'trail\.yml': it cannot be read \(ELOOP\)/,
    },
    { what: 'the workspace itself', path: '.', reported: /config-file is '\.': it is not a regular file/ },
    {
      what: 'a FIFO',
      make: (folder) => execFileSync('mkfifo', [join(folder, 'trail.yml')]),
      reported: /config-file is 'trail\.yml': it is not a regular file/,
    },
    {
      what: '1 MiB and a byte',
      file: `#${' '.repeat(1024 * 1024)}`,
      reported: /config-file is 'trail\.yml': it is 1,048,577 bytes; the limit is 1,048,576/,
    },
    {
      what: 'Latin-1',
      file: Buffer.from('s3KeyPrefix: ü', 'latin1'),
      reported: /config-file is 'trail\.yml': it is not UTF-8/,
    },
    {
      what: 'a list',
      file: `\n- s3KeyPrefix: ${SECRET}`,
      reported: /trail\.yml:2:1: expected a mapping of trail inputs/,
    },
    {
      what: 'a quote that is missing, the secret within',
      file: `s3BucketName: "org-trail-logs\nkmsKeyId: ${SECRET}\n`,
      reported: /trail\.yml:\d:\d+: .*quote/,
    },
    {
      what: 'a key twice',
      file: `kmsKeyId: ${SECRET}\ntags: {}\nkmsKeyId: ${SECRET}`,
      reported: /trail\.yml:3:1: .*key/i,
    },
    {
      what: 'runaway aliases',
      file: ['l0: &l0 [lol]\n', ...laughs].join(''),
      reported: /trail\.yml:1:1: Its aliases expand/,
    },
    { what: 'a circle', file: 'tags: &tags\n  a: *tags', reported: /trail\.yml:\d:\d+: .*alias/i },
    {
      what: 'an alias of nothing',
      file: 'tags:\n  a: *tags',
      reported: /trail\.yml:2:6: An alias has no anchor before it/,
    },
    {
      what: 'brackets without end',
      file: `tags: ${'{a: '.repeat(5_000)}`,
      reported: /trail\.yml:1:\d+: It is nested too deeply/,
    },
  ];

  test.each(UNFIT)('$what is told, and nothing is called', ({ path = 'trail.yml', file, make, reported }) =>
    withWorld(async ({ run, calls }) => {
      const folder = workspaceOf(file === undefined ? {} : { 'trail.yml': file });
      make?.(folder);
      const ran = await run({ 'config-file': path }, { env: { GITHUB_WORKSPACE: folder } });
      expect(ran.exitCode).toBe(1);
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs', changed: 'false' });
      expect(mistakesOf(ran).join('\n')).toMatch(reported);
      for (const text of [ran.stdout, ran.stderr, ran.summary, ...Object.values(ran.outputs)])
        expect(text).not.toContain(SECRET);
      expect(calls()).toEqual([]);
    }),
  );

  test('mistakes of file and inputs are told together, each with where it is and nothing of its neighbours', () =>
    withWorld(async (stage) => {
      const text = `# ${SECRET}
trailName: ab # ${SECRET}
S3BucketName: ${SECRET}
kmsKeyId: 1234
isLogging: yes
recursiveLogging: none
mode: ${SECRET}
tags:
  Owner: [audit]
eventSelectors:
  - ReadWriteType: All
    IncludeManagementEvents: on
purgeTags: keep
cloudWatchLogsRoleArn: arn:aws:iam::111111111111:role/org-trail-to-logs
`;
      const inputs = { 'kms-key-id': 'wrong', 'is-organization-trail': '1', mode: 'go', 'event-selectors': '[]' };
      const ran = await runWith(stage, text, inputs);
      const reported = [
        '- trail.yml:3:1: S3BucketName is not known: write s3BucketName.',
        '- trail.yml:7:1: mode is not known: expected one of trailName, ',
        "- trail.yml:2:12: trailName is 'ab': expected 3 to 128 ",
        "- trail.yml:4:11: kmsKeyId is '1234': expected a key id ",
        "- trail.yml:5:12: isLogging is 'yes': expected `true` or `false`.",
        "- trail.yml:6:19: recursiveLogging is 'none': it cannot be removed",
        '- trail.yml:9:10: tags.Owner is a list of 1: expected a value of at most 256 characters.',
        "- trail.yml:12:30: eventSelectors[0].IncludeManagementEvents is 'on': expected `true` or `false`.",
        "- trail.yml:13:12: purgeTags is 'keep': expected `true` or `false`.",
        '- cloud-watch-logs-log-group-arn is empty but trail.yml:14:24: cloudWatchLogsRoleArn is set: CloudTrail needs both.',
        "- kms-key-id is 'wrong': expected ",
        "- is-organization-trail is '1': expected `true` or `false`.",
        '- event-selectors is an empty list: expected ',
        "- mode is 'go': expected ",
      ];
      const mistakes = mistakesOf(ran);
      expect(mistakes.filter((mistake) => !reported.some((one) => mistake.startsWith(one)))).toEqual([]);
      expect(reported.filter((one) => mistakes.filter((mistake) => mistake.startsWith(one)).length !== 1)).toEqual([]);
      expect(ran.stdout).toContain(`${reported.length} mistakes in the inputs`);
      // As one goes through the file, and then through the inputs; and what is code looks like it.
      const lines = mistakes.map((mistake) => Number(/^- trail\.yml:(\d+):/.exec(mistake)?.[1] ?? Infinity));
      expect(lines.slice(0, 9)).toEqual([2, 3, 4, 5, 6, 7, 9, 12, 13]);
      expect(ran.summary).toContain("isLogging is 'yes': expected <code>true</code> or <code>false</code>.");
      expect(ran.summary.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(reported.length);
      for (const shown of [ran.stdout, ran.stderr, ran.summary, JSON.stringify(ran.outputs)])
        expect(shown).not.toContain(SECRET);
      expect(stage.calls()).toEqual([]);
    }));

  test('a file that says nothing is as good as none', () =>
    withWorld(async (stage) => {
      const ran = await runWith(stage, '# to be filled\n');
      expect(mistakesOf(ran)).toEqual(['- trail-name is empty: it is required, as an input or in the config file.']);
      const named = await runWith(stage, '', {
        'trail-name': 'org-trail',
        's3-bucket-name': 'org-trail-logs',
        mode: 'plan',
      });
      expect(named.outputs['outcome']).toBe('drift');
    }));

  test('what a file that cannot be read perhaps says is not told as missing', () =>
    withWorld(async (stage) => {
      const role = 'arn:aws:iam::111111111111:role/org-trail-to-logs';
      const ran = await runWith(stage, 'tags: [', { 'cloud-watch-logs-role-arn': role });
      expect(mistakesOf(ran)).toEqual([expect.stringContaining('trail.yml:1:')]);
    }));
});
