import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { EOL, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../runtime/log.ts';
import { checkpointJson, evidenceFileJson, evidenceJson } from '../../report/sections/evidence/evidence-json.ts';
import { historyJson, planJson, prerequisitesJson } from '../../report/plan-json.ts';
import type { Checkpoint } from '../../domain/integrity/proof.ts';
import { isPending } from '../../domain/plan/verdict.ts';
import { historyAfterRun, latestTrail, type Report, trailAfterRun } from '../../report/report.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { hasWritten } from '../../report/verdict/verdict-line.ts';
import { bytesOf } from '../../domain/values/printable.ts';
import { visibleJson } from '../../domain/values/printable.ts';
import type { Redacted } from '../../domain/values/redact.ts';
import { sarif } from '../../report/format/sarif.ts';
import { summary, summaryWithoutReport } from '../../report/summary.ts';

/** The ways out for what a run came to know, failures included. Each thing is written by itself; what fails is a warning. */
export interface Publisher {
  /** Those that steps and jobs depend on come first, and the long ones last, so that a full disk costs the fewest. */
  readonly outputs: (report: Report, checkpoint: Checkpoint | null) => void;
  /** The job summary and the report file; and what was not written of all. */
  readonly reports: (report: Report) => void;
}

export function createPublisher(environment: NodeJS.ProcessEnv, log: Log): Publisher {
  const failures = new Map<string, string[]>();
  /** Each value is made when it is written, so that one that cannot be made is missing alone; `undefined` where it is not known. */
  const setOutput = (id: string, valueOf: () => string | undefined): void =>
    attempt(
      () => {
        const value = valueOf();
        if (value !== undefined) writeOutput(environment['GITHUB_OUTPUT'], id, log.redacted(value));
      },
      (why) => failures.set(why, [...(failures.get(why) ?? []), id]),
    );
  const folder = attempt(
    () => mkdtempSync(join(environment['RUNNER_TEMP'] || tmpdir(), 'org-trail-')),
    (why) =>
      log.warning(
        'Report not written',
        `${why}. There are no plan, report and config files, and the outputs that name them are empty.`,
      ),
  );
  /** Gives the path, for an output; `undefined` where the file was not written. */
  const writeFile = (name: string, text: () => Redacted): string | undefined =>
    folder &&
    attempt(
      () => {
        const path = join(folder, name);
        writeFileSync(path, text());
        return path;
      },
      (why) => log.warning('Report not written', `${name}: ${why}. The output that names this file is empty.`),
    );
  /** The summary, or where it cannot be made, what is known without it. */
  const render = (report: Report, maxBytes: number): string => {
    try {
      return summary(report, maxBytes, WHERE_WHOLE_REPORT);
    } catch (error) {
      log.warning('Report shortened', `Rendering it failed with ${String(error)}. Please report this bug.`);
      return summaryWithoutReport(report, String(error));
    }
  };
  return {
    outputs: (report, checkpoint) => {
      const { verdict, identity, planned, observedConfigFile, history, evidence } = report;
      setOutput('outcome', () => verdict.outcome);
      setOutput('failure-reason', () => verdict.reason ?? '');
      setOutput('changed', () => String(hasWritten(report)));
      setOutput('aws-account-id', () => identity?.account);
      setOutput('authenticated-arn', () => identity?.arn);
      if (planned === null) return;
      const { mode, plan, before, now, prerequisites } = planned;
      setOutput('has-drift', () => String(isPending(plan)));
      setOutput('plan-digest', () => plan.digest);
      setOutput('is-logging', () =>
        !isKnown(now) || now.known?.isLogging === null ? undefined : String(now.known?.isLogging ?? false),
      );
      setOutput('trail-arn', () => latestTrail(planned)?.arn ?? plan.trail);
      setOutput('home-region', () => plan.homeRegion);
      setOutput('plan-file', () => writeFile('plan.json', () => log.redacted(planJson(plan, mode, history?.changes))));
      setOutput('sarif-file', () => {
        const text = sarif(report);
        return text === null ? '' : writeFile('org-trail.sarif', () => log.masked(text));
      });
      setOutput('observed-config-file', () =>
        observedConfigFile === null ? '' : writeFile('observed-trail.yml', () => log.redacted(observedConfigFile)),
      );
      // Account ids stay, as in the other files and outputs: the next run could not use a masked checkpoint.
      setOutput('checkpoint-file', () =>
        checkpoint ? writeFile('checkpoint.json', () => log.redacted(checkpointJson(checkpoint))) : '',
      );
      setOutput('evidence-file', () =>
        evidence ? writeFile('evidence.json', () => log.redacted(evidenceFileJson(evidence))) : '',
      );
      setOutput('evidence', () => (evidence ? evidenceJson(evidence) : ''));
      setOutput('prerequisites', () => prerequisitesJson(prerequisites, plan));
      setOutput('before', () => visibleJson(JSON.stringify(before)));
      setOutput('after', () => {
        const after = trailAfterRun(planned);
        return isKnown(after) ? visibleJson(JSON.stringify(after.known)) : undefined;
      });
      setOutput('history', () => historyJson(historyAfterRun(report)));
      setOutput('plan', () => planJson(plan, mode, history?.changes));
    },
    reports: (report) => {
      const whole = render(report, Infinity);
      attempt(
        () => {
          const fitted = bytesOf(whole) <= MAX_SUMMARY_BYTES ? whole : render(report, MAX_SUMMARY_BYTES);
          const file = environment['GITHUB_STEP_SUMMARY'];
          if (file) appendFileSync(writable(file), log.masked(fitted));
        },
        (why) =>
          log.warning(
            'Summary not written',
            `${why}. The run page has no summary; the log above has the same content.`,
          ),
      );
      setOutput('report-file', () => writeFile('report.md', () => log.masked(whole)));
      for (const [why, ids] of failures) {
        log.warning(
          'Outputs not written',
          `${ids.join(', ')}: ${why}. These outputs are empty for later steps and jobs.`,
        );
      }
    },
  };
}

function attempt<T>(write: () => T, onFailure: (why: string) => void): T | undefined {
  try {
    return write();
  } catch (error) {
    onFailure(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function writeOutput(file: string | undefined, id: string, value: Redacted): void {
  if (!file) throw new Error('GITHUB_OUTPUT is not set');
  const { size } = statSync(writable(file));
  try {
    // Nobody can know the delimiter, so no value ends its own block.
    const delimiter = `ghadelimiter_${randomUUID()}`;
    appendFileSync(file, [`${id}<<${delimiter}`, value, delimiter, ''].join(EOL));
  } catch (error) {
    // Half an output would make the runner refuse those before it, too.
    attempt(
      () => truncateSync(file, size),
      () => undefined,
    );
    throw error;
  }
}

/** The path, unless to write to it would block or hit something that is no file. */
function writable(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isFile() && !stat.isCharacterDevice()) throw new Error(`${path} is not a file`);
  return path;
}

/** GitHub drops a step's whole summary where it is larger (facts, limits). */
const MAX_SUMMARY_BYTES = 1024 * 1024;

const WHERE_WHOLE_REPORT =
  'the complete report is in the file named by the output report-file; keep it with actions/upload-artifact.';
