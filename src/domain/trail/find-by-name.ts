import { parseArn } from '../values/arn.ts';
import type { Trail, TrailIdentity } from './trail.ts';

export type TrailMatch =
  | { readonly kind: 'found'; readonly trail: TrailIdentity }
  | { readonly kind: 'absent' }
  /** None is at home in the declared Region: `declaredTrailsElsewhere` decides by what they are. */
  | { readonly kind: 'elsewhere'; readonly trails: readonly TrailIdentity[] }
  | { readonly kind: 'ambiguous'; readonly trails: readonly TrailIdentity[] };

/**
 * Finds the one trail that a name means, among all that the account sees (ListTrails). Names are unique in a Region and account only, so of several:
 *
 *   in the declared Region               → that one
 *   one                                  the one in the declared Region
 *   two (own and organization's)         the organization's where an organization trail is declared, else the account's own
 *   none                                 see `declaredTrailsElsewhere`
 */
export function findTrailByName(
  listed: readonly TrailIdentity[],
  declared: { name: string; region: string; account: string; organization: boolean },
): TrailMatch {
  const named = listed.filter((trail) => trail.name === declared.name);
  if (named.length === 0) return { kind: 'absent' };
  const here = named.filter((trail) => trail.homeRegion === declared.region);
  if (here.length === 0) return { kind: 'elsewhere', trails: named };
  if (here.length === 1) return { kind: 'found', trail: here[0]! };
  const own = (trail: TrailIdentity) => parseArn(trail.arn)?.account === declared.account;
  const fitting = here.filter((trail) => own(trail) !== declared.organization);
  return fitting.length === 1 ? { kind: 'found', trail: fitting[0]! } : { kind: 'ambiguous', trails: here };
}

/**
 * Which of the trails that are at home in other Regions the name means in the declared one:
 *
 *   multi-Region    its copy is in the declared Region, so it is that one: a trail's home cannot be changed, and a second trail is paid for twice
 *   single-Region   another trail, unless a multi-Region one is declared: that is what it is to become
 */
export function declaredTrailsElsewhere<T extends { readonly trail: Trail }>(
  readings: readonly T[],
  isMultiRegionDeclared: boolean,
): readonly T[] {
  const copied = readings.filter(({ trail }) => trail.isMultiRegionTrail);
  return copied.length > 0 || !isMultiRegionDeclared ? copied : readings;
}
