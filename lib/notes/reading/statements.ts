// A chart's documents cut into what each says by itself: a condition with the words that belong to it. `Major depressive
// disorder, recurrent, severe` is one statement; `hypertension, type 2 diabetes, reflux` are three.

import { type Word, wordsOf } from '../evidence/words.ts';
import { type NoteDocument, type Passage, passagesOf } from '../note.ts';
import { type Authority, authorityOf } from './authority.ts';
import { type NameSaid, namesIn } from './names-in.ts';
import { isNumber, numberOf } from './traits.ts';

export interface Said extends Word {
  /** Within the reach of a `no`, `not` or `without`. */
  negated: boolean;
  /** Its part of the statement: `due to`, `with`, commas begin another. */
  part: number;
}

export interface Statement {
  passage: Passage;
  /** Place in the passage. */
  from: number;
  to: number;
  text: string;
  words: readonly Said[];
  names: readonly NameSaid[];
  /** Beginnings of words, numbers joined to the word before them, and title words that names stand for: positions. */
  means: ReadonlyMap<string, readonly number[]>;
  /** Parts that name a condition or an operation. */
  naming: ReadonlySet<number>;
  authority: Authority;
}

const readBefore = new WeakMap<NoteDocument, readonly Statement[]>();

/** The same documents are read once. */
export const statementsOf = (documents: readonly NoteDocument[]): Statement[] => documents.flatMap(read);

function read(note: NoteDocument): readonly Statement[] {
  const before = readBefore.get(note);
  if (before) return before;
  const made = passagesRead(note).flatMap(statementsIn);
  readBefore.set(note, made);
  return made;
}

const cutBefore = new WeakMap<NoteDocument, readonly Passage[]>();

/** The passages of a document, cut once. */
export function passagesRead(note: NoteDocument): readonly Passage[] {
  const made = cutBefore.get(note) ?? passagesOf(note);
  cutBefore.set(note, made);
  return made;
}

const pieces = /[^,;]+/g;
/** They begin another part of a statement. */
const turns =
  /\b(?:due to|secondary to|because of|caused by|from|with|without|complicated by|superimposed on|on top of|and|in the setting of|after|following|despite|for|status post|s\/p)\b/gi;
/** A piece that begins so says more of what stands before it. */
const goesOn =
  /^\s*(?:(?:with|without|w\/o|due|secondary|because|caused|from|in|on|of|at|by|for|after|following|likely|as|or|no|not|which|that|who|to|now|currently|current|recurrent|single|most recent|last|stage|grade|class|type)\b|\()/i;

function statementsIn(passage: Passage): Statement[] {
  const authority = authorityOf(passage);
  const { text } = passage;
  const begin = headingLength(passage);
  const words = wordsOf(text).filter(({ from }) => from >= begin);
  if (words.length === 0) return [];
  const names = namesIn(words);
  const cuts = cutsOf(text, begin, words, names);
  return cuts.flatMap((from, i) => {
    const to = cuts[i + 1] ?? text.length;
    const one = statement(passage, authority, from, to, words);
    return one ? [one] : [];
  });
}

/** `ASSESSMENT AND PLAN:` before what it heads. */
function headingLength({ text, section, start }: Passage): number {
  if (start > section.start + 4 || !section.heading) return 0;
  const colon = text.indexOf(':');
  if (colon >= 0 && colon <= section.heading.length + 4) return colon + 1;
  return text.startsWith(section.heading) ? section.heading.length : 0;
}

/** Places at which a piece between commas begins with a condition of its own. */
function cutsOf(text: string, begin: number, words: readonly Word[], names: readonly NameSaid[]): number[] {
  const cuts = [begin];
  let denies = false;
  for (const { 0: piece, index } of text.slice(begin).matchAll(pieces)) {
    const at = begin + index;
    const afterSemicolon = text[at - 1] === ';';
    const first = words.findIndex(({ from }) => from >= at);
    const end = at + piece.length;
    const opens =
      first >= 0 &&
      !goesOn.test(piece) &&
      names.some(
        ({ from, to, codes }) =>
          codes.length > 0 && from >= first && from <= first + 3 && words[to - 1]!.to <= end,
      );
    if (at > begin && (afterSemicolon || (opens && !denies))) cuts.push(at);
    // A list of what is denied is one.
    denies = /\b(?:no|not|denies|without|negative for)\b/i.test(piece) || (denies && !afterSemicolon);
  }
  return cuts;
}

function statement(
  passage: Passage,
  authority: Authority,
  from: number,
  to: number,
  all: readonly Word[],
): Statement | null {
  const own = all.filter((word) => word.from >= from && word.to <= to);
  if (!own.some(({ stem }) => /\p{L}/u.test(stem))) return null;
  const text = passage.text.slice(from, to);
  const starts = [...text.matchAll(/[,;:(]| [-–—] /g), ...text.matchAll(turns)]
    .map(({ index }) => from + index)
    .sort((a, b) => a - b);
  const negatedIn = negations(passage.text, from, to);
  const words = own.map(
    (word): Said => ({
      ...word,
      negated: negatedIn.some(([a, b]) => word.from >= a && word.to <= b),
      part: starts.filter((at) => at <= word.from).length,
    }),
  );
  const names = namesIn(words);
  const means = new Map<string, number[]>();
  const put = (what: string, at: number) => {
    const list = means.get(what);
    if (!list) means.set(what, [at]);
    else if (!list.includes(at)) list.push(at);
  };
  words.forEach((word, i) => {
    put(word.stem, i);
    const before = words[i - 1];
    const spelled = passage.text.slice(word.from, word.to).toLowerCase();
    if (before && isNumber(spelled) && word.from - before.to < 3)
      put(`${before.stem}#${numberOf(spelled)}`, i);
    const joined = /^(stage|type|grade)(\d[a-c]?)$/.exec(spelled);
    if (joined) put(`${joined[1]}#${joined[2]}`, i);
  });
  for (const { from: first, ways } of names) for (const way of ways) for (const word of way) put(word, first);
  const naming = new Set(
    names.flatMap(({ from: first, codes }) => (codes.length > 0 ? [words[first]!.part] : [])),
  );
  return { passage, from, to, text, words, names, means, naming, authority };
}

/** What `no`, `not` and `without` reach: to the next comma, or over all of a list that ends in `or`. */
function negations(text: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  const cue =
    /\b(?:no|not|without|w\/o|denies|denied|negative for|absent|free of|never|nor|neither)\b|\bnon-?(?=[a-z])/gi;
  for (const { 0: word, index } of text.slice(from, to).matchAll(cue)) {
    const start = from + index + (/^non/i.test(word) ? 0 : word.length);
    const rest = text.slice(start, to);
    if (
      /^ (?:only|yet (?:at|resolved)|at goal|well|controlled|improv\w+|changed?|resolved|tolerat\w+)\b/i.test(
        rest,
      )
    )
      continue;
    const end =
      /[;:]|\b(?:but|however|except|now|although|with(?!out\b| (?:no|any)\b))\b/i.exec(rest)?.index ??
      rest.length;
    const reach = rest.slice(0, end);
    const list = /, (?:[^,]{0,40}, )*(?:[^,]{0,30} )?(?:or|nor) /.test(reach);
    found.push([start, start + (list ? reach.length : reach.split(',')[0]!.length)]);
  }
  for (const { 0: word, index } of text.slice(from, to).matchAll(/\b[a-z]+(?=-free\b)/gi))
    found.push([from + index, from + index + word.length]);
  return found;
}
