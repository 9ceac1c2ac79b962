/** The files of a release. The same commit gives the same bytes on any machine that has the same npm. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './refusals.ts';

/** Everything that a runner needs of an action, and what says who wrote it and may use it. */
const FILES = ['action.yml', 'dist', 'LICENSE', 'README.md'];

interface Spdx {
  documentNamespace: string;
  creationInfo: { created: string };
  documentDescribes: string[];
  packages: { SPDXID: string; packageFileName?: string; checksums?: { algorithm: string; checksumValue: string }[] }[];
}

/** Writes the assets of `version` from the commit that is checked out, into an empty folder. Returns their names. */
export function writeAssets(repository: string, version: string, folder: string): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const assets: Record<string, Buffer> = {};
  const tar = `org-trail-${version}.tar`;
  assets[tar] = tarball(repository, `org-trail-${version}/`);
  assets[`org-trail-${version}.spdx.json`] = bill(repository, version, tar, sha256(assets[tar]));
  assets['SHA256SUMS'] = Buffer.from(
    Object.entries(assets)
      .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
      .join(''),
  );
  for (const [name, bytes] of Object.entries(assets)) writeFileSync(join(folder, name), bytes);
  return Object.keys(assets);
}

/**
 * Git takes names, order, times and owners from the commit. The modes are its own setting, so they are named here. It is not
 * compressed, because compressors write other bytes with each version and processor.
 */
function tarball(repository: string, prefix: string): Buffer {
  const args = ['-c', 'tar.umask=0022', 'archive', '--format=tar', `--prefix=${prefix}`, 'HEAD', ...FILES];
  return execFileSync('git', args, { cwd: repository, maxBuffer: 2 ** 28 });
}

/**
 * npm's list of the packages that the bundle is made of, in SPDX 2.3. npm gives each list a random name and the present time, with
 * milliseconds, which SPDX does not allow (section 6.9 of https://spdx.github.io/spdx-spec/v2.3/). Here both are those of the commit.
 */
function bill(repository: string, version: string, tar: string, checksum: string): Buffer {
  const args = ['sbom', '--sbom-format', 'spdx', '--sbom-type', 'application', '--package-lock-only'];
  const omit = ['--omit', 'dev', '--omit', 'optional'];
  const document = JSON.parse(execFileSync('npm', [...args, ...omit], { cwd: repository, encoding: 'utf8' })) as Spdx;
  const committed = new Date(Number(git(repository, 'show', '--no-patch', '--format=%ct', 'HEAD')) * 1000);
  const commit = git(repository, 'rev-parse', 'HEAD');
  document.creationInfo.created = committed.toISOString().replace(/\.\d+Z$/, 'Z');
  document.documentNamespace = `https://spdx.org/spdxdocs/org-trail-${version}-${commit}`;
  const described = document.packages.find(({ SPDXID }) => document.documentDescribes.includes(SPDXID));
  if (described === undefined) throw new Error('The bill of materials does not describe a package.');
  described.packageFileName = tar;
  described.checksums = [{ algorithm: 'SHA256', checksumValue: checksum }];
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
