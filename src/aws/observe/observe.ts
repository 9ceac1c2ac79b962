import { RunError } from '../../runtime/errors.ts';
import { allOf } from '../../runtime/all-of.ts';
import { letMessagesPass } from '../../runtime/turns.ts';
import type { OtherTrail } from '../../domain/posture/cost-advice.ts';
import { trailArn } from '../../domain/values/arn.ts';
import { isKnown } from '../../domain/values/answer.ts';
import {
  managementAccountOf,
  type Organization,
  ORGANIZATION_NOT_ASKED,
} from '../../domain/organization/organization.ts';
import { isDeclaredOn, type KeyAnswer } from '../../domain/trail/desired.ts';
import type { DeliveryStatus } from '../../domain/delivery/status.ts';
import { findTrailByName, declaredTrailsElsewhere, type TrailMatch } from '../../domain/trail/find-by-name.ts';
import type { Trail, TrailIdentity, UnknownFields } from '../../domain/trail/trail.ts';
import { cloudTrail } from '../clients/clients.ts';
import { logStreamNamingOf } from '../prerequisites/document-reader.ts';
import type { TrailSettings } from './get-trail.ts';
import { describeTrails, listTrails } from './list-trails.ts';
import {
  concernsOrganization,
  prefetch,
  prefetchDeclared,
  prefetchDocuments,
  type PrefetchInput,
  resolveDeclaredKey,
} from './prefetch.ts';
import { readOrganization } from './read-organization.ts';
import { otherTrailOf, readOtherTrails } from './read-other-trails.ts';
import { createTrailReads, showEarly, type TrailReads } from './trail-reads.ts';

/** What AWS has, as far as this run may see it. */
export interface Observed {
  /** Who the trail is; of an absent one, who it will be. */
  readonly identity: TrailIdentity;
  readonly trail: Trail | null;
  /** Why fields of the trail are `null`, where they could not be read. */
  readonly unknown: UnknownFields;
  readonly deliveries: readonly DeliveryStatus[];
  /** When it was observed, as ISO 8601 in UTC. */
  readonly observedAt: string;
  /** Since when a trail that does not log does not, as ISO 8601 in UTC; `null` if it logs, or if that is not known. */
  readonly stoppedAt: string | null;
  /** When the trail was started last, as ISO 8601 in UTC; `null` if it never was, or if that is not known. */
  readonly startedAt: string | null;
  readonly key: KeyAnswer | null;
  readonly organization: Organization;
  /** The other trails that the account sees, as far as advice needs them. */
  readonly otherTrails: readonly OtherTrail[];
  /** What a reader should know of how this was observed. */
  readonly notices: readonly string[];
}

/** With what a trail is observed. */
export interface ObserveInput extends PrefetchInput {
  /** Gets the trail as soon as it is read, before what else is observed; `organization` may still be asked for. */
  readonly onTrail?: ((trail: Trail, organization: Promise<Organization>) => void) | undefined;
}

/** What is known when it is known which trail it is. */
interface Surroundings {
  readonly input: ObserveInput;
  readonly reads: TrailReads;
  /** All trails that the account sees. */
  readonly listed: readonly TrailIdentity[];
  /** The settings of those of the declared Region. */
  readonly stored: readonly TrailSettings[];
  readonly organization: Organization;
}

type ObservedTrail = Omit<Observed, 'organization' | 'observedAt'>;

/**
 * Reads the trail and what is needed to compare it, in two waves: which trail it is and whose, then its details in its home
 * Region, beside what advice needs of other trails. What prerequisites are judged by is asked for as soon as it is known where it is.
 * @throws RunError `read` where the trail cannot be read, since unknown is not absent.
 */
export async function observe(input: ObserveInput): Promise<Observed> {
  const { session, declared, judgesPrerequisites, onTrail } = input;
  const { account } = session.identity;
  const client = cloudTrail(declared.region, session);
  const listing = listTrails(client);
  const asking = concernsOrganization(declared)
    ? readOrganization(session, declared.region)
    : Promise.resolve(ORGANIZATION_NOT_ASKED);
  const organization = isDeclaredOn(declared.intents.isOrganizationTrail);
  const locating = listing.then((all) => findTrailByName(all, { ...declared, account, organization }));
  const reads = createTrailReads(session, declared.name);
  const isMultiRegionDeclared = isDeclaredOn(declared.intents.isMultiRegionTrail);
  const showing = onTrail && showEarly(locating, reads, isMultiRegionDeclared, (trail) => onTrail(trail, asking));
  // A trail that is there is read at once, and not when all is known that says how to judge it.
  prefetch(locating.then((one) => (one.kind === 'found' ? reads.whole(one.trail.arn, one.trail.homeRegion) : null)));
  // Once those are on their way that the next reads wait for.
  prefetch(letMessagesPass().then(() => prefetchDeclared(input)));
  const [listed, stored, asked, located] = await allOf([
    listing,
    judgesPrerequisites ? describeTrails(client) : [],
    asking,
    locating,
  ]);
  if (located.kind === 'ambiguous') throw ambiguous(declared.name, located.trails);
  session.log.debug(
    `Trails that account ${account} sees: ${listed.length}; ${declared.name} is ${whereabouts(located)}`,
  );
  const [observed] = await allOf([
    observeLocated(located, { input, reads, listed, stored, organization: asked }),
    showing,
  ]);
  return { ...observed, observedAt: new Date().toISOString(), organization: asked };
}

