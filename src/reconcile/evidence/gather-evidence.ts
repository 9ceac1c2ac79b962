import type { Observed } from '../../aws/observe/observe.ts';
import type { Session } from '../../aws/session/sign-in.ts';
import type { CoverageProof } from '../../domain/account-coverage/census.ts';
import { takeCensus as judgeCensus } from '../../domain/account-coverage/take-census.ts';
import { type IntegrityProof, proofOf, type ProofInput } from '../../domain/integrity/proof.ts';
import type { Evidence, Mode } from '../../domain/plan/verdict.ts';
import { whyNotDue } from '../../domain/delivery/proof.ts';
import { organizationIdOf } from '../../domain/organization/organization.ts';
import { type Answer, isKnown } from '../../domain/values/answer.ts';
import { isoSeconds } from '../../domain/values/time.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { addNotice, type Run } from '../run.ts';
import { compareWithStatus } from './compare-with-status.ts';
import { type EvidenceSource, openEvidence } from './evidence-source.ts';
import { openEvidenceSession } from './open-evidence-session.ts';
import { readRemains } from './read-remains.ts';
import { readInterruptions } from './read-interruptions.ts';
import { readTrailNow, type TrailNow } from './read-trail-now.ts';
import { takeCensus } from './take-census.ts';
import { verifyIntegrity } from './verify-integrity.ts';
import { waitForDelivery } from './wait-for-delivery.ts';

/** What a run knows when all but the evidence is done. */
export interface GatherInput {
  readonly inputs: Inputs;
  readonly mode: Mode;
  /** The run's own, which reads. */
  readonly session: Session;
  readonly observed: Observed;
}

/**
 * Gathers the evidence that the workflow asks for (contract, section 8), and records it as far as it is known after each part. Reads
 * alone. What cannot be judged is unknown.
 */
export async function gatherEvidence(run: Run, input: GatherInput): Promise<void> {
  const { session, observed } = input;
  const now = await readTrailNow(session, observed.identity);
  let evidence: Evidence = {
    delivery: null,
    coverage: null,
    integrity: null,
    hasCheckpoint: input.inputs.evidence.checkpoint !== null,
  };
  const record = (part: Partial<Evidence>) => {
    evidence = { ...evidence, ...part };
    run.record({ kind: 'evidence', evidence });
  };
  await Promise.all([proveDelivery(run, input, now, record), proveRecord(run, input, now, record)]);
}

type RecordPart = (part: Partial<Evidence>) => void;

/** After a write alone: a trail that nobody changed need not deliver anything new. */
async function proveDelivery(run: Run, input: GatherInput, now: Answer<TrailNow>, record: RecordPart): Promise<void> {
  const seconds = input.inputs.evidence.waitForDeliverySeconds;
  const writtenAt = run.writtenAt();
  if (seconds === 0 || writtenAt === null) return;
  if (!isKnown(now)) {
    record({ delivery: { status: 'unknown', message: now.unknown, remedy: null, latest: null } });
  } else if (now.known.trail.isLogging) {
    const { deliveries } = input.observed;
    const { trail, deliveries: deliveriesAfterWrite } = now.known;
    const waiting = { session: input.session, trail, seconds, writtenAt, deliveries, deliveriesAfterWrite };
    record({ delivery: await waitForDelivery(run, waiting) });
  } else {
    addNotice(run, 'The trail does not log, so this run did not wait for a delivery.');
  }
}

/** Integrity first: what it sees of an account's digests counts as a sign of life. */
async function proveRecord(run: Run, input: GatherInput, now: Answer<TrailNow>, record: RecordPart): Promise<void> {
  const { verifyIntegrity: level, verifyCoverage, verifyHours, checkpoint } = input.inputs.evidence;
  if (level === 'off' && !verifyCoverage) return;
  const to = isoSeconds(Date.now());
  const from = isoSeconds(Date.parse(to) - verifyHours * 3_600_000);
  const interruptions =
    isKnown(now) && level !== 'off' ? readInterruptions(input.session, now.known) : Promise.resolve(null);
  const source = isKnown(now) ? await openSource(input, now.known, { from, to }) : now;
  if (!isKnown(now) || !isKnown(source)) {
    const why = isKnown(source) ? '' : source.unknown;
    const window = { level, from, to, trail: input.observed.identity.arn, checkpoint };
    if (level !== 'off') record({ integrity: unjudgedIntegrity({ ...window, level }, why) });
    if (verifyCoverage) record({ coverage: unjudgedCoverage(to, why) });
    return;
  }
  if (level !== 'off') {
    const proof = await verifyIntegrity(run, { source: source.known, level, interruptions });
    record({ integrity: proof });
    const compared = await compareWithStatus(source.known, proof, now.known.deliveries);
    record({ integrity: await readRemains(source.known, compared) });
  }
  if (verifyCoverage) record({ coverage: await takeCensus(run, source.known) });
}

function unjudgedIntegrity(
  window: Pick<ProofInput, 'level' | 'from' | 'to' | 'trail' | 'checkpoint'>,
  why: string,
): IntegrityProof {
  return proofOf({ ...window, verdicts: [], unknown: [why], notDue: null, isPartial: false });
}

function unjudgedCoverage(now: string, why: string): CoverageProof {
  const nothing = { newest: new Map(), strangers: [], hasValidation: true, isJustStarted: false };
  return judgeCensus({ accounts: { unknown: why }, now, ...nothing });
}

/** What the record is read with, and where it lies. */
async function openSource(
  { inputs, mode, session, observed }: GatherInput,
  { trail, startedAt, lastStoppedAt }: TrailNow,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Answer<EvidenceSource>> {
  const organizationId = trail.isOrganizationTrail ? organizationIdOf(observed.organization) : null;
  if (trail.isOrganizationTrail && organizationId === null) {
    return { unknown: `The organization ID is not known, so it is not known where the log files lie.` };
  }
  const { s3BucketName: bucket, s3KeyPrefix: prefix, name: trailName, homeRegion } = trail;
  const of = { bucket: bucket!, prefix, organizationId, trailName, homeRegion };
  const bucketSession = await openEvidenceSession({ inputs, mode, session }, of);
  if (!isKnown(bucketSession)) return bucketSession;
  return {
    known: openEvidence({
      bucketSession: bucketSession.known,
      organizationSession: session,
      trail: trail.arn,
      of,
      bucketRegion: homeRegion,
      from,
      now: to,
      checkpoint: inputs.evidence.checkpoint,
      isMultiRegion: trail.isMultiRegionTrail,
      hasValidation: trail.enableLogFileValidation,
      notDue: whyNotDue(startedAt, lastStoppedAt, to),
      readsRegions: inputs.evidence.verifyCoverage,
      accounts: inputs.evidence.verifyAccounts,
      shard: inputs.evidence.verifyShard,
    }),
  };
}
