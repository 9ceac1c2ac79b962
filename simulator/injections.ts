/** Errors on demand. */
import type { World } from './world.ts';
import { AwsError } from './errors.ts';

export interface Injection {
  /** An IAM action such as `cloudtrail:CreateTrail`, `oidc:GetToken`, or `*` for every AWS action. */
  action: string;
  code: string;
  message?: string;
  /** HTTP status; without it the API model's. */
  status?: number;
  /** How often; for `*` how often per action. Without it always. */
  times?: number;
  /** Whether the call takes effect before the error is answered, as when a response is lost. */
  mutates?: boolean;
}

/** The error to answer this call with, if one was asked for; counts it as used. */
export function takeInjection(world: World, action: string): { error: AwsError; mutates: boolean } | null {
  const injection = world.injections.find((one) => matches(one, action) && remaining(one, action) > 0);
  if (!injection) return null;
  const taken = uses(injection);
  taken.set(action, (taken.get(action) ?? 0) + 1);
  const { code, message = `Injected ${injection.code}.`, status } = injection;
  return { error: new AwsError(code, message, status), mutates: injection.mutates === true };
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
