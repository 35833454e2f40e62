// Text as it is compared: case, typographic quotes and dashes do not count, and invisible characters are
// gone. Two renderings of one note differ in these, two statements do not.

export interface Folded {
  text: string;
  /** The offset in the text as it was of an offset in the folded one. */
  back(offset: number): number;
  /** The offset in the folded text of an offset in the text as it was. */
  forth(offset: number): number;
}

const typographic = /[\u00a0\u2018\u2019\u201a\u201c\u201d\u201e\u2032\u2033\u2010-\u2015\u2212]/g;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const plainOnly = /^[\x00-\x7f]*$/;
const plain: Record<string, string> = {
  '\u00a0': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2033': '"',
};

const same = (offset: number): number => offset;

/** Folds a text whose white space is squeezed. About 3 ms for 1 MB, of which most is the lower case. */
export function fold(text: string): Folded {
  const lower = text.toLowerCase();
  // Most charts have nothing but these, and need no second reading.
  if (plainOnly.test(text)) return { text: lower, back: same, forth: same };
  // Some capitals grow when lowered (Turkish dotted I): offsets count for more than their case.
  const even = (lower.length === text.length ? lower : text).replace(typographic, (c) => plain[c] ?? '-');
  const gone = Array.from(even.matchAll(invisible), (match) => match.index);
  if (gone.length === 0) return { text: even, back: same, forth: same };
  return {
    text: even.replace(invisible, ''),
    back: (offset) => offset + countUntil(gone, (at, i) => at - i <= offset),
    forth: (offset) => offset - countUntil(gone, (at) => at < offset),
  };
}

/** White space squeezed to single spaces, as in a region's text. */
export const squeeze = (text: string): string =>
  // Almost all text is squeezed already, and a look is cheaper than a copy.
  /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;

/** How many of the ascending numbers stand before the first that does not fit. */
function countUntil(numbers: readonly number[], fits: (number: number, i: number) => boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(numbers[middle]!, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
