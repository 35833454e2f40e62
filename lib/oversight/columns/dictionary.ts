// The names of a dimension, numbered: rows hold numbers, which compare and count fast. Names that differ only in case
// and spacing are one. It only grows, so that numbers given out before stay right.

import { foldedName } from '../../model/folded-name.ts';

export interface Dictionary {
  /** By number; 0 stands for “not known” and has no name. */
  readonly names: readonly string[];
  /** The number of a name, given out where it is new; 0 for null and empty. */
  codeOf(name: string | null | undefined): number;
  /** The number of a name, or null where no row has it. The empty name is 0. */
  find(name: string): number | null;
}

/** @param names those of a dictionary that was sent, without the first. */
export function makeDictionary(names: readonly string[] = []): Dictionary {
  const all: string[] = [''];
  const asWritten = new Map<string, number>();
  const folded = new Map<string, number>();
  const add = (name: string): number => {
    const key = foldedName(name);
    if (key === '') return 0;
    let code = folded.get(key);
    if (code === undefined) {
      code = all.push(name.trim()) - 1;
      folded.set(key, code);
    }
    asWritten.set(name, code);
    return code;
  };
  for (const name of names) add(name);
  return {
    names: all,
    codeOf: (name) => (name ? (asWritten.get(name) ?? add(name)) : 0),
    find: (name) => {
      const key = foldedName(name);
      return key === '' ? 0 : (folded.get(key) ?? null);
    },
  };
}
