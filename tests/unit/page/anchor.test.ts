import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteAnchor } from '../../../lib/model/evidence.ts';
import { makeQuote } from '../../../lib/page/anchor.ts';
import { createMatcher } from '../../../lib/page/matcher.ts';

const text =
  'HPI: worse for three days. SpO2 84 % on room air. Plan: admit. Denies chest pain. Plan: admit. End.';
const resolveQuote = (page: string, anchor: QuoteAnchor) => createMatcher(page).resolve(anchor);
const quote = (words: string, from = 0) => {
  const at = text.indexOf(words, from);
  return makeQuote(text, at, at + words.length, 'note')!;
};

describe('quotes', () => {
  it('carry their surroundings and no spaces at their ends', () => {
    const spaced = makeQuote(text, 4, 31, 'note')!;
    expect(spaced).toEqual({
      exact: 'worse for three days. SpO2',
      prefix: 'HPI: ',
      suffix: ' 84 % on room air. Plan: admit. ',
      start: 5,
      region: 'note',
    });
    expect(makeQuote(text, 4, 5, 'note')).toBeNull();
    expect(makeQuote(text, 9, 9, 'note')).toBeNull();
  });

  it('are found where they were', () => {
    expect(resolveQuote(text, quote('SpO2 84 %'))).toEqual({
      status: 'found',
      places: [{ from: 27, to: 36 }],
    });
  });

  it('are found after text was put in before them', () => {
    expect(
      resolveQuote(`Addendum of today, longer than a prefix. ${text}`, quote('Denies chest pain.')).status,
    ).toBe('found');
  });

  it('are moved when their surroundings changed', () => {
    expect(resolveQuote('On arrival SpO2 84 % at rest.', quote('SpO2 84 %')).status).toBe('moved');
  });

  it('are told apart by their surroundings', () => {
    const second = quote('Plan: admit.', 60);
    expect(resolveQuote(text, second)).toEqual({ status: 'found', places: [{ from: 82, to: 94 }] });
    const oneSide = { ...second, suffix: ' elsewhere entirely' };
    expect(resolveQuote(text, oneSide)).toEqual({ status: 'moved', places: [{ from: 82, to: 94 }] });
  });

  it('are ambiguous rather than guessed', () => {
    const bare = { ...quote('Plan: admit.'), prefix: 'gone ', suffix: ' gone' };
    expect(resolveQuote(text, bare)).toMatchObject({ status: 'ambiguous', places: [{}, {}] });
    const torn = { ...bare, prefix: quote('Plan: admit.').prefix, suffix: quote('Plan: admit.', 60).suffix };
    expect(resolveQuote(text, torn).status).toBe('ambiguous');
    expect(resolveQuote(`${text} ${text}`, { ...quote('SpO2 84 %') }).status).toBe('ambiguous');
  });

  it('are lost when their words are gone', () => {
    const gone = { ...quote('Denies chest pain'), exact: 'Reports a cough since May' };
    expect(resolveQuote(text, gone)).toEqual({ status: 'lost', places: [] });
  });

  it('any passage of any text is found again, or is one of several that read the same', () => {
    const words = fc.array(fc.constantFrom('pain', 'no', 'chest', 'x.', '84 %'), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, a, b) => {
        const whole = list.join(' ');
        const [from, to] = [a % whole.length, b % (whole.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const anchor = makeQuote(whole, from, to, '');
        if (!anchor) return;
        const { status, places } = resolveQuote(whole, anchor);
        expect(['found', 'ambiguous']).toContain(status);
        expect(places.some((p) => p.from === anchor.start)).toBe(true);
        for (const p of places) expect(whole.slice(p.from, p.to)).toBe(anchor.exact);
      }),
    );
  });
});
