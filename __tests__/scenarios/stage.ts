/** A world of its own for each test, and the committed bundle run in it. */
import { strict as assert } from 'node:assert';
import type { ChildProcess } from 'node:child_process';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import {
  ADMINISTRATOR_SECRET,
  LOG_ARCHIVE_ACCOUNT,
  BUCKET_OWNER_ROLE_NAME,
  MANAGEMENT_ACCOUNT,
} from '../../simulator/world/company.ts';
import { workflowDispatch } from '../../simulator/github/events.ts';
import { runAction, type RunOptions, type RunResult } from '../../simulator/runner/runner.ts';
import { runInProcess } from './in-process/run-in-process.ts';
import { type SimulatedCloud, startSimulatedCloud } from '../../simulator/server.ts';
import type { Statement } from '../../simulator/world/iam/policy-documents.ts';
import type { Call, World } from '../../simulator/world/world.ts';
import { createWorld } from '../../simulator/world/create-world.ts';

export const ROLE = `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-apply`;
export const PLAN_ROLE = `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-plan`;
export const TRAIL = `arn:aws:cloudtrail:us-east-1:${MANAGEMENT_ACCOUNT}:trail/org-trail`;

/** Looking at prerequisites makes up a third of a run's time, so only the stories that are about them, and a few others, do. */
export const INPUTS: Readonly<Record<string, string>> = {
  prerequisites: 'skip',
  'aws-region': 'us-east-1',
  'role-to-assume': ROLE,
  'trail-name': 'org-trail',
  's3-bucket-name': 'org-trail-logs',
  mode: 'apply',
};

/** Everything that a trail can depend on, and a role that may look at its bucket. */
export const ALL_DESTINATIONS = {
  'kms-key-id': 'alias/org-trail',
  'sns-topic-name': 'org-trail-topic',
  'cloud-watch-logs-log-group-arn': `arn:aws:logs:us-east-1:${MANAGEMENT_ACCOUNT}:log-group:org-trail`,
  'cloud-watch-logs-role-arn': `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-to-logs`,
  'bucket-owner-role-to-assume': `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/${BUCKET_OWNER_ROLE_NAME}`,
};

const DISPATCHED = workflowDispatch('refs/heads/main');

/** `shared`: the source, in this process. With ORG_TRAIL_RUN=own every run has a process of its own. */
type Where = 'own' | 'shared';

export interface StageOptions extends Omit<RunOptions, 'inputs' | 'process'> {
  /** `own`: the committed bundle as a child process, where the bundle, the process or its variables are what a test is about. */
  readonly process?: Where;
}

function processOf(where: Where): NonNullable<RunOptions['process']> {
  return where === 'own' || process.env['ORG_TRAIL_RUN'] === 'own' ? 'own' : runInProcess;
}

export interface ScenarioContext {
  readonly world: World;
  readonly cloud: SimulatedCloud;
  /** The action, with `INPUTS` unless they are overridden, started by hand on the default branch: then GitHub is not asked. */
  readonly run: (inputs?: Record<string, string>, options?: StageOptions) => Promise<RunResult>;
  /** The calls that write to AWS since the last time this was asked, in order, failed ones included. */
  readonly writes: () => string[];
  /** All calls since the last time this was asked. */
  readonly calls: () => Call[];
  /** Somebody else in the management account, with every right. */
  readonly outsider: CloudTrailClient;
}

export function withWorld(
  play: (stage: ScenarioContext) => Promise<void>,
  overrides: Partial<World> = {},
): Promise<void> {
  return playIn(play, overrides, 'shared');
}

/** The same, where every run is one of the committed bundle in a process of its own. */
export function withWorldAndBundle(
  play: (stage: ScenarioContext) => Promise<void>,
  overrides: Partial<World> = {},
): Promise<void> {
  return playIn(play, overrides, 'own');
}

/** A world whose roles may read its event history, and no tool of the account uses up what LookupEvents answers. */
export function withHistory(play: (stage: ScenarioContext) => Promise<void>): Promise<void> {
  return playIn(play, {}, 'shared', true);
}

/** Runs with drift are many, and each would ask several times: one refused call is enough where that is not what a test is about. */
function forbidLookups(world: World): void {
  const reduced = (statement: Statement): Statement => ({
    ...statement,
    Action: [statement.Action ?? []].flat().filter((action) => action !== 'cloudtrail:LookupEvents'),
  });
  for (const { roles } of world.accounts.values()) {
    for (const role of roles.values()) {
      role.policies = role.policies.map((policy) => ({
        ...policy,
        Statement: [policy.Statement]
          .flat()
          .map(reduced)
          .filter(({ Action }) => Action!.length > 0),
      }));
    }
  }
}

async function playIn(
  play: (stage: ScenarioContext) => Promise<void>,
  overrides: Partial<World>,
  standard: Where,
  readsHistory = false,
): Promise<void> {
  const world = createWorld(overrides);
  if (readsHistory) world.eventHistory.lookupsPerSecond = Infinity;
  else forbidLookups(world);
  const cloud = await startSimulatedCloud(world);
  const outsider = new CloudTrailClient({
    endpoint: cloud.url,
    region: 'us-east-1',
    credentials: { accessKeyId: `AKIAADMIN${MANAGEMENT_ACCOUNT}`, secretAccessKey: ADMINISTRATOR_SECRET },
  });
  const calls = () => world.calls.splice(0);
  try {
    await play({
      world,
      cloud,
      outsider,
      run: (inputs = {}, options = {}) =>
        runAction(cloud, {
          inputs: { ...INPUTS, ...inputs },
          event: DISPATCHED,
          // Lookups are half a second apart.
          shortensWaits: readsHistory && 'short',
          ...options,
          process: processOf(options.process ?? standard),
        }),
      calls,
      writes: () =>
        calls()
          .filter(({ isWrite: write, service }) => write && service !== 'github')
          .map(({ action }) => action),
    });
  } finally {
    outsider.destroy();
    await cloud.close();
  }
}

/** Runs the action and kills it with SIGKILL when the write call `action` is received, or done but not yet answered. */
export async function killedAt(
  { world, run }: ScenarioContext,
  inputs: Record<string, string>,
  action: string,
  phase: 'before' | 'after',
): Promise<void> {
  let child: ChildProcess | undefined;
  const seen: string[] = [];
  world.onCall = async (call, now) => {
    if (call.action !== action || now !== phase) return undefined;
    seen.push(action);
    const gone = new Promise((resolve) => child!.once('exit', resolve));
    child!.kill('SIGKILL');
    await gone;
    return 'drop';
  };
  const ran = await run(inputs, { onStart: (started) => void (child = started) });
  world.onCall = undefined;
  assert.equal(ran.signal, 'SIGKILL');
  assert.deepEqual(seen, [action]);
}

/**
 * A run of which nothing is done from the write call `action` on, or once it is done: for the next run as if it had been killed
 * there, in a tenth of the time (killed.test.ts shows that both leave the same).
 */
export async function cutOffAt(
  { world, run }: ScenarioContext,
  inputs: Record<string, string>,
  action: string,
  phase: 'before' | 'after',
): Promise<void> {
  const refusal = { action: '*', code: 'AccessDeniedException' };
  world.onCall = (call, now) => {
    if (call.action === action && now === phase && !world.injections.includes(refusal)) world.inject(refusal);
  };
  await run(inputs);
  world.onCall = undefined;
  assert(world.injections.includes(refusal));
  world.injections = world.injections.filter((one) => one !== refusal);
}
