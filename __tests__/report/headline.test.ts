import { describe, expect, test } from '@jest/globals';
import type { Drift } from '../../src/domain/plan/drift.ts';
import type { Prerequisite } from '../../src/domain/prerequisites/prerequisite.ts';
import type { StepOutcome, Verdict } from '../../src/domain/plan/verdict.ts';
import type { Step } from '../../src/domain/trail/step.ts';
import type { Trail } from '../../src/domain/trail/trail.ts';
import { headline } from '../../src/report/verdict/headline.ts';
import type { Planned, Report } from '../../src/report/report.ts';
import { plannedFact, planOf, START, TRAIL, UPDATE } from './sample-facts.ts';

function reportOf(verdict: Verdict, parts: Partial<Planned> | null, more: Partial<Report> = {}): Report {
  const fact = plannedFact(parts ?? {});
  const prerequisites = parts?.prerequisites ?? fact.plan.prerequisites;
  return {
    verdict,
    failure: null,
    mistakes: [],
    notices: [],
    trailName: 'org-trail',
    isOnPullRequest: false,
    isUnattended: false,
    decided: null,
    identity: null,
    approval: null,
    observedConfigFile: null,
    planned: parts && { ...fact, prerequisites, now: { known: fact.before } },
    steps: [],
    history: null,
    confirmed: { logging: null, readBack: null },
    evidence: null,
    ...more,
  };
}

const OFF: Drift = { field: 'isLogging', observed: false, desired: true, effect: 'strengthens' };
const UNVALIDATED: Drift = {
  field: 'enableLogFileValidation',
  observed: false,
  desired: true,
  effect: 'strengthens',
};
const NO_KEY: Drift = { field: 'kmsKeyId', observed: 'arn:key', desired: null, effect: 'weakens' };
const TAGS: Drift = { field: 'tags', observed: {}, desired: { Owner: 'audit' }, effect: 'neutral' };
const unknown: Prerequisite = { id: 'bucket-policy', status: 'unknown', message: '' };
const failing: Prerequisite = { id: 'kms-key', status: 'fail', message: '' };

const stopped = planOf({ drift: [OFF], steps: [START] });
const weaker = planOf({ drift: [NO_KEY], steps: [UPDATE] });
const tagged = planOf({ drift: [TAGS], steps: [UPDATE] });
const validated = planOf({ drift: [UNVALIDATED], steps: [UPDATE] });
const onPullRequest = { isOnPullRequest: true };

const CREATE: Step = { call: 'cloudtrail:CreateTrail', input: {}, fields: ['s3BucketName'] };
const INSIGHTS: Step = { call: 'cloudtrail:PutInsightSelectors', input: {}, fields: ['insightSelectors'] };
const missing = { code: 'prerequisites', prerequisite: 'bucket-policy', message: '' } as const;
const unprepared = planOf({ refusals: [missing, { ...missing, prerequisite: 'kms-key' }] });

/** An apply that got as far as the steps say. */
function failedAt(
  outcomes: readonly (readonly [Step, StepOutcome['outcome']])[],
  before: Trail | null = TRAIL,
): Report {
  const steps = outcomes.map(([step, outcome]) => ({ step, outcome }));
  const plan = planOf({ steps: steps.map(({ step }) => step) });
  return reportOf({ outcome: 'failed', reason: 'step' }, { plan, before, mode: 'apply' }, { steps });
}

