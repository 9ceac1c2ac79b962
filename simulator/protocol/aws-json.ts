/** The awsJson 1.1 protocol: CloudTrail, KMS, Organizations and CloudWatch Logs; and JSON that is posted to a path, as to Account Management. */
import type { HttpResponse } from './http-response.ts';
import type { CallContext } from './authenticate.ts';
import type { HttpRequest } from './signature.ts';
import type { Call, World } from '../world/world.ts';
import { AwsError } from './aws-error.ts';
import { authenticate } from './authenticate.ts';
import { takeInjection } from './injections.ts';

/** What a member of a request may be: a JSON type, a list of one shape, or a structure. */
export type Shape = 'string' | 'boolean' | 'number' | readonly [Shape] | { readonly [member: string]: Shape };

export interface JsonOperation {
  isWrite?: true;
  input: { readonly [member: string]: Shape };
  required?: readonly string[];
  run(context: CallContext, input: never): object;
}

export interface JsonService {
  name: string;
  /** Before the last dot in X-Amz-Target. */
  targetPrefixes: readonly string[];
  /** Of a service that knows operations by their path instead (the REST JSON protocol). */
  paths?: Readonly<Record<string, string>>;
  /** Code for a member that is missing, unknown or null. */
  invalidInputCode: string;
  operations: Record<string, JsonOperation>;
}

/** The operation that X-Amz-Target names, null where there is none. */
export function operationOf(
  service: JsonService,
  request: HttpRequest,
): { name: string; operation: JsonOperation | null } {
  const name = service.paths?.[request.url] ?? request.headers['x-amz-target']!.split('.').at(-1)!;
  return { name, operation: Object.hasOwn(service.operations, name) ? service.operations[name]! : null };
}

/** Does what the request asks for. Throws AwsError. */
export function performJson(world: World, service: JsonService, request: HttpRequest, call: Call): object {
  const { operation } = operationOf(service, request);
  const context = authenticate(world, request, service.name, call);
  const injected = takeInjection(world, call.action);
  if (injected && !injected.mutates) throw injected.error;
  if (!operation) throw new AwsError('UnknownOperationException', '');
  const input = readInput(service, operation, request);
  const answer = operation.run(context, input as never);
  call.response = answer;
  if (injected) throw injected.error;
  return answer;
}

/** The body as JSON where it is a JSON object, for the record of calls. */
export function jsonBodyOrEmpty(request: HttpRequest): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(request.body.toString('utf8'));
    return isStructure(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

export function awsJsonResponse(result: object): HttpResponse {
  return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(result) };
}

export function restJsonError(error: AwsError): HttpResponse {
  return {
    status: error.status,
    // AWS appends a namespace, which clients have to cut off.
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': `${error.code}:http://internal.amazon.com/` },
    body: JSON.stringify({ message: error.message }),
  };
}

export function awsJsonError(error: AwsError): HttpResponse {
  return {
    status: error.status,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({ __type: error.code, message: error.message }),
  };
}

function readInput(service: JsonService, operation: JsonOperation, request: HttpRequest): Record<string, unknown> {
  const contentType = service.paths ? 'application/json' : 'application/x-amz-json-1.1';
  if (request.headers['content-type'] !== contentType) {
    throw new AwsError('SerializationException', `Content-Type must be ${contentType}`);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(request.body.toString('utf8'));
  } catch {
    throw new AwsError('SerializationException', 'The request body is not JSON.');
  }
  checkShape(service, operation.input, parsed, 'input');
  const input = parsed as Record<string, unknown>;
  const missing = operation.required?.find((member) => !Object.hasOwn(input, member));
  if (missing) {
    throw new AwsError(
      service.invalidInputCode,
      `1 validation error detected: Value null at '${missing}' failed to satisfy constraint: Member must not be null`,
    );
  }
  return input;
}

/** Stricter than AWS, which ignores members that it does not know and takes null for absent. */
function checkShape(service: JsonService, shape: Shape, value: unknown, path: string): void {
  if (value === null) throw new AwsError(service.invalidInputCode, `Value null at '${path}' is not allowed.`);
  const wrongType = () => new AwsError('SerializationException', `Unexpected ${jsonType(value)} at '${path}'.`);
  if (typeof shape === 'string') {
    if (typeof value !== shape) throw wrongType();
  } else if (Array.isArray(shape)) {
    if (!Array.isArray(value)) throw wrongType();
    value.forEach((element, index) => checkShape(service, shape[0] as Shape, element, `${path}.${index + 1}`));
  } else {
    if (!isStructure(value)) throw wrongType();
    const members = shape as { readonly [member: string]: Shape };
    for (const [name, member] of Object.entries(value)) {
      if (!Object.hasOwn(members, name))
        throw new AwsError(service.invalidInputCode, `Unknown member '${path}.${name}'.`);
      checkShape(service, members[name]!, member, `${path}.${name}`);
    }
  }
}

function isStructure(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonType(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
