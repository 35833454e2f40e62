// What was paid for a reviewed chart and what was right, as far as remittances tell.

import { expect, test } from 'vitest';
import type { Disposition } from '../../../../lib/model/verdict.ts';
import { paidAndCorrect, takenOff } from '../../../../lib/oversight/facts/payment.ts';
import { reviewedChart } from '../../../../lib/review/accuracy/from-records.ts';
import { codeLine } from '../../review/reviews.ts';

const review = (judged: Record<string, Disposition>, advisory: string[] = []) =>
  reviewedChart({
    worksheet: {
      encounterId: 'e1',
      delivered: Object.keys(judged).map((code) => ({
        ...codeLine(code),
        system: code.startsWith('9') ? 'CPT' : 'ICD-10-CM',
      })),
    },
    encounter: {},
    verdicts: Object.entries(judged).map(([lineKey, disposition]) => ({
      id: lineKey,
      lineKey,
      disposition,
      auditor: null,
    })),
    findings: advisory.map((verdictId) => ({ verdictId, severity: 'advisory' as const })),
  });

// A payer paid 100.00: 70.00 for 99214, 20.00 for 93000 and 10.00 for a second 93000.
const remitted = {
  paid: 10_000,
  lines: [
    { code: '99214', paid: 7_000 },
    { code: '93000', paid: 2_000 },
    { code: '93000', paid: 1_000 },
  ],
};

test('a chart without an error was paid right', () => {
  expect(takenOff(review({ '99214': 'agree', I10: 'agree' }))).toEqual([]);
  // What is never scored is no error.
  expect(takenOff(review({ '99214': 'agree', I10: 'delete' }, ['I10']))).toEqual([]);
  expect(paidAndCorrect([], remitted)).toEqual({ paid: 10_000, correct: 10_000 });
});

test('a procedure that was deleted was paid for nothing: 100.00 paid, 80.00 correct; each line once', () => {
  expect(takenOff(review({ '99214': 'agree', '93000': 'delete' }))).toEqual(['93000']);
  expect(paidAndCorrect(['93000'], remitted)).toEqual({ paid: 10_000, correct: 8_000 });
  expect(paidAndCorrect(['93000', '93000'], remitted)).toEqual({ paid: 10_000, correct: 7_000 });
});

test('what a remittance does not tell is not known: other errors, another DRG, a line that is not there', () => {
  expect(takenOff(review({ '99214': 'revise' }))).toBeNull();
  expect(takenOff(review({ I10: 'delete' }))).toBeNull();
  const drg = { delivered: '470', reviewed: '469', rootCause: null, vendorSystem: null, basis: null };
  expect(takenOff({ ...review({ '99214': 'agree' }), drg })).toBeNull();
  expect(takenOff({ ...review({ '99214': 'agree' }), drg: { ...drg, reviewed: '470' } })).toEqual([]);
  expect(paidAndCorrect(null, remitted)).toEqual({ paid: 10_000, correct: null });
  expect(paidAndCorrect(['99215'], remitted)).toEqual({ paid: 10_000, correct: null });
});
