import { type CloudTrailClient, DescribeTrailsCommand, paginateListTrails } from '@aws-sdk/client-cloudtrail';
import { RunError } from '../../runtime/errors.ts';
import { once } from '../../runtime/memoize.ts';
import type { OtherTrail } from '../../domain/posture/cost-advice.ts';
import { parseArn, trailArn } from '../../domain/values/arn.ts';
import type { Organization } from '../../domain/organization/account-role.ts';
import { type Declared, isOn, type KeyAnswer } from '../../domain/trail/desired.ts';
import type { Delivery } from '../../domain/delivery/status.ts';
import { locate, type Located, meantElsewhere } from '../../domain/trail/find-by-name.ts';
import { placesOf } from '../../domain/delivery/declared-destinations.ts';
import { UNKNOWN_ORGANIZATION_ID } from '../../domain/delivery/destinations.ts';
import { FIELDS } from '../../domain/trail/fields.ts';
import type { Trail, TrailIdentity, Unknown } from '../../domain/trail/trail.ts';
import { allOf } from '../../runtime/all-of.ts';
import { arn, list, object, optional, pagesOf, string } from '../clients/response-shapes.ts';
import { cloudTrail } from '../clients/clients.ts';
import { resolveKey } from '../prerequisites/read-key.ts';
import { NOT_ASKED, readOrganization } from './read-organization.ts';
import { otherOf, readOthers } from './read-other-trails.ts';
import { type Owner, readDocuments, type Reader } from '../prerequisites/document-reader.ts';
import type { Session } from '../session/sign-in.ts';
import { beginReading, type Reading, readTrail, storedTrail, type StoredTrail, unreadable } from './read-trail.ts';

/** What AWS has, as far as this run may see it. */
export interface Observed {
  /** Who the trail is; of an absent one, who it will be. */
  readonly identity: TrailIdentity;
  readonly trail: Trail | null;
  /** Why fields of the trail are `null`, where they could not be read. */
  readonly unknown: Unknown;
  readonly deliveries: readonly Delivery[];
  readonly key: KeyAnswer | null;
  readonly organization: Organization;
  /** The other trails that the account sees, as far as advice needs them. */
  readonly others: readonly OtherTrail[];
  /** What a reader should know of how this was observed. */
  readonly notices: readonly string[];
}

/** With what a trail is observed: `reader` is asked early for what prerequisites are judged by, if they are. */
export interface Observing {
  readonly session: Session;
  readonly declared: Declared;
  readonly reader: Reader;
  readonly judgesPrerequisites: boolean;
  /** Gets the trail as soon as it is read, before what else is observed; `organization` may still be asked for. */
  readonly onTrail?: ((trail: Trail, organization: Promise<Organization>) => void) | undefined;
}

/**
 * Reads the trail and what is needed to compare it, in two waves: which trail it is and whose, then its details in its home
 * Region, beside what advice needs of other trails. What prerequisites are judged by is asked for as soon as it is known where it is.
 * @throws RunError `read` where the trail cannot be read, since unknown is not absent.
 */
