import { RunError } from '../../runtime/errors.ts';
import { circumstancesOf, withCircumstances } from '../errors/endpoints.ts';
import { reachOf } from './reach.ts';
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
  /** Its types differ by client and step. */
  middlewareStack: { add(middleware: never, options: never): void };
}

type Next<R> = (request: R) => Promise<unknown>;

/** What the middlewares of one call share. */
interface CallContext {
  readonly commandName?: string;
  /** Of the attempt that is under way, or was the last. */
  url?: URL;
}

/** A request as it leaves. */
interface Sent {
  readonly request: { readonly protocol: string; readonly hostname: string; readonly port?: number };
}

/** The IAM action of a command. @throws RunError where the caller is not allowed to make this call. */
export function allowedAction(command: string, { allowedActions }: Pick<Caller, 'allowedActions'>): string {
  const action = ACTIONS[command] ?? command;
  if (allowedActions.has(action)) return action;
  throw new RunError(
    'unexpected',
    `${action} is not in the list of calls that this run is allowed to make. Nothing was sent. Please report this bug.`,
  );
}

/**
 * Makes a client refuse every call that is not allowed, whatever asks for it, and writes the others to the debug log. Whom a run cannot
 * reach is not asked again.
 */
export function guard<C extends Guardable>(
  client: C,
  service: string,
  caller: Pick<Caller, 'allowedActions' | 'environment' | 'log'>,
): C {
  const reach = reachOf(caller.environment);
  const allowed = (next: Next<unknown>, context: CallContext) => async (request: unknown) => {
    const call = allowedAction(`${service}:${context.commandName?.replace(/Command$/, '')}`, caller);
    caller.log.debug(`${call} …`);
    return next(request).catch((thrown: unknown) => {
      const error = withCircumstances(thrown, context.url ?? null, caller.environment);
      const { unreachableHost } = circumstancesOf(error);
      const isNew = unreachableHost !== null && !reach.has(unreachableHost);
      if (isNew && error instanceof Error) reach.set(unreachableHost, error);
      throw error;
    });
  };
  const attempted = (next: Next<Sent>, context: CallContext) => async (sent: Sent) => {
    const { protocol, hostname, port } = sent.request;
    context.url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ''}`);
    const { host } = context.url;
    const reached = reach.get(host);
    if (reached instanceof Error) throw reached;
    try {
      const answer = await next(sent);
      reach.set(host, 'answered');
      return answer;
    } catch (error) {
      throw withCircumstances(error, context.url, caller.environment);
    }
  };
  const add = (middleware: unknown, options: object) =>
    client.middlewareStack.add(middleware as never, options as never);
  add(allowed, { step: 'initialize', priority: 'high', name: 'allowedCalls' });
  // The last before the request leaves, for each attempt.
  add(attempted, { step: 'deserialize', priority: 'low', name: 'reach' });
  return client;
}
