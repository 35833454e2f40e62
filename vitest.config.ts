// Tests that run in Node, in five projects: `unit` mirrors lib, `server` needs databases, `faults` simulates
// browsers, network and backend going wrong, `house` holds the rules of the tree itself, `scripts` runs what
// people run. Tests that need a browser are in playwright.config.ts.

import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const databases = 'tests/unit/server/postgres.ts';
const tests = (folder: string): string => `tests/unit/${folder}/**/*.test.{ts,tsx}`;

export default defineConfig({
  define: { __DEFAULT_SERVER__: JSON.stringify('') },
  test: {
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
          globalSetup: existsSync(databases) ? [databases] : [],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 60_000 },
      },
      { extends: true, test: { name: 'house', include: [tests('house')] } },
      { extends: true, test: { name: 'scripts', include: [tests('scripts')], testTimeout: 60_000 } },
    ],
  },
});
