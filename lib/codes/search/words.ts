// How titles and queries are taken apart into words, and what counts as the same word in another form.

/** A word of a title or query, with the 's of a possessive. */
export const wordPattern = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** The form a word is searched by: small, without accents, without the 's of a possessive. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  // Accents are rare, and taking them off is slow.
  const plain = /^[\x20-\x7e]*$/.test(small) ? small : small.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.replace(/['’]s?$/, '').replace(/['’]/, '');
}

/** The words of a text, folded, in their order. */
export const foldedWords = (text: string): string[] =>
  Array.from(text.matchAll(wordPattern), ([word]) => fold(word));

const endings =
  /(?:iform|ically|ations?|ating|ated|ates?|ions?|ical|iac|ics?|ally|als?|ars?|oids?|ous|ings?|ed|ies|es|is|as|us|ae|y|e|i|(?<!s)s|a|um)$/;

/**
 * What the forms of a word have in common: fracture, fractures, fractured. It is a beginning of every one of
 * them, so that they stand next to each other in a sorted list. Short words are left as they are.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (word.length < 6) return word.replace(/(?<=[^s])s$/, '');
  const cut = word.replace(endings, '');
  return cut.length >= 4 ? cut : word.replace(/(?<=[^s])s$/, '');
}

/** A set of letters as bits, to tell cheaply that two words are far apart. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) {
    const c = word.charCodeAt(i);
    bits |= 1 << (c >= 97 && c <= 122 ? c - 97 : 26 + (c & 3));
  }
  return bits >>> 0;
}

const british: readonly [RegExp, string][] = [
  [/ae/g, 'e'],
  [/oe/g, 'e'],
  [/our(?=$|s$|ed$)/, 'or'],
  [/is(?=ation|ed$|ing$)/, 'iz'],
  [/lys(?=ed$|ing$|e$)/, 'lyz'],
  [/(?<=[bt])re$/, 'er'],
  [/ph(?=ur)/, 'f'],
];

/** The American spelling of a British one; the word itself where there is none. */
export const american = (word: string): string =>
  british.reduce((text, [from, to]) => text.replace(from, to), word);
