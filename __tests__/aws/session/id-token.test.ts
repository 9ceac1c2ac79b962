import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, jest, test } from '@jest/globals';
import { requestIdToken } from '../../../src/aws/session/id-token.ts';
import type { RunContext } from '../../../src/runtime/cancellation.ts';

/** An endpoint that answers each request by the next of these, and a run that asks it; `hidden` is what the log hides by then. */
async function asked(answers: RequestListener[], variables: Record<string, string> = {}) {
  const requests: IncomingMessage[] = [];
  const connects: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answers[requests.length - 1]!(request, response);
  }).on('connect', ({ url }: IncomingMessage, socket) => {
    connects.push(url!);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const filled = Object.entries(variables).map(([name, value]) => [name, value.replace('PORT', String(port))]);
  const environment = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
    ...(Object.fromEntries(filled) as Record<string, string>),
  };
  // The toolkit's own: its variables, and its log.
  const own = process.env;
  process.env = { ...environment };
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const hidden: unknown[] = [];
  const log = { hide: (secret: unknown) => hidden.push(secret) };
  try {
    const request = requestIdToken('sts.amazonaws.com', { environment, log } as unknown as RunContext);
    await request.isLeaving;
    const token = await request.token().catch((error: unknown) => error as Error);
    return { token, hidden, requests, connects };
  } finally {
    process.env = own;
    write.mockRestore();
    server.close();
    server.closeAllConnections();
  }
}

function answer(status: number, body: string): RequestListener {
  return (_, response) => response.writeHead(status).end(body);
}

const TOKEN = answer(200, '{"count":1,"value":"eyJ.token"}');

describe('sign-in: ID token', () => {
  test('one request, as GitHub documents it, and the token is hidden', async () => {
    const { token, hidden, requests } = await asked([TOKEN]);
    expect(token).toBe('eyJ.token');
    expect(hidden).toEqual(['eyJ.token']);
    expect(requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/token?api-version=2.0&audience=sts.amazonaws.com', 'Bearer bearer'],
    ]);
  });

  test.each<[what: string, first: RequestListener]>([
    ['an error', answer(503, 'busy')],
    ['a token with the status of an error', answer(500, '{"value":"eyJ.other"}')],
    ['another page', answer(302, '<html>')],
    ['no JSON', answer(200, '<html>')],
    ['null', answer(200, 'null')],
    ['an empty token', answer(200, '{"value":""}')],
    ['a token that is no string', answer(200, '{"value":["eyJ.other"]}')],
    ['a token without end', answer(200, `{"value":"${'e'.repeat(1_000_000)}"}`)],
    [
      'half an answer',
      (_, response) => response.writeHead(200, { 'content-length': 99 }).write('{', () => response.destroy()),
    ],
    ['nothing', (request) => request.socket.destroy()],
  ])('%s: the toolkit asks again', async (_, first) => {
    const { token, requests } = await asked([first, TOKEN]);
    expect(token).toBe('eyJ.token');
    expect(requests).toHaveLength(2);
  });

  test('behind a proxy the toolkit asks, through the proxy', async () => {
    const variables = {
      https_proxy: 'http://127.0.0.1:PORT',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example/token?api-version=2.0',
    };
    const { token, requests, connects } = await asked([], variables);
    expect(token).toMatchObject({ code: 'sign-in', message: expect.stringContaining('did not issue an OIDC token') });
    expect(requests).toEqual([]);
    expect(connects[0]).toBe('token.example:443');
    const { requests: once } = await asked([answer(200, '{}'), TOKEN], { HTTP_PROXY: 'http://127.0.0.1:PORT' });
    expect(once).toHaveLength(1);
  });

  test('without the permission there is no request, and who waits is told', async () => {
    const { token, requests } = await asked([], { ACTIONS_ID_TOKEN_REQUEST_URL: '' });
    expect(token).toMatchObject({ code: 'sign-in', message: expect.stringContaining('id-token: write') });
    expect(requests).toEqual([]);
  });
});
