// What a figure makes of a line that only one side has, or of which only one side says something; each by hand.

import { describe, expect, it } from 'vitest';
import { modifiers, units } from '../../../../lib/review/accuracy/attribute-measures.ts';
import { type Attribution, isLeftOut, isVendors } from '../../../../lib/review/accuracy/attribution.ts';
import {
  firstListed,
  hccPrecision,
  hccRecall,
  presentOnAdmission,
  secondaryDiagnoses,
  severityCapture,
} from '../../../../lib/review/accuracy/diagnosis-measures.ts';
import { emExact, emLevelDifference } from '../../../../lib/review/accuracy/em-measures.ts';
import { grossPaymentError } from '../../../../lib/review/accuracy/financial.ts';
import type { Method } from '../../../../lib/review/accuracy/method.ts';
import { pcsCodes } from '../../../../lib/review/accuracy/procedure-measures.ts';
import type { Element } from '../../../../lib/review/accuracy/reviewed-chart.ts';
import { chart, line, pair } from './charts.ts';

const of = (method: Method, elements: Element[], attribution: Attribution = 'raw') =>
  method.part(chart(elements), attribution);
const first = { sequence: 1 };
const others = { rootCause: 'documentation' as const };

it('a cause is the vendor’s by its kind, and a system only where it is the vendor’s', () => {
  expect(isVendors('system', true)).toBe(true);
  expect([isVendors('documentation', true), isVendors('system', false), isVendors(null, true)]).toEqual([
    false,
    false,
    false,
  ]);
});

it('what was agreed with is no error to be left out', () => {
  expect(isLeftOut(line('I10', 'agree', { element: { severity: 'advisory' } }), 'vendor')).toBe(false);
});

describe('the first-listed diagnosis', () => {
  const added = line('A41.9', 'add', { reviewed: first });

  it('is wrong where the review has one and none of the delivered has a place', () => {
    expect(of(firstListed, [line('I10', 'agree'), added])).toEqual({ correct: 0, of: 1 });
  });

  it('is not the vendor’s error where another’s put it second; is, where one of two was the vendor’s', () => {
    const anothers = line('A41.9', 'add', { reviewed: first, element: others });
    expect(of(firstListed, [line('I21.4', 'agree', { both: first }), anothers], 'vendor')).toBeNull();
    const deleted = line('I21.4', 'delete', { both: first });
    expect(of(firstListed, [deleted, anothers], 'vendor')).toEqual({ correct: 0, of: 1 });
  });

  it('and the others are diagnoses: a procedure is neither', () => {
    const procedure = line('9Z901', 'agree', { system: 'CPT', both: first });
    expect(of(firstListed, [procedure])).toBeNull();
    expect(of(secondaryDiagnoses, [line('9Z901', 'agree', { system: 'CPT' })])).toBeNull();
  });
});

it('a CC in place of another code was missed as one that was omitted is: 1 of 3', () => {
  const level = { facts: { severityLevel: 'CC' as const } };
  const elements = [
    line('N17.9', 'agree', { both: level }),
    line('I50.9', 'revise', { to: 'I50.22', reviewed: level }),
    line('J96.01', 'add', { reviewed: level }),
  ];
  expect(of(severityCapture, elements)).toEqual({ correct: 1, of: 3 });
});

describe('present on admission', () => {
  it('is not asked of what is exempt on both sides, by either word for it', () => {
    expect(of(presentOnAdmission, [line('Z95.5', 'agree', { both: { poa: '1' } })])).toBeNull();
    const both = line('Z95.5', 'attribute', { both: { poa: 'exempt' }, element: { wrong: ['poa'] } });
    expect(of(presentOnAdmission, [both])).toBeNull();
  });

  it('is wrong where the vendor took for exempt what is not, and unknown where only that it was looked at is', () => {
    const delivered = { poa: 'exempt' as const };
    const wrong = line('I10', 'attribute', {
      delivered,
      reviewed: { poa: 'Y' },
      element: { wrong: ['poa'] },
    });
    expect(of(presentOnAdmission, [wrong])).toEqual({ correct: 0, of: 1 });
    const elsewhere = line('I10', 'attribute', { delivered, element: { wrong: ['units'] } });
    expect(of(presentOnAdmission, [elsewhere])).toBeNull();
  });

  it('stands where one side says it and the review found another attribute wrong', () => {
    const wrong = { element: { wrong: ['units' as const] } };
    for (const side of ['delivered', 'reviewed'])
      expect(
        of(presentOnAdmission, [line('I10', 'attribute', { [side]: { poa: 'Y' }, ...wrong })]),
        side,
      ).toEqual({ correct: 1, of: 1 });
  });
});

describe('HCC', () => {
  const hcc = (...categories: string[]) => ({ facts: { hcc: categories } });

  it('are the same where each is there, not where one of two is', () => {
    const revised = line('E11.22', 'revise', {
      ...{ to: 'E11.51', delivered: hcc('37', '38'), reviewed: hcc('37', '18') },
    });
    expect(of(hccRecall, [revised])).toEqual({ correct: 0, of: 1 });
  });

  it.each([
    ['recall', hccRecall, 'reviewed', 'delivered'],
    ['precision', hccPrecision, 'delivered', 'reviewed'],
  ] as const)('of one side alone are not compared: %s', (_, method, known, unknown) => {
    for (const facts of [null, {}])
      expect(
        of(method, [line('I50.9', 'revise', { to: 'I50.22', [known]: hcc('226'), [unknown]: { facts } })]),
      ).toBeNull();
  });
});

describe('procedure lines', () => {
  it('of HCPCS have modifiers as those of CPT; a diagnosis has no units', () => {
    const drug = line('J1885', 'agree', { system: 'HCPCS', both: { modifiers: ['JW'] } });
    expect(of(modifiers, [drug])).toEqual({ correct: 1, of: 1 });
    expect(of(units, [line('I10', 'agree', { both: { units: 1 } })])).toBeNull();
    expect(of(pcsCodes, [line('I10', 'agree')])).toBeNull();
  });

  it('that are visits on one side only are visits that were not exact', () => {
    const em = { facts: { em: { family: 'office', level: 4 } } };
    const revised = { to: '9Z902', system: 'CPT' as const };
    for (const side of [{ delivered: em }, { reviewed: em }]) {
      expect(of(emExact, [line('9Z901', 'revise', { ...revised, ...side })])).toEqual({ correct: 0, of: 1 });
      expect(of(emLevelDifference, [line('9Z901', 'revise', { ...revised, ...side })])).toBeNull();
    }
  });
});

it('a chart that was paid right counts in the vendor’s payment error, whatever is said of its cause', () => {
  const paid = chart([], { payment: pair(10_000, 10_000, 'documentation') });
  expect(grossPaymentError.part(paid, 'vendor')).toEqual({ correct: 0, of: 10_000 });
});
