/*
 * What a plan asks and is answered, and a cloud that answers the same from memory: what the simulated AWS itself costs would
 * otherwise be part of either side's time. Every service has a port of its own, since in AWS it has a host of its own.
 */
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { SimulatedCloud } from '../../../simulator/server.ts';

/** The services of a plan, by the variables that say where they are. */
const ENDPOINTS = {
  ACTIONS_ID_TOKEN_REQUEST_URL: '/_oidc/token?api-version=2.0',
  AWS_ENDPOINT_URL_STS: '',
  AWS_ENDPOINT_URL_CLOUDTRAIL: '',
  AWS_ENDPOINT_URL_ORGANIZATIONS: '',
  AWS_ENDPOINT_URL_S3: '',
  AWS_ENDPOINT_URL_IAM: '',
  AWS_ENDPOINT_URL_KMS: '',
  AWS_ENDPOINT_URL_SNS: '',
  AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: '',
} as const;
type Endpoint = keyof typeof ENDPOINTS;
export type Endpoints = Readonly<Record<Endpoint, string>>;

interface Request {
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Exchange {
  readonly request: Request;
  readonly answer: Answer;
  /** The round trip that the request was part of, from 1. */
  readonly wave: number;
}

/** How far away the cloud is. */
export interface Distance {
  /** Until an answer leaves, in milliseconds. */
  readonly response: number;
  /** Until the server reads the first byte of a new connection: what TCP and TLS 1.3 wait for, two round trips. */
  readonly connection: number;
}

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

interface Served {
  /** The variables by which a client finds it. */
  readonly environment: Endpoints;
  readonly close: () => void;
}

/** Serves `answerOf` on a port for each endpoint, over TLS if there is a certificate. */
async function serve(
  answerOf: (request: Request) => Promise<Answer>,
  distance: Distance,
  certificate: Certificate | null,
): Promise<Served> {
  const closers: (() => void)[] = [];
  const open = async ([endpoint, path]: [string, string]) => {
    const onRequest: http.RequestListener = (incoming, response) => {
      requestOf(endpoint as Endpoint, incoming)
        .then(answerOf)
        .then(async ({ status, headers, body }) => {
          if (distance.response > 0) await delay(distance.response);
          response.writeHead(status, headers).end(body);
        })
        .catch((error: unknown) => response.writeHead(500).end(String(error)));
    };
    const server = certificate ? https.createServer(certificate, onRequest) : http.createServer(onRequest);
    server.keepAliveTimeout = 60_000;
    // Loopback connects at once; whoever is far away waits before the first byte arrives.
    const front = net.createServer((socket) => {
      socket.on('error', () => undefined).setNoDelay();
      if (distance.connection === 0) server.emit('connection', socket);
      else setTimeout(() => server.emit('connection', socket), distance.connection);
    });
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    closers.push(() => {
      server.closeAllConnections();
      front.close();
    });
    const { port } = front.address() as AddressInfo;
    return [endpoint, `${certificate ? 'https' : 'http'}://127.0.0.1:${port}${path}`] as const;
  };
  const opened = await Promise.all(Object.entries(ENDPOINTS).map(open));
  return {
    environment: Object.fromEntries(opened) as Endpoints,
    close: () => closers.forEach((close) => close()),
  };
}

/** Headers that every message has its own of. */
const PASSING = ['connection', 'content-length', 'transfer-encoding', 'date', 'keep-alive'];

async function requestOf(endpoint: Endpoint, incoming: http.IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = '', url: path = '' } = incoming;
  return { endpoint, method, path, headers: lasting(incoming.headers), body: Buffer.concat(chunks).toString() };
}

function lasting(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !PASSING.includes(name))
      .map(([name, value]) => [name, [value].flat().join(',')]),
  );
}

/** So long nothing may arrive before the requests that wait are held to be all of their wave. */
const QUIET_MILLISECONDS = 800;

/** Hands all on to the simulated cloud, wave by wave, and keeps it in `exchanges`. */
export function recordFrom({ url }: SimulatedCloud): Promise<Served & { readonly exchanges: readonly Exchange[] }> {
  const exchanges: Exchange[] = [];
  const waiting: ((wave: number) => void)[] = [];
  let wave = 0;
  let timer: NodeJS.Timeout | undefined;
  const nextWave = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      wave += 1;
      for (const go of waiting.splice(0)) go(wave);
    }, QUIET_MILLISECONDS);
    return new Promise<number>((resolve) => waiting.push(resolve));
  };
  const answerOf = async (request: Request) => {
    const own = await nextWave();
    const answer = await forward(request, url);
    exchanges.push({ request, answer, wave: own });
    return answer;
  };
  return serve(answerOf, { response: 0, connection: 0 }, null).then((served) => ({ ...served, exchanges }));
}

/** Sends a request elsewhere as it is, its host included, which is signed. */
function forward({ method, path, headers, body }: Request, url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = http.request(new URL(path, url), { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode!,
          headers: lasting(answer.headers),
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

/** Requests that have this in common have the same answer; signatures and times differ. */
function keyOf({ endpoint, method, path, headers, body }: Request): string {
  return [endpoint, method, path, headers['x-amz-target'], body].join(' ');
}

/** Answers what is recorded. What is not is answered by an error, which the run that asks it shows. */
export function replay(exchanges: readonly Exchange[], distance: Distance, certificate: Certificate | null) {
  const answers = new Map(exchanges.map(({ request, answer }) => [keyOf(request), answer]));
  const answerOf = (request: Request) => {
    const answer = answers.get(keyOf(request));
    return answer ? Promise.resolve(answer) : Promise.reject(new Error(`Not recorded: ${keyOf(request)}`));
  };
  return serve(answerOf, distance, certificate);
}
