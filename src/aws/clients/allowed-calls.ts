import { RunError } from '../../runtime/errors.ts';
import { withEndpointHint } from '../errors/endpoints.ts';
import type { Caller } from './settings.ts';

/** The IAM actions of commands that have another name (Service Authorization Reference, S3). */
const ACTIONS: Readonly<Record<string, string>> = {
  's3:HeadBucket': 's3:ListBucket',
  's3:ListObjectsV2': 's3:ListBucket',
  's3:ListObjectVersions': 's3:ListBucketVersions',
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3:GetObjectLockConfiguration': 's3:GetBucketObjectLockConfiguration',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
};

interface Guardable {
  middlewareStack: { add(middleware: never, options: { step: 'initialize'; priority: 'high'; name: string }): void };
}

type Next = (request: unknown) => Promise<unknown>;

/** The IAM action of a command. @throws RunError where the caller is not allowed to make this call. */
export function allowedAction(command: string, { allowedActions }: Pick<Caller, 'allowedActions'>): string {
  const action = ACTIONS[command] ?? command;
  if (allowedActions.has(action)) return action;
  throw new RunError(
    'unexpected',
    `${action} is not in the list of calls that this run is allowed to make. Nothing was sent. Please report this bug.`,
  );
}

/** Makes a client refuse every call that is not allowed, whatever asks for it, and writes the others to the debug log. */
export function guard<C extends Guardable>(
  client: C,
  service: string,
  caller: Pick<Caller, 'allowedActions' | 'environment' | 'log'>,
): C {
  const middleware = (next: Next, context: { commandName?: string }) => async (request: unknown) => {
    const call = allowedAction(`${service}:${context.commandName?.replace(/Command$/, '')}`, caller);
    caller.log.debug(`${call} …`);
    return next(request).catch((error: unknown) => {
      throw withEndpointHint(error, caller.environment);
    });
  };
  client.middlewareStack.add(middleware as never, { step: 'initialize', priority: 'high', name: 'allowedCalls' });
  return client;
}
