/** The observed trail as a config file: to adopt a trail, and to bring one back to what it was. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { render } from '../../../simulator/demo/render.ts';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import { HOSTILE_STRINGS } from '../report/hostile-strings.ts';
import { ALL_DESTINATIONS, type ScenarioContext, TRAIL, withWorld } from '../stage.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** What a workflow declares that has only heard of the trail. */
const NAME_ALONE = { 's3-bucket-name': '', mode: 'plan' };

/** The file that the output names; empty if it names none. */
function fileOf({ outputs, files }: RunResult): string {
  const path = outputs['observed-config-file']!;
  return path === '' ? '' : files[path]!;
}

/** A run of a workflow whose repository has the file. */
function runWithFile({ run }: ScenarioContext, text: string, inputs: Record<string, string> = {}) {
  const GITHUB_WORKSPACE = mkdtempSync(join(tmpdir(), 'org-trail-checkout-'));
  folders.push(GITHUB_WORKSPACE);
  writeFileSync(join(GITHUB_WORKSPACE, 'org-trail.yml'), text);
  const own = { 'trail-name': '', 's3-bucket-name': '', mode: 'check', 'config-file': 'org-trail.yml' };
  return run({ ...own, ...inputs }, { env: { GITHUB_WORKSPACE } });
}

const ODD_TAGS = {
  CostCenter: '0123',
  Norway: 'no',
  Nothing: '~',
  Empty: '',
  ' blank ': ' 1e3 ',
  'a: b # c': '"]\n- x',
  '🎉': '\u2028',
  'aws:cloudformation:stack-name': 'audit',
};

/** A trail that somebody else made, with everything and in a way of its own. */
async function makeOddTrail({ run, world, calls }: ScenarioContext) {
  expect((await run(ALL_DESTINATIONS)).exitCode).toBe(0);
  Object.assign(world.trails.get(TRAIL)!, {
    s3KeyPrefix: 'none',
    logFileValidationEnabled: false,
    recursiveLogging: null,
    tags: new Map(Object.entries(ODD_TAGS)),
    eventSelectors: null,
    advancedEventSelectors: [
      { Name: 'yes', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
      {
        FieldSelectors: [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
          { Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::org-trail-logs/'] },
        ],
      },
    ],
    insightSelectors: [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] }],
  });
  calls();
}

