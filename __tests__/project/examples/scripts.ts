/** The scripts of steps. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The scripts need it, as GitHub's runners have it. */
export const hasJq = spawnSync('jq', ['--version']).status === 0;

/** Runs a step's script as the runner does: `bash -e`. `output` is what it wrote for GITHUB_OUTPUT. */
export function runScript({ run }: { run?: string }, environment: Record<string, string>, cwd = '.') {
  const folder = mkdtempSync(join(tmpdir(), 'org-trail-script-'));
  try {
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const env = { PATH: process.env['PATH'], GITHUB_OUTPUT: output, RUNNER_TEMP: folder, ...environment };
    const { status, stderr } = spawnSync('bash', ['-e', '-c', run!], { cwd, env, encoding: 'utf8' });
    return { status, stderr, output: readFileSync(output, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
