// How much a title says beyond what was asked. A title that says little more than the query is the likelier
// answer; but words that only say that something was not said ("unspecified", "without complications",
// "initial encounter for closed fracture") say nothing more, which brings the usual code before the special ones.

/** What a word does to the weight of a title. The lower five bits are its own weight, in quarters of a word. */
export const pausing = 64;
export const opensUnspecified = 32;
export const opensWithout = 128;
const ownWeight = 31;

const quarters: Readonly<Record<string, number>> = Object.fromEntries([
  ...words('a an and as at be by for from in into is it of on or the this to with nos nec type', 0),
  ...words(
    'unspecified initial encounter closed uncomplicated disease disorder disorders condition essential',
    0,
  ),
  ...words('primary single site approach device quadrant not otherwise stated', 1),
  ...words('other specified elsewhere classified due', 3),
  ...words('right left bilateral', 4),
  ...words('subsequent sequela puerperium childbirth pregnancy trimester newborn fetus maternal', 8),
  ...words('history family screening poisoning underdosing adverse assault harm war military recurrent', 7),
  ...words('congenital neonatal obstetric drug secondary intentional complicating', 6),
]);

function words(list: string, weight: number): [string, number][] {
  return list.split(' ').map((word) => [word, weight]);
}

/** What kind of part a word or a mark between words is. */
export function kindOf(term: string | null, text: string): number {
  if (term === null) return /[,;(]/.test(text) ? pausing : 0;
  const weight = quarters[term] ?? 4;
  if (term === 'unspecified') return weight | opensUnspecified;
  if (term === 'without' || term === 'not') return opensWithout;
  return weight;
}

/**
 * The weight of a title in quarters of a word, at most 127.
 * @param kinds of its parts, in their order
 * @param asked whether a part was asked for, and so does not count
 */
export function titleWeight(kinds: ArrayLike<number>, asked?: readonly boolean[]): number {
  let weight = 0;
  let quiet = false;
  let nextIsVague = false;
  for (let i = 0; i < kinds.length; i += 1) {
    const kind = kinds[i]!;
    if (kind & pausing) quiet = false;
    else if (kind & opensWithout) quiet = true;
    else {
      const own = kind & ownWeight;
      if (!asked?.[i]) weight += quiet || nextIsVague ? Math.min(own, 1) : own;
      if (own > 0 || kind & opensUnspecified) nextIsVague = (kind & opensUnspecified) > 0;
    }
  }
  return Math.min(weight, 127);
}
