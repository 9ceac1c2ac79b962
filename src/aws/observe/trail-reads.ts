import { declaredTrailsElsewhere, type TrailMatch } from '../../domain/trail/find-by-name.ts';
import { FIELDS } from '../../domain/trail/fields.ts';
import type { Trail } from '../../domain/trail/trail.ts';
import { allOf } from '../../runtime/all-of.ts';
import { memoizeAsync } from '../../runtime/memoize.ts';
import { cloudTrail } from '../clients/clients.ts';
import type { Session } from '../session/sign-in.ts';
import { beginReading, readTrail, type TrailReading } from './read-trail.ts';

/** Reads of trails by ARN and home Region, each made once. */
export interface TrailReads {
  /** What starting a trail needs; its lists and tags can arrive much later. */
  readonly beginning: (arn: string, homeRegion: string) => Promise<{ readonly trail: Trail }>;
  readonly whole: (arn: string, homeRegion: string) => Promise<TrailReading>;
}

/** A trail of which nothing was read: all that can be unknown is. */
const NOTHING_READ = Object.fromEntries(FIELDS.map(({ field }) => [field, null])) as unknown as Trail;

export function createTrailReads(session: Session, name: string): TrailReads {
  const begun = memoizeAsync((arn: string, homeRegion: string) =>
    Promise.resolve(beginReading(cloudTrail(homeRegion, session), arn)),
  );
  return {
    beginning: memoizeAsync(async (arn: string, homeRegion: string) => {
      const { settings, status } = await begun(arn, homeRegion);
      const [fields, { isLogging }] = await Promise.all([settings, status]);
      return { trail: { ...NOTHING_READ, ...fields, name, arn, homeRegion, isLogging } };
    }),
    whole: memoizeAsync(async (arn: string, homeRegion: string) =>
      readTrail(cloudTrail(homeRegion, session), { name, arn, homeRegion }, await begun(arn, homeRegion)),
    ),
  };
}

/** Passes the intended trail to `onTrail`. Never rejects: the same read for the plan reports a failure. */
export async function showEarly(
  locating: Promise<TrailMatch>,
  reads: TrailReads,
  isMultiRegionDeclared: boolean,
  onTrail: (trail: Trail) => void,
): Promise<void> {
  try {
    const trail = await findDeclaredTrail(await locating, reads, isMultiRegionDeclared);
    if (trail) onTrail(trail);
  } catch {
    // See above.
  }
}

/** The intended trail, with what starting it needs; `null` if there is none, or more than one. */
async function findDeclaredTrail(
  located: TrailMatch,
  { beginning }: TrailReads,
  isMultiRegionDeclared: boolean,
): Promise<Trail | null> {
  if (located.kind === 'found') return (await beginning(located.trail.arn, located.trail.homeRegion)).trail;
  if (located.kind !== 'elsewhere') return null;
  const readings = await allOf(located.trails.map(({ arn, homeRegion }) => beginning(arn, homeRegion)));
  const [declaredTrail, another] = declaredTrailsElsewhere(readings, isMultiRegionDeclared);
  return declaredTrail && !another ? declaredTrail.trail : null;
}
