import type { Checkpoint, IntegrityLevel } from '../../domain/integrity/proof.ts';
import type { Shard } from '../../domain/integrity/shard.ts';
import type { Declared, Intent } from '../../domain/trail/desired.ts';
import { rowOf } from '../../domain/trail/fields.ts';
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
  /** Which part of the accounts, counted from 1. `null`: all. */
  readonly verifyShard: Shard | null;
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
export async function readEvidenceInputs(
  reader: InputReader,
  declared: Declared,
  bucketOwnerRole: string | null,
): Promise<EvidenceInputs> {
  const { environment, optional, list, oneOf, role, wrong, mistakes, notices } = reader;
  const verifyIntegrity = oneOf('verify-integrity', LEVELS, 'off');
  const verifyCoverage = formats.isTrue(optional('verify-coverage', formats.boolean, 'false'));
  const accounts = list('verify-accounts');
  for (const id of accounts) {
    if (!formats.accountId.accepts(id)) wrong('verify-accounts', id, formats.accountId.allowed);
  }
  const shard = optional('verify-shard', formats.shard, null);
  const checkpointPath = optional('checkpoint-file', formats.filePath, null);
  if (verifyIntegrity !== 'off' && isOff(declared, 'enableLogFileValidation')) {
    mistakes.push(
      `verify-integrity is '${verifyIntegrity}', but ${locationOf(declared, 'enableLogFileValidation')} is false: without log file validation, CloudTrail delivers no digests to verify.`,
    );
  }
  if (verifyCoverage && isOff(declared, 'isOrganizationTrail')) {
    mistakes.push(
      `verify-coverage is true, but ${locationOf(declared, 'isOrganizationTrail')} is false: the trail records one account.`,
    );
  }
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

type Switch = 'enableLogFileValidation' | 'isOrganizationTrail';

/** A field whose own value is a mistake has no intent. */
function isOff({ intents }: Declared, field: Switch): boolean {
  const intent = intents[field] as Intent | undefined;
  return intent?.state === 'set' && intent.value === false;
}

function locationOf({ locations }: Declared, field: Switch): string {
  return locations[field] ?? rowOf(field).input;
}

function firstRun(path: string): string {
  return `checkpoint-file '${path}' does not exist, so this run verifies without one. If it is not the first, restore the file that the last run left.`;
}