export async function observe(observing: Observing): Promise<Observed> {
  const { session, declared, reader, judgesPrerequisites } = observing;
  const intent = declared.intents.isOrganizationTrail;
  const organizationWanted = isOn(intent);
  const concernsOrganization =
    organizationWanted || intent.state === 'keep' || declared.delegatedAdministrators.length > 0;
  const { account } = session.identity;
  const client = cloudTrail(declared.region, session);
  const expected = { arn: trailArn(declared.region, account, declared.name), homeRegion: declared.region };
  early(keyOf(observing, declared.region, null));
  if (judgesPrerequisites) {
    early(reader.places(placesOf(declared, expected, account, null)));
    if (concernsOrganization) early(reader.organization());
  }
  const listing = listTrails(client);
  const asking = concernsOrganization ? readOrganization(session, declared.region) : Promise.resolve(NOT_ASKED);
  const locating = listing.then((all) =>
    locate(all, { name: declared.name, region: declared.region, account, organization: organizationWanted }),
  );
  const begun = once((arn: string, homeRegion: string) =>
    Promise.resolve(beginReading(cloudTrail(homeRegion, session), arn)),
  );
  const details = once(async (arn: string, homeRegion: string) => {
    const identity = { name: declared.name, arn, homeRegion };
    return readTrail(cloudTrail(homeRegion, session), identity, await begun(arn, homeRegion));
  });
  /** What starting it takes; its lists and tags may come much later. */
  const stored = once(async (arn: string, homeRegion: string) => {
    const { settings, status } = await begun(arn, homeRegion);
    const [fields, { isLogging }] = await Promise.all([settings, status]);
    return { trail: { ...NOTHING_READ, ...fields, name: declared.name, arn, homeRegion, isLogging } };
  });
  const multiRegionWanted = isOn(declared.intents.isMultiRegionTrail);
  // Whoever reads the same for the plan hears of a failure.
  const showing = observing.onTrail
    ? locating
        .then((found) => findMeant(found, stored, multiRegionWanted))
        .then((trail) => trail && observing.onTrail?.(trail, asking))
        .catch(() => undefined)
    : null;
  const [listed, storedHere, organization, located] = await allOf([
    listing,
    judgesPrerequisites ? storedTrails(client) : [],
    asking,
    locating,
  ]);
  const seen = `Trails that account ${account} sees: ${listed.length}`;
  const read = async (identity: TrailIdentity) => {
    const known = storedHere.find(({ arn }) => arn === identity.arn) ?? null;
    const isOrganizationTrail = organizationWanted || (intent.state === 'keep' && known?.isOrganizationTrail === true);
    lookAround(observing, identity, known, ownerOf(identity.arn, isOrganizationTrail, organization));
    return readWithKey(observing, identity, details);
  };
  const readAllBut = (trails: readonly TrailIdentity[]) => {
    const arns = trails.map(({ arn }) => arn);
    return readOthers(
      session,
      listed.filter(({ arn }) => !arns.includes(arn)),
      storedHere,
    );
  };
  switch (located.kind) {
    case 'ambiguous':
      throw ambiguous(declared.name, located.trails);
    case 'found': {
      session.log.info(`${seen}; ${declared.name} is one of them, at home in ${located.trail.homeRegion}`);
      const [reading, others] = await allOf([read(located.trail), readAllBut([located.trail]), showing]);
      return { ...reading, organization, others, notices: [] };
    }
    case 'absent': {
      session.log.info(`${seen}; ${declared.name} is none of them`);
      const [observed, others] = await allOf([absent(observing, organization, []), readAllBut([])]);
      return { ...observed, others };
    }
    case 'elsewhere': {
      session.log.info(`${seen}; ${declared.name} is at home in ${located.trails.map(regionOf).join(', ')}`);
      const [readings, rest] = await allOf([allOf(located.trails.map(read)), readAllBut(located.trails), showing]);
      const meant = meantElsewhere(readings, multiRegionWanted);
      if (meant.length > 1) throw ambiguous(declared.name, located.trails);
      const others = [...readings.filter((reading) => reading !== meant[0]).map(otherOf), ...rest];
      return meant[0]
        ? { ...meant[0], organization, others, notices: [] }
        : { ...(await absent(observing, organization, located.trails)), others };
    }
  }
}

/** Begins to read what is asked for again later: whoever asks then hears of a failure. */
function early(reading: Promise<unknown>): void {
  reading.catch(() => undefined);
}

/** Begins to read what prerequisites are judged by, of a trail with what is stored of it. */
function lookAround(
  { session, declared, reader, judgesPrerequisites }: Observing,
  identity: TrailIdentity,
  stored: Partial<Trail> | null,
  owner: Owner,
): void {
  if (!judgesPrerequisites) return;
  early(readDocuments(reader, placesOf(declared, identity, session.identity.account, stored), owner));
}

/** Who log streams are named after. */
export function ownerOf(trail: string, isOrganizationTrail: boolean, { id }: Organization): Owner {
  return {
    trail,
    organizationId: isOrganizationTrail ? (id ?? UNKNOWN_ORGANIZATION_ID) : null,
  };
}

function regionOf({ homeRegion }: TrailIdentity): string {
  return homeRegion;
}

function ambiguous(name: string, trails: readonly TrailIdentity[]): RunError {
  return new RunError(
    'read',
    `Several trails are called '${name}': ${trails.map(({ arn }) => arn).join(', ')}`,
    'Set aws-region to the home Region of the one that is meant.',
  );
}

/** A trail of which nothing was read: all that can be unknown is. */
const NOTHING_READ = Object.fromEntries(FIELDS.map(({ field }) => [field, null])) as unknown as Trail;

/** Details of a trail, by ARN and home Region. */
type Details = (arn: string, homeRegion: string) => Promise<Reading>;

