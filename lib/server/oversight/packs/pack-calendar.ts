// Packs by the calendar: of each vendor at work, each month and quarter, a few days after it ended. Whatever was missed while
// no backend ran is made at the next look, and each once, however many processes look.

import { foldedName } from '../../../model/folded-name.ts';
import type { Period } from '../../../model/oversight/measure.ts';
import { type PackKind, packKind } from '../../../model/oversight/pack.ts';
import { duePeriods } from '../../../oversight/packs/pack-periods.ts';
import { dateIn } from '../../../queries/business-hours.ts';
import type { Clockwork } from '../../clockwork.ts';
import type { Database, Queries } from '../../database/database.ts';
import { inOrganisation, inSnapshot } from '../../database/scope.ts';
import { zoneOf } from '../../organisation-zone.ts';
import { runEvery } from '../../run-every.ts';
import { type Registers, readRegisters } from '../registers.ts';
import type { FiguresSource } from './figures-source.ts';
import { makePack } from './make-pack.ts';

export interface PackCalendar extends Clockwork {
  database: Database;
  source: FiguresSource;
  tell: (event: 'pack-failed', organisation: string, error: unknown) => void;
}

interface Due {
  kind: PackKind;
  vendor: string;
  period: Period;
}

/** Any number that no other lock of the database uses. */
const calendarLock = 7_337_020;

/** Makes what is due and not there, a transaction a pack. What fails keeps no other. */
export async function makeDuePacks(
  calendar: PackCalendar,
  stopping: () => boolean = () => false,
): Promise<number> {
  const { database, now, tell } = calendar;
  let made = 0;
  const organisations = await database.transaction((queries) =>
    queries.query<{ organisation: string }>(
      `select distinct organisation from record where kind = 'vendor' order by 1`,
    ),
  );
  for (const { organisation } of organisations) {
    try {
      const due = await inSnapshot(database, organisation, (queries) =>
        duePacks(queries, organisation, now()),
      );
      for (const one of due) {
        if (stopping()) return made;
        const id = await makeDue(calendar, organisation, one).catch((error: unknown) => {
          tell('pack-failed', organisation, error);
          return null;
        });
        if (id !== null) made += 1;
      }
    } catch (error) {
      tell('pack-failed', organisation, error);
    }
  }
  return made;
}

/** Null where somebody else has it or makes it now. */
const makeDue = (calendar: PackCalendar, organisation: string, due: Due): Promise<string | null> =>
  inOrganisation(calendar.database, organisation, async (queries) => {
    // Spares the work alone: the index of the table is what holds.
    const [lock] = await queries.query<{ free: boolean }>(
      'select pg_try_advisory_xact_lock($1, hashtext($2)) as free',
      [calendarLock, `${organisation} ${foldedName(due.vendor)} ${due.kind} ${due.period.from}`],
    );
    return lock?.free
      ? makePack(queries, calendar, calendar.source, { organisation, ...due, by: null })
      : null;
  });

/** Those that are not there. Inside the organisation's transaction. */
async function duePacks(queries: Queries, organisation: string, now: number): Promise<Due[]> {
  const zone = await zoneOf(queries, organisation);
  const today = dateIn(now, zone);
  const there = await queries.query<{ vendor_folded: string; kind: string; period_from: string }>(
    'select vendor_folded, kind, period_from from pack where organisation = $1 and made_by is null',
    [organisation],
  );
  const known = new Set(
    there.map(({ vendor_folded, kind, period_from }) => `${kind} ${period_from} ${vendor_folded}`),
  );
  const kept = await readRegisters(queries, organisation, ['vendor']);
  const vendors = kept.vendor.filter(isAtWork);
  return vendors.flatMap((vendor) =>
    packKind.options.flatMap((kind) =>
      duePeriods(kind, sinceOf(vendor, zone), today)
        .filter(({ from }) => !known.has(`${kind} ${from} ${foldedName(vendor.name)}`))
        .map((period) => ({ kind, vendor: vendor.name, period })),
    ),
  );
}

const isAtWork = ({ status }: Registers<'vendor'>['vendor'][number]): boolean =>
  status === 'live' || status === 'notice';

/** Nothing is made of the time before the vendor was at work, or was known here. */
const sinceOf = ({ goLive, madeAt }: Registers<'vendor'>['vendor'][number], zone: string): string => {
  const known = dateIn(madeAt, zone);
  return goLive !== null && goLive > known ? goLive : known;
};

/** Now and every `every` milliseconds, until `stop`, which waits for what is under way. */
export function runPackCalendar(calendar: PackCalendar, every: number): { stop: () => Promise<unknown> } {
  return runEvery(every, (stopped) =>
    makeDuePacks(calendar, stopped).catch((error: unknown) => calendar.tell('pack-failed', '', error)),
  );
}
