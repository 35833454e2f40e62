// The tests of one area, for Stryker: `testFiles` of its own would leave constants of a file as they are.

import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { areas } from './areas.ts';

const area = areas[process.env.OVERREAD_MUTATE ?? ''];
if (!area) throw new Error(`OVERREAD_MUTATE names one of ${Object.keys(areas).join(', ')}`);

export default defineConfig({
  test: { root: path.resolve(import.meta.dirname, '../..'), include: [...area.tests], testTimeout: 30_000 },
});
