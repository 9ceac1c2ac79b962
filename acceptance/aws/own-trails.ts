/** The trails of a run: created with a marker, and removed whatever happens. */
import { type CloudTrail, type CreateTrailRequest, paginateListTrails } from '@aws-sdk/client-cloudtrail';
import { type Aws, InterruptedError, pause } from './connect.ts';
import { errorName } from './error-name.ts';
import { isOwnName, MARKER, newName, partitionOf, readTrailArn } from './own-names.ts';

export interface OwnTrail {
  readonly arn: string;
  readonly name: string;
  readonly region: string;
}

/** An own trail that could not be deleted. */
export interface Remainder extends OwnTrail {
  readonly why: string;
}

export type TrailSettings = Omit<CreateTrailRequest, 'Name' | 'TagsList'>;

export interface OwnTrails {
  /** Creates a trail and waits until it can be read. @throws what CreateTrail answers */
  create(settings: TrailSettings): Promise<OwnTrail>;
  /** Asks for a trail that AWS is expected to refuse. One that it creates all the same is removed. @throws what CreateTrail answers */
  attempt(request: CreateTrailRequest, region?: string): Promise<void>;
  remove(trail: OwnTrail): Promise<void>;
  /** Removes all that are left, and returns those that could not be. */
  removeAll(): Promise<Remainder[]>;
}

/** New trails are known everywhere within seconds (CloudTrail User Guide, data consistency). */
const VISIBLE_AFTER_SECONDS = [0, 1, 2, 4, 8];

/** `cleaner` is not stopped by a signal, so that removing goes on after one. */
export function createOwnTrails(aws: Aws, cleaner: Aws, stop: AbortSignal): OwnTrails {
  /** By ARN: those that are there or might be. */
  const trails = new Map<string, OwnTrail>();
  /** ARNs of all that were ever asked for. */
  const requested = new Set<string>();

  async function createTrail(request: CreateTrailRequest, region: string): Promise<OwnTrail> {
    const trail = { arn: arnOf(aws, region, request.Name!), name: request.Name!, region };
    const isNew = !trails.has(trail.arn);
    // Before the call: its answer might never come.
    trails.set(trail.arn, trail);
    requested.add(trail.arn);
    try {
      await aws.cloudTrail(region).createTrail({ ...request, TagsList: [MARKER] });
    } catch (error) {
      if (isNew && (await isKnownToBeAbsent(trail, error))) trails.delete(trail.arn);
      throw error;
    }
    return trail;
  }

  /** If the answer of a first attempt was lost, the second one finds that the name is taken, by this very trail. */
  async function isKnownToBeAbsent(trail: OwnTrail, error: unknown): Promise<boolean> {
    if ((error as Error).name !== 'TrailAlreadyExistsException') return isRefusal(error);
    const found = await markersOf(cleaner.cloudTrail(trail.region), trail).catch(() => 'unknown');
    return found === 'absent' || found === 'unmarked';
  }

  async function remove(trail: OwnTrail): Promise<void> {
    await deleteMarked(cleaner.cloudTrail(trail.region), trail);
    trails.delete(trail.arn);
  }

  return {
    async create(settings) {
      const trail = await createTrail({ ...settings, Name: newName() }, aws.region);
      const cloudTrail = aws.cloudTrail(trail.region);
      for (const seconds of VISIBLE_AFTER_SECONDS) {
        await pause(seconds, stop);
        if ((await markersOf(cloudTrail, trail)) === 'marked') break;
      }
      return trail;
    },
    async attempt(request, region = aws.region) {
      const isTaken = trails.has(arnOf(aws, region, request.Name!));
      const trail = await createTrail(request, region);
      if (!isTaken) await remove(trail);
    },
    remove,
    async removeAll() {
      const left: Remainder[] = [];
      for (const trail of [...trails.values()].toReversed()) {
        await remove(trail).catch((error: unknown) => left.push({ ...trail, why: describe(error) }));
      }
      const isReported = ({ arn }: OwnTrail) => left.some((remainder) => remainder.arn === arn);
      const stillListed = await listedAtLast(cleaner, requested);
      return [
        ...left,
        ...stillListed.filter((trail) => !isReported(trail)).map((trail) => ({ ...trail, why: 'it is still listed' })),
      ];
    },
  };
}

