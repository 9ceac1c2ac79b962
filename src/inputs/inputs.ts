import { getInput } from '@actions/core';
import type { SignIn } from './aws/session.ts';
import { InputMistakes } from './errors.ts';
import type { Event } from './github/event.ts';
import { REQUESTED_MODES, type RequestedMode } from './mode.ts';
import { parseArn, partitionOf } from './trail/arn.ts';
import type { Declared, Intent } from './trail/desired.ts';
import type { Mode } from './trail/outcome.ts';
import * as rules from './trail/rules.ts';
import { FIELDS, type Field, type FieldRow } from './trail/trail.ts';

/** What the workflow wrote, as one value. Nothing else reads an input. */
export interface Inputs {
  readonly declared: Declared;
  readonly mode: RequestedMode;
  readonly allowWeakening: ReadonlySet<Field>;
  /** `null`: the SDK's default credential chain. */
  readonly roleToAssume: string | null;
  readonly planRoleToAssume: string | null;
  readonly audience: string;
  readonly roleSessionName: string;
  readonly roleDurationSeconds: number;
  readonly allowedAccountIds: readonly string[];
  readonly githubToken: string;
}

/** Whether account ids are to be masked: asked before anything is logged, and in doubt they are. */
export const wantsMasking = (): boolean => !/^(?:false)?$/i.test(getInput('mask-aws-account-id'));

/** How a run signs in: a run that only reads may have a role of its own. */
export const signInOf = (inputs: Inputs, mode: Mode): SignIn => ({
  role: mode === 'apply' ? inputs.roleToAssume : (inputs.planRoleToAssume ?? inputs.roleToAssume),
  region: inputs.declared.region,
  audience: inputs.audience,
  sessionName: inputs.roleSessionName,
  durationSeconds: inputs.roleDurationSeconds,
});

/**
 * Reads and judges all inputs.
 * @throws InputMistakes with every mistake of the run, before anything is called.
 */
export const readInputs = (environment: NodeJS.ProcessEnv, event: Event): Inputs => {
  const mistakes: string[] = [];
  const wrong = (id: string, value: string, allowed: string) => mistakes.push(notAllowed(id, value, allowed));

  /** An optional value that follows a rule; `fallback` where it is empty. */
  const optional = <T>(id: string, rule: rules.Rule, fallback: T): string | T => {
    const value = getInput(id);
    if (value === '') return fallback;
    if (!rule.accepts(value)) wrong(id, value, rule.allowed);
    return value;
  };
  const list = (id: string): string[] => {
    const value = getInput(id);
    const items = value.split(/[,\n]/).map((item) => item.trim());
    const filled = items.filter((item) => item !== '');
    if (value !== '' && filled.length === 0) wrong(id, value, 'a list with at least one entry, or nothing');
    return filled;
  };

  const declared = readTrail(environment, mistakes);
  const partition = partitionOf(declared.region);
  const role = (id: string): string | null => {
    const value = optional(id, rules.roleArn, null);
    const named = value && rules.roleArn.accepts(value) ? parseArn(value)?.partition : partition;
    if (value && rules.region.accepts(declared.region) && named !== partition) {
      mistakes.push(
        `${id} is '${value}': it is of the partition ${named}, but aws-region ${declared.region} is of ${partition}.`,
      );
    }
    return value;
  };
  const roleToAssume = role('role-to-assume');
  const planRoleToAssume = role('plan-role-to-assume');
  const allowedAccountIds = list('allowed-account-ids');
  for (const id of allowedAccountIds) {
    if (!rules.accountId.accepts(id)) wrong('allowed-account-ids', id, rules.accountId.allowed);
  }
  const allowWeakening = new Set<Field>();
  for (const name of list('allow-weakening')) {
    const row = FIELDS.find(({ input, field }) => name === input || name === field);
    if (row) allowWeakening.add(row.field);
    else wrong('allow-weakening', name, `one or more of ${FIELDS.map(({ input }) => input).join(', ')}`);
  }
  optional('mask-aws-account-id', rules.boolean, 'false');
  const mode = REQUESTED_MODES.find((name) => name === (getInput('mode') || 'auto'));
  if (!mode) wrong('mode', getInput('mode'), REQUESTED_MODES.map((name) => `\`${name}\``).join(', '));
  if (planRoleToAssume && !roleToAssume && mode !== 'plan' && mode !== 'check') {
    mistakes.push(
      `plan-role-to-assume is '${planRoleToAssume}', but role-to-assume is empty, and this mode may apply: give both.`,
    );
  }
  if (event.name === 'pull_request_target') {
    mistakes.push(
      "The workflow runs on pull_request_target: it would plan the base branch's inputs with the base branch's rights. Use pull_request instead.",
    );
  }

  const inputs: Inputs = {
    declared,
    mode: mode ?? 'plan',
    allowWeakening,
    roleToAssume,
    planRoleToAssume,
    audience: optional(
      'audience',
      rules.audience,
      partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com',
    ),
    roleSessionName: optional(
      'role-session-name',
      rules.roleSessionName,
      `org-trail-${environment['GITHUB_RUN_ID'] ?? 'local'}`,
    ),
    roleDurationSeconds: Number(optional('role-duration-seconds', rules.roleDurationSeconds, '3600')),
    allowedAccountIds,
    githubToken: getInput('github-token'),
  };
  if (mistakes.length > 0) throw new InputMistakes(mistakes);
  return Object.freeze(inputs);
};

