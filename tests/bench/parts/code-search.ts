// Search as you type over published code sets, beside other search engines (code-search-peers.ts): how often the
// right code is among the first ten, what a key costs from the third letter on, how long an index takes to make
// and to open, how large it is. The best of a few turns counts for a key: the machine may be busy.

import { buildIndex, type ListedCode } from '../../../lib/codes/search/build-index.ts';
import { openIndex } from '../../../lib/codes/search/open-index.ts';
import { searchCodes } from '../../../lib/codes/search/search-codes.ts';
import { codeFilesPresent, diagnoses, procedures, supplies } from '../../unit/codes/search/code-files.ts';
import { type Phrase, readPhrases } from '../../unit/codes/search/phrases.ts';
import { phrasesOfBreathAndFood } from '../../unit/codes/search/phrases-breath-and-food.ts';
import { phrasesByChapter } from '../../unit/codes/search/phrases-by-chapter.ts';
import { phrasesFurther } from '../../unit/codes/search/phrases-further.ts';
import { type Engine, type MakeEngine, peers } from './code-search-peers.ts';
import { milliseconds, type Row, readable } from './row.ts';

const turns = 3;
/** Every fifth phrase is typed letter by letter; all are asked for whole. */
const typedOf = 5;

const overread: MakeEngine = (codes) => {
  const bytes = buildIndex(codes);
  const open = () => {
    const opened = openIndex(bytes);
    if (!opened.ok) throw new Error(opened.error.happened);
    return opened.value;
  };
  const index = open();
  return {
    bytes: bytes.byteLength,
    open: () => searchCodes(open(), 'h'),
    search: (text) => searchCodes(index, text).map(({ code }) => code),
  };
};

export async function codeSearch(): Promise<Row[]> {
  if (!codeFilesPresent) return [];
  const phrases = [phrasesByChapter, phrasesOfBreathAndFood, phrasesFurther].flatMap(readPhrases);
  const valid = diagnoses().filter(({ billable }) => billable);
  const all = [...valid, ...[...procedures(), ...supplies()].filter(({ billable }) => billable)];
  const rows: Row[] = [];
  for (const codes of [valid, all]) {
    for (const [name, make] of Object.entries({ Overread: overread, ...peers })) {
      rows.push(...(await measure(name, make, codes, phrases)));
    }
  }
  return rows;
}

async function measure(
  name: string,
  make: MakeEngine,
  codes: readonly ListedCode[],
  phrases: readonly Phrase[],
): Promise<Row[]> {
  let engine: Engine | undefined;
  const build = await milliseconds(async () => {
    engine = await make(codes);
  });
  const { bytes, open, search } = engine!;
  const what = `${codes.length.toLocaleString('en-US')} codes, ${name}, `;
  const opening: Row[] = [];
  if (open) {
    const times: number[] = [];
    for (let i = 0; i < turns; i += 1) times.push(await milliseconds(open));
    opening.push({ what: `${what}open what was stored`, figure: readable(Math.min(...times)), unit: 'ms' });
  }
  const share = (half: Phrase['half']): Row => {
    const these = phrases.filter((phrase) => phrase.half === half);
    const right = these.filter(({ text, right: codesOf }) =>
      search(text).some((code) => codesOf.includes(code)),
    );
    const figure = ((100 * right.length) / these.length).toFixed(1);
    return { what: `${what}first ten, ${half} half (${these.length})`, figure, unit: '%' };
  };
  const keys = await keyTimes(
    search,
    phrases.filter((_, i) => i % typedOf === 0),
  );
  const at = (part: number): string => readable(keys[Math.floor(keys.length * part)]!);
  return [
    { what: `${what}make the index and what is stored`, figure: readable(build), unit: 'ms' },
    ...opening,
    { what: `${what}stored`, figure: readable(bytes / 1e6), unit: 'MB' },
    share('tuned'),
    share('kept'),
    { what: `${what}a key, median of ${keys.length}`, figure: at(0.5), unit: 'ms' },
    { what: `${what}a key, 99 of 100 are faster than`, figure: at(0.99), unit: 'ms' },
  ];
}

/** What each key from the third on costs, in rising order. */
async function keyTimes(search: Engine['search'], phrases: readonly Phrase[]): Promise<number[]> {
  const best = new Map<string, number>();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { text } of phrases) {
      for (let length = 3; length <= text.length; length += 1) {
        const typed = text.slice(0, length);
        const time = await milliseconds(() => search(typed));
        best.set(typed, Math.min(best.get(typed) ?? Number.POSITIVE_INFINITY, time));
      }
    }
  }
  return [...best.values()].sort((a, b) => a - b);
}
