// Nothing that was recorded is ever lost: simulated browsers, network and backend, seed by seed. A seed that
// fails is printed and plays again, to the byte, with SEED=n.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Backends, pureBackends, realBackends } from './backends.ts';
import { type History, simulate } from './simulation.ts';

const chosen = process.env.SEED ? [Number(process.env.SEED)] : null;
const seeds = (count: number): number[] => chosen ?? Array.from({ length: count }, (_, i) => i + 1);

const played = new Map<number, Promise<History>>();
/** The seed against the rules in memory, played once. */
const playPure = (seed: number): Promise<History> => {
  const history = played.get(seed) ?? simulate(seed, pureBackends);
  played.set(seed, history);
  return history;
};

let real: Backends;
beforeAll(async () => {
  real = await realBackends();
}, 60_000);
afterAll(() => real.close());

it('nothing is lost against the backend’s rules in memory, whatever the seed', async () => {
  for (const seed of seeds(60)) await playPure(seed);
  const lines = (await Promise.all(played.values())).flatMap((history) => history.lines);
  // The seeds are worth their time: each of these happened to someone.
  if (!chosen)
    for (const happened of [
      'exchange signed-out',
      'exchange offline',
      'exchange failed',
      'DatabaseClosedError',
      'not-saved',
      'worksheet-signed',
      'lines-not-judged',
      'not-your-worksheet',
      'network: a late request arrives',
      'network: torn',
    ])
      expect(lines.filter((line) => line.includes(happened)).length, happened).toBeGreaterThan(2);
}, 120_000);

it('nothing is lost against the real backend, which does exactly what the rules in memory do', async () => {
  for (const seed of seeds(15)) expect(await simulate(seed, real)).toEqual(await playPure(seed));
}, 120_000);

it('plays a seed the same way twice', async () => {
  const [seed] = seeds(1);
  const [once, again] = [await playPure(seed!), await simulate(seed!, pureBackends)];
  expect(JSON.stringify(again)).toBe(JSON.stringify(once));
  expect(once.lines.length).toBeGreaterThan(60);
});
