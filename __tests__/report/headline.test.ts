import { describe, expect, test } from '@jest/globals';
import type { Drift } from '../../src/domain/plan/drift.ts';
import type { Prerequisite } from '../../src/domain/prerequisites/prerequisite.ts';
import type { Verdict } from '../../src/domain/plan/verdict.ts';
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
    ...more,
  };
}

const OFF: Drift = { field: 'isLogging', observed: false, desired: true, effect: 'strengthens' };
const NO_KEY: Drift = { field: 'kmsKeyId', observed: 'arn:key', desired: null, effect: 'weakens' };
const TAGS: Drift = { field: 'tags', observed: {}, desired: { Owner: 'audit' }, effect: 'neutral' };
const unknown: Prerequisite = { id: 'bucket-policy', status: 'unknown', message: '' };
const failing: Prerequisite = { id: 'kms-key', status: 'fail', message: '' };

const stopped = planOf({ drift: [OFF], steps: [START] });
const weaker = planOf({ drift: [NO_KEY], steps: [UPDATE] });
const tagged = planOf({ drift: [TAGS], steps: [UPDATE] });
const onPullRequest = { isOnPullRequest: true };

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
    '## 📝 <code>org-trail</code>: merging this creates the trail',
    reportOf({ outcome: 'drift', reason: null }, { plan: stopped, before: null }, onPullRequest),
  ],
  [
    '## 📝 <code>org-trail</code>: merging this strengthens the trail (Logging)',
    reportOf({ outcome: 'drift', reason: null }, { plan: stopped }, onPullRequest),
  ],
  [
    '## 📝 <code>org-trail</code>: merging this weakens the trail (Encryption key)',
    reportOf({ outcome: 'drift', reason: null }, { plan: weaker }, onPullRequest),
  ],
  [
    '## 📝 <code>org-trail</code>: merging this changes the trail (Tags)',
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
