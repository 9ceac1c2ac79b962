/** What was reviewed is what is applied: pull request, comment, merge and apply, and each way in which that must not be so. */
import { StopLoggingCommand, UpdateTrailCommand } from '@aws-sdk/client-cloudtrail';
import type { ChildProcess } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { MANAGEMENT_ACCOUNT } from '../../../simulator/world/company.ts';
import { deleteComment, editComment, writeComment } from '../../../simulator/github/comments.ts';
import {
  pullRequestEvent,
  push,
  repositoryDispatch,
  schedule,
  workflowDispatch,
} from '../../../simulator/github/events.ts';
import { closePull, mergePull, openPull, pushToBranch, pushToPull } from '../../../simulator/github/pulls.ts';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import { withReviewedWorkflow, PULL_NUMBER, type ReviewContext } from './reviewed-workflow.ts';
import { killedAt, TRAIL } from '../stage.ts';

/** Neutral, so it has to be reviewed. */
const PREFIX = { 's3-key-prefix': 'audit' };
const BOT = 'github-actions[bot]';

function planOf(ran: RunResult) {
  return JSON.parse(ran.outputs['plan']!) as { refusals: { code: string; field?: string; message: string }[] };
}

function reasons(ran: RunResult) {
  return planOf(ran).refusals.map(({ code, field, message }) => `${code} ${field}: ${message}`);
}

function applied(ran: RunResult) {
  expect(ran.outputs).toMatchObject({ outcome: 'applied', 'failure-reason': '' });
}

function refused({ writes }: ReviewContext, ran: RunResult, reason: string, why: RegExp) {
  expect({ ...ran.outputs, exitCode: ran.exitCode }).toMatchObject({
    outcome: 'refused',
    'failure-reason': reason,
    changed: 'false',
    exitCode: 1,
  });
  expect(reasons(ran).join('\n')).toMatch(why);
  expect(ran.summary).toMatch(why);
  expect(writes()).toEqual([]);
}

let reviewed: Promise<string> | undefined;

/** The pull request with the comment that a plan of PREFIX writes on it; the plan is run once for all tests, since it is the same. */
async function plannedPrefix({ world }: ReviewContext): Promise<void> {
  reviewed ??= new Promise((resolve, reject) => {
    withReviewedWorkflow(async ({ plan, comments }) => {
      await plan(PREFIX);
      resolve(comments()[0]!.body);
    }).catch(reject);
  });
  writeComment(world, { pullNumber: PULL_NUMBER, author: BOT, body: await reviewed });
}

function ofAws({ calls }: ReviewContext) {
  return calls().flatMap(({ service, isWrite: write, action }) => (write && service !== 'github' ? [action] : []));
}

