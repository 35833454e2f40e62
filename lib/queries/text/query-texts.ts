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

export interface FoldedText extends QueryText {
  folded: Folded;
}

export const foldedTexts = (texts: readonly QueryText[]): FoldedText[] =>
  texts.map((text) => ({ ...text, folded: fold(text.text) }));