describe('trail: adopt', () => {
  test('a first plan with the name alone offers the file; once it is committed, the trail is in sync', () =>
    withWorld(async (stage) => {
      await makeOddTrail(stage);
      const first = await stage.run(NAME_ALONE);
      expect(first.outputs).toMatchObject({ outcome: 'drift', 'failure-reason': '' });
      const text = fileOf(first);
      expect(first.outputs['observed-config-file']).toMatch(/\/observed-trail\.yml$/);
      expect(first.summary).toContain('### Adopt this trail: commit this file\n');
      expect(first.summary).toContain(
        'Settings that are off in AWS are `false` in it: delete these lines to turn them on.',
      );
      expect(first.summary).toContain(`\`\`\`yaml\n${text}\`\`\`\n`);
      expect(text).toMatch(/^# Trail org-trail as it was in AWS on \d{4}-\d\d-\d\d \d\d:\d\d UTC, before/);
      for (const line of [
        'trailName: org-trail',
        's3KeyPrefix: none/',
        'enableLogFileValidation: false # off in AWS; delete this line to turn it on, which is the default',
        'kmsKeyId: arn:aws:kms:us-east-1:111111111111:key/11111111-aaaa-4bbb-8ccc-000000000001',
        '  - Name: "yes"',
        '  CostCenter: "0123"',
        '  Norway: "no"',
      ])
        expect(text.split('\n')).toContain(line);

      const second = await runWithFile(stage, text);
      expect([second.exitCode, second.outputs['outcome'], second.outputs['has-drift']]).toEqual([
        0,
        'in-sync',
        'false',
      ]);
      expect(stage.writes()).toEqual([]);
      // Who declares the trail has decided.
      expect(second.summary).not.toContain('Adopt this trail');
      // But for the time, the same trail is the same file.
      expect(fileOf(second).split('\n').slice(1)).toEqual(text.split('\n').slice(1));
    }));

  test('without the lines of what is off, the file turns it on', () =>
    withWorld(async (stage) => {
      await makeOddTrail(stage);
      const text = fileOf(await stage.run(NAME_ALONE));
      const ran = await runWithFile(stage, text.replace(/^.*# off in AWS;.*\n/gm, ''), { mode: 'plan' });
      const { drift } = JSON.parse(ran.outputs['plan']!) as { drift: { field: string }[] };
      expect(drift.map(({ field }) => field)).toEqual(['enableLogFileValidation']);
    }));

  test.each<[offered: boolean, of: string, inputs: Record<string, string>]>([
    [true, 'a name and `keep`', { 'is-logging': 'keep' }],
    [false, 'a bucket', { 's3-bucket-name': 'org-trail-logs' }],
    [false, 'no key', { 'kms-key-id': 'none' }],
    [false, 'delegated administrators', { 'delegated-administrators': '222222222222' }],
    [false, 'a check', { mode: 'check' }],
  ])('offered: %s, of %s', (offered, _, inputs) =>
    withWorld(async (stage) => {
      await stage.run();
      const ran = await stage.run({ ...NAME_ALONE, ...inputs });
      expect(ran.summary.includes('Adopt this trail')).toBe(offered);
      expect(ran.summary).not.toContain('Settings that are off in AWS');
      expect(fileOf(ran)).toContain('\ntrailName: org-trail\n');
    }),
  );

  test('a trail of AWS Control Tower is not offered: it cannot be adopted', () =>
    withWorld(async ({ run, world }) => {
      await run();
      const name = 'aws-controltower-BaselineCloudTrail';
      const arn = TRAIL.replace('org-trail', name);
      world.trails.set(arn, { ...world.trails.get(TRAIL)!, name, arn, logFileValidationEnabled: false });
      const ran = await run({ ...NAME_ALONE, 'trail-name': name });
      expect(ran.outputs['failure-reason']).toBe('ownership');
      // As a draft for a trail of one's own.
      expect(fileOf(ran)).toContain('\ntrailName: aws-controltower-BaselineCloudTrail\n');
      expect(ran.summary).not.toContain('Adopt this trail');
    }));

  test('without a trail, or before it was observed, there is no file', () =>
    withWorld(async ({ run, world }) => {
      const created = await run();
      expect([created.outputs['outcome'], created.outputs['observed-config-file']]).toEqual(['applied', '']);
      expect(Object.keys(created.files).filter((path) => path.endsWith('.yml'))).toEqual([]);
      world.inject({ action: 'cloudtrail:GetTrail', code: 'AccessDeniedException' });
      const unread = await run();
      expect(unread.outputs['failure-reason']).toBe('read');
      expect(unread.outputs['observed-config-file'] ?? '').toBe('');
    }));

  test('what the role may not read is a comment that names the permission, and does not drift', () =>
    withWorld(async (stage) => {
      await makeOddTrail(stage);
      for (const action of ['GetInsightSelectors', 'GetTrailStatus', 'ListTags'])
        stage.world.inject({ action: `cloudtrail:${action}`, code: 'AccessDeniedException', message: 'x\n- y' });
      const text = fileOf(await stage.run({ ...NAME_ALONE, 'is-logging': 'keep' }));
      expect(text).toMatch(/^# insightSelectors: not read\. .*cloudtrail:GetInsightSelectors/m);
      expect(text).toMatch(/^isLogging: keep # not read\. .*cloudtrail:GetTrailStatus/m);
      expect(text).toMatch(/^# tags: not read\. .*cloudtrail:ListTags/m);
      expect(text).not.toMatch(/^(?:insightSelectors|tags|purgeTags|- y)/m);
      stage.world.injections.length = 0;
      expect((await runWithFile(stage, text)).outputs['outcome']).toBe('in-sync');
    }));
});

describe('trail: restore', () => {
  test('the file of the last good run brings everything back, and exactly that', () =>
    withWorld(async (stage) => {
      await makeOddTrail(stage);
      const trail = stage.world.trails.get(TRAIL)!;
      Object.assign(trail, { s3KeyPrefix: null, kmsKeyId: null, logFileValidationEnabled: true });
      const good = await stage.run(NAME_ALONE);
      const text = fileOf(good);

      Object.assign(trail, {
        s3KeyPrefix: 'elsewhere',
        kmsKeyId: 'arn:aws:kms:us-east-1:111111111111:key/11111111-aaaa-4bbb-8ccc-000000000001',
        logFileValidationEnabled: false,
        recursiveLogging: false,
        insightSelectors: [],
        isLogging: false,
        stopLoggingTime: new Date(),
        advancedEventSelectors: [
          { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }, { Field: 'readOnly', Equals: ['true'] }] },
        ],
        tags: new Map(Object.entries({ ...ODD_TAGS, CostCenter: '123', Added: 'later' })),
      }); // prettier-ignore
      // To give up what was added since is a loss of its own, so it has to be allowed.
      const refused = await runWithFile(stage, text, { mode: 'apply' });
      expect(refused.outputs['failure-reason']).toBe('weakening');

      const applied = await runWithFile(stage, text, { mode: 'apply', 'allow-weakening': 'kms-key-id' });
      expect([applied.exitCode, applied.outputs['outcome']]).toEqual([0, 'applied']);
      expect(JSON.parse(applied.outputs['after']!)).toEqual(JSON.parse(good.outputs['before']!));
    }));

  test('a deleted trail comes back from its file', () =>
    withWorld(async (stage) => {
      await stage.run({ tags: '{Owner: audit}' });
      const good = await stage.run(NAME_ALONE);
      stage.world.trails.delete(TRAIL);
      stage.calls();
      const created = await runWithFile(stage, fileOf(good), { mode: 'apply' });
      expect([created.outputs['outcome'], stage.writes()]).toEqual([
        'applied',
        ['cloudtrail:CreateTrail', 'cloudtrail:StartLogging'],
      ]);
      expect(JSON.parse(created.outputs['after']!)).toEqual(JSON.parse(good.outputs['before']!));
    }));

  test('a run that changes the trail leaves the file of what it was before, a refused one as well', () =>
    withWorld(async (stage) => {
      await stage.run();
      const trail = stage.world.trails.get(TRAIL)!;
      Object.assign(trail, { isLogging: false, s3KeyPrefix: 'before' });
      const applied = await stage.run({ 's3-key-prefix': 'none' });
      expect([applied.outputs['outcome'], trail.isLogging, trail.s3KeyPrefix]).toEqual(['applied', true, null]);
      expect(fileOf(applied)).toMatch(/^isLogging: false # off[^]*^s3KeyPrefix: before$/m);
      const refused = await stage.run({ 'enable-log-file-validation': 'false' });
      expect([refused.outputs['failure-reason'], fileOf(refused)]).toEqual([
        'weakening',
        expect.stringContaining('\nenableLogFileValidation: true\n'),
      ]);
    }));
});

describe('trail: hostile config file', () => {
  /** Elements of the page without what is in code. */
  async function skeleton(markdown: string): Promise<string[]> {
    const html = await render(markdown);
    return [...html.matchAll(/<\/?[a-z][a-z0-9]*\b/g)].map(([tag]) => tag);
  }

  /** What every plan of a trail with these tags shows; at most 50 at a time. */
  async function offerFor(stage: ScenarioContext, texts: readonly string[]) {
    stage.world.trails.get(TRAIL)!.tags = new Map(texts.map((text, at) => [`${at}-${text}`, text]));
    const ran = await stage.run(NAME_ALONE);
    return { ran, text: fileOf(ran), page: await skeleton(ran.summary) };
  }

  test('nothing in it breaks out of its fence, and it declares just these tags', () =>
    withWorld(async (stage) => {
      await stage.run();
      const short = HOSTILE_STRINGS.filter((text) => text.length <= 120 && text.isWellFormed());
      for (let at = 0; at < short.length; at += 50) {
        const some = short.slice(at, at + 50);
        const { ran, text, page } = await offerFor(stage, some);
        const control = await offerFor(stage, some.map((_, index) => `text ${index}`)); // prettier-ignore
        expect(page).toEqual(control.page);
        expect(ran.others).toEqual(control.ran.others);
        stage.world.trails.get(TRAIL)!.tags = new Map(some.map((one, index) => [`${index}-${one}`, one]));
        expect((await runWithFile(stage, text)).outputs['outcome']).toBe('in-sync');
      }
    }));

  test('account ids are masked in the summary, and complete in the file', () =>
    withWorld(async (stage) => {
      await stage.run({ 'kms-key-id': 'alias/org-trail' });
      const ran = await stage.run({ ...NAME_ALONE, 'mask-aws-account-id': 'true' });
      expect(ran.summary).toMatch(/^kmsKeyId: arn:aws:kms:us-east-1:\*\*\*:key/m);
      expect(ran.summary).not.toContain('111111111111');
      expect((await runWithFile(stage, fileOf(ran))).outputs['outcome']).toBe('in-sync');
    }));
});