describe('the whole story', () => {
  test('a value that holds one of the runner’s secrets is recorded as it is, and shown without it', () =>
    withReviewedWorkflow(async ({ world, plan, apply, comments }) => {
      const env = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMIK7MDENG' };
      const inputs = { tags: 'Note: AKIAIOSFODNN7EXAMPLE' };
      await plan(inputs, PULL_NUMBER, { env });
      expect(comments()[0]!.body).not.toContain('AKIAIOSFODNN7EXAMPLE');
      applied(await apply(mergePull(world, PULL_NUMBER), inputs, { env }));
    }));

  test('by the comment: plan, a second push, merge, apply, and the comment says what was done', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, plan, apply, comments } = repository;
      const first = await plan({ 's3-key-prefix': 'other' });
      expect(first.outputs).toMatchObject({ outcome: 'drift', changed: 'false' });
      expect(comments()).toHaveLength(1);
      expect(comments()[0]).toMatchObject({ pullNumber: PULL_NUMBER, author: BOT, editor: null });
      const [record, also, ...words] = comments()[0]!.body.split('\n');
      expect(record).toMatch(/^<!-- org-trail \{"version":1,"key":"[0-9a-f]{16}","digest":"sha256:[0-9a-f]{64}",/);
      expect(`${record}${also}`).not.toContain(MANAGEMENT_ACCOUNT);
      // Which trail, the same words as the summary, and a line on whose they are.
      const [trail, , ...summary] = words;
      expect(trail).toBe(`<sub><code>${first.outputs['trail-arn']}</code></sub>`);
      expect(summary.join('\n').startsWith(first.summary.trimEnd())).toBe(true);
      expect(comments()[0]!.body).toContain('/octo-org/audit/actions/runs/7000000001/attempts/1');

      const head = pushToPull(world, PULL_NUMBER);
      const second = await plan(PREFIX);
      expect(comments()).toHaveLength(1);
      expect(comments()[0]!.body).toContain(`"head":"${head}"`);
      expect(comments()[0]!.body).toContain(`"digest":"${second.outputs['plan-digest']}"`);
      expect(second.outputs['plan-digest']).not.toBe(first.outputs['plan-digest']);
      expect(ofAws(repository)).toEqual([]);

      const ran = await apply(mergePull(world, PULL_NUMBER), PREFIX);
      applied(ran);
      expect(ran.outputs['plan-digest']).toBe(second.outputs['plan-digest']);
      expect(ofAws(repository)).toEqual(['cloudtrail:UpdateTrail']);
      expect(comments()).toHaveLength(1);
      const commentBody = comments()[0]!.body;
      expect(commentBody).toContain('was changed and is as declared');
      expect(commentBody).toContain('/actions/runs/7000000003/attempts/1');
      // What was reviewed is kept, folded.
      expect(commentBody.split('<summary>The plan that was reviewed</summary>')[1]).toContain(
        'this pull request would',
      );
      expect(commentBody.split('\n')[0]).toMatch(/"run":"7000000002\/1"\} -->$/);
      expect(commentBody.split('\n')[1]).toContain('"apply":"7000000003/1"');
      expect(ran.annotations).toEqual([]);
    }));

  test.each(['rebase', 'merge'] as const)('a merge by %s is known for one, too', (method) =>
    withReviewedWorkflow(async (repository) => {
      await plannedPrefix(repository);
      applied(await repository.apply(mergePull(repository.world, PULL_NUMBER, method), PREFIX));
    }),
  );

  test('by digest, behind an environment: no GitHub API is needed for the approval', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, apply, calls } = repository;
      const quiet = { ...PREFIX, 'pull-request-comment': 'never' };
      const sha = pushToBranch(world, 'main');
      const planned = await apply(sha, { ...quiet, mode: 'plan', approval: 'digest' });
      const digest = planned.outputs['plan-digest']!;
      calls();
      const ran = await apply(sha, { ...quiet, mode: 'apply', approval: 'digest', 'approved-plan-digest': digest });
      applied(ran);
      expect(ran.summary).toContain('approved-plan-digest');
      // Whether a newer commit was pushed is the one thing that is asked.
      expect(calls().flatMap(({ service, action }) => (service === 'github' ? [action] : []))).toEqual([
        'github:GetBranch',
      ]);
    }));
});

