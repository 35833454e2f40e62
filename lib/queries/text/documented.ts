// What the record says already, as far as the query cites it: by whom, and whether under the name that is claimed.

import type { AuthorRole, Indicator, Query, QueryOption } from '../../model/query.ts';
import { diagnoses } from './clinical-synonyms.ts';
import { clinicalWords, isFiller, isNeutral, isNumber, qualifiers, sides } from './clinical-words.ts';
import { fold } from './folded-text.ts';
import { isNegated } from './negated.ts';

/** Who documents but makes no diagnosis that could be coded. */
const notProviders: readonly AuthorRole[] = [
  'nursing',
  'dietitian',
  'therapist',
  'laboratory',
  'pharmacy',
  'other-clinician',
];

export const isProvider = (role: AuthorRole | null): boolean => role !== null && !notProviders.includes(role);

/** The clinical words of `text` that it does not deny. */
export function assertedWords(text: string): string[] {
  const folded = fold(text);
  return clinicalWords(folded)
    .filter(({ from, to }) => !isNegated(folded.text, from, to))
    .map(({ word }) => word);
}

/** Several rules ask what the same indicators say. */
const said = new WeakMap<Indicator, string[]>();

function says(indicator: Indicator): string[] {
  const known = said.get(indicator);
  if (known) return known;
  const words = indicator.mention === 'negated' ? [] : assertedWords(indicator.text);
  said.set(indicator, words);
  return words;
}

/** Words of all indicators, or only of those that a provider wrote. */
export const documentedWords = (query: Query, by: 'provider' | 'anyone'): ReadonlySet<string> =>
  new Set(query.indicators.filter((one) => by === 'anyone' || isProvider(one.authorRole)).flatMap(says));

export const indicatorById = (query: Query, id: string | null): Indicator | undefined =>
  id === null ? undefined : query.indicators.find((one) => one.id === id);

/** The words of a diagnosis that another text must hold to be of the same one. */
function telling(name: string): string[] {
  // What the name itself denies, “without sepsis”, need not be documented.
  const words = assertedWords(name);
  return words.filter((word, n) => {
    if (isNumber(word)) return ['stage', 'type', 'class', 'grade'].includes(words[n - 1] ?? '');
    return qualifiers.has(word) || sides.has(word) || !(isNeutral(word) || isFiller(word));
  });
}

/** Two forms of one word: `embolic`, `embolization`. */
function alike(one: string, other: string): boolean {
  if (one === other) return true;
  const shared = Math.min(one.length, other.length, 6);
  return shared === 6 && !diagnoses.has(one) && one.slice(0, 6) === other.slice(0, 6);
}

const holds = (words: readonly string[], word: string): boolean => words.some((one) => alike(word, one));

/** True where the indicator names all that tells this diagnosis from others. */
export function namesWhole(indicator: Indicator, name: string): boolean {
  const said = says(indicator);
  const wanted = telling(withoutBrackets(name));
  const words = wanted.length > 0 ? wanted : clinicalWords(name).map(({ word }) => word);
  return words.length > 0 && words.every((word) => holds(said, word));
}

/** True where the indicator names the diagnosis, be it with less detail: what a yes or no may specify further. */
export function namesInCore(indicator: Indicator, name: string): boolean {
  const said = says(indicator);
  const core = clinicalWords(coreOf(name)).map(({ word }) => word);
  const named = core.filter((word) => diagnoses.has(word));
  if (named.length > 0) return named.every((word) => said.includes(word));
  const words = core.filter((word) => !isFiller(word) && !qualifiers.has(word) && !isNumber(word));
  const found = words.filter((word) => holds(said, word)).length;
  return words.length > 0 && found * 2 >= words.length;
}

/** A diagnosis up to what it is due to or comes with. */
export const coreOf = (name: string): string =>
  withoutBrackets(name).split(
    /\b(?:due to|secondary to|caused by|because of|with(?:out)?|from|related to|associated with|as a result of|following)\b|[,;:]| [-–—] /i,
  )[0]!;

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)|\[[^[\]]*\]|_+/g, ' ');

/** True where a provider documented the option and the indicator named for it says so. */
export function isDocumented(query: Query, option: QueryOption): boolean {
  const indicator = indicatorById(query, option.documentedIn);
  return indicator !== undefined && isProvider(indicator.authorRole) && namesWhole(indicator, option.text);
}

/** Options that offer something which nobody has documented. */
export const newOptions = (query: Query): QueryOption[] =>
  query.options.filter(
    (option) => option.kind === 'clinical' && !isDenial(option.text) && !isDocumented(query, option),
  );

/** True where the option offers the absence of a thing: “No malnutrition”, “Not related”. */
export const isDenial = (text: string): boolean =>
  /^\W*(?:no|not|neither|none|never|absence of|unrelated|without)\b/i.test(fold(text).text);
