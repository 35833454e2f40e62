// Whether two ways of writing a name can be one person's. Names only support the patient number: when in
// doubt whether two writings differ, they differ.

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr']);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'v']);

interface Name {
  given: string[];
  suffix: string | null;
}

/** `Okafor, Walter J.` and `Walter Okafor` are the same; `Walter J Okafor` and `Walter K Okafor` are not. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [parseName(a), parseName(b)];
  if (x.suffix && y.suffix && x.suffix !== y.suffix) return false;
  const [long, short] = x.given.length >= y.given.length ? [x.given, y.given] : [y.given, x.given];
  if (short.length < 2) return long.join(' ') === short.join(' ');
  if (!sameGiven(long[0]!, short[0]!) || long.at(-1) !== short.at(-1)) return false;
  return fitInOrder(short.slice(1, -1), long.slice(1, -1));
}

function parseName(text: string): Name {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\([^)]*\)|"[^"]*"/g, ' ')
    .toLowerCase();
  const parts = plain.split(',').map((part) => part.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []);
  // `Okafor, Walter`, but also `Walter Okafor, Jr` and `Okafor, Walter, Jr`.
  const bodies = parts.filter((words) => words.length > 0 && !words.every((w) => suffixes.has(w)));
  const tail = parts.flat().filter((w) => suffixes.has(w));
  const ordered = [...bodies.slice(1).flat(), ...(bodies[0] ?? [])];
  // A single letter V is an initial, not a suffix, unless it stands last.
  const isSuffix = (w: string, i: number) => suffixes.has(w) && (w.length > 1 || i === ordered.length - 1);
  const given = ordered.filter((w, i) => !titles.has(w) && !(i > 0 && isSuffix(w, i)));
  return { given: given.length > 0 ? given : ordered, suffix: tail.find((w) => w.length > 1) ?? null };
}

const sameGiven = (a: string, b: string): boolean => a === b || isInitialOf(a, b) || isInitialOf(b, a);

const isInitialOf = (initial: string, name: string): boolean =>
  initial.length === 1 && name.startsWith(initial);

function fitInOrder(few: string[], many: string[]): boolean {
  let at = 0;
  for (const one of few) {
    while (at < many.length && !sameGiven(one, many[at]!)) at++;
    if (at === many.length) return false;
    at++;
  }
  return true;
}
