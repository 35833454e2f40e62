// Nothing that was recorded is ever lost: simulated browsers, network and backend, seed by seed. A seed that
// fails is printed and plays again, to the byte, with SEED=n.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Backends, pureBackends, realBackends } from './backends.ts';
import { simulate } from './simulation.ts';

const chosen = process.env.SEED ? [Number(process.env.SEED)] : null;
const seeds = (count: number): number[] => chosen ?? Array.from({ length: count }, (_, i) => i + 1);

let real: Backends;
beforeAll(async () => {
  real = await realBackends();
}, 60_000);
afterAll(() => real.close());

describe('the backend’s rules in memory', () => {
  it('lose nothing, whatever the seed', async () => {
    for (const seed of seeds(60)) expect((await simulate(seed, pureBackends)).log.length).toBeGreaterThan(0);
  }, 120_000);
});

describe('the real backend', () => {
  it('loses nothing either, and does exactly what the rules in memory do', async () => {
    for (const seed of seeds(12)) {
      const [pure, actual] = [await simulate(seed, pureBackends), await simulate(seed, real)];
      expect(actual).toEqual(pure);
    }
  }, 120_000);
});

it('plays a seed the same way twice', async () => {
  const [seed] = seeds(1);
  const [once, again] = [await simulate(seed!, pureBackends), await simulate(seed!, pureBackends)];
  expect(JSON.stringify(again)).toBe(JSON.stringify(once));
  expect(once.lines.length).toBeGreaterThan(60);
});
