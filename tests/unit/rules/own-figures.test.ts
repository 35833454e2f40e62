// An organisation's own figures: checks count with them, and a row that does not rise counts for nothing.

import { expect, test } from 'vitest';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { example } from '../../../lib/rules/example.ts';
import { type FigureId, figureIds, figures, usualFigures } from '../../../lib/rules/figures.ts';
import { figuresWith, outOfRow } from '../../../lib/rules/own-figures.ts';
import { packs } from '../../../lib/rules/packs/all-packs.ts';
import { noTables } from '../../../lib/rules/rule-tables.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';

const settings = { packs: new Set(packs.map(({ id }) => id)) };

/** Facts with every number in them as another: the least makes checks look at all rows, the greatest at all ends. */
const withNumbers = (facts: unknown, number: number): unknown =>
  JSON.parse(JSON.stringify(facts), (_, value) => (typeof value === 'number' ? number : value));

/** Codes of figures, for each to stand on the lines of an example in turn. */
const codes = [...new Set(Object.values(figures).flatMap((one) => one.codes.match(/\b[\dA-Z]{5}\b/g) ?? []))];

/** Which checks looked at each figure over their examples, as they are and with other codes and numbers in them. */
function lookedAt(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const rule of allRules.filter(({ id }) =>
    Object.values(figures).some(({ checks }) => checks.includes(id)),
  ))
    for (const { chart, tables } of [...rule.examples.fires, ...rule.examples.silent])
      for (const facts of [chart.facts, withNumbers(chart.facts, 1), withNumbers(chart.facts, 1000)])
        for (const code of [null, ...codes]) {
          const noting = new Proxy(usualFigures, {
            get(all, id: FigureId) {
              if (!Object.hasOwn(all, id)) throw new Error(`no figure: ${id}`);
              found.set(id, (found.get(id) ?? new Set()).add(rule.id));
              return all[id];
            },
          });
          const lines = code ? chart.lines.map((line) => ({ ...line, code })) : chart.lines;
          const varied = { ...chart, facts, lines } as typeof chart;
          runRules([rule], varied, { ...noTables, ...tables }, { ...settings, figures: noting });
        }
  return found;
}

test('every figure is counted with by the checks that it names, and by no other', () => {
  const found = lookedAt();
  // Checks of infusions put the whole visit in order, and so look at figures that decide nothing of theirs.
  const course = /^ON/;
  for (const id of figureIds) {
    const named = figures[id].checks.split(', ');
    const looking = [...(found.get(id) ?? [])];
    expect([id, named.filter((rule) => !looking.includes(rule))]).toEqual([id, []]);
    const others = looking.filter(
      (rule) => !named.includes(rule) && !(course.test(rule) && course.test(named[0]!)),
    );
    expect([id, others]).toEqual([id, []]);
  }
});

test('a figure of one’s own decides: crisis from 45 minutes', () => {
  const rules = allRules.filter(({ id }) => id === 'BH5');
  const { chart } = example('', '90839', { facts: { 'crisis-minutes': 40 } });
  const outcome = (own: Record<string, number>) =>
    runRules(rules, chart, noTables, { ...settings, figures: figuresWith(own) }).answers[0]?.outcome;
  expect(outcome({})).toBe('pass');
  expect(outcome({ crisis: 45 })).toBe('fire');
});

test('unknown figures and values that do not fit are nothing; a row that does not rise is the product’s', () => {
  expect(figuresWith({ moon: 7, crisis: -3, 'sleep-naps': Number.NaN })).toEqual(usualFigures);
  const all = figuresWith({ 'visit-99203': 70, 'visit-99213': 21 });
  expect(all).toEqual({ ...usualFigures, 'visit-99213': 21 });
  expect(outOfRow('visit-99203', { ...usualFigures, 'visit-99203': 70 })).toEqual([
    'visit-99202',
    'visit-99204',
    'visit-99205',
  ]);
  expect(outOfRow('crisis', { ...usualFigures, crisis: 31 })).toEqual([]);
  // Hydration rises to the infusion's own further hour, and not to the product's, to which that one goes back.
  expect(figuresWith({ infusion: 130, 'infusion-more': 120, hydration: 100 })).toEqual(usualFigures);
});
