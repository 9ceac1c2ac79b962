/** The scripts of the jobs that only GitHub runs, with a `gh` that writes down how it was called. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { git } from '../../../scripts/release/refusals.ts';
import { read } from './workflows.ts';

const COMMIT = 'a'.repeat(40);
const WHO = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com'];

/** The jobs run on Linux, and their scripts need its sort, tail and sha256sum. */
const onLinux = process.platform === 'linux' ? describe : describe.skip;

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'org-trail-scripts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script of a step as a runner does. `gh` is a shell `case` on its arguments; all else is quiet and succeeds. */
function runStep(workflow: string, job: string, step: string, env: Record<string, string>, gh = '') {
  const calls = join(folder, 'calls');
  const program = join(folder, 'gh');
  writeFileSync(calls, '');
  writeFileSync(program, `#!/bin/sh\necho "$*" >> '${calls}'\ncase "$*" in\n${gh}\n*) ;;\nesac\n`);
  chmodSync(program, 0o755);
  const { run } = read(workflow).jobs[job]!.steps.find(({ name }) => name === step)!;
  // https://docs.github.com/actions/reference/workflow-syntax: `bash -e` if a step has no `shell`.
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run!], {
    cwd: join(folder, 'work'),
    encoding: 'utf8',
    env: {
      PATH: `${folder}${delimiter}${process.env['PATH']!}`,
      HOME: folder,
      GITHUB_REPOSITORY: 'your-org/org-trail',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: COMMIT,
      RUNNER_TEMP: join(folder, 'temp'),
      ...env,
    },
  });
  return { status, stdout, stderr, calls: readFileSync(calls, 'utf8').split('\n').filter(Boolean) };
}

beforeEach(() => {
  mkdirSync(join(folder, 'work'));
  mkdirSync(join(folder, 'temp'));
});

onLinux('project: the major tag', () => {
  function move(tag: string, released: string[], exists = true) {
    const answers = `'release list '*) printf '%s\\n' ${released.join(' ')} ;;\n*PATCH*) exit ${exists ? 0 : 1} ;;`;
    const { status, stdout, calls } = runStep('release.yml', 'major-tag', 'Move the major tag', { TAG: tag }, answers);
    return { status, stdout, writes: calls.filter((call) => call.startsWith('api ')) };
  }
  const MOVED = `api --method PATCH repos/your-org/org-trail/git/refs/tags/v1 -f sha=${COMMIT} -F force=true`;
  const CREATED = `api --method POST repos/your-org/org-trail/git/refs -f ref=refs/tags/v1 -f sha=${COMMIT}`;

  test.each([
    ['v1.10.0', ['v1.10.0', 'v1.9.0', 'v2.0.0', 'v10.0.0']],
    ['v1.0.0', ['v1.0.0', 'v0.9.0']],
  ])('moves to %s, the newest of its major version', (tag, released) =>
    expect(move(tag, released)).toEqual({ status: 0, stdout: '', writes: [MOVED] }),
  );

  test('is made for the first of a major version', () =>
    expect(move('v1.0.0', ['v1.0.0'], false)).toEqual({ status: 0, stdout: '', writes: [MOVED, CREATED] }));

  test.each([
    ['v1.9.1', ['v1.9.1', 'v1.10.0'], /v1 stays: v1\.10\.0 is newer/],
    ['v0.2.0', ['v0.2.0'], /There is no v0/],
  ])('does not move to %s', (tag, released, notice) =>
    expect(move(tag, released)).toEqual({ status: 0, stdout: expect.stringMatching(notice), writes: [] }),
  );

  test.each(['release verify', 'attestation verify'])('does not move if gh %s fails', (command) => {
    const release = join(folder, 'work/release');
    const tar = join(release, 'org-trail-1.2.3.tar');
    mkdirSync(release);
    writeFileSync(tar, 'tar');
    const sum = createHash('sha256').update('tar').digest('hex');
    writeFileSync(join(release, 'SHA256SUMS'), `${sum}  org-trail-1.2.3.tar\n`);
    const verify = (gh: string) => runStep('release.yml', 'major-tag', 'Verify the release', { TAG: 'v1.2.3' }, gh);
    const repository = 'your-org/org-trail';
    const workflow = `--signer-workflow ${repository}/.github/workflows/release.yml`;
    expect(verify('')).toMatchObject({
      status: 0,
      calls: [
        `release verify v1.2.3 --repo ${repository}`,
        `release download v1.2.3 --repo ${repository} --dir release`,
        `attestation verify org-trail-1.2.3.tar --repo ${repository} ${workflow} --source-ref refs/tags/v1.2.3 --source-digest ${COMMIT}`,
      ],
    });
    expect(verify(`'${command} '*) exit 1 ;;`).status).toBe(1);
    writeFileSync(tar, 'another');
    expect(verify('').status).toBe(1);
  });
});

