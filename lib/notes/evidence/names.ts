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
  /** It stands for a class, which titles write in several ways. */
  ofClass: boolean;
}

export const stemOf = (word: string): string => stem(american(word));

let made: ReadonlyMap<string, readonly Name[]> | undefined;

/** Names by a title word that they stand for, or by `@` and the category of their code. */
function namesByStem(): ReadonlyMap<string, readonly Name[]> {
  made ??= indexOf([...searched(), ...written()]);
  return made;
}

function* searched(): Generator<Name> {
  const stems = new Map<string, string>();
  const known = (word: string): string => {
    let one = stems.get(word);
    if (one === undefined) {
      one = stemOf(word);
      stems.set(word, one);
    }
    return one;
  };
  for (const { said, entry } of vocabulary().names) {
    const keys = said.split(' ').map((word) => nameKey([word]));
    for (const way of entry.ways) {
      const covers = [...new Set(way.filter((word) => !joining.has(word)).map(known))];
      yield { keys, covers, codes: entry.codes, ofClass: false };
    }
    if (entry.ways.length === 0 && entry.codes.length > 0)
      yield { keys, covers: [], codes: entry.codes, ofClass: false };
  }
}

function* written(): Generator<Name> {
  for (const { said, means } of chartNames) {
    const keys = nameWords(said).map((word) => nameKey([word]));
    yield { keys, covers: [...new Set(foldedWords(means).map(stemOf))], codes: [], ofClass: true };
  }
}

function indexOf(names: readonly Name[]): Map<string, Name[]> {
  const often = new Map<string, number>();
  for (const { covers } of names) for (const one of covers) often.set(one, (often.get(one) ?? 0) + 1);
  const map = new Map<string, Name[]>();
  const put = (at: string, name: Name): void => {
    const list = map.get(at);
    if (list) list.push(name);
    else map.set(at, [name]);
  };
  for (const name of names) {
    for (const code of new Set(name.codes.map((one) => one.slice(0, 3)))) put(`@${code}`, name);
    // All words of a name must be in the title, so the rarest one finds it; of a class half is enough.
    const rarest = name.covers.toSorted((a, b) => often.get(a)! - often.get(b)!);
    for (const one of name.ofClass ? rarest : rarest.slice(0, 1)) put(one, name);
  }
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
    const needed = name.ofClass ? name.covers.length / 2 : name.covers.length;
    return whole || (shared.length > 0 && shared.length >= needed)
      ? [{ ...name, covers: shared, whole }]
      : [];
  });
}
