// A query as the provider reads it in the EHR’s inbox: all that is asked, and nothing of whom it is about.

import { expect, it } from 'vitest';
import { indicatorText, queryText } from '../../../lib/queries/query-text.ts';
import { authorRoleWords, deficiencyWords } from '../../../lib/reports/query-words.ts';
import { buildQuery, cite, lab } from '../../fixtures/queries/build-query.ts';

const words = { role: authorRoleWords, reason: deficiencyWords };

it('is the whole query, in the order in which it is read', () => {
  expect(queryText(buildQuery(), 'E-7301142', words)).toBe(`DOCUMENTATION QUERY: Renal function clarification
Encounter E-7301142
To: A. Rivera, MD (Attending physician)
Reason: Clinical indicators without a diagnosis

IN THE RECORD
1. “Creatinine 0.9 mg/dL on 03/02, 2.4 mg/dL on 03/04” (Laboratory results, Laboratory, 2026-03-04)
2. “Urine output 0.3 mL/kg/h over 8 hours” (Nursing flowsheet, Nursing, 2026-03-04)
3. “1 L lactated Ringer bolus, hold lisinopril” (Progress note, Attending physician, 2026-03-04)

QUESTION
Creatinine rose during the stay and intravenous fluids were given. In your clinical judgment, what condition, if any, accounts for these findings?

[ ] Acute kidney injury due to ___
[ ] Prerenal azotemia without acute kidney injury
[ ] Laboratory finding without clinical significance
[ ] Other (please specify)
[ ] Unable to determine

Please answer by your independent clinical judgment and document it in the record. The fact that a question is asked implies no particular answer.

Dana Reyes, RN, CCDS
ext. 4410`);
});

it('names no id, coder, gap or person behind it', () => {
  const query = buildQuery({ coder: 'P. Raman', gapId: '0195a1b2-0000-7000-8000-00000000000f' });
  const text = queryText(query, 'E-7301142', words);
  for (const hidden of [query.encounterId, query.gapId!, query.coder!, 'dana', 'aki', 'supportedBy'])
    expect(text).not.toContain(hidden);
});

it('leaves out what is not there', () => {
  const bare = buildQuery({
    recipient: null,
    reason: null,
    options: [],
    author: { name: 'Dana Reyes', credential: '', contact: '' },
  });
  const text = queryText(bare, 'E-1', words);
  expect(text).not.toMatch(/^(To|Reason):|\[ \]|undefined|null/m);
  expect(text.endsWith('\nDana Reyes\n')).toBe(true);
});

it('tells of each indicator where it stands, its value where the quote lacks it, and an earlier encounter', () => {
  const of = (more: Parameters<typeof lab>[3]) => indicatorText(lab('k', 'Potassium low', 4, more), words);
  expect(of({ value: '2.9 mmol/L' })).toBe(
    '“Potassium low” (2.9 mmol/L; Laboratory results, Laboratory, 2026-03-04)',
  );
  expect(of({ value: 'low' })).toBe('“Potassium low” (Laboratory results, Laboratory, 2026-03-04)');
  expect(of({ encounter: 'prior', date: '2025-01-02', pertinence: 'Baseline of the kidneys' })).toBe(
    '“Potassium low” (Laboratory results, Laboratory, 2025-01-02; earlier encounter: Baseline of the kidneys)',
  );
  expect(indicatorText(cite('x', 'CHF', 'Note', null, 4, { date: null }), words)).toBe('“CHF” (Note)');
});
