// Q03: a question rests on facts of this patient’s record, each of which the provider can find again.

import { isDay } from '../../model/calendar-day.ts';
import type { Indicator } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { isBlank, wordCount } from '../text/blank.ts';
import { block } from './breach-of.ts';

/** Words that point at the record instead of quoting it. */
const pointsOnly: readonly RegExp[] = [
  /^\W*(?:(?:please )?see|refer|as (?:documented|noted|stated|above|below))\b/i,
  /^\W*(?:per|in|from) (?:the )?consult\w*\W*$/i,
  /^\W*(?:(?:various|multiple|several|abnormal|numerous|many|all|the) ){0,2}(?:labs?|lab results|vitals?|vital signs|findings|values|results|indicators|clinical (?:picture|findings|indicators|presentation)|imaging|chart|records?|documentation|consult notes?)(?: (?:abnormal|noted|reviewed|available|attached|above|below|in chart|on file))?\W*$/i,
];

export const indicatorsCited: Rule = {
  id: 'Q03',
  asks: 'At least one indicator is cited from the record, each with its words, document, author’s role and date.',
  check: ({ query }) =>
    query.indicators.length === 0
      ? [
          block(
            'Q03',
            { field: 'indicators' },
            'No clinical indicator is cited.',
            'Quote what in this patient’s record prompts the question: findings, values, treatment.',
          ),
        ]
      : query.indicators.flatMap(breachesOf),
};

function breachesOf(one: Indicator): Breach[] {
  const lacks = (what: string, mend: string): Breach =>
    block('Q03', { field: 'indicators', part: one.id }, what, mend);
  return [
    isBlank(one.text) && lacks('An indicator quotes nothing.', 'Quote it as it stands in the record.'),
    isVague(one.text) &&
      lacks(
        `“${one.text.trim()}” points at the record without quoting it.`,
        'Quote the finding or value itself, as it stands there.',
      ),
    isBlank(one.source) &&
      lacks('An indicator does not say which document it is from.', 'Name the document that it stands in.'),
    one.authorRole === null &&
      lacks('An indicator does not say who wrote it.', 'Choose the role of whoever documented it.'),
    // Of an earlier encounter’s date another rule speaks.
    one.encounter === 'current' &&
      !isCalendarDay(one.date) &&
      lacks(
        'An indicator has no date, or one that does not exist.',
        'Give the date of the document or value.',
      ),
  ].filter((breach) => breach !== false);
}

/** Names of documents and what binds them: a text of nothing else says where to look, not what is found. */
const ofDocuments =
  /^(?:\W*(?:see|as|per|in|from|on|refer|to|the|and|or|both|all|above|below|chart|records?|notes?|progress|nursing|physician|provider|h&p|hp|ed|er|consults?|consultations?|labs?|laboratory|results?|imaging|reports?|documentation|documented|vitals?|signs?|flowsheets?|mar|orders?|discharge|summary|operative|attached|enclosed|reviewed|available|file|ehr|emr|clinical|indicators?|findings?|today|yesterday|multiple|various)\b)+\W*$/i;

const isVague = (text: string): boolean =>
  ofDocuments.test(text) ||
  (pointsOnly.some((pattern) => pattern.test(text)) &&
    wordCount(text) < 6 &&
    !/\d/.test(text) &&
    !text.includes(':'));

/** True for a day that the calendar has. */
export const isCalendarDay = (date: string | null): boolean => date !== null && isDay(date);
