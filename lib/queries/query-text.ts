// A query as plain text, for the inbox of the EHR: everything that the provider needs to answer it, and who asks.

import type { Indicator, Query } from '../model/query.ts';

/** The words of the screens. */
export interface QueryWords {
  role: Record<NonNullable<Indicator['authorRole']>, string>;
  reason: Record<NonNullable<Query['reason']>, string>;
}

/** Stands under every question. */
export const noAnswerImplied =
  'Please answer by your independent clinical judgment and document it in the record. The fact that a question is asked implies no particular answer.';

/** @param encounter number of the encounter, as the EHR names it; the text names no patient. */
export function queryText(query: Query, encounter: string, words: QueryWords): string {
  const { title, question, options, indicators, author, recipient, reason } = query;
  return [
    `DOCUMENTATION QUERY: ${title}`,
    `Encounter ${encounter}`,
    ...(recipient ? [`To: ${recipient.name} (${words.role[recipient.role]})`] : []),
    ...(reason ? [`Reason: ${words.reason[reason]}`] : []),
    '',
    'IN THE RECORD',
    ...indicators.map((one, n) => `${n + 1}. ${indicatorText(one, words)}`),
    '',
    'QUESTION',
    question,
    ...(options.length > 0 ? ['', ...options.map(({ text }) => `[ ] ${text}`)] : []),
    '',
    noAnswerImplied,
    '',
    [author.name, author.credential].filter(Boolean).join(', '),
    author.contact,
  ].join('\n');
}

/** As `“Cr 2.4 mg/dL” (2.4 mg/dL; Laboratory results, Laboratory, 2026-11-02)`. */
export function indicatorText(one: Indicator, { role }: Pick<QueryWords, 'role'>): string {
  const from = [one.source, one.authorRole && role[one.authorRole], one.date].filter(Boolean).join(', ');
  const prior = one.encounter === 'prior' ? `; earlier encounter: ${one.pertinence}` : '';
  const value = one.value && !one.text.includes(one.value) ? `${one.value}; ` : '';
  return `“${one.text}” (${value}${from}${prior})`;
}
