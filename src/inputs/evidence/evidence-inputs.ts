import type { Checkpoint, IntegrityLevel } from '../../domain/integrity/proof.ts';
import * as formats from '../../domain/trail/formats.ts';

/** Which evidence a workflow asks for (contract, section 8). */
export interface EvidenceInputs {
  /** How long to wait for a delivery after a write; 0: not at all. */
  readonly waitForDeliverySeconds: number;
  readonly verifyIntegrity: 'off' | IntegrityLevel;
  readonly verifyCoverage: boolean;
  readonly verifyHours: number;
  /** Account ids: these are verified and counted. Empty: all. */
  readonly verifyAccounts: readonly string[];
  /** Which of equal parts of the accounts, counted from 1. `null`: all. */
  readonly verifyShard: { readonly index: number; readonly count: number } | null;
  /** What an earlier run left, of whichever trail. `null` where nothing was given, and on the first run. */
  readonly checkpoint: Checkpoint | null;
  /** A role that may read the record, assumed from the run's own session. `null`: that session itself. */
  readonly evidenceRoleToAssume: string | null;
}

/** How inputs are read, and where mistakes and notices go. */
export interface InputReader {
  readonly environment: NodeJS.ProcessEnv;
  readonly optional: <T>(id: string, format: formats.Format, fallback: T) => string | T;
  readonly list: (id: string) => string[];
  readonly oneOf: <T extends string>(id: string, allowed: readonly T[], fallback: T) => T;
  readonly role: (id: string) => string | null;
  readonly wrong: (id: string, value: string, allowed: string) => void;
  readonly mistakes: string[];
  readonly notices: string[];
}

const LEVELS = ['off', 'digests', 'files'] as const;

/** What the inputs say of evidence; `bucketOwnerRole` reads the record where no other role is named. */
export async function readEvidenceInputs(reader: InputReader, bucketOwnerRole: string | null): Promise<EvidenceInputs> {
  const { environment, optional, list, oneOf, role, wrong, mistakes, notices } = reader;
  const verifyIntegrity = oneOf('verify-integrity', LEVELS, 'off');
  const verifyCoverage = formats.isTrue(optional('verify-coverage', formats.boolean, 'false'));
  const accounts = list('verify-accounts');
  for (const id of accounts) {
    if (!formats.accountId.accepts(id)) wrong('verify-accounts', id, formats.accountId.allowed);
  }
  const shard = optional('verify-shard', formats.shard, null);
  const checkpointPath = optional('checkpoint-file', formats.filePath, null);
  const withoutEffect = [
    ...(verifyIntegrity === 'off' && checkpointPath !== null ? ['checkpoint-file'] : []),
    ...(verifyIntegrity === 'off' && !verifyCoverage && accounts.length > 0 ? ['verify-accounts'] : []),
    ...(verifyIntegrity === 'off' && !verifyCoverage && shard !== null ? ['verify-shard'] : []),
  ];
  if (withoutEffect.length > 0) {
    notices.push(`verify-integrity is 'off', so nothing uses ${withoutEffect.join(', ')}.`);
  }
  let checkpoint: Checkpoint | null = null;
  if (verifyIntegrity !== 'off' && checkpointPath !== null) {
    const { readCheckpointFile } = await import('./checkpoint-file.ts');
    const read = await readCheckpointFile(checkpointPath, environment);
    if ('mistake' in read) mistakes.push(read.mistake);
    else if (read.checkpoint === null) notices.push(firstRun(checkpointPath));
    else checkpoint = read.checkpoint;
  }
  const [index, count] = (shard ?? '').split('/').map(Number);
  return {
    waitForDeliverySeconds: Number(optional('wait-for-delivery-seconds', formats.waitSeconds, '0')),
    verifyIntegrity,
    verifyCoverage,
    verifyHours: Number(optional('verify-hours', formats.verifyHours, '26')),
    verifyAccounts: [...new Set(accounts)],
    verifyShard: index && count ? { index, count } : null,
    checkpoint,
    evidenceRoleToAssume: role('evidence-role-to-assume') ?? bucketOwnerRole,
  };
}

function firstRun(path: string): string {
  return `checkpoint-file '${path}' does not exist, so this run verifies without one. If it is not the first, restore the file that the last run left.`;
}
