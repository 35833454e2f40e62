// A signed worksheet with two findings, and steps written short.

import type { LineAnswer, LineOutcome, StepKind } from '../../../lib/model/review-step.ts';
import type { StepContext } from '../../../lib/review/check-step.ts';
import type { Step } from '../../../lib/review/worksheet-life.ts';
import { codeLine } from './reviews.ts';

export const day = 86_400_000;
export const reviewer = 'rita';
export const colleague = 'carl';
export const third = 'tess';

export const context: Omit<StepContext, 'steps'> = {
  worksheet: {
    encounterId: 'e1',
    reviewerId: reviewer,
    status: 'signed',
    delivered: ['I10', 'E11.9', 'R07.9'].map((code) => codeLine(code)),
  },
  verdicts: [
    { id: 'v1', lineKey: 'I10', disposition: 'agree' },
    { id: 'v2', lineKey: 'E11.9', disposition: 'revise' },
    { id: 'v3', lineKey: 'R07.9', disposition: 'delete' },
  ],
  findings: [],
  now: 100 * day,
};

export const answer = (lineKey: string, dispute = ''): LineAnswer => ({
  lineKey,
  answer: dispute ? 'dispute' : 'accept',
  reason: dispute,
  documents: '',
});

export const outcome = (lineKey: string, what: 'upheld' | 'overturned' = 'overturned'): LineOutcome => ({
  lineKey,
  outcome: what,
  reason: 'Read again.',
  citation: 'Section I.A.15',
  modified: null,
});

/** Without a number: `inTurn` gives it. */
export const step = (kind: StepKind, by: string, more: Partial<Step> = {}): Step => ({
  worksheetId: 'w1',
  encounterId: 'e1',
  number: 0,
  step: kind,
  by,
  at: 1,
  reason: '',
  dueAt: null,
  vendorPerson: kind === 'answer' || kind === 'escalate' ? 'L. Ortiz' : null,
  answers: [],
  outcomes: [],
  ...more,
});

export const inTurn = (steps: readonly Step[]): Step[] => steps.map((s, i) => ({ ...s, number: i + 1 }));

export const release = step('release', reviewer, { dueAt: 7 * day });
export const disputeBoth = step('answer', reviewer, {
  answers: [answer('E11.9', 'The note says so.'), answer('R07.9', 'Signs are coded.')],
});
export const upholdOne = step('reconsider', colleague, {
  outcomes: [outcome('E11.9', 'upheld'), outcome('R07.9')],
});
export const escalate = step('escalate', reviewer, {
  reason: 'Once more.',
  answers: [answer('E11.9', 'The note says so.')],
});
export const decide = step('decide', third, { outcomes: [outcome('E11.9')] });
