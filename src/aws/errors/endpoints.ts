import { plural } from '../../domain/values/wording.ts';

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

/** The error of a call, with its `endpointHint` for those who explain it: only who calls knows the environment. */
export function withEndpointHint(error: unknown, environment: NodeJS.ProcessEnv): unknown {
  return error instanceof Error ? Object.assign(error, { endpointHint: endpointHint(error, environment) }) : error;
}

/** What `endpointHint` said of the error of a call. */
export function endpointHintOf(error: unknown): string | null {
  return (error as { endpointHint?: string | null }).endpointHint ?? null;
}
