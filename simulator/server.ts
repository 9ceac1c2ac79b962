/** One loopback server for everything the action talks to: AWS, GitHub's OIDC provider and GitHub's API. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { HttpResponse } from './protocol/http-response.ts';
import type { OidcProvider } from './sign-in/oidc.ts';
import type { RoundTripGate } from './protocol/round-trips.ts';
import type { HttpRequest } from './protocol/signature.ts';
import type { Call, World } from './world/world.ts';
import { AwsError } from './protocol/aws-error.ts';
import { UnreadableResponse } from './protocol/injections.ts';
import { createOidcProvider } from './sign-in/oidc.ts';
import { createRoundTripGate } from './protocol/round-trips.ts';
import { recordCall } from './services/event-history/record-call.ts';
import { findRoute } from './routes/routes.ts';

export interface SimulatedCloud {
  world: World;
  /** AWS_ENDPOINT_URL. */
  url: string;
  oidcRequestUrl: string;
  oidcRequestToken: string;
  githubApiUrl: string;
  /** The variables by which SDKs and toolkit find all of it. */
  environment: Record<string, string>;
  close(): Promise<void>;
}

/** Starts the servers of a world on a port of 127.0.0.1, by default a free one. Rejects if the port is in use. */
export async function startSimulatedCloud(world: World, port = 0): Promise<SimulatedCloud> {
  const provider = await createOidcProvider();
  const gate = createRoundTripGate(world);
  const server = createServer((incoming, response) => {
    // A client killed halfway through its request is no error of ours.
    serve(world, provider, gate, incoming, response).catch(() => incoming.socket.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const oidcRequestUrl = `${url}/_oidc/token?api-version=2.0`;
  const githubApiUrl = `${url}/_github`;
  return {
    world,
    url,
    oidcRequestUrl,
    oidcRequestToken: provider.requestToken,
    githubApiUrl,
    environment: {
      AWS_ENDPOINT_URL: url,
      ACTIONS_ID_TOKEN_REQUEST_URL: oidcRequestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: provider.requestToken,
      GITHUB_API_URL: githubApiUrl,
      GITHUB_GRAPHQL_URL: `${githubApiUrl}/graphql`,
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  world: World,
  provider: OidcProvider,
  gate: RoundTripGate,
  incoming: IncomingMessage,
  response: ServerResponse,
) {
  const request = await readRequest(incoming);
  const matched = findRoute(world, provider, request);
  const { service, action, input, isWrite: write } = matched;
  const userAgent = request.headers['user-agent'] ?? '';
  const unknown = {
    region: null,
    accountId: null,
    principalArn: null,
    sessionPolicy: null,
    caller: null,
    userIdentity: null,
    response: null,
    error: null,
  };
  const call: Call = {
    service,
    action,
    ...unknown,
    input,
    isWrite: write,
    sourceIpAddress: '127.0.0.1',
    userAgent,
    receivedAt: new Date(),
    roundTrip: null,
  };
  world.calls.push(call);
  call.roundTrip = await gate();
  // Nothing may happen on behalf of a client that was killed before its call.
  if ((await world.onCall?.(call, 'before')) === 'drop' || incoming.socket.destroyed) return incoming.socket.destroy();
  let answer: HttpResponse;
  try {
    answer = await matched.perform(call);
    recordCall(world, call);
  } catch (thrown) {
    const raw = thrown instanceof AwsError ? thrown : new AwsError('InternalFailure', String(thrown));
    recordCall(world, call, raw);
    const error = matched.translateError(raw);
    call.error = error.code;
    answer = thrown instanceof UnreadableResponse ? thrown.response : matched.errorResponse(error);
  }
  if ((await world.onCall?.(call, 'after')) === 'drop') return incoming.socket.destroy();
  // S3's header has a name of its own (S3 API Reference, common response headers).
  const requestId = service === 's3' ? 'x-amz-request-id' : 'x-amzn-requestid';
  send({ ...answer, headers: { [requestId]: randomUUID(), ...answer.headers } }, response);
}

function send({ status, headers, body, missingBytes: cut }: HttpResponse, response: ServerResponse): void {
  if (!cut) return void response.writeHead(status, headers).end(body);
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) + cut }).flushHeaders();
  response.write(body, () => response.socket?.end());
}

async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(',')] as const);
  return {
    method: incoming.method!,
    url: incoming.url!,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  };
}
