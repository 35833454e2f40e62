// What keeps a candidate back, and what a round may weigh.

import { expect, it } from 'vitest';
import {
  securityItem,
  usualWeights,
  type VendorEvaluation,
} from '../../../../lib/model/oversight/evaluation.ts';
import {
  gatesOf,
  isCredited,
  lacksFor,
  weightFaults,
} from '../../../../lib/model/oversight/evaluation-gates.ts';
import { candidate, reference } from './candidate.ts';

const round = { weights: [...usualWeights] };
const closed = (one: VendorEvaluation) =>
  gatesOf(one, round)
    .filter(({ lacks }) => lacks.length > 0)
    .map(({ gate }) => gate);

it('all gates are open for a candidate that has shown everything', () => {
  expect(closed(candidate())).toEqual([]);
  expect(lacksFor('chosen', candidate(), round)).toEqual([]);
});

it.each([
  ['secondaryReview', { secondaryReview: null }, 'share of charts with a secondary review'],
  ['discrepancies', { discrepancies: ' ' }, 'how discrepancies are tracked'],
  ['bySpecialty', { bySpecialty: '' }, 'accuracy by specialty'],
  ['measurement', { measurement: '' }, 'how accuracy is measured'],
] as const)('a QA method without %s does not advance', (_, parts, says) => {
  const one = candidate({ qa: { ...candidate().qa, ...parts } });
  expect(lacksFor('advanced', one, round)).toEqual([says]);
  expect(lacksFor('candidate', one, round)).toEqual([]);
});

it('0 % of secondary review is said, and so documented', () => {
  expect(closed(candidate({ qa: { ...candidate().qa, secondaryReview: 0 } }))).toEqual([]);
});

it.each(securityItem.options)('security without a dated document for %s does not advance', (item) => {
  const { security } = candidate();
  const absent = candidate({ security: security.filter((s) => s.item !== item) });
  const undated = candidate({ security: security.map((s) => (s.item === item ? { ...s, on: null } : s)) });
  expect(closed(absent)).toEqual(['security']);
  expect(closed(undated)).toEqual(['security']);
});

it('a SOC 2 report is no condition', () => {
  expect(closed(candidate({ soc2: null }))).toEqual([]);
});

it.each([
  ['size', { size: false }],
  ['specialty mix not asked', { specialties: null }],
  ['payers', { payers: false }],
  ['nobody spoke to it', { spokeTo: ' ' }],
  ['nobody of us', { verifiedBy: '' }],
  ['no day', { verifiedOn: null }],
] as const)('a reference that is not verified in %s earns no credit', (_, parts) => {
  expect(isCredited(reference(parts))).toBe(false);
  expect(isCredited(reference())).toBe(true);
});

it('one reference at least is not the vendor’s offer, and was asked', () => {
  const offered = candidate({ references: [reference({ source: 'vendor' })] });
  expect(lacksFor('chosen', offered, round)).toEqual(['a reference that the vendor did not offer']);
  const found = reference({ key: '2', source: 'own', size: false });
  expect(
    lacksFor('chosen', candidate({ references: [reference({ source: 'vendor' }), found] }), round),
  ).toEqual([]);
});

it('a criterion that weighs needs points to be chosen, and none to go on', () => {
  const one = candidate({ scores: candidate().scores.filter((s) => s.criterion !== 'price') });
  expect(lacksFor('advanced', one, round)).toEqual([]);
  expect(lacksFor('chosen', one, round)).toEqual(['points for price']);
});

it('weights are 100 together, each criterion once', () => {
  const of = (weights: { criterion: 'price' | 'accuracy'; weight: number }[], priceNote = '') =>
    weightFaults({ weights, priceCap: 20, priceNote });
  expect(weightFaults({ ...round, priceCap: 20, priceNote: '' })).toEqual([]);
  expect(of([{ criterion: 'accuracy', weight: 99 }])).toEqual(['sum']);
  expect(
    of([
      { criterion: 'accuracy', weight: 50 },
      { criterion: 'accuracy', weight: 50 },
    ]),
  ).toEqual(['twice']);
});

it('price weighs more than the cap only with a written note', () => {
  const of = (weight: number, priceCap: number, priceNote: string) =>
    weightFaults({
      weights: [
        { criterion: 'price', weight },
        { criterion: 'accuracy', weight: 100 - weight },
      ],
      priceCap,
      priceNote,
    });
  expect(of(20, 20, '')).toEqual([]);
  expect(of(21, 20, '')).toEqual(['price']);
  expect(of(21, 20, '  ')).toEqual(['price']);
  expect(of(21, 20, 'The board has asked for it.')).toEqual([]);
  expect(of(21, 30, '')).toEqual([]);
});
