/** A trail that has delivered for days, and runs that verify its record. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVIDENCE_ROLE_NAME, FILES_EVIDENCE_ROLE_NAME, LOG_ARCHIVE_ACCOUNT } from '../../../simulator/world/company.ts';
import { deliverLogs, type DeliveryOptions } from '../../../simulator/services/deliveries/deliver-logs.ts';
import { digestsOf } from '../../../simulator/services/deliveries/tamper.ts';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import type { Digest } from '../../../simulator/world/log-archive.ts';
import type { Trail } from '../../../simulator/world/trail.ts';
import { type ScenarioContext, type StageOptions, TRAIL, withWorld } from '../stage.ts';

export const HOUR = 3_600_000;

export function hoursAgo(hours: number): Date {
  return new Date(Date.now() - hours * HOUR);
}

/** Two Regions are enough: each account has a chain in each. */
const REGIONS = ['us-east-1', 'eu-west-1'];

export interface RecordContext extends ScenarioContext {
  readonly trail: Trail;
  /** A run that only verifies. `checkpoint` is what an earlier run left. */
  readonly verify: (inputs?: Record<string, string>, checkpoint?: string, options?: StageOptions) => Promise<RunResult>;
  /** More of the record, up to now or another time. */
  readonly deliver: (options?: Partial<DeliveryOptions>) => void;
  /** Those of one account in one Region, the oldest first. */
  readonly digests: (account: string, region?: string) => Digest[];
}

const EVIDENCE_ROLE = `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/${EVIDENCE_ROLE_NAME}`;
export const FILES_EVIDENCE_ROLE = `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/${FILES_EVIDENCE_ROLE_NAME}`;

/** A trail that was started three days ago, and what it has delivered since then, in two Regions. */
export function withRecord(
  play: (stage: RecordContext) => Promise<void>,
  delivery: Partial<DeliveryOptions> = {},
  inputs: Record<string, string> = {},
): Promise<void> {
  return withWorld(async (stage) => {
    const { world, run, calls } = stage;
    await run(inputs);
    const trail = world.trails.get(TRAIL)!;
    trail.startLoggingTime = hoursAgo(72);
    const deliver = (options: Partial<DeliveryOptions> = {}) =>
      deliverLogs(world, TRAIL, {
        from: hoursAgo(60),
        to: new Date(),
        regions: REGIONS,
        interruptions: [],
        ...delivery,
        ...options,
      });
    deliver();
    calls();
    const workspace = mkdtempSync(join(tmpdir(), 'org-trail-checkpoint-'));
    const verify: RecordContext['verify'] = (more = {}, checkpoint, options = {}) => {
      const file = checkpoint === undefined ? {} : { 'checkpoint-file': 'checkpoint.json' };
      if (checkpoint !== undefined) writeFileSync(join(workspace, 'checkpoint.json'), checkpoint);
      return run(
        {
          ...inputs,
          mode: 'check',
          'verify-integrity': 'digests',
          'evidence-role-to-assume': EVIDENCE_ROLE,
          ...file,
          ...more,
        },
        { env: { GITHUB_WORKSPACE: workspace }, ...options },
      );
    };
    try {
      await play({
        ...stage,
        trail,
        verify,
        deliver,
        digests: (account, region = 'us-east-1') => digestsOf(world, { trail, account, region }),
      });
    } finally {
      rmSync(workspace, { recursive: true });
    }
  });
}

interface Evidence {
  readonly delivery?: { readonly status: string };
  readonly coverage?: {
    readonly status: string;
    readonly expected: number;
    readonly delivering: number;
    readonly missing: readonly { readonly account: string }[];
    readonly unknown: number;
  };
  readonly integrity?: {
    readonly status: string;
    readonly chains: number;
    readonly digests: number;
    readonly files: number;
    readonly hashed: number;
    readonly findings: Readonly<Record<string, number>>;
    readonly unknown: number;
  };
}

/** The output `evidence`. */
export function evidenceOf({ outputs }: RunResult): Evidence {
  return JSON.parse(outputs['evidence']!) as Evidence;
}

export interface FoundFinding {
  readonly kind: string;
  readonly account: string;
  readonly region: string;
  readonly object: string | null;
  readonly message: string;
  readonly remains?: {
    readonly deletedAt: string | null;
    readonly versionId: string | null;
    readonly verified: boolean;
  };
}

/** Every finding, from the evidence file. */
export function findingsOf({ outputs, files }: RunResult): FoundFinding[] {
  const file = JSON.parse(files[outputs['evidence-file']!]!) as { integrity: { findings: FoundFinding[] } };
  return file.integrity.findings;
}

/** The checkpoint that a run left, as text. */
export function checkpointOf({ outputs, files }: RunResult): string {
  return files[outputs['checkpoint-file']!]!;
}
