// Agreement between auditors, by hand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubleReviews } from '../../../../lib/review/audit-quality/double-reviews.ts';
import { agreementOf, type Paired } from '../../../../lib/review/audit-quality/kappa.ts';

const times = (n: number, first: string, second: string): Paired[] => Array(n).fill([first, second]);

describe('kappa', () => {
  it('by hand', () => {
    // 20 both agree, 5 only the first, 10 only the second, 15 both delete; n = 50.
    // po = 35 / 50 = 0.7. First agrees 25 / 50, second 30 / 50: pe = 0.5 × 0.6 + 0.5 × 0.4 = 0.5.
    // kappa = (0.7 − 0.5) / (1 − 0.5) = 0.4.
    const pairs = [
      ...times(20, 'agree', 'agree'),
      ...times(5, 'agree', 'delete'),
      ...times(10, 'delete', 'agree'),
      ...times(15, 'delete', 'delete'),
    ];
    const made = agreementOf(pairs);
    expect(made).toMatchObject({ n: 50, same: 35 });
    expect(made.kappa).toBeCloseTo(0.4, 10);
  });

  it('is not known where nothing was judged, or both only ever said one thing', () => {
    expect(agreementOf([])).toEqual({ n: 0, same: 0, kappa: null });
    expect(agreementOf(times(9, 'agree', 'agree'))).toEqual({ n: 9, same: 9, kappa: null });
  });

  const word = fc.constantFrom('agree', 'delete', 'revise to I10');
  const anyPairs = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 60 });

  it('is 1 only where all is the same, never more, and the same whoever is first', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const { kappa, n, same } = agreementOf(pairs);
        const turned = agreementOf(pairs.map(([a, b]) => [b, a] as const));
        expect(turned.kappa === null).toBe(kappa === null);
        if (kappa === null || turned.kappa === null) return;
        expect(kappa).toBeLessThanOrEqual(1 + 1e-12);
        expect(kappa).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(Math.abs(kappa - 1) < 1e-9).toBe(same === n);
        expect(turned.kappa).toBeCloseTo(kappa, 10);
      }),
    );
  });
});

describe('charts that two people reviewed', () => {
  const sheet = (id: string, encounterId: string, reviewerId: string, signedAt: number | null) => ({
    id,
    encounterId,
    reviewerId,
    signedAt,
    status: signedAt === null ? ('draft' as const) : ('signed' as const),
  });
  const code = { system: 'ICD-10-CM' as const, modifiers: [], units: null };
  const verdict = (worksheetId: string, lineKey: string, said: string) => ({
    id: `${worksheetId} ${lineKey}`,
    worksheetId,
    lineKey,
    disposition: (said.startsWith('revise') ? 'revise' : said) as 'agree',
    auditor: said.startsWith('revise') ? { ...code, code: said.slice(7) } : null,
  });
  const none = { encounters: [], findings: [], steps: [] };

  it('are compared line by line: the verdict, and a revision’s code', () => {
    const made = doubleReviews({
      ...none,
      worksheets: [
        sheet('w1', 'e1', 'rita', 1),
        sheet('w2', 'e1', 'carl', 2),
        sheet('w3', 'e2', 'rita', 3),
        sheet('w4', 'e3', 'rita', 4),
        sheet('w5', 'e3', 'tess', null),
      ],
      verdicts: [
        verdict('w1', 'a', 'agree'),
        verdict('w1', 'b', 'revise I10'),
        verdict('w1', 'c', 'delete'),
        verdict('w1', 'd', 'agree'),
        verdict('w1', 'add N18.31', 'add'),
        verdict('w2', 'a', 'agree'),
        verdict('w2', 'b', 'revise I12.9'),
        verdict('w2', 'c', 'delete'),
        verdict('w4', 'a', 'agree'),
        verdict('w5', 'a', 'delete'),
      ],
    });
    // One chart (e2 and e3 have one signed review); three lines that both had; a and c the same: 2 of 3.
    expect(made.all).toMatchObject({ charts: 1, n: 3, same: 2 });
    expect(made.auditors.map((a) => [a.auditor, a.charts, a.n])).toEqual([
      ['carl', 1, 3],
      ['rita', 1, 3],
    ]);
  });

  it('are none where one person signed twice', () => {
    const worksheets = [sheet('w1', 'e1', 'rita', 1), sheet('w2', 'e1', 'rita', 2)];
    expect(doubleReviews({ ...none, worksheets, verdicts: [] }).all.charts).toBe(0);
  });
});
