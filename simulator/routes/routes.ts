/** Which service a request is for, and how that service names, does and refuses it. */
import { type HttpResponse, jsonText } from '../protocol/http-response.ts';
import {
  awsJsonResponse,
  awsJsonError,
  jsonBodyOrEmpty,
  operationOf,
  performJson,
  type JsonService,
  restJsonError,
} from '../protocol/aws-json.ts';
import {
  isForm,
  performQuery,
  queryError,
  type QueryService,
  readForm,
  translateQueryError,
} from '../protocol/aws-query.ts';
import { answerTokenRequest, type OidcProvider } from '../sign-in/oidc.ts';
import type { HttpRequest } from '../protocol/signature.ts';
import type { Call, World } from '../world/world.ts';
import { cloudtrail } from '../cloudtrail/service.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { answerGithub, describeGithubCall } from '../github/api.ts';
import { githubErrorResponse } from '../github/errors.ts';
import { withRateLimitHeaders } from '../github/limits.ts';
import { account, translateAccountError } from '../services/account.ts';
import { iam } from '../services/iam.ts';
import { kms } from '../services/kms.ts';
import { awsHostOf } from '../protocol/names/aws-host.ts';
import { githubPathOf } from '../protocol/names/github-api.ts';
import { logs } from '../services/logs.ts';
import { organizations } from '../services/organizations.ts';
import { s3ErrorResponse, translateS3Error } from '../protocol/rest-xml.ts';
import { describeS3Call, performS3, regionHeader } from '../services/s3.ts';
import { sns } from '../services/sns.ts';
import { sts } from '../sign-in/sts.ts';
import { assumeRoleWithWebIdentity } from '../sign-in/web-identity.ts';

/** How one kind of request is named, done and refused. */
export interface Route {
  service: string;
  action: string;
  input: Record<string, unknown>;
  isWrite: boolean;
  perform(call: Call): Promise<HttpResponse> | HttpResponse;
  errorResponse(error: AwsError): HttpResponse;
  translateError(error: AwsError): AwsError;
}

export const JSON_SERVICES: JsonService[] = [cloudtrail, kms, logs, organizations];
export const QUERY_SERVICES: QueryService[] = [iam, sns, sts];

export function findRoute(world: World, provider: OidcProvider, request: HttpRequest): Route {
  const path = request.url.split('?')[0]!;
  if (path === '/_oidc/token') return oidcRoute(world, provider, request);
  const githubPath = githubPathOf(request.headers.host ?? '', request.url);
  if (githubPath !== null && signedServiceOf(request) === undefined) return githubRoute(world, request, githubPath);
  return findAwsRoute(world, provider, request);
}

/** Without a provider nobody signs in with a token. */
export function findAwsRoute(world: World, provider: OidcProvider | null, request: HttpRequest): Route {
  const route = findServiceRoute(world, provider, request);
  const host = awsHostOf(request.headers.host);
  // No service answers for another.
  return host && host.service !== route.service ? unknownRoute(request, `${route.action} at ${host.service}`) : route;
}

function findServiceRoute(world: World, provider: OidcProvider | null, request: HttpRequest): Route {
  const path = request.url.split('?')[0]!;
  const target = request.headers['x-amz-target'] ?? '';
  const service = JSON_SERVICES.find((one) => one.targetPrefixes.includes(target.slice(0, target.lastIndexOf('.'))));
  if (request.method === 'POST' && path === '/' && service) return jsonRoute(world, service, request);
  if (request.method === 'POST' && path === '/' && isForm(request)) return formRoute(world, provider, request);
  if (request.method === 'POST' && account.paths![path] && signedServiceOf(request) === 'account') {
    return {
      ...jsonRoute(world, account, request),
      errorResponse: restJsonError,
      translateError: translateAccountError,
    };
  }
  if (signedServiceOf(request) === 's3') return s3Route(world, request);
  return unknownRoute(request, target || `${request.method} ${path}`);
}

function jsonRoute(world: World, service: JsonService, request: HttpRequest): Route {
  const { name, operation } = operationOf(service, request);
  return {
    service: service.name,
    action: `${service.name}:${name}`,
    input: jsonBodyOrEmpty(request),
    isWrite: operation?.isWrite === true,
    perform: (call) => awsJsonResponse(performJson(world, service, request, call)),
    errorResponse: awsJsonError,
    translateError: (error) =>
      // Organizations alone has a name of its own for throttling.
      service === organizations && error.code === 'ThrottlingException'
        ? new AwsError('TooManyRequestsException', error.message, 400)
        : error,
  };
}

/** The form's version names the service; what is no other's is STS's, as an unsigned request would be. */
function formRoute(world: World, provider: OidcProvider | null, request: HttpRequest): Route {
  const form = readForm(request);
  const service = QUERY_SERVICES.find(({ version }) => version === form.Version) ?? sts;
  const isSignIn = service === sts && form.Action === 'AssumeRoleWithWebIdentity';
  return {
    service: service.name,
    action: `${service.name}:${form.Action}`,
    input: form,
    isWrite: service.operations[form.Action ?? '']?.isWrite === true,
    perform: (call) =>
      isSignIn && provider
        ? assumeRoleWithWebIdentity(world, provider, request, call)
        : performQuery(world, service, request, call),
    errorResponse: (error) => queryError(service, error),
    translateError: (error) => translateQueryError(service, error, request.headers.authorization !== undefined),
  };
}

function s3Route(world: World, request: HttpRequest): Route {
  return {
    service: 's3',
    ...describeS3Call(request),
    perform: (call) => withRegion(performS3(world, request, call), world, request),
    errorResponse: (error) => withRegion(s3ErrorResponse(error, request.method), world, request),
    translateError: translateS3Error,
  };
}

function withRegion(answer: HttpResponse, world: World, request: HttpRequest): HttpResponse {
  return { ...answer, headers: { ...regionHeader(world, request), ...answer.headers } };
}

function signedServiceOf(request: HttpRequest): string | undefined {
  const [, service] = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? '') ?? [];
  return service;
}

function oidcRoute(world: World, provider: OidcProvider, request: HttpRequest): Route {
  return {
    service: 'oidc',
    action: 'oidc:GetToken',
    input: {},
    isWrite: false,
    perform: (call) => answerTokenRequest(world, provider, request, call),
    errorResponse: (error) => jsonText(error.status, { message: error.message }),
    translateError: (error) => error,
  };
}

function githubRoute(world: World, request: HttpRequest, path: string): Route {
  const described = describeGithubCall(world, request, path);
  return {
    service: 'github',
    action: described.action,
    input: jsonBodyOrEmpty(request),
    isWrite: described.isWrite,
    perform: async (call) => withRateLimitHeaders(world, await answerGithub(world, request, described, call)),
    errorResponse: (error) => withRateLimitHeaders(world, githubErrorResponse(error)),
    translateError: (error) => error,
  };
}

/** A service or path that this world does not have. */
function unknownRoute(request: HttpRequest, what: string): Route {
  const service = signedServiceOf(request) ?? 'unknown';
  return {
    service,
    action: `${service}:${what}`,
    input: {},
    isWrite: false,
    perform: () => {
      throw new AwsError('UnknownOperationException', `The simulated AWS has no ${what}.`, 404);
    },
    errorResponse: awsJsonError,
    translateError: (error) => error,
  };
}
