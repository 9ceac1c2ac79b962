/** GitHub's API: REST on the one repository, below /repos/{owner}/{repo}, and GraphQL. */
import type { HttpResponse } from '../protocol/http-response.ts';
import type { HttpRequest } from '../protocol/signature.ts';
import type { Call, World } from '../world/world.ts';
import type { RestOperation } from './rest/operation.ts';
import { takeInjection } from '../protocol/injections.ts';
import { GithubError, notFound } from './errors.ts';
import { answerGraphql } from './graphql/graphql.ts';
import { countAgainstRateLimits } from './limits.ts';
import { canRead, canWrite, notAccessibleMessage } from './permissions.ts';
import { checkHeaders, checkToken, readQuery } from './request.ts';
import { OPERATIONS } from './rest/rest.ts';

/** What a request is for. `operation` is null where there is none, and for GraphQL. */
export interface GithubCall {
  action: string;
  isWrite: boolean;
  operation: RestOperation | null;
  /** Owner and name; the repository's own where it is addressed by its id, as Link headers do. */
  repository: string;
  /** Below the repository. */
  path: string;
}

export function describeGithubCall(world: World, { method }: HttpRequest, path: string): GithubCall {
  const { fullName, id } = world.repository;
  const named = path.replace(new RegExp(`^/repositories/${id}(?=/|$)`), `/repos/${fullName}`);
  const [, repository = '', below = ''] = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(named) ?? [];
  const operation = (repository && OPERATIONS.find((one) => one.method === method && one.path.test(below))) || null;
  const unknown = { action: `github:${method} ${path}`, isWrite: method !== 'GET' };
  const graphql = { action: 'github:GraphQL', isWrite: false };
  const { action, isWrite = false } = operation ?? (isGraphql(method, path) ? graphql : unknown);
  return { action, isWrite, operation, repository, path: below };
}

export async function answerGithub(
  world: World,
  request: HttpRequest,
  described: GithubCall,
  call: Call,
): Promise<HttpResponse> {
  const forGraphql = described.action === 'github:GraphQL';
  checkHeaders(request);
  checkToken(world, request, forGraphql);
  const limited = countAgainstRateLimits(world, forGraphql);
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

function answerRest(world: World, request: HttpRequest, { operation, repository, path }: GithubCall): HttpResponse {
  if (!operation || repository !== world.repository.fullName) throw notFound();
  const { acceptedPermissions, isWrite: write, query = [] } = operation;
  const isAllowed =
    acceptedPermissions.length === 0 ||
    (write ? canWrite(world, acceptedPermissions) : canRead(world, acceptedPermissions));
  if (!isAllowed) throw new GithubError(403, notAccessibleMessage(world));
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
