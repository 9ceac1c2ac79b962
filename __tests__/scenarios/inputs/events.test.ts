import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as events from '../../../simulator/github/events.ts';
import { closePull, mergePull } from '../../../simulator/github/pulls.ts';
import { withWorld, PLAN_ROLE } from '../stage.ts';

const main = 'repo:octo-org/audit:ref:refs/heads/main';
/** The comment of a pull request, of one that was merged, and whether there is a newer push. */
const comment = ['github:GraphQL', 'github:CreateComment'];
const merge = ['github:GetBranch', 'github:ListPullsOfCommit'];
const cases: { what: string; event: events.GithubEvent; sub: string; mode: string; github?: string[] }[] = [
  {
    what: 'pull_request',
    event: events.pullRequest(),
    sub: 'repo:octo-org/audit:pull_request',
    mode: 'plan',
    github: comment,
  },
  {
    what: 'push to the default branch',
    event: events.push('refs/heads/main'),
    sub: main,
    mode: 'apply',
    github: merge,
  },
  { what: 'push to another branch', event: events.push('refs/heads/other'), sub: main, mode: 'plan' },
  { what: 'push to a tag named like it', event: events.push('refs/tags/main'), sub: main, mode: 'plan' },
  {
    what: 'workflow_dispatch on the default branch',
    event: events.workflowDispatch('refs/heads/main'),
    sub: main,
    mode: 'apply',
  },
  {
    what: 'workflow_dispatch on another branch',
    event: events.workflowDispatch('refs/heads/other'),
    sub: main,
    mode: 'plan',
  },
  { what: 'schedule, without repository', event: events.schedule(), sub: main, mode: 'apply' },
  { what: 'repository_dispatch, without repository', event: events.repositoryDispatch(), sub: main, mode: 'apply' },
  {
    what: 'merge_group',
    event: events.mergeGroup(),
    sub: 'repo:octo-org/audit:ref:refs/heads/gh-readonly-queue/main/pr-7-c0ffee',
    mode: 'plan',
  },
];

