/**
 * A release from a clean clone of the last commit, as CONTRIBUTING.md has it, and its assets in the hands of other programs:
 * sha256sum, tar, spdx-tools, and a runner. `npm run test:release`, on Linux.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { installPythonTool } from '../../../../scripts/python-tool.ts';
import { writeAssets } from '../../../../scripts/release/assets.ts';
import { git } from '../../../../scripts/release/refusals.ts';
import { workflowDispatch } from '../../../../simulator/github/events.ts';
import { runAction, type RunInProcess } from '../../../../simulator/runner/runner.ts';
import { startSimulatedCloud } from '../../../../simulator/server.ts';
import { createWorld } from '../../../../simulator/world/create-world.ts';
import { INPUTS } from '../../../scenarios/stage.ts';

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const TAR = `org-trail-${VERSION}.tar`;
const BILL = `org-trail-${VERSION}.spdx.json`;
/** On the disk of node_modules, which is linked into the clone. */
const FOLDER = resolve('build/release-test');
const CLONE = join(FOLDER, 'clone');
const ASSETS = join(CLONE, 'build/release');
const UNPACKED = join(FOLDER, `org-trail-${VERSION}`);

interface Bill {
  creationInfo: { created: string };
  documentDescribes: string[];
  packages: { SPDXID: string; name: string; versionInfo: string; checksums?: { checksumValue: string }[] }[];
}

function readBill() {
  return JSON.parse(readFileSync(join(ASSETS, BILL), 'utf8')) as Bill;
}

/** The release script in the clone. */
function release() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release/release.ts', `v${VERSION}`], {
    cwd: CLONE,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A commit that nobody has released yet, whether or not that of this repository is one. */
function commitChangelog() {
  const changelog = `# Changelog\n\n## [Unreleased]\n\n## [${VERSION}] - 2026-11-29\n\n### Added\n\n- Trails.\n`;
  writeFileSync(join(CLONE, 'CHANGELOG.md'), changelog);
  const who = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com'];
  git(CLONE, ...who, 'commit', '--quiet', '--message', 'Release', 'CHANGELOG.md');
}

