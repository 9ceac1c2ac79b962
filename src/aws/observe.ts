import { paginateListTrails } from '@aws-sdk/client-cloudtrail';
import { RunError } from '../errors.ts';
import { parseArn, trailArn } from '../trail/arn.ts';
import type { Declared, KeyAnswer } from '../trail/desired.ts';
import { NO_STATUS, type Status } from '../trail/health.ts';
import { locate } from '../trail/locate.ts';
import type { Trail, TrailIdentity } from '../trail/trail.ts';
import { cloudTrail, organizations } from './client.ts';
import { errorName } from './aws-error.ts';
import { describeKey } from './key.ts';
import type { Session } from './session.ts';
import { readTrail, unreadable } from './trail.ts';

/** What AWS has, as far as this run may see it. */
export interface Observed {
  /** Who the trail is; of an absent one, who it will be. */
  readonly identity: TrailIdentity;
  readonly trail: Trail | null;
  readonly status: Status;
  readonly key: KeyAnswer | null;
  /** `null` where it was not asked for, or cannot be told. */
  readonly organizationId: string | null;
  /** What a reader should know of how this was observed. */
  readonly notices: readonly string[];
}

/**
 * Reads the trail and what is needed to compare it, in two waves: which trail it is, then its details in its home Region.
 * @throws RunError `read` where the trail cannot be read, since unknown is not absent.
 */
export const observe = async (session: Session, declared: Declared): Promise<Observed> => {
  const intent = declared.intents.isOrganizationTrail;
  const organizationWanted = intent.state === 'set' && intent.value === true;
  const { account } = session.identity;
  const [listed, organization] = await bothOf(
    listTrails(session, declared.region),
    organizationWanted ? describeOrganization(session, declared.region) : Promise.resolve(null),
  );
  const located = locate(listed, {
    name: declared.name,
    region: declared.region,
    account,
    organization: organizationWanted,
  });
  if (located.kind === 'ambiguous') {
    throw new RunError(
      'read',
      `Several trails are called '${declared.name}': ${located.trails.map(({ arn }) => arn).join(', ')}`,
      'Set aws-region to the home Region of the one that is meant.',
    );
  }
  const found = located.kind === 'found' ? `is one of them, at home in ${located.trail.homeRegion}` : 'is none of them';
  session.log.info(`Trails that account ${account} sees: ${listed.length}; ${declared.name} ${found}`);
  const organizationId = organization && 'id' in organization ? organization.id : null;
  if (located.kind === 'absent') {
    const { owner, notices } = ownerOf(organization, account);
    const identity = {
      name: declared.name,
      arn: trailArn(declared.region, owner, declared.name),
      homeRegion: declared.region,
    };
    const key = await describeKey(session, declared.intents.kmsKeyId, declared.region);
    return { identity, trail: null, status: NO_STATUS, key, organizationId, notices };
  }
  const identity = located.trail;
  const [{ trail, status }, key] = await bothOf(
    readTrail(cloudTrail(identity.homeRegion, session), identity),
    describeKey(session, declared.intents.kmsKeyId, identity.homeRegion),
  );
  return { identity, trail, status, key, organizationId, notices: [] };
};

/** Waits for both before it throws: no call of a run goes on behind its back. */
const bothOf = async <A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> => {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
};

/** An organization trail belongs to the management account, whoever creates it. */
const ownerOf = (organization: OrganizationAnswer | null, account: string) => {
  if (organization === null) return { owner: account, notices: [] };
  if ('id' in organization) return { owner: organization.managementAccount, notices: [] };
  const notice = `The organization could not be read (${organization.unknown}), so the ARN of the new trail is taken to be one of account ${account}. If this is a delegated administrator account that is wrong: the role needs organizations:DescribeOrganization.`;
  return { owner: account, notices: [notice] };
};

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

type OrganizationAnswer = { readonly id: string; readonly managementAccount: string } | { readonly unknown: string };

const describeOrganization = async (session: Session, region: string): Promise<OrganizationAnswer> => {
  const { DescribeOrganizationCommand } = await import('@aws-sdk/client-organizations');
  const client = await organizations(region, session);
  return client.send(new DescribeOrganizationCommand({})).then(
    ({ Organization: { Id: id, MasterAccountId: managementAccount } = {} }) =>
      id && managementAccount ? { id, managementAccount } : { unknown: 'DescribeOrganization names none' },
    (error: unknown) => ({ unknown: errorName(error) }),
  );
};
