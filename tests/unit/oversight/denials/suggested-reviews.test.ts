// Findings of reviews that may be about a denial.

import { expect, test } from 'vitest';
import { type ReviewsKnown, suggestedReviews } from '../../../../lib/oversight/denials/suggested-reviews.ts';
import { denialOf } from '../../../fixtures/oversight/denials.ts';

const denial = denialOf({ number: 'E-1', code: '9Z901', facility: 'Northgate Medical Center' });
const known = (
  more: { facility?: string; number?: string; status?: string; lineKey?: string } = {},
): ReviewsKnown => ({
  encounters: [
    { id: 'e', number: more.number ?? 'E-1', facility: more.facility ?? 'northgate medical center' },
  ],
  worksheets: [{ id: 'w', encounterId: 'e', status: more.status ?? 'signed' }],
  verdicts: [
    {
      id: 'v',
      worksheetId: 'w',
      lineKey: more.lineKey ?? 'HCPCS 9Z901 #1',
      disposition: 'delete',
      auditor: null,
    },
  ],
  findings: [
    { id: 'f', verdictId: 'v', category: 'unbundled', rootCause: 'coder', rationale: 'Part of 9Z900.' },
  ],
});

test('a finding of a signed review of the same chart on that code is suggested', () => {
  expect(suggestedReviews(denial, known())).toEqual([
    { worksheet: 'w', code: '9Z901', category: 'unbundled', rootCause: 'coder', rationale: 'Part of 9Z900.' },
  ]);
});

test('not of another chart, facility or code, of a draft, or for a whole claim', () => {
  for (const other of [
    { number: 'E-2' },
    { facility: 'Lakeshore' },
    { lineKey: 'CPT 9Z902 #1' },
    { status: 'draft' },
  ])
    expect(suggestedReviews(denial, known(other))).toEqual([]);
  expect(suggestedReviews({ ...denial, code: null }, known())).toEqual([]);
});
