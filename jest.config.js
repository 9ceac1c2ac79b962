/** Node.js 24 runs TypeScript as it is, so there is no transformer. */
export default {
  testEnvironment: 'node',
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: [
    '<rootDir>/build/',
    '<rootDir>/dist/',
    '<rootDir>/.moto/',
    '<rootDir>/.awscli/',
    '<rootDir>/.zizmor/',
  ],
  // Those of the simulator's rooms run as one file each (__tests__/simulator/rooms/tests-in.ts).
  testMatch: ['**/__tests__/**/*.test.ts', '!**/__tests__/simulator/!(rooms)/**'],
  // Some tests wait for a child process or for a wait to end, so it takes four workers to keep two cores busy.
  maxWorkers: 4,
  testTimeout: 60_000,
};
