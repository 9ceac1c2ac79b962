/** What a request has to look like: stricter than GitHub, which ignores parameters and members that it does not know. */
import type { HttpRequest } from '../protocol/signature.ts';
import type { World } from '../world/world.ts';
import { GithubError, notFound } from './errors.ts';

/** The default where the header is missing. The next one, 2026-03-10, leaves merge_commit_sha out and is not simulated. */
const API_VERSION = '2022-11-28';

export function checkHeaders({ headers }: HttpRequest): void {
  const { accept = '', 'user-agent': userAgent, 'x-github-api-version': version = API_VERSION } = headers;
  if (!userAgent) {
    const rule = 'Please make sure your request has a User-Agent header';
    throw new GithubError(403, `Request forbidden by administrative rules. ${rule}.`);
  }
  if (!/json|\*\/\*/.test(accept)) {
    throw new GithubError(415, `Unsupported 'Accept' header: '${accept}'. Must accept 'application/json'.`);
  }
  if (version !== API_VERSION) throw new GithubError(400, `The simulated GitHub has no API version ${version}.`);
}

/** A wrong token is 401. Without one a private repository is not there, and GraphQL not to be used. */
export function checkToken(world: World, { headers }: HttpRequest, isGraphql: boolean): void {
  if (headers.authorization === undefined) {
    throw isGraphql ? new GithubError(401, 'This endpoint requires you to be authenticated.') : notFound();
  }
  const [scheme, token] = headers.authorization.split(' ');
  if (!/^(token|bearer)$/i.test(scheme!) || token !== world.githubToken) {
    throw new GithubError(401, 'Bad credentials');
  }
}

export function readQuery({ url }: HttpRequest, known: readonly string[]): URLSearchParams {
  const { searchParams } = new URL(url, 'http://loopback');
  const unknown = [...searchParams.keys()].find((name) => !known.includes(name));
  if (unknown) throw invalid(`"${unknown}" is not a permitted key.`);
  return searchParams;
}

/** The body as a JSON object. */
export function readJson({ headers, body }: HttpRequest): Record<string, unknown> {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) {
    throw new GithubError(415, 'Content-Type must be application/json.');
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new GithubError(400, 'Problems parsing JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new GithubError(400, 'Body should be a JSON object');
  }
  return parsed as Record<string, unknown>;
}

/** Of a body whose only member it is. */
export function readText(request: HttpRequest, member: string): string {
  const { [member]: value, ...others } = readJson(request);
  const [unknown] = Object.keys(others);
  if (unknown) throw invalid(`"${unknown}" is not a permitted key.`);
  if (value === undefined) throw invalid(`"${member}" wasn't supplied.`);
  if (typeof value !== 'string') throw invalid(`For 'properties/${member}', ${JSON.stringify(value)} is not a string.`);
  return value;
}

function invalid(what: string): GithubError {
  return new GithubError(422, `Invalid request.\n\n${what}`);
}
