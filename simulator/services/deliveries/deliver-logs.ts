/** What CloudTrail delivers to a trail's bucket by itself: log files, and hourly digests that are signed and chained. */
import type { Digest, DigestContent, DigestKind } from '../../world/log-archive.ts';
import type { Trail } from '../../world/trail.ts';
import type { World } from '../../world/world.ts';
import { putObject } from '../objects/store.ts';
import { accountPath, chainFrom, type ChainOf, chosen } from './chain.ts';
import { deliverDigest, signDigest } from './digest.ts';
import { deliverLogFile } from './log-file.ts';
import { type Interruption, intersection, type Period, periodsOf } from './periods.ts';

export interface DeliveryOptions {
  /** Of a chain that has nothing yet; what was delivered before is gone on from. */
  from: Date;
  /** Everything that is there by then; the newest digests are on their way. */
  to: Date;
  /** By default the accounts of the organization that are active, or the trail's own. */
  accounts?: readonly string[];
  /** By default the trail's: all that are enabled, or its home Region. */
  regions?: readonly string[];
  /** By default 1 in the home Region, elsewhere none: digests come from idle Regions, too. */
  filesPerHour?: number | ((account: string, region: string) => number);
  /** One backfill digest each hour as well, for every eighth log file. */
  backfill?: boolean;
  /** Whether the trail's key encrypts digests like log files, as it does by default. Older ones are not. */
  encryptsDigests?: boolean;
  /** By default those that the event history has. */
  interruptions?: readonly Interruption[];
}

const HOUR_MILLISECONDS = 3_600_000;

/** Delivers for every account and Region, and moves GetTrailStatus's times. Throws Error if there is no such trail or bucket. */
export function deliverLogs(world: World, trailArn: string, options: DeliveryOptions): void {
  const trail = world.trails.get(trailArn);
  if (!trail) throw new Error(`There is no trail ${trailArn}.`);
  const { accounts = accountsOf(world, trail), regions = regionsOf(world, trail) } = options;
  const periods = periodsOf(world, trail, options.interruptions);
  for (const account of accounts) {
    const membership = [{ from: joinedAt(world, trail, account), to: Infinity }];
    const logging = inWholeSeconds(intersection(periods.logging, membership));
    const validation = inWholeSeconds(intersection(periods.validation, membership));
    for (const region of regions) {
      const of = { trail, account, region };
      deliverMarkers(world, of, logging[0], validation[0]);
      deliverFiles(world, of, logging, options);
      deliverDigests(world, of, validation, 'standard', options);
      if (options.backfill) deliverDigests(world, of, validation, 'backfill', options);
    }
  }
}

function accountsOf(world: World, { isOrganizationTrail, ownerAccountId }: Trail): string[] {
  if (!isOrganizationTrail) return [ownerAccountId];
  return [...world.organization!.accounts].filter((id) => (world.accounts.get(id)?.state ?? 'ACTIVE') === 'ACTIVE');
}

function regionsOf(world: World, { isMultiRegionTrail, homeRegion }: Trail): string[] {
  return isMultiRegionTrail ? [...world.enabledRegions] : [homeRegion];
}

/** An account that joins later has a chain of its own phase; AWS does not document which. */
function joinedAt(world: World, { isOrganizationTrail }: Trail, account: string): number {
  return isOrganizationTrail ? (world.accounts.get(account)?.joinedAt.getTime() ?? 0) : 0;
}

function inWholeSeconds(periods: Period[]): Period[] {
  return periods.map(({ from, to }) => ({ from: Math.floor(from / 1000) * 1000, to: Math.floor(to / 1000) * 1000 }));
}

/** CloudTrail puts an empty object in the folders of logs and of digests (seen in public listings). */
function deliverMarkers(world: World, of: ChainOf, ...periods: (Period | undefined)[]): void {
  ['CloudTrail', 'CloudTrail-Digest'].forEach((folder, index) => {
    const key = `${accountPath(world, of)}${folder}/`;
    const period = periods[index];
    if (!period || world.objects.get(of.trail.s3BucketName)?.versions.has(key)) return;
    putObject(world, of.trail.s3BucketName, key, { body: new Uint8Array(), lastModified: new Date(period.from) });
  });
}

