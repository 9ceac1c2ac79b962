import { plural } from '../../domain/values/wording.ts';
import { connectionHint } from '../../runtime/connection-failure.ts';

/** Node.js's codes for a host name that does not resolve. */
const UNRESOLVED: readonly unknown[] = ['ENOTFOUND', 'EAI_AGAIN'];

/** Those of a connection that was there and was lost: trying again is quick, and often enough. */
const LOST: readonly unknown[] = ['ECONNRESET', 'EPIPE'];

interface Failure {
  readonly name?: string;
  readonly message?: string;
  readonly code?: unknown;
  readonly hostname?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** Whether no connection came about, or no answer over it. */
export function isNetworkError(error: unknown): boolean {
  const { name, code, $metadata } = error as Failure;
  return $metadata?.httpStatusCode === undefined && (name === 'TimeoutError' || typeof code === 'string');
}

/** Whether the service could not be reached: then every attempt takes as long as a time limit allows. */
export function isUnreachable(error: unknown): boolean {
  return isNetworkError(error) && !LOST.includes((error as Failure).code);
}

/** Whether nothing answered as long as a time limit allows. */
export function isTimeout(error: unknown): boolean {
  return isNetworkError(error) && (error as Failure).name === 'TimeoutError';
}

/** The switches that choose other endpoints (AWS SDKs and Tools Reference Guide, dual-stack and FIPS endpoints). */
const SWITCHES = [
  {
    variable: 'AWS_USE_FIPS_ENDPOINT',
    setting: 'use_fips_endpoint',
    inHost: /(?:^|[.-])fips[.-]/,
    inRules: /fips/i,
  },
  {
    variable: 'AWS_USE_DUALSTACK_ENDPOINT',
    setting: 'use_dualstack_endpoint',
    inHost: /(?:^|\.)(?:dualstack|api\.(?:aws|amazonwebservices|cloud-aws))\./,
    inRules: /dual-?stack/i,
  },
] as const;

/**
 * What to do if an endpoint does not exist because the runner asks for FIPS or dual stack: not every service has these in every
 * Region, and the SDK does not fall back to another. `null` if that is not the reason.
 */
export function endpointHint(error: unknown, environment: NodeJS.ProcessEnv): string | null {
  const { name, message = '', code, hostname = '' } = error as Failure;
  const isOfRules = name === 'EndpointError';
  if (!isOfRules && !UNRESOLVED.includes(code)) return null;
  const isOn = (variable: string) => environment[variable]?.toLowerCase() === 'true';
  const on = SWITCHES.filter(({ variable, inHost, inRules }) =>
    isOfRules ? inRules.test(message) : isOn(variable) || inHost.test(`${hostname}.`),
  );
  if (on.length === 0) return null;
  const named = on.map(({ variable, setting }) =>
    isOn(variable) ? variable : `${variable} or ${setting} in the AWS profile`,
  );
  const verb = plural(on.length, 'is', 'are');
  return /custom endpoint/i.test(message)
    ? `${named.join(' and ')} ${verb} on, which AWS does not combine with the AWS_ENDPOINT_URL variables. Remove one of the two.`
    : `${named.join(' and ')} ${verb} on, but not every service has this endpoint in every Region${hostname && `: the runner cannot resolve ${hostname}`}. Turn it off, or use a Region that has the endpoint.`;
}

/** What only who makes a call knows, for those who explain its error. */
interface Circumstances {
  /** What `endpointHint` says of it. */
  readonly endpointHint: string | null;
  /** What is to do about proxy or certificates, if they are the reason. */
  readonly connectionHint: string | null;
  /** Who could not be reached, with a port that is not the usual one; `null` where that is not what went wrong. */
  readonly unreachableHost: string | null;
}

/** The error of a call to `url`, with its circumstances; `url` is `null` where the call did not get as far as an endpoint. */
export function withCircumstances<E>(error: E, url: URL | null, environment: NodeJS.ProcessEnv): E {
  if (!(error instanceof Error)) return error;
  const circumstances: Circumstances = {
    endpointHint: endpointHint(error, environment),
    connectionHint: isNetworkError(error) ? connectionHint(error, 'node', url, environment) : null,
    unreachableHost: isUnreachable(error) ? (url?.host ?? null) : null,
  };
  return Object.assign(error, circumstances);
}

/** What `withCircumstances` knew of the error of a call. */
export function circumstancesOf(error: unknown): Circumstances {
  const { endpointHint = null, connectionHint = null, unreachableHost = null } = error as Partial<Circumstances>;
  return { endpointHint, connectionHint, unreachableHost };
}
