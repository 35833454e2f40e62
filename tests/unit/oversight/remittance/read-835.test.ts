// Reading remittances: what was written comes back, in any separators and pieces; what does not add up, is cut short or is
// no remittance is refused whole, by the number and name of the segment and the claim.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { write835 } from '../../../../lib/demo/oversight/write-835.ts';
import { ImportProblem, type Problem } from '../../../../lib/oversight/import-problem.ts';
import { read835 } from '../../../../lib/oversight/remittance/read-835.ts';
import type { Remittance } from '../../../../lib/oversight/remittance/remittance.ts';
import {
  adjusted,
  anyRemittance,
  remitClaim,
  remitLine,
  remittanceOf,
  reversalOf,
} from '../../../fixtures/oversight/remittances.ts';

const odd = { element: '|', repetition: '!', component: '>', segment: '\u001c' };
/** Where its segment stood is known to who has read it only. */
const withoutSegments = (all: readonly Remittance[]) =>
  all.map((one) => ({ ...one, claims: one.claims.map((claim) => ({ ...claim, segment: 0 })) }));
const read = (text: string) => withoutSegments(read835([text]));

/** What keeps a file out. */
function problemsOf(text: string): readonly Problem[] {
  try {
    read835([text]);
  } catch (error) {
    if (error instanceof ImportProblem) return error.problems;
    throw error;
  }
  throw new Error('The file was taken.');
}

const visit = remitClaim('E-1', [
  remitLine(1, 'G0463', 12_000, [adjusted('CO', '45', 2_000), adjusted('PR', '1', 1_000)]),
  remitLine(2, '9Z901', 8_000, [adjusted('CO', '97', 8_000)], { remarks: ['M15'], modifiers: ['59'] }),
]);

describe('a remittance file', () => {
  test('that balances comes back as it was written, whatever its separators and pieces', () => {
    fc.assert(
      fc.property(
        fc.array(anyRemittance, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(undefined, odd),
        fc.constantFrom('', '\n', '\r\n'),
        fc.integer({ min: 1, max: 400 }),
        (all, separators, ends, size) => {
          const text = write835(all, separators, ends);
          const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
          expect(withoutSegments(read835(pieces))).toEqual(withoutSegments(all));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('names payer, payment, claim and line as the payer has them', () => {
    const [one] = read(write835([remittanceOf([visit])]));
    expect(one).toMatchObject({
      payer: 'Medicare Part B',
      payerId: '00431',
      trace: 'T-1001',
      paidOn: '2026-05-04',
      amount: 9_000,
    });
    expect(one?.claims[0]?.lines[1]).toMatchObject({
      code: '9Z901',
      modifiers: ['59'],
      paid: 0,
      remarks: ['M15'],
    });
  });

  test('may have several transactions, and payments of nothing with denials alone', () => {
    const denied = remitClaim('E-2', [remitLine(1, 'G0463', 5_000, [adjusted('CO', '16', 5_000)])], {
      status: '4',
    });
    const all = [remittanceOf([visit]), remittanceOf([denied], { trace: 'T-1002' })];
    const back = read(write835(all));
    expect(back.map(({ trace, amount, method }) => [trace, amount, method])).toEqual([
      ['T-1001', 9_000, 'ACH'],
      ['T-1002', 0, 'NON'],
    ]);
  });

  test('may be a debit: a reversal of more than is paid', () => {
    const [one] = read(write835([remittanceOf([reversalOf(visit)])]));
    expect(one?.amount).toBe(-9_000);
  });

  test('has provider adjustments, which the payment is less of', () => {
    const more = { providerAdjustments: [{ reason: 'WO', reference: 'OLD-1', amount: 2_500 }] };
    const [one] = read(write835([remittanceOf([visit], more)]));
    // 90.00 for the claim less 25.00 kept back for an old one.
    expect(one).toMatchObject({ amount: 6_500, ...more });
  });
});

describe('a file is refused', () => {
  test('for a line that does not balance, by segment and claim', () => {
    const line = remitLine(1, 'G0463', 12_000, [adjusted('CO', '45', 2_000)], { paid: 9_999 });
    const claim = remitClaim('E-77', [line]);
    expect(problemsOf(write835([remittanceOf([claim])]))).toEqual([
      {
        where: 'segment 13 (SVC)',
        why: 'Claim E-77, line 1: the charge 120.00 less adjustments 20.00 is not the payment 99.99.',
      },
      {
        where: 'segment 10 (CLP)',
        why: 'Claim E-77: the charge 120.00 less all adjustments 20.00 is not the payment 99.99.',
      },
    ]);
  });

  test('for a claim that does not, though its lines do', () => {
    const claim = remitClaim('E-78', [remitLine(1, 'G0463', 12_000)], { charge: 12_100 });
    expect(problemsOf(write835([remittanceOf([claim])]))).toEqual([
      {
        where: 'segment 10 (CLP)',
        why: 'Claim E-78: the charge 121.00 less all adjustments 0.00 is not the payment 120.00.',
      },
    ]);
  });

  test('for a payment that is not the sum of its claims', () => {
    const [problem] = problemsOf(write835([remittanceOf([visit], { amount: 9_001 })]));
    expect(problem).toEqual({
      where: 'segment 4 (BPR)',
      why: 'The payment 90.01 is not what the claims come to, 90.00, less adjustments of the provider, 0.00.',
    });
  });

  test('for any one amount that is changed on the way', () => {
    const text = write835([remittanceOf([visit])]);
    // Every amount of money in it, one cent more each time.
    const amounts = [...text.matchAll(/\d+\.\d\d/g)];
    expect(amounts.length).toBeGreaterThan(8);
    for (const { 0: amount, index } of amounts) {
      const changed = `${text.slice(0, index)}${(Number(amount) + 0.01).toFixed(2)}${text.slice(index + amount.length)}`;
      expect(problemsOf(changed).length, changed.slice(index - 20, index + 20)).toBeGreaterThan(0);
    }
  });

  test('for being cut short anywhere', () => {
    const text = write835([remittanceOf([visit])]).trimEnd();
    for (let end = 1; end < text.length; end += 7) expect(problemsOf(text.slice(0, end))).toHaveLength(1);
  });

  test.each([
    ['CLP*E-1*1*', 'CLP*E-1*9*', 'CLP02 is “9”, which is no status.'],
    ['SVC*HC:G0463*120.00', 'SVC*HC:G0463*120.005', 'SVC02 is no amount in dollars and cents.'],
    ['SVC*HC:G0463*120.00', 'SVC*HC:G0463*1.2E2', 'SVC02 is no amount in dollars and cents.'],
    ['DTM*472*20260312', 'DTM*472*20260231', 'DTM02 is no day of the form CCYYMMDD.'],
    ['CLP*E-1*', 'CLP**', 'CLP01 is missing.'],
    ['TRN*1*T-1001*00431', 'TRN*1', 'TRN02 is missing.'],
    ['N1*PR*Medicare Part B', 'N1*PR*', 'N102 is missing.'],
    ['ST*835*', 'ST*837*', 'It begins a 837, which is no remittance (835).'],
  ])('for %s written as %s', (right, wrong, why) => {
    const text = write835([remittanceOf([visit])]);
    expect(text).toContain(right);
    expect(problemsOf(text.replace(right, wrong))[0]?.why).toBe(why);
  });

  test('for being a test', () => {
    const text = write835([remittanceOf([visit])]).replace('*0*P*:', '*0*T*:');
    expect(problemsOf(text)[0]?.why).toContain('it is a test');
  });
});
