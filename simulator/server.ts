/** One loopback server for everything the action talks to: AWS, GitHub's OIDC provider and GitHub's API. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { Answer, Service } from './aws-json.ts';
import type { OidcProvider } from './oidc.ts';
import type { Request } from './signature.ts';
import type { Call, World } from './world.ts';
import { jsonAnswer, jsonError, looseInput, operationOf, performJson } from './aws-json.ts';
import { cloudtrail } from './cloudtrail/service.ts';
import { AwsError } from './errors.ts';
import { answerGithub, githubAction } from './github-api.ts';
import { kms } from './kms.ts';
import { answerTokenRequest, createOidcProvider, jsonText } from './oidc.ts';
import { organizations } from './organizations.ts';
import { performSts } from './sts.ts';
import { stsError, xmlError } from './sts-xml.ts';

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

/** Starts the servers of a world on a free port of 127.0.0.1. */
export async function startSimulatedCloud(world: World): Promise<SimulatedCloud> {
  const provider = await createOidcProvider();
  const server = createServer((incoming, response) => {
    // A client killed halfway through its request is no error of ours.
    serve(world, provider, incoming, response).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
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
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** How one kind of request is named, done and refused. */
interface Route {
  service: string;
  action: string;
  input: Record<string, unknown>;
  write: boolean;
  perform(call: Call): Promise<Answer> | Answer;
  refuse(error: AwsError): Answer;
  spell(error: AwsError): AwsError;
}

async function serve(world: World, provider: OidcProvider, incoming: IncomingMessage, response: ServerResponse) {
  const request = await readRequest(incoming);
  const matched = route(world, provider, request);
  const { service, action, input, write } = matched;
  const userAgent = request.headers['user-agent'] ?? '';
  const unknown = { region: null, accountId: null, principalArn: null, sessionPolicy: null, error: null };
  const call: Call = { service, action, ...unknown, input, write, userAgent };
  world.calls.push(call);
  // Nothing may happen on behalf of a client that was killed before its call.
  if ((await world.onCall?.(call, 'before')) === 'drop' || incoming.socket.destroyed) return incoming.socket.destroy();
  let answer: Answer;
  try {
    answer = await matched.perform(call);
  } catch (thrown) {
    const error = matched.spell(thrown instanceof AwsError ? thrown : new AwsError('InternalFailure', String(thrown)));
    call.error = error.code;
    answer = matched.refuse(error);
  }
  if ((await world.onCall?.(call, 'after')) === 'drop') return incoming.socket.destroy();
  response.writeHead(answer.status, { 'x-amzn-requestid': randomUUID(), ...answer.headers }).end(answer.body);
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
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

const JSON_SERVICES: Service[] = [cloudtrail, kms, organizations];

function route(world: World, provider: OidcProvider, request: Request): Route {
  const path = request.url.split('?')[0]!;
  const target = request.headers['x-amz-target'] ?? '';
  const service = JSON_SERVICES.find((one) => target.startsWith(`${one.target}.`));
  if (path === '/_oidc/token') return oidcRoute(world, provider, request);
  if (path.startsWith('/_github/')) return githubRoute(world, request, path.slice('/_github'.length));
  if (request.method === 'POST' && path === '/' && service) return jsonRoute(world, service, request);
  if (request.method === 'POST' && path === '/' && isForm(request)) return stsRoute(world, provider, request);
  return unknownRoute(request, target || `${request.method} ${path}`);
}

function jsonRoute(world: World, service: Service, request: Request): Route {
  const { name, operation } = operationOf(service, request);
  return {
    service: service.name,
    action: `${service.name}:${name}`,
    input: looseInput(request),
    write: operation?.write === true,
    perform: (call) => jsonAnswer(performJson(world, service, request, call)),
    refuse: jsonError,
    spell: (error) =>
      // Organizations alone has a name of its own for throttling.
      service === organizations && error.code === 'ThrottlingException'
        ? new AwsError('TooManyRequestsException', error.message, 400)
        : error,
  };
}

function stsRoute(world: World, provider: OidcProvider, request: Request): Route {
  const form = Object.fromEntries(new URLSearchParams(request.body.toString('utf8')));
  return {
    service: 'sts',
    action: `sts:${form.Action}`,
    input: form,
    write: false,
    perform: (call) => performSts(world, provider, request, call),
    refuse: xmlError,
    spell: (error) => stsError(error, request.headers.authorization !== undefined),
  };
}

function isForm(request: Request): boolean {
  return /^application\/x-www-form-urlencoded(;|$)/.test(request.headers['content-type'] ?? '');
}

function oidcRoute(world: World, provider: OidcProvider, request: Request): Route {
  return {
    service: 'oidc',
    action: 'oidc:GetToken',
    input: {},
    write: false,
    perform: (call) => answerTokenRequest(world, provider, request, call),
    refuse: (error) => jsonText(error.status, { message: error.message }),
    spell: (error) => error,
  };
}

function githubRoute(world: World, request: Request, path: string): Route {
  return {
    service: 'github',
    action: githubAction(request.method, path),
    input: {},
    write: request.method !== 'GET',
    perform: (call) => answerGithub(world, request, path, call),
    refuse: (error) =>
      jsonText(error.status, { message: error.message, documentation_url: 'https://docs.github.com/rest' }),
    spell: (error) => error,
  };
}

/** A service or path that this world does not have. */
function unknownRoute(request: Request, what: string): Route {
  const [, service] = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? '') ?? [];
  return {
    service: service ?? 'unknown',
    action: `${service ?? 'unknown'}:${what}`,
    input: {},
    write: false,
    perform: () => {
      throw new AwsError('UnknownOperationException', `The simulated AWS has no ${what}.`, 404);
    },
    refuse: jsonError,
    spell: (error) => error,
  };
}
