import { type CloudTrailClient, DescribeTrailsCommand, paginateListTrails } from '@aws-sdk/client-cloudtrail';
import { RunError } from '../../runtime/errors.ts';
import { memoizeAsync } from '../../runtime/memoize.ts';
import type { OtherTrail } from '../../domain/posture/cost-advice.ts';
import { parseArn, trailArn } from '../../domain/values/arn.ts';
import type { Organization } from '../../domain/organization/account-role.ts';
import { type Declared, isDeclaredOn, type KeyAnswer } from '../../domain/trail/desired.ts';
import type { DeliveryStatus } from '../../domain/delivery/status.ts';
import { findTrailByName, type TrailMatch, declaredTrailsElsewhere } from '../../domain/trail/find-by-name.ts';
import { trailResourcesOf } from '../../domain/delivery/trail-resources.ts';
import { UNKNOWN_ORGANIZATION_ID } from '../../domain/delivery/destinations.ts';
import { FIELDS } from '../../domain/trail/fields.ts';
import type { Trail, TrailIdentity, UnknownFields } from '../../domain/trail/trail.ts';
import { allOf } from '../../runtime/all-of.ts';
import { arn, list, object, optional, pagesOf, string } from '../clients/response-shapes.ts';
import { cloudTrail } from '../clients/clients.ts';
import { resolveKey } from '../prerequisites/read-key.ts';
import { ORGANIZATION_NOT_ASKED, readOrganization } from './read-organization.ts';
import { otherTrailOf, readOtherTrails } from './read-other-trails.ts';
import {
  type LogStreamNaming,
  readPrerequisiteDocuments,
  type DocumentReader,
} from '../prerequisites/document-reader.ts';
import type { Session } from '../session/sign-in.ts';
import {
  beginReading,
  type TrailReading,
  readTrail,
  trailSettingsShape,
  type TrailSettings,
  trailReadError,
} from './read-trail.ts';

/** What AWS has, as far as this run may see it. */
export interface Observed {
  /** Who the trail is; of an absent one, who it will be. */
  readonly identity: TrailIdentity;
  readonly trail: Trail | null;
  /** Why fields of the trail are `null`, where they could not be read. */
  readonly unknown: UnknownFields;
  readonly deliveries: readonly DeliveryStatus[];
  readonly key: KeyAnswer | null;
  readonly organization: Organization;
  /** The other trails that the account sees, as far as advice needs them. */
  readonly otherTrails: readonly OtherTrail[];
  /** What a reader should know of how this was observed. */
  readonly notices: readonly string[];
}

/** With what a trail is observed: `reader` is asked early for what prerequisites are judged by, if they are. */
export interface ObserveInput {
  readonly session: Session;
  readonly declared: Declared;
  readonly reader: DocumentReader;
  readonly judgesPrerequisites: boolean;
  /** Gets the trail as soon as it is read, before what else is observed; `organization` may still be asked for. */
  readonly onTrail?: ((trail: Trail, organization: Promise<Organization>) => void) | undefined;
}

/**
 * Reads the trail and what is needed to compare it, in two waves: which trail it is and whose, then its details in its home
 * Region, beside what advice needs of other trails. What prerequisites are judged by is asked for as soon as it is known where it is.
 * @throws RunError `read` where the trail cannot be read, since unknown is not absent.
 */
