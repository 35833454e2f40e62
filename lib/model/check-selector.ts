// Whether a selector from outside may be used: it is CSS that every browser understands, it is small enough
// not to keep a page busy, and it does not go for passwords. A parser of its own, since the background has
// no document to ask. Its cost is linear in the text, which the schema keeps under 200 characters.

const most = { branches: 8, steps: 8, descendants: 4, siblings: 2, has: 2, nesting: 3 };

const plainPseudo = new Set(
  'scope host root empty first-child last-child only-child first-of-type last-of-type only-of-type checked disabled enabled read-only read-write required optional'.split(
    ' ',
  ),
);
const listPseudo = new Set(['not', 'is', 'where', 'has']);
const placePseudo = new Set(['nth-child', 'nth-last-child', 'nth-of-type', 'nth-last-of-type']);
const place = /^\s*(odd|even|[+-]?\d{0,4}n?(\s*[+-]\s*\d{1,4})?)\s*$/i;
const guarded = /passw|passcode|passphrase|csrf|xsrf/i;

interface State {
  text: string;
  at: number;
  branches: number;
  has: number;
  /** How many `:not` stand around: what an odd number of them excludes is not read. */
  nots: number;
  inHas: boolean;
  nesting: number;
}

class Refused extends Error {}

/** Why the selector is refused, in plain words; null when it may be used. */
export function refusedSelector(text: string): string | null {
  const state: State = { text, at: 0, branches: 0, has: 0, nots: 0, inHas: false, nesting: 0 };
  try {
    readList(state);
    return state.at === text.length ? null : 'is not a selector';
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

/** Whether words ask for a secret of the page: a password or its protection against forgery. */
export const asksForSecret = (words: string): boolean => guarded.test(words);

function refuse(reason: string): never {
  throw new Refused(reason);
}

const peek = (s: State): string => s.text[s.at] ?? '';

function readList(s: State): void {
  do {
    if (peek(s) === ',') s.at++;
    if (++s.branches > most.branches) refuse('has too many alternatives');
    readComplex(s);
  } while (peek(s) === ',');
}

function readComplex(s: State): void {
  let [steps, descendants, siblings] = [0, 0, 0];
  spaces(s);
  // Within `:has` a selector may begin with how it is tied to the element.
  let tied = false;
  if (s.inHas && '>+~'.includes(peek(s) || ' ')) {
    if (peek(s) === '~') siblings++;
    s.at++;
    tied = true;
    spaces(s);
  }
  if (s.inHas && !tied) descendants++;
  for (;;) {
    readCompound(s);
    if (++steps > (s.inHas ? 4 : most.steps)) refuse('has too many steps');
    const spaced = spaces(s);
    const mark = peek(s);
    if (mark === '' || mark === ',' || mark === ')') break;
    if (mark === '>' || mark === '+' || mark === '~') {
      if (mark === '~') siblings++;
      s.at++;
      spaces(s);
    } else if (spaced) descendants++;
    else refuse('is not a selector');
  }
  if (descendants > (s.inHas ? 1 : most.descendants) || siblings > most.siblings) {
    refuse('looks through too much of the page');
  }
}

function readCompound(s: State): void {
  let parts = 0;
  let named = false;
  if (peek(s) === '*') {
    s.at++;
    parts++;
  } else if (startsName(s)) {
    readName(s);
    parts++;
    named = true;
  }
  for (;;) {
    const mark = peek(s);
    if (mark === '#' || mark === '.') {
      s.at++;
      readName(s);
      named = true;
    } else if (mark === '[') {
      readAttribute(s);
      named = true;
    } else if (mark === ':') readPseudo(s, named);
    else break;
    parts++;
  }
  if (parts === 0) refuse('is not a selector');
}

function readAttribute(s: State): void {
  s.at++;
  spaces(s);
  const name = readName(s).toLowerCase();
  spaces(s);
  const operator = /^[~|^$*]?=/.exec(s.text.slice(s.at, s.at + 2))?.[0] ?? '';
  let value = '';
  if (operator !== '') {
    s.at += operator.length;
    spaces(s);
    value = peek(s) === '"' || peek(s) === "'" ? readString(s) : readName(s, true);
    if (spaces(s) && /[is]/i.test(peek(s))) {
      s.at++;
      spaces(s);
    }
  }
  if (peek(s) !== ']') refuse('is not a selector');
  s.at++;
  if (name === 'type' && s.nots % 2 === 0 && fitsPassword(operator, value.toLowerCase()))
    refuse('asks for a password field');
}

function fitsPassword(operator: string, value: string): boolean {
  const word = 'password';
  if (operator === '' || value === '') return false;
  if (operator === '^=') return word.startsWith(value);
  if (operator === '$=') return word.endsWith(value);
  if (operator === '*=') return word.includes(value);
  return word === value;
}

function readPseudo(s: State, named: boolean): void {
  s.at++;
  if (peek(s) === ':') refuse('names a part of an element that cannot be read');
  const name = readName(s).toLowerCase();
  if (peek(s) !== '(') {
    if (!plainPseudo.has(name)) refuse(`uses :${name}, which profiles may not`);
    return;
  }
  s.at++;
  if (placePseudo.has(name)) {
    const end = s.text.indexOf(')', s.at);
    if (end < 0 || !place.test(s.text.slice(s.at, end)) || end === s.at)
      refuse('counts in a way that is not understood');
    s.at = end + 1;
    return;
  }
  if (!listPseudo.has(name)) refuse(`uses :${name}, which profiles may not`);
  if (++s.nesting > most.nesting) refuse('is nested too deep');
  if (name === 'has') {
    if (s.inHas || ++s.has > most.has) refuse('uses :has too often');
    const deep = !'>+'.includes(s.text.slice(s.at).trimStart()[0] ?? '');
    if (deep && !named) refuse('looks through too much of the page');
  }
  const { inHas } = s;
  if (name === 'has') s.inHas = true;
  if (name === 'not') s.nots++;
  readList(s);
  if (name === 'not') s.nots--;
  s.inHas = inHas;
  s.nesting--;
  if (peek(s) !== ')') refuse('is not a selector');
  s.at++;
}

const nameStart = /[A-Za-z_\u0080-\uffff\\-]/;
const nameRest = /[A-Za-z0-9_\u0080-\uffff\\-]/;

const startsName = (s: State): boolean => nameStart.test(peek(s) || ' ');

/** A name with its escapes undone, so that `p\61ssword` hides nothing. */
function readName(s: State, figuresFirst = false): string {
  let name = '';
  if (!startsName(s) || (figuresFirst && /\d/.test(peek(s)))) refuse('is not a selector');
  while (nameRest.test(peek(s) || ' ')) name += peek(s) === '\\' ? readEscape(s) : s.text[s.at++];
  if (/^-?$/.test(name) || /^-\d/.test(name)) refuse('is not a selector');
  if (s.nots % 2 === 0 && guarded.test(name)) refuse('asks for a password or a secret of the page');
  return name;
}

function readEscape(s: State): string {
  s.at++;
  const hex = /^[0-9a-f]{1,6}/i.exec(s.text.slice(s.at))?.[0];
  if (hex) {
    s.at += hex.length;
    if (/\s/.test(peek(s) || 'x')) s.at++;
    const point = Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  const next = peek(s);
  if (next === '' || next === '\n') refuse('is not a selector');
  s.at++;
  return next;
}

function readString(s: State): string {
  const quote = s.text[s.at++];
  let value = '';
  while (peek(s) !== quote) {
    if (peek(s) === '' || peek(s) === '\n') refuse('is not a selector');
    value += peek(s) === '\\' ? readEscape(s) : s.text[s.at++];
  }
  s.at++;
  if (s.nots % 2 === 0 && guarded.test(value)) refuse('asks for a password or a secret of the page');
  return value;
}

function spaces(s: State): boolean {
  const from = s.at;
  while (/[ \t\n\r\f]/.test(peek(s) || 'x')) s.at++;
  return s.at > from;
}
