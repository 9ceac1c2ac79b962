/** The project's own workflows, parsed. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Job } from '../examples/jobs.ts';

export interface Step {
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
export interface WorkflowJob extends Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  environment?: string;
  steps: Step[];
}
export interface Workflow {
  name: string;
  on: string | Record<string, { workflows?: string[] } | null>;
  permissions: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, WorkflowJob>;
}

export function text(name: string): string {
  return readFileSync(`.github/workflows/${name}`, 'utf8');
}

export function read(name: string): Workflow {
  return parse(text(name)) as Workflow;
}
