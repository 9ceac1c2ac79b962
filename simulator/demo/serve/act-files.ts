/** The files that act reads: a job's variables and its event, for the open pull request and for the night. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SimulatedCloud } from '../../server.ts';
import { PULL_REQUEST } from '../../world/create-github.ts';
import { pullRequestEvent, schedule } from '../../github/events.ts';
import { HEAL_ENVIRONMENT } from './example-roles.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** How the examples refer to the action. */
const ACTION = 'your-org/org-trail@0000000000000000000000000000000000000000';

/** Of one server. */
function folderOf({ url }: SimulatedCloud): string {
  return join(PROJECT, 'build/simulate', new URL(url).port);
}

/** A run of a workflow: what starts it, and the environment in which its job signs in. */
interface ActRun {
  event: 'pull_request' | 'schedule';
  payload: Record<string, unknown>;
  environment: string | null;
}

export interface ActCommands {
  pullRequest: string;
  night: string;
}

/** Writes the files of both runs and returns the commands that read them. */
export function writeActFiles(cloud: SimulatedCloud): ActCommands {
  const { world } = cloud;
  const { payload } = pullRequestEvent(world, PULL_REQUEST, 'opened');
  const night = { ...schedule().payload, repository: payload['repository'] };
  mkdirSync(folderOf(cloud), { recursive: true });
  return {
    pullRequest: writeRun(cloud, { event: 'pull_request', payload, environment: null }),
    night: writeRun(cloud, { event: 'schedule', payload: night, environment: HEAL_ENVIRONMENT }),
  };
}

function writeRun(cloud: SimulatedCloud, { event, payload, environment }: ActRun): string {
  const [variables, eventFile] = ['env', 'json'].map((extension) => join(folderOf(cloud), `${event}.${extension}`));
  writeFileSync(variables!, variablesOf(cloud, environment));
  writeFileSync(eventFile!, JSON.stringify(payload, null, 2));
  // act runs an action by the first `node` on PATH, and this one is of the version that the action needs.
  return `PATH='${dirname(process.execPath)}':"$PATH" act ${event} \\
  -P ubuntu-latest=-self-hosted \\
  --local-repository '${ACTION}=${PROJECT.replace(/[/\\]$/, '')}' \\
  --env-file '${variables}' \\
  -e '${eventFile}' \\
  -s GITHUB_TOKEN='${cloud.world.githubToken}'`;
}

/** A job's variables. act knows no environments, so the job asks for its ID token in the name of this one. */
function variablesOf({ environment: variables, world }: SimulatedCloud, environment: string | null): string {
  const url = new URL(variables['ACTIONS_ID_TOKEN_REQUEST_URL']!);
  if (environment !== null) url.searchParams.set('environment', environment);
  const all = { ...variables, ACTIONS_ID_TOKEN_REQUEST_URL: url.href, GITHUB_REPOSITORY: world.repository.fullName };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

export function removeActFiles(cloud: SimulatedCloud): void {
  rmSync(folderOf(cloud), { recursive: true, force: true });
}
