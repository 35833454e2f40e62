// Which reviews compliance must look at, and which not.

import { describe, expect, it } from 'vitest';
import { usualCalendar } from '../../../../lib/model/oversight/calendar-rule.ts';
import {
  candidates,
  isFederal,
  type ReviewedClaim,
} from '../../../../lib/oversight/overpayments/candidates.ts';
import { overpaymentsCsv, privilegedLabel } from '../../../../lib/reports/overpayments-csv.ts';

const critical = { severity: 'critical' as const, category: 'unsupported' as const, removed: false };
const claim: ReviewedClaim = {
  worksheetId: 'w1',
  number: 'E-1',
  payer: 'Medicare Part B',
  vendor: 'Meridian',
  billedOn: '2026-10-01',
  signedAt: 2,
  findings: [critical, { ...critical, severity: 'minor' }],
};
const none: ReadonlySet<string> = new Set();

describe('a chart is to be looked at', () => {
  it('with a critical finding on a federal claim that went out', () => {
    expect(candidates([claim], none)).toMatchObject([{ worksheetId: 'w1', findings: 1, vendor: 'Meridian' }]);
  });

  it.each<[string, Partial<ReviewedClaim>]>([
    ['it was not billed', { billedOn: null }],
    ['the payer is none of the federal government', { payer: 'Summit PPO' }],
    ['nobody knows the payer', { payer: null }],
    ['nothing critical was found', { findings: [{ ...critical, severity: 'major' }] }],
    ['the finding was taken back', { findings: [{ ...critical, removed: true }] }],
  ])('not where %s', (_, change) => {
    expect(candidates([{ ...claim, ...change }], none)).toEqual([]);
  });

  it('not once it is the source of a case', () => {
    expect(candidates([claim], new Set(['w1']))).toEqual([]);
  });

  it('the oldest first', () => {
    const later = { ...claim, worksheetId: 'w2', signedAt: 1 };
    expect(candidates([claim, later], none).map(({ worksheetId }) => worksheetId)).toEqual(['w2', 'w1']);
  });
});

it.each([
  ['Medicare', true],
  ['Texas Medicaid', true],
  ['TRICARE East', true],
  ['Veterans Affairs Community Care', true],
  ['CHIP', true],
  ['Medicarex', false],
  ['Blue Chipper Health', false],
  ['Aetna', false],
])('%s is a federal payer: %s', (payer, federal) => {
  expect(isFederal(payer)).toBe(federal);
});

it('labels each row of the file as privileged, and lets no cell be computed', () => {
  const file = overpaymentsCsv(
    [
      {
        title: '=HYPERLINK("x")',
        payer: 'Medicare',
        vendorId: null,
        owner: 'o',
        amount: 123456,
        credibleOn: '2026-10-01',
        identifiedOn: '2026-10-05',
        identifiedBy: 'o',
        identifiedWhy: 'w',
        investigationFrom: null,
        investigationTo: null,
        amountKnownOn: null,
        reportedOn: null,
        returnedOn: null,
        status: 'identified',
        basis: '',
        sources: [],
        attributedTo: 'vendor',
        madeBy: 'o',
        madeAt: 0,
        removed: false,
      },
    ],
    String,
    '2026-11-01',
    usualCalendar,
  );
  const [, row] = file.split('\r\n');
  expect(row?.startsWith(`"${privilegedLabel}","'=HYPERLINK(""x"")"`)).toBe(true);
  expect(row).toContain('"1234.56"');
  // 5 October + 60 days.
  expect(row).toContain('"2026-12-04"');
});
