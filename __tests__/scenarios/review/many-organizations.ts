/** Runs of examples/many-organizations.yml: two organizations with two trails each, whose AWS knows nothing of each other. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { GithubEvent } from '../../../simulator/github/events.ts';
import type { RunResult } from '../../../simulator/runner/runner.ts';
import { createGithub } from '../../../simulator/world/create-github.ts';
import { addStackToWorld } from '../../bootstrap/add-stack-to-world.ts';
import type { Stack } from '../../bootstrap/deploy.ts';
import { deployed, deploymentTargetOf, type Partition } from '../../bootstrap/stacks.ts';
import { type Github, type JobRun, runWorkflow, type StartedJob } from '../../project/examples/run-workflow.ts';
import { runScript } from '../../project/examples/scripts.ts';
import type { Workflow, WorkflowStep } from '../../project/examples/workflows.ts';
import { INPUTS, type ScenarioContext, withWorld } from '../stage.ts';

type Values = Record<string, string>;

const ENTRY = 'many-organizations.yml';
const REUSABLE = 'one-trail.yml';
const REPOSITORY = 'octo-org/audit';

/** Of each trail: what differs from leg to leg. The accounts have the same numbers, since the simulated company does. */
const ORGANIZATIONS = {
  acme: { partition: 'aws', region: 'us-east-1' },
  gov: { partition: 'aws-us-gov', region: 'us-gov-west-1' },
} as const satisfies Record<string, { partition: Partition; region: string }>;
type Name = keyof typeof ORGANIZATIONS;
const TRAIL_NAMES = ['org-trail', 'data-trail'];
/** The one trail whose evidence is verified. */
export const VERIFIED = 'acme-org-trail';

/** A gh that knows the nightly runs, newest first, and their artifacts and jobs. */
const GH = `#!/bin/bash
case "$*" in
  run*) echo "$RUNS" ;;
  *artifacts*) run=\${2#*/runs/}; name=\${2#*name=}
    grep --quiet --line-regexp "\${run%%/*}/$name" <<< "$ARTIFACTS" && echo '{ "artifacts": [{ "expired": false }] }' || echo '{ "artifacts": [] }' ;;
  *) echo '{ "jobs": [] }' ;;
esac | jq --raw-output "\${@: -1}"
`;

/** A run of the action by a job of one trail. */
interface ActionRun {
  readonly trail: string;
  readonly mode: string;
  readonly ran: RunResult;
  readonly inputs: Values;
}

export interface WorkflowRun {
  readonly jobs: Record<string, JobRun>;
  /** The legs by the trail's name in the manifest. */
  readonly legs: Record<string, JobRun>;
  readonly actions: ActionRun[];
  /** Environments whose reviewers were asked. */
  readonly asked: string[];
}

export interface ManyOrganizations {
  readonly stages: Record<Name, ScenarioContext>;
  /** Runs the workflow for an event. Each environment's reviewers approve, unless this says otherwise. */
  readonly start: (event: GithubEvent, review?: Record<string, 'rejected' | 'pending'>) => Promise<WorkflowRun>;
  /** Writes a trail's config file: more keys for it. */
  readonly declare: (trail: string, more?: object) => void;
}

export function read(name: string): Workflow {
  const folder = name === ENTRY ? 'examples' : '.github/workflows';
  return parse(readFileSync(join(folder, name), 'utf8')) as Workflow;
}

