// Where the rules on people and on talks turn: which provider is a stranger to what is cited, who settles a contradiction,
// when a note of a talk is late, and which answer stands twice.

import { describe, expect, it } from 'vitest';
import type { AuthorRole, Query } from '../../../../lib/model/query.ts';
import { authorNamed } from '../../../../lib/queries/compliance/author-named.ts';
import { recipientNamed } from '../../../../lib/queries/compliance/recipient-named.ts';
import { verbalNoted } from '../../../../lib/queries/compliance/verbal-noted.ts';
import { yesNoOptions } from '../../../../lib/queries/compliance/yes-no-options.ts';
import {
  buildQuery,
  cite,
  clinical,
  lab,
  openEnd,
  option,
  yesNo,
  yesOrNo,
} from '../../../fixtures/queries/build-query.ts';
import { ask } from './ask-rule.ts';

const to = (role: AuthorRole): Query['recipient'] => ({ name: 'L. Okafor, MD', role });
const by = (role: AuthorRole, id: string = role) => cite(id, 'Pneumonia', 'Note', role, 3);

describe('Q17, a stranger', () => {
  const level = (role: AuthorRole, ...writers: AuthorRole[]) =>
    ask(recipientNamed, { recipient: to(role), indicators: writers.map((one) => by(one)) })[0]?.level;

  it.each<[AuthorRole, AuthorRole[], 'justify' | undefined]>([
    ['consultant', ['attending'], 'justify'],
    ['consultant', ['attending', 'consultant'], undefined],
    // Where only nurses and machines are cited, any provider may answer; of a report only who wrote it.
    ['consultant', ['nursing', 'laboratory'], undefined],
    ['radiologist', ['nursing'], 'justify'],
    ['pathologist', ['pathologist'], undefined],
    ['pathologist', ['pathologist', 'attending'], 'justify'],
    ['anesthesiologist', ['surgeon'], 'justify'],
    ['anesthesiologist', ['anesthesiologist', 'nursing'], undefined],
    ['advanced-practice', ['attending'], undefined],
    ['resident', ['consultant'], undefined],
  ])('is the %s of words of %j: %s', (role, writers, expected) => {
    expect(level(role, ...writers)).toBe(expected);
  });

  it('that is no provider is told so, and nothing besides', () => {
    expect(ask(recipientNamed, { recipient: to('nursing'), reason: 'conflicting' })).toMatchObject([
      { level: 'block', field: 'recipient', part: null, span: null },
    ]);
  });
});

describe('Q17, a contradiction', () => {
  const recipient = to('consultant');
  const indicators = [by('attending', 'a'), by('consultant', 'c'), by('nursing', 'n')];
  const offered = (one: string, other: string) => [
    clinical('Viral pneumonia', one, one),
    clinical('Bacterial pneumonia', other, other),
  ];
  const held = (parts: Partial<Query>) => ask(recipientNamed, { recipient, indicators, ...parts });

  it('is one where the words of two providers are offered, not of one, nor of a provider and a nurse', () => {
    expect(held({ options: offered('a', 'c') })).toMatchObject([{ level: 'block' }]);
    expect(held({ options: offered('c', 'c') })).toEqual([]);
    expect(held({ options: offered('c', 'n') })).toEqual([]);
    expect(held({ options: offered('a', 'c'), recipient: to('attending') })).toEqual([]);
  });

  it.each(['procedure', 'debridement', 'laterality'])('is for its surgeon to settle in: %s', (topic) => {
    expect(held({ topic, options: offered('a', 'c') })).toEqual([]);
  });

  it('is one where yes or no is asked for it', () => {
    const asked = (purpose: 'conflict' | 'poa') =>
      held({ ...yesNo(purpose, 'Pneumonia', 'a', indicators), options: yesOrNo });
    expect(asked('conflict')).toMatchObject([{ level: 'block' }]);
    expect(asked('poa')).toEqual([]);
    // Of another form it is not asked, whatever an earlier one left behind.
    const left = { purpose: 'conflict', target: '', documentedIn: null } as const;
    expect(held({ yesNo: left, options: offered('c', 'c') })).toEqual([]);
  });
});

it.each([
  'the attending',
  'Any provider',
  'Hospitalists',
  'To whom it may concern',
  'Dr.',
  'MD',
  '(primary team)',
])('Q17: “%s” is no name', (name) => {
  expect(ask(recipientNamed, { recipient: { name, role: 'attending' } })).toMatchObject([{ level: 'block' }]);
});

