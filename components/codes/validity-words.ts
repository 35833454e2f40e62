// Whether a code holds on the chart's date, in the words of a list and of its own page.

import type { CodeChange } from '../../lib/codes/code-changes.ts';
import type { CodeAnswer } from '../../lib/codes/code-on.ts';
import { dayText } from '../../lib/model/calendar-day.ts';

/** In two or three words. @param answer null where the chart tells no date @param beneath valid codes under a heading */
export function validityWords(answer: CodeAnswer | null, billable: boolean, beneath: number): string {
  if (answer?.status === 'ended') return `ended ${dayText(answer.until)}`;
  if (answer?.status === 'not-yet') return `not before ${dayText(answer.from)}`;
  if (answer?.status === 'no-such-code') return 'no such code';
  if (!billable) return beneath > 0 ? `heading: choose one of ${beneath}` : 'heading: more characters';
  return answer?.status === 'valid' ? 'valid' : 'not known on this date';
}

/** As a sentence. @param date the one that counts; null where the chart tells none */
export function validitySentence(answer: CodeAnswer | null, date: string | null): string {
  if (!answer || date === null) return 'The chart shows no date, so whether it was valid is not known.';
  const on = dayText(date);
  switch (answer.status) {
    case 'valid':
      return `Valid on ${on}.`;
    case 'heading':
      return answer.billableUntil
        ? `A heading on ${on}: it was a code until ${dayText(answer.billableUntil)}, and was divided then.`
        : `A heading on ${on}: it needs more characters.`;
    case 'ended':
      return `Not valid on ${on}: it ended on ${dayText(answer.until)}.`;
    case 'not-yet':
      return `Not valid on ${on}: it begins on ${dayText(answer.from)}.`;
    case 'no-such-code':
      return `There was no such code on ${on}.`;
    case 'not-known':
      return `No table at hand answers for this code on ${on}: it may be valid all the same.`;
  }
}

export function changeSentence({ on, change, before }: CodeChange): string {
  const day = dayText(on);
  switch (change) {
    case 'new':
      return `New on ${day}.`;
    case 'ended':
      return `Gone on ${day}.`;
    case 'divided':
      return `Divided into more exact codes on ${day}.`;
    case 'joined':
      return `A heading before ${day}, a code since.`;
    case 'renamed':
      return `Called otherwise before ${day}: “${before}”.`;
  }
}
