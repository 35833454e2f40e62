// What checks are given of a chart: its page first, then what its reviewer said, and null for the rest.

import { expect, test } from 'vitest';
import { fitsFact } from '../../../lib/model/chart-fact.ts';
import type { CheckedChart } from '../../../lib/model/checked-chart.ts';
import { chartOfReview } from '../../../lib/rules/chart-of-review.ts';
import { specialtyOf } from '../../../lib/rules/specialty-of.ts';
import { chartOf, line } from '../store/charts.ts';

const nothing = {
  dob: null,
  dateOfService: null,
  payer: null,
  specialty: null,
  encounterType: null,
};
const given = (fields: object, more: Partial<CheckedChart> = {}) =>
  chartOfReview({ fields: chartOf(fields).fields, lines: [], facts: [], billedOn: null, ...more });

test('a page that shows nothing leaves everything unknown', () => {
  expect(given(nothing)).toEqual({
    specialty: null,
    setting: null,
    claim: null,
    counting: null,
    payer: null,
    place: null,
    dob: null,
    sex: null,
    dateOfService: null,
    dischargeDate: null,
    billedOn: null,
    lines: [],
    facts: [],
  });
});

test.each([
  ['Inpatient stay', 'inpatient'],
  ['outpatient', 'outpatient'],
  ['Office visit', 'outpatient'],
  ['Emergency', 'emergency'],
  ['ED', 'emergency'],
  ['Observation', null],
])('the setting of “%s” is %s', (encounterType, setting) => {
  expect(given({ encounterType }).setting).toBe(setting);
});

test.each([
  ['Medicare Part B', 'cms'],
  ['Summit PPO', 'cpt'],
  ['Summit Medicare Advantage', null],
  ['Humana Medicare', null],
  ['Medicare', 'cms'],
  ['Original Medicare, Part A and B', 'cms'],
  ['State Medicaid', null],
])('%s counts as %s', (payer, counting) => {
  expect(given({ payer }).counting).toBe(counting);
});

test('a claim is a hospital’s where its lines can be on no other', () => {
  expect(given({}, { lines: [line('02703ZZ', 'ICD-10-PCS')] }).claim).toBe('facility');
  expect(given({}, { lines: [{ ...line('I10'), poa: 'Y' }] }).claim).toBe('facility');
  expect(given({}, { lines: [line('99214', 'CPT')] }).claim).toBeNull();
});

test.each([
  ['Cardiology', 'cardiology'],
  ['Psychiatry and behavioral health', 'behavioral-health'],
  ['Anaesthesia', 'anesthesia'],
  ['Cardiac imaging (radiology), cardiology', null],
  ['Inpatient medicine', null],
  [null, null],
])('“%s” is %s', (text, specialty) => {
  expect(specialtyOf(text)).toBe(specialty);
});

test('what was said fills what the page does not show, and nothing that it shows', () => {
  const facts = [
    { name: 'claim', lineKey: null, value: 'professional' },
    { name: 'setting', lineKey: null, value: 'inpatient' },
    { name: 'sex', lineKey: null, value: 'X' },
    { name: 'side', lineKey: 'CPT 29881 #1', value: 'left' },
    { name: 'naps', lineKey: null, value: null },
  ] as const;
  const chart = given({ encounterType: 'outpatient' }, { facts });
  expect([chart.claim, chart.setting, chart.sex]).toEqual(['professional', 'outpatient', null]);
  expect(chart.facts).toEqual([{ name: 'side', lineKey: 'CPT 29881 #1', value: 'left' }]);
});

test('a value is of its fact, or it does not count', () => {
  expect([fitsFact('claim', 'facility'), fitsFact('claim', 'nobody')]).toEqual([true, false]);
  expect([fitsFact('visit-minutes', 40), fitsFact('visit-minutes', '40')]).toEqual([true, false]);
  expect(fitsFact('visit-minutes', null)).toBe(true);
});
