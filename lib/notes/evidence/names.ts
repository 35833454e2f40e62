// The search vocabulary turned around: by what charts call a thing, from the words of titles and from codes. Made once,
// when a code is first looked for.

import { joining, nameKey, nameWords, vocabulary } from '../../codes/search/vocabulary.ts';
import { american, foldedWords, stem } from '../../codes/search/words.ts';
import { chartNames } from './chart-names.ts';

/** A name and the title words that it stands for, as the beginnings their forms share. */
export interface Name {
  /** As text is compared, word by word. */
  keys: readonly string[];
  covers: readonly string[];
  /** Codes without dot that it usually means. */
  codes: readonly string[];
}

export const stemOf = (word: string): string => stem(american(word));

let made: ReadonlyMap<string, readonly Name[]> | undefined;

/** Names by each title word that they stand for. */
function namesByStem(): ReadonlyMap<string, readonly Name[]> {
  if (made) return made;
  const map = new Map<string, Name[]>();
  for (const { said, entry } of vocabulary().names) {
    const keys = said.split(' ').map((word) => nameKey([word]));
    for (const way of entry.ways) {
      const covers = [
        ...new Set(
          way
            .flatMap(foldedWords)
            .filter((word) => !joining.has(word))
            .map(stemOf),
        ),
      ];
      const name: Name = { keys, covers, codes: entry.codes };
      for (const one of covers) map.set(one, [...(map.get(one) ?? []), name]);
    }
    if (entry.ways.length === 0)
      for (const code of entry.codes) {
        const at = `@${code.slice(0, 3)}`;
        map.set(at, [...(map.get(at) ?? []), { keys, covers: [], codes: entry.codes }]);
      }
  }
  for (const { said, means } of chartNames) {
    const keys = nameWords(said).map((word) => nameKey([word]));
    const covers = [...new Set(foldedWords(means).map(stemOf))];
    for (const one of covers) map.set(one, [...(map.get(one) ?? []), { keys, covers, codes: [] }]);
  }
  made = map;
  return map;
}

/**
 * Names that stand for the code, or for words of its title.
 * @param code Without dot.
 * @param title Beginnings of all words of its title.
 */
export function namesFor(code: string, title: ReadonlySet<string>): (Name & { whole: boolean })[] {
  const map = namesByStem();
  const found = new Set<Name>();
  for (const one of [...title, `@${code.slice(0, 3)}`])
    for (const name of map.get(one) ?? []) found.add(name);
  return [...found].flatMap((name) => {
    const shared = name.covers.filter((one) => title.has(one));
    const whole = name.codes.some((one) => one === code || (one.length >= 4 && code.startsWith(one)));
    // A name for more than the title says, or for something else, stands for nothing here; of a class, which titles
    // write in several ways, half is enough.
    const needed = name.codes.length === 0 ? name.covers.length / 2 : name.covers.length;
    return whole || (shared.length > 0 && shared.length >= needed)
      ? [{ ...name, covers: shared, whole }]
      : [];
  });
}
