/** Node.js 24 runs TypeScript as it is, so there is no transformer. */
export default {
  testEnvironment: 'node',
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/', '<rootDir>/.moto/', '<rootDir>/.zizmor/'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  // Most tests wait for the bundle that they start as a child process, so it takes three workers to keep two cores busy.
  maxWorkers: 3,
  testTimeout: 60_000,
};
