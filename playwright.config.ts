// Tests that need a browser: `browser` (page code in a real Chromium), `e2e-*` (the built extension, the
// demonstration EHR and a running backend, on each database), `extension` (the same where the database makes no
// difference) and `firefox`. A test that fails is not tried again: one that passes only sometimes is a fault.

import { defineConfig } from '@playwright/test';
import type { DatabaseOption } from './tests/e2e/fixtures/databases.ts';

/**
 * What people see depends on the database only where the backend's answers make it: accounts, several people's work
 * on one chart, figures, the trail. The backend itself is tried on both databases in tests/unit/server.
 */
export const wherePostgresMatters = [
  'access-report',
  'accounts',
  'queries',
  'scorecard',
  'whole-path',
  'worksheet-life',
];

export default defineConfig<object, DatabaseOption>({
  outputDir: 'test-results/playwright',
  globalSetup: './tests/e2e/fixtures/build-once.ts',
  // One more than the cores of the smallest machine it runs on: a test waits for a third of its time.
  workers: 3,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  // Twice what the slowest test without a time of its own takes on two cores.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000, navigationTimeout: 20_000, locale: 'en-US', timezoneId: 'America/Chicago' },
  projects: [
    { name: 'browser', testDir: 'tests/browser' },
    {
      name: 'e2e-embedded',
      testDir: 'tests/e2e',
      // Whole paths: a checkout may stand in a folder of such a name.
      testIgnore: /tests[\\/]e2e[\\/](?:firefox|hostile)[\\/]/,
      use: { database: 'embedded' },
    },
    {
      name: 'e2e-postgres',
      testDir: 'tests/e2e',
      testMatch: wherePostgresMatters.map((name) => `${name}.spec.ts`),
      use: { database: 'postgres' },
    },
    { name: 'extension', testDir: 'tests/e2e/hostile', use: { database: 'embedded' } },
    { name: 'firefox', testDir: 'tests/e2e/firefox' },
  ],
});
