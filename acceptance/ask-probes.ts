/** Asks all probes, each about the kind of trail that it needs. */
import type { Trail } from '@aws-sdk/client-cloudtrail';
import { type Aws, InterruptedError } from './aws/connect.ts';
import { errorName } from './aws/error-name.ts';
import type { OwnTrail, OwnTrails, TrailSettings } from './aws/own-trails.ts';
import { isOwnName, readTrailArn } from './aws/own-names.ts';
import { judge, type Judgement } from './probes/judge.ts';
import type { Probe, TrailKind } from './probes/probe.ts';

export type Answered = Probe & (Judgement | { readonly verdict: 'unasked'; readonly why: string });

export interface Session {
  readonly aws: Aws;
  readonly ownTrails: OwnTrails;
  readonly stop: AbortSignal;
  /** Kinds of trails that this run cannot have, and why. */
  readonly unavailable: ReadonlyMap<TrailKind, string>;
}

type OwnKind = 'own' | 'own organization';

/** A new own trail is multi-Region, so that questions from other Regions are about a trail that is there. */
const SETTINGS: Readonly<Record<OwnKind, Omit<TrailSettings, 'S3BucketName'>>> = {
  own: { IsMultiRegionTrail: true },
  'own organization': { IsMultiRegionTrail: true, IsOrganizationTrail: true },
};

export interface TrailSource {
  /** A trail for the probe, or why there is none. */
  trailFor(kind: TrailKind): Promise<OwnTrail | string>;
  /** Removes an own trail that is no longer as new: the next probe gets another. */
  retire(trail: OwnTrail): Promise<void>;
}

export function createTrailSource({ aws, ownTrails, unavailable }: Session): TrailSource {
  const current = new Map<OwnKind, OwnTrail>();
  let existing: Promise<OwnTrail | string> | null = null;

  /** One own trail at a time, so that a run stays far from the five that a Region may have. */
  async function ownTrail(kind: OwnKind): Promise<OwnTrail> {
    const known = current.get(kind);
    if (known) return known;
    for (const other of current.values()) await retire(other);
    const trail = await ownTrails.create({ ...SETTINGS[kind], S3BucketName: aws.bucket! });
    current.set(kind, trail);
    return trail;
  }

  async function retire(trail: OwnTrail): Promise<void> {
    const kind = [...current.keys()].find((one) => current.get(one)?.arn === trail.arn);
    if (kind === undefined) return;
    current.delete(kind);
    await ownTrails.remove(trail);
  }

  return {
    async trailFor(kind) {
      if (kind === 'none') return { arn: '', name: '', region: aws.region };
      if (kind === 'any' && !unavailable.has('own')) return ownTrail('own');
      if (kind === 'any' || kind === 'existing') return (existing ??= findExistingTrail(aws));
      return unavailable.get(kind) ?? ownTrail(kind);
    },
    retire,
  };
}

/** A multi-Region trail of this account and Region that is not the kit's. It is only read. */
async function findExistingTrail(aws: Aws): Promise<OwnTrail | string> {
  const { trailList = [] } = await aws.cloudTrail().describeTrails({ includeShadowTrails: false });
  const isReadable = ({ TrailARN = '', IsMultiRegionTrail = false }: Trail) => {
    const named = readTrailArn(TrailARN);
    return IsMultiRegionTrail && named?.account === aws.account && !isOwnName(named.name);
  };
  const found = trailList.find(isReadable);
  if (!found) return 'the account has no multi-Region trail in this Region';
  return { arn: found.TrailARN!, name: found.Name!, region: aws.region };
}

/** @throws InterruptedError */
export async function askProbes(
  probes: readonly Probe[],
  session: Session,
  trails: TrailSource,
  onAnswer: (answered: Answered) => void,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const probe of probes) {
    const answered = await askProbe(probe, session, trails);
    onAnswer(answered);
    answers.push(answered);
  }
  return answers;
}

async function askProbe(probe: Probe, session: Session, trails: TrailSource): Promise<Answered> {
  let trail: OwnTrail | string;
  try {
    trail = await trails.trailFor(probe.trail);
  } catch (error) {
    if (error instanceof InterruptedError) throw error;
    return { ...probe, verdict: 'undetermined', why: `its trail could not be prepared: ${errorName(error)}` };
  }
  if (typeof trail === 'string') return { ...probe, verdict: 'unasked', why: trail };
  const judgement = await judge(probe, { ...session, trail }, session.stop);
  if (probe.leavesChanges || judgement.verdict !== 'same') await trails.retire(trail);
  return { ...probe, ...judgement };
}
