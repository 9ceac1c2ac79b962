/** One operation of REST, and what it is given. */
import type { Answer } from '../../protocol/answer.ts';
import type { Request } from '../../protocol/signature.ts';
import type { World } from '../../world/world.ts';
import type { Github } from '../../world/github.ts';

export interface Context {
  world: World;
  request: Request;
  /** Below /repos/{owner}/{repo}, as received. */
  path: string;
  /** The groups of the operation's path, decoded. */
  parameters: string[];
  query: URLSearchParams;
}

export interface Operation {
  action: string;
  method: 'GET' | 'POST' | 'PATCH';
  /** Of all below /repos/{owner}/{repo}. */
  path: RegExp;
  /** Each is enough, as read or, where it writes, as write. None: `metadata: read`, which every token has. */
  needs: readonly (keyof Github['permissions'])[];
  write?: true;
  /** The query parameters that it knows. */
  query?: readonly string[];
  run(context: Context): Answer;
}
