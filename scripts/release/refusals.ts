/** What has to be true of a commit before it is released. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, isDated } from './changelog.ts';

export interface Candidate {
  readonly tag: string;
  /** Of package.json, and the two of package-lock.json. */
  readonly versions: { readonly package: string; readonly lock: string; readonly lockRoot: string };
  readonly changelog: string;
  /** The lines of `git status --porcelain`. */
  readonly changes: readonly string[];
  /** The commit that has the tag already, or null. */
  readonly tagged: string | null;
  readonly head: string;
}

/** https://semver.org: a version or a pre-release of one. Build metadata says nothing that a tag could. */
const VERSION = /^v(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/** Reads the commit that is checked out in a folder. Rejects a folder without git or the files of this project. */
export function readCandidate(folder: string, tag: string): Candidate {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const { version } = JSON.parse(text('package.json')) as { version: string };
  const lock = JSON.parse(text('package-lock.json')) as { version: string; packages: { '': { version: string } } };
  const tagged = git(folder, 'for-each-ref', '--format=%(*objectname)%(objectname)', `refs/tags/${tag}`);
  return {
    tag,
    versions: { package: version, lock: lock.version, lockRoot: lock.packages[''].version },
    changelog: text('CHANGELOG.md'),
    changes: git(folder, 'status', '--porcelain').split('\n').filter(Boolean),
    // An annotated tag has an object of its own behind that of its commit.
    tagged: tagged === '' ? null : tagged.slice(0, 40),
    head: git(folder, 'rev-parse', 'HEAD'),
  };
}

/** Every reason not to release, each with what to do; none if it can be released. */
export function refusals({ tag, versions, changelog, changes, tagged, head }: Candidate): string[] {
  if (!VERSION.test(tag)) return [`“${tag}” is not a version. Name the tag: npm run release -- v1.2.3`];
  const version = tag.slice(1);
  const reasons: string[] = [];
  if (changes.length > 0) reasons.push(`The working tree is not clean. Commit or remove:\n${changes.join('\n')}`);
  if (tagged !== null && tagged !== head)
    reasons.push(
      `${tag} is already the tag of ${tagged}. A published tag is never used again: choose the next version.`,
    );
  for (const [file, found] of [
    ['package.json', versions.package],
    ['package-lock.json', versions.lock],
    ['package-lock.json (packages)', versions.lockRoot],
  ] as const) {
    if (found !== version)
      reasons.push(`${file} has version ${found}. Run: npm version --no-git-tag-version ${version}`);
  }
  if (!entriesOf(changelog, version)) reasons.push(`CHANGELOG.md has no entries below “## [${version}]”.`);
  else if (!isDated(changelog, version)) reasons.push(`CHANGELOG.md has no date: “## [${version}] - YYYY-MM-DD”.`);
  if (entriesOf(changelog, 'Unreleased')) reasons.push(`CHANGELOG.md has entries below “## [Unreleased]”: move them.`);
  return reasons;
}

/** The names that two folders of files do not both have with the same bytes. */
export function differingFiles(one: string, other: string): string[] {
  const names = [...new Set([one, other].flatMap((folder) => readdirSync(folder)))].sort();
  const bytes = (folder: string, name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null;
  return names.filter((name) => {
    const [first, second] = [bytes(one, name), bytes(other, name)];
    return first === null || second === null || !first.equals(second);
  });
}

/** What a git command prints, without the last line break. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).replace(/\n$/, '');
}
