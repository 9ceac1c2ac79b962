/** Primary and secondary rate limits. REST and GraphQL have one budget here, two at GitHub. */
import { type HttpResponse, jsonText } from '../protocol/http-response.ts';
import type { World } from '../world/world.ts';
import { randomUUID } from 'node:crypto';
import { isBot, userId } from './actors.ts';
import { GithubError } from './errors.ts';

const HOUR_MILLISECONDS = 3_600_000;
const INSTALLATION_ID = 55_000_001;

/** Counts a request. The refusal where it is one too many, null otherwise: GraphQL answers that with 200. */
export function countAgainstRateLimits({ github }: World, isGraphql: boolean): HttpResponse | null {
  const { rateLimit, secondaryLimit, tokenLogin: login } = github;
  if (secondaryLimit && secondaryLimit.requests > 0) {
    secondaryLimit.requests -= 1;
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
    const headers = { 'retry-after': String(secondaryLimit.retryAfterSeconds) };
    throw new GithubError(secondaryLimit.status, message, { headers });
  }
  if (rateLimit.resetAt.getTime() <= Date.now()) {
    Object.assign(rateLimit, { remaining: rateLimit.limit, resetAt: new Date(Date.now() + HOUR_MILLISECONDS) });
  }
  if (rateLimit.remaining > 0) {
    rateLimit.remaining -= 1;
    return null;
  }
  const whose = isBot(login) ? `installation ID ${INSTALLATION_ID}` : `user ID ${userId(login)}`;
  const message = `API rate limit exceeded for ${whose}.`;
  if (!isGraphql) throw new GithubError(403, message);
  return jsonText(200, { errors: [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message }] });
}

/** The headers that every answer has. */
export function withRateLimitHeaders({ github }: World, answer: HttpResponse): HttpResponse {
  const { limit, remaining, resetAt } = github.rateLimit;
  const headers = {
    'x-github-request-id': randomUUID(),
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(limit - remaining),
    'x-ratelimit-reset': String(Math.floor(resetAt.getTime() / 1000)),
  };
  return { ...answer, headers: { ...headers, ...answer.headers } };
}
