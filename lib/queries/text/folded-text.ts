// Text as a reader sees it, for searching: look-alike letters, invisible characters and odd spaces do not hide a
// word. Every place found leads back to the characters of the text as it was written.

export interface Span {
  start: number;
  end: number;
}

export interface Folded {
  /** Searched text; case is kept. */
  text: string;
  original: string;
  /** Where characters `from` up to `to` of the searched text stand in the original. */
  spanOf: (from: number, to: number) => Span;
}

/** Letters of other alphabets that are drawn like Latin ones. */
const lookAlikes = new Map<string, string>(
  [
    ['АΑ', 'A'],
    ['ВΒ', 'B'],
    ['СϹ', 'C'],
    ['ԁ', 'd'],
    ['ЕΕ', 'E'],
    ['Ԍ', 'G'],
    ['НΗ', 'H'],
    ['ІΙӀ', 'I'],
    ['Ј', 'J'],
    ['КΚ', 'K'],
    ['МΜ', 'M'],
    ['Ν', 'N'],
    ['ОΟ', 'O'],
    ['РΡ', 'P'],
    ['Ѕ', 'S'],
    ['ТΤ', 'T'],
    ['Ѵ', 'V'],
    ['ХΧ', 'X'],
    ['ΥҮ', 'Y'],
    ['Ζ', 'Z'],
    ['аα', 'a'],
    ['сϲ', 'c'],
    ['е', 'e'],
    ['һ', 'h'],
    ['іιı', 'i'],
    ['ј', 'j'],
    ['оο', 'o'],
    ['рρ', 'p'],
    ['ѕ', 's'],
    ['уү', 'y'],
    ['ѵν', 'v'],
    ['х', 'x'],
    ['‘’ʼ′`', "'"],
    ['“”„‟″«»', '"'],
    ['‐‑‒–—―−', '-'],
    ['·∙•‧', '.'],
  ].flatMap(([from, to]) => [...from!].map((letter): [string, string] => [letter, to!])),
);

const invisible = /[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]/gu;

/** Nothing to fold, as in most texts: letters of ASCII with single spaces between. */
const isPlain = (text: string): boolean => /^[\x20-\x5f\x61-\x7e]*$/.test(text) && !text.includes('  ');

/** The text to search in; runs of white space become one space. */
export function fold(original: string): Folded {
  if (isPlain(original))
    return { text: original, original, spanOf: (from, to) => ({ start: from, end: to }) };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const letter of original) {
    const end = at + letter.length;
    for (const plain of plainly(letter)) {
      if (plain === ' ' && text.endsWith(' ')) continue;
      text += plain;
      for (let unit = 0; unit < plain.length; unit++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  const spanOf = (from: number, to: number): Span => ({ start: starts[from] ?? at, end: ends[to - 1] ?? at });
  return { text, original, spanOf };
}

function plainly(letter: string): string {
  if (isPlain(letter)) return letter;
  const known = lookAlikes.get(letter);
  if (known) return known;
  const plain = letter.normalize('NFKD').replace(invisible, '');
  return [...plain].map((part) => (/\s/.test(part) ? ' ' : (lookAlikes.get(part) ?? part))).join('');
}
