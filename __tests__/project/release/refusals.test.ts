/** What has to be true of a commit before it is released, and which entries of the changelog are its notes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { entriesOf } from '../../../scripts/release/changelog.ts';
import { type Candidate, differingFiles, readCandidate, refusals } from '../../../scripts/release/refusals.ts';

const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-11-29\n\n### Added\n\n- Trails.\n\n## [1.2.2] - 2026-11-01\n';

const RELEASABLE: Candidate = {
  tag: 'v1.2.3',
  versions: { package: '1.2.3', lock: '1.2.3', lockRoot: '1.2.3' },
  changelog: CHANGELOG,
  changes: [],
  tagged: null,
  head: 'a'.repeat(40),
};

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'org-trail-release-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('project: release', () => {
  test('a clean commit with its version and its entries is released', () => {
    expect(refusals(RELEASABLE)).toEqual([]);
    expect(refusals({ ...RELEASABLE, tagged: RELEASABLE.head })).toEqual([]);
  });

  test.each([
    '',
    '1.2.3',
    'v1',
    'v1.2',
    'v1.2.3.4',
    'v01.2.3',
    'v1.2.3+build',
    'v1.2.3-',
    'refs/tags/v1.2.3',
    'v1.2.3\n',
  ])('the tag %j is refused, and nothing else is judged', (tag) =>
    expect(refusals({ ...RELEASABLE, tag, changes: ['?? x'] })).toEqual([expect.stringContaining('is not a version')]),
  );

  test('a pre-release has a version of its own', () => {
    const version = '1.2.3-rc.1';
    const versions = { package: version, lock: version, lockRoot: version };
    const changelog = CHANGELOG.replace('[1.2.3]', `[${version}]`);
    expect(refusals({ ...RELEASABLE, tag: `v${version}`, versions, changelog })).toEqual([]);
  });

  test.each<[string, Partial<Candidate>, RegExp[]]>([
    ['a change that is not committed', { changes: [' M src/main.ts'] }, [/not clean.*\n M src\/main\.ts/]],
    ['a tag of another commit', { tagged: 'b'.repeat(40) }, [/already the tag of b{40}/]],
    [
      'a version of package.json',
      { versions: { ...RELEASABLE.versions, package: '1.2.2' } },
      [/^package\.json has version 1\.2\.2/],
    ],
    [
      'a lock file that was not updated',
      { versions: { ...RELEASABLE.versions, lock: '1.2.2', lockRoot: '1.2.2' } },
      [/^package-lock\.json has/, /^package-lock\.json \(packages\) has/],
    ],
    ['no entries', { changelog: '# Changelog\n' }, [/no entries below “## \[1\.2\.3\]”/]],
    ['an empty entry', { changelog: CHANGELOG.replace('### Added\n\n- Trails.\n', '') }, [/no entries/]],
    ['no date', { changelog: CHANGELOG.replace(' - 2026-11-29', '') }, [/no date/]],
    ['another form of date', { changelog: CHANGELOG.replace('2026-11-29', '29 November') }, [/no date/]],
    [
      'forgotten entries',
      { changelog: CHANGELOG.replace('## [1.2.3]', '- Forgotten.\n\n## [1.2.3]') },
      [/\[Unreleased\].*move them/],
    ],
  ])('%s is refused', (_, wrong, reasons) => {
    expect(refusals({ ...RELEASABLE, ...wrong })).toEqual(reasons.map((reason) => expect.stringMatching(reason)));
  });

  test('all reasons at once', () => {
    const all = { tagged: 'b'.repeat(40), changes: ['?? x'], changelog: '' };
    expect(refusals({ ...RELEASABLE, ...all })).toHaveLength(3);
  });

  test('the notes are the entries of the version alone', () => {
    expect(entriesOf(CHANGELOG, '1.2.3')).toBe('### Added\n\n- Trails.');
    expect(entriesOf(CHANGELOG, 'Unreleased')).toBe('');
    expect(entriesOf(CHANGELOG, '1.2')).toBeNull();
  });

  test('a candidate is read from the commit that is checked out', () =>
    inFolder((folder) => {
      const git = (...args: string[]) => {
        const who = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com'];
        return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' }).trim();
      };
      writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }');
      writeFileSync(
        join(folder, 'package-lock.json'),
        '{ "version": "1.2.3", "packages": { "": { "version": "1.2.3" } } }',
      );
      writeFileSync(join(folder, 'CHANGELOG.md'), CHANGELOG);
      git('init', '--quiet');
      git('add', '.');
      git('commit', '--quiet', '--message', 'Release');
      const head = git('rev-parse', 'HEAD');
      expect(readCandidate(folder, 'v1.2.3')).toEqual({ ...RELEASABLE, head });

      git('tag', '--annotate', '--message', 'v1.2.3', 'v1.2.3');
      writeFileSync(join(folder, 'left'), '');
      expect(readCandidate(folder, 'v1.2.3')).toEqual({ ...RELEASABLE, head, tagged: head, changes: ['?? left'] });

      git('add', '.');
      git('commit', '--quiet', '--message', 'More');
      git('tag', 'v1.2.4');
      const next = git('rev-parse', 'HEAD');
      expect(readCandidate(folder, 'v1.2.3')).toMatchObject({ head: next, tagged: head });
      expect(readCandidate(folder, 'v1.2.4')).toMatchObject({ head: next, tagged: next });
    }));

  test('a bundle differs by what is added, missing or changed', () =>
    inFolder((folder) => {
      const [committed, built] = [join(folder, 'dist'), join(folder, 'rebuilt')];
      for (const [path, names] of [
        [committed, ['same', 'changed', 'missing']],
        [built, ['same', 'changed', 'added']],
      ] as const) {
        mkdirSync(path);
        for (const name of names) writeFileSync(join(path, name), name === 'changed' ? path : name);
      }
      expect(differingFiles(committed, built)).toEqual(['added', 'changed', 'missing']);
      expect(differingFiles(built, built)).toEqual([]);
    }));

  test('the changelog of this project has entries for the next release, and ends with a known version', () => {
    const changelog = readFileSync('CHANGELOG.md', 'utf8');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(entriesOf(changelog, version) ?? entriesOf(changelog, 'Unreleased')).toMatch(
      /^### (Added|Changed|Deprecated|Removed|Fixed|Security)$/m,
    );
  });
});
