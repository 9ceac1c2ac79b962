/** What may be applied without asking anybody, by the input `approval` and by the event. */
import { describe, expect, test } from '@jest/globals';
import { findNewerCommit, requireReview } from '../../src/reconcile/require-review.ts';
import { readEvent } from '../../src/github/event.ts';
import type { NewerCommit } from '../../src/github/newer-commit.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { Fact } from '../../src/report/facts.ts';
import type { Run } from '../../src/reconcile/run.ts';
import { registrationSteps } from '../../src/domain/organization/delegated-administrators.ts';
import type { Effect } from '../../src/domain/trail/effect.ts';
import { verdictOf } from '../../src/domain/plan/verdict.ts';
import { type Plan, urgentSteps } from '../../src/domain/plan/plan.ts';
import type { Step } from '../../src/domain/trail/step.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const UPDATE: Step = { call: 'cloudtrail:UpdateTrail', input: {}, fields: ['kmsKeyId'] };
const START: Step = { call: 'cloudtrail:StartLogging', input: {}, fields: ['isLogging'] };
const REPAIR: Step = { call: 's3:PutBucketPolicy', input: {}, fields: [] };

function planOf(effects: readonly Effect[], steps: readonly Step[]): Plan {
  return {
    trail: 'arn:aws:cloudtrail:us-east-1:111111111111:trail/org-trail',
    homeRegion: 'us-east-1',
    drift: effects.map((effect) => ({ field: 'kmsKeyId', observed: 'key/a', desired: 'key/b', effect })),
    steps,
    refusals: [],
    prerequisites: [],
    digest: DIGEST,
  };
}

const PLANS = {
  neutral: planOf(['neutral'], [UPDATE]),
  weakens: planOf(['weakens'], [UPDATE]),
  registers: planOf([], registrationSteps(['222222222222'])),
  strengthens: planOf(['strengthens'], [UPDATE]),
  repairs: planOf([], [REPAIR]),
};

const EVENTS: [name: string, ref: string][] = [
  ['push', 'refs/heads/main'],
  ['push', 'refs/heads/other'],
  ['push', 'refs/tags/v1'],
  ['push', 'refs/tags/main'],
  ['schedule', 'refs/heads/main'],
  ['workflow_dispatch', 'refs/heads/main'],
  ['repository_dispatch', 'refs/heads/main'],
  ['pull_request', 'refs/pull/7/merge'],
  ['pull_request', 'refs/heads/main'],
  ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-7'],
  ['release', 'refs/tags/v1'],
  ['', ''],
];

function eventOf(name: string, ref: string) {
  return {
    ...readEvent({ GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_SHA: 'c0ffee' }),
    defaultBranch: 'main',
  };
}

/** Holds a plan back where GitHub cannot be reached; tells how often it would have been. */
async function held(approval: Partial<Inputs>, [name, ref]: [string, string], plan: Plan, newer: NewerCommit = null) {
  let asked = 0;
  const log = { info: () => undefined, notice: () => undefined };
  const facts: Fact[] = [];
  const run = { record: (fact: Fact) => facts.push(fact), log } as unknown as Run;
  const inputs = { approvedPlanDigest: null, ...approval } as Inputs;
  const repository = () => {
    asked += 1;
    return Promise.resolve(null);
  };
  const invocation = { inputs, event: eventOf(name, ref), repository, idToken: null };
  const after = await requireReview(run, invocation, plan, Promise.resolve(newer));
  return {
    facts,
    plan: after,
    codes: after.refusals.map(({ code }) => code),
    message: after.refusals[0]?.message,
    asked,
  };
}

describe('what only strengthens, or only repairs, needs no approval on any event, and GitHub is not asked', () => {
  test.each(['not-required', 'strengthening-only', 'digest', 'merged-pull-request'] as const)(
    '%s',
    async (approval) => {
      for (const event of EVENTS) {
        for (const plan of [PLANS.strengthens, PLANS.repairs]) {
          expect(await held({ approval }, event, plan)).toMatchObject({ codes: [], asked: 0 });
        }
      }
    },
  );
});

