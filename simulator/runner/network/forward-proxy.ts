/**
 * A company's forward proxy on loopback (RFC 9110, 7.6 and 9.3.6): tunnels by CONNECT, and requests in absolute form. It leads every
 * host that it lets through to a port of 127.0.0.1, so nothing leaves this machine. It stands alone, and knows no AWS and no GitHub.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request as forward, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What becomes of a connection: where it leads, or a refusal (403), a cut without an answer, or no answer at all. */
export type ProxyRoute = { readonly port: number } | 'refused' | 'dropped' | 'silent';

export interface ForwardProxyOptions {
  /** Asked for each tunnel and request. */
  readonly route: (host: string, port: number) => ProxyRoute;
  /** `user:password` that clients have to send (Basic); 407 without. */
  readonly credentials?: string;
}

export interface ForwardProxy {
  /** Without credentials. */
  readonly url: string;
  /** What was asked for, as `host:port`, in order; nothing of what went through. */
  readonly asked: string[];
  close(): Promise<void>;
}

export async function startForwardProxy({ route, credentials }: ForwardProxyOptions): Promise<ForwardProxy> {
  const asked: string[] = [];
  const sockets = new Set<Duplex>();
  const expected = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const decide = (request: IncomingMessage, host: string, port: number): ProxyRoute | 'unauthorized' => {
    asked.push(`${host}:${port}`);
    return expected && request.headers['proxy-authorization'] !== expected ? 'unauthorized' : route(host, port);
  };
  const server = createServer((request, response) => {
    const url = URL.parse(request.url!);
    if (!url) {
      response.writeHead(...ANSWERS.malformed).end();
      return;
    }
    const decided = decide(request, url.hostname, Number(url.port || 80));
    if (typeof decided === 'object') passOn(request, response, url, decided.port);
    else if (decided === 'dropped') request.socket.destroy();
    else if (decided !== 'silent') response.writeHead(...ANSWERS[decided]).end();
  });
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const { hostname, port } = new URL(`tunnel://${request.url}`);
    const decided = decide(request, hostname, Number(port));
    client.on('error', () => client.destroy());
    if (typeof decided === 'object') tunnel(client, head, decided.port);
    else if (decided === 'dropped') client.destroy();
    else if (decided !== 'silent') client.end(headOf(...ANSWERS[decided]));
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

type Answer = [status: number, reason: string, headers: Record<string, string>];

const ANSWERS: Readonly<Record<'malformed' | 'refused' | 'unauthorized', Answer>> = {
  malformed: [400, 'Bad Request', {}],
  refused: [403, 'Forbidden', {}],
  unauthorized: [407, 'Proxy Authentication Required', { 'proxy-authenticate': 'Basic realm="proxy"' }],
};

function headOf(...[status, reason, headers]: Answer): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}\r\n`;
}

function tunnel(client: Duplex, head: Buffer, port: number): void {
  const behind = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    behind.write(head);
    client.pipe(behind).pipe(client);
  });
  client.on('close', () => behind.destroy());
  behind.on('error', () => client.destroy()).on('close', () => client.destroy());
}

/** Headers that are for the proxy alone. */
const OWN_HEADERS = ['proxy-authorization', 'proxy-connection'];

function passOn(request: IncomingMessage, response: ServerResponse, url: URL, port: number): void {
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !OWN_HEADERS.includes(name)));
  const path = `${url.pathname}${url.search}`;
  const onwards = forward({ host: '127.0.0.1', port, method: request.method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  });
  onwards.on('error', () => response.destroy());
  request.pipe(onwards);
}
