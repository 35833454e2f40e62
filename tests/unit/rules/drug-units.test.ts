// Units of drugs by dose and waste, by hand.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { drugUnits } from '../../../lib/rules/drug-units.ts';
import { example } from '../../../lib/rules/example.ts';
import { noTables } from '../../../lib/rules/rule-tables.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';

test.each([
  ['150 mg by 0.5 mg: 300', 150, 0, 0.5, { given: 300, waste: 0 }],
  ['130 mg and 70 mg of waste by 1 mg: 130 and 70', 130, 70, 1, { given: 130, waste: 70 }],
  ['101 mg by 50 mg: 2.02, rounded up 3', 101, 0, 50, { given: 3, waste: 0 }],
  ['100 mg by 50 mg: exactly 2', 100, 0, 50, { given: 2, waste: 0 }],
  ['7 mg and 3 mg of waste by 10 mg: the unit given pays for both', 7, 3, 10, { given: 1, waste: 0 }],
  ['95 mg and 25 mg of waste by 10 mg: 10 given, 12 in all, 2 wasted', 95, 25, 10, { given: 10, waste: 2 }],
  [
    '305 mg and 95 mg of waste by 10 mg: 31 given, 40 in all, 9 wasted (a contractor’s example)',
    305,
    95,
    10,
    { given: 31, waste: 9 },
  ],
  ['0.3 mg by 0.1 mg: 3, not the 4 of a binary remainder', 0.3, 0, 0.1, { given: 3, waste: 0 }],
  ['0.25 mg by 25 mcg (0.025 mg): 10', 0.25, 0, 0.025, { given: 10, waste: 0 }],
])('%s', (_, dose, waste, unit, expected) => {
  expect(drugUnits(dose, waste, unit)).toEqual(expected);
});

test('dose and waste never cost more than what was opened, rounded up', () => {
  const tenths = fc.integer({ min: 0, max: 50_000 }).map((n) => n / 10);
  fc.assert(
    fc.property(tenths, tenths, fc.constantFrom(0.1, 0.5, 1, 10, 50), (dose, waste, unit) => {
      const units = drugUnits(dose, waste, unit);
      expect(units.given * unit).toBeGreaterThanOrEqual(dose - 1e-6);
      expect((units.given + units.waste - 1) * unit).toBeLessThan(dose + waste + 1e-6);
      expect(units.waste).toBeGreaterThanOrEqual(0);
    }),
    { seed: 3, numRuns: 2000 },
  );
});

test('a Medicare claim with these units and JW or JZ raises nothing, and with a unit more or less something', () => {
  const rules = allRules.filter(({ id }) => id === 'ON8');
  const outcome = (text: string, dose: number, waste: number, unit: number) => {
    const { chart } = example('', text, {
      counting: 'cms',
      facts: { 'dose-given': dose, 'dose-discarded': waste, 'single-dose-vial': true },
    });
    return runRules(rules, chart, { ...noTables, drugUnit: () => unit }, { packs: new Set() }).answers[0]
      ?.outcome;
  };
  const tenths = (least: number) => fc.integer({ min: least, max: 5000 }).map((n) => n / 10);
  fc.assert(
    fc.property(tenths(1), tenths(0), fc.constantFrom(0.1, 0.5, 1, 10, 50), (dose, discarded, unit) => {
      const { given, waste } = drugUnits(dose, discarded, unit);
      const claim = (units: number) => (waste > 0 ? `J9025*${units} J9025-JW*${waste}` : `J9025-JZ*${units}`);
      expect(outcome(claim(given), dose, discarded, unit)).toBe('pass');
      expect(outcome(claim(given + 1), dose, discarded, unit)).toBe('fire');
      if (given > 1) expect(outcome(claim(given - 1), dose, discarded, unit)).toBe('fire');
    }),
    { seed: 8, numRuns: 1000 },
  );
});
