import { parseArn } from '../../domain/values/arn.ts';
import type { Bucket, PrerequisiteDocuments, Key, Topic } from '../../domain/prerequisites/documents.ts';
import { unreadSettings } from '../../domain/prerequisites/bucket-settings.ts';
import { AWS_KEY } from '../../domain/prerequisites/key.ts';
import { logStreamArns } from '../../domain/prerequisites/required-access.ts';
import type { TrailResources } from '../../domain/delivery/trail-resources.ts';
import { type Answer, isKnown, NOT_ASKED, type Unknown } from '../../domain/values/answer.ts';
import { type Destinations, UNKNOWN_ORGANIZATION_ID } from '../../domain/delivery/destinations.ts';
import { type Organization, organizationIdOf } from '../../domain/organization/organization.ts';
import type { Session } from '../session/sign-in.ts';
import { memoizeAsync } from '../../runtime/memoize.ts';
import { readBucket } from './read-bucket.ts';
import { describeKey, type KeyFacts, getKeyPolicy } from './read-key.ts';
import { readLogGroup, readLogRole, simulateLogRole } from './read-log-group.ts';
import { readServiceLinkedRole, readTrustedAccess } from './read-trusted-access.ts';
import { getTopicAttributes } from './read-topic.ts';

/** Who looks: the run's session and, where a role in the bucket's account is declared, one there, or why there is none. */
export interface ReadSessions {
  readonly session: Session;
  readonly bucketOwner: { readonly account: string; readonly session: Promise<Answer<Session>> } | null;
}

/** Whose trail it is: what log streams are named after. */
export type LogStreamNaming = Pick<Destinations, 'trail' | 'organizationId'>;

/** Who log streams are named after. */
export function logStreamNamingOf(
  trail: string,
  isOrganizationTrail: boolean,
  organization: Organization,
): LogStreamNaming {
  const organizationId = isOrganizationTrail ? (organizationIdOf(organization) ?? UNKNOWN_ORGANIZATION_ID) : null;
  return { trail, organizationId };
}

/**
 * Reads what prerequisites are judged by. Everything is asked once, however often and early it is wanted, and asking never
 * throws: an unanswered question is unknown.
 */
export interface DocumentReader {
  readonly describeKey: (id: string, homeRegion: string) => Promise<Answer<KeyFacts | null>>;
  /** A bucket's own facts; its default key is not looked up. */
  readonly bucket: (name: string) => Promise<Bucket>;
  /** What the organization lets CloudTrail do. */
  readonly organization: () => Promise<Pick<PrerequisiteDocuments, 'trustedAccess' | 'serviceLinkedRole'>>;
  /** The documents of a trail's resources. */
  readonly resourceDocuments: (
    resources: TrailResources,
  ) => Promise<Omit<PrerequisiteDocuments, 'trustedAccess' | 'serviceLinkedRole' | 'logRoleMissingAccess'>>;
  /** What the log role is not allowed to do. */
  readonly logRoleMissingAccess: (
    resources: TrailResources,
    naming: LogStreamNaming,
  ) => Promise<PrerequisiteDocuments['logRoleMissingAccess']>;
}

export function createDocumentReader(readSessions: ReadSessions, region: string): DocumentReader {
  const { session } = readSessions;
  const own = session.identity.account;
  const describe = memoizeAsync((id, homeRegion, account) => findKey(readSessions, id, homeRegion, account));
  const bucket = memoizeAsync((name) => bucketFacts(readSessions, region, name));
  const key = memoizeAsync((id, homeRegion, account) => readKey(readSessions, describe, id, homeRegion, account));
  const topic = memoizeAsync((arn) => readTopic(readSessions, key, arn));
  const logGroup = memoizeAsync((arn) => readLogGroup(session, arn));
  const logRole = memoizeAsync((arn) => readLogRole(session, region, arn));
  const missingAccess = memoizeAsync((arn, ...streams) => simulateLogRole(session, region, arn, streams));
  const organization = memoizeAsync(async () => {
    const [trustedAccess, serviceLinkedRole] = await Promise.all([
      readTrustedAccess(session, region),
      readServiceLinkedRole(session, region),
    ]);
    return { trustedAccess, serviceLinkedRole };
  });

  /** The default key matters where the trail has none of its own. */
  const bucketWithKey = async (name: string, hasKey: boolean): Promise<Bucket> => {
    const facts = await bucket(name);
    return hasKey ? facts : withDefaultKey(readSessions, region, facts, key);
  };
  const at = <T>(nameOrArn: string | null, read: (nameOrArn: string) => Promise<T>) =>
    nameOrArn === null ? Promise.resolve(null) : read(nameOrArn);

  return {
    describeKey: (id, homeRegion) => describe(id, homeRegion, own),
    bucket,
    organization,
    resourceDocuments: async (resources) => {
      const [ofBucket, ofKey, ofTopic, ofLogGroup, ofLogRole] = await Promise.all([
        at(resources.bucket, (name) => bucketWithKey(name, resources.key !== null)),
        at(resources.key, (id) => key(id, resources.homeRegion, own)),
        at(resources.topic, topic),
        at(resources.logGroup, logGroup),
        at(resources.logRole, logRole),
      ]);
      return { bucket: ofBucket, key: ofKey, topic: ofTopic, logGroup: ofLogGroup, logRole: ofLogRole };
    },
    logRoleMissingAccess: (resources, naming) => logRoleMissingAccess(resources, naming, logRole, missingAccess),
  };
}

