// What was given in a visit, put in order: infusions one after another, infusions beside them, pushes, and the minutes
// of hydration that ran alone. Only times count here; codes come after.

import type { Administration } from '../../model/confirmed-fact.ts';
import type { Figures } from '../figures.ts';

export interface Given {
  kind: Administration['kind'];
  drug: string | null;
  minutes: number;
  /** Start, in minutes; null where a push has no time. */
  at: number | null;
}

export interface Course {
  /** One drug each; stretches of one drug are added up. */
  infusions: Given[];
  concurrent: Given[];
  /** Pushes, and infusions that were too short to be more. */
  pushes: Given[];
  /** Infusions among the pushes. */
  short: Given[];
  hydrationMinutes: number;
}

interface Span extends Given {
  start: number;
  stop: number;
}

const minuteOf = (moment: string): number => Date.parse(`${moment}:00Z`) / 60_000;

const overlap = (a: Span, b: Span): number => Math.min(a.stop, b.stop) - Math.max(a.start, b.start);

/**
 * Puts what was given in order. A therapeutic infusion that runs beside another for long enough to be an infusion is
 * concurrent; chemotherapy is never. Hydration counts where nothing else was infused, in stretches that are long enough.
 * Injections and pumps have no time of their own here.
 * @returns null: an infusion lacks its start or stop, or stops before it starts, so that nothing can be counted.
 */
export function courseOf(all: readonly Administration[], figures: Figures): Course | null {
  const infusionFrom = figures.infusion;
  const spans: Span[] = [];
  const pushes: Given[] = [];
  for (const { kind, way, drug, start, stop } of all) {
    if (way === 'push') pushes.push({ kind, drug, minutes: 0, at: start === null ? null : minuteOf(start) });
    if (way !== 'infusion') continue;
    if (start === null || stop === null || stop <= start) return null;
    const [from, to] = [minuteOf(start), minuteOf(stop)];
    spans.push({ kind, drug, minutes: to - from, at: from, start: from, stop: to });
  }
  spans.sort(
    (a, b) => a.start - b.start || b.minutes - a.minutes || String(a.drug).localeCompare(String(b.drug)),
  );
  const drugs = spans.filter(({ kind }) => kind !== 'hydration');
  const short = drugs.filter(({ minutes }) => minutes < infusionFrom);
  const long = drugs.filter(({ minutes }) => minutes >= infusionFrom);
  const leading = long.filter(({ kind }) => kind === 'chemotherapy');
  const concurrent: Span[] = [];
  for (const one of long.filter(({ kind }) => kind === 'therapeutic')) {
    const beside = leading.some((other) => other.drug !== one.drug && overlap(one, other) >= infusionFrom);
    (beside ? concurrent : leading).push(one);
  }
  const hydration = spans
    .filter(({ kind }) => kind === 'hydration')
    .map((one) => one.minutes - covered(one, drugs))
    .filter((minutes) => minutes >= figures.hydration);
  return {
    infusions: byDrug(leading),
    concurrent,
    pushes: [...pushes, ...short],
    short,
    hydrationMinutes: hydration.reduce((sum, minutes) => sum + minutes, 0),
  };
}

/** Minutes of a span in which any of the others ran. @param others by their start */
function covered(one: Span, others: readonly Span[]): number {
  let [sum, until] = [0, one.start];
  for (const other of others) {
    const from = Math.max(other.start, until);
    const to = Math.min(other.stop, one.stop);
    if (to > from) [sum, until] = [sum + to - from, to];
  }
  return sum;
}

/** Stretches of one drug as one, with their minutes added up; what has no name stays apart. */
function byDrug(spans: readonly Span[]): Given[] {
  const found: Given[] = [];
  for (const { kind, drug, minutes, at } of spans) {
    const same = found.find((one) => drug !== null && one.kind === kind && one.drug === drug);
    if (same) same.minutes += minutes;
    else found.push({ kind, drug, minutes, at });
  }
  return found;
}
