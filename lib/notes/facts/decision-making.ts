// The level of medical decision making that the note itself names.

import type { FactReader } from './fact-reader.ts';

const level = 'straight[- ]?forward|low|moderate|high';
const named = new RegExp(
  String.raw`\b(?:medical decision[- ]making|MDM|decision[- ]making)\b(?: (?:complexity|level))?(?:,? (?:is|was|of|level|at|a|an|judged|considered|supports|today|for this visit)| ?[:=–-])*(?: ?[:=–-])? ?(?<behind>${level})\b|\b(?<before>${level})(?:[- ]complexity|[- ]level)?(?: of)? (?:medical decision[- ]making|MDM|decision[- ]making)\b`,
  'gi',
);
/** `Low to moderate`, `moderate/high`. */
const choice = new RegExp(String.raw`^ ?(?:-|–|\/|to|or) ?(?:${level})\b`, 'i');
const choiceBefore = new RegExp(String.raw`\b(?:${level}) ?(?:-|–|\/|to|or) ?$`, 'i');

export const decisionMaking: FactReader<'decision-making'> = {
  fact: 'decision-making',
  hint: /\b(?:mdm|decision[- ]making)\b/i,
  read: ({ text }) =>
    [...text.matchAll(named)].flatMap((match) => {
      const word = (match.groups!.behind ?? match.groups!.before)!.toLowerCase();
      const [from, to] = [match.index, match.index + match[0].length];
      if (choice.test(text.slice(to)) || choiceBefore.test(text.slice(Math.max(0, from - 24), from)))
        return [];
      // The pattern has these words alone.
      const value = word.startsWith('straight') ? 'straightforward' : (word as 'low' | 'moderate' | 'high');
      return [{ value, from, to, doubt: null }];
    }),
};
