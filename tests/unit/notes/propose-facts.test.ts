// What is proposed from a note: the value, its very passage, how sure; and what a note says of another day, another
// person, a plan or a form to fill in, of which nothing is proposed.

import { expect, test } from 'vitest';
import type { FactName } from '../../../lib/model/confirmed-fact.ts';
import type { NoteDocument } from '../../../lib/notes/note.ts';
import { type FactProposal, proposeFacts } from '../../../lib/notes/propose-facts.ts';

const note = (text: string, more: Partial<NoteDocument> = {}): NoteDocument => ({
  name: 'Note',
  text,
  ...more,
});

const proposed = (text: string, fact: FactName): FactProposal[] => proposeFacts([note(text)], [fact]);

test('a proposal quotes the text at its place', () => {
  const text = 'HISTORY: Low mood. TIME: Psychotherapy from 10:05 to 10:50. PLAN: Return in a week.';
  const [one] = proposeFacts([note('Nothing.'), note(text, { region: 'note 2' })], ['psychotherapy-minutes']);
  expect(one).toMatchObject({ fact: 'psychotherapy-minutes', value: 45, document: 1, sure: 'stated' });
  expect(text.slice(one!.quote.start, one!.end)).toBe(one!.quote.exact);
  expect(one!.quote).toMatchObject({ exact: 'TIME: Psychotherapy from 10:05 to 10:50.', region: 'note 2' });
});

test('two values are both offered, and none of them as stated', () => {
  const both = proposed(
    'Psychotherapy time 45 minutes. Psychotherapy 14:05 to 14:55.',
    'psychotherapy-minutes',
  );
  expect(both.map(({ value, sure }) => [value, sure])).toEqual([
    [45, 'look'],
    [50, 'look'],
  ]);
});

test('one value that stands twice is offered once', () => {
  const once = proposed(
    'Psychotherapy 14:05 to 14:50, 45 minutes of psychotherapy.',
    'psychotherapy-minutes',
  );
  expect(once.map(({ value, sure }) => [value, sure])).toEqual([[45, 'stated']]);
});

test('what was written before the day of service is of another service', () => {
  const earlier = note('Critical care time 40 minutes.', { written: '2026-03-01' });
  expect(proposeFacts([earlier], ['critical-care-minutes'], { dateOfService: '2026-03-02' })).toEqual([]);
  expect(proposeFacts([earlier], ['critical-care-minutes'], { dateOfService: '2026-03-01' })).toHaveLength(1);
});

test('a document that no clinician wrote needs a look', () => {
  const generated = note('Critical care time 40 minutes.', { author: 'System, generated' });
  expect(proposeFacts([generated], ['critical-care-minutes'])[0]).toMatchObject({ sure: 'look' });
});
