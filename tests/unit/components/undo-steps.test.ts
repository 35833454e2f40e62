// The steps that lie in session storage: a bounded stack, and nothing else is taken for one.

import { expect, it } from 'vitest';
import { addStep, keptSteps, type Step } from '../../../components/panel/undo-steps.ts';

const step = (n: number): Step => [{ kind: 'verdict', id: `v${n}`, fields: { disposition: null } }];

it('keeps the newest steps where there are too many', () => {
  const all = Array.from({ length: 130 }, (_, n) => step(n)).reduce<readonly Step[]>(addStep, []);
  expect(all).toHaveLength(100);
  expect(all.at(-1)).toEqual(step(129));
  expect(all[0]).toEqual(step(30));
});

it('takes what it has kept, and nothing else', () => {
  const kept = { by: 'window', steps: [step(1), step(2)] };
  expect(keptSteps(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  for (const odd of [
    undefined,
    null,
    7,
    {},
    { by: 'w' },
    { by: 'w', steps: [1] },
    { by: 'w', steps: [[{}]] },
  ])
    expect(keptSteps(odd)).toBeNull();
});