/** Those of the trails that ListTrails shows after they were removed: it has the last word, but not at once. */
async function listedAtLast(aws: Aws, arns: ReadonlySet<string>): Promise<OwnTrail[]> {
  let listed: OwnTrail[] = [];
  for (const seconds of arns.size > 0 ? VISIBLE_AFTER_SECONDS : []) {
    await pause(seconds, new AbortController().signal);
    // If it cannot be asked, the answers of DeleteTrail have to do.
    listed = (await listOwnNames(aws).catch(() => [])).filter(({ arn }) => arns.has(arn));
    if (listed.length === 0) break;
  }
  return listed;
}

/** What `--clean` found: own trails of earlier runs, and trails that only have such a name. */
export interface Cleaned {
  readonly removed: readonly OwnTrail[];
  readonly untouched: readonly OwnTrail[];
  readonly left: readonly Remainder[];
}

/** Removes the own trails of all earlier runs in the account, and no other. */
export async function removeEarlierTrails(aws: Aws): Promise<Cleaned> {
  const [removed, untouched, left]: [OwnTrail[], OwnTrail[], Remainder[]] = [[], [], []];
  for (const trail of await listOwnNames(aws)) {
    try {
      await deleteMarked(aws.cloudTrail(trail.region), trail);
      removed.push(trail);
    } catch (error) {
      if (error instanceof InterruptedError) throw error;
      if (error instanceof UnmarkedTrailError) untouched.push(trail);
      else left.push({ ...trail, why: describe(error) });
    }
  }
  return { removed, untouched, left };
}

/** Trails of the account, in any Region, whose name is of the kit's form. */
export async function listOwnNames(aws: Aws): Promise<OwnTrail[]> {
  const found: OwnTrail[] = [];
  for await (const { Trails = [] } of paginateListTrails({ client: aws.cloudTrail() }, {})) {
    for (const { TrailARN = '' } of Trails) {
      const named = readTrailArn(TrailARN);
      if (named?.account === aws.account && isOwnName(named.name)) found.push({ arn: TrailARN, ...named });
    }
  }
  return found;
}

/** The name is the kit's, the marker is not there: somebody else's trail. */
class UnmarkedTrailError extends Error {}

async function deleteMarked(cloudTrail: CloudTrail, trail: OwnTrail): Promise<void> {
  for (const [index, seconds] of VISIBLE_AFTER_SECONDS.entries()) {
    await pause(seconds, new AbortController().signal);
    const found = await markersOf(cloudTrail, trail);
    if (found === 'marked') {
      await cloudTrail.deleteTrail({ Name: trail.name });
      return;
    }
    const isLast = index === VISIBLE_AFTER_SECONDS.length - 1;
    if (isLast && found === 'unmarked') throw new UnmarkedTrailError(`it has no tag ${MARKER.Key}`);
  }
}

/** A trail that was just created might not be found yet, or be found without its tags. */
async function markersOf(cloudTrail: CloudTrail, { arn }: OwnTrail): Promise<'marked' | 'unmarked' | 'absent'> {
  try {
    await cloudTrail.getTrail({ Name: arn });
    const { ResourceTagList = [] } = await cloudTrail.listTags({ ResourceIdList: [arn] });
    const tags = ResourceTagList.flatMap(({ TagsList = [] }) => TagsList);
    return tags.some(({ Key, Value }) => Key === MARKER.Key && Value === MARKER.Value) ? 'marked' : 'unmarked';
  } catch (error) {
    if (['TrailNotFoundException', 'ResourceNotFoundException'].includes((error as Error).name)) return 'absent';
    throw error;
  }
}

function arnOf({ account }: Aws, region: string, name: string): string {
  return `arn:${partitionOf(region)}:cloudtrail:${region}:${account}:trail/${name}`;
}

/** AWS answered, and did nothing. After any other failure the trail might be there. */
function isRefusal(error: unknown): boolean {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return status !== undefined && status >= 400 && status < 500;
}

function describe(error: unknown): string {
  return error instanceof UnmarkedTrailError ? error.message : errorName(error);
}
