/** What a run did is told whatever cannot be written: each output, summary, file and comment by itself; the exit code stays. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { createLog } from '../../../src/runtime/log.ts';
import { reportOf } from '../../../src/report/facts.ts';
import type { Planned, Report } from '../../../src/report/report.ts';
import type { Invocation } from '../../../src/reconcile/invocation.ts';
import { plannedFact } from '../../report/sample-facts.ts';
import type { Run } from '../../../src/reconcile/run.ts';
import { publish } from '../../../src/reconcile/publish/publish.ts';
import { withWorld, TRAIL } from '../stage.ts';

/** Places that cannot be written to, in a folder of their own. */
async function inFolder(play: (folder: string) => Promise<void> | void) {
  const folder = mkdtempSync(join(tmpdir(), 'org-trail-publishing-'));
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'file'), '');
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  try {
    await play(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const OUTPUTS = ['/dev/full', 'folder', 'missing/output', 'missing', 'pipe', ''];
const SUMMARIES = ['/dev/full', 'folder', 'missing/summary', 'pipe'];
const TEMPS = ['missing', 'file', '/dev/null/temp'];
const targets = [
  ...OUTPUTS.map((target) => ({ variable: 'GITHUB_OUTPUT', target, title: 'Outputs not written' })),
  ...SUMMARIES.map((target) => ({ variable: 'GITHUB_STEP_SUMMARY', target, title: 'Summary not written' })),
  ...TEMPS.map((target) => ({ variable: 'RUNNER_TEMP', target, title: 'Report not written' })),
];

describe('report: publishing', () => {
  test.each(targets)('$variable is $target: the rest is there', ({ variable, target, title }) =>
    withWorld(({ run }) =>
      inFolder(async (folder) => {
        const path = target === '' || target.startsWith('/') ? target : join(folder, target);
        const ran = await run({}, { env: { [variable]: path } });
        expect([ran.exitCode, ran.stderr, ran.others]).toEqual([0, '', expect.not.arrayContaining(['set-output'])]);
        expect(ran.annotations).toEqual([expect.objectContaining({ level: 'warning', title })]);
        expect(ran.stdout).toContain('Applied and verified: the trail was created.');

        const isWritten = (one: string) => one !== variable;
        expect(ran.summary).toMatch(
          isWritten('GITHUB_STEP_SUMMARY') ? /^## ✅ <code>org-trail<\/code> was created/ : /^$/,
        );
        const files = Object.keys(ran.files).map((name) => name.split('/').at(-1));
        expect(files.toSorted()).toEqual(isWritten('RUNNER_TEMP') ? ['plan.json', 'report.md'] : []);
        if (isWritten('GITHUB_OUTPUT')) {
          expect(ran.outputs).toMatchObject({
            outcome: 'applied',
            'failure-reason': '',
            changed: 'true',
            'trail-arn': TRAIL,
          });
        } else {
          const [{ message }] = ran.annotations as unknown as [{ message: string }];
          for (const id of ['outcome', 'failure-reason', 'changed', 'plan', 'plan-digest', 'plan-file'])
            expect(message).toContain(id);
        }
      }),
    ),
  );

  test('a failing run where nothing can be written says why, and fails', () =>
    withWorld(({ run, world }) =>
      inFolder(async (folder) => {
        world.inject({ action: 'cloudtrail:CreateTrail', code: 'S3BucketDoesNotExistException' });
        const env = { GITHUB_OUTPUT: '/dev/full', GITHUB_STEP_SUMMARY: folder, RUNNER_TEMP: '/dev/null' };
        const ran = await run({}, { env });
        expect([ran.exitCode, ran.stderr]).toEqual([1, '']);
        const titles = ran.annotations.map(({ title }) => title);
        expect(titles.slice(1).toSorted()).toEqual([
          'Outputs not written',
          'Report not written',
          'Summary not written',
        ]);
        expect(ran.annotations[0]).toMatchObject({ level: 'error', title: 'Trail org-trail: step' });
      }),
    ));

  test('a log that nobody reads any more costs nothing else', () =>
    withWorld(async ({ run }) => {
      const ran = await run(
        {},
        { onStart: ({ stdout, stderr }) => [stdout, stderr].forEach((stream) => stream!.destroy()) },
      );
      expect([ran.exitCode, ran.outputs['outcome'], ran.outputs['changed']]).toEqual([0, 'applied', 'true']);
      expect(ran.summary).toContain('was created');
      expect(Object.keys(ran.files)).toHaveLength(2);
    }));

  /** Blocks of the file of outputs, as the runner reads them. */
  function read(text: string) {
    const [, ...blocks] = text.split(/^([\w-]+<<ghadelimiter_[\w-]+)$/m);
    expect(blocks.length % 2).toBe(0);
    for (let at = 0; at < blocks.length; at += 2)
      expect(blocks[at + 1]!.trimEnd().endsWith(blocks[at]!.split('<<')[1]!)).toBe(true);
    return blocks.filter((_, at) => at % 2 === 0).map((head) => head.split('<<')[0]);
  }

  test.each([0, 500, 850, 900, 960, 1_000, 1_024])(
    'a disk that is full after the first bytes, %i of 1,024 used: no output is cut',
    (used) =>
      inFolder((folder) => {
        const file = join(folder, 'file');
        const head = 'earlier<<ghadelimiter_0\n';
        const tail = '\nghadelimiter_0\n';
        if (used > 0) writeFileSync(file, `${head}${'x'.repeat(used - head.length - tail.length)}${tail}`);
        // The shell bounds the size of each file that its children write.
        const command = `ulimit -f 1; exec "${process.execPath}" dist/index.js`;
        const { status, stderr } = spawnSync('bash', ['--norc', '-c', command], {
          env: { GITHUB_OUTPUT: file, RUNNER_TEMP: join(folder, 'folder') },
          encoding: 'utf8',
        });
        expect([status, stderr]).toEqual([1, '']);
        const ids = read(readFileSync(file, 'utf8'));
        const whole = ['outcome', 'failure-reason', 'changed'];
        if (used === 0) expect(ids.slice(0, 3)).toEqual(whole);
        else expect([...whole, 'report-file']).toEqual(expect.arrayContaining(ids.slice(1)));
        if (used > 0 && used < 850) expect(ids.slice(0, 4)).toEqual(['earlier', ...whole]);
      }),
  );

  function fail(): never {
    throw new TypeError('strange data');
  }

  /** A report in which to look into one thing fails, as where AWS answered with what nobody expected. */
  function strange(name: keyof Report | keyof Planned): Report {
    const known = reportOf([plannedFact({ mode: 'apply' })]);
    const report: Report = { ...known, verdict: { outcome: 'applied', reason: null } };
    const whole = { ...report.planned!, ...report };
    const part = new Proxy(Array.isArray(whole[name]) ? [] : {}, { get: fail, ownKeys: fail });
    return name in report ? { ...report, [name]: part } : { ...report, planned: { ...report.planned!, [name]: part } };
  }

  /** How the run was invoked, so that its comment is not asked for, cannot be written, or fails in a way that nobody thought of. */
  function commentThat(comment: string): Invocation {
    const error = new Error('no comment');
    return {
      event: { name: 'push', pullRequest: null },
      repository: () => Promise.reject(error),
      get inputs() {
        if (comment === 'throws') throw error;
        return { pullRequestComment: comment === 'none' ? 'never' : 'always' };
      },
    } as unknown as Invocation;
  }

  test.each([
    ...(
      [
        'deliveries',
        'notices',
        'plan',
        'prerequisites',
        'before',
        'now',
        'wouldBe',
        'mistakes',
        'identity',
        'failure',
      ] as const
    ).map((name) => ({ name, comment: 'none' })),
    { name: 'deliveries' as const, comment: 'rejects' },
    { name: 'plan' as const, comment: 'throws' },
  ])(
    'strange $name, and a comment that $comment: verdict, outputs, summary and report are there',
    ({ name, comment }) =>
      inFolder(async (folder) => {
        const path = (of: string) => join(folder, of);
        const environment = {
          GITHUB_OUTPUT: path('file'),
          GITHUB_STEP_SUMMARY: path('summary'),
          RUNNER_TEMP: path('folder'),
        };
        const lines: string[] = [];
        const written = jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
        try {
          const run = { environment, log: createLog(environment), signal: new AbortController().signal, seal: () => strange(name) } as unknown as Run; // prettier-ignore
          await publish(run, Promise.resolve(commentThat(comment)));
        } finally {
          written.mockRestore();
        }
        const outputs = readFileSync(environment.GITHUB_OUTPUT, 'utf8');
        expect(outputs).toMatch(/^outcome<<.*\napplied$/m);
        expect(outputs).toMatch(/^report-file<</m);
        expect(readFileSync(environment.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^## CloudTrail trail[^]*applied/i);
        const [reports] = readdirSync(environment.RUNNER_TEMP);
        expect(readdirSync(path(`folder/${reports}`))).toContain('report.md');
        expect(lines.join('')).toContain('strange data');
        if (comment !== 'none') expect(lines.join('')).toContain('no comment');
      }),
  );
});
