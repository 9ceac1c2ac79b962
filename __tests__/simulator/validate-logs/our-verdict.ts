/** Runs the action, as its committed bundle, against a simulated cloud to verify one account's record. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FindingKind } from '../../../src/domain/integrity/finding.ts';
import { workflowDispatch } from '../../../simulator/github/events.ts';
import { runAction, type RunResult } from '../../../simulator/runner/runner.ts';
import type { SimulatedCloud } from '../../../simulator/server.ts';
import {
  FILES_EVIDENCE_ROLE_NAME,
  LOG_ARCHIVE_ACCOUNT,
  MANAGEMENT_ACCOUNT,
  TRAIL_NAME,
} from '../../../simulator/world/company.ts';
import type { ValidationCase } from './cases.ts';

export interface OurVerdict {
  ran: RunResult;
  digests: number;
  hashed: number;
  /** How many findings there are, by kind. */
  findings: Partial<Record<FindingKind, number>>;
  isUnknown: boolean;
  isWarned: boolean;
  /** For the next run. */
  checkpoint: string | undefined;
}

/** `hours`: how far back. `checkpoint` is what an earlier run left. Throws Error where the run leaves no evidence. */
export async function ourVerdict(
  cloud: SimulatedCloud,
  { account, hours, checkpoint }: { account: string; hours: number; checkpoint?: string | undefined },
): Promise<OurVerdict> {
  const workspace = mkdtempSync(join(tmpdir(), 'org-trail-checkpoint-'));
  try {
    if (checkpoint !== undefined) writeFileSync(join(workspace, 'checkpoint.json'), checkpoint);
    const ran = await runAction(cloud, {
      inputs: {
        mode: 'check',
        prerequisites: 'skip',
        'aws-region': 'us-east-1',
        'role-to-assume': `arn:aws:iam::${MANAGEMENT_ACCOUNT}:role/org-trail-apply`,
        'evidence-role-to-assume': `arn:aws:iam::${LOG_ARCHIVE_ACCOUNT}:role/${FILES_EVIDENCE_ROLE_NAME}`,
        'trail-name': TRAIL_NAME,
        's3-bucket-name': 'org-trail-logs',
        'verify-integrity': 'files',
        'verify-accounts': account,
        'verify-hours': String(hours),
        'checkpoint-file': checkpoint === undefined ? '' : 'checkpoint.json',
      },
      event: workflowDispatch('refs/heads/main'),
      env: { GITHUB_WORKSPACE: workspace },
    });
    return { ran, ...readEvidence(ran) };
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

interface Integrity {
  digests: number;
  hashed: number;
  findings: { kind: FindingKind }[];
  unknown: number;
}

function readEvidence({ outputs, files, summary, stdout, stderr }: RunResult): Omit<OurVerdict, 'ran'> {
  const file = files[outputs['evidence-file'] ?? ''];
  if (file === undefined) throw new Error(`The run left no evidence:\n${stdout}${stderr}`);
  const { digests, hashed, findings, unknown } = (JSON.parse(file) as { integrity: Integrity }).integrity;
  const byKind: OurVerdict['findings'] = {};
  for (const { kind } of findings) byKind[kind] = (byKind[kind] ?? 0) + 1;
  const checkpoint = files[outputs['checkpoint-file'] ?? ''];
  return {
    digests,
    hashed,
    findings: byKind,
    isUnknown: unknown > 0,
    isWarned: summary.includes('**Warnings**'),
    checkpoint,
  };
}

/** What is not as the case says. */
export function wrongInOurs({ ours, tamper, cli }: ValidationCase, verdict: OurVerdict): string[] {
  const { ran, findings, isUnknown, isWarned, digests } = verdict;
  const sees = Object.keys(findings).length > 0 || isUnknown || isWarned;
  const isProven = ran.exitCode === 0 && digests > 0;
  const isFailed = ran.exitCode === 1 && ran.outputs['failure-reason'] === 'integrity';
  const mustFail = Object.keys(findings).length > 0 || digests === 0;
  const wrong: [boolean, string][] = [
    // The rule over all cases: whatever was done, and whatever the CLI sees, is seen.
    [!sees && (tamper !== undefined || (cli.exitCode !== 0 && !cli.isFalseAlarm)), 'It sees nothing.'],
    [
      JSON.stringify(sorted(findings)) !== JSON.stringify(sorted(ours.findings)),
      `It finds ${describe(findings)}, not ${describe(ours.findings)}.`,
    ],
    [isUnknown !== (ours.isUnknown ?? false), `It says ${isUnknown ? 'something' : 'nothing'} is unknown.`],
    [ours.isWarned !== null && isWarned !== (ours.isWarned ?? false), `It ${isWarned ? 'warns' : 'does not warn'}.`],
    [!(mustFail ? isFailed : isProven), `It ended with ${ran.exitCode} (${ran.outputs['failure-reason']}).`],
    [!(ours.says ?? /^/).test(ran.summary), `Its summary does not say ${String(ours.says)}.`],
  ];
  return wrong.filter(([is]) => is).map(([, sentence]) => `Org Trail: ${sentence}`);
}

function sorted(findings: OurVerdict['findings']) {
  return Object.entries(findings).sort(([one], [other]) => (one < other ? -1 : 1));
}

export function describe(findings: OurVerdict['findings']): string {
  return (
    sorted(findings)
      .map(([kind, n]) => `${n} ${kind}`)
      .join(', ') || 'nothing'
  );
}
