/** The query protocol: STS, IAM and SNS. A form goes in, XML comes out, with codes that JSON services spell differently. */
import { randomUUID } from 'node:crypto';
import type { HttpResponse } from './http-response.ts';
import type { CallContext } from './authenticate.ts';
import type { HttpRequest } from './signature.ts';
import type { Call, World } from '../world/world.ts';
import { AwsError } from './aws-error.ts';
import { authenticate } from './authenticate.ts';
import { takeInjection } from './injections.ts';
import { type XmlMembers, xmlDocument } from './xml.ts';

export interface QueryOperation {
  isWrite?: true;
  /** Names of parameters; `Names.member.` means a numbered list. */
  parameters: readonly string[];
  required?: readonly string[];
  run(context: CallContext, input: QueryInput): XmlMembers;
}

/** Parameters by name; lists by the name before `.member.1`. */
export type QueryInput = Record<string, string | string[]>;

export interface QueryService {
  name: string;
  version: string;
  namespace: string;
  /** Code for a parameter that is missing or unknown. */
  invalidInputCode: string;
  /** Its own codes for those that services share, on top of the protocol's. */
  errorCodes: Record<string, [code: string, status: number]>;
  operations: Record<string, QueryOperation>;
}

export function isForm(request: HttpRequest): boolean {
  return /^application\/x-www-form-urlencoded(;|$)/.test(request.headers['content-type'] ?? '');
}

/** The parameters of a form, as the protocol flattens them. */
export function readForm(request: HttpRequest): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(request.body.toString('utf8')));
}

/** Does what the form asks for. Throws AwsError, its code not yet in the service's spelling. */
export function performQuery(world: World, service: QueryService, request: HttpRequest, call: Call): HttpResponse {
  const form = readForm(request);
  const action = form.Action ?? '';
  const context = authenticate(world, request, service.name, call);
  const injected = takeInjection(world, call.action);
  if (injected && !injected.mutates) throw injected.error;
  const operation = Object.hasOwn(service.operations, action) ? service.operations[action]! : null;
  if (!operation || form.Version !== service.version) throw invalidAction(form);
  const result = operation.run(context, readInput(service, operation, form));
  call.response = result;
  if (injected) throw injected.error;
  return queryResponse(service, action, result);
}

export function invalidAction(form: Record<string, string>): AwsError {
  return new AwsError('InvalidAction', `Could not find operation ${form.Action} for version ${form.Version}`);
}

function readInput(service: QueryService, operation: QueryOperation, form: Record<string, string>): QueryInput {
  const input: QueryInput = {};
  const sent = Object.entries(form).filter(([name]) => name !== 'Action' && name !== 'Version');
  for (const [name, value] of sent) {
    const [, list] = /^(\w+)\.member\.\d+$/.exec(name) ?? [];
    if (!operation.parameters.includes(list === undefined ? name : `${list}.member`)) {
      throw new AwsError(service.invalidInputCode, `Unknown parameter: ${name}`);
    }
    input[list ?? name] = list === undefined ? value : [...((input[list] as string[] | undefined) ?? []), value];
  }
  const missing = operation.required?.find((name) => !Object.hasOwn(input, name));
  if (missing) throw new AwsError(service.invalidInputCode, `The request must contain the parameter ${missing}`);
  return input;
}

const ERROR_CODES: QueryService['errorCodes'] = {
  AccessDeniedException: ['AccessDenied', 403],
  ThrottlingException: ['Throttling', 400],
  MissingAuthenticationTokenException: ['MissingAuthenticationToken', 403],
  IncompleteSignatureException: ['IncompleteSignature', 400],
  InvalidSignatureException: ['SignatureDoesNotMatch', 403],
  UnrecognizedClientException: ['InvalidClientTokenId', 403],
  ServiceUnavailableException: ['ServiceUnavailable', 503],
};

/** The code as the service spells it. Expired credentials, and an expired web identity token, have different ones. */
export function translateQueryError(
  service: Pick<QueryService, 'errorCodes'>,
  error: AwsError,
  isSigned: boolean,
): AwsError {
  if (isSigned && error.code === 'ExpiredTokenException') return new AwsError('ExpiredToken', error.message, 403);
  const spelled = { ...ERROR_CODES, ...service.errorCodes }[error.code];
  return spelled ? new AwsError(spelled[0], error.message, spelled[1]) : error;
}

export function queryResponse(
  service: Pick<QueryService, 'namespace'>,
  action: string,
  result: XmlMembers,
): HttpResponse {
  const members = { [`${action}Result`]: result, ResponseMetadata: { RequestId: randomUUID() } };
  return xmlResponse(service, 200, `${action}Response`, members);
}

export function queryError(service: Pick<QueryService, 'namespace'>, error: AwsError): HttpResponse {
  const Type = error.status >= 500 ? 'Receiver' : 'Sender';
  const members = { Error: { Type, Code: error.code, Message: error.message }, RequestId: randomUUID() };
  return xmlResponse(service, error.status, 'ErrorResponse', members);
}

function xmlResponse(
  { namespace }: Pick<QueryService, 'namespace'>,
  status: number,
  element: string,
  members: XmlMembers,
) {
  return { status, headers: { 'content-type': 'text/xml' }, body: xmlDocument(element, namespace, members) };
}
