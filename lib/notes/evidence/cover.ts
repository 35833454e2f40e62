// How much of what is looked for stands in a passage, and where.

import type { Look } from './look.ts';
import type { Word } from './words.ts';

export interface Cover {
  /** Share of the name, 0 to 1. */
  share: number;
  /** Places in the passage of the first and the last word that were found. */
  from: number;
  to: number;
}

export function coverOf(words: readonly Word[], look: Look): Cover | null {
  // Nearly all passages hold nothing of it.
  if (!words.some(({ stem, key }) => look.wanted.has(stem) || look.names.has(key))) return null;
  const found = new Map<string, Word>();
  let whole: { from: number; to: number } | null = null;
  words.forEach((word, i) => {
    if (!found.has(word.stem)) found.set(word.stem, word);
    for (const name of look.names.get(word.key) ?? []) {
      if (name.keys.length === 1 && word.ordinary) continue;
      if (!name.keys.every((key, k) => words[i + k]?.key === key)) continue;
      const last = words[i + name.keys.length - 1]!;
      if (name.whole) whole ??= { from: word.from, to: last.to };
      for (const one of name.covers) if (!found.has(one)) found.set(one, { ...word, to: last.to });
    }
  });
  // It was set in a callback, of which the compiler does not know.
  if (whole) return { share: 1, ...(whole as { from: number; to: number }) };
  let best: Cover | null = null;
  for (const { groups, total } of look.wordings) {
    const places: Word[] = [];
    let sum = 0;
    for (const { stems, weight } of groups) {
      const at = stems.map((one) => found.get(one)).find((one) => one !== undefined);
      if (!at) continue;
      sum += weight;
      places.push(at);
    }
    const share = sum / total;
    if (places.length > 0 && (!best || share > best.share))
      best = {
        share,
        from: Math.min(...places.map(({ from }) => from)),
        to: Math.max(...places.map(({ to }) => to)),
      };
  }
  return best;
}
