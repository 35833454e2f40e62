// Tests that run in Node, in six projects: `unit` mirrors lib, `server` needs databases, `faults` simulates
// browsers, network and backend going wrong, `house` holds the rules of the tree itself, `scripts` runs what
// people run, `stores` looks into the packages that stores get. Tests that need a browser are in playwright.config.ts.

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { shortLived } from './tests/quick-node.ts';

/** For what starts programs and databases or builds the extension: minutes, where others keep the machine busy. */
const patient = { testTimeout: 240_000, hookTimeout: 240_000 };

const tests = (folder: string): string => `tests/unit/${folder}/**/*.test.{ts,tsx}`;

export default defineConfig({
  define: { __DEFAULT_SERVER__: JSON.stringify('') },
  test: {
    // A busy build machine is slow, and slowness is no failure.
    testTimeout: 30_000,
    // Left to itself it leaves one core for others, which on two is every second one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [tests('**')],
          exclude: [tests('house'), tests('server'), tests('scripts')],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: [tests('server')],
          globalSetup: ['tests/unit/server/postgres.ts'],
          setupFiles: ['tests/unit/server/cheap-passwords.ts'],
          execArgv: [...shortLived],
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          name: 'stores',
          include: ['tests/stores/**/*.test.ts'],
          globalSetup: ['tests/stores/make-zips.ts'],
          ...patient,
        },
      },
      { extends: true, test: { name: 'house', include: [tests('house')], ...patient } },
      { extends: true, test: { name: 'scripts', include: [tests('scripts')], ...patient } },
    ],
  },
});
