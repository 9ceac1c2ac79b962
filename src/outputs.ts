import { appendFileSync, mkdtempSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setOutput } from '@actions/core';
import type { Log } from './log.ts';
import { planDocument, prerequisitesDocument } from './report/document.ts';
import { isPending } from './trail/outcome.ts';
import type { Plan } from './trail/plan.ts';
import { changed, type Report } from './report/report.ts';
import { bytesOf } from './report/fit.ts';
import { visibleJson } from './report/log.ts';
import type { Redacted } from './report/redact.ts';
import { summary, summaryWithoutReport } from './report/summary.ts';

/** The ways out for what a run came to know, failures included. Each thing is written by itself; what fails is a warning. */
export interface Publisher {
  /** Those that steps and jobs depend on come first, and the long ones last, so that a full disk costs the fewest. */
  readonly outputs: (report: Report) => void;
  /** The job summary and the report file; and what was not written of all. */
  readonly reports: (report: Report) => void;
}

export const createPublisher = (environment: NodeJS.ProcessEnv, log: Log): Publisher => {
  const failures = new Map<string, string[]>();
  const setOutputs = (values: readonly Output[]): void => {
    for (const [id, valueOf] of values) {
      attempt(
        () => {
          const value = valueOf();
          if (value !== undefined) writeOutput(environment['GITHUB_OUTPUT'], id, log.redacted(value));
        },
        (why) => failures.set(why, [...(failures.get(why) ?? []), id]),
      );
    }
  };
  const folder = attempt(
    () => mkdtempSync(join(environment['RUNNER_TEMP'] || tmpdir(), 'org-trail-')),
    (why) =>
      log.warning(
        'Report not written',
        `${why}. There are no plan and report files, and the outputs plan-file and report-file are empty.`,
      ),
  );
  const setFile = (id: string, name: string, textOf: () => Redacted): void => {
    if (folder === undefined) return;
    const path = join(folder, name);
    attempt(
      () => {
        writeFileSync(path, textOf());
        setOutputs([[id, () => path]]);
      },
      (why) => log.warning('Report not written', `${name}: ${why}. The output ${id} is empty.`),
    );
  };
  /** The summary, or where it cannot be made, what is known without it. */
  const render = (report: Report, mostBytes: number): string => {
    try {
      return summary(report, mostBytes, WHOLE);
    } catch (error) {
      log.warning('Report shortened', `Rendering it failed with ${String(error)}. Please report this bug.`);
      return summaryWithoutReport(report, String(error));
    }
  };
  return {
    outputs: (report) => {
      setOutputs(shortOutputs(report));
      const { plan, mode } = report;
      if (plan && mode) setFile('plan-file', 'plan.json', () => log.redacted(planDocument(plan, mode)));
      setOutputs(longOutputs(report));
    },
    reports: (report) => {
      const whole = render(report, Infinity);
      attempt(
        () => {
          const fitted = bytesOf(whole) <= MOST_SUMMARY_BYTES ? whole : render(report, MOST_SUMMARY_BYTES);
          const file = environment['GITHUB_STEP_SUMMARY'];
          if (file) appendFileSync(writable(file), log.masked(fitted));
        },
        (why) =>
          log.warning('Summary not written', `${why}. The page of this run has none; the log above says the same.`),
      );
      setFile('report-file', 'report.md', () => log.masked(whole));
      for (const [why, ids] of failures) {
        log.warning('Outputs not written', `${ids.join(', ')}: ${why}. Later steps and jobs see these outputs empty.`);
      }
    },
  };
};

type Output = readonly [id: string, value: () => string | undefined];

/** Each value is made when it is written, so that one that cannot be made is missing alone; `undefined` where it is not known. */
const shortOutputs = (report: Report): Output[] => {
  const { verdict, plan, identity, mode, before, after } = report;
  const now = mode === 'apply' ? after : before;
  const ofPlan = (plan: Plan): Output[] => [
    ['has-drift', () => String(isPending(plan))],
    ['plan-digest', () => plan.digest],
    ['is-logging', () => (now === undefined || now?.isLogging === null ? undefined : String(now?.isLogging ?? false))],
    ['trail-arn', () => (after ?? before)?.arn ?? plan.trail],
    ['home-region', () => plan.homeRegion],
  ];
  return [
    ['outcome', () => verdict.outcome],
    ['failure-reason', () => verdict.reason ?? ''],
    ['changed', () => String(changed(report))],
    ...(plan ? ofPlan(plan) : []),
    ['aws-account-id', () => identity?.account],
    ['authenticated-arn', () => identity?.arn],
  ];
};

const longOutputs = ({ plan, mode, prerequisites, before, after }: Report): Output[] =>
  plan && mode
    ? [
        ['prerequisites', () => prerequisitesDocument(prerequisites, plan)],
        ['before', () => visibleJson(JSON.stringify(before))],
        ['after', () => (after === undefined ? undefined : visibleJson(JSON.stringify(after)))],
        ['plan', () => planDocument(plan, mode)],
      ]
    : [];

const attempt = <T>(write: () => T, onFailure: (why: string) => void): T | undefined => {
  try {
    return write();
  } catch (error) {
    onFailure(error instanceof Error ? error.message : String(error));
    return undefined;
  }
};

const writeOutput = (file: string | undefined, id: string, value: Redacted): void => {
  // Without a file the library would print the value for an older runner to find, where nothing masks account ids.
  if (!file) throw new Error('GITHUB_OUTPUT is not set');
  const { size } = statSync(writable(file));
  try {
    setOutput(id, value);
  } catch (error) {
    // Half an output would make the runner refuse those before it, too.
    attempt(
      () => truncateSync(file, size),
      () => undefined,
    );
    throw error;
  }
};

/** The path, unless to write to it would block or hit something that is no file. */
const writable = (path: string): string => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isFile() && !stat.isCharacterDevice()) throw new Error(`${path} is not a file`);
  return path;
};

/** GitHub drops a step's whole summary where it is larger (facts, limits). */
const MOST_SUMMARY_BYTES = 1024 * 1024;

const WHOLE = 'the whole is in the file of the output report-file, which actions/upload-artifact keeps.';
