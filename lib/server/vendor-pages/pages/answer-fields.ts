// What is asked about one finding: accepted or disputed with a reason, or chosen for the second level.

import { html } from 'hono/html';
import type { AnswerFault, FilledLine } from '../answer-review.ts';
import type { Markup } from './vendor-frame.ts';

export interface OpenForm {
  /** Among the findings that the form is about. */
  place: number;
  fault?: AnswerFault | undefined;
  filled?: FilledLine | undefined;
}

export function answerFields({ place, fault, filled }: OpenForm): Markup {
  const told = fault?.line === place && html`aria-describedby="fault"`;
  const choice = (value: 'accept' | 'dispute', words: string) =>
    html`<label class="choice"><input type="radio" name="answer-${place}" value="${value}" ${filled?.answer === value && html`checked`}> <span>${words}</span></label>`;
  return html`<fieldset ${told}><legend>Your answer to finding ${place + 1}</legend>
${choice('accept', 'Accept')}${choice('dispute', 'Dispute')}
${reasonFields(place, filled, 'Reason, where you dispute it')}</fieldset>`;
}

export const escalateFields = ({ place, filled }: OpenForm): Markup =>
  html`<fieldset><legend>Second level for finding ${place + 1}</legend>
<label class="choice"><input type="checkbox" name="answer-${place}" value="dispute" ${filled?.answer === 'dispute' && html`checked`}> <span>Ask the second level about this finding</span></label>
${reasonFields(place, filled, 'Why it does not stand')}</fieldset>`;

const reasonFields = (place: number, filled: FilledLine | undefined, words: string): Markup =>
  html`<div class="field"><label for="reason-${place}">${words}</label>
<textarea id="reason-${place}" name="reason-${place}" rows="3" maxlength="4000">
${filled?.reason ?? ''}</textarea></div>
<div class="field"><label for="documents-${place}">Documents you read, by title and date</label>
<input id="documents-${place}" name="documents-${place}" type="text" maxlength="400" value="${filled?.documents ?? ''}"></div>`;
