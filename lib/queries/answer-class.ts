// What kind of answer a provider gave: counted as a signal, never as a target. The class follows from what was chosen,
// so that nobody counts an answer as agreement that was none.

import type { OptionKind, Query } from '../model/query.ts';
import type { QueryAnswer, ResponseClass } from '../model/query-step.ts';
import { type Fault, fail } from '../model/result.ts';

/**
 * The classes that fit what was chosen. A free text cannot be told apart by itself: an own diagnosis, a disagreement,
 * or words that say nothing to the question.
 */
export function fittingClasses(query: Partial<Query>, chosen: readonly string[]): ResponseClass[] {
  const kinds = (query.options ?? []).filter((o) => chosen.includes(o.id)).map((o) => o.kind);
  if (kinds.includes('unable')) return ['unable'];
  if (kinds.includes('not-significant') || kinds.includes('integral')) return ['not-significant'];
  if (kinds.includes('ruled-out') || kinds.includes('no')) return ['disagreed'];
  if (kinds.includes('clinical') || kinds.includes('yes')) return ['agreed'];
  return ['agreed-other', 'disagreed', 'not-significant', 'unable', 'irrelevant'];
}

/** Whether an option contradicts every other one chosen beside it. */
export const standsAlone = (kind: OptionKind): boolean => ['unable', 'yes', 'no'].includes(kind);

/** The fault of an answer that does not fit its query, or null. */
export function answerFault(query: Partial<Query>, answer: QueryAnswer): Fault | null {
  if (answer.provider.trim() === '')
    return refuse('The answer is not signed.', 'Name the provider who gave it.');
  const options = query.options ?? [];
  const chosen = options.filter((option) => answer.options.includes(option.id));
  if (chosen.length !== answer.options.length || new Set(answer.options).size !== answer.options.length)
    return refuse('The answer names an option that the query does not have.', 'Choose among its options.');
  const alone = chosen.some(({ kind }) => standsAlone(kind));
  if (alone && chosen.length > 1)
    return refuse('The options chosen contradict each other.', 'Choose the one that is meant.');
  const words = answer.text.trim() !== '';
  if (chosen.length === 0 && !words)
    return refuse('The answer is empty.', 'Choose an option, or write the answer.');
  const blank = chosen.some(({ kind, text }) => kind === 'other' || /_{2,}/.test(text));
  if (blank && !words)
    return refuse('The option chosen asks to specify, and nothing is written.', 'Write what is meant.');
  if (!fittingClasses(query, answer.options).includes(answer.class))
    return refuse('The kind of answer does not fit what was chosen.', 'Choose the kind again.');
  return null;
}

const refuse = (happened: string, action: string): Fault =>
  fail('bad-answer', happened, 'The answer is not taken; the query still awaits one.', action).error;
