import { unreadBypasses } from '../aws/clients/proxy-notices.ts';
import type { Mode } from '../domain/plan/verdict.ts';
import { lintDeclared } from '../domain/trail/lint-declared.ts';
import { isClosedPullRequest, isUnattended, type WorkflowEvent } from '../github/event.ts';
import { defaultBranchOf } from '../github/repository.ts';
import type { RequestedMode } from '../inputs/inputs.ts';
import { firstLine } from '../report/log-lines.ts';
import type { Invocation } from './invocation.ts';
import { ignoredProxy, refuseMalformedProxy } from '../runtime/proxy.ts';
import { addNotice, addWarning, type Run } from './run.ts';
import { signInOf } from './sign-in.ts';

/** Decides what the run may do, and says so in the log's first line, with what is unusual about how it was asked for. */
export async function decideMode(run: Run, { inputs, event, repository }: Invocation): Promise<Mode> {
  refuseMalformedProxy(run.environment);
  const dependsOnBranch = inputs.mode === 'auto' && runsOnBranches(event);
  const defaultBranch = dependsOnBranch
    ? (event.defaultBranch ?? (await defaultBranchOf(event, await repository())))
    : null;
  const { mode, why, warning } = modeFor(inputs.mode, event, defaultBranch);
  run.record({ kind: 'mode decided', mode, why });
  run.log.info(firstLine(mode, why, inputs.declared, signInOf(inputs, mode).role));
  if (warning) addWarning(run, 'Only planned', warning);
  const proxy = ignoredProxy(run.environment, process.versions.node);
  if (proxy) addWarning(run, 'Proxy ignored', proxy);
  for (const text of await unreadBypasses(inputs.declared.region, run.environment)) addWarning(run, 'NO_PROXY', text);
  // Outside GitHub there is no event, and nobody misses its payload.
  if (event.payloadProblem !== null && event.name !== '') {
    addWarning(run, 'Event payload', `${event.payloadProblem} The run continues: ${event.name} does not need it.`);
  }
  if (mode !== 'apply' && isClosedPullRequest(event)) addNotice(run, CLOSED, 'Pull request closed');
  for (const text of lintDeclared(inputs.declared)) addWarning(run, 'Unusual selectors', text);
  return mode;
}

const CLOSED =
  'This run is for a closed pull request, so it does not apply anything. To apply the merged changes, run the workflow on `push` to the default branch.';

interface DecidedMode {
  readonly mode: Mode;
  /** Completes the log's first line, as in «apply (push to the default branch main)». */
  readonly why: string;
  /** Set where the decision rests on something that is not known. */
  readonly warning?: string;
}

/**
 * What `auto` means for an event:
 *
 *   schedule, repository_dispatch                    apply   GitHub runs them on the default branch alone
 *   push, workflow_dispatch on the default branch    apply
 *   push, workflow_dispatch elsewhere, tags too      plan
 *   everything else                                  plan
 */
export function modeFor(requested: RequestedMode, event: WorkflowEvent, defaultBranch: string | null): DecidedMode {
  if (requested !== 'auto') return { mode: requested, why: 'input mode' };
  if (isUnattended(event)) return { mode: 'apply', why: event.name };
  if (!runsOnBranches(event)) return { mode: 'plan', why: event.name || 'no event' };
  if (defaultBranch === null) {
    return {
      mode: 'plan',
      why: `${event.name} on ${event.ref}`,
      warning:
        'The default branch cannot be determined: neither the event nor the GitHub API names it. This run only plans; set mode to `apply` to apply here.',
    };
  }
  return event.ref === `refs/heads/${defaultBranch}`
    ? { mode: 'apply', why: `${event.name} on the default branch ${defaultBranch}` }
    : { mode: 'plan', why: `${event.name} on ${event.ref}, which is not the default branch ${defaultBranch}` };
}

/** Whether the branch decides what `auto` means for this event. */
function runsOnBranches({ name }: WorkflowEvent): boolean {
  return name === 'push' || name === 'workflow_dispatch';
}
