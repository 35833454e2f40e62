// The client's exchange against the real backend, each as it is, with only the wire between them replaced.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bodyLimit } from '../../lib/server/read-json.ts';
import { describeFinding, judge, reviewIds, signWorksheet } from '../../lib/store/commands/review.ts';
import { nextBatch } from '../../lib/store/outbox.ts';
import { allRecords } from '../../lib/store/records.ts';
import { syncStatus } from '../../lib/store/sync-status.ts';
import { reviewView } from '../../lib/store/views/review-view.ts';
import { exchange } from '../../lib/sync/exchange.ts';
import { requestSignIn, requestSignOut } from '../../lib/sync/sign-in-requests.ts';
import { httpTransport } from '../../lib/sync/transport.ts';
import { pushBytes, pushLimit } from '../../lib/sync/wire.ts';
import { chart, chartOf, keys, threeLines, verdict } from '../unit/store/charts.ts';
import { type Device, morning, newDevice } from '../unit/store/device.ts';
import { type Backends, password, realBackends, tokenOf, type World } from './backends.ts';

const server = 'https://overread.example';
const never = new AbortController().signal;

let backends: Backends;
let world: World;
let office: Device;
let home: Device;
let bea: Device;
let worlds = 0;

beforeAll(async () => {
  backends = await realBackends();
});
afterAll(() => backends.close());
beforeEach(async () => {
  const people = ['ada', 'bea'].map((id) => ({ id, role: 'qa-auditor' as const }));
  world = await backends.newWorld(people, () => morning);
  worlds += 1;
  office = newDevice({ name: 'office' });
  home = newDevice({ name: 'home' });
  bea = newDevice({ person: 'bea', name: 'bea1' });
});

const transportOf = ({ writer }: Device, fetch = world.fetch) =>
  httpTransport(server, tokenOf(writer.person), fetch);
const go = (device: Device, transport = transportOf(device), signal = never) =>
  exchange(device.db, transport, device.writer.now, signal);
const judged = (device: Device, ...judgements: ReturnType<typeof verdict>[]) =>
  judge(device.db, device.writer, chart, judgements);
const statesOf = async ({ db }: Device) => new Map((await allRecords(db)).map((r) => [r.key, r.view]));

describe('devices and people', () => {
  it('come to the same records as the backend, each with own worksheets', async () => {
    await judged(office, verdict(keys.first, 'delete'), verdict(keys.second, 'agree'));
    await judged(home, verdict(keys.third, 'revise', 'I20.0'));
    await judged(bea, verdict(keys.first, 'agree'));
    for (const device of [office, home, bea, office, home]) expect(await go(device)).toBe('ok');
    const records = await world.records();
    // One encounter, two worksheets, three verdicts and two findings of Ada's, one verdict of Bea's.
    expect(records.size).toBe(9);
    for (const device of [office, home, bea]) {
      expect(await statesOf(device)).toEqual(records);
      expect(await device.db.outbox.count()).toBe(0);
    }
  });

  it('may send the same changes again and again: each is in the log once', async () => {
    await judged(office, verdict(keys.first, 'delete'));
    const changes = await nextBatch(office.db, pushLimit, pushBytes);
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(await transportOf(office).push(changes, never));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    await go(office);
    expect((await world.log()).map((c) => c.id)).toEqual(changes.map((c) => c.id));
    expect(await world.flaw()).toBeNull();
  });

  it('keep what a signature shuts out in sight, with the backend’s reason', async () => {
    await judged(office, ...threeLines.map((l) => verdict(l.key, 'agree')));
    await go(office);
    await go(home);
    await judged(home, verdict(keys.first, 'delete'));
    const { worksheetId } = await reviewIds(chart, 'ada');
    await signWorksheet(office.db, office.writer, worksheetId);
    await go(office);
    expect(await go(home)).toBe('ok');
    const { refused } = await syncStatus(home.db);
    expect(refused.map((e) => e.fault?.code)).toEqual(['worksheet-signed', 'worksheet-signed']);
    expect(await statesOf(home)).toEqual(await world.records());
  });

  it('cannot write in each other’s worksheets', async () => {
    await judged(office, verdict(keys.first, 'delete'));
    await go(office);
    await go(bea);
    const [finding] = (await reviewView(bea.db, await reviewIds(chart, 'ada'))).findings;
    await describeFinding(bea.db, bea.writer, finding!.worksheetId!, finding!.id, { rationale: 'Mine now.' });
    await go(bea);
    expect((await syncStatus(bea.db)).refused.map((e) => e.fault?.code)).toEqual(['not-your-worksheet']);
    expect(await statesOf(bea)).toEqual(await world.records());
  });
});

