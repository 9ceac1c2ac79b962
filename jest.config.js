/** Test files are loaded by Node.js 24 itself, which runs TypeScript as it is: no sandbox, no transformer. */
export default {
  testEnvironment: '<rootDir>/scripts/jest/environment.ts',
  runtime: '<rootDir>/scripts/jest/runtime.ts',
  injectGlobals: false,
  transform: {},
  modulePathIgnorePatterns: [
    '<rootDir>/build/',
    '<rootDir>/dist/',
    '<rootDir>/.moto/',
    '<rootDir>/.awscli/',
    '<rootDir>/.zizmor/',
  ],
  // Those of the simulator's rooms run as one file each (__tests__/simulator/rooms/tests-in.ts).
  testMatch: ['**/__tests__/**/*.test.ts', '!**/__tests__/simulator/!(rooms)/**'],
  testSequencer: '<rootDir>/scripts/jest/sequencer.ts',
  // Some tests wait for a child process or for a wait to end, so it takes four workers to keep two cores busy.
  maxWorkers: 4,
  // On a busy machine it takes half a second to end a process. One that something keeps alive is still reported.
  workerGracefulExitTimeout: 10_000,
  testTimeout: 60_000,
};
