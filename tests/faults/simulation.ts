// A simulated week of a few browsers, a bad network and a backend, all decided by one number; then good
// weather, and the questions whether anything was lost. Equal seeds give equal histories.

import './at-once.ts';
import { morning } from '../unit/store/device.ts';
import { withFailingWrite } from '../unit/store/failing-writes.ts';
import { type Chance, seeded } from '../unit/store/seeded.ts';
import type { Backends, World } from './backends.ts';
import { expectNothingLost, expectViews } from './checks.ts';
import { Network } from './network.ts';
import { drawSeats } from './seats.ts';
import { Hands } from './sim-acts.ts';
import { SimClient } from './sim-client.ts';

const hour = 3_600_000;

export interface History {
  lines: string[];
  log: Awaited<ReturnType<World['log']>>;
  /** Exchanges of each client until everything was where it belongs. */
  rounds: number;
}

/**
 * Plays one seed and checks what came of it: of every third, the server is restored from backups.
 * Throws an error that names the seed and ends with its history.
 */
export async function simulate(seed: number, backends: Backends, steps = 60): Promise<History> {
  const lines: string[] = [];
  const restores = seed % 3 === 0;
  try {
    const played = await play(seeded(seed), backends, { steps, restores }, (text) => lines.push(text));
    return { lines, ...played };
  } catch (error) {
    const told = `seed ${seed} failed; replay it with SEED=${seed} npx vitest run --project faults`;
    throw new Error(`${told}\n${lines.slice(-40).join('\n')}\n${(error as Error).message}`, { cause: error });
  }
}

interface Seated {
  client: SimClient;
  hands: Hands;
}

async function play(
  chance: Chance,
  backends: Backends,
  { steps, restores }: { steps: number; restores: boolean },
  note: (line: string) => void,
) {
  const time = { now: morning };
  const seats = drawSeats(chance, !restores);
  note(seats.map((s) => `${s.name}${s.tabs === 2 ? ', two tabs' : ''}${s.old ? ', old' : ''}`).join('; '));
  const people = [...new Map(seats.map(({ person }) => [person.id, person])).values()];
  const world = await backends.newWorld(people, () => time.now);
  const network = new Network(world, chance.branch(), note);
  const seated: Seated[] = seats.map((seat) => {
    const client = new SimClient(seat, chance, note);
    return { client, hands: new Hands(client, chance) };
  });
  for (const { client } of seated)
    client.setNetwork(
      network.fetchFor(
        () => client.online,
        () => meanwhile(chance, seated),
      ),
    );
  let backup = await world.backup();
  let restored = false;
  for (let step = 0; step < steps; step++) {
    time.now += chance.below(hour);
    for (const { client } of seated) client.setTime(time.now);
    if (chance.happens(0.05)) backup = await world.backup();
    if (restores && chance.happens(0.03)) {
      note('server: restored from its backup');
      await backup();
      restored = true;
    }
    await act(chance, chance.pick(seated), network);
  }
  // Good weather from here on: what was still under way arrives first.
  note('good weather');
  network.settleDown();
  const clients = seated.map(({ client }) => client);
  for (const client of clients) {
    client.online = true;
    client.signedIn = true;
  }
  while (await network.deliverOne()) {}
  for (const client of clients) await expectViews(client);
  const rounds = await expectNothingLost(clients, world, note, restored);
  return { log: await world.log(), rounds };
}

type Act = (seated: Seated, chance: Chance, network: Network) => Promise<unknown> | unknown;

const acts: readonly [number, Act][] = [
  [26, ({ hands }) => hands.judgeSome()],
  [12, ({ hands }) => hands.describe()],
  [6, ({ hands }) => hands.inBothTabs()],
  [6, ({ hands }) => hands.undo()],
  [5, ({ hands }) => hands.sign()],
  [3, ({ hands, client }) => (client.old ? undefined : hands.release())],
  [3, ({ hands, client }) => (client.old ? undefined : hands.keepWords())],
  [3, ({ hands, client }) => (client.old ? undefined : hands.teach())],
  [4, ({ hands, client }) => (client.old ? undefined : hands.openChart())],
  [30, ({ client }) => client.exchange()],
  [
    4,
    ({ client }, chance) => {
      const how = chance.pick(['throws', 'aborts'] as const);
      const exchange = async () => {
        await client.exchange();
      };
      return withFailingWrite(1 + chance.below(8), how, exchange, chance.happens(0.3));
    },
  ],
  [5, ({ client }) => client.restart()],
  [
    4,
    ({ client }) => {
      client.online = !client.online;
    },
  ],
  [
    3,
    ({ client }) => {
      client.signedIn = !client.signedIn;
    },
  ],
  [
    3,
    ({ client }, chance) => {
      // Up to two days fast or slow; the clock of one device may stand before that of another's past.
      client.skew = (chance.below(97) - 48) * hour;
    },
  ],
  [6, (_, __, network) => network.deliverOne()],
];
const allWeights = acts.reduce((sum, [weight]) => sum + weight, 0);

async function act(chance: Chance, seated: Seated, network: Network): Promise<void> {
  let drawn = chance.below(allWeights);
  for (const [weight, run] of acts) {
    if (drawn < weight) {
      await run(seated, chance, network);
      return chance.happens(0.5) ? expectViews(seated.client) : undefined;
    }
    drawn -= weight;
  }
}

/** While an answer is on its way people go on, other devices exchange, and the browser may be closed. */
async function meanwhile(chance: Chance, all: readonly Seated[]): Promise<void> {
  if (!chance.happens(0.3)) return;
  const { client, hands } = chance.pick(all);
  const run = chance.below(6);
  if (run === 0) await client.restart();
  else if (run === 1) await hands.describe();
  else if (run === 2) await hands.sign();
  else if (run === 3 && !client.exchanging) await client.exchange();
  else await hands.judgeSome();
}