/** The trail that is meant; `null` where there is none, or no single one. */
async function findMeant(
  located: Located,
  read: (arn: string, homeRegion: string) => Promise<{ readonly trail: Trail }>,
  multiRegionWanted: boolean,
): Promise<Trail | null> {
  if (located.kind === 'found') return (await read(located.trail.arn, located.trail.homeRegion)).trail;
  if (located.kind !== 'elsewhere') return null;
  const readings = await allOf(located.trails.map(({ arn, homeRegion }) => read(arn, homeRegion)));
  const [meant, another] = meantElsewhere(readings, multiRegionWanted);
  return meant && !another ? meant.trail : null;
}

/** The declared key. Where it does not exist, where the bucket is that is declared, or that the trail has. */
function keyOf(
  { declared, reader }: Observing,
  homeRegion: string,
  stored: Promise<{ readonly trail: Trail }> | null,
): Promise<KeyAnswer | null> {
  const { s3BucketName, kmsKeyId } = declared.intents;
  const bucket = async () => {
    const name =
      s3BucketName.state === 'set' ? (s3BucketName.value as string) : ((await stored)?.trail.s3BucketName ?? '');
    return name === '' ? null : reader.bucket(name);
  };
  return resolveKey(reader.describeKey, bucket, kmsKeyId, homeRegion);
}

async function readWithKey(observing: Observing, identity: TrailIdentity, details: Details) {
  const reads = details(identity.arn, identity.homeRegion);
  const [reading, key] = await allOf([reads, keyOf(observing, identity.homeRegion, reads)]);
  return { ...reading, identity, key };
}

/** A trail that is not there, as it will be called. `namesakes` are trails of that name which are not it. */
async function absent(
  observing: Observing,
  organization: Organization,
  namesakes: readonly TrailIdentity[],
): Promise<Omit<Observed, 'others'>> {
  const { session, declared } = observing;
  const { name, region, intents } = declared;
  const { account } = session.identity;
  const isOrganizationTrail = isOn(intents.isOrganizationTrail);
  const owner = (isOrganizationTrail && organization.managementAccount) || account;
  const notices = [
    ...(isOrganizationTrail ? ownerNotices(organization, account) : []),
    ...namesakes.map(
      ({ arn, homeRegion }) =>
        `${arn} has the same name, but it is a single-Region trail of ${homeRegion}: another trail than the one that is declared for ${region}.`,
    ),
  ];
  const identity = { name, arn: trailArn(region, owner, name), homeRegion: region };
  lookAround(observing, identity, null, ownerOf(identity.arn, isOrganizationTrail, organization));
  return {
    identity,
    trail: null,
    unknown: {},
    deliveries: [],
    key: await keyOf(observing, region, null),
    organization,
    notices,
  };
}

/** An organization trail belongs to the management account, whoever creates it. */
function ownerNotices({ managementAccount, standing, unknown }: Organization, account: string): string[] {
  return managementAccount !== null || standing !== null
    ? []
    : [
        `The organization could not be read, so Org Trail assumes that the new trail belongs to account ${account}. In a delegated administrator account that is wrong. ${unknown}`,
      ];
}

/** API_ListTrails */
const LISTED = object({ Trails: list(object({ TrailARN: arn, Name: string, HomeRegion: optional(string) })) });

/** DescribeTrails by name sees the current Region and account alone; ListTrails sees every Region, and the organization's trails. @throws RunError `read` */
export async function listTrails(client: CloudTrailClient): Promise<TrailIdentity[]> {
  const listed: TrailIdentity[] = [];
  try {
    for await (const page of pagesOf(paginateListTrails({ client }, {}))) {
      for (const { TrailARN, Name, HomeRegion } of LISTED(page, '').Trails) {
        listed.push({ name: Name, arn: TrailARN, homeRegion: HomeRegion || parseArn(TrailARN)!.region });
      }
    }
  } catch (error) {
    throw unreadable('cloudtrail:ListTrails', error);
  }
  return listed;
}

/**
 * The settings of the trails of one Region, so that what a trail has, and nobody declares, can be looked at together with
 * its details instead of after them. Where they cannot be had it is looked at after.
 */
async function storedTrails(client: CloudTrailClient): Promise<StoredTrail[]> {
  try {
    const answer = await client.send(new DescribeTrailsCommand({ includeShadowTrails: true }));
    return list(storedTrail)(answer.trailList, 'trailList');
  } catch {
    return [];
  }
}
