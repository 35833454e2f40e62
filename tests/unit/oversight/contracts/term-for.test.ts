// The narrowest promise that fits a chart holds for it: by hand, and for any set of promises.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContractTerm } from '../../../../lib/model/oversight/contract.ts';
import {
  byNarrowness,
  fits,
  numberedTermFor,
  scopes,
  type TermAsked,
  targetFor,
  termFor,
} from '../../../../lib/oversight/contracts/term-for.ts';
import { termsOnChart } from '../../../../lib/oversight/contracts/terms-on-chart.ts';
import { term } from './promise.ts';

const asked = (more: Partial<TermAsked> = {}): TermAsked => ({
  measure: 'accuracy',
  specialty: 'Cardiology',
  encounterType: 'outpatient',
  payer: 'Medicare Part B',
  class: 'complex',
  day: '2026-06-01',
  ...more,
});

describe('the narrowest term', () => {
  const terms = [
    term('all', 0.95),
    term('op', 0.97, { encounterType: 'Outpatient' }),
    term('cardio', 0.96, { specialty: 'CARDIOLOGY', class: 'complex' }),
    term('payer', 0.98, { payer: 'Medicare Part B' }),
    term('late', 0.99, { specialty: 'Cardiology', class: 'complex', from: '2026-07-01' }),
    term('hours', 48, { measure: 'turnaround', unit: 'hours' }),
  ];

  test.each([
    ['a complex cardiology chart', {}, 'cardio'],
    [
      'an easy visit of the same payer',
      { specialty: 'Family medicine', class: 'standard' as const },
      'payer',
    ],
    ['another payer’s', { payer: 'Summit PPO', specialty: null, class: null }, 'op'],
    ['a stay', { payer: null, encounterType: 'inpatient', specialty: null, class: null }, 'all'],
    ['after the change', { day: '2026-07-01' }, 'late'],
    ['turnaround', { measure: 'turnaround' as const }, 'hours'],
  ])('of %s', (_, more, key) => {
    expect(termFor(terms, asked(more))?.key).toBe(key);
  });

  test('of as many names is that of the payer, then the class, then the specialty, then the kind of encounter', () => {
    const four = [
      term('e', 0.9, { encounterType: 'outpatient' }),
      term('s', 0.9, { specialty: 'Cardiology' }),
      term('c', 0.9, { class: 'complex' }),
      term('p', 0.9, { payer: 'Medicare Part B' }),
    ];
    expect(four.sort(byNarrowness).map(({ key }) => key)).toEqual(['p', 'c', 's', 'e']);
  });

  test('is none where nothing fits, or a chart does not say what the term names', () => {
    expect(termFor([term('x', 0.9, { specialty: 'Oncology' })], asked())).toBeNull();
    expect(termFor([term('x', 0.9, { payer: 'Summit PPO' })], asked({ payer: null }))).toBeNull();
    expect(termFor([], asked())).toBeNull();
  });

  test('with a number stands where a narrower one is only words', () => {
    const vague = [term('all', 0.95), term('words', null, { specialty: 'Cardiology' })];
    expect(termFor(vague, asked())?.key).toBe('words');
    expect(numberedTermFor(vague, asked())?.key).toBe('all');
  });
});

const maybe = <T>(...some: T[]) => fc.option(fc.constantFrom(...some), { nil: null });
const anyTerm = fc
  .record({
    specialty: maybe('Cardiology', 'Oncology'),
    encounterType: maybe('inpatient', 'outpatient'),
    payer: maybe('Medicare Part B', 'Summit PPO'),
    class: maybe('standard' as const, 'complex' as const, 'urgent' as const),
    from: maybe('2026-01-01', '2026-05-01', '2026-07-01'),
    to: maybe('2026-05-31', '2026-12-31'),
  })
  .map((more) => term('', 0.9, more));
const anyTerms = fc
  .array(anyTerm, { maxLength: 12 })
  .map((all) => all.map((one, n) => ({ ...one, key: `t${n}` })));
