import { paginateListTrails } from '@aws-sdk/client-cloudtrail';
import { RunError } from '../errors.ts';
import { trailArn } from '../trail/arn.ts';
import type { Declared, KeyAnswer } from '../trail/desired.ts';
import { NO_STATUS, type Status } from '../trail/health.ts';
import { locate } from '../trail/locate.ts';
import type { Trail, TrailIdentity } from '../trail/trail.ts';
import { cloudTrail, organizations } from './client.ts';
import { errorName } from './failures.ts';
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
  /** `null` where it cannot be told. */
  readonly organizationId: string | null;
}

/**
 * Reads the trail and what is needed to compare it, in two waves: which trail it is, then its details in its home Region.
 * @throws RunError `read` where the trail cannot be read, since unknown is not absent.
 */
export const observe = async (session: Session, declared: Declared): Promise<Observed> => {
  const intent = declared.intents.isOrganizationTrail;
  const organizationWanted = intent.state === 'set' && intent.value === true;
  const { account } = session.identity;
  const [listed, organization] = await Promise.all([
    listTrails(session, declared.region),
    organizationWanted ? describeOrganization(session, declared.region) : null,
  ]);
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
  const organizationId = organization?.id ?? null;
  if (located.kind === 'absent') {
    // An organization trail belongs to the management account, whoever creates it.
    const arn = trailArn(declared.region, organization?.managementAccount ?? account, declared.name);
    const identity = { name: declared.name, arn, homeRegion: declared.region };
    const key = await describeKey(session, declared.intents.kmsKeyId, declared.region);
    return { identity, trail: null, status: NO_STATUS, key, organizationId };
  }
  const identity = located.trail;
  const [{ trail, status }, key] = await Promise.all([
    readTrail(cloudTrail(identity.homeRegion, session), identity),
    describeKey(session, declared.intents.kmsKeyId, identity.homeRegion),
  ]);
  return { identity, trail, status, key, organizationId };
};

/** DescribeTrails by name sees the current Region and account alone; ListTrails sees every Region, and the organization's trails. */
const listTrails = async (session: Session, region: string): Promise<TrailIdentity[]> => {
  const listed: TrailIdentity[] = [];
  try {
    for await (const page of paginateListTrails({ client: cloudTrail(region, session) }, {})) {
      for (const { TrailARN: arn, Name: name, HomeRegion: homeRegion } of page.Trails ?? []) {
        if (name && arn && homeRegion) listed.push({ name, arn, homeRegion });
      }
    }
  } catch (error) {
    throw unreadable('cloudtrail:ListTrails', error);
  }
  return listed;
};

const describeOrganization = async (session: Session, region: string) => {
  const { DescribeOrganizationCommand } = await import('@aws-sdk/client-organizations');
  const client = await organizations(region, session);
  const answer = await client.send(new DescribeOrganizationCommand({})).catch((error: unknown) => {
    const { account } = session.identity;
    session.log.info(
      `The organization cannot be read (${errorName(error)}); a new trail is taken to belong to account ${account}`,
    );
    return null;
  });
  const { Id: id, MasterAccountId: managementAccount } = answer?.Organization ?? {};
  return id && managementAccount ? { id, managementAccount } : null;
};
