const path = require('node:path');

const typescript = path.join(__dirname, 'test/support/typescript.cjs');
// This process runs the tests itself when it is to have one worker only; those it starts inherit the flag, and so do the programs that tests start.
process.execArgv.push('--require', typescript);
require(typescript);

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  runner: 'jest-light-runner/child-process',
  setupFiles: ['<rootDir>/test/support/native-run.cjs'],
  // Node loads the sources by itself (docs/adr/0024).
  transform: {},
};

/** @type {import('jest').Config} */
module.exports = {
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs}/**/src/**/!(*.int-spec|*.e2e-spec).spec.ts', '<rootDir>/test/architecture/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/integration/**/*.int-spec.ts'],
      globalSetup: '<rootDir>/test/support/integration-global-setup.ts',
      globalTeardown: '<rootDir>/test/support/integration-global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/support/e2e-global-setup.ts',
      globalTeardown: '<rootDir>/test/support/e2e-global-teardown.ts',
    },
  ],
};
