// What a line lacks before its worksheet can be signed; here, a choice between judgements that stand side by side.

import { expect, test } from 'vitest';
import { missingParts, worksheetRows } from '../../../lib/review/completeness.ts';
import { unsettled } from '../../../lib/review/refuse/refuse-in-worksheet.ts';
import { codeLine } from './reviews.ts';

const line = codeLine('I10');
const verdict = (disposition: 'agree' | 'delete' | null, ...conflicts: string[]) => ({
  id: 'v1',
  lineKey: line.key,
  disposition,
  conflicts,
});
const finding = (...conflicts: string[]) => ({ id: 'f1', verdictId: 'v1', conflicts });

test.each([
  ['an agreed line', verdict('agree', 'disposition'), null],
  ['a line that was cleared', verdict(null, 'disposition'), null],
  ['a finding', verdict('delete'), finding('severity')],
])('%s with two judgements lacks a choice, and the worksheet is not signed', (_, of, described) => {
  expect(missingParts(of, described)[0]).toBe('choice');
  const findings = described ? [described] : [];
  expect(unsettled({ delivered: [line] }, { verdicts: [of], findings })).toMatchObject({
    code: 'two-judgements',
    happened: 'Two judgements stand side by side on one line: I10.',
  });
});

test.each([
  ['an agreed line', verdict('agree'), null],
  ['an agreed line, of a finding that is not there any more', verdict('agree'), finding('severity')],
  ['a finding', verdict('delete'), finding()],
])('%s with one judgement lacks none', (_, of, described) => {
  expect(missingParts(of, described)).not.toContain('choice');
  const findings = described ? [described] : [];
  expect(unsettled({ delivered: [line] }, { verdicts: [of], findings })).toBeNull();
});

test('a removed finding is no obstacle', () => {
  const removed = { ...finding('severity'), removed: true };
  expect(unsettled({ delivered: [line] }, { verdicts: [verdict('delete')], findings: [removed] })).toBeNull();
});

test('an omitted code that one of two devices took back stays a row until it is settled', () => {
  const omitted = (...conflicts: string[]) => ({
    ...verdict(null, ...conflicts),
    lineKey: 'add CPT 93000 #1',
  });
  expect(worksheetRows([], [omitted('disposition')], [])).toHaveLength(1);
  expect(worksheetRows([], [omitted()], [])).toEqual([]);
});
