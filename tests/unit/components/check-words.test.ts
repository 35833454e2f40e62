// Answers in words, by the kind of input that their question wants.

import { expect, test } from 'vitest';
import type { Question } from '../../../components/checks/chart-checks.ts';
import { answerWords, counted, questionOf } from '../../../components/checks/check-words.ts';

const other = { modifiers: ['LT'], date: '2026-03-09', sameProvider: true };
const given: [Question['name'], unknown, string][] = [
  ['symptom-explained', false, 'No'],
  ['visit-minutes', 47, '47 minutes'],
  ['nerve-studies', 8, '8 studies'],
  ['side', 'both', 'Both sides'],
  ['claim', 'facility', 'The facility’s'],
  ['support-signed-on', '2026-03-11', '2026-03-11'],
  ['catheterised-parts', ['coronary', 'left'], 'Coronary arteries, Left heart'],
  ['catheterised-parts', [], 'None'],
  ['other-services', [], 'None'],
  [
    'other-services',
    [{ ...other, code: '99213' }],
    '99213, LT, 2026-03-09, same provider, or same group and specialty',
  ],
  ['anesthesia-times', [{ start: '2026-03-09T08:10', stop: null }], 'start 2026-03-09 08:10'],
];

test.each(given)('%s: %j', (name, value, words) => {
  expect(answerWords(questionOf(name).input, value)).toBe(words);
});

test('one proposal, two proposals', () => {
  expect([counted(1, 'proposal'), counted(2, 'proposal')]).toEqual(['1 proposal', '2 proposals']);
});
