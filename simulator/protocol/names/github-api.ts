/** Where GitHub's API is: at a host of its own, on GitHub Enterprise Server below /api, and on loopback below /_github. */
const API_HOST = /^api\.(?:github\.com|[a-z0-9-]+\.ghe\.com)$/;
const LOOPBACK = /^127\.|^localhost\b/;

/** The path within the API of a request for `url`, a path with its query; `null` where it is not for the API. */
export function githubPathOf(host: string, url: string): string | null {
  const path = url.split('?')[0]!;
  if (API_HOST.test(host)) return path;
  // REST is at /api/v3 there, GraphQL at /api/graphql.
  const below = LOOPBACK.test(host) ? /^\/_github(\/.*)$/ : /^\/api(?:\/v3(?=\/)|(?=\/graphql$))(\/.*)$/;
  return below.exec(path)?.[1] ?? null;
}

/** The API's own URL, as the client of a request for something of a repository has it. */
export function githubApiUrlOf(host: string, url: string): string {
  const scheme = LOOPBACK.test(host) ? 'http' : 'https';
  return `${scheme}://${host}${url.slice(0, url.search(/\/repos(?:itories)?\//))}`;
}
