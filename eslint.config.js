import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const pure = {
  files: ['src/domain/**', 'src/report/**'],
  rules: {
    'no-restricted-globals': ['error', 'process', 'Date', 'setTimeout', 'fetch', 'console'],
    'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
  },
};

/** What turns times into others, and never asks for the present one. */
const time = {
  files: ['src/domain/values/time.ts'],
  rules: {
    'no-restricted-globals': ['error', 'process', 'setTimeout', 'fetch', 'console'],
    'no-restricted-properties': ['error', { object: 'Date', property: 'now' }],
  },
};

/** What a run needs of the process is an argument of `main`, so that runs in one process do not see one another. */
const ofTheProcess = {
  files: ['src/**'],
  ignores: ['src/index.ts', 'src/runtime/workflow-commands.ts'],
  rules: {
    'no-restricted-properties': [
      'error',
      ...['env', 'exit', 'exitCode', 'off', 'on', 'once', 'stderr', 'stdout'].map((property) => ({
        object: 'process',
        property,
        message: 'Only index.ts knows the process: it hands over what a run needs.',
      })),
    ],
  },
};

/** What is written passes by `log.ts` and `outputs.ts`, which redact secrets (docs/adr/0018-what-leaves.md). */
const waysOut = {
  paths: [
    {
      name: '@actions/core',
      message:
        'Write by the run’s log; read inputs by input.ts. Its HTTP client is slow to load (docs/adr/0034-start-up.md).',
    },
    { name: 'node:process', message: 'Only index.ts knows the process.' },
    {
      name: 'node:fs',
      importNames: ['appendFileSync', 'createWriteStream', 'writeFileSync', 'writeSync'],
      message: 'Files are written by outputs.ts.',
    },
  ],
  patterns: [
    { group: ['**/workflow-commands.ts'], message: 'Write by the run’s log, which redacts.' },
    {
      group: ['node:fs/promises'],
      importNames: ['appendFile', 'open', 'writeFile'],
      message: 'Files are written by outputs.ts.',
    },
  ],
};
const canonicalize = {
  name: 'canonicalize',
  message: 'It throws on half of a surrogate pair: use domain/values/canonical-json.ts.',
};
function restricted(files, { paths = [], patterns = [] }) {
  return { files, rules: { 'no-restricted-imports': ['error', { paths, patterns }] } };
}
const imports = [
  restricted(['src/**'], { ...waysOut, paths: [...waysOut.paths, canonicalize] }),
  restricted(['src/runtime/log.ts', 'src/reconcile/publish/outputs.ts', 'src/index.ts'], { paths: [canonicalize] }),
  restricted(['src/domain/values/canonical-json.ts'], waysOut),
  {
    files: ['src/**'],
    ignores: ['src/runtime/log.ts', 'src/reconcile/publish/outputs.ts', 'src/index.ts'],
    rules: { 'no-console': 'error' },
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', '.moto/', '.awscli/', '.zizmor/', '.spdx-tools/', 'demo-report/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Values of our own types may stand in messages; `${}` of anything else is still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    rules: {
      // Functions at the top level are declarations; only what a type describes as a whole may be a value.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation]) > :matches(ArrowFunctionExpression, FunctionExpression)',
          message: 'Declare it: `function name() {}`.',
        },
      ],
    },
  },
  ofTheProcess,
  pure,
  time,
  ...imports,
);
