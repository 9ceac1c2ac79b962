/** On an older Node.js the action says so in one line, and ends before anything else. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

/** Starts the bundle on a Node.js that calls itself `version`, or on another binary, with all that it could write to. */
function start(version: string | null, binary = process.execPath) {
  const folder = mkdtempSync(join(tmpdir(), 'org-trail-version-'));
  try {
    const file = (name: string) => join(folder, name);
    writeFileSync(file('output'), '');
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const args = version === null ? [] : ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`];
    const { status, stdout, stderr } = spawnSync(binary, [...args, 'dist/index.js'], {
      env: { GITHUB_OUTPUT: file('output'), GITHUB_STEP_SUMMARY: file('summary'), RUNNER_TEMP: folder },
      encoding: 'utf8',
    });
    return { status, stdout, stderr, output: readFileSync(file('output'), 'utf8'), left: readdirSync(folder).sort() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function refusalOn(version: string) {
  return {
    status: 1,
    stdout: `::error title=Org Trail::Org Trail needs Node.js 24 or later, but this runner runs it on ${version}. Nothing was read or written. Update the runner to version 2.327.1 or later.\n`,
    stderr: '',
    output: '',
    left: ['output'],
  };
}

describe('project: node version', () => {
  test.each(['16.20.2', '18.20.8', '20.20.2', '22.11.0', '23.11.1'])('Node.js %s: one line', (version) =>
    expect(start(version)).toEqual(refusalOn(version)),
  );

  test.each(['24.4.0', '25.0.0', '100.1.0'])('Node.js %s: it runs', (version) => {
    const { status, stdout, output, left } = start(version);
    expect(stdout).not.toContain('needs Node.js');
    // Without inputs.
    expect(status).toBe(1);
    expect(output).toMatch(/^failure-reason<<.*\ninputs$/m);
    expect(left).toContain('summary');
  });

  /** A Node.js of this machine that is older. */
  const older = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => {
      const binary = join(folder, 'node');
      const { stdout, status } = spawnSync(binary, ['-p', 'process.versions.node'], { encoding: 'utf8' });
      return { binary, version: status === 0 ? stdout.trim() : '' };
    })
    .find(({ version }) => version !== '' && Number(version.split('.')[0]) < 24);
  (older ? test : test.skip)('a real older Node.js', () =>
    expect(start(null, older!.binary)).toEqual(refusalOn(older!.version)),
  );

  test('what is loaded before the check is read by any Node.js since 14', () => {
    const text = readFileSync('dist/index.js', 'utf8');
    // The bundler's loader and the check alone.
    expect(text.length).toBeLessThan(30_000);
    expect(text).not.toMatch(
      /\?\?=|\|\|=|&&=|\bstatic\s*\{|#\w+\s*[;=(]|\/[dgimsuy]*v[dgimsuy]*[,;.)]|^\s*(?:const|var) .*= await\b.*import|\bawait\b/m,
    );
  });
});
