import dns from 'node:dns';
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { poolsOf } from '../../../src/aws/clients/connections.ts';
import { type FirstReads, prepareClients } from '../../../src/aws/clients/prepare.ts';

interface Host {
  readonly port: number;
  /** How many connections were made so far. */
  readonly made: () => Promise<number>;
}

/** A host that accepts connections and never says a word, unless something else is to be done with them. */
async function withHost(
  use: (host: Host) => Promise<void>,
  accept: (socket: net.Socket) => void = () => undefined,
): Promise<void> {
  const sockets: net.Socket[] = [];
  const ports: unknown[] = [];
  const server = net.createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    ports.push(socket.remotePort);
    accept(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let probes = 0;
  const made = async () => {
    // Accepted in their order: those that were made before this one are counted by then.
    const probe = net.connect(port, '127.0.0.1').on('error', () => undefined);
    await once(server, 'connection');
    while (!ports.includes(probe.localPort)) await once(server, 'connection');
    probe.destroy();
    probes += 1;
    return sockets.length - probes;
  };
  try {
    await use({ port, made });
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

/** Answers the first request of a connection, the last one of it. */
function answerOnce(socket: net.Socket): void {
  socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'));
}

function lookupAnswers(...found: readonly unknown[]) {
  const lookup = (_name: string, _options: unknown, callback: (...found: readonly unknown[]) => void) =>
    setImmediate(() => callback(...found));
  return jest.spyOn(dns, 'lookup').mockImplementation(lookup as unknown as typeof dns.lookup);
}

/** Begins a request, and passes when it has a connection. */
async function request(
  environment: NodeJS.ProcessEnv,
  port: number,
  protocol: 'http:' | 'https:' = 'https:',
): Promise<void> {
  const { get } = protocol === 'https:' ? https : http;
  const sent = get({ host: '127.0.0.1', port, agent: poolsOf(environment)[protocol].agent });
  await once(
    sent.on('error', () => undefined),
    'socket',
  );
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('clients: connections', () => {
  test('a name is looked up once for the connections of a time, and again later', () =>
    withHost(async ({ port, made }) => {
      const lookup = lookupAnswers(null, [{ address: '127.0.0.1', family: 4 }]);
      const { agent, open } = poolsOf({})['http:'];
      const answered = () => once(http.get({ host: 'aws.invalid', port, agent }), 'response');
      open('aws.invalid', port, 3);
      await Promise.all([answered(), answered(), answered(), answered()]);
      expect([await made(), lookup.mock.calls.length]).toEqual([4, 1]);
      await answered();
      expect([await made(), lookup.mock.calls.length]).toEqual([5, 2]);
    }, answerOnce));

  test('a name that is looked up in vain fails whoever waits for it', async () => {
    const lookup = lookupAnswers(new Error('There is no such name'));
    const { agent } = poolsOf({})['http:'];
    const failure = () => once(http.get({ host: 'aws.invalid', agent }), 'response');
    const failures = await Promise.allSettled([failure(), failure()]);
    expect(failures).toEqual(Array(2).fill({ status: 'rejected', reason: new Error('There is no such name') }));
    expect(lookup).toHaveBeenCalledTimes(1);
  });

  test('a request gets a connection that was opened before, and the next opens its own when there is none left', () =>
    withHost(async ({ port, made }) => {
      const environment = {};
      poolsOf(environment)['https:'].open('127.0.0.1', port, 1);
      poolsOf(environment)['https:'].open('127.0.0.1', port, 1);
      expect(await made()).toBe(2);
      await request(environment, port);
      await request(environment, port);
      expect(await made()).toBe(2);
      await request(environment, port);
      expect(await made()).toBe(3);
    }));

  test('a connection that failed is not handed out, and its failure is nobody’s', () =>
    withHost(
      async ({ port, made }) => {
        const environment = {};
        poolsOf(environment)['https:'].open('127.0.0.1', port, 2);
        expect(await made()).toBe(2);
        await new Promise((resolve) => setImmediate(resolve));
        await request(environment, port);
        expect(await made()).toBe(3);
      },
      (socket) => socket.destroy(),
    ));

  test('a connection that its host gave up with an answer is not handed out: the request would get that answer', () =>
    withHost(
      async ({ port, made }) => {
        const environment = {};
        poolsOf(environment)['http:'].open('127.0.0.1', port, 2);
        expect(await made()).toBe(2);
        await new Promise((resolve) => setImmediate(resolve));
        await request(environment, port, 'http:');
        expect(await made()).toBe(3);
      },
      (socket) => socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n'),
    ));
});

/** Variables that say PORT where they mean the host's. */
function withPort(variables: NodeJS.ProcessEnv, port: number): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, value?.replace('PORT', String(port))]),
  );
}

const READS: FirstReads = {
  region: 'us-east-1',
  judgesPrerequisites: true,
  bucket: 'org-trail-logs',
  hasKey: false,
  hasTopic: false,
  hasLogGroup: false,
};

describe('clients: prepare', () => {
  test.each<
    [what: string, reads: Partial<FirstReads>, scheme: 'http' | 'https', environment: NodeJS.ProcessEnv, opened: number]
  >([
    ['all checks', {}, 'https', {}, 1 + 7 + 3 + 9 + 1],
    ['no prerequisites', { judgesPrerequisites: false, hasKey: true }, 'https', {}, 1 + 6 + 2],
    ['a bucket that the inputs do not name', { bucket: null }, 'https', {}, 1 + 7 + 3 + 1],
    ['every resource', { hasKey: true, hasTopic: true, hasLogGroup: true }, 'https', {}, 1 + 7 + 3 + 9 + 2 + 2 + 1 + 1],
    ['without TLS', {}, 'http', {}, 1 + 7 + 3 + 9 + 1],
    ['through a proxy', {}, 'https', { https_proxy: 'http://127.0.0.1:PORT' }, 0],
  ])(
    '%s: as many connections as there are calls at a time, and nothing is sent',
    (_, reads, scheme, environment, opened) =>
      withHost(async ({ port, made }) => {
        process.env['AWS_ENDPOINT_URL'] = `${scheme}://127.0.0.1:${port}`;
        try {
          await prepareClients(
            { ...READS, ...reads },
            {
              environment: withPort(environment, port),
              signal: new AbortController().signal,
            },
          );
        } finally {
          delete process.env['AWS_ENDPOINT_URL'];
        }
        expect(await made()).toBe(opened);
      }),
  );

  test('a run that is stopped, or signed in, prepares nothing more', () =>
    withHost(async ({ port, made }) => {
      process.env['AWS_ENDPOINT_URL'] = `https://127.0.0.1:${port}`;
      try {
        await prepareClients(READS, { environment: {}, signal: AbortSignal.abort() });
      } finally {
        delete process.env['AWS_ENDPOINT_URL'];
      }
      expect(await made()).toBe(0);
    }));
});
