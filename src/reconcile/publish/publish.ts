import { createPublisher } from './outputs.ts';
import { runUrlOf } from '../../github/event.ts';
import { annotationsOf } from '../../report/annotations.ts';
import { evidenceLines } from '../../report/sections/evidence/evidence-lines.ts';
import { historyLines } from '../../report/sections/history-lines.ts';
import { verdictLine } from '../../report/verdict/verdict-line.ts';
import { adviceLines, linkLines, stepLines } from '../../report/log-lines.ts';
import type { Report } from '../../report/report.ts';
import type { Invocation } from '../invocation.ts';
import type { Run } from '../run.ts';
import { withConfigFile } from './observed-config-file.ts';
import { postComment } from './pull-request-comment.ts';

/**
 * Reports the result of the run, however far it got: in the log, in outputs, on the pull request, in summary and files.
 * A part that fails is a warning and loses itself alone. Gives what was reported.
 */
export async function publish(run: Run, invocation: Promise<Invocation>): Promise<Report> {
  const { log, environment } = run;
  const attempt = async (part: string, write: () => void | Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      log.warning(`${part} not written`, `${String(error)}. The verdict and the other reports are not affected.`);
    }
  };
  log.endGroup();
  // Before strings are cut; the record of a plan is made of the whole one.
  const sealed = run.seal();
  let whole = withoutCheckpoint(sealed);
  await attempt('Config file', async () => {
    whole = await withConfigFile(whole, log.redacted);
  });
  let report = whole;
  const redact = (known: Report) =>
    attempt('Report', () => {
      report = log.redactedIn(known);
    });
  await redact(whole);
  await attempt('Steps', () => stepLines(report).forEach(log.info));
  await attempt('Event history', () => historyLines(report).forEach(log.info));
  await attempt('Evidence', () => evidenceLines(report).forEach(log.info));
  await attempt('Verdict', () => {
    const verdict = verdictLine(report);
    const annotations = annotationsOf(report);
    if (!annotations.some(({ saysVerdict }) => saysVerdict)) log.info(verdict);
    for (const { level, title, message } of annotations) log[level](title, message);
  });
  await attempt('Advice', () => adviceLines(report).forEach(log.info));
  // Before the pull request, which is asked over the network.
  const publisher = createPublisher(environment, log);
  publisher.outputs(report, sealed.evidence?.integrity?.checkpoint ?? null);
  let notices = whole.notices;
  await attempt('Comment', async () => {
    // A run that is stopped has no time left to talk, and must publish.
    if (run.signal.aborted) return;
    const posting = invocation.then(
      (asked) => postComment(run, asked, whole),
      () => null,
    );
    const why = await Promise.race([posting, untilStopped(run.signal)]);
    if (why === null) return;
    notices = [...notices, why];
    log.notice('Pull request', why);
  });
  const page = environment['GITHUB_RUN_ID'] ? runUrlOf(environment) : null;
  await attempt('Links', () => linkLines(report, page).forEach(log.info));
  // Once more, with the secrets that became known meanwhile.
  await redact({ ...whole, notices });
  publisher.reports(report);
  log.endAnnotations();
  return whole;
}

/** A checkpoint can have hundreds of thousands of strings: it is redacted as a whole, as the file that it becomes. */
function withoutCheckpoint(report: Report): Report {
  const { evidence } = report;
  if (!evidence?.integrity) return report;
  return { ...report, evidence: { ...evidence, integrity: { ...evidence.integrity, checkpoint: null } } };
}

function untilStopped(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
}
