// Packs by the calendar: of each vendor at work, once, whatever was missed and however many processes look.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../lib/server/database/database.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { makeDuePacks, runPackCalendar } from '../../../lib/server/oversight/packs/pack-calendar.ts';
import { type Caller, codes, kinds, makePlace, openPlace, type Place, TestBackend } from './harness.ts';
import { someFigures, vendorChange } from './pack-figures.ts';

const september = Date.UTC(2026, 8, 10, 12);

describe.each(kinds)('the calendar of packs (%s)', (kind) => {
  let place: Place;
  let first: Database;
  /** Of another process, where the database takes two. */
  let second: Database;
  const backend = new TestBackend();
  beforeAll(async () => {
    place = await makePlace(kind);
    first = await openPlace(place);
    await migrate(first);
    second = kind === 'postgresql' ? await openPlace(place) : first;
    backend.use(first);
  });
  afterAll(async () => {
    if (second !== first) await second.close();
    await first.close();
  });

  const calendarOn = (database: Database) => ({
    ...backend.clockwork,
    database,
    source: someFigures(),
    tell: (_: string, __: string, error: unknown) => {
      throw error;
    },
  });
  async function start(...vendors: Parameters<typeof vendorChange>[2][]): Promise<Caller> {
    backend.time = september;
    const leader = await backend.newOrganisation('administrator');
    const changes = vendors.map((parts) => vendorChange(backend, leader, parts));
    expect(codes(await leader.push(changes)).filter(Boolean)).toEqual([]);
    return leader;
  }
  const made = ({ person }: Caller) =>
    first.transaction(async (queries) =>
      (
        await queries.query<{ kind: string; vendor: string; period_from: string }>(
          `select kind, vendor, period_from from pack where organisation = $1 and made_by is null
           order by vendor, kind, period_from`,
          [person.organisation],
        )
      ).map((row) => `${row.vendor} ${row.kind} ${row.period_from}`),
    );

  test('makes month and quarter three days after their end, of vendors at work alone', async () => {
    const leader = await start(
      { name: 'Acme' },
      { name: 'Candidate', status: 'candidate' },
      { name: 'Gone', removed: true },
    );
    backend.time = Date.UTC(2026, 9, 2, 12);
    await makeDuePacks(calendarOn(first));
    expect(await made(leader)).toEqual([]);
    backend.time = Date.UTC(2026, 9, 3, 12);
    await makeDuePacks(calendarOn(first));
    expect(await made(leader)).toEqual(['Acme monthly 2026-09-01', 'Acme quarterly 2026-07-01']);
  });

  test('makes what was missed, each once, however often it looks', async () => {
    const leader = await start({ name: 'Acme' });
    backend.time = Date.UTC(2026, 11, 20, 12);
    for (let n = 0; n < 2; n += 1) await makeDuePacks(calendarOn(first));
    expect(await made(leader)).toEqual([
      'Acme monthly 2026-09-01',
      'Acme monthly 2026-10-01',
      'Acme monthly 2026-11-01',
      'Acme quarterly 2026-07-01',
    ]);
  });

  test('makes each once though two processes look at the same moment', async () => {
    const leader = await start({ name: 'Acme' }, { name: 'Northgate' });
    backend.time = Date.UTC(2026, 11, 20, 12);
    const calendars = [first, second, first, second].map(calendarOn);
    await Promise.all(calendars.map((calendar) => makeDuePacks(calendar)));
    // Whoever found another at it left it: the next look has them all.
    await makeDuePacks(calendarOn(second));
    const all = await made(leader);
    expect(all).toHaveLength(8);
    expect(new Set(all).size).toBe(8);
  });

  test('makes none of before a vendor went live', async () => {
    const leader = await start({ name: 'Acme', goLive: '2026-11-15' });
    backend.time = Date.UTC(2026, 11, 20, 12);
    await makeDuePacks(calendarOn(first));
    expect(await made(leader)).toEqual(['Acme monthly 2026-11-01']);
  });

  test('goes on with the others where one cannot be made, and tells the operator', async () => {
    const leader = await start({ name: 'Acme' }, { name: 'Broken' });
    backend.time = Date.UTC(2026, 9, 3, 12);
    const calendar = calendarOn(first);
    const whole = calendar.source.makeScorecard;
    calendar.source.makeScorecard = (queries, organisation, asked, ...rest) => {
      if (asked.filters.vendor === 'Broken') throw new Error('no figures');
      return whole(queries, organisation, asked, ...rest);
    };
    const events: string[] = [];
    await makeDuePacks({ ...calendar, tell: (event) => void events.push(event) });
    expect(await made(leader)).toEqual(['Acme monthly 2026-09-01', 'Acme quarterly 2026-07-01']);
    expect(events).toEqual(['pack-failed', 'pack-failed']);
  });

  test('stops when the backend does, after what is under way', async () => {
    const leader = await start({ name: 'Acme' });
    backend.time = Date.UTC(2026, 11, 20, 12);
    const running = runPackCalendar(calendarOn(first), 3_600_000);
    await running.stop();
    const before = await made(leader);
    await makeDuePacks(calendarOn(first));
    expect((await made(leader)).length).toBeGreaterThanOrEqual(before.length);
    expect(await made(leader)).toHaveLength(4);
  });
});