describe('anything else', () => {
  const others = [PLANS.neutral, PLANS.weakens, PLANS.registers];
  const SOURCES: [what: string, inputs: Partial<Inputs>, codes: string[], says: RegExp][] = [
    ['not-required', { approval: 'not-required' }, [], /(?:)/],
    ['strengthening-only', { approval: 'strengthening-only' }, ['not-approved'], /approval is `strengthening-only`/],
    ['the approved digest', { approval: 'digest', approvedPlanDigest: DIGEST }, [], /(?:)/],
    [
      'another digest',
      { approval: 'digest', approvedPlanDigest: DIGEST.replaceAll('aa', 'bb') },
      ['plan-changed'],
      /The approved plan is sha256:b/,
    ],
    [
      'an empty digest',
      { approval: 'digest' },
      ['not-approved'],
      /is empty, and an empty digest approves nothing.*misspelled/,
    ],
  ];
  test.each(SOURCES)('by %s: the same on every event, and GitHub is not asked', async (_, inputs, codes, says) => {
    for (const event of EVENTS) {
      for (const plan of others) {
        const result = await held(inputs, event, plan);
        expect(result).toMatchObject({ codes, asked: 0 });
        expect(result.message ?? '').toMatch(says);
      }
    }
  });

  test.each(EVENTS)(
    'by a merged pull request: a record counts on a push to the default branch alone (%s %s)',
    async (...event) => {
      const [name, ref] = event;
      for (const plan of others) {
        const result = await held({ approval: 'merged-pull-request' }, event, plan);
        expect(result.codes).toEqual(['not-approved']);
        const isOnIt = name === 'push' && ref === 'refs/heads/main';
        // GitHub would be asked, but cannot be.
        expect(result.message).toMatch(isOnIt ? /GitHub cannot be reached/ : /only on a push to the default branch/);
        if (name !== 'push') expect(result.asked).toBe(0);
      }
    },
  );
});

describe('a newer commit', () => {
  const newer = { sha: 'c0ffee2' };
  const stopped = planOf(['strengthens'], [START]);
  const more = planOf(['strengthens', 'neutral'], [START, UPDATE]);
  test.each(EVENTS)('never holds back StartLogging (%s %s)', async (...event) => {
    for (const approval of ['not-required', 'strengthening-only', 'digest', 'merged-pull-request'] as const) {
      const all = await held({ approval }, event, stopped, newer);
      expect(all.codes).toEqual([]);
      expect(verdictOf('apply', all.plan)).toEqual({ outcome: 'applied', reason: null });

      const part = await held({ approval }, event, more, newer);
      expect(part.codes).toEqual(['superseded']);
      expect(urgentSteps(part.plan)).toEqual([START]);
      expect(verdictOf('apply', part.plan)).toEqual({ outcome: 'refused', reason: 'superseded' });
    }
  });

  test.each(['inputs', 'caller', 'weakening', 'prerequisites', 'read'] as const)(
    'is told before a refusal for %s',
    async (code) => {
      const refused = { ...more, refusals: [{ code, message: 'x' }] };
      const result = await held({ approval: 'not-required' }, ['push', 'refs/heads/main'], refused, newer);
      expect(result.codes).toEqual(['superseded', code]);
      expect(verdictOf('apply', result.plan)).toEqual({ outcome: 'refused', reason: 'superseded' });
    },
  );

  test('that cannot be looked for is not known, since no event or API names the branch', async () => {
    const run = { log: { info: () => undefined } } as unknown as Run;
    for (const [name, ref] of EVENTS) {
      const event = { ...eventOf(name, ref), defaultBranch: null };
      const newer = await findNewerCommit(run, { event, repository: () => Promise.resolve(null) });
      expect(newer).toEqual({ unknown: expect.stringMatching(/^GitHub cannot be reached/) as unknown });
    }
  });

  test.each(EVENTS)('is looked for on the default branch and of tags alone (%s %s)', async (name, ref) => {
    const run = { log: { info: () => undefined } } as unknown as Run;
    const event = eventOf(name, ref);
    const newer = await findNewerCommit(run, { event, repository: () => Promise.resolve(null) });
    const isLookedFor = ref === 'refs/heads/main' || ref.startsWith('refs/tags/');
    expect(newer === null).toBe(!isLookedFor);
  });

  test('undoes nothing where there is nothing to do', async () => {
    const result = await held({ approval: 'digest' }, ['push', 'refs/heads/main'], planOf([], []), newer);
    expect(result.codes).toEqual([]);
  });

  test('that cannot be told lets the plan go on', async () => {
    const result = await held({ approval: 'not-required' }, ['push', 'refs/heads/main'], more, { unknown: 'x' });
    expect(result.codes).toEqual([]);
  });
});
