// What a report says of an entry, in words that nobody has to look up.

import { expect, it } from 'vitest';
import type { ReportedAccess } from '../../../lib/model/access-report.ts';
import { detailWords } from '../../../lib/reports/access-words.ts';

const entry: ReportedAccess = {
  at: 0,
  person: 'p',
  name: 'Ada',
  act: 'changed',
  chart: null,
  kind: null,
  fields: [],
  detail: {},
  address: '',
  device: '',
};

it.each<[string, Partial<ReportedAccess>]>([
  ['worksheet: signed at, status', { kind: 'worksheet', fields: ['signedAt', 'status'] }],
  ['verdict: disposition', { kind: 'verdict', fields: ['disposition', 'worksheetId', 'lineKey'] }],
  ['finding', { kind: 'finding', fields: ['verdictId'] }],
  ['as a hand-off note', { act: 'opened', detail: { where: 'hand-off' } }],
  ['looked at the list', { act: 'people-act', detail: { act: 'look' } }],
  [
    'set role of Bo, denial analyst',
    { act: 'people-act', detail: { act: 'set-role', of: 'x', ofName: 'Bo', role: 'denial-analyst' } },
  ],
  [
    'with password: wrong password',
    { act: 'sign-in-failed', detail: { way: 'password', why: 'wrong-password' } },
  ],
  [
    'of a chart, 3 entries, as a file',
    { act: 'report', detail: { charts: 'c', count: 3, format: 'csv', person: '' } },
  ],
  [
    'of a person, 3 entries',
    { act: 'report', detail: { charts: '', count: 3, format: 'screen', person: 'p' } },
  ],
])('says “%s”', (words, given) => {
  expect(detailWords({ ...entry, ...given })).toBe(words);
});