async function logRoleMissingAccess(
  { logGroup, logRole }: TrailResources,
  { trail, organizationId }: LogStreamNaming,
  read: (role: string) => Promise<unknown>,
  simulate: (role: string, ...streams: string[]) => Promise<Answer<string[]>>,
): Promise<PrerequisiteDocuments['logRoleMissingAccess']> {
  if (!logGroup || !logRole) return null;
  const isIdKnown = organizationId !== UNKNOWN_ORGANIZATION_ID;
  // Whatever keeps the organization from answering may keep IAM, too, which need not be asked again while it may still be silent.
  if (!isIdKnown) await read(logRole);
  const streams = logStreamArns({ trail, organizationId: isIdKnown ? organizationId : null, logGroup });
  const answer = await simulate(logRole, ...streams);
  if (isIdKnown || !isKnown(answer) || answer.known.length > 0) return answer;
  return { unknown: 'The organization ID is not known, so the log stream names of its accounts are not known either.' };
}

/** All of it, for one trail. */
export async function readPrerequisiteDocuments(
  reader: DocumentReader,
  resources: TrailResources,
  naming: LogStreamNaming,
): Promise<PrerequisiteDocuments> {
  const [organization, ofResources, logRoleMissingAccess] = await Promise.all([
    naming.organizationId === null ? OF_ONE_ACCOUNT : reader.organization(),
    reader.resourceDocuments(resources),
    reader.logRoleMissingAccess(resources, naming),
  ]);
  return { ...organization, ...ofResources, logRoleMissingAccess };
}

const OF_ONE_ACCOUNT = { trustedAccess: NOT_ASKED, serviceLinkedRole: NOT_ASKED };

/** The session that is allowed to read an account: the bucket owner's in its own. */
async function readSessionFor({ session, bucketOwner }: ReadSessions, account: string): Promise<Session> {
  if (bucketOwner?.account !== account) return session;
  const owner = await bucketOwner.session;
  return isKnown(owner) ? owner.known : session;
}

/** The bucket with what KMS says of its default key, if that is a key of somebody's own. */
async function withDefaultKey(
  { session, bucketOwner }: ReadSessions,
  region: string,
  bucket: Bucket,
  readKeyIn: (id: string, region: string, account: string) => Promise<Answer<Key | null>>,
): Promise<Bucket> {
  const id = isKnown(bucket.encryption) ? bucket.encryption.known.key : null;
  if (id === null || AWS_KEY.test(id)) return bucket;
  const bucketRegion = (isKnown(bucket.region) && bucket.region.known) || region;
  const own = session.identity.account;
  // A policy is shown to the bucket's own account alone.
  const account = bucketOwner?.account ?? (isKnown(bucket.policy) ? own : null);
  return parseArn(id) || account !== null
    ? { ...bucket, key: await readKeyIn(id, bucketRegion, account ?? own) }
    : { ...bucket, key: { unknown: `the account that owns bucket ${bucket.name} is not known` } };
}

async function bucketFacts({ session, bucketOwner }: ReadSessions, region: string, name: string): Promise<Bucket> {
  const owner = bucketOwner && (await bucketOwner.session);
  return owner && !isKnown(owner)
    ? unreadBucket(name, bucketOwner.account, owner)
    : readBucket(owner?.known ?? session, owner !== null, region, name);
}

/** A bucket of which nothing is known, for one reason. */
function unreadBucket(name: string, account: string, why: Unknown): Bucket {
  const all = { region: why, policy: why, requesterPays: why, encryption: why, key: NOT_ASKED };
  return { name, ...all, settings: unreadSettings(account, why) };
}

/** Looks a key up in the account in its ARN, or in the account of the resource that names it. */
async function findKey(
  readSessions: ReadSessions,
  id: string,
  homeRegion: string,
  account: string,
): Promise<Answer<KeyFacts | null>> {
  const { session } = readSessions;
  const arn = parseArn(id);
  const holder = arn?.account ?? account;
  const seen = arn || holder === session.identity.account ? await describeKey(session, id, homeRegion) : null;
  if (seen && (isKnown(seen) || readSessions.bucketOwner?.account !== holder)) return seen;
  const readSession = await readSessionFor(readSessions, holder);
  if (readSession !== session) return describeKey(readSession, id, homeRegion);
  return seen ?? { unknown: `Key ${id} is in account ${holder}, and this run has no session in that account.` };
}

async function readKey(
  readSessions: ReadSessions,
  describe: (id: string, homeRegion: string, account: string) => Promise<Answer<KeyFacts | null>>,
  id: string,
  homeRegion: string,
  account: string,
): Promise<Answer<Key | null>> {
  const arn = parseArn(id);
  const policyOf = async (keyArn: string) => {
    const { account, region: keyRegion } = parseArn(keyArn)!;
    return getKeyPolicy(await readSessionFor(readSessions, account), keyArn, keyRegion);
  };
  const described = describe(id, homeRegion, account);
  // An alias has to be looked up before its key's policy can be asked for (API_GetKeyPolicy).
  const early = arn?.resource.startsWith('key/') ? policyOf(id) : null;
  early?.catch(() => undefined);
  const facts = await described;
  if (!isKnown(facts)) return facts;
  if (facts.known === null) return { known: null };
  return { known: { ...facts.known, policy: await (early ?? policyOf(facts.known.arn)) } };
}

async function readTopic(
  readSessions: ReadSessions,
  key: (id: string, region: string, account: string) => Promise<Answer<Key | null>>,
  arn: string,
): Promise<Answer<Topic | null>> {
  const { account, region } = parseArn(arn)!;
  const answer = await getTopicAttributes(await readSessionFor(readSessions, account), arn);
  if (!isKnown(answer) || answer.known === null) return answer as Answer<null>;
  const { policy, keyId } = answer.known;
  if (keyId !== null && AWS_KEY.test(keyId)) return { known: { arn, policy, key: 'managed by AWS' } };
  return { known: { arn, policy, key: keyId === null ? null : await key(keyId, region, account) } };
}
