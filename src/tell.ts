import { publish } from './outputs.ts';
import { annotationsOf } from './report/annotations.ts';
import { verdictLine } from './report/report.ts';
import { adviceLines, stepLines } from './report/story.ts';
import { learn, type Run } from './run.ts';

/** Tells what became of the run, whatever it came to know: in the log, on the pull request, in outputs and summary. */
export const tell = async (run: Run): Promise<void> => {
  const { log } = run;
  log.endGroup();
  stepLines(run.report).forEach(log.info);
  const verdict = verdictLine(run.report);
  const annotations = annotationsOf(run.report);
  if (!annotations.some(({ saysVerdict }) => saysVerdict)) log.info(verdict);
  for (const { level, title, message } of annotations) log[level](title, message);
  adviceLines(run.report).forEach(log.info);
  // A run that is told to stop has no time left to talk, and has to publish.
  const why = run.stop.aborted ? null : await Promise.race([run.tellPullRequest(), untilStopped(run.stop)]);
  if (why !== null) {
    note(run, why);
    log.notice('Pull request', why);
  }
  publish(run.report, run.environment, log);
  log.endAnnotations();
};

const untilStopped = (stop: AbortSignal): Promise<null> =>
  new Promise((resolve) => stop.addEventListener('abort', () => resolve(null)));

/** Adds what the reader of the report should know. */
export const note = (run: Run, notice: string): void => learn(run, { notices: [...run.report.notices, notice] });

/** The same, where it needs attention. */
export const warn = (run: Run, title: string, text: string): void => {
  note(run, text);
  run.log.warning(title, text);
};
