/** The files that act reads: a job's variables, and the event of the open pull request. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SimulatedCloud } from '../../server.ts';
import { PULL_REQUEST } from '../../world/create-github.ts';
import { pullRequestEvent } from '../../github/events.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** How the examples refer to the action. */
const ACTION = 'your-org/org-trail@0000000000000000000000000000000000000000';

/** Of one server. */
function folderOf({ url }: SimulatedCloud): string {
  return join(PROJECT, 'build/simulate', new URL(url).port);
}

/** Writes both files and returns the command that reads them. */
export function writeActFiles(cloud: SimulatedCloud): string {
  const { environment, world } = cloud;
  const folder = folderOf(cloud);
  const variables = { ...environment, GITHUB_REPOSITORY: world.repository.fullName };
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'act.env'), lines.join(''));
  writeFileSync(
    join(folder, 'pull-request.json'),
    JSON.stringify(pullRequestEvent(world, PULL_REQUEST, 'opened').payload, null, 2),
  );
  // act runs an action by the first `node` on PATH, and this one is of the version that the action needs.
  return `PATH='${dirname(process.execPath)}':"$PATH" act pull_request \\
  -P ubuntu-latest=-self-hosted \\
  --local-repository '${ACTION}=${PROJECT.replace(/[/\\]$/, '')}' \\
  --env-file '${join(folder, 'act.env')}' \\
  -e '${join(folder, 'pull-request.json')}' \\
  -s GITHUB_TOKEN='${world.githubToken}'`;
}

export function removeActFiles(cloud: SimulatedCloud): void {
  rmSync(folderOf(cloud), { recursive: true, force: true });
}