describe('project: a release', () => {
  let refused: ReturnType<typeof release>;

  beforeAll(() => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    git('.', 'clone', '--quiet', '--no-tags', '.', CLONE);
    execFileSync('cp', ['-al', resolve('node_modules'), CLONE]);
    commitChangelog();
    const stray = join(CLONE, 'stray');
    writeFileSync(stray, '');
    refused = release();
    rmSync(stray);
    const { status, stdout, stderr } = release();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(readFileSync(join(ASSETS, 'SHA256SUMS'), 'utf8'));
    execFileSync('tar', ['--extract', '--file', join(ASSETS, TAR), '--directory', FOLDER]);
  }, 180_000);

  afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

  test('is refused in a working tree that is not clean', () => {
    expect(refused).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/not clean.*\n\?\? stray/) });
  });

  test('has the tarball, the packages in it and the checksums, and notes', () => {
    expect(readdirSync(ASSETS).sort()).toEqual(['SHA256SUMS', BILL, TAR].sort());
    expect(readFileSync(join(CLONE, 'build/release-notes.md'), 'utf8')).toBe('### Added\n\n- Trails.\n');
  });

  test('is the same byte for byte from another clone with other settings', () => {
    const other = join(FOLDER, 'other');
    git('.', '-c', 'core.autocrlf=true', 'clone', '--quiet', CLONE, other);
    git(other, 'config', 'tar.umask', '0077');
    git(other, 'config', 'core.autocrlf', 'true');
    const assets = join(FOLDER, 'assets');
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Kolkata';
    try {
      writeAssets(other, VERSION, assets);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    for (const name of readdirSync(ASSETS)) {
      expect([name, readFileSync(join(assets, name)).equals(readFileSync(join(ASSETS, name)))]).toEqual([name, true]);
    }
  });

  test('sha256sum accepts the assets, and no others', () => {
    const check = (folder: string) =>
      spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder }).status;
    expect(check(ASSETS)).toBe(0);
    const tampered = join(FOLDER, 'tampered');
    cpSync(ASSETS, tampered, { recursive: true });
    writeFileSync(join(tampered, TAR), ' ', { flag: 'a' });
    expect(check(tampered)).toBe(1);
  });

  test('spdx-tools accepts the packages, and their list names the tarball by its checksum', () => {
    const command = installPythonTool('spdx-tools', 'pyspdxtools');
    const judge = (bill: Bill) => {
      const file = join(FOLDER, 'judged.spdx.json');
      writeFileSync(file, JSON.stringify(bill));
      const { status, stdout, stderr } = spawnSync(command, ['--infile', file], { encoding: 'utf8' });
      return { status, output: stdout + stderr };
    };
    const bill = readBill();
    expect(judge(bill)).toEqual({ status: 0, output: '' });
    const withMilliseconds = { ...bill, creationInfo: { ...bill.creationInfo, created: '2026-11-29T00:00:00.001Z' } };
    expect(judge(withMilliseconds).status).toBe(1);

    const [described] = bill.packages.filter(({ SPDXID }) => bill.documentDescribes.includes(SPDXID));
    expect(described).toMatchObject({ name: 'org-trail', versionInfo: VERSION });
    expect(readFileSync(join(ASSETS, 'SHA256SUMS'), 'utf8')).toContain(
      `${described!.checksums![0]!.checksumValue}  ${TAR}\n`,
    );
  });

  test('the packages are those of which the bundler put modules into the bundle, and none that only developers need', () => {
    const licences = readFileSync(join(UNPACKED, 'dist/licenses.txt'), 'utf8');
    const bundled = [...licences.matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \([^)]+\)$/gm)].map(
      ([, name, at]) => `${name} ${at}`,
    );
    const listed = readBill().packages.map(({ name, versionInfo }) => `${name} ${versionInfo}`);
    expect(bundled.length).toBeGreaterThan(40);
    expect(bundled.filter((name) => !listed.includes(name))).toEqual([]);
    expect(listed.filter((name) => /^(jest|typescript|eslint|@types\/|node-linux)/.test(name))).toEqual([]);
  });

  test('the tarball has exactly the committed files that an action needs', () => {
    const files = ['action.yml', 'dist', 'LICENSE', 'README.md'];
    const unpacked = readdirSync(UNPACKED, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(UNPACKED, name)).isFile(),
    );
    expect(unpacked.sort()).toEqual(
      git(CLONE, 'ls-files', ...files)
        .split('\n')
        .sort(),
    );
    for (const name of unpacked) {
      expect([name, readFileSync(join(UNPACKED, name)).equals(readFileSync(join(CLONE, name)))]).toEqual([name, true]);
    }
  });

  test('the unpacked action plans', async () => {
    const { runs } = parse(readFileSync(join(UNPACKED, 'action.yml'), 'utf8')) as { runs: { main: string } };
    const unpacked: RunInProcess = async (env) => {
      const child = spawn(process.execPath, [join(UNPACKED, runs.main)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      const [stdout, stderr, [exitCode]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'exit') as Promise<[number | null]>,
      ]);
      return { stdout, stderr, exitCode };
    };
    const world = createWorld();
    const cloud = await startSimulatedCloud(world);
    try {
      const inputs = { ...INPUTS, mode: 'plan' };
      const event = workflowDispatch('refs/heads/main');
      const { exitCode, outputs, stderr } = await runAction(cloud, { inputs, event, process: unpacked });
      expect({ exitCode, outcome: outputs['outcome'], stderr }).toEqual({ exitCode: 0, outcome: 'drift', stderr: '' });
      expect(world.calls.filter(({ service }) => service === 'cloudtrail').map(({ isWrite }) => isWrite)).toContain(
        false,
      );
      expect(world.calls.filter(({ isWrite }) => isWrite)).toEqual([]);
    } finally {
      await cloud.close();
    }
  });
});
