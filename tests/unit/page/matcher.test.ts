import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeQuote } from '../../../lib/page/anchor.ts';
import { buildIndex, exactPlaces, runsIn, runsOf } from '../../../lib/page/gram-index.ts';
import { createMatcher } from '../../../lib/page/matcher.ts';

const note = (statement: string): string =>
  `Visit of March 3. The patient was seen in the clinic with his wife. ${statement} He will return in two weeks for a check of his blood pressure.`;

/** What becomes of the first statement when the note says the second. */
function after(before: string, now: string): string {
  const text = note(before);
  const start = text.indexOf(before);
  const anchor = makeQuote(text, start, start + before.length, '')!;
  return createMatcher(note(now)).resolve(anchor).status;
}

describe('an edited statement', () => {
  const statement = 'He denies chest pain on exertion and takes metoprolol 5 mg for his left hip.';

  it.each([
    ['a slip of the pen', 'exertion', 'exertoin'],
    ['a word put in', 'takes', 'still takes'],
    ['a word taken out', 'chest pain on exertion', 'pain on exertion'],
    ['a word exchanged', 'exertion', 'effort'],
  ])('%s is moved', (_, old, now) => {
    expect(after(statement, statement.replace(old, now))).toBe('moved');
  });

  it.each([
    ['a dose', '5 mg', '50 mg'],
    ['a unit', 'mg', 'mcg'],
    ['a side', 'left', 'right'],
    ['a denial', 'denies', 'reports'],
    ['a time', 'on exertion', 'on exertion twice daily'],
  ])('%s makes it another one: lost', (_, old, now) => {
    expect(after(statement, statement.replace(old, now))).toBe('lost');
  });

  it.each([
    ['No acute fracture of the hip is seen.', 'An acute fracture of the hip is seen.'],
    ['The fracture of the hip is displaced.', 'The fracture of the hip is not displaced.'],
    ['He was afebrile throughout the night.', 'He was febrile throughout the night.'],
    ['He was treated for hypotension overnight.', 'He was treated for hypertension overnight.'],
  ])('%s is not the same as: %s', (old, now) => {
    expect(after(old, now)).toBe('lost');
    expect(after(now, old)).toBe('lost');
  });

  it.each([
    ['Today no', ''],
    ['Asked whether he has', 'was ruled out.'],
  ])('%s … %s beside it may turn it: ambiguous', (before, behind) => {
    const quote = makeQuote('Seen today. Has a fracture of the hip since May.', 18, 37, '')!;
    const page = `${before} fracture of the hip ${behind}`;
    expect(createMatcher(page).resolve(quote)).toMatchObject({ status: 'ambiguous', places: [{}] });
  });

  it.each([
    ['PROGRESS NOTE of Dr. Alvarez, on call for the ward.', 'NOTE', 'NOT'],
    ['PROGRESS NOTE of Dr. Alvarez, on call for the ward.', 'Alvarez', 'lvarez'],
    ['He walks with no accessory muscle use at all.', 'accessory', 'ccessory'],
  ])('%s: a slip that only looks like another statement is moved', (before, old, now) => {
    expect(after(before, before.replace(old, now))).toBe('moved');
    expect(after(before.replace(old, now), before)).toBe('moved');
  });

  it.each([
    ['He can now walk to the end of the ward.', 'now', 'not'],
    ['He was seen for an atypical pain of the chest.', 'atypical', 'typical'],
    ['The pulse of the left foot is slow this morning.', 'slow', 'low'],
  ])('%s: %s for %s is no slip', (before, old, now) => {
    expect(['lost', 'ambiguous']).toContain(after(before, before.replace(old, now)));
    expect(['lost', 'ambiguous']).toContain(after(before.replace(old, now), before));
  });

  it('the rest of a word that the quote cuts turns nothing', () => {
    const text = note('No acute fracture. Wound of the left hip is stable and dry.');
    const start = text.indexOf('ound of');
    const anchor = makeQuote(text, start, start + 24, '')!;
    expect(createMatcher(text).resolve({ ...anchor, prefix: 'No acute fractur. ' }).status).toBe('moved');
  });

  it('a changed dose among other changes is offered, not asserted', () => {
    const now = statement.replace('5 mg', '50 mg').replace('chest pain', 'any pain in the chest');
    expect(after(statement, now)).toBe('ambiguous');
  });

  it('other quotes, dashes, soft hyphens and case are the same words', () => {
    expect(after("Bob's well-known angina", 'Bob\u2019s well\u2011known an\u00adgina')).toBe('found');
    expect(after('Acute systolic failure', 'ACUTE SYSTOLIC FAILURE')).toBe('found');
  });

  it('a place counts whole characters of the page, invisible ones included', () => {
    const text = note('An\u00adgina pec\u00adtoris since May.');
    const anchor = makeQuote(note('Angina pectoris since May.'), 68, 83, '')!;
    const [place] = createMatcher(text).resolve(anchor).places;
    expect(text.slice(place!.from, place!.to)).toBe('An\u00adgina pec\u00adtoris');
  });
});

