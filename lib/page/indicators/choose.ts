// Which of the candidates are put before a person: each once, the newest first, few of each kind.

import type { IndicatorCandidate } from './candidate.ts';

/**
 * @param candidates Of one document or of several.
 * @param most At most so many of each label.
 * @returns In the order in which labels first come, and the newest first within a label; at one date values come
 * before words.
 */
export function chooseCandidates<C extends IndicatorCandidate>(candidates: readonly C[], most: number): C[] {
  const byLabel = Map.groupBy(candidates, (candidate) => candidate.label);
  return [...byLabel.values()].flatMap((found) => distinct(found.toSorted(newestFirst)).slice(0, most));
}

const newestFirst = (a: IndicatorCandidate, b: IndicatorCandidate): number =>
  (b.date ?? '').localeCompare(a.date ?? '') || Number(b.value !== null) - Number(a.value !== null);

/**
 * Notes repeat each other word for word. A value of another day is another measurement; the same words on another
 * day are most often a copy.
 */
function distinct<C extends IndicatorCandidate>(candidates: readonly C[]): C[] {
  const seen = new Set<string>();
  const valued = new Set(candidates.filter(({ value }) => value !== null).map(lineKey));
  return candidates.filter((candidate) => {
    if (candidate.value === null && valued.has(lineKey(candidate))) return false;
    const key = JSON.stringify([lineKey(candidate), candidate.value, candidate.value && candidate.date]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const lineKey = ({ text, mention }: IndicatorCandidate): string =>
  `${mention} ${text.toLowerCase().replace(/\s+/g, ' ')}`;
