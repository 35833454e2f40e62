// Where in the figures somebody is, as an address: period, filters, view, and the number that was opened. Back, forward,
// links, saved views and print show the same.

import { dayAt, yearAndMonth } from '../../../../lib/model/calendar-day.ts';
import {
  type GroupedBy,
  groupedBy,
  type MeasureFilters,
  type MeasureId,
  measureId,
  type Period,
} from '../../../../lib/model/oversight/measure.ts';

export const views = [
  'scorecard',
  'alerts',
  'months',
  'matrix',
  'risk',
  'direction',
  'turnaround',
  'turnover',
  'reported',
  'cost',
] as const;
export type View = (typeof views)[number];

export const viewWords: Record<View, string> = {
  scorecard: 'Scorecard',
  alerts: 'Alerts',
  months: 'Month by month',
  matrix: 'Specialty and coder',
  risk: 'Specialty mix and risk',
  direction: 'Over- and under-coding',
  turnaround: 'Turnaround',
  turnover: 'Coder turnover',
  reported: 'Reported and measured',
  cost: 'Cost of quality',
};

export const parts = ['numerator', 'denominator', 'missed'] as const;
export type Part = (typeof parts)[number];

export interface Opened {
  measure: MeasureId;
  part: Part;
}

export interface Shown {
  view: View;
  period: Period;
  filters: MeasureFilters;
  /** What a view shows, where it can show several. */
  measure: MeasureId | null;
  opened: Opened | null;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** @param today as `2026-11-30`. */
export function shownOf(filters: URLSearchParams, today: string): Shown {
  const usual = lastMonth(today);
  const [from, to] = [filters.get('from') ?? '', filters.get('to') ?? ''];
  const [measure, part] = (filters.get('open') ?? '').split(' ');
  const opened = measureId.safeParse(measure).data;
  return {
    view: views.find((view) => view === filters.get('view')) ?? 'scorecard',
    period: day.test(from) && day.test(to) && from <= to ? { from, to } : usual,
    filters: Object.fromEntries(
      groupedBy.options.flatMap((name) =>
        filters.has(name) ? [[name, filters.get(name)!.slice(0, 200)]] : [],
      ),
    ),
    measure: measureId.safeParse(filters.get('measure')).data ?? null,
    opened: opened ? { measure: opened, part: parts.find((one) => one === part) ?? 'denominator' } : null,
  };
}

/** An empty filter stands for what is not known, so it stays in the address. */
export function addressOf({ view, period, filters, measure, opened }: Shown): string {
  const query = new URLSearchParams({ view, ...period });
  for (const by of groupedBy.options) if (filters[by] !== undefined) query.set(by, filters[by]);
  if (measure) query.set('measure', measure);
  if (opened) query.set('open', `${opened.measure} ${opened.part}`);
  return `#/figures?${query}`;
}

/** Whole months: `count` of them, the last one `back` months before today's. */
export function wholeMonths(today: string, count: number, back = 1): Period {
  const [year, month] = yearAndMonth(today);
  const last = Date.UTC(year, month - back, 0);
  const first = Date.UTC(year, month - back - count, 1);
  return { from: dayAt(first), to: dayAt(last) };
}

export const lastMonth = (today: string): Period => wholeMonths(today, 1);

/** The twelve months that end with the period. */
export function yearTo({ to }: Period): Period {
  const [year, month] = yearAndMonth(to);
  return { from: dayAt(Date.UTC(year, month - 12, 1)), to };
}

/** The whole month of a name as `2026-11`, cut to a period. */
export function monthWithin(month: string, { from, to }: Period): Period {
  const [year, of] = yearAndMonth(month);
  const [first, last] = [`${month}-01`, dayAt(Date.UTC(year, of, 0))];
  return { from: first < from ? from : first, to: last > to ? to : last };
}

export const groupWords: Record<GroupedBy, string> = {
  vendor: 'Vendor',
  facility: 'Facility',
  specialty: 'Specialty',
  coder: 'Coder',
  payer: 'Payer',
  'encounter-type': 'Encounter type',
  source: 'Coded by',
  class: 'Class',
  delivery: 'Delivery',
  provider: 'Provider',
};

/** What a group of which nothing is known is called. */
export const groupName = (by: GroupedBy, name: string | null): string =>
  name || (by === 'vendor' ? 'In-house or not known' : 'not known');