export async function observe(input: ObserveInput): Promise<Observed> {
  const { session, declared, reader, judgesPrerequisites } = input;
  const intent = declared.intents.isOrganizationTrail;
  const isOrganizationTrailDeclared = isDeclaredOn(intent);
  const concernsOrganization =
    isOrganizationTrailDeclared || intent.state === 'keep' || declared.delegatedAdministrators.length > 0;
  const { account } = session.identity;
  const client = cloudTrail(declared.region, session);
  const expected = { arn: trailArn(declared.region, account, declared.name), homeRegion: declared.region };
  prefetch(resolveDeclaredKey(input, declared.region, null));
  if (judgesPrerequisites) {
    prefetch(reader.resourceDocuments(trailResourcesOf(declared, expected, account, null)));
    if (concernsOrganization) prefetch(reader.organization());
  }
  const listing = listTrails(client);
  const asking = concernsOrganization
    ? readOrganization(session, declared.region)
    : Promise.resolve(ORGANIZATION_NOT_ASKED);
  const locating = listing.then((all) =>
    findTrailByName(all, {
      name: declared.name,
      region: declared.region,
      account,
      organization: isOrganizationTrailDeclared,
    }),
  );
  const begun = memoizeAsync((arn: string, homeRegion: string) =>
    Promise.resolve(beginReading(cloudTrail(homeRegion, session), arn)),
  );
  const details = memoizeAsync(async (arn: string, homeRegion: string) => {
    const identity = { name: declared.name, arn, homeRegion };
    return readTrail(cloudTrail(homeRegion, session), identity, await begun(arn, homeRegion));
  });
  /** What starting it takes; its lists and tags may come much later. */
  const stored = memoizeAsync(async (arn: string, homeRegion: string) => {
    const { settings, status } = await begun(arn, homeRegion);
    const [fields, { isLogging }] = await Promise.all([settings, status]);
    return { trail: { ...NOTHING_READ, ...fields, name: declared.name, arn, homeRegion, isLogging } };
  });
  const isMultiRegionDeclared = isDeclaredOn(declared.intents.isMultiRegionTrail);
  // Whoever reads the same for the plan hears of a failure.
  const showing = input.onTrail
    ? locating
        .then((found) => findDeclaredTrail(found, stored, isMultiRegionDeclared))
        .then((trail) => trail && input.onTrail?.(trail, asking))
        .catch(() => undefined)
    : null;
  const [listed, storedHere, organization, located] = await allOf([
    listing,
    judgesPrerequisites ? describeTrails(client) : [],
    asking,
    locating,
  ]);
  const seen = `Trails that account ${account} sees: ${listed.length}`;
  const read = async (identity: TrailIdentity) => {
    const known = storedHere.find(({ arn }) => arn === identity.arn) ?? null;
    const isOrganizationTrail =
      isOrganizationTrailDeclared || (intent.state === 'keep' && known?.isOrganizationTrail === true);
    prefetchDocuments(input, identity, known, logStreamNamingOf(identity.arn, isOrganizationTrail, organization));
    return readWithKey(input, identity, details);
  };
  const readAllBut = (trails: readonly TrailIdentity[]) => {
    const arns = trails.map(({ arn }) => arn);
    return readOtherTrails(
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
      const [reading, otherTrails] = await allOf([read(located.trail), readAllBut([located.trail]), showing]);
      return { ...reading, organization, otherTrails, notices: [] };
    }
    case 'absent': {
      session.log.info(`${seen}; ${declared.name} is none of them`);
      const [observed, others] = await allOf([absent(input, organization, []), readAllBut([])]);
      return { ...observed, otherTrails: others };
    }
    case 'elsewhere': {
      session.log.info(`${seen}; ${declared.name} is at home in ${located.trails.map(regionOf).join(', ')}`);
      const [readings, rest] = await allOf([allOf(located.trails.map(read)), readAllBut(located.trails), showing]);
      const matches = declaredTrailsElsewhere(readings, isMultiRegionDeclared);
      if (matches.length > 1) throw ambiguous(declared.name, located.trails);
      const others = [...readings.filter((reading) => reading !== matches[0]).map(otherTrailOf), ...rest];
      return matches[0]
        ? { ...matches[0], organization, otherTrails: others, notices: [] }
        : { ...(await absent(input, organization, located.trails)), otherTrails: others };
    }
  }
}

/** Begins to read what is asked for again later: whoever asks then hears of a failure. */
function prefetch(reading: Promise<unknown>): void {
  reading.catch(() => undefined);
}

