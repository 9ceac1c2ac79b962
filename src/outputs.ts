import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setOutput } from '@actions/core';
import type { Log } from './log.ts';
import { planDocument, prerequisitesDocument } from './report/document.ts';
import { isPending } from './trail/outcome.ts';
import { changed, type Report } from './report/report.ts';
import { bytesOf } from './report/fit.ts';
import { summary } from './report/summary.ts';

/** Writes the outputs, the job summary, and the plan and report files: whatever the run came to know, failures included. */
export const publish = (report: Report, environment: NodeJS.ProcessEnv, log: Log): void => {
  const { verdict, plan, mode, identity, before, after } = report;
  setOutput('outcome', verdict.outcome);
  setOutput('failure-reason', verdict.reason ?? '');
  setOutput('changed', String(changed(report)));
  if (identity) {
    setOutput('aws-account-id', identity.account);
    setOutput('authenticated-arn', identity.arn);
  }
  const document = plan && mode ? planDocument(plan, mode) : null;
  if (plan && document) {
    setOutput('has-drift', String(isPending(plan)));
    setOutput('plan', document);
    setOutput('plan-digest', plan.digest);
    setOutput('prerequisites', prerequisitesDocument(report.prerequisites, plan));
    setOutput('trail-arn', (after ?? before)?.arn ?? plan.trail);
    setOutput('home-region', plan.homeRegion);
    setOutput('before', JSON.stringify(before));
    if (after !== undefined) setOutput('after', JSON.stringify(after));
    const now = mode === 'apply' ? after : before;
    if (now !== undefined && now?.isLogging !== null) setOutput('is-logging', String(now?.isLogging ?? false));
  }

  const whole = summary(report, Infinity, WHOLE);
  const fitted = bytesOf(whole) <= MOST_SUMMARY_BYTES ? whole : summary(report, MOST_SUMMARY_BYTES, WHOLE);
  const summaryFile = environment['GITHUB_STEP_SUMMARY'];
  try {
    if (summaryFile) appendFileSync(summaryFile, log.masked(fitted));
    const folder = mkdtempSync(join(environment['RUNNER_TEMP'] || tmpdir(), 'org-trail-'));
    if (document) setOutput('plan-file', write(folder, 'plan.json', document));
    setOutput('report-file', write(folder, 'report.md', log.masked(whole)));
  } catch (error) {
    log.warning('Report not written', `The summary or a report file could not be written: ${String(error)}`);
  }
};

/** GitHub drops a step's whole summary where it is larger (facts, limits). */
const MOST_SUMMARY_BYTES = 1024 * 1024;

const WHOLE = 'the whole is in the file of the output report-file, which actions/upload-artifact keeps.';

const write = (folder: string, name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
