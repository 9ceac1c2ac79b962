/** Of which trail, account and Region a record is, and where its objects go. */
import { createHash } from 'node:crypto';
import { wholeSeconds } from '../../world/event-history.ts';
import type { DeliveryChain } from '../../world/log-archive.ts';
import type { Trail } from '../../world/trail.ts';
import type { World } from '../../world/world.ts';

export interface ChainOf {
  trail: Trail;
  account: string;
  region: string;
}

/** What was delivered of an account in a Region. Throws Error if nothing ever was. */
export function chainOf(world: World, { trail, account, region }: ChainOf): DeliveryChain {
  const chain = world.deliveries.chains.get(chainId(trail, account, region));
  if (!chain) throw new Error(`Nothing was delivered of ${account} in ${region}.`);
  return chain;
}

/** The same, as it is before anything is delivered; `from` in milliseconds. */
export function chainFrom(world: World, { trail, account, region }: ChainOf, from: number): DeliveryChain {
  const id = chainId(trail, account, region);
  const chain = world.deliveries.chains.get(id) ?? {
    until: { files: from, standard: from, backfill: from },
    files: [],
    digests: { standard: [], backfill: [] },
    unlisted: { standard: [], backfill: [] },
  };
  world.deliveries.chains.set(id, chain);
  return chain;
}

function chainId(trail: Trail, account: string, region: string): string {
  return `${trail.arn} ${account} ${region}`;
}

/** `PREFIX/AWSLogs/ORGANIZATION/ACCOUNT/`, both first as far as the trail has them. */
export function accountPath(world: World, { trail, account }: ChainOf): string {
  const prefix = trail.s3KeyPrefix ? `${trail.s3KeyPrefix}/` : '';
  return `${prefix}AWSLogs/${trail.isOrganizationTrail ? `${world.organization!.id}/` : ''}${account}/`;
}

export function dayPath(time: Date): string {
  return time.toISOString().slice(0, 10).replaceAll('-', '/');
}

/** `20261129T053000Z`. */
export function compactSeconds(time: Date): string {
  return wholeSeconds(time).replace(/[-:]/g, '');
}

/** A number from 0 up to, not including, `below`, that is the same whenever it is asked for. */
export function chosen(below: number, ...of: (string | number)[]): number {
  return createHash('sha256').update(of.join(' ')).digest().readUInt32BE() % below;
}