describe('inputs: events', () => {
  test.each(cases)('auto on $what: $mode', ({ event, sub, mode, github = [] }) =>
    withWorld(async ({ world, run, calls }) => {
      world.oidcClaims = { ...world.oidcClaims, sub };
      const ran = await run({ mode: 'auto', 'plan-role-to-assume': PLAN_ROLE }, { event });
      expect(ran.exitCode).toBe(0);
      expect(JSON.parse(ran.outputs['plan']!)).toMatchObject({ mode });
      expect(ran.outputs['outcome']).toBe(mode === 'apply' ? 'applied' : 'drift');
      expect(ran.outputs['authenticated-arn']).toContain(mode === 'apply' ? 'org-trail-apply' : 'org-trail-plan');
      const made = calls();
      expect(made.some(({ isWrite: write, service }) => write && service !== 'github')).toBe(mode === 'apply');
      expect(made.flatMap(({ service, action }) => (service === 'github' ? [action] : []))).toEqual(github);
      const log = ran.stdout.split('\n').filter((line) => !line.startsWith('::'));
      const role = `arn:aws:iam::111111111111:role/org-trail-${mode}`;
      expect(log[0]).toMatch(new RegExp(`^${mode} \\(.*\\) · trail org-trail in us-east-1 · as ${role}$`));
    }),
  );

  test.each(['plan', 'check', 'apply'])('mode %s is what the workflow says, whatever the event', (mode) =>
    withWorld(async ({ run, writes }) => {
      const ran = await run({ mode }, { event: events.push('refs/heads/other') });
      expect(JSON.parse(ran.outputs['plan']!)).toMatchObject({ mode });
      expect(ran.exitCode).toBe(mode === 'check' ? 1 : 0);
      expect(ran.outputs['failure-reason']).toBe(mode === 'check' ? 'drift' : '');
      expect(writes().length > 0).toBe(mode === 'apply');
    }),
  );

  function withoutRepository(ref: string) {
    const event = events.push(ref);
    return { ...event, payload: { ...event.payload, repository: undefined } };
  }

  test('a push that does not name the default branch: the API is asked', () =>
    withWorld(async ({ run, calls }) => {
      const ran = await run({ mode: 'auto' }, { event: withoutRepository('refs/heads/main') });
      expect(calls().map(({ action }) => action)).toContain('github:GetRepository');
      expect(ran.outputs['outcome']).toBe('applied');
    }));

  test('a default branch that cannot be told: a plan, with a warning', () =>
    withWorld(async ({ run, writes }) => {
      const ran = await run(
        { mode: 'auto', 'github-token': 'ghs_wrong' },
        { event: withoutRepository('refs/heads/main') },
      );
      expect(writes()).toEqual([]);
      expect(ran.outputs['outcome']).toBe('drift');
      expect(ran.annotations).toContainEqual(expect.objectContaining({ level: 'warning', title: 'Only planned' }));
      expect(ran.summary).toContain('The default branch cannot be determined');
    }));

  test('pull_request_target is refused as a mistake, before any call', () =>
    withWorld(async ({ run, calls }) => {
      const ran = await run({ mode: 'apply' }, { event: events.pullRequestTarget() });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs' });
      expect(ran.stdout).toContain('pull_request_target');
      expect(calls()).toEqual([]);
    }));

  describe('a payload that is broken', () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'org-trail-events-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));
    const inFile = (name: string, text: string) => {
      const GITHUB_EVENT_PATH = join(folder, name);
      writeFileSync(GITHUB_EVENT_PATH, text);
      return { GITHUB_EVENT_PATH };
    };

    test.each([
      ['a schedule, missing', events.schedule(), () => ({ GITHUB_EVENT_PATH: join(folder, 'none') }), /cannot be read/],
      ['a dispatch, empty', events.workflowDispatch('refs/heads/main'), () => inFile('empty', ''), /is empty/],
      ['a push, cut', events.push('refs/heads/main'), () => inFile('cut', '{"repository": {"def'), /is not valid JSON/],
      [
        'a push, of wrong types',
        events.push('refs/heads/main'),
        () => inFile('types', '{"before": 1}'),
        /does not have a string at before/,
      ],
    ])('of %s: a warning, and it applies', (what, event, env, why) =>
      withWorld(async ({ world, run }) => {
        world.oidcClaims = { ...world.oidcClaims, sub: main };
        // A library of the action parses the payload when it is loaded.
        const ran = await run(
          { mode: 'auto' },
          { event, env: env(), process: what === 'a push, cut' ? 'own' : 'shared' },
        );
        expect(ran.outputs).toMatchObject({ outcome: 'applied', 'failure-reason': '' });
        const message = expect.stringMatching(why) as unknown;
        expect(ran.annotations).toContainEqual(
          expect.objectContaining({ level: 'warning', title: 'Event payload', message }),
        );
        expect(ran.summary).toContain('does not need it');
      }),
    );

    test('of a pull request: a mistake in the inputs, before any call', () =>
      withWorld(async ({ run, calls }) => {
        for (const text of ['', '{"pull_request": {"number": 7']) {
          const options = { event: events.pullRequest(), env: inFile('pull', text) };
          const ran = await run({ mode: 'auto' }, options);
          expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs' });
          expect(ran.stdout).toContain('A run on pull_request needs it');
        }
        expect(calls()).toEqual([]);
      }));
  });

  test.each(['merged', 'closed'] as const)(
    'a pull request that was %s is planned, and told that applying is on push',
    (how) =>
      withWorld(async ({ world, run, writes }) => {
        if (how === 'merged') mergePull(world, 7);
        else closePull(world, 7);
        world.oidcClaims = { ...world.oidcClaims, sub: 'repo:octo-org/audit:pull_request' };
        const event = events.pullRequestEvent(world, 7, 'closed');
        const ran = await run({ mode: 'auto', 'plan-role-to-assume': PLAN_ROLE }, { event });
        expect(ran.outputs['outcome']).toBe('drift');
        expect(writes()).toEqual([]);
        const message = expect.stringContaining('run the workflow on `push` to the default branch') as unknown;
        expect(ran.annotations).toContainEqual(
          expect.objectContaining({ level: 'notice', title: 'Pull request closed', message }),
        );
        expect(ran.summary).toContain('To apply the merged changes, run the workflow on');
        expect(ran.summary).not.toContain('Once it is merged');
      }),
  );

  const deleted = events.forkPullRequest();
  const deletedFork = {
    ...deleted,
    payload: {
      ...deleted.payload,
      pull_request: { ...(deleted.payload['pull_request'] as object), head: { ref: 'x', sha: 'y', repo: null } },
    },
  };

  test.each([
    { what: 'a fork', event: events.forkPullRequest(), role: 'arn:aws:iam::111111111111:role/org-trail-plan' },
    { what: 'a fork that was deleted', event: deletedFork, role: 'arn:aws:iam::111111111111:role/org-trail-plan' },
    { what: 'a fork, the role in a secret', event: events.forkPullRequest(), role: '' },
  ])('a pull request from $what is skipped, its inputs validated', ({ event, role }) =>
    withWorld(async ({ run, calls }) => {
      const options = { event, withoutOidc: true, env: { AWS_EC2_METADATA_DISABLED: 'true' } };
      const ran = await run({ mode: 'auto', 'role-to-assume': role }, options);
      expect(ran.exitCode).toBe(0);
      expect(ran.outputs).toMatchObject({ outcome: 'skipped', 'failure-reason': '', changed: 'false' });
      expect(ran.summary).toContain('comes from a fork');
      expect(calls()).toEqual([]);

      const wrong = await run({ mode: 'auto', 'role-to-assume': role, 'kms-key-id': 'wrong' }, options);
      expect(wrong.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'inputs' });
    }),
  );
});
