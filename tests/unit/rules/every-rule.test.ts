// Each check does what its own examples say, whatever else is switched on, and none turns ignorance into an error.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confirmedFact } from '../../../lib/model/confirmed-fact.ts';
import { allRules } from '../../../lib/rules/all-rules.ts';
import type { Example } from '../../../lib/rules/example.ts';
import { packs } from '../../../lib/rules/packs/all-packs.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import type { RuleChart } from '../../../lib/rules/rule-chart.ts';
import { noTables } from '../../../lib/rules/rule-tables.ts';
import { type RuleAnswer, runRules } from '../../../lib/rules/run-rules.ts';

const settings = { packs: new Set(packs.map(({ id }) => id)) };

/** What one rule answers to an example; `skipped` where it is not about such charts. */
function outcome(rule: Rule, { chart, tables }: Example): RuleAnswer | { outcome: 'skipped' } {
  const { answers, broken } = runRules([rule], chart, { ...noTables, ...tables }, settings);
  expect(broken).toEqual([]);
  return answers[0] ?? { outcome: 'skipped' };
}

const firedCodes = (answer: ReturnType<typeof outcome>, chart: RuleChart): string[] =>
  answer.outcome === 'fire'
    ? answer.fires.map((one) => chart.lines.find((line) => line.key === one.lineKey)?.code ?? 'chart')
    : [];

const everyExample = allRules.flatMap((rule) =>
  [...rule.examples.fires, ...rule.examples.silent, ...(rule.examples.unsure ?? [])].map((one) => ({
    rule,
    one,
  })),
);

describe.each(allRules.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  const { fires, silent, unsure = [] } = rule.examples;

  test('has two examples of each kind, and says where it comes from', () => {
    expect(fires.length).toBeGreaterThanOrEqual(2);
    expect(silent.length).toBeGreaterThanOrEqual(2);
    expect(rule.title).toMatch(/\?$/);
    expect(rule.citation.length).toBeGreaterThan(5);
  });

  test.each(fires)('fires: $note', (one) => {
    const answer = outcome(rule, one);
    expect(answer.outcome).toBe('fire');
    expect(firedCodes(answer, one.chart)).toEqual(one.expect);
  });

  test.each(silent)('is silent: $note', (one) => {
    expect(['pass', 'skipped']).toContain(outcome(rule, one).outcome);
  });

  test.each(unsure)('cannot tell: $note', (one) => {
    const answer = outcome(rule, one);
    expect(answer.outcome).toBe('cannot-evaluate');
    const missing = answer.outcome === 'cannot-evaluate' ? answer.missing.map(({ name }) => name) : [];
    expect(missing).toEqual(one.expect);
  });

  test('no fire without a message and a proposal that can be carried out', () => {
    for (const one of fires) {
      const answer = outcome(rule, one);
      for (const { message, proposal } of answer.outcome === 'fire' ? answer.fires : []) {
        expect(message).toMatch(/^.{15,300}$/);
        expect(message).not.toMatch(/undefined|null|NaN/);
        if (proposal.code) expect(['revise', 'add']).toContain(proposal.disposition);
        if (proposal.disposition === 'add') expect(proposal.code).toBeTruthy();
      }
    }
  });
});

test('facts in examples are of the catalogue', () => {
  const odd = everyExample.flatMap(({ rule, one }) =>
    one.chart.facts
      .filter((fact) => !confirmedFact.safeParse(fact).success)
      .map((fact) => [rule.id, one.note, fact]),
  );
  expect(odd).toEqual([]);
});

test('what is not known never makes a fire of a pass', () => {
  fc.assert(
    fc.property(fc.constantFrom(...everyExample), fc.infiniteStream(fc.boolean()), ({ rule, one }, keep) => {
      const before = outcome(rule, one);
      const facts = one.chart.facts.filter(() => keep.next().value);
      const after = outcome(rule, { ...one, chart: { ...one.chart, facts } });
      if (before.outcome === 'pass') expect(after.outcome).not.toBe('fire');
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test('without any table, rules that need one do not fire for want of it', () => {
  for (const { rule, one } of everyExample) {
    if (outcome(rule, one).outcome !== 'pass') continue;
    expect([rule.id, one.note, outcome(rule, { ...one, tables: {} }).outcome]).not.toContain('fire');
  }
});

test('the order of lines matters only to rules that say so', () => {
  const unordered = everyExample.filter(({ rule }) => !rule.ordered);
  fc.assert(
    fc.property(fc.constantFrom(...unordered), fc.integer(), ({ rule, one }, seed) => {
      const lines = one.chart.lines.toSorted((a, b) => rank(a.key, seed) - rank(b.key, seed));
      const shuffled = outcome(rule, { ...one, chart: { ...one.chart, lines } });
      const codes = firedCodes(shuffled, one.chart).toSorted();
      expect([rule.id, one.note, codes]).toEqual([
        rule.id,
        one.note,
        firedCodes(outcome(rule, one), one.chart).toSorted(),
      ]);
    }),
    { numRuns: 3000, seed: 2 },
  );
});

test('all rules over one chart answer twice the same, and leave it as it was', () => {
  for (const { one } of everyExample) {
    const before = JSON.stringify(one.chart);
    const run = () => runRules(allRules, one.chart, { ...noTables, ...one.tables }, settings);
    expect(run()).toEqual(run());
    expect(run().broken).toEqual([]);
    expect(JSON.stringify(one.chart)).toBe(before);
  }
});

/** A number that depends on the key and the seed, for an order that can be repeated. */
const rank = (key: string, seed: number): number =>
  [...key].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) ^ seed, seed) % 1009;
