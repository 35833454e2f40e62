// Which texts of a query its recipient reads as the words of whoever asks. Indicators are words of the record; why an
// earlier one matters is the author's.

import type { Query } from '../../model/query.ts';
import { type Folded, fold } from './folded-text.ts';

export interface QueryText {
  field: keyof Query;
  part: string | null;
  text: string;
}

/** Every text of the author's that reaches the provider. */
export const textsOf = (query: Query): QueryText[] => [
  { field: 'title', part: null, text: query.title },
  { field: 'question', part: null, text: query.question },
  ...query.options.map((option): QueryText => ({ field: 'options', part: option.id, text: option.text })),
  ...query.indicators.map((one): QueryText => ({ field: 'indicators', part: one.id, text: one.pertinence })),
];

/**
 * Texts that are said to be words of the record and were typed: nothing shows that they stand there, so they are looked
 * at too, and their author is asked. An anchored indicator whose text is not what was quoted is one of them.
 */
export const typedTexts = (query: Query): QueryText[] =>
  query.indicators.flatMap(({ id: part, text, anchor, source }): QueryText[] => [
    ...(anchor?.exact.startsWith(text) ? [] : [{ field: 'indicators' as const, part, text }]),
    ...(anchor ? [] : [{ field: 'indicators' as const, part, text: source }]),
  ]);

/** What to do about such a text. */
export const notShown =
  'Take the passage from the page, leave it out, or say where in the record these words stand.';

/** True for an indicator's own text, of which a part can be shown; false for the name of its document. */
export const isTextOf = (query: Query, part: string | null, text: string): boolean =>
  query.indicators.some((one) => one.id === part && one.text === text);

export interface FoldedText extends QueryText {
  folded: Folded;
}

export const foldedTexts = (texts: readonly QueryText[]): FoldedText[] =>
  texts.map((text) => ({ ...text, folded: fold(text.text) }));
