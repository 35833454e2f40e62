// What the worklist can be narrowed to: where reviews stand, and what waits for the person who looks.

import type { Actor } from '../../../lib/model/permissions.ts';
import { awaits } from '../../../lib/review/next-steps.ts';
import type { LifeState } from '../../../lib/review/worksheet-life.ts';
import type { WorklistChart } from './worklist-charts.ts';

export const statusFilters = [
  'all',
  'mine',
  'to-settle',
  'draft',
  'signed',
  'unreleased',
  'released',
  'overdue',
  'disputed',
  'reconsidered',
  'second-level',
  'final',
  'held',
] as const;
export type StatusFilter = (typeof statusFilters)[number];

export const filterWords: Record<StatusFilter, string> = {
  all: 'All',
  mine: 'Awaits me',
  'to-settle': 'Two judgements to settle',
  draft: 'In review',
  signed: 'Signed, not final',
  unreleased: 'Not released yet',
  released: 'Released',
  overdue: 'Answer overdue',
  disputed: 'Disputed',
  reconsidered: 'Reconsidered',
  'second-level': 'At the second level',
  final: 'Accepted or final',
  held: 'Held back from billing',
};

const states: Partial<Record<StatusFilter, readonly LifeState[]>> = {
  draft: ['draft'],
  signed: ['signed', 'checked', 'released', 'disputed', 'reconsidered', 'second-level'],
  unreleased: ['signed', 'checked'],
  released: ['released'],
  disputed: ['disputed'],
  reconsidered: ['reconsidered'],
  'second-level': ['second-level'],
  final: ['accepted', 'deemed-accepted', 'final'],
};

/** From an address; anything else is all. */
export const statusFilterOf = (text: string | null): StatusFilter =>
  statusFilters.find((filter) => filter === text) ?? 'all';

/**
 * Whether a chart fits the filter.
 * @param person who looks.
 * @param now milliseconds since 1970.
 */
export function fitsStatus(chart: WorklistChart, filter: StatusFilter, person: Actor, now: number): boolean {
  const { life } = chart;
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return (
        awaits({ ...chart, vendor: chart.encounter.vendor, person, now }) !== null ||
        awaitsChoice(chart, person.id)
      );
    case 'to-settle':
      return chart.toSettle > 0;
    case 'overdue':
      return life.state === 'released' && life.dueAt !== null && now >= life.dueAt;
    case 'held':
      return life.hold !== null;
    default:
      return states[filter]?.includes(life.state) ?? false;
  }
}

const awaitsChoice = ({ toSettle, worksheet }: WorklistChart, person: string): boolean =>
  toSettle > 0 && worksheet.reviewerId === person && worksheet.status !== 'signed';

/** What the chart waits for this person to do, as its row says it; null where nothing does. */
export function awaitsWords(chart: WorklistChart, person: Actor, now: number): string | null {
  switch (awaits({ ...chart, vendor: chart.encounter.vendor, person, now })) {
    case 'reconsider':
      return 'awaits you: reconsider';
    case 'decide':
      return 'awaits you: second level';
    case 'overdue-answer':
      return 'awaits you: no answer in time';
    default:
      return null;
  }
}

/** How many lines of a chart await a choice. */
export const settleWords = (lines: number): string => `${lines} to settle`;
