// Anesthesia units and how many cases ran at once. Formula: base units, minutes by the minutes to a unit, to one decimal, and where the payer
// counts it what the physical status adds (Medicare Claims Processing Manual, chapter 12, section 50; it adds none).

import type { FactValue } from '../../model/confirmed-fact.ts';

type Intervals = FactValue<'anesthesia-times'>;
export interface Stretch {
  start: number;
  stop: number;
}

/** Stretches in minutes; null: there is none, or one has no start, no stop, or does not stop after it starts. */
export function stretchesOf(intervals: Intervals): Stretch[] | null {
  const minute = (moment: string) => Date.parse(`${moment}:00Z`) / 60_000;
  const known = intervals.flatMap(({ start, stop }) =>
    start !== null && stop !== null && start < stop ? [{ start: minute(start), stop: minute(stop) }] : [],
  );
  return known.length === intervals.length && known.length > 0 ? known : null;
}

export const minutesOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { start, stop }) => sum + stop - start, 0);

/** One decimal, half up. @param minutesToUnit 15 wherever it is known */
export const anesthesiaUnits = (
  base: number,
  minutes: number,
  added: number,
  minutesToUnit: number,
): number => Math.round((base + added) * 10 + (minutes * 10) / minutesToUnit) / 10;

/** The most cases that ran at one moment of these stretches, this one included; what ends as another begins does not meet it. */
export function mostAtOnce(own: readonly Stretch[], others: readonly Stretch[]): number {
  const moments = [...own, ...others].map(({ start }) => start);
  const running = (all: readonly Stretch[], at: number) =>
    all.filter((one) => one.start <= at && at < one.stop).length;
  return Math.max(...moments.map((at) => (running(own, at) > 0 ? 1 + running(others, at) : 0)), 0);
}
