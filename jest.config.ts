import type { Config } from 'jest';
import { existsSync, readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));
delete swc.exclude;
delete swc.jsc.baseUrl;
delete swc.jsc.paths;

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

const base: Project = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // Nest is published as ES modules only, which Jest cannot load without compiling them.
  transform: { '^.+\\.[cm]?[jt]sx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs)/)'],
  moduleNameMapper: {
    '^@firmware-upgrader/(api|worker)$': '<rootDir>/apps/$1/src/index.ts',
    '^@firmware-upgrader/api-testing$': '<rootDir>/apps/api/test/harness/index.ts',
    '^@firmware-upgrader/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
};

const servers: Project = {
  ...base,
  globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
};

const config: Config = {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/dashboard/'],
    },
    { ...servers, displayName: 'integration', testMatch: ['<rootDir>/{apps,libs,tools}/**/*.int-spec.ts'] },
    { ...base, displayName: 'device', testMatch: ['<rootDir>/{apps,libs}/**/*.device-spec.ts'] },
    ...(existsSync(`${__dirname}/apps/dashboard/jest.page.json`)
      ? [{ ...base, ...JSON.parse(readFileSync(`${__dirname}/apps/dashboard/jest.page.json`, 'utf8')) }]
      : []),
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/apps/e2e/**/*.e2e-spec.ts'] },
  ],
  testTimeout: 60_000,
  maxWorkers: 2,
};

export default config;
