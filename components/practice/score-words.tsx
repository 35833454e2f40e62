// What practice adds up to, in figures with what they are made of.

import type { PracticeScore, Share } from '../../lib/review/practice/practice-score.ts';
import { percent } from '../ui/words.ts';

/** As `3 / 4 · 75.0 %`. */
export const shareWords = ({ n, of }: Share): string =>
  of === 0 ? 'none to tell by' : `${n} / ${of} · ${percent(n / of)}`;

export const kappaWords = ({ agreement }: PracticeScore): string =>
  agreement.kappa === null ? 'κ not defined' : `κ ${agreement.kappa.toFixed(2)}`;

const gradedWords: readonly [keyof PracticeScore['graded'], string][] = [
  ['corrected', 'corrected as the key has it'],
  ['category', 'same category'],
  ['severity', 'same severity'],
  ['direction', 'same direction'],
  ['rootCause', 'same root cause'],
  ['passage', 'passage quoted'],
];

export function ScoreFigures({ score }: { score: PracticeScore }) {
  const { counts, found, right, graded, agreement } = score;
  const figures: [string, string][] = [
    ['Errors found', shareWords(found)],
    ['Errors missed', String(counts.missed)],
    ['Wrongly found', String(counts['wrongly-found'])],
    ['Right of what was disagreed with', shareWords(right)],
    [
      'Agreement with the key, by line',
      `${shareWords({ n: agreement.same, of: agreement.n })}, ${kappaWords(score)}`,
    ],
    // What nothing was found of has no shares to show.
    ...gradedWords
      .filter(([part]) => graded[part].of > 0)
      .map(([part, words]): [string, string] => [`Of those found: ${words}`, shareWords(graded[part])]),
  ];
  return (
    <dl className="practice-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
