// A vendor's answer to the findings of a review, and its asking for the second level.

import { type Fault, fail } from '../../model/result.ts';
import type { LineAnswer, ReviewStep } from '../../model/review-step.ts';
import { reviewStepId } from '../../model/review-step.ts';
import type { ToldReview } from '../../review/told-to-vendor.ts';
import { lockLog } from '../changes/push-changes.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Queries } from '../database/database.ts';
import { notePage, type Request } from './note-page.ts';
import { type OneReview, oneReview } from './reviews.ts';
import { takeOwn } from './take-own.ts';
import type { Visit } from './visits.ts';

export interface FilledLine {
  answer: LineAnswer['answer'] | null;
  reason: string;
  documents: string;
}

/** As it was filled in, by the place of the finding on the page. */
export interface FilledAnswer {
  lines: FilledLine[];
  reason: string;
  /** Of the step that the page was made for: another has been taken meanwhile where it is not the next. */
  number: number;
}

/** @param count of findings on the page. */
export const readFilled = (fields: URLSearchParams, count: number): FilledAnswer => {
  const said = (name: string) => (fields.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  return {
    lines: Array.from({ length: count }, (_, n) => {
      const answer = fields.get(`answer-${n}`);
      return {
        answer: answer === 'accept' || answer === 'dispute' ? answer : null,
        reason: said(`reason-${n}`),
        documents: said(`documents-${n}`),
      };
    }),
    reason: said('reason'),
    number: Number(fields.get('number')),
  };
};

/** A fault, and the place of the finding it is about; null: the whole. */
export type AnswerFault = Fault & { line: number | null };

export type Answered = { done: true } | { done: false; review: OneReview; fault: AnswerFault };

/** Findings that await the vendor's word, in the order of the page. */
export const openLines = ({ findings, state }: ToldReview): string[] =>
  state === 'released' ? findings.filter(({ gone }) => !gone).map(({ lineKey }) => lineKey) : [];

const wrong = (line: number | null, happened: string, action: string): AnswerFault => ({
  ...fail('bad-answer', happened, 'The answer is not taken; the review still awaits one.', action).error,
  line,
});

const longest = { reason: 4000, documents: 400 };

function lineFault({ answer, reason, documents }: FilledLine, n: number): AnswerFault | null {
  if (answer === null) return wrong(n, `Finding ${n + 1} has no answer.`, 'Accept or dispute it.');
  if (answer === 'dispute' && reason === '')
    return wrong(n, `Finding ${n + 1} is disputed without a reason.`, 'Say why.');
  if (reason.length > longest.reason || documents.length > longest.documents)
    return wrong(
      n,
      `The words on finding ${n + 1} are longer than ${longest.reason} characters, or the documents than ${longest.documents}.`,
      'Shorten them.',
    );
  return null;
}

const answersOf = (keys: readonly string[], { lines }: FilledAnswer): LineAnswer[] =>
  keys.flatMap((lineKey, n) => {
    const { answer, reason, documents } = lines[n]!;
    return answer ? [{ lineKey, answer, reason, documents }] : [];
  });

/**
 * Takes the answer or the asking. Null: the review is not this vendor's, or was not released.
 * @param step `escalate` takes the findings that were chosen, as disputed.
 */
export async function answerReview(
  queries: Queries,
  clockwork: Clockwork,
  visit: Visit,
  request: Request,
  id: string,
  step: 'answer' | 'escalate',
  fields: URLSearchParams,
): Promise<Answered | null> {
  await lockLog(queries, visit.organisation);
  const review = await oneReview(queries, visit, id);
  if (!review) return null;
  const { told } = review;
  const keys = step === 'answer' ? openLines(told) : told.escalatable;
  const filled = readFilled(fields, keys.length);
  const refused = (fault: AnswerFault): Answered => ({ done: false, review, fault });
  if (filled.number !== told.nextNumber || keys.length === 0)
    return refused(
      wrong(null, 'Somebody took a step in this review since you opened it.', 'Look where it stands now.'),
    );
  const faults = filled.lines.map((line, n) =>
    step === 'escalate' && line.answer === null ? null : lineFault(line, n),
  );
  const first = faults.find((fault) => fault !== null);
  if (first) return refused(first);
  const answers = answersOf(keys, filled);
  if (step === 'escalate' && (filled.reason === '' || filled.reason.length > longest.reason))
    return refused(
      wrong(null, 'It is not said why the second level is asked, or in too many words.', 'Say why, briefly.'),
    );
  if (answers.length === 0)
    return refused(wrong(null, 'No finding is chosen.', 'Choose those that the second level is to decide.'));
  const at = clockwork.now();
  const content: ReviewStep = {
    worksheetId: id,
    encounterId: review.encounterId,
    number: told.nextNumber,
    step,
    by: visit.person.id,
    at,
    reason: step === 'escalate' ? filled.reason : '',
    dueAt: null,
    vendorPerson: visit.person.name,
    answers,
    outcomes: [],
  };
  const record = await reviewStepId(id, content.number);
  const fault = await takeOwn(queries, clockwork, visit, 'review-step', record, content);
  if (fault) return refused({ ...fault, line: null });
  await notePage(
    queries,
    visit,
    request,
    step === 'answer' ? 'answered' : 'escalated',
    [review.encounterId],
    {
      disputed: answers.filter(({ answer }) => answer === 'dispute').length,
    },
  );
  return { done: true };
}
