import { parseArn } from '../../domain/values/arn.ts';
import type { Bucket, Documents, Key, Topic } from '../../domain/prerequisites/documents.ts';
import { AWS_KEY } from '../../domain/prerequisites/key.ts';
import { logStreams } from '../../domain/prerequisites/required-access.ts';
import type { Places } from '../../domain/delivery/declared-destinations.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import { type Destinations, UNKNOWN_ORGANIZATION_ID } from '../../domain/delivery/destinations.ts';
import type { Session } from '../session/sign-in.ts';
import { once } from '../../runtime/memoize.ts';
import { NOT_ASKED } from './ask.ts';
import { readBucket } from './read-bucket.ts';
import { describeKey, type KeyFacts, keyPolicy } from './read-key.ts';
import { readLogGroup, readLogRole, simulate } from './read-log-group.ts';
import { readServiceLinkedRole, readTrustedAccess } from './read-trusted-access.ts';
import { topicAttributes } from './read-topic.ts';

/** Who looks: the run's session and, where a role in the bucket's account is declared, one there, or why there is none. */
export interface Lookers {
  readonly session: Session;
  readonly bucketOwner: { readonly account: string; readonly session: Promise<Answer<Session>> } | null;
}

/** Whose trail it is: what log streams are named after. */
export type Owner = Pick<Destinations, 'trail' | 'organizationId'>;

/**
 * Reads what prerequisites are judged by. Everything is asked once, however often and early it is wanted, and asking never
 * throws: what is not told is unknown.
 */
export interface Reader {
  readonly describeKey: (id: string, homeRegion: string) => Promise<Answer<KeyFacts | null>>;
  /** A bucket's own facts; its default key is not looked up. */
  readonly bucket: (name: string) => Promise<Bucket>;
  /** What the organization lets CloudTrail do. */
  readonly organization: () => Promise<Pick<Documents, 'trustedAccess' | 'serviceLinkedRole'>>;
  /** What is at the places of a trail. */
  readonly places: (places: Places) => Promise<Omit<Documents, 'trustedAccess' | 'serviceLinkedRole' | 'logRoleLacks'>>;
  /** What the log role may not do. */
  readonly logRoleLacks: (places: Places, owner: Owner) => Promise<Documents['logRoleLacks']>;
}

export function createReader(lookers: Lookers, region: string): Reader {
  const { session } = lookers;
  const own = session.identity.account;
  const describe = once((id, homeRegion, account) => findKey(lookers, id, homeRegion, account));
  const bucket = once((name) => bucketFacts(lookers, region, name));
  const key = once((id, homeRegion, account) => readKey(lookers, describe, id, homeRegion, account));
  const topic = once((arn) => readTopic(lookers, key, arn));
  const logGroup = once((arn) => readLogGroup(session, arn));
  const logRole = once((arn) => readLogRole(session, region, arn));
  const lacks = once((arn, ...streams) => simulate(session, region, arn, streams));
  const organization = once(async () => {
    const [trustedAccess, serviceLinkedRole] = await Promise.all([
      readTrustedAccess(session, region),
      readServiceLinkedRole(session, region),
    ]);
    return { trustedAccess, serviceLinkedRole };
  });

  /** The default key matters where the trail has none of its own. */
  const bucketWithKey = async (name: string, hasKey: boolean): Promise<Bucket> => {
    const facts = await bucket(name);
    const id = isKnown(facts.encryption) ? facts.encryption.known.key : null;
    if (hasKey || id === null || AWS_KEY.test(id)) return facts;
    const bucketRegion = (isKnown(facts.region) && facts.region.known) || region;
    // A policy is shown to the bucket's own account alone.
    const account = lookers.bucketOwner?.account ?? (isKnown(facts.policy) ? own : null);
    return parseArn(id) || account !== null
      ? { ...facts, key: await key(id, bucketRegion, account ?? own) }
      : { ...facts, key: { unknown: `the account of bucket ${name} is not known` } };
  };
  const at = <T>(place: string | null, read: (place: string) => Promise<T>) =>
    place === null ? Promise.resolve(null) : read(place);

  return {
    describeKey: (id, homeRegion) => describe(id, homeRegion, own),
    bucket,
    organization,
    places: async (places) => {
      const [ofBucket, ofKey, ofTopic, ofLogGroup, ofLogRole] = await Promise.all([
        at(places.bucket, (name) => bucketWithKey(name, places.key !== null)),
        at(places.key, (id) => key(id, places.homeRegion, own)),
        at(places.topic, topic),
        at(places.logGroup, logGroup),
        at(places.logRole, logRole),
      ]);
      return { bucket: ofBucket, key: ofKey, topic: ofTopic, logGroup: ofLogGroup, logRole: ofLogRole };
    },
    logRoleLacks: async ({ logGroup, logRole: role }, { trail, organizationId }) => {
      if (!logGroup || !role) return null;
      const isIdKnown = organizationId !== UNKNOWN_ORGANIZATION_ID;
      const streams = logStreams({ trail, organizationId: isIdKnown ? organizationId : null, logGroup });
      const answer = await lacks(role, ...streams);
      if (isIdKnown || !isKnown(answer) || answer.known.length > 0) return answer;
      return { unknown: "The organization's id is not known, so neither are the names of its accounts' log streams." };
    },
  };
}

