// How claims fared at their first submission: by category codes or in words, and a file refused with its rows.

import { expect, test } from 'vitest';
import type { StatusMapping } from '../../../../lib/model/oversight/status-mapping.ts';
import { claimStatuses } from '../../../../lib/oversight/intake/claim-status.ts';
import { problemsOf } from '../problems-of.ts';

const mapping: StatusMapping = {
  columns: { number: 'Claim', submittedOn: 'Sent', status: 'Status', cause: 'Cause', why: 'Reason' },
  delimiter: ',',
  dates: 'year-month-day',
};
const head = 'Claim,Sent,Status,Cause,Reason';

test('categories of an acknowledgement and words', () => {
  const text = [
    head,
    'A1,2026-11-03,A2,,',
    'A2,2026-11-03,A7:562,billing,Wrong NPI',
    'A3,,Rejected,coding,"Invalid code"',
    'A4,,accepted,,',
    'A5,,A3,,',
  ].join('\n');
  expect(claimStatuses(text, mapping)).toEqual([
    { number: 'A1', submittedOn: '2026-11-03', clean: true, cause: null, why: '' },
    { number: 'A2', submittedOn: '2026-11-03', clean: false, cause: 'billing', why: 'Wrong NPI' },
    { number: 'A3', submittedOn: null, clean: false, cause: 'coding', why: 'Invalid code' },
    { number: 'A4', submittedOn: null, clean: true, cause: null, why: '' },
    { number: 'A5', submittedOn: null, clean: false, cause: null, why: '' },
  ]);
});

test('every row that cannot be read is told', () => {
  const text = [
    head,
    ',,A2,,',
    'A2,,perhaps,,',
    'A3,,,,',
    'A4,,rejected,weather,',
    'A5,,A2,,',
    'A5,,A3,,',
    'A6,A2',
  ].join('\n');
  expect(problemsOf(() => claimStatuses(text, mapping))).toEqual([
    { where: 'line 2, column “Claim”', why: 'is empty.' },
    { where: 'line 3, column “Status”', why: '“perhaps” is none of: clean, unclean.' },
    { where: 'line 4, column “Status”', why: 'is empty.' },
    { where: 'line 5, column “Cause”', why: '“weather” is none of: coding, billing, other.' },
    { where: 'line 7', why: 'Claim A5 stands on line 6 already.' },
    { where: 'line 8', why: 'The row has 2 values under 5 headings.' },
  ]);
  expect(problemsOf(() => claimStatuses(text.replace('Status', 'State'), mapping))).toEqual([
    { where: 'line 1', why: 'There is no column “Status”.' },
  ]);
});
