// Whether the words around a find name another day than the day of service: `on 24 February`, `from 3/2`, `June 4, 2025`.

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const dated = new RegExp(
  String.raw`\b(?:(?:on|of|from|since|dated|done|performed) (?:the )?)(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}|${month} (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})\/(\d{1,2}))(?!\d)(?:,? ?\/?((?:19|20)\d\d|\d\d)\b)?`,
  'gi',
);

/**
 * @param service ISO date; null: not known, and then no day is another.
 * @returns Which side of the day of service the first date of the text lies that is not that day; null: none does.
 */
export function otherDayIn(text: string, service: string | null | undefined): 'before' | 'after' | null {
  if (!service) return null;
  for (const match of text.matchAll(dated)) {
    const named = readMonthDay(match);
    if (!named) continue;
    const year = match[7] ? Number(match[7].length === 2 ? `20${match[7]}` : match[7]) : null;
    const iso = isoNear(service, named, year);
    if (iso !== service) return iso < service ? 'before' : 'after';
  }
  return null;
}

function readMonthDay(match: RegExpMatchArray): { month: number; day: number } | null {
  const word = (match[2] ?? match[3])?.toLowerCase();
  const named = word
    ? { month: months.indexOf(word) + 1, day: Number(match[1] ?? match[4]) }
    : { month: Number(match[5]), day: Number(match[6]) };
  return named.month >= 1 && named.month <= 12 && named.day >= 1 && named.day <= 31 ? named : null;
}

/** Without a year it is the day nearest to the service. */
function isoNear(
  service: string,
  { month: m, day }: { month: number; day: number },
  year: number | null,
): string {
  const of = (y: number): string => `${y}-${String(m).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (year !== null) return of(year);
  const own = Number(service.slice(0, 4));
  const away = Number(service.slice(5, 7)) - m;
  return of(away > 6 ? own + 1 : away < -6 ? own - 1 : own);
}