onLinux('project: the draft', () => {
  test.each([
    ['1.2.3', ''],
    ['1.2.3-rc.1', '--prerelease '],
  ])('of %s has the assets and their attestations', (version, prerelease) => {
    const asset = (name: string) => join(folder, 'work/release', name);
    mkdirSync(join(folder, 'work/release'));
    writeFileSync(asset('SHA256SUMS'), '');
    const [provenance, packages] = ['provenance', 'packages'].map((name) => join(folder, name));
    writeFileSync(provenance!, '{"one":1}');
    writeFileSync(packages!, '{"two":2}\n');
    const env = { GITHUB_REF_NAME: `v${version}`, VERSION: version, PROVENANCE: provenance!, PACKAGES: packages! };
    const { status, calls } = runStep('release.yml', 'draft', 'Draft the release', env);
    const bundle = `org-trail-${version}.intoto.jsonl`;
    expect({ status, calls }).toEqual({
      status: 0,
      calls: [
        `release create v${version} --repo your-org/org-trail --draft --verify-tag ${prerelease}--title v${version} --notes-file release-notes.md release/SHA256SUMS release/${bundle}`,
      ],
    });
    expect(readFileSync(asset(bundle), 'utf8')).toBe('{"one":1}\n{"two":2}\n');
  });
});

onLinux('project: the commit to release', () => {
  test.each([
    ['on the default branch, with a CI run that passed', 'main', '1', 0],
    ['without one', 'main', '0', 1],
    ['on another branch', 'other', '1', 1],
  ])('%s', (_, branch, passed, expected) => {
    const work = join(folder, 'work');
    git(work, 'init', '--quiet', '--initial-branch', 'main');
    git(work, ...WHO, 'commit', '--quiet', '--allow-empty', '--message', 'First');
    git(work, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    if (branch !== 'main') git(work, ...WHO, 'commit', '--quiet', '--allow-empty', '--message', 'Not merged');
    const env = { GITHUB_SHA: git(work, 'rev-parse', 'HEAD'), DEFAULT_BRANCH: 'main' };
    const step = 'The commit is on the default branch, and passed CI there';
    const { status } = runStep('release.yml', 'assets', step, env, `'run list '*) echo ${passed} ;;`);
    expect(status).toBe(expected);
  });
});

onLinux('project: the bundle of Dependabot', () => {
  const BRANCH = 'dependabot/npm_and_yarn/production-1';
  const github = () => join(folder, 'github.git');

  /** A checkout of Dependabot's branch, from a repository that a rule of git puts in place of GitHub's. */
  function prepare(): Record<string, string> {
    const [work, bundle] = [join(folder, 'work'), join(folder, 'temp/dist')];
    git(folder, 'init', '--quiet', '--bare', 'github.git');
    git(work, 'init', '--quiet');
    mkdirSync(join(work, 'dist'));
    for (const name of ['index.js', '1.index.js']) writeFileSync(join(work, 'dist', name), 'old');
    git(work, 'add', '.');
    git(work, ...WHO, 'commit', '--quiet', '--message', 'Bump');
    git(work, 'push', '--quiet', github(), `HEAD:refs/heads/${BRANCH}`);
    mkdirSync(bundle);
    for (const name of ['index.js', '2.index.js']) writeFileSync(join(bundle, name), 'new');
    return {
      BRANCH,
      COMMIT: git(work, 'rev-parse', 'HEAD'),
      GH_TOKEN: 'ghs_token',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${github()}.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://x-access-token:ghs_token@github.com/your-org/org-trail',
    };
  }

  function commit(env: Record<string, string>) {
    return runStep('dist-commit.yml', 'commit', 'Commit and push', env);
  }

  test('is one commit on the branch, and CI starts', () => {
    const env = prepare();
    expect(commit(env)).toMatchObject({
      status: 0,
      calls: [`workflow run ci.yml --repo your-org/org-trail --ref ${BRANCH}`],
    });
    expect(git(github(), 'log', '--format=%an: %s', BRANCH).split('\n')).toEqual([
      `github-actions[bot]: Rebuild dist of ${env['COMMIT']!}`,
      'somebody: Bump',
    ]);
    expect(git(github(), 'ls-tree', '-r', '--name-only', BRANCH).split('\n')).toEqual([
      'dist/2.index.js',
      'dist/index.js',
    ]);
    expect(git(github(), 'show', `${BRANCH}:dist/index.js`)).toBe('new');
  });

  test('is not pushed if the branch moved meanwhile', () => {
    const env = prepare();
    const other = join(folder, 'other');
    git(folder, 'clone', '--quiet', '--branch', BRANCH, github(), other);
    git(other, ...WHO, 'commit', '--quiet', '--allow-empty', '--message', 'Bump again');
    git(other, 'push', '--quiet', 'origin', BRANCH);
    expect(commit(env)).toMatchObject({ status: 1, calls: [] });
    expect(git(github(), 'log', '-1', '--format=%s', BRANCH)).toBe('Bump again');
  });

  test('is not committed with anything but files', () => {
    const env = prepare();
    symlinkSync('/etc/passwd', join(folder, 'temp/dist/link'));
    expect(commit(env)).toMatchObject({
      status: 1,
      calls: [],
      stdout: expect.stringContaining('something else than files'),
    });
    expect(existsSync(join(folder, 'work/dist/1.index.js'))).toBe(true);
  });
});
