// Writes the generated parts of the documentation: `docs.ts`, or with `--check` only reports whether they are up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { githubProductsTable } from '../__tests__/scenarios/network/github-products.ts';
import { hostsTable, variantsTable } from '../__tests__/scenarios/network/hosts.ts';
import { noProxyTable } from '../__tests__/scenarios/network/no-proxy.ts';
import { differencesTable } from '../__tests__/simulator/validate-logs/differences.ts';
import { WRITE_CALLS } from '../src/aws/apply/send.ts';
import {
  BUCKET_OWNER_READ_ACTIONS,
  type DependentPermission,
  dependentStatements,
  LOG_ROLE_DEPENDENT,
  ORGANIZATION_DEPENDENTS,
  passRoleStatement,
  READ_ACTIONS,
  REGISTRATION_DEPENDENTS,
  repairStatements,
  TAGS_DEPENDENT,
} from '../src/aws/session/permissions.ts';
import { WHY } from '../src/report/sections/timeline.ts';
import { FIELDS } from '../src/domain/trail/fields.ts';
import { table } from '../src/report/format/markdown.ts';
import { REGISTER } from '../src/domain/organization/delegated-administrators.ts';
import { configSchema } from './config-schema.ts';
import {
  denialsList,
  FAILURES,
  readSections,
  reasonSections,
  reasonsTable,
  REFUSALS,
  signInSections,
  stepSections,
} from './explanations.ts';

interface Metadata {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

const DEPENDENTS: Record<string, readonly DependentPermission[]> = {
  'an organization trail': ORGANIZATION_DEPENDENTS,
  'a log group': [LOG_ROLE_DEPENDENT],
  'a new trail with tags': [TAGS_DEPENDENT],
  'registering delegated administrators': REGISTRATION_DEPENDENTS,
};

const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8')) as Metadata;

/** Ids and what they mean: sentences are too long for the cells of a table. */
function definitions(entries: readonly (readonly [id: string, meaning: string, byDefault?: string | undefined])[]) {
  return entries
    .map(([id, meaning, byDefault]) => `- **\`${id}\`**${byDefault ? ` (default \`${byDefault}\`)` : ''}: ${meaning}`)
    .join('\n');
}

/** The headings of the inputs, by the first input below each. */
const INPUT_HEADINGS: Readonly<Record<string, string>> = {
  'aws-region': 'Account and roles',
  'trail-name': 'The trail',
  'config-file': 'The run',
  'wait-for-delivery-seconds': 'Evidence',
};

/** Whole files of examples/. */
function examples(...names: string[]) {
  return files(...names.map((name) => `examples/${name}`));
}

function files(...paths: string[]) {
  return Object.fromEntries(
    paths.map((path) => [
      path,
      `\`\`\`${path.endsWith('.json') ? 'json' : 'yaml'}\n${readFileSync(path, 'utf8')}\`\`\``,
    ]),
  );
}

function json(value: unknown) {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}

function allow(Action: readonly string[], Resource: string) {
  return { Effect: 'Allow', Action, Resource };
}

