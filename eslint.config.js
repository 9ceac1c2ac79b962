import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The walls between the rooms (docs/adr/0001-rooms.md): who may import what. */
const wall = (files, ...patterns) => ({
  files,
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});
const outOf = (room, ...rooms) => ({
  group: rooms.map((other) => `**/${other}/**`),
  message: `${room} does not import from ${rooms.join(', ')}.`,
});
const story = {
  regex:
    '/(?:main|run|inputs|outputs|tell|look-and-judge|apply-and-verify|start-logging|ask-review|tell-pull-request)\\.ts$',
  message: 'Only the story itself knows inputs, outputs and the run.',
};
const libraries = (...names) => ({
  group: names.flatMap((name) => [name, `${name}/**`]),
  message: 'Not in this room.',
});

const pure = {
  files: ['src/trail/**', 'src/report/**'],
  rules: {
    'no-restricted-globals': ['error', 'process', 'Date', 'setTimeout', 'fetch', 'console'],
    'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', '.moto/', 'demo-report/'] },
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
  pure,
  wall(
    ['src/trail/**'],
    outOf('trail/', 'aws', 'github', 'report', 'inputs'),
    story,
    libraries('@actions', '@aws-sdk', '@smithy', 'node:fs', 'node:http', 'node:process'),
  ),
  wall(
    ['src/report/**'],
    outOf('report/', 'aws', 'github', 'inputs'),
    story,
    libraries('@actions', '@aws-sdk', '@smithy', 'node:fs', 'node:http', 'node:process'),
  ),
  wall(['src/aws/**'], outOf('aws/', 'github', 'report', 'inputs'), story, libraries('@actions/github')),
  wall(['src/github/**'], outOf('github/', 'aws', 'inputs'), story, libraries('@aws-sdk', '@smithy')),
  wall(['src/*.ts', 'src/inputs/**'], libraries('@aws-sdk', '@smithy', '@actions/github')),
  wall(['simulator/**'], {
    group: ['**/src/**'],
    message: 'The simulated AWS is written from the facts, not from our code.',
  }),
);
