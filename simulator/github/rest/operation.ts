/** One operation of REST, and what it is given. */
import type { HttpResponse } from '../../protocol/http-response.ts';
import type { HttpRequest } from '../../protocol/signature.ts';
import type { World } from '../../world/world.ts';
import type { Github } from '../../world/github.ts';

export interface OperationContext {
  world: World;
  request: HttpRequest;
  /** Below /repos/{owner}/{repo}, as received. */
  path: string;
  /** The groups of the operation's path, decoded. */
  parameters: string[];
  query: URLSearchParams;
}

export interface RestOperation {
  action: string;
  method: 'GET' | 'POST' | 'PATCH';
  /** Of all below /repos/{owner}/{repo}. */
  path: RegExp;
  /** Each is enough, as read or, where it writes, as write. None: `metadata: read`, which every token has. */
  acceptedPermissions: readonly (keyof Github['permissions'])[];
  isWrite?: true;
  /** The query parameters that it knows. */
  query?: readonly string[];
  run(context: OperationContext): HttpResponse;
}
