/** The workflows that verify the evidence: which checkpoint they continue from, which they keep, and when they fail. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { FINDING_KINDS } from '../../../src/domain/integrity/finding.ts';
import { LOG_ARCHIVE_ACCOUNT } from '../../../simulator/world/company.ts';
import { deployed, withBlock } from '../../bootstrap/stacks.ts';
import { type Result, resultsOf, type StepScenario, stepsThatRun } from './jobs.ts';
import { hasJq, runScript } from './scripts.ts';
import { read, text, trailSteps, type WorkflowStep } from './workflows.ts';

const KEPT_BY = {
  'evidence.yml': 'actions/upload-artifact',
  'evidence-attested.yml': 'actions/upload-artifact',
  'evidence-cache.yml': 'actions/cache/save',
  'evidence-branch.yml': 'actions/upload-artifact',
  'verify-organization.yml': 'actions/upload-artifact',
};
const NAMES = Object.keys(KEPT_BY) as (keyof typeof KEPT_BY)[];

const VERIFY = 'Verify what the trail delivered';
const NIGHT = { event_name: 'schedule', ref: 'refs/heads/main' };

function stepsOf(name: string, job = Object.keys(read(name).jobs)[0]!): WorkflowStep[] {
  return read(name).jobs[job]!.steps;
}

function stepOf(name: string, job: string, step: string): WorkflowStep {
  return stepsOf(name, job).find((one) => one.name === step)!;
}

describe.each(NAMES)('%s', (name) => {
  const workflow = read(name);

  test('runs at night and by hand, never for a pull request, and one run at a time', () => {
    expect(Object.keys(workflow.on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(workflow.concurrency).toEqual({ group: 'org-trail-evidence', 'cancel-in-progress': false });
  });

  test('signs in only where no other branch can, as bootstrap prints it', () => {
    const EvidenceRoleArn = 'arn:aws:iam::333333333333:role/org-trail-evidence';
    const stack = deployed('management-account', { BucketName: 'example-org-trail-logs', EvidenceRoleArn });
    const block = withBlock(stack, 'EvidenceWithBlock');
    const [[job, step]] = trailSteps(workflow) as [[string, WorkflowStep]];
    expect(workflow.jobs[job]!.environment).toBe('organization-trail-heal');
    expect(step.with).toMatchObject({ ...block, mode: 'plan', 'verify-integrity': 'digests', 'verify-coverage': true });
    for (const line of stack.outputs['EvidenceWithBlock']!.split('\n').slice(1, -1))
      expect(text(name)).toContain(`\n${' '.repeat(8)}${line}\n`);
  });

  test('a job that signs in to AWS cannot write to the repository', () => {
    for (const { permissions } of Object.values(workflow.jobs))
      if (permissions!['id-token'] === 'write') expect(permissions).toMatchObject({ contents: 'read' });
  });

  const verifying = name === 'verify-organization.yml' ? 'verify' : 'evidence';
  const keeping = (scenario: StepScenario) => {
    const steps = stepsOf(name, verifying);
    const { ran } = stepsThatRun(steps, { needs: { last: { outputs: {} } }, ...scenario });
    return steps.some(
      ({ uses, name: title }) => uses?.startsWith(KEPT_BY[name]) && /checkpoint/.test(title!) && ran.includes(title!),
    );
  };
  const outputs = { evidence: { 'checkpoint-file': '/tmp/checkpoint.json' }, signature: { 'attestation-id': '1' } };

  test('keeps the checkpoint of a run that fails, too, and none where there is none', () => {
    expect(keeping({ outputs })).toBe(true);
    expect(keeping({ outputs, failing: [VERIFY] })).toBe(true);
    expect(keeping({ failing: [VERIFY] })).toBe(false);
    expect(
      keeping({
        failing: ['Find the last checkpoint', 'Restore the last checkpoint', 'Check out the last checkpoint'],
      }),
    ).toBe(false);
  });

  test('verifies without a checkpoint the first time, and never if the last one could not be fetched', () => {
    const steps = stepsOf(name, verifying);
    const last = { 'run-id': '7' };
    const known: StepScenario = { outputs: { last }, needs: { last: { outputs: last } } };
    expect(stepsThatRun(steps, { needs: { last: {} } }).ran).toContain(VERIFY);
    expect(stepsThatRun(steps, known).ran).toContain(VERIFY);
    const fetching = steps.filter(({ name: title }) => title?.endsWith('the last checkpoint'));
    expect(fetching).not.toEqual([]);
    for (const { name: title } of fetching)
      expect(stepsThatRun(steps, { ...known, failing: [title!] }).ran).not.toContain(VERIFY);
  });
});

// The cache is for GitHub Enterprise Server as well, which does not have these artifacts.
test.each(NAMES.filter((name) => name !== 'evidence-cache.yml'))(
  '%s keeps every finding of a run that fails: the summary shows only the first ones',
  (name) => {
    const { ran } = stepsThatRun(stepsOf(name, name === 'verify-organization.yml' ? 'verify' : 'evidence'), {
      needs: { last: { outputs: {} } },
      outputs: { evidence: { 'evidence-file': '/tmp/evidence.json' } },
      failing: [VERIFY],
    });
    expect(ran).toContain('Keep every finding');
  },
);

describe('permissions', () => {
  test.each([
    ['evidence.yml', { evidence: { actions: 'read', contents: 'read', 'id-token': 'write' } }],
    [
      'evidence-attested.yml',
      { evidence: { actions: 'read', attestations: 'write', contents: 'read', 'id-token': 'write' } },
    ],
    ['evidence-cache.yml', { evidence: { contents: 'read', 'id-token': 'write' } }],
    ['evidence-branch.yml', { evidence: { contents: 'read', 'id-token': 'write' }, keep: { contents: 'write' } }],
    [
      'verify-organization.yml',
      {
        last: { actions: 'read' },
        verify: { actions: 'read', contents: 'read', 'id-token': 'write' },
        verified: { actions: 'read' },
      },
    ],
  ])('%s', (name, expected) => {
    const jobs = Object.entries(read(name).jobs);
    expect(Object.fromEntries(jobs.map(([id, { permissions }]) => [id, permissions]))).toEqual(expected);
  });
});

describe('evidence-attested.yml', () => {
  test('is evidence.yml, and checks and signs the checkpoint', () => {
    const steps = stepsOf('evidence-attested.yml');
    const added = ['Check who wrote the last checkpoint', 'Sign the checkpoint'];
    const withoutConditions = (all: WorkflowStep[]) =>
      all.map((step) => (step.name === 'Keep the checkpoint' ? { ...step, if: '' } : step));
    const others = steps.filter(({ name }) => !added.includes(name!));
    expect(withoutConditions(others)).toEqual(withoutConditions(stepsOf('evidence.yml')));
    expect(steps.map(({ name }) => name)).toEqual(expect.arrayContaining(added));
  });

  test('a checkpoint that could not be signed is not kept, since the next run would not accept it', () => {
    const steps = stepsOf('evidence-attested.yml');
    const unsigned: StepScenario = {
      outputs: { evidence: { 'checkpoint-file': '/tmp/checkpoint.json' } },
      failing: ['Sign the checkpoint'],
    };
    expect(stepsThatRun(steps, unsigned).ran).toContain('Sign the checkpoint');
    expect(stepsThatRun(steps, unsigned).ran).not.toContain('Keep the checkpoint');
  });

  test('a checkpoint that somebody else wrote is not used', () => {
    const steps = stepsOf('evidence-attested.yml');
    const planted: StepScenario = {
      outputs: { last: { 'run-id': '7' } },
      failing: ['Check who wrote the last checkpoint'],
    };
    expect(stepsThatRun(steps, planted)).toMatchObject({ result: 'failure' });
    expect(stepsThatRun(steps, planted).ran).not.toContain(VERIFY);
  });
});

describe.each(['evidence.yml', 'evidence-attested.yml'])('%s, where the last checkpoint is gone', (name) => {
  test('verifies, keeps the new checkpoint, and fails once', () => {
    const lost = stepsThatRun(stepsOf(name), {
      outputs: {
        last: { lost: 'true' },
        evidence: { 'checkpoint-file': '/tmp/checkpoint.json' },
        signature: { 'attestation-id': '1' },
      },
    });
    expect(lost.ran).toEqual(
      expect.arrayContaining([VERIFY, 'Keep the checkpoint', 'Fail if the last checkpoint is gone']),
    );
    const ordinary = stepsThatRun(stepsOf(name), { outputs: { last: { lost: 'false', 'run-id': '7' } } });
    expect(ordinary.ran).not.toContain('Fail if the last checkpoint is gone');
  });
});

describe('evidence-branch.yml', () => {
  const { jobs } = read('evidence-branch.yml');
  const written = { evidence: { 'checkpoint-file': '/tmp/checkpoint.json' } };

  test.each<[string, 'success' | 'failure', typeof written | object, Result]>([
    ['a run without a finding', 'success', written, 'success'],
    ['a run with a finding', 'failure', written, 'success'],
    ['a run that could not verify anything', 'failure', {}, 'skipped'],
  ])('%s', (_, evidence, outputs, keep) => {
    const results = resultsOf(jobs, { github: NIGHT, results: { evidence }, outputs: outputs as typeof written });
    expect(results).toEqual({ evidence, keep });
  });
});

describe('verify-organization.yml', () => {
  const { jobs } = read('verify-organization.yml');
  const FAIL = ['Fail if the last checkpoint is gone', 'Fail if a part failed'];

  test('the job that decides runs whatever happened before it, and its name has no number of parts in it', () => {
    for (const [results, cancelledDuring] of [
      [{}, undefined],
      [{ last: 'failure' }, undefined],
      [{ verify: 'failure' }, undefined],
      [{}, 'verify'],
      [{}, 'last'],
    ] as const)
      expect(resultsOf(jobs, { github: NIGHT, results, ...(cancelledDuring && { cancelledDuring }) })['verified']).toBe(
        'success',
      );
    expect(jobs['verified']!.name).toBe('Organization verified');
  });

  test.each<[string, Result, string, string[]]>([
    ['every part succeeded', 'success', 'false', []],
    ['a part failed', 'failure', 'false', ['Fail if a part failed']],
    ['the run was cancelled', 'cancelled', 'false', ['Fail if a part failed']],
    ['the last checkpoint was not found out', 'skipped', '', ['Fail if a part failed']],
    ['the last checkpoint is gone', 'success', 'true', ['Fail if the last checkpoint is gone']],
    ['both', 'failure', 'true', FAIL],
  ])('%s', (_, result, lost, expected) => {
    const merge = { 'checkpoint-file': '/tmp/checkpoint.json' };
    const needs = { last: { outputs: { lost } }, verify: { result, outputs: {} } };
    const { ran } = stepsThatRun(jobs['verified']!.steps, { needs, outputs: { merge } });
    expect(ran.filter((name) => name.startsWith('Fail'))).toEqual(expected);
    expect(ran).toContain('Keep the checkpoint');
  });

  test('every step that is to fail the job does', () => {
    for (const name of FAIL) expect(stepOf('verify-organization.yml', 'verified', name).run).toMatch(/\nexit 1\n$/);
  });

  test('a finding in one part does not stop the others, and each verifies its own accounts', () => {
    const { strategy, steps } = jobs['verify']!;
    expect(strategy!['fail-fast']).toBe(false);
    const { part } = strategy!.matrix;
    expect(part).toEqual(part!.map((_, index) => index + 1));
    const { 'verify-shard': shard } = steps.find(({ id }) => id === 'evidence')!.with!;
    expect(shard).toBe('${{ matrix.part }}/${{ strategy.job-total }}');
  });
});

// The scripts of the workflow need jq, as GitHub's runners have it.
const withJq = hasJq ? describe : describe.skip;
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'org-trail-examples-'));
  folders.push(folder);
  return folder;
}

withJq('finding the last checkpoint', () => {
  /** A gh that knows these runs, newest first, and their artifacts, and writes down what it was asked. */
  const GH = `#!/bin/bash
set -o pipefail
echo "$*" >> "$ASKED"
case "$1" in
  run) [ "$RUNS" = fails ] && exit 4; echo "$RUNS" ;;
  api) run=\${2#*/runs/}; jq --arg run "\${run%%/*}" '{ artifacts: .[$run] }' <<< "$ARTIFACTS" ;;
esac | jq --raw-output "\${@: -1}"
`;
  type Run = [databaseId: number, conclusion: string];
  const find = (
    name: string,
    job: string,
    runs: Run[] | 'fails',
    artifacts: Record<number, { expired: boolean }[]>,
  ) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'gh'), GH, { mode: 0o755 });
    writeFileSync(join(folder, 'asked'), '');
    const listed = runs === 'fails' ? [] : runs.map(([databaseId, conclusion]) => ({ databaseId, conclusion }));
    const { status, output } = runScript(stepOf(name, job, 'Find the last checkpoint'), {
      PATH: `${folder}:${process.env['PATH']}`,
      ASKED: join(folder, 'asked'),
      RUNS: runs === 'fails' ? 'fails' : JSON.stringify(listed),
      ARTIFACTS: JSON.stringify({
        ...Object.fromEntries(listed.map(({ databaseId }) => [databaseId, []])),
        ...artifacts,
      }),
      GH_REPO: 'octo-org/audit',
      GITHUB_REF_NAME: 'main',
      GITHUB_WORKFLOW_REF: `octo-org/audit/.github/workflows/${name}@refs/heads/main`,
    });
    return { status, output: output.trim().split('\n'), asked: readFileSync(join(folder, 'asked'), 'utf8') };
  };
  const there = [{ expired: false }];

  test.each<[string, Run[], Record<number, { expired: boolean }[]>, string[]]>([
    ['the first run', [], {}, ['lost=false']],
    [
      'the last run has one',
      [
        [8, 'success'],
        [7, 'success'],
      ],
      { 8: there, 7: there },
      ['run-id=8', 'lost=false'],
    ],
    [
      'a failed run has one',
      [
        [8, 'failure'],
        [7, 'success'],
      ],
      { 8: there, 7: there },
      ['run-id=8', 'lost=false'],
    ],
    [
      'the last run failed early',
      [
        [8, 'failure'],
        [7, 'success'],
      ],
      { 7: there },
      ['run-id=7', 'lost=false'],
    ],
    [
      'that of the last run was deleted',
      [
        [8, 'success'],
        [7, 'success'],
      ],
      { 7: there },
      ['run-id=7', 'lost=false'],
    ],
    [
      'all runs failed early',
      [
        [8, 'failure'],
        [7, 'cancelled'],
      ],
      {},
      ['lost=false'],
    ],
    [
      'all were deleted',
      [
        [8, 'success'],
        [7, 'success'],
      ],
      {},
      ['lost=true'],
    ],
    ['all expired', [[7, 'success']], { 7: [{ expired: true }] }, ['lost=true']],
  ])('%s', (_, runs, artifacts, expected) => {
    expect(find('evidence.yml', 'evidence', runs, artifacts)).toMatchObject({ status: 0, output: expected });
  });

  test('a run that may not ask fails, instead of starting over', () => {
    const { status, output } = find('evidence.yml', 'evidence', 'fails', {});
    expect([status, output]).toEqual([4, ['']]);
  });

  test('only nightly runs of the same workflow on the same branch count', () => {
    for (const [name, job] of [
      ['evidence.yml', 'evidence'],
      ['verify-organization.yml', 'last'],
    ] as const)
      expect(find(name, job, [[8, 'success']], { 8: there }).asked).toMatch(
        new RegExp(`^run list --workflow ${name} --event schedule --branch main --status completed `),
      );
  });

  test('every workflow finds it in the same way', () => {
    const { run } = stepOf('evidence.yml', 'evidence', 'Find the last checkpoint');
    expect(stepOf('evidence-attested.yml', 'evidence', 'Find the last checkpoint').run).toBe(run);
    expect(stepOf('verify-organization.yml', 'last', 'Find the last checkpoint').run).toBe(run);
  });
});