it.each(['Dr. Rivera', 'R. Md', 'Team Rivera, attending', 'A. Resident, MD'])('Q17: “%s” is one', (name) => {
  expect(ask(recipientNamed, { recipient: { name, role: 'attending' } })).toEqual([]);
});

describe('Q16', () => {
  const { createdAt } = buildQuery();
  const day = 24 * 3_600_000;
  const talk = { at: createdAt, with: 'Dr. Rivera, by phone', answer: 'Prerenal, from diarrhea.' };
  const spoken = (at: number, more: Partial<Query> = {}) =>
    ask(verbalNoted, { channel: 'verbal', verbal: { ...talk, at }, ...more });

  it('is late after a day, not at it', () => {
    expect(spoken(createdAt - day)).toEqual([]);
    expect(spoken(createdAt - day - 1)).toMatchObject([{ level: 'justify', field: 'verbal' }]);
  });

  it('without a moment is not late, but without a moment', () => {
    for (const at of [Number.NaN, 0, -1])
      expect(spoken(at)).toMatchObject([{ level: 'block', field: 'verbal' }]);
  });

  it('names each thing that is missing at its place', () => {
    const verbal = { at: 0, with: '', answer: '' };
    const found = ask(verbalNoted, { channel: 'verbal', verbal, question: 'Discussed with the attending.' });
    expect(found.map(({ field, level }) => [field, level])).toEqual([
      ['verbal', 'block'],
      ['verbal', 'block'],
      ['verbal', 'block'],
      ['question', 'block'],
    ]);
    expect(new Set(found.map(({ happened }) => happened)).size).toBe(4);
    expect(ask(verbalNoted, { channel: 'verbal', verbal: null, question: '' })).toHaveLength(2);
  });

  it.each(['Spoke with Dr. Rivera.', 'I asked about it.', 'Phone call at noon.', 'See the note.'])(
    'holds a talk that is told: %s',
    (question) => {
      expect(spoken(createdAt, { question })).toMatchObject([{ field: 'question' }]);
    },
  );

  it('passes words that only begin alike, and a talk told with its question', () => {
    expect(spoken(createdAt, { question: 'Seen from today, what explains the fever?' })).toEqual([]);
    expect(spoken(createdAt, { question: 'Please tell me what explains the fever.' })).toEqual([]);
    expect(spoken(createdAt, { question: 'Asked: what explains the fever?' })).toEqual([]);
  });
});

it('Q18 names each part of the author that is missing', () => {
  const found = ask(authorNamed, { author: { name: '', credential: '', contact: '' } });
  expect(found.map(({ field, level }) => [field, level])).toEqual([
    ['author', 'block'],
    ['author', 'block'],
    ['author', 'block'],
  ]);
  expect(new Set(found.map(({ mend }) => mend)).size).toBe(3);
});

describe('Q12', () => {
  const asked = (purpose: 'poa' | 'documented-diagnosis', options: Query['options']) =>
    ask(yesNoOptions, { ...yesNo(purpose, 'Sepsis', 'l', [lab('l', 'Lactate 4.1', 2)]), options });
  const again = { ...option('unable', 'Clinically undetermined'), id: 'second' };

  it('has “undetermined” twice for presence on admission, not thrice, and once for anything else', () => {
    expect(asked('poa', [...yesOrNo, again])).toEqual([]);
    expect(asked('poa', [...yesOrNo, again, { ...again, id: 'third' }])).toMatchObject([
      { part: 'third', level: 'block', field: 'options' },
    ]);
    expect(asked('documented-diagnosis', [...yesOrNo, again])).toMatchObject([{ part: 'second' }]);
  });

  it('names the answer that stands twice, and the one that is none', () => {
    const second = { ...option('no', 'Not at all'), id: 'second' };
    expect(asked('poa', [...yesOrNo, second])).toMatchObject([{ part: 'second' }]);
    const strange = { ...clinical('Septic shock', 'l'), id: 'strange' };
    expect(asked('poa', [strange, ...yesOrNo])).toMatchObject([{ part: 'strange' }]);
  });

  it('names the answer that is missing', () => {
    const [yes] = yesOrNo;
    expect(asked('poa', [yes!, ...openEnd]).map(({ mend }) => mend)).toEqual(['Add “No” to the answers.']);
  });
});
