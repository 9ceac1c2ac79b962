import { readNewestDelivery } from '../../aws/integrity/newest-delivery.ts';
import { judgeDigestStatus } from '../../domain/delivery/judge-digest-status.ts';
import type { DeliveryStatus } from '../../domain/delivery/status.ts';
import type { IntegrityProof } from '../../domain/integrity/proof.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { parseArn } from '../../domain/values/arn.ts';
import type { EvidenceSource } from './evidence-source.ts';

/**
 * Warns where CloudTrail reports a digest that is not in the bucket: the end of a chain that was deleted leaves no other trace without a
 * checkpoint. Nothing is listed where integrity has seen the chain.
 */
export async function compareWithStatus(
  source: EvidenceSource,
  proof: IntegrityProof,
  deliveries: readonly DeliveryStatus[],
): Promise<IntegrityProof> {
  const status = deliveries.find(({ what }) => what === 'digest files');
  const { account } = parseArn(source.trail)!;
  const { homeRegion: region } = source.of;
  if (status === undefined || source.notDue !== null || source.selected([account]).length === 0) return proof;
  const newest = await newestOf(source, account);
  const warning = newest === undefined ? null : judgeDigestStatus(status, newest, source.now);
  return warning === null ? proof : { ...proof, warnings: [...proof.warnings, `${account}, ${region}: ${warning}`] };
}

/** `undefined` where it is not known. */
async function newestOf(source: EvidenceSource, account: string): Promise<string | null | undefined> {
  const { of, now } = source;
  const heartbeat = source.heartbeats.get(`${account}/${of.homeRegion}`);
  if (heartbeat !== undefined) return heartbeat;
  const delivered = await source.deliveredAccounts();
  if (!isKnown(delivered)) return undefined;
  const one = delivered.known.find((found) => found.account === account);
  const query = { of: { ...of, ...one?.of }, account, region: of.homeRegion, now, hasValidation: true };
  const listed = await readNewestDelivery(await source.bucket(), query);
  return isKnown(listed) ? listed.known : undefined;
}
