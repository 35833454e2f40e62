// Placeholders of a template: words in braces that the author replaces by words of the record. They stand in the
// question and in the options, and one name means one thing in both.

import type { Query } from '../model/query.ts';

const placeholder = /\{([^{}]{1,80})\}/g;

type Worded = Pick<Query, 'title' | 'question' | 'options'>;
/** As far as placeholders are looked for; a template has it too. */
interface Read extends Pick<Query, 'title' | 'question'> {
  options: readonly { text: string }[];
}

/** Names of the placeholders that still stand in a query, each once, in the order in which they are read. */
export function placeholdersOf(query: Read): string[] {
  const texts = [query.title, query.question, ...query.options.map((option) => option.text)];
  return [...new Set(texts.flatMap((text) => Array.from(text.matchAll(placeholder), (found) => found[1]!)))];
}

/**
 * The query with words in the place of its placeholders.
 * @param words What to put for a placeholder, by its name; one that is missing or blank stays as it is.
 */
export function fillPlaceholders<Q extends Worded>(query: Q, words: Readonly<Record<string, string>>): Q {
  // In one pass: braces in what the record says are text, not another placeholder.
  const fill = (text: string): string =>
    text.replace(placeholder, (whole, name: string) =>
      Object.hasOwn(words, name) && words[name]!.trim() !== '' ? words[name]!.trim() : whole,
    );
  return {
    ...query,
    title: fill(query.title),
    question: fill(query.question),
    options: query.options.map((option) => ({ ...option, text: capital(fill(option.text), option.text) })),
  };
}

/** An option that begins with a placeholder begins with a capital, like the others. */
const capital = (filled: string, before: string): string =>
  before.startsWith('{') && filled !== before ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
