// What lib/ says is English wherever it is kept, sent or compared. Where a screen shows it, it is looked up here among the
// texts that lib/ is known to say; what is none of them (a name, a quotation) is shown as it is.

interface Pattern {
  test: RegExp;
  names: string[];
  to: string;
}

/**
 * A function that gives texts in the language: of a text, of an object's or array's texts, else what it was given.
 * @param pairs English and translation, with `{name}` for what varies
 * @param locale how days are written
 */
export function lookUpIn(pairs: readonly [string, string][], locale: string): <T>(value: T) => T {
  const exact = new Map<string, string>();
  const patterns: Pattern[] = [];
  for (const [from, to] of pairs) {
    if (/\{\w+\}/.test(from)) patterns.push(patternOf(from, to));
    else exact.set(from, to);
  }
  // The more is said, the better it fits.
  patterns.sort((a, b) => b.test.source.length - a.test.source.length);
  const found = new Map<string, string | null>();
  const copies = new WeakMap<object, object>();

  const text = (from: string): string | null => {
    const known = found.get(from);
    if (known !== undefined) return known;
    const to = exact.get(from) ?? dayIn(from, locale) ?? fitting(from);
    if (found.size > 5000) found.clear();
    found.set(from, to);
    return to;
  };
  const fitting = (from: string): string | null => {
    for (const { test, names, to } of patterns) {
      const fit = test.exec(from);
      if (fit)
        return to.replaceAll(/(«?)\{(\w+)\}/g, (_, quote: string, name: string) => {
          const value = fit[names.indexOf(name) + 1] ?? '';
          return quote + (quote ? shownText(value) : withinSentence(value));
        });
    }
    return null;
  };
  /** A word of a list ("Moderate") is written small within a sentence; what is quoted there may be anybody's. */
  const withinSentence = (from: string): string => {
    const to = shownText(from);
    if (to !== from || !/^[a-z]/.test(from)) return to;
    const known = exact.get(capital(from));
    return known === undefined ? from : known.charAt(0).toLowerCase() + known.slice(1);
  };
  /** Several sentences, or facts divided by dots, are found one by one, as many at once as are known together. */
  const shownText = (from: string): string => {
    const whole = text(from);
    if (whole !== null) return whole;
    if (from.includes(' · ')) return from.split(' · ').map(shownText).join(' · ');
    const sentences = from.split(/(?<=[.!?:;]) (?=\S)/);
    if (sentences.length < 2) return from;
    const to: string[] = [];
    for (let at = 0; at < sentences.length; ) {
      // The whole is known not to be.
      let end = sentences.length - (at === 0 ? 1 : 0);
      let known = text(sentences.slice(at, end).join(' '));
      while (known === null && end > at + 1) {
        end--;
        known = text(sentences.slice(at, end).join(' '));
      }
      to.push(known ?? sentences[at]!);
      at = known === null ? at + 1 : end;
    }
    return to.join(' ');
  };
  const shown = (value: unknown): unknown => {
    if (typeof value === 'string') return shownText(value);
    if (!isPlain(value)) return value;
    const copy =
      copies.get(value) ??
      (Array.isArray(value)
        ? value.map(shown)
        : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one)])));
    copies.set(value, copy);
    return copy;
  };
  // Of texts another text comes back, of lists a list, and the rest as it is.
  return (value) => shown(value) as typeof value;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

function patternOf(from: string, to: string): Pattern {
  const names: string[] = [];
  const source = from
    .split(/(\{\w+\})/)
    .map((piece) => {
      if (!/^\{\w+\}$/.test(piece)) return piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(piece.slice(1, -1));
      return '(.+?)';
    })
    .join('');
  return { test: new RegExp(`^${source}$`, 's'), names, to };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as lib/model/calendar-day.ts writes it. It is a day of the calendar, and the same in every time zone. */
function dayIn(text: string, locale: string): string | null {
  const fit = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/.exec(text);
  const month = fit ? months.indexOf(fit[2]!) : -1;
  if (!fit || month < 0) return null;
  return new Date(Date.UTC(Number(fit[3]), month, Number(fit[1]))).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
