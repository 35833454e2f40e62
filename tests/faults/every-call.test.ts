// One small story, told again and again with its first, second, third ... storage call failing, and then its first,
// second, third ... request: whichever it is, nothing is lost and all is well again after it.

import './at-once.ts';
import { expect, it, vi } from 'vitest';
import {
  describeFinding,
  judge,
  lineIds,
  reviewIds,
  signWorksheet,
} from '../../lib/store/commands/review.ts';
import { recordValues } from '../../lib/sync/merge.ts';
import { report, times } from '../nightly.ts';
import { chartOf, line, verdict } from '../unit/store/charts.ts';
import { morning } from '../unit/store/device.ts';
import { type Chance, seeded } from '../unit/store/seeded.ts';
import { pureBackends } from './backends.ts';
import { expectNothingLost } from './checks.ts';
import { type CallFailure, withFailingCall } from './failing-calls.ts';
import { endings, SimClient } from './sim-client.ts';

vi.mock('@noble/ciphers/aes.js', () => import('./no-cipher.ts'));

const chart = chartOf({}, [line('I21.4'), line('E11.9')]);
const [first, second] = chart.lines.map(({ key }) => key) as [string, string];
const words = 'Troponins stayed flat.';
const ids = reviewIds(chart, 'ada');

/** Nothing happens by chance in this story; ids differ all the same. */
const calm = (number: number): Chance => ({
  ...seeded(number),
  below: (limit) => limit - 1,
  happens: () => false,
  pick: (list) => list[0]!,
});

type Uncounted = <T>(others: () => Promise<T>) => Promise<T>;
type Fetch = typeof globalThis.fetch;

/** @param wire stands between Ada's browser and the backend. */
async function tell(uncounted: Uncounted, wire: (fetch: Fetch) => Fetch = (fetch) => fetch) {
  const seat = (id: string) => ({
    person: { id, role: 'qa-auditor' as const },
    name: `${id}1`,
    tabs: 1 as const,
    old: false,
  });
  const world = await pureBackends.newWorld([seat('ada').person, seat('bea').person], () => morning);
  const ada = new SimClient(seat('ada'), calm(1), () => {});
  const bea = new SimClient(seat('bea'), calm(2), () => {});
  ada.setNetwork(wire(world.fetch));
  bea.setNetwork(world.fetch);
  let backUp = async () => {};

  const judgeAs = (client: SimClient, ...judgements: ReturnType<typeof verdict>[]) =>
    client.command('judge', () => judge(client.db, client.writer, chart, judgements));
  const { worksheetId } = await ids;
  const { finding } = await lineIds(worksheetId, first);
  const done = async (asked: ReturnType<typeof judgeAs>) => {
    const result = await asked;
    // Signed at the first try, whose end could not be told.
    return result?.ok === true || result?.error.code === 'worksheet-signed';
  };
  const exchanged = async () => (await ada.exchange()) === 'ok';
  const aside = (others: () => Promise<unknown>) => () => uncounted(others).then(() => true);
  const steps: (() => Promise<boolean>)[] = [
    () => done(judgeAs(ada, verdict(first, 'delete'))),
    aside(() => judgeAs(bea, verdict(first, 'agree')).then(() => bea.exchange())),
    exchanged,
    aside(async () => {
      backUp = await world.backup();
    }),
    () =>
      done(
        ada.command('describe', () =>
          describeFinding(ada.db, ada.writer, worksheetId, finding, { rationale: words }),
        ),
      ),
    () => done(judgeAs(ada, verdict(second, 'agree'))),
    () => done(ada.command('sign', () => signWorksheet(ada.db, ada.writer, worksheetId))),
    aside(() => judgeAs(bea, verdict(second, 'delete')).then(() => bea.exchange())),
    exchanged,
    aside(() => backUp()),
    exchanged,
  ];
  for (const [i, step] of steps.entries()) {
    let tries = 0;
    while (!(await step().catch(isEnding))) {
      // One call or one request fails: what is done again then works.
      expect(++tries, `step ${i}`).toBeLessThan(3);
      await uncounted(() => ada.restart());
    }
  }
  return { clients: [ada, bea], world };
}

const isEnding = (error: Error): boolean => {
  if (!endings.includes(error.name)) throw error;
  return false;
};

/** All of the story is there, in both browsers and on the backend. */
async function expectAllOfIt({ clients, world }: Awaited<ReturnType<typeof tell>>): Promise<void> {
  await expectNothingLost(clients, world, () => {}, true);
  const records = [...(await world.records()).values()].map(
    (state): Record<string, unknown> => ({ kind: state.kind, ...recordValues(state) }),
  );
  const of = (kind: string, field: string) => records.filter((r) => r.kind === kind).map((r) => r[field]);
  expect(of('verdict', 'disposition').sort()).toEqual(['agree', 'agree', 'delete', 'delete']);
  expect(of('finding', 'rationale')).toContain(words);
  expect(of('worksheet', 'status').sort()).toEqual(['draft', 'signed']);
}

it.each<[CallFailure, number]>([
  ['throws', 1],
  ['aborts', 2],
])(
  'whichever storage call %s',
  async (failure, first) => {
    // In `npm test` the odd ones fail in the one way and the even ones in the other.
    for (let nth = first; ; nth += times(2, 1)) {
      let told: Awaited<ReturnType<typeof tell>> | undefined;
      const reached = await withFailingCall(nth, failure, async (uncounted) => {
        told = await tell(uncounted);
      });
      await expectAllOfIt(told!);
      if (reached) continue;
      report(`storage calls of the story, of which each ${failure} once`, nth - 1, 'calls');
      return expect(nth).toBeGreaterThan(100);
    }
  },
  600_000,
);

const lostRequest = async (): Promise<never> => {
  throw new TypeError('Failed to fetch');
};

it.each<[string, (answer: () => Promise<Response>) => Promise<Response>]>([
  ['never arrives', lostRequest],
  ['is done and its answer lost', (answer) => answer().then(lostRequest)],
  ['is answered by a gateway', async () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
])('whichever request %s', async (how, trouble) => {
  for (let nth = 1; ; nth++) {
    let asked = 0;
    let over = false;
    const wire = (fetch: Fetch): Fetch => {
      return (input, init) =>
        !over && ++asked === nth ? trouble(() => fetch(input, init)) : fetch(input, init);
    };
    const told = await tell((others) => others(), wire);
    over = true;
    await expectAllOfIt(told);
    if (asked >= nth) continue;
    report(`requests of the story, of which each ${how}`, nth - 1, 'requests');
    return expect(nth).toBeGreaterThan(6);
  }
});
