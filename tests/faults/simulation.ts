// A simulated week of a few browsers, a bad network and a backend, all decided by one number; then good
// weather, and the questions whether anything was lost. Equal seeds give equal histories.

import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { chartOf, line } from '../unit/store/charts.ts';
import { morning } from '../unit/store/device.ts';
import { withFailingWrite } from '../unit/store/failing-writes.ts';
import { type Chance, seeded } from '../unit/store/seeded.ts';
import type { Backends, World } from './backends.ts';
import { expectNothingLost, expectViews } from './checks.ts';
import { Network } from './network.ts';
import { SimClient } from './sim-client.ts';

const charts: ChartSnapshot[] = [
  chartOf({ encounter: 'E-1' }, [line('I21.4'), line('E11.9'), line('99214', 'CPT')]),
  chartOf({ encounter: 'E-2', patient: 'NG-2' }, [line('J18.9'), line('I10')]),
  chartOf({ encounter: 'E-3', patient: 'NG-2' }, [line('Z79.01')]),
];

/** Two devices of one person, and one of another. */
const seats = [
  ['ada', 'ada1'],
  ['ada', 'ada2'],
  ['bea', 'bea1'],
] as const;

const hour = 3_600_000;

export interface History {
  lines: string[];
  log: Awaited<ReturnType<World['log']>>;
}

/**
 * Plays one seed and checks what came of it: of every third, the server is restored from backups.
 * Throws an error that names the seed and ends with its history.
 */
export async function simulate(seed: number, backends: Backends, steps = 60): Promise<History> {
  const lines: string[] = [];
  const restores = seed % 3 === 0;
  try {
    return {
      lines,
      log: await play(seeded(seed), backends, { steps, restores }, (text) => lines.push(text)),
    };
  } catch (error) {
    const told = `seed ${seed} failed; replay it with SEED=${seed} npx vitest run --project faults`;
    throw new Error(`${told}\n${lines.slice(-40).join('\n')}\n${(error as Error).message}`, { cause: error });
  }
}

async function play(
  chance: Chance,
  backends: Backends,
  { steps, restores }: { steps: number; restores: boolean },
  note: (line: string) => void,
) {
  const time = { now: morning };
  const people = [...new Set(seats.map(([person]) => person))];
  const world = await backends.newWorld(people, () => time.now);
  const network = new Network(world, chance.branch(), note);
  const clients = seats.map(([person, name]) => new SimClient(person, name, { chance, charts, note }));
  for (const client of clients)
    client.fetch = network.fetchFor(
      () => client.online,
      () => meanwhile(chance, clients),
    );
  let backup = await world.backup();
  let restored = false;
  for (let step = 0; step < steps; step++) {
    time.now += chance.below(hour);
    for (const client of clients) client.setTime(time.now);
    if (chance.happens(0.05)) backup = await world.backup();
    if (restores && chance.happens(0.03)) {
      note('server: restored from its backup');
      await backup();
      restored = true;
    }
    await act(chance, chance.pick(clients), network);
  }
  // Good weather from here on: what was still under way arrives first.
  note('good weather');
  network.settleDown();
  for (const client of clients) {
    client.online = true;
    client.signedIn = true;
  }
  while (await network.deliverOne()) {}
  for (const client of clients) await expectViews(client);
  await expectNothingLost(clients, world, note, restored);
  return world.log();
}

type Act = (chance: Chance, client: SimClient, network: Network) => Promise<unknown> | unknown;

const acts: readonly [number, Act][] = [
  [30, (_, client) => client.judgeSome()],
  [14, (_, client) => client.describe()],
  [7, (_, client) => client.undo()],
  [3, (_, client) => client.sign()],
  [30, (_, client) => client.exchange()],
  [
    3,
    (chance, client) =>
      withFailingWrite(1 + chance.below(8), chance.pick(['throws', 'aborts']), () => client.exchange()),
  ],
  [5, (_, client) => client.restart()],
  [
    4,
    (_, client) => {
      client.online = !client.online;
    },
  ],
  [
    3,
    (_, client) => {
      client.signedIn = !client.signedIn;
    },
  ],
  [
    3,
    (chance, client) => {
      // Up to two days fast or slow; the clock of one device may stand before that of another's past.
      client.skew = (chance.below(97) - 48) * hour;
    },
  ],
  [6, (_, __, network) => network.deliverOne()],
];
const allWeights = acts.reduce((sum, [weight]) => sum + weight, 0);

async function act(chance: Chance, client: SimClient, network: Network): Promise<void> {
  let drawn = chance.below(allWeights);
  for (const [weight, run] of acts) {
    if (drawn < weight) {
      await run(chance, client, network);
      return expectViews(client);
    }
    drawn -= weight;
  }
}

/** While an answer is on its way people go on, other devices exchange, and the browser may be closed. */
async function meanwhile(chance: Chance, clients: readonly SimClient[]): Promise<void> {
  if (!chance.happens(0.3)) return;
  const client = chance.pick(clients);
  const run = chance.below(6);
  if (run === 0) client.restart();
  else if (run === 1) await client.describe();
  else if (run === 2) await client.sign();
  else if (run === 3 && !client.exchanging) await client.exchange();
  else await client.judgeSome();
}