function deliverFiles(world: World, of: ChainOf, logging: Period[], options: DeliveryOptions): void {
  const { trail, account, region } = of;
  const { filesPerHour = () => (region === trail.homeRegion ? 1 : 0), from, to, backfill } = options;
  const perHour = typeof filesPerHour === 'number' ? filesPerHour : filesPerHour(account, region);
  const chain = chainFrom(world, of, from.getTime());
  const since = chain.until.files;
  chain.until.files = Math.max(since, to.getTime());
  if (perHour === 0) return;
  const interval = HOUR_MILLISECONDS / perHour;
  for (let slot = Math.floor(since / interval); slot * interval <= to.getTime(); slot += 1) {
    const at = Math.floor((slot * interval) / 1000) * 1000 + chosen(50, 'slot', account, region, slot) * 1000;
    if (at <= since || at > to.getTime() || !logging.some((one) => at > one.from && at <= one.to)) continue;
    const file = deliverLogFile(world, of, new Date(at));
    chain.files.push(file);
    const isLate = backfill === true && chosen(8, 'late', account, region, slot) === 0;
    chain.unlisted[isLate ? 'backfill' : 'standard'].push(file);
    report(trail, of, 'latestDeliveryTime', file.deliveredAt);
  }
}

function deliverDigests(
  world: World,
  of: ChainOf,
  periods: Period[],
  kind: DigestKind,
  { from, to, encryptsDigests = true }: DeliveryOptions,
): void {
  const chain = chainFrom(world, of, from.getTime());
  for (const { start, end, isStarting } of hoursOf(periods, chain.until[kind], to.getTime())) {
    const storedAt = new Date(end + lagOf(of, end, kind));
    if (storedAt > to) return;
    const { unlisted, digests } = chain;
    const files = unlisted[kind].filter(({ deliveredAt }) => deliveredAt.getTime() < end);
    unlisted[kind] = unlisted[kind].filter((file) => !files.includes(file));
    const digest: DigestContent = {
      kind,
      start: new Date(start),
      end: new Date(end),
      storedAt,
      // Those of a time without validation stay unlisted.
      files: isStarting ? [] : files,
      previous: null,
      isEncrypted: encryptsDigests,
    };
    const previous = isStarting ? null : (digests[kind].at(-1) ?? expiredPredecessor(world, of, digest));
    digests[kind].push(deliverDigest(world, of, { ...digest, previous }));
    chain.until[kind] = end;
    if (kind === 'standard') report(of.trail, of, 'latestDigestDeliveryTime', storedAt);
  }
}

/** The chain is older than what is delivered here: its first digest names one that is not kept anymore. */
function expiredPredecessor(world: World, of: ChainOf, { start, ...digest }: DigestContent): Digest | null {
  if (digest.kind === 'backfill') return null;
  const before = new Date(start.getTime() - HOUR_MILLISECONDS);
  return signDigest(world, of, { ...digest, start: before, end: start, storedAt: start, files: [] }).digest;
}

interface Hour {
  start: number;
  end: number;
  isStarting: boolean;
}

/**
 * The hours that end after `after`, up to `until`: of each period the one before it, with which a chain begins, then its
 * own, the last of them whole, unless the next period has begun by then.
 */
function hoursOf(periods: Period[], after: number, until: number): Hour[] {
  return periods.flatMap(({ from, to }, index) => {
    const next = periods[index + 1]?.from ?? Infinity;
    const hours: Hour[] = [];
    let number = Math.max(0, Math.floor((after - from) / HOUR_MILLISECONDS));
    for (; from + (number - 1) * HOUR_MILLISECONDS < to; number += 1) {
      const regular = from + number * HOUR_MILLISECONDS;
      const end = regular > to && regular >= next ? to : regular;
      if (end > until) break;
      const isStarting = number === 0;
      if (end > after) hours.push({ start: from + (number - 1) * HOUR_MILLISECONDS, end, isStarting });
    }
    return hours;
  });
}

/** 26 to 50 minutes, as has been seen; backfill digests an hour later. */
function lagOf({ account, region }: ChainOf, end: number, kind: DigestKind): number {
  const seconds = 26 * 60 + chosen(24 * 60, 'lag', account, region, end);
  return seconds * 1000 + (kind === 'backfill' ? HOUR_MILLISECONDS : 0);
}

/** Whose deliveries GetTrailStatus shows is not documented: here those of the trail's owner, in its home Region. */
function report(
  trail: Trail,
  { account, region }: ChainOf,
  member: 'latestDeliveryTime' | 'latestDigestDeliveryTime',
  at: Date,
): void {
  if (account !== trail.ownerAccountId || region !== trail.homeRegion) return;
  if (!trail[member] || trail[member] < at) trail[member] = at;
}
