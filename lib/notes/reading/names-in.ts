// Names by which charts call things, found among the words of a passage, with the title words that each stands for.

import { nameKey, vocabulary } from '../../codes/search/vocabulary.ts';
import { foldedWords } from '../../codes/search/words.ts';
import { chartNames } from '../evidence/chart-names.ts';
import { stemOf } from '../evidence/names.ts';
import type { Word } from '../evidence/words.ts';
import { traitWords } from './traits.ts';

export interface NameSaid {
  /** Positions of its first word and behind its last. */
  from: number;
  to: number;
  /** Title words that it stands for, each a way to say it. */
  ways: readonly (readonly string[])[];
  /** Codes without dot that it usually means. */
  codes: readonly string[];
}

interface Known {
  keys: readonly string[];
  ways: string[][];
  codes: readonly string[];
}

/** They say how something goes, or are words of any text. */
const vague = new Set(
  'sugar,worsening,flare,flare up,exacerbated,decompensated,elevated,high,raised,low,decreased,reduced,big,enlarged,neg,pos,positive,negative,mult,many,intermittent,known,likely,uncontrolled,ctrl,child,adult,male,man,men,female,woman,women,baby,infant,kid,coronary,port,stent,cm,cmp,mood,mild,comp,f/u,follow up,post op,status post,as,or,he,pt,mod,def,sec,second,secondary,prim,init,initial,from,recurrence'.split(
    ',',
  ),
);

/** What a title says where a chart says nothing. */
const usual = /(?:^| )(?:without|not) .*| single episode\b/;

let made: ReadonlyMap<string, readonly Known[]> | undefined;

function namesByFirst(): ReadonlyMap<string, readonly Known[]> {
  if (made) return made;
  const map = new Map<string, Known[]>();
  const put = (one: Known) => {
    const list = map.get(one.keys[0]!);
    if (list) list.push(one);
    else map.set(one.keys[0]!, [one]);
  };
  for (const { said, entry } of vocabulary().names) {
    if (vague.has(said)) continue;
    const meant = (way: readonly string[]) => traitWords(way.join(' ').replace(usual, ''));
    const keys = said.split(' ').map((word) => nameKey([word]));
    put({
      keys,
      ways: entry.ways.map(meant),
      codes: entry.codes,
    });
  }
  for (const { said, means } of chartNames)
    put({
      keys: foldedWords(said).map((word) => nameKey([word])),
      ways: [[...new Set(foldedWords(means).map(stemOf))]],
      codes: [],
    });
  for (const list of map.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  made = map;
  return map;
}

/** All that stand there, also one within another: `chronic kidney disease` in `hypertensive chronic kidney disease`. */
export function namesIn(words: readonly Word[]): NameSaid[] {
  const names = namesByFirst();
  return words.flatMap((word, from) =>
    (names.get(word.key) ?? []).flatMap(({ keys, ways, codes }) => {
      if (keys.length === 1 && word.ordinary) return [];
      return keys.every((key, k) => words[from + k]?.key === key)
        ? [{ from, to: from + keys.length, ways, codes }]
        : [];
    }),
  );
}
