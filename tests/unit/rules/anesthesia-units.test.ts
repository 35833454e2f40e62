// Anesthesia units and cases at once, by hand.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { anesthesiaUnits, minutesOf, mostAtOnce, stretchesOf } from '../../../lib/rules/anesthesia/units.ts';
import { example } from '../../../lib/rules/example.ts';
import { noTables } from '../../../lib/rules/rule-tables.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';

test.each([
  ['7 + 135/15 + 1 = 17', 7, 135, 1, 17],
  ['7 + 72/15 = 11.8', 7, 72, 0, 11.8],
  ['4 + 24/15 = 5.6', 4, 24, 0, 5.6],
  ['2 + 52/15 = 5.466…, one decimal 5.5', 2, 52, 0, 5.5],
  ['4 + 18/15 = 5.2', 4, 18, 0, 5.2],
  ['5 + 1/15 = 5.066…, one decimal 5.1', 5, 1, 0, 5.1],
  ['3 + 15/15 = 4', 3, 15, 0, 4],
])('%s', (_, base, minutes, added, units) => {
  expect(anesthesiaUnits(base, minutes, added, 15)).toBe(units);
});

const at = (start: string | null, stop: string | null) => ({
  start: start && `2026-03-10T${start}`,
  stop: stop && `2026-03-10T${stop}`,
});
const stretches = (...all: [string, string][]) => stretchesOf(all.map((one) => at(...one)))!;

test('minutes of all stretches, breaks left out: 30 and 20 are 50', () => {
  expect(minutesOf(stretches(['08:00', '08:30'], ['08:40', '09:00']))).toBe(50);
});

test('over midnight by the date: 23:50 to 00:20 are 30', () => {
  expect(minutesOf(stretchesOf([{ start: '2026-03-10T23:50', stop: '2026-03-11T00:20' }])!)).toBe(30);
});

test('no start, no stop, the wrong way round, none at all: nothing to count', () => {
  expect(stretchesOf([at('08:00', null)])).toBeNull();
  expect(stretchesOf([at(null, '08:00')])).toBeNull();
  expect(stretchesOf([at('09:00', '08:00')])).toBeNull();
  expect(stretchesOf([at('08:00', '08:00')])).toBeNull();
  expect(stretchesOf([])).toBeNull();
});

const own = stretches(['08:00', '10:00']);
test('cases at once: alone, touching, two, one after another, and outside of this case', () => {
  expect(mostAtOnce(own, [])).toBe(1);
  expect(mostAtOnce(own, stretches(['10:00', '11:00'], ['07:00', '08:00']))).toBe(1);
  expect(mostAtOnce(own, stretches(['09:59', '11:00']))).toBe(2);
  expect(mostAtOnce(own, stretches(['08:00', '08:30'], ['08:30', '09:00']))).toBe(2);
  expect(mostAtOnce(own, stretches(['10:00', '12:00'], ['10:30', '12:00'], ['11:00', '12:00']))).toBe(1);
});

test('cases at once agree with counting every minute', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => ({ start, stop: start + length }));
  fc.assert(
    fc.property(stretch, fc.array(stretch, { maxLength: 6 }), (mine, others) => {
      const running = (minute: number) =>
        others.filter((one) => one.start <= minute && minute < one.stop).length;
      const minutes = Array.from({ length: mine.stop - mine.start }, (_, n) => mine.start + n);
      expect(mostAtOnce([mine], others)).toBe(1 + Math.max(...minutes.map(running)));
    }),
    { seed: 4, numRuns: 1000 },
  );
});

test('a line with its units passes, a tenth of a unit more or less does not', () => {
  const rules = allRules.filter(({ id }) => id === 'AN1');
  const outcome = (units: number, base: number, minutes: number) => {
    const stop = `${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const { chart } = example('', `00790-AA-P4*${units}`, {
      facts: { 'anesthesia-times': [at('08:00', stop)], 'base-units': base },
    });
    return runRules(rules, chart, noTables, { packs: new Set(['anesthesia']) }).answers[0]?.outcome;
  };
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 30 }), fc.integer({ min: 40, max: 900 }), (base, minutes) => {
      const tenths = Math.round(anesthesiaUnits(base, minutes, 2, 15) * 10);
      // A line may carry its minutes instead of its units.
      fc.pre(![-1, 0, 1].some((one) => (tenths + one) / 10 === minutes));
      const outcomes = [-1, 0, 1].map((one) => outcome((tenths + one) / 10, base, minutes));
      expect(outcomes).toEqual(['fire', 'pass', 'fire']);
    }),
    { seed: 9, numRuns: 500 },
  );
});
