import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import type { World } from '../../../simulator/world/world.ts';
import { withWorld } from '../stage.ts';

const FOR_EVER = new Promise<never>(() => undefined);

/** An endpoint in place of GitHub's. */
async function withEndpoint<T>(answer: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/token?api-version=2.0`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function onToken(act: () => unknown) {
  return (world: World) => {
    world.onCall = ({ action }, phase) => (action === 'oidc:GetToken' && phase === 'before' ? act() : undefined);
  };
}

describe('sign-in: token endpoint', () => {
  // The test's own limit is far below what getIDToken would wait; here waits are 50 times shorter.
  test.each<
    [what: string, reported: RegExp, arrange: ((world: World) => void) | null, endpoint: RequestListener | null]
  >([
    ['never answers', /there was no answer within 30 s/, onToken(() => FOR_EVER), null],
    ['closes every connection', /GitHub did not issue an OIDC token/, onToken(() => 'drop'), null],
    [
      'answers 500 for ever',
      /GitHub did not issue an OIDC token/,
      (world) => world.inject({ action: 'oidc:GetToken', code: 'InternalError', status: 500 }),
      null,
    ],
    [
      'answers 503 for ever',
      /GitHub did not issue an OIDC token/,
      (world) => world.inject({ action: 'oidc:GetToken', code: 'ServiceUnavailable', status: 503 }),
      null,
    ],
    [
      'ends within its answer',
      /there was no answer within 30 s/,
      null,
      (_, response) =>
        response.writeHead(200, { 'content-length': 100 }).write('{"value":"e', () => response.destroy()),
    ],
    [
      'streams slowly',
      /there was no answer within 30 s/,
      null,
      (_, response) => {
        response.writeHead(200).write('{"value":"');
        const drip = setInterval(() => response.write('e'), 20);
        response.on('close', () => clearInterval(drip));
      },
    ],
    ['answers without a token', /GitHub did not issue an OIDC token/, null, (_, response) => response.end('{}')],
    ['answers with a page', /GitHub did not issue an OIDC token/, null, (_, response) => response.end('<html>')],
    [
      'answers with a token that is no string',
      /GitHub did not issue an OIDC token: the answer contains no token/,
      null,
      (_, response) => response.end('{"value":{"a":1}}'),
    ],
  ])('a token endpoint that %s ends the run with a sentence, in bounded time', (what, reported, arrange, endpoint) =>
    withWorld(async ({ world, run, calls }) => {
      // A process that ends although somebody keeps its connection open.
      const where = /^(?:never answers|streams slowly)$/.test(what) ? 'own' : 'shared';
      arrange?.(world);
      const options = { shortensWaits: true, process: where } as const;
      const ran = endpoint
        ? await withEndpoint(endpoint, (url) => run({}, { ...options, env: { ACTIONS_ID_TOKEN_REQUEST_URL: url } }))
        : await run({}, options);
      expect(ran).toMatchObject({ exitCode: 1, signal: null, stderr: '' });
      expect(ran.outputs).toMatchObject({ outcome: 'failed', 'failure-reason': 'sign-in', changed: 'false' });
      expect(ran.stdout).toMatch(reported);
      expect(ran.summary).toContain('What to do');
      expect(calls().filter(({ service }) => service !== 'oidc')).toEqual([]);
    }),
  );
});
