/** Performs one story on the committed bundle against moto, and compares each act with what the story tells. */
import { isDeepStrictEqual } from 'node:util';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import type { SimulatedCloud } from '../../../simulator/server.ts';
import type { StoryRun, Story } from '../trail/stories.ts';
import type { RunDeviation, RunBehaviour } from './deviation-types.ts';
import type { MotoWorld } from './moto-world.ts';
import { runAction } from '../../../simulator/runner/runner.ts';
import { killOnExit } from './child-processes.ts';
import { startRecorder } from './recorder.ts';
import { ACCOUNT } from './moto-world.ts';

/** The action bounds its own waits, and they are shortened here: a run that takes as long hangs. */
const RUN_MILLISECONDS = 60_000;

const COMMON_INPUTS = {
  // moto's buckets, keys and topics have no policies; the templates of bootstrap/ are run with all checks.
  prerequisites: 'skip',
  'aws-region': 'us-east-1',
  'role-to-assume': `arn:aws:iam::${ACCOUNT}:role/org-trail-apply`,
  mode: 'apply',
};

/** Acts by their words; of several with the same, the second is `… (2)`. */
export function runsByName({ runs }: Story): Map<string, StoryRun> {
  const named = new Map<string, StoryRun>();
  for (const run of runs) {
    let name = run.name;
    for (let nth = 2; named.has(name); nth++) name = `${run.name} (${nth})`;
    named.set(name, run);
  }
  return named;
}

/**
 * Performs acts until one is not as it should be, and returns what is wrong with it: those behind it build on it.
 * `github` is where tokens come from; its simulated AWS must not be asked.
 */
export async function performStory(
  story: Story,
  deviations: readonly RunDeviation[],
  world: MotoWorld,
  github: SimulatedCloud,
): Promise<string | null> {
  const recorder = await startRecorder(world.url);
  const cloud = { ...github, environment: { ...github.environment, AWS_ENDPOINT_URL: recorder.url } };
  try {
    for (const [name, storyRun] of runsByName(story)) {
      await storyRun.changeOutside?.(world.cloudTrail(), story.inputs['trail-name']!);
      const run = await runAction(cloud, {
        inputs: { ...COMMON_INPUTS, ...story.inputs, ...storyRun.addedInputs },
        shortensWaits: true,
        onStart: (child) => killOnExit(child, RUN_MILLISECONDS),
      });
      const deviation = deviations.find(({ runs }) => runs.includes(name));
      const problem = strayCall(github) ?? compare(storyRun, deviation, run, recorder.takeWrites());
      if (problem) return `${name}: ${problem}\n${logOf(run)}`;
    }
    return null;
  } finally {
    await recorder.close();
  }
}

function compare(
  storyRun: StoryRun,
  deviation: RunDeviation | undefined,
  run: RunResult,
  writes: string[],
): string | null {
  const aws: RunBehaviour = { outcome: storyRun.outcome, writes: storyRun.writes, after: storyRun.after ?? {} };
  const expected = deviation ? { ...aws, ...deviation.moto, after: { ...aws.after, ...deviation.moto.after } } : aws;
  const after = (JSON.parse(run.outputs['after'] || 'null') ?? {}) as Record<string, unknown>;
  const fields = Object.keys(expected.after);
  const got: RunBehaviour = {
    outcome: run.outputs['outcome'] ?? `none, exit code ${run.exitCode}, signal ${run.signal}`,
    writes,
    after: Object.fromEntries(fields.map((field) => [field, after[field]])),
  };
  if (deviation && isDeepStrictEqual(got, aws)) return 'moto no longer differs: remove this entry of deviations.ts.';
  if (isDeepStrictEqual(got, expected)) return null;
  const source = deviation ? 'as deviations.ts has it of moto' : 'as the story tells';
  return `not ${source}\nexpected: ${JSON.stringify(expected)}\ngot:      ${JSON.stringify(got)}`;
}

/** A run against the simulated AWS would tell nothing about moto. */
function strayCall({ world }: SimulatedCloud): string | null {
  const stray = world.calls.find(({ service }) => !['oidc', 'github'].includes(service));
  return stray ? `${stray.action} went to the simulated AWS and not to moto.` : null;
}

/** What a person reads of it. Marked, since a line that begins with `::` is a command to the runner that runs us. */
function logOf({ stdout, stderr }: RunResult): string {
  const lines = (stdout + stderr).split('\n').filter((line) => !/^::(add-mask|debug)::/.test(line));
  return lines.map((line) => `| ${line}`).join('\n');
}