withJq('merging the checkpoints of the parts', () => {
  const TRAIL = `arn:aws:cloudtrail:us-east-1:${LOG_ARCHIVE_ACCOUNT}:trail/org-trail`;
  const entry = (hour: number) => ({ end: `2026-11-29T0${hour}:00:00Z`, signature: 'a'.repeat(64) });
  const checkpoint = (chains: object, trail = TRAIL) => ({ version: 1, trail, chains });

  const merge = (last: object | null, parts: object[]) => {
    const folder = newFolder();
    const put = (name: string, content: object) => {
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, name, 'checkpoint.json'), JSON.stringify(content));
    };
    if (last) put('last', last);
    parts.forEach((part, index) => put(`parts/org-trail-part-${index + 1}`, part));
    const { status, output } = runScript(stepOf('verify-organization.yml', 'verified', 'Merge the checkpoints'), {
      RUNNER_TEMP: folder,
    });
    const file = join(folder, 'checkpoint.json');
    const isKept = output === `checkpoint-file=${file}\n`;
    return { status, merged: isKept && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : null };
  };

  const one = { '111111111111/us-east-1': entry(5) };
  const other = { '222222222222/us-east-1': { ...entry(5), reported: '2026-11-29T05:00:00Z' } };

  test.each<[string, object | null, object[], object | null]>([
    ['the first time', null, [one, other], { ...one, ...other }],
    [
      'a part moves its own chains alone',
      { '111111111111/us-east-1': entry(1), ...other },
      [one],
      { ...one, ...other },
    ],
    ['no part wrote one', other, [], other],
    ['there is none at all', null, [], null],
    ['one part alone', null, [one], one],
  ])('%s', (_, last, parts, expected) => {
    const merged = merge(
      last && checkpoint(last),
      parts.map((part) => checkpoint(part)),
    );
    expect(merged).toEqual({ status: 0, merged: expected && checkpoint(expected) });
  });

  test('an entry of a part wins over the last one, whichever is newer', () => {
    const { merged } = merge(checkpoint({ '111111111111/us-east-1': entry(9) }), [checkpoint(one)]);
    expect(merged).toEqual(checkpoint(one));
  });

  test('checkpoints of different trails are not merged', () => {
    const { status, merged } = merge(checkpoint(one, `${TRAIL}-2`), [checkpoint(other)]);
    expect([status === 0, merged]).toEqual([false, null]);
  });
});

describe('docs/evidence.md', () => {
  test.each(FINDING_KINDS)('explains %s below a heading of its own', (kind) => {
    const page = readFileSync('docs/evidence.md', 'utf8');
    const [, section] = page.split(`\n### \`${kind}\`\n`);
    for (const part of ['Causes', 'Do', 'Still provable'])
      expect(section!.split('\n#')[0]).toContain(`- **${part}:** `);
  });
});