/** All four trails exist and are as declared. */
export async function withManyOrganizations(play: (organizations: ManyOrganizations) => Promise<void>): Promise<void> {
  const github = createGithub();
  const workspace = mkdtempSync(join(tmpdir(), 'org-trail-many-'));
  mkdirSync(join(workspace, '.github/trails'), { recursive: true });
  try {
    await withWorld(
      (acme) =>
        withWorld((gov) => play(settled({ acme, gov }, workspace)), { github, partition: ORGANIZATIONS.gov.partition }),
      { github },
    );
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

function settled(stages: Record<Name, ScenarioContext>, workspace: string): ManyOrganizations {
  const names = Object.keys(ORGANIZATIONS) as Name[];
  const stacks = new Map<string, Stack>(
    names.flatMap((name) =>
      TRAIL_NAMES.map((TrailName) => {
        const parameters = {
          TrailName,
          BucketName: `${name}-${TrailName}-logs`,
          ApplyEnvironment: `organization-trail-${name}`,
          KeyArn: 'none',
          AllowEvidence: 'digests',
          JobWorkflowRef: `${REPOSITORY}/.github/workflows/${REUSABLE}@refs/heads/main`,
        };
        const { partition } = ORGANIZATIONS[name];
        return [`${name}-${TrailName}`, deployed('management-account', parameters, partition)];
      }),
    ),
  );
  const trails = names.flatMap((name) =>
    TRAIL_NAMES.map((trailName) => {
      const { partition, region } = ORGANIZATIONS[name];
      const { account } = deploymentTargetOf('management-account', partition);
      const { roles } = stages[name].world.accounts.get(account)!;
      const others = [...roles].filter(([role]) => role.startsWith(TRAIL_NAMES[0]!) && trailName !== TRAIL_NAMES[0]);
      const trail = `${name}-${trailName}`;
      addStackToWorld(stages[name].world, deploymentTargetOf('management-account', partition), stacks.get(trail)!);
      for (const [role, kept] of others) roles.set(role, kept);
      return {
        trail,
        'config-file': `.github/trails/${trail}.yml`,
        'aws-region': region,
        account,
        roles: `arn:${partition}:iam::${account}:role/${trailName}`,
        environment: `organization-trail-${name}`,
        ...(trail === VERIFIED && { 'verify-integrity': 'digests' }),
      };
    }),
  );
  writeFileSync(join(workspace, '.github/org-trails.json'), JSON.stringify(trails));
  const declare = (trail: string, more: object = {}) => {
    const config = { ...(parse(stacks.get(trail)!.outputs['ConfigFile']!) as object), ...more };
    writeFileSync(join(workspace, `.github/trails/${trail}.yml`), JSON.stringify(config));
  };
  for (const { trail } of trails) declare(trail);
  for (const { world } of Object.values(stages)) world.eventHistory.lookupsPerSecond = Infinity;
  const artifacts = new Map<string, string>();
  let runs = 0;
  return {
    stages,
    declare,
    start: async (event, review = {}) => {
      runs += 1;
      const run = new Run(stages, workspace, event, review, String(7_000_000_000 + runs), artifacts);
      const jobs = await runWorkflow(run, ENTRY);
      const legs = Object.fromEntries((jobs['trails']!.legs ?? []).map((leg) => [leg.name, leg]));
      return { jobs, legs, actions: run.actions, asked: run.asked };
    },
  };
}

class Run implements Github {
  readonly actions: ActionRun[] = [];
  readonly asked: string[] = [];
  readonly read = read;
  readonly context;
  readonly runner;
  private readonly stages: Record<Name, ScenarioContext>;
  private readonly workspace: string;
  private readonly event: GithubEvent;
  private readonly answers: Record<string, 'rejected' | 'pending'>;
  private readonly id: string;
  private readonly artifacts: Map<string, string>;

  constructor(
    stages: Record<Name, ScenarioContext>,
    workspace: string,
    event: GithubEvent,
    answers: Record<string, 'rejected' | 'pending'>,
    id: string,
    artifacts: Map<string, string>,
  ) {
    this.stages = stages;
    this.workspace = workspace;
    this.event = event;
    this.answers = answers;
    this.id = id;
    this.artifacts = artifacts;
    this.context = { event_name: event.name, ref: event.ref, repository: REPOSITORY, token: 'token' };
    this.runner = { temp: join(workspace, id) };
    mkdirSync(this.runner.temp);
  }

  review(environment: string) {
    if (environment === 'organization-trail-heal') return 'approved';
    this.asked.push(environment);
    return this.answers[environment] ?? 'approved';
  }

  async perform(step: WorkflowStep, job: StartedJob) {
    if (step.run !== undefined) return this.script(step);
    if (step.uses!.startsWith('your-org/org-trail@')) {
      const ran = await this.action(step.with!, job);
      return { succeeds: ran.exitCode === 0, outputs: ran.outputs };
    }
    const { name, path, 'run-id': run } = step.with!;
    if (step.uses!.startsWith('actions/upload-artifact@'))
      this.artifacts.set(`${this.id}/${name}`, this.actions.at(-1)!.ran.files[path!]!);
    if (step.uses!.startsWith('actions/download-artifact@')) {
      mkdirSync(path!);
      writeFileSync(join(path!, 'checkpoint.json'), this.artifacts.get(`${run}/${name}`)!);
    }
    return { succeeds: true };
  }

  private script(step: WorkflowStep) {
    writeFileSync(join(this.runner.temp, 'gh'), GH, { mode: 0o755 });
    const kept = [...this.artifacts.keys()];
    const { status, output } = runScript(
      step,
      {
        PATH: `${this.runner.temp}:${process.env['PATH']}`,
        GITHUB_RUN_ID: this.id,
        GITHUB_REF_NAME: 'main',
        GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/${ENTRY}@${this.event.ref}`,
        RUNS: JSON.stringify(kept.map((key) => ({ databaseId: key.split('/')[0] })).reverse()),
        ARTIFACTS: kept.join('\n'),
        ...step.env,
      },
      this.workspace,
    );
    const lines = output.split('\n').filter(Boolean);
    const outputs = Object.fromEntries(lines.map((line) => [line.split('=')[0]!, line.replace(/^[^=]*=/, '')]));
    return { succeeds: status === 0, outputs };
  }

  /** The token is that of the job: its subject and workflow, and no more permissions than the job has. */
  private async action(inputs: Values, { workflow, environment, permissions }: StartedJob): Promise<RunResult> {
    const { world, run } = this.stages[inputs['role-to-assume']!.startsWith('arn:aws-us-gov:') ? 'gov' : 'acme'];
    const { name, ref } = this.event;
    const subject = name === 'pull_request' ? 'pull_request' : `ref:${ref}`;
    world.oidcClaims = {
      sub: `repo:${REPOSITORY}:${environment ? `environment:${environment}` : subject}`,
      ref,
      job_workflow_ref: `${REPOSITORY}/.github/workflows/${workflow}@${ref}`,
      ...(environment && { environment }),
    };
    world.github.permissions['pull-requests'] = permissions['pull-requests'] === 'write' ? 'write' : 'none';
    const blank = Object.fromEntries(Object.keys(INPUTS).map((id) => [id, '']));
    const ran = await run(
      { ...blank, ...inputs },
      {
        event: this.event,
        withoutOidc: permissions['id-token'] !== 'write',
        shortensWaits: 'short',
        env: { GITHUB_WORKSPACE: this.workspace, GITHUB_RUN_ID: this.id },
      },
    );
    const trail = inputs['config-file']!.replace(/^.*\/|\.yml$/g, '');
    this.actions.push({ trail, mode: inputs['mode']!, ran, inputs });
    return ran;
  }
}