/** A plan of PREFIX on the pull request, then what somebody does, then the merge (unless that is done) and the apply. */
const refusals: {
  what: string;
  meddle?: (repository: ReviewContext) => unknown;
  /** The commit that is applied; without it, the merge's. */
  push?: (repository: ReviewContext) => string;
  inputs?: Record<string, string>;
  after?: (repository: ReviewContext) => unknown;
  reason: string;
  why: RegExp;
}[] = [
  {
    what: 'a neutral field moved in between',
    meddle: ({ world }) => Object.assign(world.trails.get(TRAIL)!, { s3KeyPrefix: 'moved' }),
    reason: 'plan-changed',
    why: /The reviewed plan changed it from unset to audit\. Somebody changed the trail in AWS after the review/,
  },
  {
    what: 'the inputs changed',
    inputs: { 's3-key-prefix': 'other' },
    reason: 'plan-changed',
    why: /The reviewed plan changed it from unset to a different value\. The inputs changed after the review/,
  },
  {
    what: 'another field is declared',
    inputs: { ...PREFIX, tags: 'Owner: audit' },
    reason: 'plan-changed',
    why: /The reviewed plan did not include this change: at that time it was not declared, not known, or refused/,
  },
  {
    what: 'the comment is of another author',
    meddle: ({ world, comments }) => {
      const { id, body } = comments()[0]!;
      deleteComment(world, id);
      writeComment(world, { pullNumber: PULL_NUMBER, author: 'mallory', body });
    },
    reason: 'not-approved',
    why: /has no Org Trail comment about this trail. A similar comment was written by mallory/,
  },
  {
    what: 'the comment was edited by a person',
    meddle: ({ world, comments }) => editComment(world, comments()[0]!.id, 'mallory', comments()[0]!.body),
    reason: 'not-approved',
    why: /was edited by mallory/,
  },
  {
    what: 'the comment was edited after the merge',
    after: ({ world, comments }) => {
      const { id, body } = comments()[0]!;
      editComment(world, id, BOT, body, new Date(Date.now() + 60_000));
    },
    reason: 'not-approved',
    why: /was written at .*, after the merge at /,
  },
  {
    what: 'the record is of another head',
    meddle: ({ world }) => pushToPull(world, PULL_NUMBER),
    reason: 'not-approved',
    why: /is about commit c0ffee0000000000000000000000000000000007, but the pull request head is c0ffee/,
  },
  {
    what: 'there is no pull request',
    push: ({ world }) => pushToBranch(world, 'main'),
    reason: 'not-approved',
    why: /no pull request has c0ffee\w+ as its merge commit/,
  },
  {
    what: 'the pull request is open',
    push: ({ world }) => {
      const { sha } = world.github.pulls.get(PULL_NUMBER)!.head;
      world.github.branches.set('main', sha);
      return sha;
    },
    reason: 'not-approved',
    why: /#7 \(open\) has c0ffee\w+, but is not merged into main by this commit/,
  },
  {
    what: 'the pull request was merged into another branch',
    push: ({ world }) => {
      world.github.pulls.get(PULL_NUMBER)!.base.ref = 'release';
      const sha = mergePull(world, PULL_NUMBER);
      world.github.branches.set('main', sha);
      return sha;
    },
    reason: 'not-approved',
    why: /#7 \(closed\) has c0ffee\w+, but is not merged into main by this commit/,
  },
  {
    what: 'the merged pull request merely contains the commit',
    push: ({ world }) => {
      mergePull(world, PULL_NUMBER);
      const sha = pushToBranch(world, 'main');
      world.github.pulls.get(PULL_NUMBER)!.commits.push(sha);
      return sha;
    },
    reason: 'not-approved',
    why: /#7 \(closed\) has c0ffee\w+, but is not merged into main by this commit/,
  },
  {
    what: 'an old push is run again',
    after: ({ world }) => pushToBranch(world, 'main'),
    reason: 'superseded',
    why: /but the default branch is now at c0ffee/,
  },
  {
    what: 'the token may not look at pull requests',
    after: ({ world }) => Object.assign(world.github.permissions, { 'pull-requests': 'none' }),
    reason: 'not-approved',
    why: /the job needs `permissions: pull-requests: read`/,
  },
  {
    what: 'the token may not look at comments, as GraphQL says it',
    after: ({ world }) => Object.assign(world.github.permissions, { 'pull-requests': 'none', issues: 'write' }),
    reason: 'not-approved',
    why: /the job needs `permissions: pull-requests: read`/,
  },
  {
    what: 'the token is wrong',
    inputs: { ...PREFIX, 'github-token': 'ghs_wrong' },
    reason: 'not-approved',
    why: /GitHub does not accept github-token/,
  },
  {
    what: 'GraphQL cannot be asked',
    after: ({ world }) => world.inject({ action: 'github:GraphQL', code: 'ServerError', message: 'down', status: 502 }),
    reason: 'not-approved',
    why: /GitHub answered: down/,
  },
  {
    what: 'the limit of requests is reached',
    after: ({ world }) =>
      Object.assign(world.github.rateLimit, { remaining: 1, resetAt: new Date('2048-07-11T12:00:00Z') }),
    reason: 'not-approved',
    why: /The GitHub API rate limit for this token is reached: run again after 2048-07-11T12:00:00/,
  },
  {
    what: 'there is no token',
    inputs: { ...PREFIX, 'github-token': '' },
    reason: 'not-approved',
    why: /GitHub cannot be reached: github-token is empty/,
  },
];