const CASES: [said: string, report: Report][] = [
  ['## ✅ <code>org-trail</code> is as declared', reportOf({ outcome: 'in-sync', reason: null }, {})],
  [
    '## ✅ <code>org-trail</code> is as declared; bucket policy could not be checked',
    reportOf({ outcome: 'in-sync', reason: null }, { prerequisites: [unknown] }),
  ],
  [
    '## ⚠️ <code>org-trail</code> is as declared, but 1 prerequisite fails (encryption key)',
    reportOf({ outcome: 'in-sync', reason: null }, { prerequisites: [failing] }),
  ],
  [
    '## ⚠️ <code>org-trail</code> is as declared, but the last delivery of log files failed',
    reportOf(
      { outcome: 'in-sync', reason: null },
      { deliveries: [{ what: 'log files', latest: null, error: 'AccessDenied' }] },
    ),
  ],
  [
    '## 📝 <code>org-trail</code>: this pull request would create the trail',
    reportOf({ outcome: 'drift', reason: null }, { plan: stopped, before: null }, onPullRequest),
  ],
  [
    '## 📝 <code>org-trail</code>: this pull request would strengthen the trail (Log file validation)',
    reportOf({ outcome: 'drift', reason: null }, { plan: validated }, onPullRequest),
  ],
  [
    '## ⚠️ <code>org-trail</code>: logging is off, and not because of this pull request',
    reportOf({ outcome: 'drift', reason: null }, { plan: stopped }, onPullRequest),
  ],
  [
    '## ⚠️ <code>org-trail</code>: logging is off, and not because of this pull request, which would change the trail (Tags)',
    reportOf(
      { outcome: 'drift', reason: null },
      { plan: planOf({ drift: [OFF, TAGS], steps: [START, UPDATE] }) },
      onPullRequest,
    ),
  ],
  [
    '## 📝 <code>org-trail</code>: this pull request would weaken the trail (Encryption key)',
    reportOf({ outcome: 'drift', reason: null }, { plan: weaker }, onPullRequest),
  ],
  [
    '## 📝 <code>org-trail</code>: this pull request would change the trail (Tags)',
    reportOf({ outcome: 'drift', reason: null }, { plan: tagged }, onPullRequest),
  ],
  [
    '## ⚠️ <code>org-trail</code> is not as declared: logging is off',
    reportOf({ outcome: 'drift', reason: 'drift' }, { plan: stopped, mode: 'check' }),
  ],
  [
    '## 📝 <code>org-trail</code> is not as declared: logging is off, 1 other setting differs (Tags)',
    reportOf({ outcome: 'drift', reason: null }, { plan: planOf({ drift: [OFF, TAGS], steps: [START, UPDATE] }) }),
  ],
  [
    '## ✅ <code>org-trail</code> was changed and is as declared',
    reportOf({ outcome: 'applied', reason: null }, { plan: tagged, mode: 'apply' }),
  ],
  [
    '## ⚠️ <code>org-trail</code>: protection had been turned off; this run turned it back on',
    reportOf({ outcome: 'applied', reason: null }, { plan: stopped, mode: 'apply' }, { isUnattended: true }),
  ],
  [
    '## ⚠️ <code>org-trail</code>: somebody had changed it; this run changed it back',
    reportOf({ outcome: 'applied', reason: null }, { plan: tagged, mode: 'apply' }, { isUnattended: true }),
  ],
  [
    '## ⚠️ <code>org-trail</code>: the trail was gone; this run created it again',
    reportOf(
      { outcome: 'applied', reason: null },
      { plan: stopped, before: null, mode: 'apply' },
      { isUnattended: true },
    ),
  ],
  [
    '## ⛔ <code>org-trail</code>: this pull request would weaken the trail (Encryption key), so it cannot be applied',
    reportOf({ outcome: 'refused', reason: 'weakening' }, { plan: weaker }, onPullRequest),
  ],
  [
    '## ⛔ <code>org-trail</code>: nobody has approved this change, so it was not applied. Logging was turned back on',
    reportOf(
      { outcome: 'refused', reason: 'not-approved' },
      { plan: planOf({ drift: [OFF, TAGS], steps: [START, UPDATE] }), mode: 'apply' },
      { steps: [{ step: START, outcome: 'done' }] },
    ),
  ],
  [
    '## ⚠️ <code>org-trail</code>: logging had been turned off; this run turned it back on and changed 1 other setting',
    reportOf(
      { outcome: 'applied', reason: null },
      { plan: planOf({ drift: [OFF, TAGS], steps: [START, UPDATE] }), mode: 'apply' },
    ),
  ],
  [
    '## ⛔ <code>org-trail</code>: CloudTrail could not deliver log files yet: 2 prerequisites are missing',
    reportOf({ outcome: 'refused', reason: 'prerequisites' }, { plan: unprepared, before: null }),
  ],
  [
    '## ❌ <code>org-trail</code>: the trail was created and logs, but Insights events could not be set as declared',
    failedAt(
      [
        [CREATE, 'done'],
        [INSIGHTS, 'failed'],
        [START, 'done'],
      ],
      null,
    ),
  ],
  [
    '## ❌ <code>org-trail</code>: the trail was created, but logging could not be turned on',
    failedAt(
      [
        [CREATE, 'done'],
        [START, 'failed'],
      ],
      null,
    ),
  ],
  [
    '## ❌ <code>org-trail</code>: it is not known whether Encryption key could be set as declared',
    failedAt([[UPDATE, 'unknown']]),
  ],
  [
    '## ❌ <code>org-trail</code>: signing in to AWS failed, so nothing was checked',
    reportOf({ outcome: 'failed', reason: 'sign-in' }, null),
  ],
  [
    '## ⏭️ <code>org-trail</code>: no plan for a pull request from a fork',
    reportOf({ outcome: 'skipped', reason: null }, null, onPullRequest),
  ],
  [
    '## ❌ CloudTrail trail: the inputs have mistakes, so nothing was done',
    reportOf({ outcome: 'failed', reason: 'inputs' }, null, { trailName: '' }),
  ],
];

describe('report: headline', () => {
  test.each(CASES)('%s', (said, report) => expect(headline(report)).toBe(said));

  test('a name from outside is no markup', () =>
    expect(headline(reportOf({ outcome: 'in-sync', reason: null }, { before: TRAIL }, { trailName: '<b>`x`' }))).toBe(
      '## ✅ <code>&#60;b&#62;&#96;x&#96;</code> is as declared',
    ));
});
