// Makes the assets of a release from the commit that is checked out, or says why not: npm run release -- v1.2.3
// The rest needs GitHub: .github/workflows/release.yml.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { differingFiles, readCandidate, refusals } from './refusals.ts';
import { entriesOf } from './changelog.ts';
import { writeAssets } from './assets.ts';

const REBUILT = 'build/rebuilt';
const ASSETS = 'build/release';
const NOTES = 'build/release-notes.md';

const candidate = readCandidate('.', process.argv[2] ?? '');
const reasons = refusals(candidate);
if (reasons.length > 0) refuse(reasons);

console.log('Building …');
const built = spawnSync(process.execPath, ['scripts/build.ts', REBUILT], { stdio: 'inherit' });
if (built.status !== 0) refuse(['The build failed.']);
const stale = differingFiles('dist', REBUILT);
if (stale.length > 0)
  refuse([`dist is not what the source builds. Run npm run build and commit:\n${stale.join('\n')}`]);

const version = candidate.tag.slice(1);
writeAssets('.', version, ASSETS);
writeFileSync(NOTES, `${entriesOf(candidate.changelog, version)!}\n`);
console.log(
  `${candidate.tag} of commit ${candidate.head}, in ${ASSETS}:\n${readFileSync(`${ASSETS}/SHA256SUMS`, 'utf8')}`,
);

function refuse(why: readonly string[]): never {
  console.error(why.map((reason) => `✗ ${reason}`).join('\n'));
  process.exit(1);
}