describe('lookalikes', () => {
  const first = note('Wound of the left heel is dry and clean, two by three centimeters.');
  const second = note('Wound of the left heel is dry and clear, two by three centimeters.');
  const quote = 'Wound of the left heel is dry and clean, two';
  const start = first.indexOf(quote);
  const anchor = makeQuote(first, start, start + quote.length, '')!;

  it('that differ by two letters are told apart by them', () => {
    const slip = { ...anchor, exact: anchor.exact.replace('heel', 'hele') };
    expect(createMatcher(`${first} ${second}`).resolve(slip)).toMatchObject({
      status: 'moved',
      places: [{ from: start }],
    });
  });

  it('are ambiguous when the edit hides what told them apart', () => {
    const hidden = { ...anchor, exact: anchor.exact.replace('clean', 'cle') };
    expect(createMatcher(`${first} ${second}`).resolve(hidden)).toMatchObject({
      status: 'ambiguous',
      places: [{}, {}],
    });
  });
});

const words = fc.array(fc.constantFrom('pain', 'no', 'chest', 'x.', '84 %', 'pleural'), { minLength: 8 });

it('reading through a text finds the places of a passage that its index knows', () => {
  fc.assert(
    fc.property(words, fc.nat(), (list, at) => {
      const text = list.join(' ');
      const passage = text.slice(at % (text.length - 12));
      const placesOf = ({ runs, places }: ReturnType<typeof runsIn>): Map<number, number[]> =>
        new Map(runs.map(({ offset, from, to }) => [offset, [...places.subarray(from, to)]]));
      const known = placesOf(runsOf(buildIndex(text), passage));
      const read = placesOf(runsIn(text, passage));
      expect([...read.keys()].sort()).toEqual([...known.keys()].sort());
      // The index may know more: different runs can share a slot.
      for (const [offset, places] of read) expect(known.get(offset)).toEqual(expect.arrayContaining(places));
    }),
  );
});

it('a quote is answered alike alone and among many', () => {
  const page = Array.from({ length: 40 }, (_, i) =>
    note(`On day ${i} the ${i % 3 ? 'left' : 'right'} knee hurt.`),
  ).join(' ');
  const anchors = Array.from({ length: 40 }, (_, i) => {
    const start = page.indexOf(`On day ${i} `);
    const anchor = makeQuote(page, start, start + 26, '')!;
    return { ...anchor, exact: anchor.exact.replace('the', 'teh') };
  });
  const many = createMatcher(page);
  for (const anchor of anchors) {
    expect(many.resolve(anchor)).toEqual(createMatcher(page).resolve(anchor));
  }
});

it('the index knows every place of a passage that it can look up', () => {
  fc.assert(
    fc.property(words, fc.nat(), (list, at) => {
      const text = list.join(' ');
      const passage = text.slice(at % (text.length - 12), (at % (text.length - 12)) + 12);
      const places = exactPlaces(buildIndex(text), passage);
      if (!places) return;
      const all = Array.from(text, (_, i) => i).filter((i) => text.startsWith(passage, i));
      expect(places).toEqual(all);
    }),
  );
});
