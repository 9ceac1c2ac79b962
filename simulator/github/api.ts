/** GitHub's API: REST on the one repository, below /repos/{owner}/{repo}, and GraphQL. */
import type { Answer } from '../protocol/answer.ts';
import type { Request } from '../protocol/signature.ts';
import type { Call, World } from '../world/world.ts';
import type { Operation } from './rest/operation.ts';
import { takeInjection } from '../protocol/injections.ts';
import { GithubError, notFound } from './errors.ts';
import { answerGraphql } from './graphql/graphql.ts';
import { takeFromLimits } from './limits.ts';
import { mayRead, mayWrite, notAccessible } from './permissions.ts';
import { checkHeaders, checkToken, readQuery } from './request.ts';
import { OPERATIONS } from './rest/rest.ts';

/** What a request is for. `operation` is null where there is none, and for GraphQL. */
export interface GithubCall {
  action: string;
  write: boolean;
  operation: Operation | null;
  /** Owner and name; the repository's own where it is addressed by its id, as Link headers do. */
  repository: string;
  /** Below the repository. */
  path: string;
}

export function describeGithub(world: World, { method }: Request, path: string): GithubCall {
  const { fullName, id } = world.repository;
  const named = path.replace(new RegExp(`^/repositories/${id}(?=/|$)`), `/repos/${fullName}`);
  const [, repository = '', below = ''] = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(named) ?? [];
  const operation = (repository && OPERATIONS.find((one) => one.method === method && one.path.test(below))) || null;
  const unknown = { action: `github:${method} ${path}`, write: method !== 'GET' };
  const graphql = { action: 'github:GraphQL', write: false };
  const { action, write = false } = operation ?? (isGraphql(method, path) ? graphql : unknown);
  return { action, write, operation, repository, path: below };
}

export async function answerGithub(world: World, request: Request, described: GithubCall, call: Call): Promise<Answer> {
  const forGraphql = described.action === 'github:GraphQL';
  checkHeaders(request);
  checkToken(world, request, forGraphql);
  const limited = takeFromLimits(world, forGraphql);
  if (limited) {
    call.error = 'RATE_LIMIT';
    return limited;
  }
  const injected = takeInjection(world, described.action);
  if (injected && !injected.mutates) throw injected.error;
  const answer = forGraphql ? await answerGraphql(world, request, call) : answerRest(world, request, described);
  if (injected) throw injected.error;
  return answer;
}

function isGraphql(method: string, path: string): boolean {
  return method === 'POST' && path === '/graphql';
}

function answerRest(world: World, request: Request, { operation, repository, path }: GithubCall): Answer {
  if (!operation || repository !== world.repository.fullName) throw notFound();
  const { needs, write, query = [] } = operation;
  const may = needs.length === 0 || (write ? mayWrite(world, needs) : mayRead(world, needs));
  if (!may) throw new GithubError(403, notAccessible(world));
  const parameters = operation.path.exec(path)!.slice(1).map(decode);
  return operation.run({ world, request, path, parameters, query: readQuery(request, query) });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GithubError(400, 'The path is not encoded correctly.');
  }
}
