// What was given in a visit, put in order and counted, by hand at the edges of each minute.

import { describe, expect, test } from 'vitest';
import { usualFigures } from '../../../lib/rules/figures.ts';
import { courseOf } from '../../../lib/rules/infusion/course.ts';
import { expectedUnits, firstService, furtherHours } from '../../../lib/rules/infusion/expected.ts';
import { given } from '../../../lib/rules/infusion/given.ts';

type Given = Parameters<typeof given>;

/** Codes and units that a facility's visit asks for. */
function asked(...all: Given[]): Record<string, number> | null {
  const course = courseOf(
    all.map((one) => given(...one)),
    usualFigures,
  );
  return course && Object.fromEntries(expectedUnits(course, firstService(course, null), true, usualFigures));
}

test('further hours: 90 minutes none, 91 one, 150 one, 151 two', () => {
  expect([60, 90, 91, 150, 151, 210, 211].map((minutes) => furtherHours(minutes, usualFigures))).toEqual([
    0, 0, 1, 1, 2, 2, 3,
  ]);
});

describe('an infusion by its minutes', () => {
  test.each([
    ['15 minutes are a push', '09:00-09:15', { '96374': 1 }],
    ['16 minutes are an infusion', '09:00-09:16', { '96365': 1 }],
    ['90 minutes have no further hour', '09:00-10:30', { '96365': 1 }],
    ['91 minutes have one', '09:00-10:31', { '96365': 1, '96366': 1 }],
    ['over midnight is not told from a wrong stop', '23:30-00:30', null],
  ])('%s', (_, times, expected) => {
    expect(asked(['drug', times])).toEqual(expected);
  });
});

describe('hydration', () => {
  test.each([
    ['30 minutes are not reported', '09:00-09:30', {}],
    ['31 minutes are', '09:00-09:31', { '96360': 1 }],
    ['90 minutes have no further hour', '09:00-10:30', { '96360': 1 }],
    ['91 minutes have one', '09:00-10:31', { '96360': 1, '96361': 1 }],
  ])('%s', (_, times, expected) => {
    expect(asked(['fluid', times])).toEqual(expected);
  });

  test('minutes beside a drug do not count: 60 less 30 are 30, less 29 are 31', () => {
    expect(asked(['fluid', '09:00-10:00'], ['drug', '09:30-10:30', 'drug B'])).toEqual({ '96365': 1 });
    expect(asked(['fluid', '09:00-10:00'], ['drug', '09:31-10:30', 'drug B'])).toEqual({
      '96365': 1,
      '96361': 1,
    });
  });

  test('two drugs over one stretch are taken off once: 120 less 09:20 to 10:20 are 60', () => {
    const drugs = [given('drug', '09:20-10:00', 'drug B'), given('drug', '09:40-10:20', 'drug C')];
    const both = courseOf([given('fluid', '09:00-11:00', 'saline'), ...drugs], usualFigures);
    expect(both?.hydrationMinutes).toBe(60);
  });
});

test('a drug beside another for 16 minutes is concurrent, for 15 it follows', () => {
  expect(asked(['drug', '09:00-10:00'], ['drug', '09:44-10:44', 'drug B'])).toEqual({
    '96365': 1,
    '96368': 1,
  });
  expect(asked(['drug', '09:00-10:00'], ['drug', '09:45-10:45', 'drug B'])).toEqual({
    '96365': 1,
    '96367': 1,
  });
});

test('stretches of one drug are one infusion: 60 and 31 minutes are 91', () => {
  expect(asked(['chemo', '09:00-10:00'], ['chemo', '10:10-10:41'])).toEqual({ '96413': 1, '96415': 1 });
});

test('pushes of one drug: once, and again from 31 minutes after the one before', () => {
  expect(asked(['push', '09:00'], ['push', '09:30'])).toEqual({ '96374': 1 });
  expect(asked(['push', '09:00'], ['push', '09:31'])).toEqual({ '96374': 1, '96376': 1 });
  // 09:30 is too near to 09:00 and does not count, so that 09:31 is the second one and 10:01 too near to that.
  expect(asked(['push', '09:00'], ['push', '09:30'], ['push', '09:31'], ['push', '10:01'])).toEqual({
    '96374': 1,
    '96376': 1,
  });
});

test('a whole visit: pump apart, concurrent once, first by rank', () => {
  const visit: Given[] = [
    ['push', '09:05', 'palonosetron'],
    ['drug', '09:10-09:30', 'dexamethasone'],
    ['chemo', '09:40-11:40', 'oxaliplatin'],
    ['drug', '09:40-11:40', 'leucovorin'],
    ['chemo-push', '11:45', 'fluorouracil'],
    ['pump', '11:55', 'fluorouracil'],
  ];
  const expected = { '96413': 1, '96415': 1, '96411': 1, '96367': 1, '96375': 1, '96368': 1 };
  expect(asked(...visit)).toEqual(expected);
  expect(asked(...visit.toReversed())).toEqual(expected);
});

test('a physician begins with what the visit was for', () => {
  const course = courseOf(
    [given('drug', '09:00-09:30'), given('fluid', '09:40-10:40', 'saline')],
    usualFigures,
  )!;
  expect(firstService(course, 'hydration')?.first).toBe('96360');
  expect(firstService(course, 'chemotherapy')).toBeNull();
  expect(firstService(course, null)?.first).toBe('96365');
});

test('a start or stop that is not stated leaves nothing to count', () => {
  expect(asked(['drug', '09:00-?'])).toBeNull();
  expect(asked(['drug', '?-09:30'])).toBeNull();
});
