/** What many-organizations.yml and one-trail.yml say by themselves; scenarios/review/many-organizations.test.ts runs them. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Result, resultsOf, stepsThatRun } from './jobs.ts';
import { type Github, runWorkflow } from './run-workflow.ts';
import { hasJq, runScript } from './scripts.ts';
import { read, text, trailSteps, type Workflow } from './workflows.ts';

const ONE_TRAIL = readFileSync('.github/workflows/one-trail.yml', 'utf8');
const oneTrail = parse(ONE_TRAIL) as Workflow;
const { jobs } = read('many-organizations.yml');
const MANIFEST = JSON.parse(text('org-trails.json')) as Record<string, string>[];
const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };

// The scripts of the workflow need jq, as GitHub's runners have it.
const withJq = hasJq ? describe : describe.skip;
const folder = mkdtempSync(join(tmpdir(), 'org-trail-manifest-'));
mkdirSync(join(folder, '.github'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('many organizations: the gate', () => {
  test.each<[list: 'success' | 'failure', trails: Result, passes: boolean]>([
    ['success', 'success', true],
    ['success', 'failure', false],
    ['success', 'cancelled', false],
    ['success', 'skipped', false],
    ['failure', 'skipped', false],
  ])('list: %s, trails: %s', (list, trails, passes) => {
    const needs = { list: { result: list }, trails: { result: trails } };
    expect(stepsThatRun(jobs['all']!.steps, { needs }).ran).toHaveLength(passes ? 0 : 1);
    expect(jobs['all']!.steps[0]!.run).toMatch(/\nexit 1\n$/);
    const github = { event_name: 'push', ref: 'refs/heads/main' };
    expect(resultsOf(jobs, { github, results: { list } })['all']).toBe('success');
  });
});

withJq('many organizations: the list', () => {
  const [step] = jobs['list']!.steps.filter(({ run }) => run !== undefined);
  const list = (manifest: unknown) => {
    writeFileSync(join(folder, '.github/org-trails.json'), JSON.stringify(manifest));
    return runScript(step!, {}, folder);
  };

  test('every trail of the manifest is a leg', () => {
    const { status, output } = list(MANIFEST);
    expect(status).toBe(0);
    expect(JSON.parse(output.replace('trails=', ''))).toEqual({ include: MANIFEST });
  });

  const [first] = MANIFEST;
  test.each<[string, unknown, string]>([
    ['no trail', [], 'There is no trail'],
    ['no list', {}, ''],
    ['no environment', [{ ...first, environment: undefined }], 'Each trail needs'],
    ['an empty environment', [{ ...first, environment: '' }], 'Each trail needs'],
    ['a name of two lines', [{ ...first, trail: 'a\nb' }], 'Names are'],
    ['a name twice', [first, first], 'the same name'],
  ])('%s', (_, manifest, message) => {
    const { status, stderr, output } = list(manifest);
    expect([status === 0, output]).toEqual([false, '']);
    expect(stderr).toContain(message);
  });

  test('every key of the manifest is used', () => {
    const used = [...text('many-organizations.yml').matchAll(/matrix\.([a-z-]+)/g)].map(([, key]) => key!);
    expect(new Set(MANIFEST.flatMap((trail) => Object.keys(trail)))).toEqual(new Set(used));
  });
});

describe('one-trail.yml', () => {
  test('every input of the action is one of action.yml’s, and no secret and no environment variable is handed in', () => {
    const named = trailSteps(oneTrail).flatMap(([, step]) => Object.keys(step.with!));
    expect(named.filter((input) => !(input in inputs))).toEqual([]);
    expect(`${ONE_TRAIL}${text('many-organizations.yml')}`).not.toMatch(/secrets|\bvars\./);
  });

  test('it is a workflow for digest.yml’s jobs', () => {
    const digest = read('digest.yml').jobs;
    for (const id of ['heal', 'plan', 'apply'] as const) {
      expect([oneTrail.jobs[id]!.needs, oneTrail.jobs[id]!.permissions]).toEqual([
        digest[id]!.needs,
        digest[id]!.permissions,
      ]);
      const modes = [oneTrail, read('digest.yml')].map((one) => trailSteps(one).find(([job]) => job === id)![1].with!);
      expect(modes[0]!['mode']).toBe(modes[1]!['mode']);
    }
    expect(oneTrail.jobs['apply']!.if).toBe(digest['apply']!.if);
    expect(oneTrail.jobs['plan']!.if).toBe(digest['plan']!.if);
  });

  test('one page shows it, and its caller and manifest, whole', () => {
    const page = readFileSync('docs/many-organizations.md', 'utf8');
    expect(page).toContain(`\`\`\`yaml\n${ONE_TRAIL}\`\`\``);
    expect(page).toContain(`\`\`\`json\n${text('org-trails.json')}\`\`\``);
  });
});

test.each([true, false])('one-trail.yml keeps every finding of a run that fails, with artifacts %s', (checkpoint) => {
  const { ran } = stepsThatRun(oneTrail.jobs['evidence']!.steps, {
    inputs: { checkpoint },
    outputs: { evidence: { 'evidence-file': '/tmp/evidence.json' } },
    failing: ['Verify what the trail delivered'],
  });
  expect(ran.includes('Keep every finding')).toBe(checkpoint);
});

withJq('one-trail.yml: finding the last checkpoint', () => {
  const step = oneTrail.jobs['evidence']!.steps.find(({ id }) => id === 'last')!;
  /** A gh that answers with these files. */
  const GH = `#!/bin/bash
set -o pipefail
case "$*" in
  run*) echo "$RUNS" ;;
  *jobs*) run=\${3#*/runs/}; jq --arg run "\${run%%/*}" '{ jobs: (.[$run].jobs // []) }' <<< "$STATE" ;;
  *) run=\${2#*/runs/}; jq --arg run "\${run%%/*}" --arg name "\${2#*name=}" \\
    '{ artifacts: [(.[$run].artifacts // [])[] | select(.name == $name)] }' <<< "$STATE" ;;
esac | jq --raw-output "\${@: -1}"
`;
  writeFileSync(join(folder, 'gh'), GH);
  chmodSync(join(folder, 'gh'), 0o755);

  interface Past {
    artifacts?: { name: string; expired: boolean }[];
    jobs?: { name: string; conclusion: string | null }[];
  }
  const kept = (trail: string, expired = false): Past => ({
    artifacts: [{ name: `org-trail-checkpoint-${trail}`, expired }],
    jobs: [{ name: `${trail} / Evidence of ${trail}`, conclusion: 'success' }],
  });
  const without = (trail: string, conclusion: string | null): Past => ({
    jobs: [{ name: `${trail} / Evidence of ${trail}`, conclusion }],
  });

  test.each<[string, Record<number, Past>, string[]]>([
    ['the first run', {}, ['lost=false']],
    ['the last run has one', { 8: kept('acme'), 7: kept('acme') }, ['run-id=8', 'lost=false']],
    ['this run, started again, does not count', { 9: kept('acme'), 8: kept('acme') }, ['run-id=8', 'lost=false']],
    ['the last run failed early', { 8: without('acme', 'failure'), 7: kept('acme') }, ['run-id=7', 'lost=false']],
    ['another trail has one, and this one is new', { 8: kept('globex'), 7: kept('globex') }, ['lost=false']],
    ['the other one’s name ends likewise', { 8: kept('old-acme') }, ['lost=false']],
    ['all were deleted', { 8: without('acme', 'success') }, ['lost=true']],
    ['all expired', { 8: kept('acme', true) }, ['lost=true']],
    ['no run came that far', { 8: without('acme', 'failure'), 7: without('acme', null) }, ['lost=false']],
  ])('%s', (_, past, expected) => {
    const runs = Object.keys(past).sort().reverse();
    const { status, output } = runScript(step, {
      PATH: `${folder}:${process.env['PATH']}`,
      TRAIL: 'acme',
      RUNS: JSON.stringify(runs.map((databaseId) => ({ databaseId }))),
      STATE: JSON.stringify(past),
      GH_REPO: 'octo-org/audit',
      GITHUB_RUN_ID: '9',
      GITHUB_REF_NAME: 'main',
      GITHUB_WORKFLOW_REF: 'octo-org/audit/.github/workflows/many-organizations.yml@refs/heads/main',
    });
    expect([status, output.trim().split('\n')]).toEqual([0, expected]);
  });
});

