// What roster, calendar and contracts say of each coded chart: whether its coder was new on the account, how many hours of
// business it took, and how many hours by the clock the contract gave for it. They change without the charts, so they are
// put in apart.

import { foldedName } from '../../model/folded-name.ts';
import type { ChartClass } from '../../model/oversight/contract.ts';
import type { Calendar } from '../../queries/business-hours.ts';
import { type BusinessTime, businessTime } from '../clocks/business-time.ts';
import type { FactTable, Names } from '../columns/facts.ts';
import { dayNumber, dayOfNumber, unknown } from '../columns/table.ts';
import { newCoderDays } from '../measures/all/new-coder-share.ts';
import type { TermFound, Terms } from '../measures/targets.ts';
import { type RosterEntry, timeOnAccount } from './coder-row.ts';

export function fillCharts(
  charts: FactTable<'charts'>,
  names: Names,
  roster: readonly RosterEntry[],
  terms: Terms,
): FactTable<'charts'> {
  const time = timeOf(charts, terms.calendar);
  return {
    ...charts,
    numbers: {
      ...charts.numbers,
      'new-coder': newCoders(charts, names, roster),
      business: businessHours(charts, time),
      allowed: allowedHours(charts, names, terms, time),
    },
  };
}

function newCoders(
  { rows, names: own, whole }: FactTable<'charts'>,
  names: Names,
  roster: readonly RosterEntry[],
) {
  const key = (vendor: string, coder: string) => `${foldedName(vendor)}\n${foldedName(coder)}`;
  const since = new Map(
    roster.flatMap((entry): [string, number][] => {
      const time = timeOnAccount(entry);
      return time ? [[key(entry.vendor ?? '', entry.name), dayNumber(time.from)]] : [];
    }),
  );
  const coders = names.coder.names.length;
  const known = new Map<number, number>();
  const start = (vendor: number, coder: number): number => {
    const at = vendor * coders + coder;
    const found =
      known.get(at) ?? since.get(key(names.vendor.names[vendor]!, names.coder.names[coder]!)) ?? Number.NaN;
    known.set(at, found);
    return found;
  };
  const marks = new Float64Array(rows).fill(Number.NaN);
  for (let i = 0; i < rows; i += 1) {
    const first = start(own.vendor[i]!, own.coder[i]!);
    if (Number.isNaN(first) || whole.coded[i] === unknown) continue;
    marks[i] = whole.coded[i]! - first < newCoderDays ? 1 : 0;
  }
  return marks;
}

/** By the term that held on the day the chart was received. Between two days on which terms change they are asked once. */
function allowedHours(
  { rows, names: own, whole }: FactTable<'charts'>,
  names: Names,
  { termFor, changes }: Terms,
  time: BusinessTime,
) {
  const days = changes.map(dayNumber).sort((a, b) => a - b);
  const era = (day: number) => days.filter((change) => change <= day).length;
  const eras = new Map<number, number>();
  const columns = ['vendor', 'specialty', 'encounter-type', 'payer', 'class'] as const;
  const found = new Map<string, TermFound | null>();
  const text = (column: (typeof columns)[number], i: number): string | null =>
    names[column].names[own[column][i]!] || null;
  const allowed = new Float64Array(rows).fill(Number.NaN);
  for (let i = 0; i < rows; i += 1) {
    const received = whole.received[i]!;
    const vendor = text('vendor', i);
    if (vendor === null || received === unknown) continue;
    const since = eras.get(received) ?? era(received);
    eras.set(received, since);
    const key = `${since} ${own.vendor[i]} ${own.specialty[i]} ${own['encounter-type'][i]} ${own.payer[i]} ${own.class[i]}`;
    let term = found.get(key);
    if (term === undefined) {
      term = termFor({
        vendor,
        measure: 'turnaround',
        specialty: text('specialty', i),
        encounterType: text('encounter-type', i),
        payer: text('payer', i),
        // The column of classes has no other names.
        class: text('class', i) as ChartClass | null,
        on: dayOfNumber(received),
      });
      found.set(key, term);
    }
    if (!term || term.unit === 'share') continue;
    const from = receivedAt(whole, i);
    allowed[i] = (time.due(from, { unit: term.unit, n: term.target }) - from) / hour;
  }
  return allowed;
}

const hour = 3_600_000;

const receivedAt = (whole: FactTable<'charts'>['whole'], i: number): number =>
  whole.received[i]! * 24 * hour + whole['received-time'][i]!;

/** The table of days that the charts lie in. */
function timeOf({ rows, whole: { received, day } }: FactTable<'charts'>, calendar: Calendar): BusinessTime {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < rows; i += 1)
    for (const one of [received[i]!, day[i]!]) {
      if (one === unknown) continue;
      if (one < first) first = one;
      if (one > last) last = one;
    }
  return first > last
    ? businessTime(calendar, 0, 0)
    : businessTime(calendar, first * 24 * hour, (last + 1) * 24 * hour);
}

function businessHours({ rows, whole, numbers: { hours } }: FactTable<'charts'>, time: BusinessTime) {
  const business = new Float64Array(rows).fill(Number.NaN);
  for (let i = 0; i < rows; i += 1) {
    if (Number.isNaN(hours[i]!)) continue;
    const from = receivedAt(whole, i);
    business[i] = time.between(from, from + hours[i]! * hour);
  }
  return business;
}