/** Begins to read what prerequisites are judged by, of a trail with what is stored of it. */
function prefetchDocuments(
  { session, declared, reader, judgesPrerequisites }: ObserveInput,
  identity: TrailIdentity,
  stored: Partial<Trail> | null,
  naming: LogStreamNaming,
): void {
  if (!judgesPrerequisites) return;
  prefetch(
    readPrerequisiteDocuments(reader, trailResourcesOf(declared, identity, session.identity.account, stored), naming),
  );
}

/** Who log streams are named after. */
export function logStreamNamingOf(trail: string, isOrganizationTrail: boolean, { id }: Organization): LogStreamNaming {
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
type Details = (arn: string, homeRegion: string) => Promise<TrailReading>;

/** The trail that is meant; `null` where there is none, or no single one. */
async function findDeclaredTrail(
  located: TrailMatch,
  read: (arn: string, homeRegion: string) => Promise<{ readonly trail: Trail }>,
  isMultiRegionDeclared: boolean,
): Promise<Trail | null> {
  if (located.kind === 'found') return (await read(located.trail.arn, located.trail.homeRegion)).trail;
  if (located.kind !== 'elsewhere') return null;
  const readings = await allOf(located.trails.map(({ arn, homeRegion }) => read(arn, homeRegion)));
  const [declaredTrail, another] = declaredTrailsElsewhere(readings, isMultiRegionDeclared);
  return declaredTrail && !another ? declaredTrail.trail : null;
}

/** The declared key. Where it does not exist, where the bucket is that is declared, or that the trail has. */
function resolveDeclaredKey(
  { declared, reader }: ObserveInput,
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

async function readWithKey(input: ObserveInput, identity: TrailIdentity, details: Details) {
  const reads = details(identity.arn, identity.homeRegion);
  const [reading, key] = await allOf([reads, resolveDeclaredKey(input, identity.homeRegion, reads)]);
  return { ...reading, identity, key };
}

/** A trail that is not there, as it will be called. `namesakes` are trails of that name which are not it. */
async function absent(
  input: ObserveInput,
  organization: Organization,
  namesakes: readonly TrailIdentity[],
): Promise<Omit<Observed, 'otherTrails'>> {
  const { session, declared } = input;
  const { name, region, intents } = declared;
  const { account } = session.identity;
  const isOrganizationTrail = isDeclaredOn(intents.isOrganizationTrail);
  const ownerAccount = (isOrganizationTrail && organization.managementAccount) || account;
  const notices = [
    ...(isOrganizationTrail ? trailOwnerNotices(organization, account) : []),
    ...namesakes.map(
      ({ arn, homeRegion }) =>
        `${arn} has the same name, but it is a single-Region trail of ${homeRegion}: another trail than the one that is declared for ${region}.`,
    ),
  ];
  const identity = { name, arn: trailArn(region, ownerAccount, name), homeRegion: region };
  prefetchDocuments(input, identity, null, logStreamNamingOf(identity.arn, isOrganizationTrail, organization));
  return {
    identity,
    trail: null,
    unknown: {},
    deliveries: [],
    key: await resolveDeclaredKey(input, region, null),
    organization,
    notices,
  };
}

/** An organization trail belongs to the management account, whoever creates it. */
function trailOwnerNotices({ managementAccount, reportedRole, unknown }: Organization, account: string): string[] {
  return managementAccount !== null || reportedRole !== null
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
    throw trailReadError('cloudtrail:ListTrails', error);
  }
  return listed;
}

/**
 * The settings of the trails of one Region, so that what a trail has, and nobody declares, can be looked at together with
 * its details instead of after them. Where they cannot be had it is looked at after.
 */
async function describeTrails(client: CloudTrailClient): Promise<TrailSettings[]> {
  try {
    const answer = await client.send(new DescribeTrailsCommand({ includeShadowTrails: true }));
    return list(trailSettingsShape)(answer.trailList, 'trailList');
  } catch {
    return [];
  }
}