const anyChart = fc
  .record({
    specialty: maybe('Cardiology', 'Oncology'),
    encounterType: maybe('inpatient', 'outpatient'),
    payer: maybe('Medicare Part B', 'Summit PPO'),
    class: maybe('standard' as const, 'complex' as const, 'urgent' as const),
  })
  .map((more) => asked(more));

describe('for any promises', () => {
  test('the answer fits, nothing that fits names more, and the order of writing does not matter', () => {
    const count = (one: ContractTerm) => scopes.filter((scope) => one[scope] !== null).length;
    fc.assert(
      fc.property(anyTerms, anyChart, fc.infiniteStream(fc.nat()), (terms, chart, order) => {
        const found = termFor(terms, chart);
        const fitting = terms.filter((one) => fits(one, chart));
        expect(found === null).toBe(fitting.length === 0);
        if (!found) return;
        expect(fits(found, chart)).toBe(true);
        expect(Math.max(...fitting.map(count))).toBe(count(found));
        const shuffled = terms
          .map((one) => [order.next().value, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(termFor(shuffled, chart)).toEqual(found);
      }),
    );
  });

  test('one that does not fit changes nothing', () => {
    fc.assert(
      fc.property(anyTerms, anyChart, (terms, chart) => {
        const strange = term('z', 0.1, { specialty: 'Podiatry', payer: 'Medicare Part B', class: 'complex' });
        expect(termFor([...terms, strange], chart)).toEqual(termFor(terms, chart));
      }),
    );
  });
});

describe('the target of a contract', () => {
  const contract = (
    id: string,
    from: string,
    terms: ContractTerm[],
    signedOn: string | null = '2025-12-01',
  ) => ({
    id,
    vendorId: 'v1',
    title: `Contract ${id}`,
    signedOn,
    from,
    to: null,
    terms,
  });
  const vendors = [{ id: 'v1', name: 'Acme Coding', alsoNamed: ['ACME'] }];

  test('holds interventional cardiology and easy visits to two of them', () => {
    const contracts = [
      contract('c', '2026-01-01', [
        term('complex', 0.95, { specialty: 'Interventional cardiology', class: 'complex' }),
        term('routine', 0.98, { encounterType: 'outpatient', class: 'standard' }),
      ]),
    ];
    const of = (more: Partial<TermAsked>) => targetFor({ vendors, contracts }, 'acme', asked(more));
    expect(of({ specialty: 'Interventional cardiology' })).toMatchObject({
      value: 0.95,
      term: { key: 'complex' },
    });
    expect(of({ specialty: 'Family medicine', class: 'standard' })).toMatchObject({
      value: 0.98,
      from: 'Contract c: accuracy, outpatient, standard charts',
    });
  });

  test('is of the latest contract in force that has one; an unsigned one, and another vendor, have none', () => {
    const contracts = [
      contract('old', '2025-01-01', [term('a', 0.95)]),
      contract('new', '2026-01-01', [term('b', 0.97)]),
      contract('draft', '2026-03-01', [term('c', 0.99)], null),
    ];
    expect(targetFor({ vendors, contracts }, 'Acme Coding', asked())).toMatchObject({ value: 0.97 });
    expect(targetFor({ vendors, contracts }, 'Acme Coding', asked({ day: '2024-12-31' }))).toBeNull();
    expect(targetFor({ vendors, contracts }, 'Acme Coding', asked({ day: '2025-12-31' }))).toMatchObject({
      value: 0.95,
    });
    expect(targetFor({ vendors, contracts }, 'Other', asked())).toBeNull();
  });
});

test('a chart in view is told one promise a measure, by class where classes differ', () => {
  const terms = [
    term('a', 0.95),
    term('t1', 48, { measure: 'turnaround', unit: 'hours' }),
    term('t2', 24, { measure: 'turnaround', unit: 'hours', class: 'urgent' }),
  ];
  const { measure: _, class: __, ...chart } = asked();
  expect(termsOnChart(terms, chart).map(({ term: { key }, classes }) => [key, classes])).toEqual([
    ['a', []],
    ['t1', ['standard', 'complex']],
    ['t2', ['urgent']],
  ]);
});
