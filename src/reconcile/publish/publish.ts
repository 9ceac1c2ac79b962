import { createPublisher } from './outputs.ts';
import { annotationsOf } from '../../report/annotations.ts';
import { verdictLine } from '../../report/verdict-line.ts';
import { adviceLines, stepLines } from '../../report/log-lines.ts';
import { note as addNotice, type Run } from '../run.ts';

/**
 * Tells what became of the run, whatever it came to know: in the log, in outputs, on the pull request, in summary and files.
 * A part that fails is a warning and loses itself alone.
 */
export async function publish(run: Run): Promise<void> {
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
  const publisher = createPublisher(environment, log);
  publisher.outputs(report);
  await attempt('Comment', async () => {
    // A run that is told to stop has no time left to talk, and has to publish.
    const why = run.signal.aborted ? null : await Promise.race([run.postComment(), untilStopped(run.signal)]);
    if (why === null) return;
    addNotice(run, why);
    log.notice('Pull request', why);
  });
  await redact();
  publisher.reports(report);
  log.endAnnotations();
}

function untilStopped(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
}