/** All of it, for one trail. */
export async function readDocuments(reader: Reader, places: Places, owner: Owner): Promise<Documents> {
  const [organization, ofPlaces, logRoleLacks] = await Promise.all([
    owner.organizationId === null ? OF_ONE_ACCOUNT : reader.organization(),
    reader.places(places),
    reader.logRoleLacks(places, owner),
  ]);
  return { ...organization, ...ofPlaces, logRoleLacks };
}

const OF_ONE_ACCOUNT = { trustedAccess: NOT_ASKED, serviceLinkedRole: NOT_ASKED };

/** The session that may look into an account: the bucket owner's in its own. */
async function lookerInto({ session, bucketOwner }: Lookers, account: string): Promise<Session> {
  if (bucketOwner?.account !== account) return session;
  const owner = await bucketOwner.session;
  return isKnown(owner) ? owner.known : session;
}

async function bucketFacts({ session, bucketOwner }: Lookers, region: string, name: string): Promise<Bucket> {
  const owner = bucketOwner && (await bucketOwner.session);
  return owner && !isKnown(owner)
    ? { name, region: owner, policy: owner, requesterPays: owner, encryption: owner, key: NOT_ASKED }
    : readBucket(owner?.known ?? session, owner !== null, region, name);
}

/** Looks a key up in the account that its ARN says, or that whoever names it is of. */
async function findKey(
  lookers: Lookers,
  id: string,
  homeRegion: string,
  account: string,
): Promise<Answer<KeyFacts | null>> {
  const { session } = lookers;
  const arn = parseArn(id);
  const holder = arn?.account ?? account;
  const seen = arn || holder === session.identity.account ? await describeKey(session, id, homeRegion) : null;
  if (seen && (isKnown(seen) || lookers.bucketOwner?.account !== holder)) return seen;
  const looker = await lookerInto(lookers, holder);
  if (looker !== session) return describeKey(looker, id, homeRegion);
  return seen ?? { unknown: `Key ${id} is of account ${holder}, and nobody who looks is in that.` };
}

async function readKey(
  lookers: Lookers,
  describe: (id: string, homeRegion: string, account: string) => Promise<Answer<KeyFacts | null>>,
  id: string,
  homeRegion: string,
  account: string,
): Promise<Answer<Key | null>> {
  const arn = parseArn(id);
  const policyOf = async (keyArn: string) => {
    const { account, region: keyRegion } = parseArn(keyArn)!;
    return keyPolicy(await lookerInto(lookers, account), keyArn, keyRegion);
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
  lookers: Lookers,
  key: (id: string, region: string, account: string) => Promise<Answer<Key | null>>,
  arn: string,
): Promise<Answer<Topic | null>> {
  const { account, region } = parseArn(arn)!;
  const answer = await topicAttributes(await lookerInto(lookers, account), arn);
  if (!isKnown(answer) || answer.known === null) return answer as Answer<null>;
  const { policy, keyId } = answer.known;
  if (keyId !== null && AWS_KEY.test(keyId)) return { known: { arn, policy, key: 'managed by AWS' } };
  return { known: { arn, policy, key: keyId === null ? null : await key(keyId, region, account) } };
}
