// The published code sets at full size: every code by its code, titles by their words, the index in few bytes,
// and a vocabulary whose words and codes are there.

import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../lib/codes/search/build-index.ts';
import { codesUnder } from '../../../../lib/codes/search/code-column.ts';
import { matchAny } from '../../../../lib/codes/search/matches.ts';
import { searchCodes } from '../../../../lib/codes/search/search-codes.ts';
import { vocabulary } from '../../../../lib/codes/search/vocabulary.ts';
import { codeFilesPresent, diagnoses, procedures, supplies } from './code-files.ts';
import { indexOf } from './index-of.ts';

const everyNth = <T>(all: readonly T[], n: number): T[] => all.filter((_, i) => i % n === 0);

describe.skipIf(!codeFilesPresent)('the published code sets', { timeout: 120_000 }, () => {
  const sets = codeFilesPresent ? [diagnoses(), procedures(), supplies()] : [];
  const indexes = sets.map(indexOf);

  it('every seventh code is found first by itself, with its title as published', () => {
    sets.forEach((rows, i) => {
      const wrong = everyNth(rows, 7).filter((row) => {
        const [first] = searchCodes(indexes[i]!, row.code, 1);
        return first?.code !== row.code || first.title !== row.title || first.billable !== row.billable;
      });
      expect(wrong).toEqual([]);
    });
  });

  it('a code is found with its dot, in small letters', () => {
    const wrong = everyNth(sets[0]!, 29).filter(({ code }) => {
      const dotted = code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
      return searchCodes(indexes[0]!, dotted.toLowerCase(), 1)[0]?.code !== code;
    });
    expect(wrong).toEqual([]);
  });

  it('a title is found by its own words among the first ten, but for few that lookalikes crowd out', () => {
    sets.forEach((rows, i) => {
      const some = everyNth(rows, 211);
      const missed = some.filter(({ title }) =>
        searchCodes(indexes[i]!, title).every((found) => found.title !== title),
      );
      expect(missed.length / some.length).toBeLessThan(0.01);
    });
  });

  it('takes few bytes a code', () => {
    sets.slice(0, 2).forEach((rows) => {
      const letters = rows.reduce((sum, { title }) => sum + title.length, 0);
      expect(buildIndex(rows).byteLength).toBeLessThan(letters / 3);
    });
  });

  it('every entry of the vocabulary finds something', () => {
    const lost: string[] = [];
    for (const [name, { ways, codes }] of vocabulary().entries) {
      for (const way of ways) {
        const words = way.map((text) => ({ text, reach: 'forms' as const }));
        if (indexes.every((index) => matchAny(index, '', [{ words, quality: 1 }]).count === 0))
          lost.push(`${name} = ${way.join(' ')}`);
        for (const index of indexes) index.recent.clear();
      }
      for (const code of codes) {
        const there = indexes.some(({ blob }) => codesUnder(blob, code)[0] < codesUnder(blob, code)[1]);
        if (!there) lost.push(`${name} = @${code}`);
      }
    }
    expect(lost).toEqual([]);
  });
});
