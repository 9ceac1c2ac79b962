import { createPublisher } from './outputs.ts';
import { annotationsOf } from '../../report/annotations.ts';
import { verdictLine } from '../../report/verdict-line.ts';
import { adviceLines, stepLines } from '../../report/log-lines.ts';
import { note, type Run } from '../run.ts';

/**
 * Tells what became of the run, whatever it came to know: in the log, in outputs, on the pull request, in summary and files.
 * A part that fails is a warning and loses itself alone.
 */
export async function tell(run: Run): Promise<void> {
  const { log, environment } = run;
  const attempt = async (part: string, write: () => void | Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      log.warning(`${part} not written`, `${String(error)}. The verdict and the other reports are not affected.`);
    }
  };
  log.endGroup();
  // Before texts are cut; the record of a plan is made of the whole one.
  let report = run.report;
  const redact = () =>
    attempt('Report', () => {
      report = log.redactedIn(run.report);
    });
  await redact();
  await attempt('Steps', () => stepLines(report).forEach(log.info));
  await attempt('Verdict', () => {
    const verdict = verdictLine(report);
    const annotations = annotationsOf(report);
    if (!annotations.some(({ saysVerdict }) => saysVerdict)) log.info(verdict);
    for (const { level, title, message } of annotations) log[level](title, message);
  });
  await attempt('Advice', () => adviceLines(report).forEach(log.info));
  // Before the pull request, which is asked over the network.
  const publish = createPublisher(environment, log);
  publish.outputs(report);
  await attempt('Comment', async () => {
    // A run that is told to stop has no time left to talk, and has to publish.
    const why = run.stop.aborted ? null : await Promise.race([run.tellPullRequest(), untilStopped(run.stop)]);
    if (why === null) return;
    note(run, why);
    log.notice('Pull request', why);
  });
  await redact();
  publish.reports(report);
  log.endAnnotations();
}

function untilStopped(stop: AbortSignal): Promise<null> {
  return new Promise((resolve) => stop.addEventListener('abort', () => resolve(null)));
}
