import { InputMistakes } from '../runtime/errors.ts';
import { type WorkflowEvent, isPullRequestEvent } from '../github/event.ts';
import type { Declared } from '../domain/trail/desired.ts';
import { defaultAudience, partitionOf } from '../domain/values/partitions.ts';
import * as formats from '../domain/trail/formats.ts';
import { FIELDS } from '../domain/trail/fields.ts';
import type { Field } from '../domain/trail/trail.ts';
import { otherPartition } from './contradictions.ts';
import { notAllowed, readDeclared, TRAIL_INPUTS } from './declared.ts';
import { type EvidenceInputs, readEvidenceInputs } from './evidence/evidence-inputs.ts';
import { inputOf } from './input.ts';

/** What the workflow wrote, as one value. Nothing else reads an input. */
export interface Inputs {
  readonly declared: Declared;
  readonly mode: RequestedMode;
  readonly allowWeakening: ReadonlySet<Field>;
  /** `null`: the SDK's default credential chain. */
  readonly roleToAssume: string | null;
  readonly planRoleToAssume: string | null;
  /** A role in the account of the bucket, assumed from the run's own session. */
  readonly bucketOwnerRoleToAssume: string | null;
  readonly prerequisites: PrerequisitesMode;
  readonly audience: string;
  readonly roleSessionName: string;
  readonly roleDurationSeconds: number;
  readonly allowedAccountIds: readonly string[];
  readonly githubToken: string;
  readonly approval: Approval;
  /** The digest of the plan that was approved; `null` if the input is empty. */
  readonly approvedPlanDigest: string | null;
  readonly pullRequestComment: CommentPolicy;
  readonly evidence: EvidenceInputs;
  /** What is good to know about the inputs, and no mistake. */
  readonly notices: readonly string[];
}

/** What to do about what must hold outside the trail. */
const PREREQUISITES_MODES = ['check', 'repair', 'skip'] as const;
type PrerequisitesMode = (typeof PREREQUISITES_MODES)[number];

/** What may be applied, and where anything that does not only strengthen the trail must have been approved. */
const APPROVALS = ['not-required', 'strengthening-only', 'digest', 'merged-pull-request'] as const;
type Approval = (typeof APPROVALS)[number];

/** When a plan is shown in a comment on its pull request. */
const COMMENT_POLICIES = ['always', 'changes-only', 'never'] as const;
type CommentPolicy = (typeof COMMENT_POLICIES)[number];

/** Whether account ids are to be masked: asked before anything is logged, and in doubt they are. */
export function isMaskingRequested(environment: NodeJS.ProcessEnv): boolean {
  return !/^(?:false)?$/i.test(inputOf(environment, 'mask-aws-account-id'));
}

/** All that the workflow wrote, to look for account ids in. */
export function inputTexts(environment: NodeJS.ProcessEnv): string[] {
  return Object.entries(environment).flatMap(([name, value = '']) => (name.startsWith('INPUT_') ? [value] : []));
}

/** The input that is a secret: asked before anything is logged. */
export function secretInput(environment: NodeJS.ProcessEnv): string {
  return inputOf(environment, 'github-token');
}

/**
 * Reads and judges all inputs.
 * @throws InputMistakes with every mistake of the run, before anything is called.
 */