const readTrail = (environment: NodeJS.ProcessEnv, mistakes: string[]): Declared => {
  const name = getInput('trail-name');
  if (name === '') mistakes.push('trail-name is empty: it is required.');
  else if (isWord(name)) mistakes.push(`trail-name is '${name}': a trail has to be named.`);
  else if (!rules.trailName.accepts(name)) mistakes.push(notAllowed('trail-name', name, rules.trailName.allowed));

  const region = getInput('aws-region') || environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || '';
  if (region === '') {
    mistakes.push(
      'aws-region is empty, and so are AWS_REGION and AWS_DEFAULT_REGION: it is the home Region of the trail.',
    );
  } else if (!rules.region.accepts(region)) {
    mistakes.push(notAllowed('aws-region', region, rules.region.allowed));
  }

  const intents: Partial<Record<Field, Intent>> = {};
  for (const row of FIELDS) {
    const intent = readIntent(row);
    if ('mistake' in intent) mistakes.push(intent.mistake);
    else intents[row.field] = intent;
  }
  mistakes.push(...contradictions(intents));
  return { name, region, intents: intents as Record<Field, Intent> };
};

/** One mistake: what was given, and what is allowed. */
const notAllowed = (id: string, value: string, allowed: string): string =>
  `${id} is '${value}': allowed is ${allowed}.`;

const isWord = (value: string): boolean => ['none', 'keep'].includes(value.toLowerCase());

/** The three states of a trail input; five booleans are `true` where they are empty. */
const readIntent = (row: FieldRow): Intent | { mistake: string } => {
  const value = getInput(row.input);
  if (value === '') return row.onByDefault ? { state: 'set', value: true, byDefault: true } : { state: 'keep' };
  if (value === 'none' && row.removable) return { state: 'remove' };
  if (value === 'keep' && row.onByDefault) return { state: 'keep' };
  if (isWord(value)) return { mistake: `${row.input} is '${value}': ${rightWord(row)}` };
  if (!row.rule.accepts(value)) return { mistake: notAllowed(row.input, value, row.rule.allowed) };
  const normal = row.rule.normalize?.(value) ?? value;
  return { state: 'set', value: row.rule.kind === 'boolean' ? rules.isTrue(value) : normal, byDefault: false };
};

const rightWord = (row: FieldRow): string => {
  if (row.onByDefault) return '`keep` leaves it as it is, `false` switches it off.';
  if (row.removable) return '`none` removes it, leaving it empty keeps it as it is.';
  return 'it cannot be removed; leave it empty to keep it as it is.';
};

/** What no trail can be, whatever AWS has. A field whose own value is a mistake is not in `intents`. */
const contradictions = (intents: Partial<Record<Field, Intent>>): string[] => {
  const found: string[] = [];
  const { cloudWatchLogsLogGroupArn: group, cloudWatchLogsRoleArn: role } = intents;
  if (group && role && group.state !== role.state) {
    const said = { keep: 'is empty', remove: 'is `none`', set: 'is set' };
    found.push(
      `cloud-watch-logs-log-group-arn ${said[group.state]} but cloud-watch-logs-role-arn ${said[role.state]}: the pair goes together. Set both, write \`none\` for both, or leave both empty.`,
    );
  }
  const { isMultiRegionTrail: multi, includeGlobalServiceEvents: global } = intents;
  if (multi?.state === 'set' && multi.value === true && global?.state === 'set' && global.value === false) {
    found.push(
      `include-global-service-events is 'false' but is-multi-region-trail is true${multi.byDefault ? ' by default' : ''}: a multi-Region trail must include global service events.`,
    );
  }
  return found;
};
