// Queries as a table for a spreadsheet: what a committee on queries asks for. It names encounters, not patients.

import type { Query } from '../model/query.ts';
import { businessHoursBetween, type Calendar } from '../queries/business-hours.ts';
import type { QueryLife } from '../queries/query-life.ts';
import { csv } from './csv.ts';

export interface ReportedQuery {
  /** Number of the encounter. */
  encounter: string;
  query: Query;
  life: QueryLife;
  author: string;
}

const heads = [
  'Encounter',
  'Topic',
  'Title',
  'Reason',
  'Format',
  'Timing',
  'To',
  'Asked by',
  'For coder',
  'State',
  'Sent (UTC)',
  'Due (UTC)',
  'Answered (UTC)',
  'Business hours',
  'Answer',
  'Reminders',
  'Escalated to',
  'Documentation',
  'Codes changed',
];

export function queriesCsv(all: readonly ReportedQuery[], calendar: Calendar): string {
  const time = (at: number | null) => (at === null ? '' : new Date(at).toISOString().slice(0, 16));
  const rows = all.map(({ encounter, query, life, author }) => [
    encounter,
    query.topic,
    query.title,
    query.reason ?? '',
    query.format,
    query.timing,
    query.recipient?.name ?? '',
    author,
    query.coder ?? '',
    life.state,
    time(life.sentAt),
    time(life.dueAt),
    time(life.answeredAt),
    life.sentAt !== null && life.answeredAt !== null
      ? businessHoursBetween(life.sentAt, life.answeredAt, calendar).toFixed(1)
      : '',
    life.answer?.class ?? '',
    String(life.reminders),
    life.rung ?? '',
    life.steps.find(({ step }) => step === 'close')?.documentation ?? '',
    life.codesChanged === null ? '' : life.codesChanged ? 'yes' : 'no',
  ]);
  return csv([heads, ...rows]);
}