describe('the interpreter of calls and matrices, as GitHub documents them', () => {
  const called = `
    on: { workflow_call: { inputs: { name: { type: string, required: true }, ok: { type: boolean, default: true } },
      outputs: { made: { value: '\${{ jobs.one.outputs.made }}' } } } }
    permissions: {}
    jobs:
      one:
        permissions: { contents: read }
        environment: '\${{ inputs.name }}'
        outputs: { made: '\${{ steps.it.outputs.made }}' }
        steps: [{ id: it, uses: 'it@v1', with: { name: '\${{ inputs.name }}' } }]`;
  const caller = (job: string, granted: string) => `
    on: push
    permissions: {}
    jobs:
      all: { permissions: { ${granted} }, uses: './.github/workflows/called.yml', ${job} }
      after: { needs: all, steps: [{ uses: 'after@v1' }] }`;
  const matrix =
    "strategy: { fail-fast: false, matrix: '${{ fromJSON(github.token) }}' }, with: { name: '${{ matrix.n }}' }";

  async function run(
    job: string,
    names = ['a', 'b', 'c'],
    review: Github['review'] = () => 'approved',
    granted = 'contents: read',
  ) {
    const performed: string[] = [];
    const ran = await runWorkflow(
      {
        context: {
          event_name: 'push',
          ref: 'refs/heads/main',
          repository: 'octo-org/audit',
          token: JSON.stringify({ include: names.map((n) => ({ n })) }),
        },
        runner: { temp: '/tmp' },
        read: (name) => parse(name === 'called.yml' ? called : caller(job, granted)) as Workflow,
        perform: ({ with: given = {} }) => {
          const { name = 'after' } = given;
          performed.push(name);
          return Promise.resolve({ succeeds: !name.startsWith('bad'), outputs: { made: name.replace('c', '') } });
        },
        review,
      },
      'caller.yml',
    );
    return { all: ran['all']!, after: ran['after']!.result, performed };
  }

  test('each leg has its own outputs, and what needs the matrix the last that are not empty', async () => {
    const { all, after } = await run(matrix);
    expect(all.legs!.map(({ outputs }) => outputs)).toEqual([{ made: 'a' }, { made: 'b' }, { made: '' }]);
    expect([all.outputs, all.result, after]).toEqual([{ made: 'b' }, 'success', 'success']);
  });

  test('a leg that fails stops the others unless fail-fast is off', async () => {
    expect((await run(matrix, ['a', 'bad', 'b'])).performed).toEqual(['a', 'bad', 'b']);
    const { all, after, performed } = await run(matrix.replace('fail-fast: false, ', ''), ['a', 'bad', 'b']);
    expect([all.result, after, performed]).toEqual(['failure', 'skipped', ['a', 'bad']]);
  });

  test('a leg that waits for its reviewer holds up what needs the matrix, and no other leg', async () => {
    const { all, after, performed } = await run(matrix, ['a', 'b', 'd'], (one) =>
      one === 'b' ? 'pending' : 'approved',
    );
    expect([all.result, after, performed]).toEqual(['pending', 'pending', ['a', 'd']]);
  });

  test.each([
    ['an input that is not there', 'with: { name: a, other: b }', 'has no input other'],
    ['a missing input', 'with: {}', 'needs the input name'],
    ['an input of another type', "with: { name: a, ok: 'yes' }", 'is a boolean'],
    ['an environment on the calling job', 'with: { name: a }, environment: a', 'cannot have environment'],
    ['steps on the calling job', 'with: { name: a }, steps: []', 'cannot have steps'],
  ])('%s is refused', async (_, job, message) => {
    await expect(run(job)).rejects.toThrow(message);
  });

  test('permissions that the calling job does not have, and a matrix without legs, are refused', async () => {
    await expect(run(matrix, [])).rejects.toThrow('1 to 256 legs');
    const granted = 'id-token: write';
    await expect(run(matrix, ['a'], () => 'approved', granted)).rejects.toThrow('does not grant contents: read');
  });
});