describe('how an exchange goes', () => {
  const faultOf = async (device: Device) => (await syncStatus(device.db)).outcome?.fault;

  it('is offline while nothing answers, since when it began, and ok when it answers again', async () => {
    await judged(office, verdict(keys.first, 'delete'));
    const dead: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    for (let i = 0; i < 3; i++) {
      expect(await go(office, transportOf(office, dead))).toBe('offline');
      office.clock.now += 60_000;
    }
    expect((await syncStatus(office.db)).outcome).toMatchObject({ since: morning, at: morning + 120_000 });
    expect(await go(office)).toBe('ok');
    expect((await syncStatus(office.db)).waiting).toBe(0);
  });

  it('is signed out with a token that has ended, and nothing is lost', async () => {
    await judged(office, verdict(keys.first, 'delete'));
    expect(await go(office, httpTransport(server, 'a-token-that-has-ended', world.fetch))).toBe('signed-out');
    expect(await faultOf(office)).toMatchObject({ code: 'signed-out', action: 'Sign in.' });
    expect((await syncStatus(office.db)).waiting).toBe(4);
  });

  it('reads anew when the backend’s log, whose name it never learned, is behind what was read of it', async () => {
    await judged(office, verdict(keys.first, 'delete'));
    await office.db.meta.put({ key: 'position', value: 7 });
    expect(await go(office)).toBe('ok');
    expect(await statesOf(office)).toEqual(await world.records());
    expect(await world.log()).toHaveLength(4);
  });

  it('stops at its signal, also when the backend has done its part already', async () => {
    await judged(office, verdict(keys.first, 'delete'));
    const stop = new AbortController();
    const cutOff: typeof fetch = async (input, init) => {
      await world.fetch(input, init);
      stop.abort();
      throw init?.signal?.reason;
    };
    expect(await go(office, transportOf(office, cutOff), stop.signal)).toBe('offline');
    expect(await world.log()).toHaveLength(4);
    expect((await syncStatus(office.db)).waiting).toBe(4);
    expect(await go(office)).toBe('ok');
    expect(await office.db.outbox.count()).toBe(0);
    expect(await world.log()).toHaveLength(4);
  });

  it('sends what is too large for one request in several', async () => {
    // A line with a label of 200 signs of three bytes is about 770 bytes of JSON, a worksheet of 500 lines
    // 385 kB, 12 of them 4.6 MB.
    const lines = Array.from({ length: 500 }, (_, i) => ({
      ...threeLines[0]!,
      key: `ICD-10-CM I10 #${i}`,
      label: '€'.repeat(200),
    }));
    for (let i = 0; i < 12; i++)
      await judge(office.db, office.writer, chartOf({ encounter: `E-${i}` }, lines), [
        verdict(lines[0]!.key, 'agree'),
      ]);
    const all = (await office.db.outbox.toArray()).map((e) => e.change);
    expect(Buffer.byteLength(JSON.stringify(all))).toBeGreaterThan(bodyLimit);
    expect(await transportOf(office).push(all, never)).toMatchObject({ error: { code: 'too-large' } });
    expect(await go(office)).toBe('ok');
    await go(home);
    expect(await statesOf(home)).toEqual(await world.records());
  });
});

describe('signing in and out', () => {
  const account = () => ({ email: `ada@organisation-${worlds}.example`, password });

  it('gives a session that exchanges, until it is ended', async () => {
    const session = await requestSignIn(server, account(), world.fetch);
    if (!session.ok) throw new Error(session.error.happened);
    if (!('token' in session.value)) throw new Error('A second factor is asked for');
    expect(session.value.person).toMatchObject({ id: 'ada', organisation: `organisation-${worlds}` });
    expect(await go(office, httpTransport(server, session.value.token, world.fetch))).toBe('ok');
    await requestSignOut(server, session.value.token, world.fetch);
    expect(await go(office, httpTransport(server, session.value.token, world.fetch))).toBe('signed-out');
  });

  it('says that a password is wrong, in the backend’s words', async () => {
    const wrong = await requestSignIn(server, { ...account(), password: 'wrong' }, world.fetch);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong-password' } });
  });
});
