/** The workflows of examples/: which jobs run when, and that they fit action.yml, bootstrap/ and README. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { deployed, withBlock } from '../../bootstrap/stacks.ts';
import { type RunScenario, neededJobIds, type Result, resultsOf } from './jobs.ts';
import { read, text, trailSteps, type WorkflowJob } from './workflows.ts';

const ALL = readdirSync('examples');
const WORKFLOWS = ALL.filter((name) => /^jobs:$/m.test(text(name)));

const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };

const EVENTS = {
  'pull request': { event_name: 'pull_request', ref: 'refs/pull/7/merge' },
  push: { event_name: 'push', ref: 'refs/heads/main' },
  schedule: { event_name: 'schedule', ref: 'refs/heads/main' },
  'by hand': { event_name: 'workflow_dispatch', ref: 'refs/heads/main' },
  'by hand on a branch': { event_name: 'workflow_dispatch', ref: 'refs/heads/feature' },
};
type Event = keyof typeof EVENTS;
const EVENT_NAMES = Object.keys(EVENTS) as Event[];

function outputs(drift: string): NonNullable<RunScenario['outputs']> {
  return {
    plan: { 'has-drift': drift, digest: 'sha256:1' },
  };
}

const DRIFT = { outputs: outputs('true') };
const IN_SYNC = { outputs: outputs('false') };

describe('by digest', () => {
  const { jobs } = read('digest.yml');

  test.each<[Event, string, Partial<RunScenario>, [heal: Result, plan: Result, apply: Result]]>([
    ['pull request', 'with drift', DRIFT, ['skipped', 'success', 'skipped']],
    ['pull request', 'in sync', IN_SYNC, ['skipped', 'success', 'skipped']],
    ['pull request', 'refused', { ...DRIFT, results: { plan: 'failure' } }, ['skipped', 'failure', 'skipped']],
    ['pull request', 'of a fork, without outputs', {}, ['skipped', 'success', 'skipped']],
    ['push', 'with drift', DRIFT, ['skipped', 'success', 'success']],
    ['push', 'in sync', IN_SYNC, ['skipped', 'success', 'skipped']],
    ['push', 'refused', { ...DRIFT, results: { plan: 'failure' } }, ['skipped', 'failure', 'skipped']],
    ['push', 'and a failing apply', { ...DRIFT, results: { apply: 'failure' } }, ['skipped', 'success', 'failure']],
    ['push', 'cancelled while planning', { ...DRIFT, cancelledDuring: 'plan' }, ['skipped', 'cancelled', 'skipped']],
    ['schedule', 'with drift', DRIFT, ['success', 'success', 'success']],
    ['schedule', 'in sync', IN_SYNC, ['success', 'success', 'skipped']],
    ['schedule', 'healing fails', { ...DRIFT, results: { heal: 'failure' } }, ['failure', 'success', 'success']],
    [
      'schedule',
      'healing fails, in sync',
      { ...IN_SYNC, results: { heal: 'failure' } },
      ['failure', 'success', 'skipped'],
    ],
    ['schedule', 'refused', { ...DRIFT, results: { plan: 'failure' } }, ['success', 'failure', 'skipped']],
    ['schedule', 'cancelled while healing', { ...DRIFT, cancelledDuring: 'heal' }, ['cancelled', 'skipped', 'skipped']],
    ['by hand', 'with drift', DRIFT, ['skipped', 'success', 'success']],
    ['by hand', 'in sync', IN_SYNC, ['skipped', 'success', 'skipped']],
    ['by hand on a branch', 'with drift', DRIFT, ['skipped', 'success', 'skipped']],
  ])('%s, %s', (event, _, happening, [heal, plan, apply]) => {
    expect(resultsOf(jobs, { github: EVENTS[event], ...happening })).toEqual({ heal, plan, apply });
  });

  test('nothing but a successful plan with drift on the default branch leads to an apply', () => {
    const both = ['success', 'failure'] as const;
    for (const event of EVENT_NAMES)
      for (const heal of both)
        for (const plan of both)
          for (const drift of ['true', 'false', ''])
            for (const cancelledDuring of [undefined, 'heal', 'plan', 'apply']) {
              const results = resultsOf(jobs, {
                github: EVENTS[event],
                results: { heal, plan },
                outputs: outputs(drift),
                ...(cancelledDuring && { cancelledDuring }),
              });
              const isCancelled = ['heal', 'plan'].some((id) => results[id] === 'cancelled');
              const expected =
                EVENTS[event].ref === 'refs/heads/main' && plan === 'success' && drift === 'true' && !isCancelled;
              expect([event, heal, plan, drift, results['apply'] !== 'skipped']).toEqual([
                event,
                heal,
                plan,
                drift,
                expected,
              ]);
            }
  });

  test('a job that needs a skipped heal without a status function never runs: the recipe as it was', () => {
    const before = {
      heal: jobs['heal']!,
      plan: { ...jobs['plan']!, needs: 'heal', if: '${{ !cancelled() }}' },
      apply: { needs: 'plan', if: "github.ref == 'refs/heads/main' && needs.plan.outputs.has-drift == 'true'" },
    };
    expect(resultsOf(before, { github: EVENTS.push, ...DRIFT })['apply']).toBe('skipped');
    expect(resultsOf(before, { github: EVENTS.schedule, ...DRIFT })['apply']).toBe('success');
  });

  test('each job says what it may apply, and the apply has the digest of the plan that it needs', () => {
    const asked = Object.fromEntries(trailSteps(read('digest.yml')).map(([id, step]) => [id, step.with]));
    expect(asked['heal']).toMatchObject({ mode: 'apply', approval: 'strengthening-only' });
    expect(asked['plan']).toMatchObject({ mode: 'plan' });
    expect(asked['plan']).not.toHaveProperty('approval');
    const digest = '${{ needs.plan.outputs.digest }}';
    expect(asked['apply']).toMatchObject({ mode: 'apply', approval: 'digest', 'approved-plan-digest': digest });
    expect(neededJobIds(jobs['apply']!)).toEqual(['plan']);
    expect(jobs['plan']!.outputs).toEqual({
      'has-drift': '${{ steps.trail.outputs.has-drift }}',
      digest: '${{ steps.trail.outputs.plan-digest }}',
    });
  });

  test('heal and apply have environments and concurrency groups of their own, and nothing ends them halfway', () => {
    const [heal, apply] = [jobs['heal']!, jobs['apply']!];
    expect(heal.environment).not.toBe(apply.environment);
    expect(heal.concurrency!.group).not.toBe(apply.concurrency!.group);
    for (const { environment, concurrency } of [heal, apply]) {
      expect(environment).toMatch(/^organization-trail/);
      expect(concurrency!['cancel-in-progress']).toBe(false);
    }
  });
});

describe('examples: examples', () => {
  test.each(['first-plan.yml', 'plan.yml', 'merged-pull-request.yml'])(
    '%s has one job, which runs on every event',
    (name) => {
      const { jobs } = read(name);
      for (const event of EVENT_NAMES)
        expect(Object.values(resultsOf(jobs, { github: EVENTS[event] }))).toEqual(['success']);
    },
  );

  test('apply.yml is digest.yml without the job that heals', () => {
    const { jobs, ...workflow } = read('digest.yml');
    const { plan, apply } = jobs as Record<'plan' | 'apply', WorkflowJob>;
    const { jobs: written, ...others } = read('apply.yml');
    expect(others).toEqual(workflow);
    expect({ ...written['plan'], needs: plan.needs, if: plan.if }).toEqual(plan);
    expect({ ...written['apply'], if: apply.if }).toEqual(apply);
    expect(Object.keys(written)).toEqual(['plan', 'apply']);
  });

  test.each<[Event, string, Result]>([
    ['pull request', 'true', 'skipped'],
    ['push', 'true', 'success'],
    ['push', 'false', 'skipped'],
    ['schedule', 'true', 'success'],
    ['by hand on a branch', 'true', 'skipped'],
  ])('apply.yml, %s with has-drift %s', (event, drift, apply) => {
    const { jobs } = read('apply.yml');
    expect(resultsOf(jobs, { github: EVENTS[event], outputs: outputs(drift) })['apply']).toBe(apply);
  });

  test.each(['first-plan.yml', 'plan.yml'])('%s has no role that could write', (name) => {
    expect(text(name)).not.toMatch(/mode: apply|org-trail-(apply|heal)|environment:/);
  });

  test('every file is a workflow or a config file', () => {
    expect(WORKFLOWS.sort()).toEqual([
      'apply.yml',
      'code-scanning.yml',
      'digest.yml',
      'drift-issue.yml',
      'evidence-attested.yml',
      'evidence-branch.yml',
      'evidence-cache.yml',
      'evidence.yml',
      'first-plan.yml',
      'keep-evidence.yml',
      'many-organizations.yml',
      'merged-pull-request.yml',
      'plan.yml',
      'slack.yml',
      'verify-organization.yml',
      'wake-on-change.yml',
    ]);
    expect(ALL.filter((name) => !WORKFLOWS.includes(name)).sort()).toEqual([
      'org-trail.yml',
      'org-trails.json',
      'trail.yml',
    ]);
  });

  describe.each(WORKFLOWS)('%s', (name) => {
    const workflow = read(name);

    test('no job has more permissions than it needs', () => {
      expect(workflow.permissions).toEqual({});
      for (const [id] of trailSteps(workflow))
        expect(workflow.jobs[id]!.permissions).toMatchObject({ contents: 'read', 'id-token': 'write' });
      // Those of the workflows that keep a checkpoint are in evidence.test.ts, those of the recipes in recipes/.
      if (/^(evidence|verify|many|drift|code|keep|slack)/.test(name)) return;
      const granted = Object.values(workflow.jobs).flatMap(({ permissions }) => Object.keys(permissions!));
      expect(granted.filter((one) => !['contents', 'id-token', 'pull-requests'].includes(one))).toEqual([]);
    });

    test('actions are pinned to a commit, and the checkout keeps no token', () => {
      const uses = [...text(name).matchAll(/uses: (?!\.\/)(.*)/g)].map(([, one]) => one!);
      expect(uses.filter((one) => !/^[\w-]+(?:\/[\w-]+){1,2}@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(one))).toEqual([]);
      const checkouts = Object.values(workflow.jobs).flatMap(({ steps = [] }) =>
        steps.filter(({ uses: action }) => action?.startsWith('actions/checkout@')),
      );
      for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
    });

    test('every input is one of action.yml’s', () => {
      const named = trailSteps(workflow).flatMap(([, step]) => Object.keys(step.with!));
      expect(named.filter((input) => !(input in inputs))).toEqual([]);
    });

    test('one page shows it whole, or the page of the checkpoint says how it differs from evidence.yml', () => {
      const names = [
        'README.md',
        ...['get-started', 'review', 'evidence', 'many-organizations', 'recipes'].map((one) => `docs/${one}.md`),
      ];
      const pages = names.map((page) => readFileSync(page, 'utf8'));
      const shown = pages.filter((page) => page.includes(`\`\`\`yaml\n${text(name)}\`\`\``));
      const [, ...sections] = readFileSync('docs/checkpoint.md', 'utf8').split('\n## As a signed artifact\n');
      const described = sections.filter((section) => section.includes(`[${name}](../examples/${name})`));
      expect(shown.length + described.length).toBe(1);
    });
  });

  test('all of them use the same version of an action', () => {
    const uses = WORKFLOWS.flatMap((name) => [...text(name).matchAll(/uses: ([\w-]+\/[\w-]+)[^@]*@(.*)/g)]);
    const versions = Map.groupBy(uses, ([, action]) => action!);
    const mixed = [...versions].filter(([, ofAction]) => new Set(ofAction.map(([, , pin]) => pin)).size > 1);
    expect(mixed.map(([action]) => action)).toEqual([]);
  });

  describe('bootstrap prints what the examples have', () => {
    const stack = deployed('management-account', { BucketName: 'example-org-trail-logs' });
    const OF_THE_JOB = ['mode', 'approval', 'approved-plan-digest'];
    const block = (name: string, job: string) => {
      const [, step] = trailSteps(read(name)).find(([id]) => id === job)!;
      return Object.fromEntries(Object.entries(step.with!).filter(([input]) => !OF_THE_JOB.includes(input)));
    };

    test.each([
      ['digest.yml', 'plan', 'PlanWithBlock'],
      ['digest.yml', 'apply', 'ApplyWithBlock'],
      ['digest.yml', 'heal', 'HealWithBlock'],
      ['merged-pull-request.yml', 'trail', 'WithBlock'],
      ['plan.yml', 'plan', 'PlanWithBlock'],
    ])('the inputs of %s, job %s', (name, job, output) => {
      expect(withBlock(stack, output)).toEqual(block(name, job));
      const lines = stack.outputs[output]!.split('\n').slice(1, -1);
      for (const line of lines) expect(text(name)).toContain(`\n${' '.repeat(8)}${line}\n`);
    });

    test('the config file', () => {
      expect(stack.outputs['ConfigFile']).toBe(text('org-trail.yml'));
    });

    test('the roles trust the environments of the jobs', () => {
      const { jobs } = read('digest.yml');
      expect(JSON.stringify(stack.resources['ApplyRole'])).toContain(
        `environment\\": \\"${jobs['apply']!.environment}\\"`,
      );
      expect(JSON.stringify(stack.resources['HealRole'])).toContain(
        `environment\\": \\"${jobs['heal']!.environment}\\"`,
      );
    });
  });
});
