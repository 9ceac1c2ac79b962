import { type Drift, isNothing } from '../../domain/plan/drift.ts';
import type { Field, Value } from '../../domain/trail/trail.ts';

/** What a change does that its name does not say: from on to off, and from off to on (API_UpdateTrail, API_PutEventSelectors). */
const MEANINGS: Partial<Record<Field, { readonly off?: string; readonly on?: string }>> = {
  isLogging: { off: 'nothing is recorded any more' },
  isOrganizationTrail: {
    off: 'the trail is deleted from all member accounts and stays in the management account alone',
    on: 'every member account gets the trail',
  },
  isMultiRegionTrail: {
    off: 'the trail is deleted from all other Regions',
    on: 'every Region that is enabled gets the trail',
  },
  enableLogFileValidation: { off: 'the chain of digests ends, which proves that files were not changed' },
  eventSelectors: { on: 'they replace the selectors there are, the default one too' },
  advancedEventSelectors: { on: 'they replace the selectors there are, the default one too' },
};

/** What a drift entry means in practice, for an existing trail; `null` where its name says it all. */
export function meaningOf({ field, observed, desired }: Drift): string | null {
  if (observed === null || isOff(observed) === isOff(desired)) return null;
  return MEANINGS[field]?.[isOff(desired) ? 'off' : 'on'] ?? null;
}

function isOff(value: Value): boolean {
  return value === false || isNothing(value);
}
