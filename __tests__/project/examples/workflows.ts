/** The workflows of examples/, parsed. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Job, Step } from './jobs.ts';

export interface WorkflowStep extends Step {
  with?: Record<string, string>;
  run?: string;
  env?: Record<string, string>;
}

export interface WorkflowJob extends Job {
  name?: string;
  /** The workflow that it calls, in place of steps. */
  uses?: string;
  with?: Record<string, string>;
  environment?: string;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  permissions?: Record<string, string>;
  strategy?: { 'fail-fast'?: boolean; matrix: Record<string, number[]> };
  steps: WorkflowStep[];
}

export interface Workflow {
  on: Record<string, unknown>;
  permissions: object;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, WorkflowJob>;
}

export function text(name: string): string {
  return readFileSync(`examples/${name}`, 'utf8');
}

export function read(name: string): Workflow {
  return parse(text(name)) as Workflow;
}

/** The step of each job that uses Org Trail. */
export function trailSteps({ jobs }: Workflow): [string, WorkflowStep][] {
  return Object.entries(jobs).flatMap(([id, { steps = [] }]) =>
    steps.filter(({ uses }) => uses?.includes('/org-trail@')).map((step): [string, WorkflowStep] => [id, step]),
  );
}
