// Whether a quoted passage is the one that shows an error. Nobody selects to the letter what the key has.

/** Fewer characters in common could stand anywhere. */
const least = 12;

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** True where a quote holds the key's passage, or is part of it; of a short passage all of it must be there. */
export function namesPassage(quotes: readonly string[], passage: string): boolean {
  const right = plain(passage);
  return quotes.some((one) => {
    const quote = plain(one);
    return quote.includes(right) || (quote.length >= Math.min(least, right.length) && right.includes(quote));
  });
}