type Located = Exclude<TrailMatch, { readonly kind: 'ambiguous' }>;

function whereabouts(located: Located): string {
  if (located.kind === 'absent') return 'none of them';
  return located.kind === 'found'
    ? `one of them, at home in ${located.trail.homeRegion}`
    : `at home in ${located.trails.map(({ homeRegion }) => homeRegion).join(', ')}`;
}

async function observeLocated(located: Located, surroundings: Surroundings): Promise<ObservedTrail> {
  switch (located.kind) {
    case 'found':
      return observeFound(located.trail, surroundings);
    case 'absent':
      return observeAbsent(surroundings);
    case 'elsewhere':
      return observeElsewhere(located.trails, surroundings);
  }
}

async function observeFound(trail: TrailIdentity, surroundings: Surroundings): Promise<ObservedTrail> {
  const [reading, otherTrails] = await allOf([readWithKey(trail, surroundings), readAllBut([trail], surroundings)]);
  return { ...reading, otherTrails, notices: [] };
}

async function observeAbsent(surroundings: Surroundings): Promise<ObservedTrail> {
  const [absent, otherTrails] = await allOf([absentTrail([], surroundings), readAllBut([], surroundings)]);
  return { ...absent, otherTrails };
}

/** Trails with that name in other Regions: their settings show whether one is the intended trail. */
async function observeElsewhere(trails: readonly TrailIdentity[], surroundings: Surroundings): Promise<ObservedTrail> {
  const { name, intents } = surroundings.input.declared;
  const [readings, rest] = await allOf([
    allOf(trails.map((trail) => readWithKey(trail, surroundings))),
    readAllBut(trails, surroundings),
  ]);
  const [declaredTrail, another] = declaredTrailsElsewhere(readings, isDeclaredOn(intents.isMultiRegionTrail));
  if (another) throw ambiguous(name, trails);
  const otherTrails = [...readings.filter((reading) => reading !== declaredTrail).map(otherTrailOf), ...rest];
  return declaredTrail
    ? { ...declaredTrail, otherTrails, notices: [] }
    : { ...(await absentTrail(trails, surroundings)), otherTrails };
}

function ambiguous(name: string, trails: readonly TrailIdentity[]): RunError {
  return new RunError(
    'read',
    `More than one trail is named '${name}': ${trails.map(({ arn }) => arn).join(', ')}`,
    'Set aws-region to the home Region of the intended trail.',
  );
}

/** A trail that is there, and the declared key. */
async function readWithKey(identity: TrailIdentity, { input, reads, stored, organization }: Surroundings) {
  const intent = input.declared.intents.isOrganizationTrail;
  const known = stored.find(({ arn }) => arn === identity.arn) ?? null;
  const isOrganizationTrail = isDeclaredOn(intent) || (intent.state === 'keep' && known?.isOrganizationTrail === true);
  prefetchDocuments(input, identity, known, logStreamNamingOf(identity.arn, isOrganizationTrail, organization));
  const whole = reads.whole(identity.arn, identity.homeRegion);
  const [reading, key] = await allOf([whole, resolveDeclaredKey(input, identity.homeRegion, whole)]);
  return { ...reading, identity, key };
}

function readAllBut(trails: readonly TrailIdentity[], { input, listed, stored }: Surroundings): Promise<OtherTrail[]> {
  const arns = trails.map(({ arn }) => arn);
  const others = listed.filter(({ arn }) => !arns.includes(arn));
  return readOtherTrails(input.session, others, stored);
}

/** A trail that is not there, as it will be called. `namesakes` are trails of that name which are not it. */
async function absentTrail(
  namesakes: readonly TrailIdentity[],
  { input, organization }: Surroundings,
): Promise<Omit<ObservedTrail, 'otherTrails'>> {
  const { session, declared } = input;
  const { name, region, intents } = declared;
  const { account } = session.identity;
  const isOrganizationTrail = isDeclaredOn(intents.isOrganizationTrail);
  const ownerAccount = (isOrganizationTrail && managementAccountOf(organization)) || account;
  const notices = [
    ...(isOrganizationTrail ? trailOwnerNotices(organization, account) : []),
    ...namesakes.map(
      ({ arn, homeRegion }) =>
        `${arn} has the same name, but it is a single-Region trail in ${homeRegion}, so it is not the trail declared for ${region}.`,
    ),
  ];
  const identity = { name, arn: trailArn(region, ownerAccount, name), homeRegion: region };
  prefetchDocuments(input, identity, null, logStreamNamingOf(identity.arn, isOrganizationTrail, organization));
  const key = await resolveDeclaredKey(input, region, null);
  return { identity, trail: null, unknown: {}, deliveries: [], stoppedAt: null, startedAt: null, key, notices };
}

/** An organization trail belongs to the management account, no matter which account creates it. */
function trailOwnerNotices({ description, isPlainMember }: Organization, account: string): string[] {
  return isKnown(description) || isPlainMember
    ? []
    : [
        `The organization could not be read, so Org Trail assumes that the new trail belongs to account ${account}. In a delegated administrator account this is wrong. ${description.unknown}`,
      ];
}
