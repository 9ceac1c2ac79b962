import http from 'node:http';
import https from 'node:https';
import { verbatim } from '../../domain/values/advice.ts';
import { type RunContext, withinSeconds } from '../../runtime/cancellation.ts';
import { connectionHint } from '../../runtime/connection-failure.ts';
import { RunError } from '../../runtime/errors.ts';
import { isProxyNamed } from '../../runtime/proxy.ts';
import { errorText } from '../errors/aws-error.ts';

/** A request for an OIDC token, which goes on by itself. */
export interface IdTokenRequest {
  /** Passes when it is connected: whatever keeps this thread busy before holds the request up. It never rejects. */
  readonly isLeaving: Promise<unknown>;
  /** The token, hidden in the log. @throws RunError `sign-in` */
  readonly token: () => Promise<string>;
}

/** So long a run waits for GitHub's token endpoint; the toolkit tries again by itself, but has no bound for the whole. */
const TIMEOUT_SECONDS = 30;

/** Requests the job's OIDC token for an audience (GitHub Docs, OpenID Connect reference). */
export function requestIdToken(audience: string, { environment, log }: RunContext): IdTokenRequest {
  const { promise: isLeaving, resolve } = Promise.withResolvers<null>();
  const leave = () => resolve(null);
  const asking = ask(audience, environment, leave).then((token) => {
    if (typeof token !== 'string') throw new Error('the answer contains no token');
    log.hide(token);
    return token;
  });
  // Whoever waits for the token receives the error.
  void asking.catch(() => undefined).finally(leave);
  return { isLeaving, token: () => tokenOf(asking, environment) };
}

/** How getIDToken begins where it has nothing to say of its own. */
const UNSAID = /^Error message: Failed to get ID Token\.\s+Error Code : undefined\s+Error Message: /;

async function tokenOf(asking: Promise<string>, environment: NodeJS.ProcessEnv): Promise<string> {
  try {
    // A connection that ends within an answer leaves the toolkit waiting for nothing.
    const token = await withinSeconds(TIMEOUT_SECONDS, asking);
    if (token === null) throw new Error(`there was no answer within ${TIMEOUT_SECONDS} s`);
    return token;
  } catch (error) {
    if (error instanceof RunError) throw error;
    const url = URL.parse(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
    throw new RunError(
      'sign-in',
      `GitHub did not issue an OIDC token: ${errorText(error).replace(UNSAID, '')}.`,
      connectionHint(error, 'toolkit', url, environment) ??
        'This is usually a temporary problem at GitHub: run the job again. Check githubstatus.com, or ask your GitHub Enterprise Server administrator. The runner and its proxy must be able to reach the host in ACTIONS_ID_TOKEN_REQUEST_URL.',
      error,
    );
  }
}

/**
 * This is the first request of a run, and leaves before anything else is loaded. So only the ordinary answer is read here: for any other
 * the toolkit asks again, with its retries and redirects, and behind a proxy it alone asks.
 */
async function ask(audience: string, environment: NodeJS.ProcessEnv, leave: () => void): Promise<unknown> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
  if (!url || !bearer) {
    throw new RunError(
      'sign-in',
      'GitHub does not give this job an OIDC token, so it cannot assume a role: the job lacks the permission id-token: write.',
      [
        'Add to the job (permissions that are not listed are off):',
        verbatim('permissions:', '  contents: read', '  id-token: write'),
        'A called (reusable) workflow gets it only if the calling job grants it too.',
      ],
    );
  }
  if (!isProxyNamed(environment)) {
    try {
      return await askOnce(new URL(`${url}&audience=${encodeURIComponent(audience)}`), bearer, leave);
    } catch {
      // The toolkit says what it is.
    }
  }
  leave();
  const { getIDToken } = await import('@actions/core');
  return getIDToken(audience);
}

/** A token has one or two thousand characters. */
const MAX_CHARACTERS = 100_000;

/** @throws Error where the answer is no token. */
async function askOnce(url: URL, bearer: string, leave: () => void): Promise<string> {
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${bearer}`,
    'user-agent': 'actions/oidc-client',
  };
  const { get } = url.protocol === 'https:' ? https : http;
  const body = await new Promise<string>((resolve, reject) => {
    const request = get(url, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (text.length > MAX_CHARACTERS) response.destroy();
      });
      response.on('end', () => (response.statusCode === 200 ? resolve(text) : reject(new Error('This is an error.'))));
      response.on('error', reject).on('close', () => reject(new Error('This is not all of it.')));
    });
    request.on('error', reject).on('socket', (socket) => socket.once('connect', leave));
  });
  const { value } = JSON.parse(body) as { readonly value?: unknown };
  if (typeof value !== 'string' || value === '') throw new Error('This is no token.');
  return value;
}
