// Where a review stands, for the vendor that it is about.

import { html } from 'hono/html';
import { dayText } from '../../../model/calendar-day.ts';
import type { LineOutcome, StepKind } from '../../../model/review-step.ts';
import { dateIn } from '../../../queries/business-hours.ts';
import type { Life } from '../../../review/worksheet-life.ts';
import type { Markup } from './vendor-frame.ts';

const states: Partial<Record<Life['state'], string>> = {
  released: 'Awaits your answer',
  accepted: 'You accepted every finding',
  'deemed-accepted': 'Not answered in time: the findings stand',
  disputed: 'Disputed: the hospital reconsiders',
  reconsidered: 'Reconsidered: you may ask for the second level',
  'second-level': 'At the second level',
  final: 'Final',
};

/** With the day until which something is awaited of the vendor. */
export function stateWords({ state, dueAt }: Pick<Life, 'state' | 'dueAt'>, zone: string): Markup {
  const words = states[state] ?? '';
  return html`${words}${dueAt !== null && html`, by <span class="unbroken">${dayText(dateIn(dueAt, zone))}</span>`}`;
}

export const isLate = ({ dueAt }: Pick<Life, 'dueAt'>, now: number): boolean =>
  dueAt !== null && dueAt <= now;

export const stepWords: Partial<Record<StepKind, string>> = {
  release: 'Released to you',
  answer: 'Answered by you',
  'deem-accepted': 'Deemed accepted: no answer in time',
  reconsider: 'Reconsidered by the hospital',
  escalate: 'Second level asked for',
  decide: 'Decided at the second level',
  finalise: 'Made final',
};

export const outcomeWords: Record<LineOutcome['outcome'], string> = {
  upheld: 'Upheld',
  modified: 'Modified',
  overturned: 'Overturned: it no longer counts',
};
