// What gaps and queries are called on the screens.

import type { Gap } from '../../lib/model/gap.ts';
import type { Indicator, Query, QueryFormat, QueryTiming } from '../../lib/model/query.ts';
import type { QueryStep, QueryStepKind, ResponseClass, SentBy } from '../../lib/model/query-step.ts';
import { overdue } from '../../lib/queries/check-query-step.ts';
import type { QueryLife, QueryState } from '../../lib/queries/query-life.ts';
import { rungWords } from '../../lib/reports/query-words.ts';
import { timeText } from '../ui/time-text.ts';

export const gapStateWords: Record<Gap['state'], string> = {
  open: 'Open',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

export const formatWords: Record<QueryFormat, string> = {
  'multiple-choice': 'Multiple choice',
  open: 'Open',
  'yes-no': 'Yes or no',
};

export const timingWords: Record<QueryTiming, string> = {
  concurrent: 'In house',
  retrospective: 'After discharge',
  'post-bill': 'After billing',
};

export const mentionWords: Record<Indicator['mention'], string> = {
  stated: 'stated',
  negated: 'negated',
  historical: 'historical',
};

export const queryStateWords: Record<QueryState, string> = {
  draft: 'Draft',
  sent: 'Sent',
  viewed: 'Seen by the provider',
  answered: 'Answered',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  expired: 'Expired without an answer',
};

export const responseWords: Record<ResponseClass, string> = {
  agreed: 'One of the options',
  'agreed-other': 'Own diagnosis',
  disagreed: 'Disagreed',
  unable: 'Unable to determine',
  'not-significant': 'Not clinically significant',
  irrelevant: 'Says nothing to the question',
};

const sentByWords: Record<SentBy, string> = {
  page: 'by a secured page',
  'ehr-message': 'as a message in the EHR',
  fhir: 'through the EHR’s interface',
  verbal: 'by word of mouth',
};

/** What was done by a step. */
const stepWords: Record<QueryStepKind, string> = {
  approve: 'Approved',
  'approve-post-bill': 'Approved after billing',
  send: 'Sent',
  view: 'Seen by the provider',
  answer: 'Answered',
  remind: 'Reminded',
  escalate: 'Escalated',
  close: 'Closed',
  withdraw: 'Withdrawn',
  expire: 'Expired',
};

export const timeWords = (at: number): string => timeText(at);

/** Where a query stands, in a line. */
export function lifeWords(life: QueryLife, now: number): string {
  const parts = [queryStateWords[life.state]];
  if (life.rung && life.state !== 'closed') parts.push(`escalated to the ${rungWords[life.rung]}`);
  if (life.dueAt !== null)
    parts.push(`${overdue(life, now) ? 'overdue since' : 'answer due'} ${timeWords(life.dueAt)}`);
  if (life.answer && life.state === 'answered') parts.push(responseWords[life.answer.class].toLowerCase());
  return parts.join(', ');
}

/** What a query is called in a list. */
export const queryName = ({ title, topic }: Pick<Query, 'title' | 'topic'>): string => title || topic;

/** As `28 Nov 2026, 16:32: Sent as a message in the EHR`. */
export const stepLine = ({ step, at, sentBy, rung, reason, documentation }: QueryStep): string => {
  const done = [stepWords[step], sentBy && sentByWords[sentBy], rung && `to the ${rungWords[rung]}`];
  return `${timeWords(at)}: ${[done.filter(Boolean).join(' '), reason, documentation].filter(Boolean).join(', ')}`;
};
