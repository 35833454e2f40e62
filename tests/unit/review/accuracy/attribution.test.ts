// Raw and vendor-attributable figures, and figures before and after rebuttals.

import { describe, expect, it } from 'vitest';
import { isVendors } from '../../../../lib/review/accuracy/attribution.ts';
import {
  allOpportunities,
  caseOverCase,
  codeOverCode,
} from '../../../../lib/review/accuracy/code-methods.ts';
import { firstListed } from '../../../../lib/review/accuracy/diagnosis-measures.ts';
import { drgAccuracy } from '../../../../lib/review/accuracy/grouping-methods.ts';
import { measure } from '../../../../lib/review/accuracy/method.ts';
import { chart, line, pair } from './charts.ts';

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
