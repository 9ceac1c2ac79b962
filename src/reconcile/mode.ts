import type { WorkflowEvent } from '../github/event.ts';
import type { Mode } from '../domain/plan/verdict.ts';
import type { RequestedMode } from '../inputs/inputs.ts';

export interface DecidedMode {
  readonly mode: Mode;
  /** Completes the log's first line, as in «apply (push to the default branch main)». */
  readonly why: string;
  /** Set where the decision rests on something that could not be told. */
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
export function decideMode(requested: RequestedMode, event: WorkflowEvent, defaultBranch: string | null): DecidedMode {
  if (requested !== 'auto') return { mode: requested, why: 'as the workflow says' };
  if (isUnattended(event)) return { mode: 'apply', why: event.name };
  if (!runsOnBranches(event)) return { mode: 'plan', why: event.name || 'no event' };
  if (defaultBranch === null) {
    return {
      mode: 'plan',
      why: `${event.name} on ${event.ref}`,
      warning:
        'The default branch cannot be told: neither the event nor the GitHub API names it. So this run only plans; set mode to `apply` to apply here.',
    };
  }
  return event.ref === `refs/heads/${defaultBranch}`
    ? { mode: 'apply', why: `${event.name} on the default branch ${defaultBranch}` }
    : { mode: 'plan', why: `${event.name} on ${event.ref}, which is not the default branch ${defaultBranch}` };
}

/** Whether a schedule or another system started the run, which GitHub does on the default branch alone. */
export function isUnattended(event: WorkflowEvent): boolean {
  return event.name === 'schedule' || event.name === 'repository_dispatch';
}

/** Whether the branch decides what `auto` means for this event. */
export function runsOnBranches(event: WorkflowEvent): boolean {
  return event.name === 'push' || event.name === 'workflow_dispatch';
}
