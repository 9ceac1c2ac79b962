import { paginateListTrails } from '@aws-sdk/client-cloudtrail';
import { RunError } from '../errors.ts';
import { parseArn, trailArn } from '../trail/arn.ts';
import type { Organization } from '../trail/standing.ts';
import { type Declared, isOn, type KeyAnswer } from '../trail/desired.ts';
import type { Delivery } from '../trail/health.ts';
import { locate, meantElsewhere } from '../trail/locate.ts';
import type { Trail, TrailIdentity, Unknown } from '../trail/trail.ts';
import { allOf } from './all-of.ts';
import { cloudTrail } from './client.ts';
import { describeKey } from './key.ts';
import { NOT_ASKED, readOrganization } from './organization.ts';
import type { Session } from './session.ts';
import { readTrail, unreadable } from './trail.ts';

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
  /** What a reader should know of how this was observed. */
  readonly notices: readonly string[];
}

/**
 * Reads the trail and what is needed to compare it, in two waves: which trail it is and whose, then its details in its home
 * Region.
 * @throws RunError `read` where the trail cannot be read, since unknown is not absent.
 */
export const observe = async (session: Session, declared: Declared): Promise<Observed> => {
  const intent = declared.intents.isOrganizationTrail;
  const organizationWanted = isOn(intent);
  const concernsOrganization =
    organizationWanted || intent.state === 'keep' || declared.delegatedAdministrators.length > 0;
  const { account } = session.identity;
  const [listed, organization] = await allOf([
    listTrails(session, declared.region),
    concernsOrganization ? readOrganization(session, declared.region) : Promise.resolve(NOT_ASKED),
  ]);
  const located = locate(listed, {
    name: declared.name,
    region: declared.region,
    account,
    organization: organizationWanted,
  });
  const seen = `Trails that account ${account} sees: ${listed.length}`;
  switch (located.kind) {
    case 'ambiguous':
      throw ambiguous(declared.name, located.trails);
    case 'found':
      session.log.info(`${seen}; ${declared.name} is one of them, at home in ${located.trail.homeRegion}`);
      return { ...(await readWithKey(session, declared, located.trail)), organization, notices: [] };
    case 'absent':
      session.log.info(`${seen}; ${declared.name} is none of them`);
      return absent(session, declared, organization, []);
    case 'elsewhere': {
      session.log.info(`${seen}; ${declared.name} is at home in ${located.trails.map(regionOf).join(', ')}`);
      const readings = await allOf(located.trails.map((trail) => readWithKey(session, declared, trail)));
      const meant = meantElsewhere(readings, isOn(declared.intents.isMultiRegionTrail));
      if (meant.length > 1) throw ambiguous(declared.name, located.trails);
      return meant[0]
        ? { ...meant[0], organization, notices: [] }
        : absent(session, declared, organization, located.trails);
    }
  }
};

const regionOf = ({ homeRegion }: TrailIdentity): string => homeRegion;

const ambiguous = (name: string, trails: readonly TrailIdentity[]): RunError =>
  new RunError(
    'read',
    `Several trails are called '${name}': ${trails.map(({ arn }) => arn).join(', ')}`,
    'Set aws-region to the home Region of the one that is meant.',
  );

const readWithKey = async (session: Session, declared: Declared, identity: TrailIdentity) => {
  const [reading, key] = await allOf([
    readTrail(cloudTrail(identity.homeRegion, session), identity),
    describeKey(session, declared.intents.kmsKeyId, identity.homeRegion),
  ]);
  return { ...reading, identity, key };
};

/** A trail that is not there, as it will be called. `others` are trails of that name which are not it. */
const absent = async (
  session: Session,
  declared: Declared,
  organization: Organization,
  others: readonly TrailIdentity[],
): Promise<Observed> => {
  const { name, region, intents } = declared;
  const { account } = session.identity;
  const isOrganizationTrail = isOn(intents.isOrganizationTrail);
  const owner = (isOrganizationTrail && organization.managementAccount) || account;
  const notices = [
    ...(isOrganizationTrail ? ownerNotices(organization, account) : []),
    ...others.map(
      ({ arn, homeRegion }) =>
        `${arn} has the same name, but it is a single-Region trail of ${homeRegion}: another trail than the one that is declared for ${region}.`,
    ),
  ];
  return {
    identity: { name, arn: trailArn(region, owner, name), homeRegion: region },
    trail: null,
    unknown: {},
    deliveries: [],
    key: await describeKey(session, intents.kmsKeyId, region),
    organization,
    notices,
  };
};

/** An organization trail belongs to the management account, whoever creates it. */
const ownerNotices = ({ managementAccount, standing, unknown }: Organization, account: string): string[] =>
  managementAccount !== null || standing !== null
    ? []
    : [
        `The organization could not be read (${unknown}), so the ARN of the new trail is taken to be one of account ${account}. If this is a delegated administrator account that is wrong: the role needs organizations:DescribeOrganization.`,
      ];

/** DescribeTrails by name sees the current Region and account alone; ListTrails sees every Region, and the organization's trails. */
const listTrails = async (session: Session, region: string): Promise<TrailIdentity[]> => {
  const listed: TrailIdentity[] = [];
  try {
    for await (const page of paginateListTrails({ client: cloudTrail(region, session) }, {})) {
      for (const { TrailARN: arn, Name: name, HomeRegion } of page.Trails ?? []) {
        const homeRegion = HomeRegion ?? parseArn(arn ?? '')?.region;
        if (name && arn && homeRegion) listed.push({ name, arn, homeRegion });
      }
    }
  } catch (error) {
    throw unreadable('cloudtrail:ListTrails', error);
  }
  return listed;
};
