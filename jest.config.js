/** Node.js 24 runs TypeScript as it is, so there is no transformer. */
export default {
  testEnvironment: 'node',
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/', '<rootDir>/.moto/'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  // Most tests start the bundle as a child process, so two workers keep two cores busy.
  maxWorkers: 2,
  testTimeout: 60_000,
};