// The report escapes what could be markup.
function inMarkdown(pattern: RegExp) {
  return new RegExp(pattern.source.replace(/[`#_]/g, '.{1,12}'));
}

describe('it must refuse', () => {
  test.each(refusals)('$what', ({ meddle, push, inputs = PREFIX, after, reason, why }) =>
    withReviewedWorkflow(async (repository) => {
      const { world, apply, calls } = repository;
      await plannedPrefix(repository);
      await meddle?.(repository);
      const sha = push ? push(repository) : mergePull(world, PULL_NUMBER);
      after?.(repository);
      calls();
      const ran = await apply(sha, inputs);
      expect({ ...ran.outputs, exitCode: ran.exitCode }).toMatchObject({
        outcome: 'refused',
        'failure-reason': reason,
        changed: 'false',
        exitCode: 1,
      });
      expect(reasons(ran).join('\n')).toMatch(why);
      expect(ran.summary).toMatch(inMarkdown(why));
      expect(ran.annotations.map(({ level, message }) => `${level}: ${message}`).join('\n')).toMatch(why);
      expect(ofAws(repository)).toEqual([]);
      // What an old run did not do is no news for the pull request.
      const commentBody = repository.comments().find(({ author }) => author === BOT)?.body ?? '';
      if (reason === 'superseded') expect(commentBody).toContain('this pull request would');
    }),
  );

  test('another digest than the approved one; what only strengthens goes on', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, apply } = repository;
      const sha = pushToBranch(world, 'main');
      const approved = { mode: 'apply', approval: 'digest', 'approved-plan-digest': `sha256:${'0'.repeat(64)}` };
      const ran = await apply(sha, { ...PREFIX, ...approved });
      refused(repository, ran, 'plan-changed', /The approved plan is sha256:0{64}/);
      world.trails.get(TRAIL)!.logFileValidationEnabled = false;
      applied(await apply(sha, approved));
    }));

  test('what the reviewed plan refused, and is allowed only later', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, plan, apply } = repository;
      const weaker = { 'is-multi-region-trail': 'false' };
      expect((await plan(weaker)).outputs['failure-reason']).toBe('weakening');
      const sha = mergePull(world, PULL_NUMBER);
      repository.calls();
      const ran = await apply(sha, { ...weaker, 'allow-weakening': 'is-multi-region-trail' });
      refused(repository, ran, 'plan-changed', /not known, or refused/);
    }));

  test.each([
    ['a push', (old: string) => push('refs/heads/main', old), 'not-required'],
    ['a tag', (old: string) => push('refs/tags/v1', old), 'strengthening-only'],
    ['a schedule', schedule, 'merged-pull-request'],
    ['a dispatch', (old: string) => workflowDispatch('refs/heads/main', old), 'digest'],
  ])('an old commit, by %s: logging is started, and nothing else is done', (_, eventOf, approval) =>
    withReviewedWorkflow(async (repository) => {
      const { world, outsider, run } = repository;
      const event = eventOf(world.github.branches.get('main')!);
      await outsider.send(new StopLoggingCommand({ Name: 'org-trail' }));
      world.trails.get(TRAIL)!.logFileValidationEnabled = false;
      pushToBranch(world, 'main');
      repository.calls();
      const ran = await run({ mode: 'apply', approval }, { event });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'superseded', changed: 'true' });
      expect(ran.exitCode).toBe(1);
      expect(reasons(ran)).toEqual([expect.stringMatching(/^superseded .* the default branch is now at c0ffee/)]);
      expect(ofAws(repository)).toEqual(['cloudtrail:StartLogging']);

      // Where that was all, the run is as good as any.
      world.trails.get(TRAIL)!.logFileValidationEnabled = true;
      await outsider.send(new StopLoggingCommand({ Name: 'org-trail' }));
      repository.calls();
      const healed = await run({ mode: 'apply', approval }, { event });
      applied(healed);
      expect(healed.exitCode).toBe(0);
      expect(ofAws(repository)).toEqual(['cloudtrail:StartLogging']);
    }),
  );

  test.each([
    ['schedule', schedule],
    ['repository_dispatch', repositoryDispatch],
    ['workflow_dispatch', (sha: string) => workflowDispatch('refs/heads/main', sha)],
    ['push of a tag', (sha: string) => push('refs/tags/v1', sha)],
  ])('what the merged pull request approved, on %s: its record counts on the push alone', (_, eventOf) =>
    withReviewedWorkflow(async (repository) => {
      const { world, outsider, run } = repository;
      await plannedPrefix(repository);
      const event = eventOf(mergePull(world, PULL_NUMBER));
      await outsider.send(new StopLoggingCommand({ Name: 'org-trail' }));
      repository.calls();
      const ran = await run({ ...PREFIX, mode: 'apply', approval: 'merged-pull-request' }, { event });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'not-approved', changed: 'true' });
      expect(reasons(ran).join()).toMatch(/only on a push to the default branch/);
      const asked = repository.calls();
      expect(
        asked.flatMap(({ service, isWrite: write, action }) => (write && service !== 'github' ? [action] : [])),
      ).toEqual(['cloudtrail:StartLogging']);
      expect(asked.some(({ action }) => action === 'github:GraphQL')).toBe(false);
    }),
  );

  test('a digest whose output was mistyped, though the pull request approved it', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, apply } = repository;
      await plannedPrefix(repository);
      // Behind an environment it needs no permission for pull requests, and does not complain.
      world.github.permissions['pull-requests'] = 'none';
      const ran = await apply(mergePull(world, PULL_NUMBER), { ...PREFIX, approval: 'digest' });
      expect(ran.annotations.map(({ level }) => level)).toEqual(['error']);
      refused(repository, ran, 'not-approved', /is empty, and an empty digest approves nothing/);
    }));

  test('a plan is applied as a whole: a tag without approval holds up what only strengthens, except for logging', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, outsider, run } = repository;
      await outsider.send(new StopLoggingCommand({ Name: 'org-trail' }));
      world.trails.get(TRAIL)!.logFileValidationEnabled = false;
      repository.calls();
      const heal = { mode: 'apply', approval: 'strengthening-only' };
      const ran = await run({ ...heal, tags: 'Owner: somebody' });
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'not-approved', changed: 'true' });
      expect(ofAws(repository)).toEqual(['cloudtrail:StartLogging']);
      applied(await run(heal));
      expect(ofAws(repository)).toEqual(['cloudtrail:UpdateTrail']);
    }));

  test('a stopped trail is started all the same, and the rest is refused', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, outsider, apply } = repository;
      await outsider.send(new StopLoggingCommand({ Name: 'org-trail' }));
      repository.calls();
      const ran = await apply(pushToBranch(world, 'main'), PREFIX);
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'not-approved', changed: 'true' });
      expect(ofAws(repository)).toEqual(['cloudtrail:StartLogging']);
    }));

  test('what somebody tampered with after the merge is not written again, so a second attempt is refused as well', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, plan, apply, comments } = repository;
      await plan({});
      const harmless = comments()[0]!.body;
      await plan({ 's3-key-prefix': 'forged' });
      const forged = comments()[0]!.body;
      await plan({});
      expect(comments()[0]!.body.split('"run"')[0]).toBe(harmless.split('"run"')[0]);
      const sha = mergePull(world, PULL_NUMBER);
      editComment(world, comments()[0]!.id, 'mallory', forged);
      for (const attempt of ['1', '2']) {
        const ran = await apply(sha, { 's3-key-prefix': 'forged' }, { env: { GITHUB_RUN_ATTEMPT: attempt } });
        expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'not-approved' });
        expect(ran.summary).toContain('is left as it is');
        expect(comments()[0]).toMatchObject({ editor: 'mallory', body: forged });
      }
    }));
});

describe('it must not refuse', () => {
  test('strengthening drift that was added in between', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, outsider, apply } = repository;
      await plannedPrefix(repository);
      await outsider.send(new UpdateTrailCommand({ Name: 'org-trail', EnableLogFileValidation: false }));
      await outsider.send(new StopLoggingCommand({ Name: 'org-trail' }));
      applied(await apply(mergePull(world, PULL_NUMBER), PREFIX));
      expect(world.trails.get(TRAIL)).toMatchObject({
        s3KeyPrefix: 'audit',
        logFileValidationEnabled: true,
        isLogging: true,
      });
    }));

  test('what is left of a run that died, also once that has told in the comment what it did', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, plan, apply } = repository;
      const inputs = { ...PREFIX, tags: 'Owner: audit' };
      await plan(inputs);
      const sha = mergePull(world, PULL_NUMBER);
      world.inject({ action: 'cloudtrail:AddTags', code: 'OperationNotPermittedException', times: 1 });
      const died = await apply(sha, inputs);
      expect(died.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'step', changed: 'true' });
      expect(repository.comments()[0]!.body).toContain('Failed at cloudtrail:AddTags');
      const ran = await apply(sha, inputs);
      applied(ran);
      expect(ran.summary).toContain('was changed and is as declared');
    }));

  test('what is left of a run that was killed', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, plan, apply } = repository;
      const inputs = { ...PREFIX, tags: 'Owner: audit' };
      await plan(inputs);
      const sha = mergePull(world, PULL_NUMBER);
      const stage = {
        ...repository,
        run: (_?: object, options: Parameters<typeof apply>[2] = {}) => apply(sha, inputs, options),
      };
      await killedAt(stage, inputs, 'cloudtrail:UpdateTrail', 'after');
      applied(await apply(sha, inputs));
    }));

  test('a scheduled heal, which warns of it', () =>
    withReviewedWorkflow(async ({ outsider, nightly }) => {
      await outsider.send(new StopLoggingCommand({ Name: 'org-trail' }));
      const ran = await nightly();
      applied(ran);
      expect(ran.annotations).toEqual([
        expect.objectContaining({ level: 'warning', title: 'Trail org-trail: drift was healed' }),
      ]);
    }));

  test('nothing to do: not even on an old push, and GitHub is not asked for a review', () =>
    withReviewedWorkflow(async ({ world, apply, calls }) => {
      const sha = pushToBranch(world, 'main');
      pushToBranch(world, 'main');
      calls();
      const ran = await apply(sha, { 'pull-request-comment': 'changes-only' });
      expect(ran.outputs).toMatchObject({ outcome: 'in-sync', 'failure-reason': '' });
      expect(ran.annotations).toEqual([]);
      expect(calls().some(({ action }) => action === 'github:GraphQL')).toBe(false);
    }));

  test.each([
    ['empty', 4],
    [404, 2],
    [422, 2],
  ] as const)('a merge that GitHub does not show at once (%s)', (lag, times) =>
    withReviewedWorkflow(async (repository) => {
      const { world, apply } = repository;
      await plannedPrefix(repository);
      const sha = mergePull(world, PULL_NUMBER);
      world.github.staleMergeResponses = Array.from({ length: times }, () => lag);
      const ran = await apply(sha, PREFIX);
      applied(ran);
      expect(ran.stdout).toContain('again in 1 s');
    }),
  );

  test('but 15 seconds are enough', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, apply } = repository;
      await plannedPrefix(repository);
      const sha = mergePull(world, PULL_NUMBER);
      world.github.staleMergeResponses = Array.from({ length: 20 }, () => 'empty');
      const ran = await apply(sha, PREFIX);
      expect(ran.outputs['failure-reason']).toBe('not-approved');
      const waits = [...ran.stdout.matchAll(/does not show the pull request .* again in (\d+) s/g)];
      expect(waits.map(([, seconds]) => Number(seconds))).toEqual([1, 2, 3, 4, 5]);
    }));

  test.each([
    ['as it was before', {}],
    ['as it was, and the event does not say what it was', { before: undefined }],
  ])('a push whose branch GitHub still shows %s', (_, payload) =>
    withReviewedWorkflow(async ({ world, run }) => {
      const sha = pushToBranch(world, 'main');
      const event = push('refs/heads/main', sha);
      world.github.branches.set('main', 'c0ffee0000000000000000000000000000000000');
      world.onCall = ({ action }, phase) => {
        if (action === 'github:GetBranch' && phase === 'after') world.github.branches.set('main', sha);
      };
      world.trails.get(TRAIL)!.logFileValidationEnabled = false;
      const options = { event: { ...event, payload: { ...event.payload, ...payload } }, shortensWaits: true };
      applied(await run({ mode: 'apply' }, options));
    }),
  );

  test('a head that cannot be told: a notice, and it goes on', () =>
    withReviewedWorkflow(async ({ world, apply }) => {
      world.github.permissions.contents = 'none';
      world.trails.get(TRAIL)!.logFileValidationEnabled = false;
      const ran = await apply(pushToBranch(world, 'main'));
      applied(ran);
      expect(ran.annotations).toEqual([expect.objectContaining({ level: 'notice', title: 'Newest commit' })]);
      expect(ran.summary).toContain('contents: read');
    }));
});

describe('review: review', () => {
  test('two trails in one pull request: a comment and a review each', () =>
    withReviewedWorkflow(async ({ world, plan, apply, comments }) => {
      const second = {
        ...world.trails.get(TRAIL)!,
        name: 'other-trail',
        arn: TRAIL.replace('org-trail', 'other-trail'),
      };
      world.trails.set(second.arn, structuredClone(second));
      await plan(PREFIX);
      await plan({ 'trail-name': 'other-trail' });
      expect(comments()).toHaveLength(2);
      await plan(PREFIX);
      expect(comments()).toHaveLength(2);
      const sha = mergePull(world, PULL_NUMBER);
      const unreviewed = await apply(sha, { ...PREFIX, 'trail-name': 'other-trail' });
      expect(unreviewed.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'plan-changed' });
      applied(await apply(sha, PREFIX));
      expect(comments().map(({ body }) => /was changed and is as declared|Refused/.exec(body)?.[0])).toEqual([
        'was changed and is as declared',
        'Refused',
      ]);
    }));

  test.each([2 ** 31 - 1, 2 ** 31, 2 ** 32 + 1])('a comment is found and updated by its id: %d', (id) =>
    withReviewedWorkflow(async (repository) => {
      repository.world.github.nextCommentId = id;
      await plannedPrefix(repository);
      await repository.plan(PREFIX);
      expect(repository.comments()).toMatchObject([{ id, editor: BOT }]);
    }),
  );

  test('of two comments of its own the one of the later run counts, wherever it stands', () =>
    withReviewedWorkflow(async ({ world, plan, apply, comments }) => {
      await plan({ 's3-key-prefix': 'other' });
      const { body } = comments()[0]!;
      await plan(PREFIX);
      writeComment(world, { pullNumber: PULL_NUMBER, author: BOT, body });
      await plan(PREFIX);
      expect(comments().map((one) => one.body === body)).toEqual([false, true]);
      applied(await apply(mergePull(world, PULL_NUMBER), PREFIX));
    }));

  test.each([
    { silent: 'github:GraphQL', attempts: 2, what: 'GitHub that never answers is asked twice' },
    { silent: 'github:UpdateComment', attempts: 3, what: 'GitHub that stops answering is asked again' },
  ])('$what: each attempt has its time, and the run its outcome', ({ silent, attempts }) =>
    withReviewedWorkflow(async ({ world, plan, calls }) => {
      await plan(PREFIX);
      calls();
      world.onCall = ({ action }, phase) =>
        action === silent && phase === 'before' ? new Promise(() => undefined) : undefined;
      const ran = await plan({ ...PREFIX, 'is-logging': 'false' });
      expect(ran.outputs['plan-digest']).toMatch(/^sha256:/);
      // Of its own, not the five minutes of Node.js.
      expect(ran.summary).toMatch(/No comment on the pull request: .* aborted due to timeout/);
      expect(calls().filter(({ action }) => action === silent)).toHaveLength(attempts);
    }),
  );

  test('an apply that does not reach GitHub tries for the head of the branch, and then once each for review and comment', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, apply, calls } = repository;
      await plannedPrefix(repository);
      const sha = mergePull(world, PULL_NUMBER);
      world.onCall = ({ service }, phase) => (service === 'github' && phase === 'before' ? 'drop' : undefined);
      const ran = await apply(sha, PREFIX);
      const asked = calls().filter(({ service }) => service === 'github');
      expect(asked.map(({ action }) => action)).toEqual([
        ...['github:GetBranch', 'github:GetBranch', 'github:GetBranch'],
        'github:ListPullsOfCommit',
        'github:ListPullsOfCommit',
      ]);
      expect(ran.outputs).toMatchObject({ outcome: 'refused', 'failure-reason': 'not-approved', changed: 'false' });
      expect(reasons(ran).join('\n')).toMatch(/this runner cannot reach 127\.0\.0\.1/);
    }));

  test('a job that is cancelled while GitHub does not answer still leaves its outputs and its report', () =>
    withReviewedWorkflow(async ({ world, plan }) => {
      let child: ChildProcess | undefined;
      world.onCall = ({ action }, phase) => {
        if (action !== 'github:GraphQL' || phase !== 'before') return undefined;
        child!.kill('SIGTERM');
        return new Promise(() => undefined);
      };
      const ran = await plan(PREFIX, PULL_NUMBER, {
        shortensWaits: false,
        onStart: (started) => void (child = started),
      });
      expect(ran.outputs['outcome']).toBe('drift');
      expect(ran.summary).toContain('this pull request would');
    }));

  test('an apply on the pull request itself, by digest, tells it in the comment', () =>
    withReviewedWorkflow(async ({ world, plan, run, comments }) => {
      const planned = await plan(PREFIX);
      world.oidcClaims = { ...world.oidcClaims, sub: 'repo:octo-org/audit:environment:production' };
      const approved = { approval: 'digest', 'approved-plan-digest': planned.outputs['plan-digest']! };
      const event = pullRequestEvent(world, PULL_NUMBER);
      applied(await run({ ...PREFIX, ...approved, mode: 'apply' }, { event, env: { GITHUB_RUN_ID: '7000000009' } }));
      expect(comments()).toHaveLength(1);
      expect(comments()[0]!.body).toContain('was changed and is as declared');
    }));

  test('a comment on page 3 is found, and updated there', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, plan, apply, comments } = repository;
      for (let n = 0; n < 230; n++)
        writeComment(world, { pullNumber: PULL_NUMBER, author: 'octocat', body: `Remark ${n}` });
      await plannedPrefix(repository);
      writeComment(world, { pullNumber: PULL_NUMBER, author: 'octocat', body: 'The last one' });
      await plan(PREFIX);
      expect(comments().filter(({ author }) => author === BOT)).toHaveLength(1);
      applied(await apply(mergePull(world, PULL_NUMBER), PREFIX));
      expect(comments()[230]!.body).toContain('was changed and is as declared');
    }));

  test('150 forgeries by strangers behind it do not hide it', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, plan, apply, comments } = repository;
      await plannedPrefix(repository);
      const { body } = comments()[0]!;
      for (let n = 0; n < 150; n++) writeComment(world, { pullNumber: PULL_NUMBER, author: 'mallory', body });
      await plan(PREFIX);
      expect(comments()).toHaveLength(151);
      applied(await apply(mergePull(world, PULL_NUMBER), PREFIX));
    }));

  test('a closed pull request and a comment of a later run are left alone in plan mode', () =>
    withReviewedWorkflow(async ({ world, plan, comments }) => {
      await plan(PREFIX, PULL_NUMBER, { env: { GITHUB_RUN_ID: '8000000000' } });
      const { body } = comments()[0]!;
      const late = await plan({});
      expect(late.stdout).toContain('is of a later run');
      expect(comments()[0]!.body).toBe(body);
      closePull(world, PULL_NUMBER);
      const closed = await plan({}, PULL_NUMBER, { env: { GITHUB_RUN_ID: '9000000000' } });
      expect(closed.stdout).toContain('is closed');
      expect(comments()[0]!.body).toBe(body);
      expect(closed.exitCode).toBe(0);
    }));

  test('a re-run that finds all done leaves the words of the one that did it', () =>
    withReviewedWorkflow(async (repository) => {
      const { world, apply, comments } = repository;
      await plannedPrefix(repository);
      const sha = mergePull(world, PULL_NUMBER);
      applied(await apply(sha, PREFIX));
      const { body } = comments()[0]!;
      expect((await apply(sha, PREFIX)).outputs['outcome']).toBe('in-sync');
      expect(comments()[0]!.body).toBe(body);
    }));

  describe('when there is a comment', () => {
    test('changes-only: none where nothing changes, and an older one is told so', () =>
      withReviewedWorkflow(async ({ plan, comments }) => {
        const policy = { 'pull-request-comment': 'changes-only' };
        await plan(policy);
        expect(comments()).toEqual([]);
        await plan({ ...policy, ...PREFIX });
        expect(comments()).toHaveLength(1);
        await plan(policy);
        expect(comments()).toHaveLength(1);
        expect(comments()[0]!.body).toContain('is as declared');
      }));

    test('always: also where nothing changes; never: never', () =>
      withReviewedWorkflow(async ({ plan, comments, calls }) => {
        await plan({ 'pull-request-comment': 'never', approval: 'not-required' });
        expect(calls().filter(({ service }) => service === 'github')).toEqual([]);
        await plan({});
        expect(comments()).toHaveLength(1);
      }));

    test.each([
      ['the permission is missing', { 'pull-requests': 'read' }, /needs .*pull-requests: write/],
      ['no permission at all', { 'pull-requests': 'none' }, /needs .*pull-requests: write/],
    ] as const)('%s: a notice, and the plan stands', (_, permissions, why) =>
      withReviewedWorkflow(async ({ world, plan, comments }) => {
        Object.assign(world.github.permissions, permissions);
        const ran = await plan(PREFIX);
        expect(ran.outputs['outcome']).toBe('drift');
        expect(ran.exitCode).toBe(0);
        expect(comments()).toEqual([]);
        const notice = ran.annotations.find(({ level, title }) => level === 'notice' && title === 'Pull request');
        expect(notice).toMatchObject({ title: 'Pull request', message: expect.stringMatching(why) as unknown });
        expect(ran.summary).toMatch(why);
      }),
    );

    test('a fork that has OIDC, but a token that only reads', () =>
      withReviewedWorkflow(async ({ world, plan }) => {
        Object.assign(world.github.permissions, { 'pull-requests': 'read' });
        const { number } = openPull(world, { head: 'patch', headRepository: 'stranger/audit' });
        const ran = await plan(PREFIX, number);
        expect(ran.outputs['outcome']).toBe('drift');
        expect(ran.summary).toContain('A run for a pull request from a fork never gets this permission');
      }));

    test('a comment that cannot be written for a while is tried again; a create is not, since it may have been written', () =>
      withReviewedWorkflow(async ({ world, plan, comments, calls }) => {
        world.inject({ action: 'github:CreateComment', code: 'ServerError', message: 'down', status: 502 });
        const ran = await plan(PREFIX);
        expect(ran.exitCode).toBe(0);
        expect(ran.summary).toContain('No comment on the pull request');
        expect(calls().filter(({ action }) => action === 'github:CreateComment')).toHaveLength(1);
        world.injections.length = 0;
        await plan(PREFIX);
        world.inject({ action: 'github:UpdateComment', code: 'ServerError', message: 'down', status: 502, times: 2 });
        await plan({});
        expect(comments()[0]!.body).toContain('is as declared');
      }));

    test('a personal access token is its own author, too', () =>
      withReviewedWorkflow(async ({ world, plan, apply, comments }) => {
        world.github.tokenLogin = 'octocat';
        await plan(PREFIX);
        await plan(PREFIX);
        expect(comments()).toHaveLength(1);
        expect(comments()[0]).toMatchObject({ author: 'octocat', editor: 'octocat' });
        applied(await apply(mergePull(world, PULL_NUMBER), PREFIX));
      }));
  });
});
