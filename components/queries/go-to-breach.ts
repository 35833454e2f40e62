// From a point of the check to the field that it concerns, with its words selected there.

import type { Query } from '../../lib/model/query.ts';
import type { Breach } from '../../lib/queries/breach.ts';

const lists: Readonly<Record<string, string>> = { indicators: '.indicator-list', options: '.option-list' };
const fields = 'input, select, textarea, button';

/** Focuses the field of `form` that a breach of `query` concerns; where there is none, nothing. */
export function goToBreach(form: HTMLElement | null, query: Query, { field, part, span }: Breach): void {
  const found = (selector: string) => form?.querySelector<HTMLElement>(selector);
  const list = lists[field];
  const value: unknown = query[field];
  const parts: { id?: string }[] = Array.isArray(value) ? value : [];
  const nth = parts.findIndex(({ id }) => id === part) + 1;
  const place = list
    ? (found(`${list} > li:nth-child(${nth})`) ?? found(`${list} + .query-actions`))
    : found(`[data-field="${field}"]`);
  const target = place?.matches(fields) ? place : place?.querySelector<HTMLElement>(fields);
  target?.focus();
  // An indicator’s first field is not always the one with the words.
  const holdsWords = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (span && holdsWords && field !== 'indicators') target.setSelectionRange(span.start, span.end);
}
