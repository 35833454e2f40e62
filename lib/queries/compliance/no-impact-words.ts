// Q06: whoever is asked is not told what an answer is worth, in payment, severity weights or quality figures.

import type { Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { type Found, findPattern } from '../text/find-phrases.ts';
import type { Folded } from '../text/folded-text.ts';
import { type ImpactWord, impactWords } from '../text/impact-words.ts';
import { foldedTexts, isTextOf, notShown, type QueryText, textsOf, typedTexts } from '../text/query-texts.ts';
import { breachOf } from './breach-of.ts';

export const noImpactWords: Rule = {
  id: 'Q06',
  asks: 'Nothing that reaches the provider speaks of payment, severity weights or quality figures.',
  check: ({ query }) => [
    ...foldedTexts([
      ...textsOf(query),
      { field: 'yesNo', part: null, text: query.yesNo?.target ?? '' },
    ]).flatMap(({ field, part, folded }) =>
      findImpact(folded).map(({ found, word, level }): Breach => {
        const sense = level === 'justify' ? ` It may mean ${word.clinical?.sense} here.` : '';
        return breachOf(
          level,
          'Q06',
          { field, part, span: found.span },
          `“${found.words}” speaks of ${word.about}.${sense}`,
          level === 'justify'
            ? 'Write it out in full, or give the clinical sense as the reason for keeping it.'
            : 'Take it out; where it was meant clinically, write it out in full.',
        );
      }),
    ),
    ...foldedTexts(signature(query)).flatMap(({ field, folded }) =>
      findImpact(folded)
        .filter(({ level, found }) => level === 'block' && !ownCalling.test(found.words))
        .map(({ found, word }) =>
          breachOf(
            'justify',
            'Q06',
            { field, part: null, span: null },
            `“${found.words}” speaks of ${word.about}, and is read by whoever is asked.`,
            'Sign with name, credential and contact alone, or give the reason for this word.',
          ),
        ),
    ),
    // Chief complaints and pneumonia scores stand in records; what has no clinical sense hardly does.
    ...foldedTexts(typedTexts(query)).flatMap(({ field, part, text, folded }) =>
      findImpact(folded)
        .filter(({ level }) => level === 'block')
        .map(({ found, word }) =>
          breachOf(
            'justify',
            'Q06',
            { field, part, span: isTextOf(query, part, text) ? found.span : null },
            `“${found.words}” speaks of ${word.about}, and was typed, not quoted from the page.`,
            notShown,
          ),
        ),
    ),
  ],
};

/** What many are who ask, and sign with; a team for denials or revenue is told by its own words. */
const ownCalling = /^auditors?$/i;

/** Who asks and who is asked, as the provider reads it. */
const signature = ({ author, recipient }: Query): QueryText[] => [
  { field: 'author', part: null, text: [author.name, author.credential, author.contact].join(' | ') },
  { field: 'recipient', part: null, text: recipient?.name ?? '' },
];

interface Impact {
  found: Found;
  word: ImpactWord;
  level: Breach['level'];
}

/** How far around an abbreviation its clinical sense is looked for. */
const around = 60;

/** Words of impact in a text, from the first on; of words within each other, the longer. */
export function findImpact(folded: Folded): Impact[] {
  const all = impactWords.flatMap((word) =>
    findPattern(folded, word.pattern).map((found): Impact => {
      const near = folded.text.slice(Math.max(0, found.from - around), found.to + around);
      return { found, word, level: word.clinical?.around.test(near) ? 'justify' : 'block' };
    }),
  );
  const kept: Impact[] = [];
  for (const one of all.toSorted((a, b) => a.found.from - b.found.from || b.found.to - a.found.to))
    if (one.found.from >= (kept.at(-1)?.found.to ?? 0)) kept.push(one);
  return kept;
}
