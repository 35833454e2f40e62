// The phrases as a table, in two halves by a hash of the phrase. The vocabulary and the ranking may be tuned by
// the misses of one half; the other is only counted.

export interface Phrase {
  text: string;
  /** Codes without dot; any of them is right. */
  right: string[];
  half: 'tuned' | 'kept';
}

/** Reads `phrase = CODE CODE` a line. */
export const readPhrases = (lines: string): Phrase[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [text, codes] = line.split(' = ') as [string, string];
      return { text, right: codes.replaceAll('.', '').split(' '), half: hash(text) & 1 ? 'kept' : 'tuned' };
    });

/** FNV-1a, with its bits mixed once more: its lowest bit alone only tells whether letters are odd. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
