import { type PublicKey, readPublicKeys } from '../../domain/integrity/public-keys.ts';
import type { Answer } from '../../domain/values/answer.ts';
import { dispensableCloudTrail } from '../clients/clients.ts';
import { list, object, optional, pagesOf, string } from '../clients/response-shapes.ts';
import { ask } from '../errors/ask.ts';
import type { Session } from '../session/sign-in.ts';

const HOUR = 3_600_000;

/** API_ListPublicKeys. Its items are judged one by one. */
const LISTED = object({ PublicKeyList: list(object({})), NextToken: optional(string) });

/** By fingerprint; or why they are not known. */
export type RegionKeys = Answer<ReadonlyMap<string, PublicKey>>;

/**
 * The keys that CloudTrail signed digests with in a Region, for all accounts, by fingerprint (API_ListPublicKeys). `from` and `now` are
 * ISO 8601: a key that was rotated just after a digest ended is listed from two hours later on (facts of CloudTrail, keys). Never
 * rejects.
 */
export function readRegionKeys(session: Session, region: string, from: string, now: string): Promise<RegionKeys> {
  const client = dispensableCloudTrail(region, session);
  return ask('cloudtrail:ListPublicKeys', async () => {
    const { paginateListPublicKeys } = await import('@aws-sdk/client-cloudtrail');
    const range = { StartTime: new Date(Date.parse(from) - HOUR), EndTime: new Date(Date.parse(now) + 2 * HOUR) };
    const listed = [];
    for await (const page of pagesOf(paginateListPublicKeys({ client }, range))) {
      listed.push(...LISTED(page, '').PublicKeyList);
    }
    const { keys, unreadable } = readPublicKeys(listed);
    for (const sentence of unreadable) session.log.warning(`Public keys of ${region}`, sentence);
    return keys;
  });
}
