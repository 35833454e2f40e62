// Nothing that was recorded is ever lost: simulated browsers, network and backend, seed by seed. A seed that
// fails is printed and plays again, to the byte, with SEED=n; SEEDS=1-1000 plays others than the usual ones.

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { report } from '../nightly.ts';
import { type Backends, pureBackends, realBackends } from './backends.ts';
import { type History, simulate } from './simulation.ts';

vi.mock('@noble/ciphers/aes.js', () => import('./no-cipher.ts'));

const usual = 100;
const [first, last] = (process.env.SEEDS ?? `1-${usual}`).split('-').map(Number) as [number, number];
const chosen = process.env.SEED ? [Number(process.env.SEED)] : null;
const from = (start: number, count: number): number[] =>
  chosen ?? Array.from({ length: count }, (_, i) => start + i);

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
});
afterAll(() => real.close());

/** The seeds are worth their time: each of these happened to someone. */
const happenings = [
  'exchange signed-out',
  'exchange offline',
  'exchange failed',
  'DatabaseClosedError',
  'not-saved',
  'worksheet-signed',
  'lines-not-judged',
  'not-your-worksheet',
  'not-allowed',
  'release ok',
  'a late request arrives',
  'network: torn',
  'network: killed',
  'network: twice',
  ': killed',
  'a tab closed',
  'two tabs',
  ', old',
  'restored from its backup',
];

it('nothing is lost against the backend’s rules in memory, whatever the seed', async () => {
  const began = performance.now();
  const failures: string[] = [];
  const rounds = { untroubled: 0, restored: 0 };
  const lines: string[] = [];
  const seeds = from(first, last - first + 1);
  for (const seed of seeds) {
    try {
      const history = await playPure(seed);
      const kind = seed % 3 === 0 ? 'restored' : 'untroubled';
      rounds[kind] = Math.max(rounds[kind], history.rounds);
      lines.push(...history.lines);
    } catch (error) {
      failures.push((error as Error).message);
    }
    // A thousand histories are too many to keep.
    if (seed > usual) played.delete(seed);
  }
  report('histories played', seeds.length, 'seeds');
  report('histories in which something was lost', failures.length, 'seeds');
  report('exchanges until all is equal, at most', rounds.untroubled, 'a client');
  report('the same after a restore, at most', rounds.restored, 'a client');
  report('time', Math.round((performance.now() - began) / 1000), 's');
  expect(failures).toEqual([]);
  if (!chosen && seeds.length >= usual)
    for (const happened of happenings)
      expect(lines.filter((line) => line.includes(happened)).length, happened).toBeGreaterThan(2);
}, 7_200_000);

it('nothing is lost against the real backend, which does exactly what the rules in memory do', async () => {
  for (const seed of from(1, 15)) expect(await simulate(seed, real)).toEqual(await playPure(seed));
});

it('plays a seed the same way twice', async () => {
  for (const seed of from(2, 3)) {
    const [once, again] = [await playPure(seed), await simulate(seed, pureBackends)];
    expect(JSON.stringify(again)).toBe(JSON.stringify(once));
    expect(once.lines.length).toBeGreaterThan(60);
  }
});
