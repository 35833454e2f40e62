// Coders of an invented year: nobody has another's name, or two would count as one.

import { expect, test } from 'vitest';
import { coderName, syntheticRoster } from '../../../../lib/oversight/synthetic/organisation.ts';
import { seededRandom } from '../../../../lib/oversight/synthetic/random.ts';

test('a hundred and twenty coders have as many names, the first seven those of the demonstration charts', () => {
  const names = syntheticRoster(seededRandom(1), 120, '2025-12-01').map(({ name }) => name.split(',')[0]);
  expect(new Set(names).size).toBe(120);
  expect([0, 1, 6].map(coderName)).toEqual([
    'Priya Raman, CPC',
    'Tomas Beller, CCS',
    'Ben Achterberg, CPC-A',
  ]);
});
