// Numbers as notes write them, in figures and in words.

const words = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, n) => [word, n] as const),
);
for (const [n, tens] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  words.set(tens, (n + 3) * 10);

const unit = 'one|two|three|four|five|six|seven|eight|nine';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** Source of a pattern for a whole number, in figures (up to four) or in words (up to 99). */
export const wholeNumber = `(?:\\d{1,4}|(?:${tens})(?:[- ](?:${unit}))?|${[...words.keys()].filter((word) => !tens.split('|').includes(word)).join('|')})`;

/** The number that `wholeNumber` matched. */
export function numberIn(text: string): number {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  return text
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, word) => sum + (words.get(word) ?? 0), 0);
}
