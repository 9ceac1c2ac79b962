/** Which service a request is for, and how that service names, does and refuses it. */
import { type Answer, jsonText } from './protocol/answer.ts';
import { jsonAnswer, jsonError, looseInput, operationOf, performJson, type Service } from './protocol/aws-json.ts';
import { isForm, performQuery, queryError, type QueryService, readForm, spellQuery } from './protocol/aws-query.ts';
import { answerTokenRequest, type OidcProvider } from './sign-in/oidc.ts';
import type { Request } from './protocol/signature.ts';
import type { Call, World } from './world/world.ts';
import { cloudtrail } from './cloudtrail/service.ts';
import { AwsError } from './protocol/errors.ts';
import { answerGithub, describeGithub } from './github/api.ts';
import { githubError } from './github/errors.ts';
import { withLimits } from './github/limits.ts';
import { iam } from './services/iam.ts';
import { kms } from './services/kms.ts';
import { logs } from './services/logs.ts';
import { organizations } from './services/organizations.ts';
import { restError, spellRest } from './protocol/rest-xml.ts';
import { describeRest, performS3, regionHeader } from './services/s3.ts';
import { sns } from './services/sns.ts';
import { sts } from './sign-in/sts.ts';
import { assumeRoleWithWebIdentity } from './sign-in/web-identity.ts';

/** How one kind of request is named, done and refused. */
export interface Route {
  service: string;
  action: string;
  input: Record<string, unknown>;
  write: boolean;
  perform(call: Call): Promise<Answer> | Answer;
  refuse(error: AwsError): Answer;
  spell(error: AwsError): AwsError;
}

const JSON_SERVICES: Service[] = [cloudtrail, kms, logs, organizations];
const QUERY_SERVICES: QueryService[] = [iam, sns, sts];

export function route(world: World, provider: OidcProvider, request: Request): Route {
  const path = request.url.split('?')[0]!;
  const target = request.headers['x-amz-target'] ?? '';
  const service = JSON_SERVICES.find((one) => target.startsWith(`${one.target}.`));
  if (path === '/_oidc/token') return oidcRoute(world, provider, request);
  if (path.startsWith('/_github/')) return githubRoute(world, request, path.slice('/_github'.length));
  if (request.method === 'POST' && path === '/' && service) return jsonRoute(world, service, request);
  if (request.method === 'POST' && path === '/' && isForm(request)) return formRoute(world, provider, request);
  if (scopeOf(request) === 's3') return s3Route(world, request);
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

/** The form's version tells the service; what is no other's is STS's, as an unsigned request would be. */
function formRoute(world: World, provider: OidcProvider, request: Request): Route {
  const form = readForm(request);
  const service = QUERY_SERVICES.find(({ version }) => version === form.Version) ?? sts;
  const isUnsigned = service === sts && form.Action === 'AssumeRoleWithWebIdentity';
  return {
    service: service.name,
    action: `${service.name}:${form.Action}`,
    input: form,
    write: service.operations[form.Action ?? '']?.write === true,
    perform: (call) =>
      isUnsigned
        ? assumeRoleWithWebIdentity(world, provider, request, call)
        : performQuery(world, service, request, call),
    refuse: (error) => queryError(service, error),
    spell: (error) => spellQuery(service, error, request.headers.authorization !== undefined),
  };
}

function s3Route(world: World, request: Request): Route {
  return {
    service: 's3',
    ...describeRest(request),
    perform: (call) => withRegion(performS3(world, request, call), world, request),
    refuse: (error) => withRegion(restError(error, request.method), world, request),
    spell: spellRest,
  };
}

function withRegion(answer: Answer, world: World, request: Request): Answer {
  return { ...answer, headers: { ...regionHeader(world, request), ...answer.headers } };
}

function scopeOf(request: Request): string | undefined {
  const [, service] = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? '') ?? [];
  return service;
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
  const described = describeGithub(world, request, path);
  return {
    service: 'github',
    action: described.action,
    input: looseInput(request),
    write: described.write,
    perform: async (call) => withLimits(world, await answerGithub(world, request, described, call)),
    refuse: (error) => withLimits(world, githubError(error)),
    spell: (error) => error,
  };
}

/** A service or path that this world does not have. */
function unknownRoute(request: Request, what: string): Route {
  const service = scopeOf(request) ?? 'unknown';
  return {
    service,
    action: `${service}:${what}`,
    input: {},
    write: false,
    perform: () => {
      throw new AwsError('UnknownOperationException', `The simulated AWS has no ${what}.`, 404);
    },
    refuse: jsonError,
    spell: (error) => error,
  };
}
