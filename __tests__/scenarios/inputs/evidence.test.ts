/** What a workflow asks for as evidence: the checkpoint of an earlier run, and what has no effect. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { withWorld, type ScenarioContext, TRAIL } from '../stage.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'org-trail-evidence-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Stands for what must not get into a log that others read. */
const SECRET = 'hunter2';

function checkpointOf(trail: string) {
  return JSON.stringify({ version: 1, trail, chains: {} });
}

const OUTSIDE = folderOf({ 'checkpoint.json': checkpointOf(TRAIL) });

function runWith({ run }: ScenarioContext, workspace: string, inputs: Record<string, string> = {}) {
  return run(
    { 'verify-integrity': 'digests', 'checkpoint-file': 'checkpoint.json', ...inputs },
    { env: { GITHUB_WORKSPACE: workspace } },
  );
}

function mistakesOf({ stdout }: { readonly stdout: string }) {
  return stdout.split('\n').filter((line) => line.startsWith('- '));
}

const UNFIT: { what: string; path?: string; file?: string | Uint8Array; make?: (folder: string) => void; reported: RegExp }[] = [
  { what: 'a path that leads out', path: `../${OUTSIDE.split('/').at(-1)}/checkpoint.json`, reported: /outside the workspace and RUNNER_TEMP\. Use a file inside one of them/ },
  { what: 'an absolute path', path: join(OUTSIDE, 'checkpoint.json'), reported: /outside the workspace and RUNNER_TEMP/ },
  { what: 'a link that leads out', make: (folder) => symlinkSync(join(OUTSIDE, 'checkpoint.json'), join(folder, 'checkpoint.json')), reported: /outside the workspace and RUNNER_TEMP/ },
  { what: 'a link to itself', make: (folder) => symlinkSync('checkpoint.json', join(folder, 'checkpoint.json')), reported: /it cannot be read \(ELOOP\)/ },
  { what: 'a folder', path: '.', reported: /checkpoint-file is '\.': it is not a regular file/ },
  { what: 'a FIFO', make: (folder) => execFileSync('mkfifo', [join(folder, 'checkpoint.json')]), reported: /it is not a regular file/ },
  { what: '64 MiB and a byte', file: '', make: (folder) => truncateSync(join(folder, 'checkpoint.json'), 64 * 1024 * 1024 + 1), reported: /it is 67,108,865 bytes; the limit is 67,108,864/ },
  { what: 'Latin-1', file: Buffer.from('"ü"', 'latin1'), reported: /it is not UTF-8/ },
  { what: 'no JSON', file: `{ ${SECRET}`, reported: /checkpoint-file is 'checkpoint\.json'\. The checkpoint / },
  { what: 'null', file: 'null', reported: /checkpoint-file is 'checkpoint\.json'\. The checkpoint / },
  { what: 'another version', file: checkpointOf(TRAIL).replace('1', '2'), reported: /version/ },
  { what: 'no trail', file: '{"version":1,"chains":{}}', reported: /checkpoint-file is 'checkpoint\.json'\. The checkpoint / },
]; // prettier-ignore

describe('inputs: evidence', () => {
  test.each(UNFIT)('$what is one mistake, and nothing is called', ({ path, file, make, reported }) =>
    withWorld(async (stage) => {
      const workspace = folderOf(file === undefined ? {} : { 'checkpoint.json': file });
      make?.(workspace);
      const ran = await runWith(stage, workspace, path === undefined ? {} : { 'checkpoint-file': path });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs', changed: 'false' });
      expect(mistakesOf(ran)).toEqual([expect.stringMatching(reported)]);
      for (const shown of [ran.stdout, ran.summary]) expect(shown).not.toContain(SECRET);
      expect(stage.calls()).toEqual([]);
    }),
  );

  test('a checkpoint that is not there is the first run, which is good to know and no mistake', () =>
    withWorld(async (stage) => {
      const ran = await runWith(stage, folderOf({}), { 'checkpoint-file': 'not/yet/there.json' });
      expect(ran.outputs['outcome']).toBe('applied');
      expect(ran.stdout).toContain("checkpoint-file 'not/yet/there.json' does not exist, so this run verifies without");
    }));

  test('a checkpoint of another trail: nothing is applied but the start of a stopped trail, nothing is verified, and none is left', () =>
    withWorld(async (stage) => {
      await stage.run();
      stage.world.trails.get(TRAIL)!.isLogging = false;
      stage.writes();
      const other = `${TRAIL}-2`;
      const ran = await runWith(stage, folderOf({ 'checkpoint.json': checkpointOf(other) }), { 's3-key-prefix': 'x' });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs' });
      expect(ran.summary).toContain(`checkpoint-file is of trail ${other}, but this run is of trail ${TRAIL}: `);
      expect(stage.writes()).toEqual(['cloudtrail:StartLogging']);
      expect(ran.outputs).toMatchObject({ evidence: '', 'checkpoint-file': '' });
    }));

  test.each(['workspace', 'RUNNER_TEMP'])('a checkpoint of this trail, in %s', (where) =>
    withWorld(async (stage) => {
      const folder = folderOf({ 'checkpoint.json': checkpointOf(TRAIL) });
      const workspace = where === 'workspace' ? folder : folderOf({});
      const temporary = where === 'workspace' ? {} : { RUNNER_TEMP: folder };
      const inputs = { 'verify-integrity': 'digests', 'checkpoint-file': join(folder, 'checkpoint.json') };
      const ran = await stage.run(inputs, { env: { GITHUB_WORKSPACE: workspace, ...temporary } });
      expect(ran.outputs['outcome']).toBe('applied');
      expect(ran.stdout).not.toContain('checkpoint-file');
    }),
  );

  test('what nothing uses is said, and not read', () =>
    withWorld(async (stage) => {
      const unused = { 'verify-integrity': 'off', 'verify-accounts': '222222222222', 'verify-shard': '1/2' };
      const ran = await runWith(stage, folderOf({ 'checkpoint.json': 'no JSON' }), unused);
      expect(ran.outputs['outcome']).toBe('applied');
      expect(ran.stdout).toContain(
        "verify-integrity is 'off', so nothing uses checkpoint-file, verify-accounts, verify-shard.",
      );
      const counted = await runWith(stage, folderOf({}), {
        ...unused,
        'checkpoint-file': '',
        'verify-coverage': 'true',
      });
      expect(counted.stdout).not.toContain('nothing uses');
    }));
});
