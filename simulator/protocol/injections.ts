/** Errors on demand, and answers that cannot be read. */
import type { HttpResponse } from './http-response.ts';
import type { Injection, World } from '../world/world.ts';
import { AwsError } from './aws-error.ts';

/** The error to answer this call with, if one was asked for; counts it as used. */
export function takeInjection(world: World, action: string): { error: AwsError; mutates: boolean } | null {
  const injection = world.injections.find((one) => matches(one, action) && remaining(one, action) > 0);
  if (!injection) return null;
  const taken = uses(injection);
  taken.set(action, (taken.get(action) ?? 0) + 1);
  return { error: errorOf(injection), mutates: injection.mutates === true };
}

function errorOf({ code = 'InternalFailure', message = `Injected ${code}.`, ...injection }: Injection): AwsError {
  const { body, missingBytes: cut = 0, status, contentType = 'application/x-amz-json-1.1' } = injection;
  if (body === undefined) return new AwsError(code, message, status);
  return new UnreadableResponse(code, {
    status: status ?? 200,
    headers: { 'content-type': contentType },
    body,
    missingBytes: cut,
  });
}

/** Thrown instead of an error: the answer as it goes over the wire, in no service's form. */
export class UnreadableResponse extends AwsError {
  response: HttpResponse;

  constructor(code: string, answer: HttpResponse) {
    super(code, 'An answer that cannot be read.', answer.status);
    this.response = answer;
  }
}

function matches(injection: Injection, action: string): boolean {
  return injection.action === '*' ? !/^(oidc|github):/.test(action) : injection.action === action;
}

function remaining(injection: Injection, action: string): number {
  return (injection.times ?? Infinity) - (uses(injection).get(action) ?? 0);
}

const used = new WeakMap<Injection, Map<string, number>>();

function uses(injection: Injection): Map<string, number> {
  if (!used.has(injection)) used.set(injection, new Map());
  return used.get(injection)!;
}
