// Dates as charts write them, to ISO. What is not wholly a date, or no possible one, is no date: a wrong
// date of birth or service must not come from a guess.

export type DateOrder = 'month-first' | 'day-first';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

const time = String.raw`(?:[T ,]+(?:at )?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?:Z|[+-]\d{2}:?\d{2}| [A-Z]{2,4})?)?`;
const shapes = {
  iso: new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${time}$`),
  figures: new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${time}$`),
  monthWords: new RegExp(`^([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${time}$`),
  dayWords: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4})${time}$`),
};

/** The date as `YYYY-MM-DD`, or null. A time of day behind it is passed over, not converted. */
export function parseDate(text: string, order: DateOrder): string | null {
  const t = text.trim();
  let m = shapes.iso.exec(t);
  if (m) return makeDate(Number(m[1]), Number(m[2]), Number(m[3]));
  m = shapes.figures.exec(t);
  if (m) {
    const [first, second, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
    return order === 'month-first' ? makeDate(year, first, second) : makeDate(year, second, first);
  }
  m = shapes.monthWords.exec(t);
  if (m) return makeDate(Number(m[3]), monthOf(m[1]!), Number(m[2]));
  m = shapes.dayWords.exec(t);
  if (m) return makeDate(Number(m[3]), monthOf(m[2]!), Number(m[1]));
  return null;
}

/** From 1; 0 when the word is no month's name or its beginning of three letters or more. */
const monthOf = (word: string): number =>
  months.findIndex((month) => month.startsWith(word.toLowerCase())) + 1;

function makeDate(year: number, month: number, day: number): string | null {
  if (year < 1880 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
