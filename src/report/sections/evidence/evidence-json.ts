import type { Checkpoint } from '../../../domain/integrity/proof.ts';
import type { CoverageProof } from '../../../domain/account-coverage/census.ts';
import type { Evidence } from '../../../domain/plan/verdict.ts';
import { visibleJson } from '../../../domain/values/printable.ts';
import { countsOf } from '../../verdict/finding-words.ts';

/** More would make the output too long for a variable of a later step; whoever reads `missing` has `expected` and `delivering`. */
const MAX_MISSING = 200;

/** The output `evidence` as JSON text: counts, and the first missing accounts (contract, section 8: version 1). */
export function evidenceJson(evidence: Evidence): string {
  const { coverage, integrity } = evidence;
  return json(evidence, coverage?.missing.slice(0, MAX_MISSING), integrity && countsOf(integrity.findings));
}

/** The evidence file: the same with every finding and every missing account. */
export function evidenceFileJson(evidence: Evidence): string {
  return json(evidence, evidence.coverage?.missing, evidence.integrity?.findings);
}

/** The checkpoint for the next run. */
export function checkpointJson(checkpoint: Checkpoint): string {
  return visibleJson(JSON.stringify(checkpoint));
}

function json({ delivery, coverage, integrity }: Evidence, missing: CoverageProof['missing'] = [], findings: unknown) {
  return visibleJson(
    JSON.stringify({
      version: 1,
      from: integrity?.from ?? null,
      to: integrity?.to ?? null,
      delivery: delivery ?? undefined,
      coverage: coverage
        ? {
            status: coverage.status,
            expected: coverage.expected,
            delivering: coverage.delivering,
            missing,
            unknown: coverage.unknown.length,
          }
        : undefined,
      integrity: integrity
        ? {
            status: integrity.status,
            level: integrity.level,
            accounts: integrity.accounts,
            regions: integrity.regions,
            chains: integrity.chains,
            digests: integrity.digests,
            files: integrity.files,
            hashed: integrity.hashed,
            findings,
            unknown: integrity.unknown.length,
          }
        : undefined,
    }),
  );
}
