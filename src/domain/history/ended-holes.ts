import type { Trail } from '../trail/trail.ts';
import type { Hole, HoleKind } from './history.ts';
import { withEnded } from './holes.ts';

/** When a run started the trail, and when it read it back last, as ISO 8601; `null` where it did not. */
export interface Confirmed {
  readonly logging: string | null;
  readonly readBack: string | null;
}

/**
 * The holes after a run. The one in logging ended when the trail was started, whatever was read of it since; the others when the
 * trail was read back without them. `now` is the trail as it was read last; `null` where that is not known.
 */
export function endedHoles(holes: readonly Hole[], now: Trail | null, { logging, readBack }: Confirmed): Hole[] {
  const isOn: Readonly<Record<HoleKind, boolean>> = {
    logging: now?.isLogging === true,
    organization: now?.isOrganizationTrail === true,
    'multi-region': now?.isMultiRegionTrail === true,
    validation: now?.enableLogFileValidation === true,
  };
  const kinds = (Object.keys(isOn) as HoleKind[]).filter((kind) => isOn[kind]);
  const seen = readBack === null ? {} : Object.fromEntries(kinds.map((kind) => [kind, readBack]));
  return withEnded(holes, { ...seen, ...(logging !== null && { logging }) });
}
