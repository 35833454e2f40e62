// Many quotes in charts full of lookalikes: right where a person would be sure, never in the wrong place.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import type { QuoteAnchor } from '../../../lib/model/evidence.ts';
import { createMatcher } from '../../../lib/page/matcher.ts';
import { isDecisive } from '../../../lib/page/statement.ts';
import { editQuote, judge, noTally, type Taken, type Tally, takeQuotes } from './corpus-quotes.ts';
import { type EditKind, makeChart, seeded } from './note-corpus.ts';

const anything = (): boolean => false;

/** What becomes of the quotes in this text, in parts of one. */
function resolveAll(
  text: string,
  taken: readonly Taken[],
  change: (anchor: QuoteAnchor) => QuoteAnchor,
): Tally {
  const matcher = createMatcher(text);
  const tally = noTally();
  for (const { anchor, truth } of taken) {
    const { status, places } = matcher.resolve(change(anchor));
    // A place offered for a decision lands nowhere: only a single place said to be the quote's can be wrong.
    const verdict = judge(places, status === 'ambiguous', truth);
    tally[verdict === 'wrong' && status === 'ambiguous' ? 'ambiguous' : verdict] += 1 / taken.length;
  }
  return tally;
}

const edited = (kind: EditKind, seed: number): ((anchor: QuoteAnchor) => QuoteAnchor) => {
  const random = seeded(seed);
  return (anchor) => editQuote(random, anchor, kind);
};

// The benchmark, with more quotes, measures 0.993 to 0.996 and 0.981 to 0.987; what is missing is offered or ambiguous.
const floors = [
  { rate: 0.05, floor: 0.98 },
  { rate: 0.15, floor: 0.96 },
];

describe.each([5_000, 50_000, 500_000])('a chart of %i characters', (size) => {
  const text = makeChart(size, size + 1);
  const taken = takeQuotes(seeded(2), text, Math.min(300, size / 100));

  it('has quotes to look for', () => expect(taken.length).toBeGreaterThan(30));

  it('unchanged: every quote is found where it was', () => {
    expect(resolveAll(text, taken, (anchor) => anchor)).toMatchObject({ right: expect.closeTo(1), wrong: 0 });
  });

  it('under another note: every quote is found where it is now', () => {
    const above = `${makeChart(3000, 77)} `;
    const moved = taken.map(({ anchor, truth }) => ({
      anchor,
      truth: { from: truth.from + above.length, to: truth.to + above.length },
    }));
    const matcher = createMatcher(above + text);
    const unsure = moved.filter(({ anchor, truth }) => {
      const { status, places } = matcher.resolve(anchor);
      if (status !== 'ambiguous') expect(places).toEqual([truth]);
      return status === 'ambiguous';
    });
    expect(unsure.length).toBeLessThan(0.01 * moved.length + 1);
  });

  for (const unit of ['letters', 'words'] as const) {
    for (const { rate, floor } of floors) {
      it(`${rate * 100} % of ${unit} edited, numbers and decisive words left: right, and never wrong`, () => {
        const tally = resolveAll(text, taken, edited({ rate, unit, spare: isDecisive }, 3));
        expect(tally.wrong).toBe(0);
        expect(tally.right).toBeGreaterThan(floor);
        expect(tally.lost).toBeLessThan(0.02);
      });

      it(`${rate * 100} % of ${unit} edited, numbers too: never wrong, and hardly ever lost`, () => {
        const tally = resolveAll(text, taken, edited({ rate, unit, spare: anything }, 4));
        expect(tally.wrong).toBe(0);
        expect(tally.lost).toBeLessThan(0.08);
      });
    }
  }
});

describe('a passage that is gone, among its lookalikes', () => {
  const text = makeChart(200_000, 5);
  const taken = takeQuotes(seeded(6), text, 120);

  /** How often each answer is given when the passage and so much around it is cut out of the text. */
  function without(around: number): Record<string, number> {
    const counts: Record<string, number> = { found: 0, moved: 0, ambiguous: 0, lost: 0 };
    for (const { anchor, truth } of taken) {
      const rest = text.slice(0, Math.max(0, truth.from - around)) + text.slice(truth.to + around);
      counts[createMatcher(rest).resolve(anchor).status]! += 1 / taken.length;
    }
    return counts;
  }

  it.each([
    ['its words are', 0],
    ['its note is', 600],
  ])('is neither found nor moved when %s gone', (_, around) => {
    expect(without(around)).toMatchObject({ found: 0, moved: 0 });
  });
});

const real = fileURLToPath(new URL('../../../../shared/data/notes/visit-notes.jsonl.gz', import.meta.url));
const present = existsSync(real);
if (!present)
  console.log('anchor-corpus: no ../shared/data/notes beside the repository, notes of real form are skipped');

test.skipIf(!present)('notes of real form, 15 % of letters or words edited', () => {
  const lines = gunzipSync(readFileSync(real)).toString('utf8').trim().split('\n');
  const notes = lines.map((line) => (JSON.parse(line) as { note: string }).note);
  const text = notes.join(' ').replace(/\s+/g, ' ');
  const taken = takeQuotes(seeded(8), text, 500);
  expect(resolveAll(text, taken, (anchor) => anchor).right).toBeCloseTo(1);
  for (const unit of ['letters', 'words'] as const) {
    const tally = resolveAll(text, taken, edited({ rate: 0.15, unit, spare: isDecisive }, 9));
    expect(tally.wrong).toBe(0);
    expect(tally.right).toBeGreaterThan(0.95);
  }
});
