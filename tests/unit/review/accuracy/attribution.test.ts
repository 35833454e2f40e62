// Raw and vendor-attributable figures, and figures before and after rebuttals.

import { describe, expect, it } from 'vitest';
import { afterRebuttal } from '../../../../lib/review/accuracy/after-rebuttal.ts';
import { isVendors } from '../../../../lib/review/accuracy/attribution.ts';
import {
  allOpportunities,
  caseOverCase,
  codeOverCode,
} from '../../../../lib/review/accuracy/code-methods.ts';
import { firstListed } from '../../../../lib/review/accuracy/diagnosis-measures.ts';
import { drgAccuracy } from '../../../../lib/review/accuracy/grouping-methods.ts';
import { measure } from '../../../../lib/review/accuracy/method.ts';
import { chart, golden, line, pair } from './charts.ts';

describe('whose error it is', () => {
  it.each([
    ['coder', null, true],
    ['query', null, true],
    ['code-set', null, true],
    ['system', true, true],
    ['system', false, false],
    ['system', null, false],
    ['documentation', null, false],
    ['workflow', null, false],
    ['policy', null, false],
    ['audit', null, false],
    [null, null, false],
  ] as const)('root cause %s, vendor’s system %s: %s', (cause, system, expected) => {
    expect(isVendors(cause, system)).toBe(expected);
  });

  const reviewed = chart([
    line('I10', 'agree'),
    line('E11.9', 'revise', { to: 'E11.22' }),
    line('N18.31', 'add', { element: { rootCause: 'documentation' } }),
    line('R07.9', 'delete', { element: { rootCause: 'workflow' } }),
  ]);

  it('leaves the others out of vendor-attributable accuracy, not out of raw', () => {
    // Raw 1 / (1 + 1 + 1 + 1); vendor's own: 1 / (1 + 1).
    expect(measure([reviewed], allOpportunities)).toMatchObject({ numerator: 1, denominator: 4 });
    expect(measure([reviewed], allOpportunities, { attribution: 'vendor' })).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
  });

  it('never scores advisory findings', () => {
    const advised = chart([
      line('I10', 'agree'),
      line('Z79.4', 'add', { element: { severity: 'advisory' } }),
    ]);
    expect(measure([advised], codeOverCode)).toMatchObject({ numerator: 1, denominator: 1 });
    expect(measure([advised], caseOverCase).value).toBe(1);
  });

  it('a code whose place is wrong for another’s reason stays a right code, and its place is not scored', () => {
    const moved = chart([
      line('I21.4', 'resequence', { delivered: { sequence: 1 }, element: { rootCause: 'policy' } }),
    ]);
    expect(measure([moved], codeOverCode, { attribution: 'vendor' })).toMatchObject({
      numerator: 1,
      denominator: 1,
    });
    expect(measure([moved], firstListed, { attribution: 'vendor' }).value).toBeNull();
    expect(measure([moved], firstListed).value).toBe(0);
  });

  it('holds for values of the whole chart', () => {
    const changed = chart([], { drg: { ...pair('190', '191', 'documentation'), basis: 'query' } });
    expect(measure([changed], drgAccuracy).value).toBe(0);
    expect(measure([changed], drgAccuracy, { attribution: 'vendor' }).value).toBeNull();
  });
});

describe('after rebuttals', () => {
  it('an overturned finding raises accuracy, and the initial figure stays as it was', () => {
    // I10 stands after all, Z79.4 was not needed: a = 3, r = 1, o = 1: 3 / 5, before 2 / 6.
    const final = afterRebuttal(golden, [
      { key: 'I10 revise', outcome: 'overturned' },
      { key: 'Z79.4 add', outcome: 'overturned' },
    ]);
    expect(measure([final], codeOverCode)).toMatchObject({ numerator: 3, denominator: 5 });
    expect(measure([golden], codeOverCode)).toMatchObject({ numerator: 2, denominator: 6 });
    expect(final.elements.find((e) => e.key === 'I10 revise')).toMatchObject({
      disposition: 'agree',
      reviewed: { code: 'I10' },
      rootCause: 'audit',
    });
  });

  it('a modified finding stands in its new form', () => {
    const element = line('R07.9', 'revise', { to: 'R07.89' });
    const final = afterRebuttal(golden, [{ key: 'R07.9 delete', outcome: 'modified', element }]);
    // a = 2, r = 3, o = 2, d = 0.
    expect(measure([final], allOpportunities)).toMatchObject({ numerator: 2, denominator: 7 });
  });
});
