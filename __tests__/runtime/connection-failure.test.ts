import { describe, expect, test } from '@jest/globals';
import { connectionHint } from '../../src/runtime/connection-failure.ts';

const STS = new URL('https://sts.us-east-1.amazonaws.com/');
const PROXY = { HTTPS_PROXY: 'http://user:secret@proxy.internal:3128' };
const TUNNEL = 'Failed to establish tunnel to sts.us-east-1.amazonaws.com:443 via http://proxy.internal:3128: ';

/** As the toolkit wraps what happens to a request for a token, and to one of `fetch`. */
function ofToken(message: string): string {
  return `Error message: Failed to get ID Token. \n \n        Error Code : undefined\n \n        Error Message: ${message}`;
}

function ofFetch(message: string): Error {
  return new Error(message, { cause: new TypeError('fetch failed', { cause: new Error(message) }) });
}

describe('connection failure: hints', () => {
  test.each([
    ['Node.js, 407', `${TUNNEL}HTTP/1.1 407 Proxy Authentication Required`, /HTTPS_PROXY needs a user and a password/],
    ['the toolkit, 407', ofToken('tunneling socket could not be established, statusCode=407'), /encoded \(@ is %40\)/],
    ['Node.js, 403', `${TUNNEL}HTTP/1.1 403 Forbidden`, /does not allow sts\.us-east-1\.amazonaws\.com/],
    ['the toolkit, 403', 'tunneling socket could not be established, statusCode=403', /does not allow sts/],
    ['Node.js, 502', `${TUNNEL}HTTP/1.1 502 Bad Gateway`, /did not connect to sts/],
    ['Node.js, cut', 'Connection to establish proxy tunnel ended unexpectedly', /did not connect to sts/],
    ['the proxy, refused', 'connect ECONNREFUSED 10.0.0.1:3128', /The proxy in HTTPS_PROXY cannot be reached/],
    ['the proxy, IPv6', 'connect ETIMEDOUT fd00::1:3128', /cannot be reached/],
    ['the proxy, no name', 'getaddrinfo ENOTFOUND proxy.internal', /cannot be reached/],
    [
      'the toolkit, no name',
      'tunneling socket could not be established, cause=getaddrinfo ENOTFOUND proxy.internal',
      /cannot be reached/,
    ],
    ['the host itself', 'connect ECONNREFUSED 10.0.0.1:443', null],
    ['the host has no name', 'getaddrinfo ENOTFOUND sts.us-east-1.amazonaws.com', null],
    ['something else', 'socket hang up', null],
  ])('%s', (_, message, said) => {
    const hint = connectionHint(new Error(message), 'node', STS, PROXY);
    if (said === null) expect(hint).toBeNull();
    else expect(hint).toMatch(said);
    expect(hint ?? '').not.toContain('secret');
    // Without a proxy none of it is about one.
    expect(connectionHint(new Error(message), 'node', STS, {})).toBeNull();
  });

  test('fetch keeps what happened as a cause', () => {
    expect(connectionHint(ofFetch('Request was cancelled.'), 'toolkit', STS, PROXY)).toMatch(/did not connect to sts/);
    expect(connectionHint(ofFetch('connect ECONNREFUSED 127.0.0.1:3128'), 'toolkit', STS, PROXY)).toMatch(/be reached/);
  });

  test.each([
    'self-signed certificate in certificate chain',
    'self-signed certificate',
    'unable to get local issuer certificate',
    'unable to get issuer certificate',
    'unable to verify the first certificate',
    ofToken('self-signed certificate in certificate chain'),
  ])('%s: which certificate, and whether a proxy is missing', (message) => {
    const direct = connectionHint(new Error(message), 'node', STS, {});
    expect(direct).toMatch(
      /between the runner and sts.* NODE_EXTRA_CA_CERTS .*NODE_USE_SYSTEM_CA.*HTTPS_PROXY is not set/,
    );
    const proxied = connectionHint(new Error(message), 'node', STS, PROXY);
    expect(proxied).toContain('NODE_USE_SYSTEM_CA');
    expect(proxied).not.toContain('HTTPS_PROXY');
    const unread = connectionHint(new Error(message), 'node', STS, { ...PROXY, NODE_EXTRA_CA_CERTS: '/ca.pem' });
    expect(unread).toMatch(/cannot read the file .* lacks the root certificate/);
  });

  test('an entry of NO_PROXY that is not read so is named beside', () => {
    const environment = { ...PROXY, NO_PROXY: 'amazonaws.com' };
    const hint = connectionHint(new Error(`${TUNNEL}HTTP/1.1 403 Forbidden`), 'node', STS, environment);
    expect(hint).toMatch(/does not allow sts.*NO_PROXY contains `amazonaws\.com`/);
    expect(connectionHint(new Error('socket hang up'), 'node', STS, environment)).toMatch(/^NO_PROXY contains/);
    const untrusted = connectionHint(new Error('self-signed certificate'), 'node', STS, environment);
    expect(untrusted).toMatch(/does not trust its certificate.*NO_PROXY contains/);
  });
});
