import { parseArn } from './arn.ts';
import type { TrailIdentity } from './trail.ts';

export type Located =
  | { readonly kind: 'found'; readonly trail: TrailIdentity }
  | { readonly kind: 'absent' }
  | { readonly kind: 'ambiguous'; readonly trails: readonly TrailIdentity[] };

/**
 * Finds the one trail that a name means, among all that the account sees (ListTrails). Names are unique in a Region and account only, so of several:
 *
 *   in the declared Region   elsewhere   → meant
 *   one                      any         → the one in the declared Region
 *   none                     one         → that one: a trail's home Region cannot be changed, and a second trail is paid for twice
 *   none                     several     → cannot be told
 *   two (own and organization's)         → the organization's where an organization trail is declared, else the account's own
 */
export const locate = (
  listed: readonly TrailIdentity[],
  wanted: { name: string; region: string; account: string; organization: boolean },
): Located => {
  const named = listed.filter((trail) => trail.name === wanted.name);
  const here = named.filter((trail) => trail.homeRegion === wanted.region);
  const candidates = here.length > 0 ? here : named;
  if (candidates.length === 0) return { kind: 'absent' };
  if (candidates.length === 1) return { kind: 'found', trail: candidates[0]! };
  const own = (trail: TrailIdentity) => parseArn(trail.arn)?.account === wanted.account;
  const fitting = candidates.filter((trail) => own(trail) !== wanted.organization);
  return here.length > 0 && fitting.length === 1
    ? { kind: 'found', trail: fitting[0]! }
    : { kind: 'ambiguous', trails: candidates };
};
