import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIndicators } from '../../../../lib/page/indicators/find-indicators.ts';
import { templates } from '../../../../lib/queries/all-templates.ts';
import { fragments, written } from './fragments.ts';

/** All that any topic cites. */
const patterns = [...new Set(templates.flatMap((template) => template.cites))];
const document = { title: 'Progress note', author: 'A. Rivera, MD', date: written };

const find = (text: string) => findIndicators(text, patterns, document);

function readings(text: string): Record<string, string | string[]> {
  const by = Map.groupBy(find(text), (candidate) => candidate.label);
  return Object.fromEntries(
    [...by].map(([label, found]) => {
      const said = found.map(({ value, date, mention }) =>
        [value ?? '—', ...(date === written ? [] : [date]), mention].join(' | '),
      );
      return [label, said.length === 1 ? said[0]! : said];
    }),
  );
}

describe('what notes say', () => {
  it.each(fragments)('$text', ({ text, reads }) => {
    const found = readings(text);
    // Topics cite much: only what the fragment is about is compared, and all of it where nothing is.
    const compared = Object.keys(reads).length === 0 ? found : pick(found, Object.keys(reads));
    expect(compared).toEqual(reads);
  });
});

describe('places and limits', () => {
  const word = fc.constantFrom(
    ...fragments.map(({ text }) => text),
    ...[
      'no',
      'Cr',
      '2.4',
      'WBC',
      '11/02',
      '11/31',
      ';',
      '.',
      '\n',
      '->',
      '(',
      ')',
      'PMH:',
      'mg/dL',
      '°F',
      'İ',
      '\ud800',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word).map((words) => words.join(' ')),
  );

  it('quotes the text exactly, whatever it is, and says nothing that does not stand there', () => {
    fc.assert(
      fc.property(texts, fc.option(fc.constant(written)), (text, date) => {
        for (const found of findIndicators(text, patterns, { ...document, date })) {
          expect(text.slice(found.start, found.end)).toBe(found.text);
          expect(found.text.trim()).toBe(found.text);
          expect(found.text).toContain(found.value ?? '');
          expect(found.text.length).toBeLessThanOrEqual(1000);
          expect(found.value?.length ?? 0).toBeLessThanOrEqual(80);
          if (found.date) expect(found.date).toMatch(/^\d{4}-\d\d-\d\d$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says each once, the newest first, and few of each', () => {
    const line = (day: number) => `11/0${day}/2026: Cr ${day}.1 mg/dL. Wheezing.`;
    const text = [1, 2, 3, 4, 2, 1].map(line).join('\n');
    const found = findIndicators(text, patterns, document, 'month-first', 3);
    expect(found.filter(({ label }) => label === 'Creatinine').map(({ value }) => value)).toEqual([
      '4.1 mg/dL',
      '3.1 mg/dL',
      '2.1 mg/dL',
    ]);
    expect(found.filter(({ label }) => label === 'Wheeze and airflow')).toHaveLength(1);
  });

  it('dates a day without its year by the document, and not at all without one', () => {
    const dateOf = (text: string, date: string | null) =>
      findIndicators(text, patterns, { ...document, date })[0]?.date;
    expect(dateOf('Hgb 7.1 on 12/30', '2026-01-02')).toBe('2025-12-30');
    expect(dateOf('Hgb 7.1 on 12/30', null)).toBeNull();
    expect(dateOf('Hgb 7.1 on 13/30', '2026-01-02')).toBe('2026-01-02');
    expect(findIndicators('Hgb 7.1 on 03/04/2026', patterns, document, 'day-first')[0]?.date).toBe(
      '2026-04-03',
    );
  });

  it('quotes a part of a sentence that has no end', () => {
    const text = `${'wound care done '.repeat(40)}lactate 4.1 mmol/L ${'and so on '.repeat(60)}`;
    const [found] = findIndicators(text, patterns, document).filter(({ label }) => label === 'Lactate');
    expect(found?.value).toBe('4.1 mmol/L');
    expect(found?.text.length).toBeLessThanOrEqual(420);
  });

  it.each([
    ['notes', `${fragments.map(({ text }) => text).join('. ')}\n`],
    ['one sentence without an end', 'WBC 14.2 on 11/02 Cr 2.4 11/03/2026 no '],
    ['denials without an end', 'no not denies history of fever '],
    ['figures', '1.1 -> 1.9 -> 2.4 88/52 '],
    ['names', 'creatinine creatinine '],
    ['signs', '(-/.:;,*- '],
    ['digits', '1234567890'],
    ['capitals', 'AAAA BBBB / & '],
    ['white space', 'Cr          \n\t  '],
    ['dates', '11/02/2026 '],
  ])('needs time that grows with the text only: %s', (_, piece) => {
    const take = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const began = performance.now();
      findIndicators(text, patterns, document);
      return performance.now() - began;
    };
    const least = (length: number) => Math.min(take(length), take(length), take(length));
    take(25_000);
    // Eight times as long; by a square it would be 64 times. The rest is room for a machine that does other things.
    expect(least(200_000)).toBeLessThan(24 * least(25_000) + 500);
  });
});

const pick = (from: Record<string, string | string[]>, keys: string[]) =>
  Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])));