const readStatement = allow(READ_ACTIONS, '*');
const parts: Record<string, Record<string, string>> = {
  'README.md': examples('first-plan.yml'),
  'docs/get-started.md': examples('org-trail.yml', 'plan.yml', 'apply.yml', 'digest.yml'),
  'docs/review.md': examples('merged-pull-request.yml'),
  'docs/config-file.md': examples('trail.yml'),
  'docs/evidence.md': { ...examples('evidence.yml'), 'validate-logs': differencesTable() },
  'docs/recipes.md': examples(
    'drift-issue.yml',
    'code-scanning.yml',
    'wake-on-change.yml',
    'keep-evidence.yml',
    'slack.yml',
  ),
  'docs/many-organizations.md': {
    ...examples('org-trails.json', 'many-organizations.yml'),
    ...files('.github/workflows/one-trail.yml'),
  },
  'docs/networks.md': {
    hosts: hostsTable(),
    variants: variantsTable(),
    'no-proxy': noProxyTable(),
    github: githubProductsTable(),
  },
  'docs/outcomes.md': { refusals: reasonsTable(REFUSALS), failures: reasonsTable(FAILURES) },
  'docs/history.md': {
    reasons: definitions(Object.entries(WHY)),
  },
  'docs/troubleshooting.md': {
    reasons: reasonSections(),
    'sign-in': signInSections(),
    steps: stepSections(),
    reads: readSections(),
    denials: denialsList(),
  },
  'docs/reference.md': {
    fields: table(
      ['Field', 'Input', 'If empty', '`none`'],
      FIELDS.map(({ label, input, onByDefault, removable }) => [
        label,
        `\`${input}\``,
        onByDefault ? '`true`' : 'as it is',
        removable ? (input.endsWith('event-selectors') ? 'restores the default selector' : 'removes it') : '',
      ]),
    ),
    inputs: Object.entries(inputs)
      .map(([id, { description, default: value }]) => {
        const heading = INPUT_HEADINGS[id];
        return `${heading ? `\n### ${heading}\n\n` : ''}${definitions([[id, description, value]])}`;
      })
      .join('\n'),
    outputs: definitions(Object.entries(outputs).map(([id, { description }]) => [id, description])),
  },
  'docs/permissions.md': {
    plan: json({ Version: '2012-10-17', Statement: [readStatement] }),
    apply: json({
      Version: '2012-10-17',
      Statement: [
        readStatement,
        allow(
          WRITE_CALLS.filter((call) => call.startsWith('cloudtrail:') && call !== REGISTER),
          'arn:aws:cloudtrail:*:*:trail/TRAIL_NAME',
        ),
        ...dependentStatements(ORGANIZATION_DEPENDENTS, 'aws'),
        passRoleStatement('LOG_ROLE_ARN'),
      ],
    }),
    repair: json({
      Version: '2012-10-17',
      Statement: repairStatements({ bucket: 'BUCKET', key: 'KEY_ARN', topic: 'TOPIC_ARN', partition: 'aws' }),
    }),
    heal: json({
      Version: '2012-10-17',
      Statement: [
        allow(['cloudtrail:StartLogging'], 'arn:aws:cloudtrail:*:*:trail/TRAIL_NAME'),
        ...dependentStatements(ORGANIZATION_DEPENDENTS, 'aws'),
      ],
    }),
    owner: json({
      Version: '2012-10-17',
      Statement: [
        allow(BUCKET_OWNER_READ_ACTIONS, '*'),
        ...repairStatements({ bucket: 'BUCKET', key: 'KEY_ARN', topic: 'TOPIC_ARN', partition: 'aws' }),
      ],
    }),
    register: json({
      Version: '2012-10-17',
      Statement: [allow([REGISTER], '*'), ...dependentStatements(REGISTRATION_DEPENDENTS, 'aws')],
    }),
    dependents: table(
      ['Permission', 'Needed for', 'Because'],
      Object.entries(DEPENDENTS).flatMap(([what, dependents]) =>
        dependents.map(({ action, because }) => [`\`${action}\``, what, because]),
      ),
    ),
  },
};

const stale: string[] = [];

function write(file: string, before: string, after: string) {
  if (after === before) return;
  stale.push(file);
  if (process.argv.includes('--check'))
    console.error(`${file} is out of date with action.yml, examples/ or the code: run npm run docs.`);
  else writeFileSync(file, after);
}

for (const [file, generated] of Object.entries(parts)) {
  const before = readFileSync(file, 'utf8');
  let after = before;
  for (const [name, body] of Object.entries(generated)) {
    const [start, end] = [`<!-- ${name}: generated by npm run docs -->`, `<!-- /${name} -->`];
    if (!after.includes(start) || !after.includes(end)) throw new Error(`${file} has no markers for ${name}.`);
    after = after.slice(0, after.indexOf(start) + start.length) + `\n\n${body}\n\n` + after.slice(after.indexOf(end));
  }
  write(file, before, await format(after, { ...(await resolveConfig(file)), filepath: file }));
}
const schemaFile = 'trail.schema.json';
const schemaBefore = existsSync(schemaFile) ? readFileSync(schemaFile, 'utf8') : '';
write(
  schemaFile,
  schemaBefore,
  await format(configSchema(inputs), { ...(await resolveConfig(schemaFile)), filepath: schemaFile }),
);
if (stale.length > 0 && process.argv.includes('--check')) process.exitCode = 1;
