import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, distanceBetween, nearest } from '../../../lib/page/edit-distance.ts';

/** The table filled cell by cell: for each end in the text, the distance of the nearest stretch ending there. */
function naive(pattern: string, text: string, fixed: boolean): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  const scores = [pattern.length];
  for (const [n, letter] of [...text].entries()) {
    const next = [fixed ? n + 1 : 0];
    for (let i = 1; i <= pattern.length; i++) {
      const same = column[i - 1]! + (pattern[i - 1] === letter ? 0 : 1);
      next.push(Math.min(same, column[i]! + 1, next[i - 1]! + 1));
    }
    column = next;
    scores.push(column[pattern.length]!);
  }
  return scores;
}

const reversed = (text: string): string => [...text].reverse().join('');
const letters = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', 'é', '–'), maxLength });

describe('edit distance', () => {
  it('is that of the table, at every end, forwards and backwards, over block borders', () => {
    fc.assert(
      fc.property(letters(100), letters(140), fc.boolean(), (pattern, text, fixed) => {
        const ahead: number[] = [];
        nearest(compile(pattern), text, 0, text.length, { fixed, step: 1, scores: ahead });
        expect(ahead).toEqual(naive(pattern, text, fixed));
        const back: number[] = [];
        const options = { fixed, step: -1, scores: back } as const;
        nearest(compile(pattern, true), text, text.length, text.length, options);
        expect(back).toEqual(naive(reversed(pattern), reversed(text), fixed));
      }),
    );
  });

  it('gives the first of the nearest ends, and the distance between two whole texts', () => {
    fc.assert(
      fc.property(letters(70), letters(90), (a, b) => {
        const scores = naive(a, b, false);
        const best = nearest(compile(a), b, 0, b.length, { fixed: false, step: 1 });
        expect(best.distance).toBe(Math.min(...scores));
        expect(best.taken).toBe(scores.indexOf(best.distance));
        expect(distanceBetween(a, b)).toBe(naive(a, b, true).at(-1));
      }),
    );
  });
});
