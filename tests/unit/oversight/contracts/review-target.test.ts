// What a row of the review scorecard is held against: the contract's promise where there is one for such charts, by the method
// that the contract counts by; the usual target elsewhere.

import { describe, expect, test } from 'vitest';
import type { ContractTerm } from '../../../../lib/model/oversight/contract.ts';
import { rowTarget, usualRowTarget } from '../../../../lib/oversight/contracts/review-target.ts';
import type { ContractRegister } from '../../../../lib/oversight/contracts/term-for.ts';
import type { Review } from '../../../../lib/review/scorecard.ts';
import { review } from '../../review/reviews.ts';
import { term } from './promise.ts';

const registerOf = (...terms: ContractTerm[]): ContractRegister => ({
  vendors: [
    { id: 'n', name: 'Northgate Coding', alsoNamed: ['NGC'] },
    { id: 's', name: 'Summit Coding', alsoNamed: [] },
  ],
  contracts: [
    {
      id: 'c',
      vendorId: 'n',
      title: 'Services 2026',
      signedOn: '2025-12-01',
      from: '2026-01-01',
      to: '2026-12-31',
      terms,
    },
  ],
});

const reviewOf = (vendor: string | null, day: string, specialty = 'Cardiology'): Review => ({
  ...review(`${vendor} ${day}`, { specialty }, { agree: 1 }),
  vendor,
  signedAt: Date.parse(`${day}T15:00:00Z`),
});
const of = (...reviews: Review[]) => reviews;
const method = 'code-over-code';
const cardiology = { dimension: 'specialty', name: 'Cardiology' } as const;

describe('a row of the scorecard', () => {
  const promised = registerOf(term('all', 0.97), term('cardio', 0.98, { specialty: 'cardiology' }));

  test('of one vendor is held against its contract, by any of the vendor’s names', () => {
    const reviews = of(reviewOf('Northgate Coding', '2026-03-01'));
    expect(rowTarget(reviews, null, method, promised)).toEqual({
      value: 0.97,
      from: 'Services 2026: accuracy',
    });
    expect(rowTarget(of(reviewOf('ngc', '2026-03-01')), null, method, promised)?.value).toBe(0.97);
  });

  test('of a specialty with a promise of its own is held against that, and a coder’s row against the wider one', () => {
    const reviews = of(reviewOf('Northgate Coding', '2026-03-01'));
    expect(rowTarget(reviews, cardiology, method, promised)).toEqual({
      value: 0.98,
      from: 'Services 2026: accuracy, cardiology',
    });
    const coder = { dimension: 'coder', name: 'Raman' } as const;
    expect(rowTarget(reviews, coder, method, promised)?.value).toBe(0.97);
    const unnamed = { dimension: 'specialty', name: null } as const;
    expect(rowTarget(reviews, unnamed, method, promised)?.value).toBe(0.97);
  });

  test.each([
    [
      'of two vendors',
      of(reviewOf('Northgate Coding', '2026-03-01'), reviewOf('Summit Coding', '2026-03-02')),
    ],
    [
      'of a vendor and of nobody named',
      of(reviewOf('Northgate Coding', '2026-03-01'), reviewOf(null, '2026-03-02')),
    ],
    ['of nobody named', of(reviewOf(null, '2026-03-01'))],
    ['of a vendor without a contract', of(reviewOf('Summit Coding', '2026-03-01'))],
    ['signed before the contract began', of(reviewOf('Northgate Coding', '2025-12-31'))],
    ['without charts', of()],
  ])('%s is held against the usual target', (_, reviews) => {
    expect(rowTarget(reviews, null, method, promised)).toEqual(usualRowTarget);
    expect(usualRowTarget).toEqual({ value: 0.95, from: null });
  });

  test('counted by another method than the contract’s is held against nothing', () => {
    const reviews = of(reviewOf('Northgate Coding', '2026-03-01'));
    expect(rowTarget(reviews, null, 'case-over-case', promised)).toBeNull();
    const byCase = registerOf(term('all', 0.9, { method: 'case-over-case' }));
    expect(rowTarget(reviews, null, method, byCase)).toBeNull();
    expect(rowTarget(reviews, null, 'case-over-case', byCase)?.value).toBe(0.9);
  });

  test('over a change of the promise is held against nothing; where the number stays, against it', () => {
    const reviews = of(reviewOf('Northgate Coding', '2026-03-01'), reviewOf('NGC', '2026-08-01'));
    const raised = registerOf(
      term('first', 0.95, { to: '2026-06-30' }),
      term('then', 0.97, { from: '2026-07-01' }),
    );
    expect(rowTarget(reviews, null, method, raised)).toBeNull();
    const begun = registerOf(term('then', 0.97, { from: '2026-07-01' }));
    expect(rowTarget(reviews, null, method, begun)).toBeNull();
    const ended = registerOf(term('first', 0.97, { to: '2026-06-30' }));
    expect(rowTarget(reviews, null, method, ended)).toBeNull();
    const kept = registerOf(
      term('first', 0.97, { to: '2026-06-30' }),
      term('then', 0.97, { from: '2026-07-01' }),
    );
    expect(rowTarget(reviews, null, method, kept)?.value).toBe(0.97);
  });

  test('is not held against a promise that is no share', () => {
    const reviews = of(reviewOf('Northgate Coding', '2026-03-01'));
    expect(rowTarget(reviews, null, method, registerOf(term('odd', 4, { unit: 'days' })))).toBeNull();
  });
});
