import type { PrerequisiteResource } from '../../domain/history/lookups.ts';
import { PREREQUISITE_EVENTS } from '../../domain/history/event-names.ts';
import type { TrailResources } from '../../domain/delivery/trail-resources.ts';
import type { PrerequisiteId } from '../../domain/prerequisites/prerequisite.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { parseArn, roleName } from '../../domain/values/arn.ts';
import { CLOUDTRAIL, leaderRegion } from '../../domain/values/partitions.ts';
import type { DocumentReader, ReadSessions } from '../prerequisites/document-reader.ts';

/** By what prerequisites are found. */
export interface LocateInput {
  readonly resources: TrailResources;
  /** Has read by now what it is asked for here. */
  readonly reader: DocumentReader;
  readonly readSessions: ReadSessions;
  /** `null` where it is not known. */
  readonly managementAccount: string | null;
}

/** What these prerequisites are about, and in which account and Region CloudTrail keeps the history of it. */
export async function locateResources(
  ids: readonly PrerequisiteId[],
  input: LocateInput,
): Promise<PrerequisiteResource[]> {
  const located = await Promise.all(ids.filter((id) => PREREQUISITE_EVENTS[id]).map((id) => locate(id, input)));
  return located.filter((one) => one !== null);
}

async function locate(id: PrerequisiteId, input: LocateInput): Promise<PrerequisiteResource | null> {
  const { resources, managementAccount } = input;
  switch (id) {
    case 'bucket':
    case 'bucket-policy':
      return resources.bucket === null ? null : { id, ...(await locateBucket(resources.bucket, input)) };
    case 'kms-key':
      return resources.key === null ? null : { id, ...(await locateKey(resources.key, input)) };
    case 'sns-topic':
      return resources.topic === null ? null : { id, ...locateByArn(resources.topic, resources.homeRegion) };
    case 'log-role': {
      const role = parseArn(resources.logRole ?? '');
      return role && { id, ...locateGlobal(roleName(role), role.account, input) };
    }
    default:
      return { id, ...locateGlobal(CLOUDTRAIL, managementAccount, input) };
  }
}

type Located = Omit<PrerequisiteResource, 'id'>;

/** Of a global service. */
function locateGlobal(name: string, account: string | null, { readSessions, resources }: LocateInput): Located {
  const region = leaderRegion(parseArn(readSessions.session.identity.arn)!.partition);
  return { name, account: region === null ? null : account, region: region ?? resources.homeRegion };
}

/** A bucket's policy is shown to its own account alone, so an account that sees one is the owner. */
async function locateBucket(
  name: string,
  { reader, readSessions: { session, bucketOwner }, resources }: LocateInput,
): Promise<Located> {
  const { region, policy } = await reader.bucket(name);
  const own = isKnown(policy) ? session.identity.account : null;
  return {
    name,
    account: bucketOwner?.account ?? own,
    region: (isKnown(region) && region.known) || resources.homeRegion,
  };
}

async function locateKey(id: string, { reader, readSessions, resources }: LocateInput): Promise<Located> {
  if (parseArn(id)?.resource.startsWith('key/')) return locateByArn(id, resources.homeRegion);
  const key = await reader.describeKey(id, resources.homeRegion);
  if (isKnown(key) && key.known) return locateByArn(key.known.arn, resources.homeRegion);
  return { name: id, account: readSessions.session.identity.account, region: resources.homeRegion };
}

function locateByArn(name: string, homeRegion: string): Located {
  const arn = parseArn(name);
  return { name, account: arn?.account ?? null, region: arn?.region || homeRegion };
}