export async function readInputs(environment: NodeJS.ProcessEnv, event: WorkflowEvent): Promise<Inputs> {
  const mistakes: string[] = [];
  const notices: string[] = [];
  const wrong = (id: string, value: string, allowed: string) => mistakes.push(notAllowed(id, value, allowed));

  /** An optional value that follows a rule; `fallback` where it is empty. */
  const optional = <T>(id: string, format: formats.Format, fallback: T): string | T => {
    const value = inputOf(environment, id);
    if (value === '') return fallback;
    if (!format.accepts(value)) wrong(id, value, format.allowed);
    return value;
  };
  const list = (id: string): string[] => {
    const value = inputOf(environment, id);
    const items = value.split(/[,\n]/).map((item) => item.trim());
    const filled = items.filter((item) => item !== '');
    if (value !== '' && filled.length === 0) wrong(id, value, 'a list with at least one entry, or nothing');
    return filled;
  };

  const declared = await readDeclared(environment, mistakes);
  const partition = partitionOf(declared.region);
  const role = (id: string): string | null => {
    const value = optional(id, formats.roleArn, null);
    const mistake = value && formats.roleArn.accepts(value) ? otherPartition(id, value, declared.region) : null;
    if (mistake !== null) mistakes.push(mistake);
    return value;
  };
  const roleToAssume = role('role-to-assume');
  const planRoleToAssume = role('plan-role-to-assume');
  const bucketOwnerRoleToAssume = role('bucket-owner-role-to-assume');
  const allowedAccountIds = list('allowed-account-ids');
  for (const id of allowedAccountIds) {
    if (!formats.accountId.accepts(id)) wrong('allowed-account-ids', id, formats.accountId.allowed);
  }
  const allowWeakening = new Set<Field>();
  for (const name of list('allow-weakening')) {
    const row = FIELDS.find(({ input, field }) => name === input || name === field);
    if (row) allowWeakening.add(row.field);
    // Those beside the table never weaken, and to name what does not is no mistake.
    else if (!TRAIL_INPUTS.includes(name))
      wrong('allow-weakening', name, `one or more of ${FIELDS.map(({ input }) => input).join(', ')}`);
  }
  optional('mask-aws-account-id', formats.boolean, 'false');
  const approvedPlanDigest = optional('approved-plan-digest', formats.digest, null);
  const oneOf = <T extends string>(id: string, allowed: readonly T[], fallback: T): T => {
    const value = inputOf(environment, id) || fallback;
    const found = allowed.find((name) => name === value);
    if (!found) wrong(id, value, allowed.map((name) => `\`${name}\``).join(', '));
    return found ?? fallback;
  };
  const mode = oneOf('mode', REQUESTED_MODES, 'auto');
  const approval = oneOf('approval', APPROVALS, 'not-required');
  const prerequisites = oneOf('prerequisites', PREREQUISITES_MODES, 'check');
  if (planRoleToAssume && !roleToAssume && mode !== 'plan' && mode !== 'check') {
    mistakes.push(
      `plan-role-to-assume is '${planRoleToAssume}', but role-to-assume is empty, and this mode can apply changes: set both.`,
    );
  }
  const githubToken = inputOf(environment, 'github-token');
  // Its value is not shown.
  if (!/^[\x21-\x7e]*$/.test(githubToken)) {
    mistakes.push('github-token contains characters that a token cannot have, such as spaces or line breaks.');
  }
  const pullRequestComment = oneOf('pull-request-comment', COMMENT_POLICIES, 'always');
  if (approval === 'merged-pull-request' && pullRequestComment === 'never') {
    mistakes.push(
      "pull-request-comment is 'never', but approval is 'merged-pull-request', which is recorded in that comment. Set pull-request-comment to `always`, or approval to `digest`.",
    );
  }
  if (approval !== 'digest' && mode === 'apply' && isPullRequestEvent(event)) {
    mistakes.push(
      `mode is 'apply' on a pull request, but approval is '${approval}': before the merge, only a digest can approve a plan. Set approval to \`digest\` and pass the plan job's digest, or apply on \`push\` after the merge.`,
    );
  }
  if (approval !== 'digest' && approvedPlanDigest !== null) {
    mistakes.push(
      `approved-plan-digest is set, but approval is '${approval}', which does not use a digest. Set approval to \`digest\`, or remove the digest.`,
    );
  }
  if (isPullRequestEvent(event) && event.payloadProblem !== null) {
    mistakes.push(`${event.payloadProblem} A run on ${event.name} needs it to find its pull request.`);
  }
  if (event.name === 'pull_request_target') {
    mistakes.push(
      "The workflow runs on pull_request_target: it would plan the base branch's inputs with the base branch's permissions. Use pull_request instead.",
    );
  }

  const reader = { environment, optional, list, oneOf, role, wrong, mistakes, notices };
  const inputs: Inputs = {
    declared,
    mode,
    prerequisites,
    bucketOwnerRoleToAssume,
    allowWeakening,
    roleToAssume,
    planRoleToAssume,
    audience: optional('audience', formats.audience, defaultAudience(partition)),
    roleSessionName: optional(
      'role-session-name',
      formats.roleSessionName,
      `org-trail-${environment['GITHUB_RUN_ID'] ?? 'local'}`,
    ),
    roleDurationSeconds: Number(optional('role-duration-seconds', formats.roleDurationSeconds, '3600')),
    allowedAccountIds,
    githubToken,
    approval,
    approvedPlanDigest,
    pullRequestComment,
    evidence: await readEvidenceInputs(reader, declared, bucketOwnerRoleToAssume),
    notices,
  };
  if (mistakes.length > 0) throw new InputMistakes(mistakes, declared.name);
  return Object.freeze(inputs);
}

export const REQUESTED_MODES = ['auto', 'plan', 'check', 'apply'] as const;

export type RequestedMode = (typeof REQUESTED_MODES)[number];
