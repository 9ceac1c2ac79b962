import type { CoverageProof } from '../../../domain/account-coverage/census.ts';
import type { Checkpoint } from '../../../domain/integrity/proof.ts';
import type { Evidence } from '../../../domain/plan/verdict.ts';
import { visibleJson } from '../../../domain/values/printable.ts';
import { countsOf } from '../../verdict/finding-words.ts';

/** More would make the output too long for a variable of a later step; whoever reads `missing` has `expected` and `delivering`. */
const MAX_ACCOUNTS = 200;

/** The output `evidence` as JSON text: counts, and the first missing accounts (contract, section 8: version 1). */
export function evidenceJson(evidence: Evidence): string {
  const { integrity } = evidence;
  return json(evidence, MAX_ACCOUNTS, integrity && countsOf(integrity.findings));
}

/** The evidence file: the same with every finding and every missing account. */
export function evidenceFileJson(evidence: Evidence): string {
  return json(evidence, Infinity, evidence.integrity?.findings);
}

/** Accounts that deliver nothing; then those that deliver, but not from the opt-in Regions that are named. */
function missingIn({ missing, regions }: CoverageProof): object[] {
  const silent = Map.groupBy(regions?.missing ?? [], ({ account }) => account);
  const some = [...silent].map(([account, all]) => ({
    account,
    name: all[0]!.name,
    newest: all.map(({ newest }) => newest).sort()[0],
    regions: all.map(({ region }) => region),
  }));
  return [...missing, ...some];
}

/** The checkpoint for the next run. */
export function checkpointJson(checkpoint: Checkpoint): string {
  return visibleJson(JSON.stringify(checkpoint));
}

function json({ delivery, coverage, integrity }: Evidence, maxAccounts: number, findings: unknown) {
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
            missing: missingIn(coverage).slice(0, maxAccounts),
            unknown: coverage.unknown.length,
            ...(coverage.regions && {
              regions: {
                delivering: coverage.regions.delivering,
                undecided: coverage.regions.undecided.slice(0, maxAccounts),
                // Whoever keeps the file would otherwise read that all Regions were checked.
                unknown: coverage.regions.unknown,
              },
            }),
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
            unknown: integrity.unknownChecks,
          }
        : undefined,
    }),
  );
}
