// The runner: which checks run on a chart, what a payer's own rule changes, and that a broken check stops no other.

import { expect, test } from 'vitest';
import type { PayerRule } from '../../../lib/model/payer-rule.ts';
import { acknowledgedBy } from '../../../lib/review/payers/acknowledged.ts';
import { payerRulesOf } from '../../../lib/review/payers/payer-rules.ts';
import { example } from '../../../lib/rules/example.ts';
import { fire } from '../../../lib/rules/fire.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { noTables } from '../../../lib/rules/rule-tables.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';
import { acknowledgedOf, buildInstruction, seen, toldOf } from '../../fixtures/payers/instructions.ts';

const base: Rule = {
  id: 'T1',
  title: 'Does it fire on every line?',
  citation: 'none: a rule of this test',
  evidence: 'D',
  check: ({ chart }) =>
    chart.lines.map((line) => fire(line, 'other minor neutral look', `Line ${line.code}.`)),
  examples: { fires: [], silent: [] },
};
const { chart } = example('', '99213 I10');
const none = { packs: new Set<never>() };
const skipped = (rule: Partial<Rule>, on = chart, settings = none) =>
  runRules([{ ...base, ...rule }], on, noTables, settings).skipped[0]?.why;

test('a rule runs where specialty, setting, claim and way of counting are its own', () => {
  expect(skipped({})).toBeUndefined();
  expect(skipped({ specialty: 'oncology' }, { ...chart, specialty: 'radiology' })).toBe('specialty');
  expect(skipped({ specialty: 'oncology' })).toBeUndefined();
  expect(skipped({ settings: ['inpatient'] })).toBe('setting');
  expect(skipped({ claim: 'facility' })).toBe('claim');
  expect(skipped({ counting: 'cms' })).toBe('counting');
  expect(skipped({ pack: 'infusion' })).toBe('pack');
});

test('a rule holds on its first and its last day, and on neither side of them', () => {
  const range = { from: '2026-03-10', to: '2026-03-12' };
  const on = (dateOfService: string) => skipped(range, { ...chart, dateOfService });
  expect(['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13'].map(on)).toEqual([
    'date',
    undefined,
    undefined,
    'date',
  ]);
});

test('what must be known to tell whether a rule applies is named where it is not', () => {
  const [answer] = runRules(
    [{ ...base, claim: 'facility' }],
    { ...chart, claim: null },
    noTables,
    none,
  ).answers;
  expect(answer).toMatchObject({ outcome: 'cannot-evaluate', missing: [{ need: 'field', name: 'claim' }] });
});

test('a broken rule is named and the others answer', () => {
  const broken: Rule = {
    ...base,
    id: 'T0',
    check: () => {
      throw new Error('not a number');
    },
  };
  const run = runRules([broken, base], chart, noTables, none);
  expect(run.broken).toEqual([{ rule: 'T0', message: 'not a number' }]);
  expect(run.answers.map(({ rule }) => rule)).toEqual(['T1']);
});

test('fires follow the lines of the chart', () => {
  const backwards: Rule = { ...base, check: (input) => base.check(input).toReversed() };
  const [answer] = runRules([backwards], chart, noTables, none).answers;
  expect(answer?.outcome === 'fire' && answer.fires.map(({ lineKey }) => lineKey)).toEqual(
    chart.lines.map(({ key }) => key),
  );
});

test('a rule of the payer weighs otherwise or switches off, in its time, and is named', () => {
  const payerRule: PayerRule = {
    rule: 'T1',
    payer: 'summit ppo',
    act: 'major',
    source: 'Provider manual 4.2',
    version: '3',
    from: '2026-01-01',
    to: '2026-03-10',
  };
  const run = (rule: PayerRule, on = chart) =>
    runRules([base], on, noTables, { ...none, payerRules: [rule] });
  const [answer] = run(payerRule).answers;
  expect(answer).toMatchObject({
    payerRule,
    outcome: 'fire',
    fires: [{ proposal: { severity: 'major' } }, {}],
  });
  expect(run({ ...payerRule, act: 'off' }).skipped).toEqual([{ rule: 'T1', why: 'payer-rule' }]);
  const later = run(payerRule, { ...chart, dateOfService: '2026-03-11' }).answers[0];
  expect(later).toMatchObject({ payerRule: null, fires: [{ proposal: { severity: 'minor' } }, {}] });
  const another = run(payerRule, { ...chart, payer: 'Unity Health HMO' }).answers[0];
  expect(another?.payerRule).toBeNull();
});

test('an instruction of the payer goes over a rule once the vendor has acknowledged it', () => {
  const one = buildInstruction({ override: { rule: 'T1', act: 'off' }, from: '2026-01-01' });
  const run = (vendor: string, payer = chart.payer) => {
    const known = [seen(one, toldOf(one), acknowledgedOf(one))];
    const payerRules = payerRulesOf(acknowledgedBy(known, vendor));
    return runRules([base], { ...chart, payer }, noTables, { ...none, payerRules }).skipped;
  };
  expect(run('Apex Coding')).toEqual([{ rule: 'T1', why: 'payer-rule' }]);
  expect(run('Brightline')).toEqual([]);
  expect(run('Apex Coding', 'Unity Health HMO')).toEqual([]);
});
