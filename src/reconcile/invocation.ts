import { type IdTokenRequest, requestIdToken } from '../aws/session/id-token.ts';
import { isClosedPullRequest, isUnattended, readEvent, type WorkflowEvent } from '../github/event.ts';
import { openRepository, type RepositoryLoader } from '../github/repository.ts';
import { type Inputs, inputTexts, isMaskingRequested, readInputs, secretInput } from '../inputs/inputs.ts';
import { withinSeconds } from '../runtime/cancellation.ts';
import { memoizeAsync } from '../runtime/memoize.ts';
import { addNotice, type Run } from './run.ts';

/** What the workflow asks of a run: by which inputs, on which event, in which repository. */
export interface Invocation {
  readonly inputs: Inputs;
  readonly event: WorkflowEvent;
  readonly repository: RepositoryLoader;
  /** The request for the OIDC token of the first sign-in, the first that leaves; `null` where no role is assumed by one. */
  readonly idToken: IdTokenRequest | null;
}

/** So long a run waits for its first connection. */
const MAX_CONNECT_SECONDS = 1;

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
  const idToken = (inputs.roleToAssume ?? inputs.planRoleToAssume) ? requestIdToken(inputs.audience, run) : null;
  // Loading what comes next would hold it up; a host that does not answer would hold up the run.
  if (idToken) await withinSeconds(MAX_CONNECT_SECONDS, idToken.isLeaving);
  return { inputs, event, repository: memoizeAsync(() => openRepository(event, inputs.githubToken, run)), idToken };
}
