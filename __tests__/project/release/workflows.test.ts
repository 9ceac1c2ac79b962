/** The project's own workflows: what actionlint and zizmor do not ask of them, and which jobs run when. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createServedWorld } from '../../../simulator/demo/serve/served-world.ts';
import { forkPullRequest, mergeGroup, pullRequest, push, workflowDispatch } from '../../../simulator/github/events.ts';
import { runAction } from '../../../simulator/runner/runner.ts';
import { startSimulatedCloud } from '../../../simulator/server.ts';
import { type Result, resultsOf } from '../examples/jobs.ts';
import { read, type Step, text } from './workflows.ts';

const WORKFLOWS = globSync('.github/workflows/*.yml')
  .map((path) => basename(path))
  .sort();

function stepsOf(name: string): Step[] {
  return Object.values(read(name).jobs).flatMap(({ steps }) => steps);
}

/** The events of a workflow, which YAML allows in two forms here. */
function eventsOf(name: string): string[] {
  const { on } = read(name);
  return typeof on === 'string' ? [on] : Object.keys(on);
}

describe('project: workflows', () => {
  test('the workflows that docs and rulesets name are there', () => {
    const files = [
      'ci',
      'codeql',
      'dependency-review',
      'dist-commit',
      'dist-rebuild',
      'one-trail',
      'release',
      'scorecard',
    ];
    expect(WORKFLOWS).toEqual(files.map((name) => `${name}.yml`));
  });

  describe.each(WORKFLOWS)('%s', (name) => {
    test('every action is pinned to a commit, with its version beside it', () => {
      const uses = text(name)
        .split('\n')
        .filter((line) => /\buses:/.test(line));
      const pinned = /^\s*(?:- )?uses: [\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
      expect(uses.filter((line) => !pinned.test(line) && !/uses: \.\/ /.test(line))).toEqual([]);
    });

    test('nothing is permitted to the workflow, and each job has its own permissions and time', () => {
      const { permissions, jobs } = read(name);
      expect(permissions).toEqual({});
      for (const [id, job] of Object.entries(jobs)) {
        expect([id, typeof job['timeout-minutes']]).toEqual([id, 'number']);
        // A job that checks something out reads the repository, no matter that anybody can.
        if (job.steps.some(({ uses }) => uses?.startsWith('actions/checkout@'))) {
          expect([id, job.permissions]).toEqual([
            id,
            expect.objectContaining({ contents: expect.stringMatching(/^(read|write)$/) }),
          ]);
        }
      }
    });

    test('no event gives rights to code of strangers', () => {
      expect(
        eventsOf(name).filter((event) => /^(pull_request_target|issue_comment|issues|discussion)/.test(event)),
      ).toEqual([]);
      if (name !== 'dist-commit.yml') expect(eventsOf(name)).not.toContain('workflow_run');
    });

    test('no expression is part of a script, and no checkout leaves its token', () => {
      for (const { run = '', uses = '', with: inputs = {} } of stepsOf(name)) {
        expect(run).not.toContain('${{');
        if (uses.startsWith('actions/checkout@')) expect(inputs['persist-credentials']).toBe(false);
        if (uses.startsWith('actions/setup-node@')) expect(inputs['package-manager-cache']).toBe(false);
      }
    });
  });

  test('every workflow has a concurrency group of its own', () => {
    // A called workflow is part of a run of its caller's.
    const started = WORKFLOWS.filter((other) => !eventsOf(other).includes('workflow_call'));
    const groups = started.map((other) => read(other).concurrency!.group.split('-${{')[0]);
    expect(new Set(groups).size).toBe(started.length);
  });

  test('the same action has the same commit everywhere', () => {
    const pins = WORKFLOWS.flatMap((name) => [...text(name).matchAll(/uses: ([\w.-]+\/[\w.-]+)\S*@([0-9a-f]{40})/g)]);
    const commits = new Map<string, Set<string>>();
    for (const [, action, commit] of pins) commits.set(action!, (commits.get(action!) ?? new Set()).add(commit!));
    expect([...commits].filter(([, { size }]) => size > 1)).toEqual([]);
    expect(commits.size).toBeGreaterThan(6);
  });

  test('what runs code of dependencies can write nothing, and what can write runs no such code', () => {
    const runsCode = ({ run = '', uses = '' }: Step) => /\b(npm|node|\.ci\/run)\b/.test(run) || uses === './';
    for (const name of WORKFLOWS) {
      for (const [id, { steps, permissions = {} }] of Object.entries(read(name).jobs)) {
        const writes = Object.values(permissions).includes('write');
        expect([name, id, steps.some(runsCode) && writes]).toEqual([name, id, false]);
      }
    }
  });

  test('a dispatch starts CI, because a push of dist-commit.yml does not', () => {
    expect(eventsOf('ci.yml')).toContain('workflow_dispatch');
    expect(text('dist-commit.yml')).toContain('gh workflow run ci.yml');
    expect(read('dist-commit.yml').on).toMatchObject({
      workflow_run: { workflows: [read('dist-rebuild.yml').name] },
    });
  });
});

describe('project: CI', () => {
  const { jobs } = read('ci.yml');

  test.each<[Record<string, Result>, boolean]>([
    [{ everything: 'success', tests: 'success', action: 'success' }, true],
    [{ everything: 'failure', tests: 'success', action: 'success' }, false],
    [{ everything: 'success', tests: 'cancelled', action: 'success' }, false],
    [{ everything: 'success', tests: 'success', action: 'skipped' }, false],
  ])('the required check after %j: %j', (results, passes) => {
    const gate = jobs['ci']!;
    expect(gate.needs).toEqual(Object.keys(jobs).filter((id) => id !== 'ci'));
    // The gate runs always; its one step fails it.
    const judged = Object.fromEntries(
      Object.keys(results).map((id) => [id, results[id] === 'skipped' ? { if: false } : {}]),
    );
    const [cancelled] = Object.keys(results).filter((id) => results[id] === 'cancelled');
    const ended = resultsOf(
      {
        ...judged,
        gate: { needs: Object.keys(judged), if: gate.if! },
        failing: { needs: Object.keys(judged), if: `always() && (${gate.steps[0]!.if!})` },
      },
      {
        github: { event_name: 'push', ref: 'refs/heads/main' },
        results: results as Record<string, 'success'>,
        ...(cancelled !== undefined && { cancelledDuring: cancelled }),
      },
    );
    expect(ended['gate']).toBe('success');
    expect(ended['failing']).toBe(passes ? 'skipped' : 'success');
  });

  test.each([
    pullRequest(),
    forkPullRequest(),
    mergeGroup(),
    push('refs/heads/main'),
    workflowDispatch('refs/heads/x'),
  ])('the step that a runner starts plans what CI expects: $name $ref', async (event) => {
    const { with: inputs, env } = jobs['action']!.steps.find(({ uses }) => uses === './')!;
    const cloud = await startSimulatedCloud(createServedWorld(() => undefined));
    try {
      const { outputs, exitCode, files } = await runAction(cloud, {
        inputs: inputs as Record<string, string>,
        event,
        env: { ...env, AWS_ENDPOINT_URL: cloud.url },
        withoutOidc: true,
      });
      expect({ exitCode, outcome: outputs['outcome'] }).toEqual({ exitCode: 0, outcome: 'drift' });
      expect(Object.keys(files)).toContain(outputs['plan-file']);
    } finally {
      await cloud.close();
    }
  });
});

describe('project: Dependabot', () => {
  const DEPENDABOT = {
    conclusion: 'success',
    event: 'pull_request',
    actor: { login: 'dependabot[bot]' },
    head_repository: { full_name: 'your-org/org-trail' },
    head_branch: 'dependabot/npm_and_yarn/production-1',
  };

  test.each<[string, object, Result]>([
    ['a rebuild', {}, 'success'],
    ['a rebuild that failed', { conclusion: 'failure' }, 'skipped'],
    ['a run that is not of a pull request', { event: 'push' }, 'skipped'],
    ['somebody else', { actor: { login: 'octocat' } }, 'skipped'],
    ['a fork', { head_repository: { full_name: 'octocat/org-trail' } }, 'skipped'],
    ['another branch', { head_branch: 'main' }, 'skipped'],
    ['an update of actions', { head_branch: 'dependabot/github_actions/actions-1' }, 'skipped'],
  ])('the bundle of %s', (_, run, result) => {
    const github = {
      event_name: 'workflow_run',
      ref: 'refs/heads/main',
      repository: 'your-org/org-trail',
      event: { workflow_run: { ...DEPENDABOT, ...run } },
    };
    expect(resultsOf(read('dist-commit.yml').jobs, { github })).toEqual({ commit: result });
  });

  test.each<[string, string, string, Result]>([
    ['Dependabot', 'dependabot[bot]', 'your-org/org-trail', 'success'],
    ['somebody', 'octocat', 'your-org/org-trail', 'skipped'],
    ['a fork', 'dependabot[bot]', 'octocat/org-trail', 'skipped'],
  ])('rebuilding for %s', (_, login, full_name, result) => {
    const github = {
      event_name: 'pull_request',
      ref: 'refs/pull/7/merge',
      repository: 'your-org/org-trail',
      event: { pull_request: { user: { login }, head: { repo: { full_name } } } },
    };
    expect(resultsOf(read('dist-rebuild.yml').jobs, { github })).toEqual({ rebuild: result });
  });
});

describe('project: release.yml', () => {
  const { jobs } = read('release.yml');

  test.each<[string, object, Record<string, Result>]>([
    ['a tag', { event_name: 'push', event: {} }, { assets: 'success', draft: 'success', 'major-tag': 'skipped' }],
    [
      'a published release',
      { event_name: 'release', event: { release: { prerelease: false } } },
      { assets: 'skipped', draft: 'skipped', 'major-tag': 'success' },
    ],
    [
      'a pre-release',
      { event_name: 'release', event: { release: { prerelease: true } } },
      { assets: 'skipped', draft: 'skipped', 'major-tag': 'skipped' },
    ],
  ])('%s', (_, github, results) => {
    expect(resultsOf(jobs, { github: { event_name: '', ref: 'refs/tags/v1.2.3', ...github } })).toEqual(results);
  });
});
