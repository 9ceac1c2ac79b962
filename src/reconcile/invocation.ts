import { isClosedPullRequest, isUnattended, readEvent, type WorkflowEvent } from '../github/event.ts';
import { openRepository, type RepositoryLoader } from '../github/repository.ts';
import { type Inputs, inputTexts, isMaskingRequested, readInputs, secretInput } from '../inputs/inputs.ts';
import { memoizeAsync } from '../runtime/memoize.ts';
import { addNotice, type Run } from './run.ts';

/** What the workflow asks of a run: by which inputs, on which event, in which repository. */
export interface Invocation {
  readonly inputs: Inputs;
  readonly event: WorkflowEvent;
  readonly repository: RepositoryLoader;
}

/** Reads it, secrets first. @throws InputMistakes */
export async function readInvocation(run: Run): Promise<Invocation> {
  run.log.hide(secretInput(run.environment));
  if (isMaskingRequested(run.environment)) run.log.maskAccountIds(inputTexts(run.environment));
  const event = readEvent(run.environment);
  const inputs = await readInputs(run.environment, event);
  run.record({
    kind: 'invoked',
    trailName: inputs.declared.name,
    isOnPullRequest: event.pullRequest !== null && !isClosedPullRequest(event),
    isUnattended: isUnattended(event),
  });
  for (const text of inputs.notices) addNotice(run, text);
  return { inputs, event, repository: memoizeAsync(() => openRepository(event, inputs.githubToken, run)) };
}
