// The life of a review in words: where it stands, what was done, what may be done and why not.

import type { LineOutcome, StepKind } from '../../../lib/model/review-step.ts';
import type { Barred } from '../../../lib/review/next-steps.ts';
import type { Life, LifeState } from '../../../lib/review/worksheet-life.ts';
import { dayWords } from './due-date.ts';

const states: Record<LifeState, string> = {
  draft: 'In review',
  signed: 'Signed',
  checked: 'Checked by a colleague',
  released: 'Released',
  accepted: 'Accepted',
  'deemed-accepted': 'Deemed accepted',
  disputed: 'Disputed',
  reconsidered: 'Reconsidered',
  'second-level': 'At the second level',
  final: 'Final after dispute',
};

/** Where a review stands, with the date that it waits for. */
export function stateWords({ state, dueAt }: Pick<Life, 'state' | 'dueAt'>, now: number): string {
  if (dueAt === null) return states[state];
  const date = dayWords(dueAt);
  if (state === 'reconsidered') return `${states[state]}, second level may be asked until ${date}`;
  return now < dueAt
    ? `${states[state]}, answer due ${date}`
    : `${states[state]}, answer overdue since ${date}`;
}

/** What a state means for those who have not seen the word before. */
export const stateMeaning: Record<LifeState, string> = {
  draft: 'Being reviewed; nothing of it counts yet.',
  signed: 'The findings stand as signed; the vendor has not been told yet.',
  checked: 'A colleague has read the findings; the vendor has not been told yet.',
  released: 'The vendor has the findings and may answer.',
  accepted: 'The vendor accepts every finding.',
  'deemed-accepted': 'The vendor did not answer in time: the findings stand.',
  disputed: 'The vendor disputes findings: someone other than the reviewer decides.',
  reconsidered: 'The disputed findings were decided on; the vendor may ask for the second level.',
  'second-level': 'Someone who has not decided on this review yet decides for good.',
  final: 'Every dispute is decided.',
};

/** A step that was taken, at the head of its entry. */
export const takenWords: Record<StepKind, string> = {
  'peer-check': 'Checked by a colleague',
  release: 'Released to the vendor',
  answer: 'Vendor answered',
  'deem-accepted': 'Deemed accepted: no answer in time',
  reconsider: 'Reconsidered',
  escalate: 'Vendor asked for the second level',
  decide: 'Decided at the second level',
  finalise: 'Made final',
  addendum: 'Addendum',
  hold: 'Held back from billing',
  'release-hold': 'Let go to billing',
};

/** The button that opens a step’s form; also what the form is called. */
export const offerWords: Record<StepKind, string> = {
  'peer-check': 'Check the findings',
  release: 'Release to the vendor',
  answer: 'Record the vendor’s answer',
  'deem-accepted': 'Deem accepted',
  reconsider: 'Reconsider the dispute',
  escalate: 'Vendor asks for the second level',
  decide: 'Decide at the second level',
  finalise: 'Make final',
  addendum: 'Add an addendum',
  hold: 'Hold back from billing',
  'release-hold': 'Let go to billing',
};

/** Why a step that would come next is not offered. */
export function barredWords(step: StepKind, why: Barred, dueAt: number | null, now: number): string {
  switch (why) {
    case 'own-findings':
      return step === 'peer-check'
        ? 'The findings are your own: a colleague may check them before they go to the vendor.'
        : 'The findings are your own: someone else decides on the dispute.';
    case 'decided-before':
      return 'You decided on this review before: someone else decides at the second level.';
    case 'own-employer':
      return `${offerWords[step]}: not by you. You work for the vendor that coded this chart, or nobody has said which vendor coded it.`;
    case 'not-your-worksheet':
      return `${offerWords[step]}: only by its reviewer.`;
    case 'role':
      return `${offerWords[step]}: not by your role.`;
    case 'too-early':
      return `Deemed accepted only when the vendor’s time is over, after ${dayWords(dueAt ?? now)}.`;
    case 'nothing-to-escalate':
      return 'No decided finding stands that the second level could be asked about.';
  }
}

export const outcomeWords: Record<LineOutcome['outcome'], string> = {
  upheld: 'Upheld',
  modified: 'Modified',
  overturned: 'Overturned',
};
