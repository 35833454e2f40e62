// What of a claim is denied, and which claims a reversal takes back.

import { describe, expect, test } from 'vitest';
import { defaultNotDenials } from '../../../../lib/oversight/denials/default-reasons.ts';
import { deniedIn } from '../../../../lib/oversight/remittance/denied.ts';
import type { RemitClaim } from '../../../../lib/oversight/remittance/remittance.ts';
import { reversalsIn } from '../../../../lib/oversight/remittance/reversals.ts';
import { adjusted, remitClaim, remitLine, reversalOf } from '../../../fixtures/oversight/remittances.ts';

const notDenials = new Set(defaultNotDenials);
const found = (claim: RemitClaim) =>
  deniedIn(claim, notDenials).map(({ line, group, carc, amount, claimDenied }) => [
    line?.line ?? 0,
    `${group}-${carc}`,
    amount,
    claimDenied,
  ]);

describe('a line is denied', () => {
  test('where nothing is paid and a reason of denial took it off', () => {
    const claim = remitClaim('E-1', [
      remitLine(1, 'G0463', 10_000, [adjusted('CO', '45', 2_000)]),
      remitLine(2, '9Z901', 5_000, [adjusted('CO', '97', 5_000)]),
    ]);
    expect(found(claim)).toEqual([[2, 'CO-97', 5_000, false]]);
  });

  test('and not where the patient owes it, the rate leaves nothing, or some of it is paid', () => {
    const claim = remitClaim('E-1', [
      remitLine(1, 'G0463', 10_000, [adjusted('PR', '1', 10_000)]),
      remitLine(2, '9Z901', 5_000, [adjusted('CO', '45', 5_000)]),
      remitLine(3, '9Z902', 5_000, [adjusted('CO', '50', 4_999)]),
      remitLine(4, '9Z903', 0),
    ]);
    expect(found(claim)).toEqual([]);
  });

  test('for the reason that took most off; its amount is all that reasons of denial did', () => {
    const line = remitLine(1, 'G0463', 10_000, [
      adjusted('CO', '45', 1_000),
      adjusted('CO', '16', 3_000),
      adjusted('PI', '97', 6_000),
    ]);
    expect(found(remitClaim('E-1', [line]))).toEqual([[1, 'PI-97', 9_000, true]]);
  });
});

describe('a claim is denied', () => {
  test('as a whole by its own adjustments, with or without lines', () => {
    const own = { adjustments: [adjusted('CO', '29', 7_500)], charge: 7_500 };
    expect(found(remitClaim('H-1', [], { ...own, status: '4' }))).toEqual([[0, 'CO-29', 7_500, true]]);
    // Institutional claims are often paid, and denied, without lines.
    expect(found(remitClaim('H-1', [], own))).toEqual([[0, 'CO-29', 7_500, true]]);
    const lines = [remitLine(1, 'G0463', 7_500)];
    expect(found(remitClaim('H-1', lines, { ...own, status: '4', paid: 0 }))).toEqual([
      [0, 'CO-29', 7_500, true],
    ]);
  });

  test('where the payer says so, whoever is to bear it', () => {
    const claim = remitClaim('E-1', [remitLine(1, 'G0463', 500, [adjusted('PR', '27', 500)])], {
      status: '4',
    });
    expect(found(claim)).toEqual([[0, 'PR-27', 500, true]]);
  });

  test('where each of its lines is, line by line', () => {
    const line = (n: number) => remitLine(n, `9Z90${n}`, 100, [adjusted('CO', '16', 100)]);
    expect(found(remitClaim('E-1', [line(1), line(2)]))).toEqual([
      [1, 'CO-16', 100, true],
      [2, 'CO-16', 100, true],
    ]);
  });

  test('and never by a reversal', () => {
    const claim = remitClaim('E-1', [remitLine(1, 'G0463', 500, [adjusted('CO', '97', 500)])], {
      status: '4',
    });
    expect(found(reversalOf(claim))).toEqual([]);
  });
});

describe('a reversal', () => {
  const claim = { payer: 'Summit PPO', number: 'E-1', status: '1', charge: 500, payerClaim: 'A' };
  const back = { ...claim, status: '22', charge: -500 };

  test('takes back the claim of its number and charge, of this file or an earlier one', () => {
    expect(reversalsIn([claim], [back])).toEqual({ taken: [{ claim, by: 0 }], unmatched: [] });
    const file = [claim, back, { ...claim, charge: 400 }];
    expect(reversalsIn([], file)).toEqual({ taken: [{ claim, by: 1 }], unmatched: [] });
  });

  test('takes the one with the payer’s own number among several, and each once', () => {
    const other = { ...claim, payerClaim: 'B' };
    expect(reversalsIn([claim, other], [back]).taken).toEqual([{ claim, by: 0 }]);
    // Without that number the last one is meant, whether the others have one or not.
    const [unnumbered, last] = [
      { ...claim, payerClaim: null },
      { ...claim, payerClaim: 'C' },
    ];
    expect(reversalsIn([unnumbered, last], [{ ...back, payerClaim: null }]).taken).toEqual([
      { claim: last, by: 0 },
    ]);
    const { taken, unmatched } = reversalsIn([claim], [back, back]);
    expect([taken.length, unmatched]).toEqual([1, [1]]);
  });

  test('of another payer, number or charge takes back nothing', () => {
    for (const other of [{ payer: 'Other' }, { number: 'E-2' }, { charge: -501 }])
      expect(reversalsIn([claim], [{ ...back, ...other }])).toEqual({ taken: [], unmatched: [0] });
  });
});
