// One released chart: each finding with why, what the vendor said and what was decided; and the form that is open now.

import { html } from 'hono/html';
import { dayOrWords, dayText } from '../../../model/calendar-day.ts';
import { dateIn } from '../../../queries/business-hours.ts';
import { lineTitle } from '../../../reports/finding-title.ts';
import { categoryWords, severityWords, verdictWords } from '../../../reports/finding-words.ts';
import type { ToldFinding, ToldReview } from '../../../review/told-to-vendor.ts';
import { type AnswerFault, type FilledAnswer, openLines } from '../answer-review.ts';
import type { OneReview } from '../reviews.ts';
import type { Visit } from '../visits.ts';
import { answerFields, escalateFields, type OpenForm } from './answer-fields.ts';
import { isLate, outcomeWords, stateWords, stepWords } from './chart-words.ts';
import { faultBox, keyField, type Markup, ownPage, vendorPath } from './vendor-frame.ts';

interface Shown {
  zone: string;
  now: number;
  /** What was just taken. */
  done?: string | undefined;
  /** What was sent and not taken. */
  fault?: AnswerFault | undefined;
  filled?: FilledAnswer | undefined;
}

export function reviewPage(visit: Visit, { told, worksheetId }: OneReview, shown: Shown): Markup {
  const { zone, now, fault, done, filled } = shown;
  const open = told.state === 'released' ? openLines(told) : told.escalatable;
  const step = told.state === 'released' ? 'answer' : 'escalate';
  const of = (finding: ToldFinding): OpenForm | null => {
    const place = open.indexOf(finding.lineKey);
    return place < 0 ? null : { place, fault, filled: filled?.lines[place] };
  };
  const at = fault?.line == null ? 'reason' : `finding-${fault.line}`;
  const findings = html`<ol class="cards">${told.findings.map((finding, n) => findingItem(finding, n, step, of(finding)))}</ol>`;
  return ownPage(
    `${fault ? 'Error: ' : ''}Chart ${told.number}`,
    visit,
    'charts',
    html`<h1>Chart ${told.number}</h1>
${fault && faultBox('Your answer was not taken', `${fault.happened} ${fault.meaning}`, fault.action, open.length > 0 ? at : undefined)}
${done && html`<p class="good" role="status">${done}</p>`}
<p class="${isLate(told, now) ? 'late' : ''}"><strong>${stateWords(told, zone)}</strong></p>
${facts(told)}
<h2>${told.findings.length === 1 ? '1 finding' : `${told.findings.length} findings`}</h2>
${told.findings.length === 0 && html`<p>Every line was agreed with.</p>`}
${
  open.length > 0
    ? html`<form method="post" action="${vendorPath}/charts/${worksheetId}/${step}">${keyField(visit)}
<input type="hidden" name="number" value="${told.nextNumber}">
${findings}
${step === 'escalate' && whyField(filled)}
<p>You answer as ${visit.person.name} for ${visit.vendor}. What you send is kept with the review and cannot be taken back. Name no
patient.</p>
<button type="submit">${step === 'answer' ? 'Send the answer' : 'Ask for the second level'}</button></form>`
    : findings
}
<h2>What was done</h2>
<ol>${told.steps.map(
      (one) =>
        html`<li>${stepWords[one.step]}, ${dayText(dateIn(one.at, zone))}${one.vendorPerson && `, ${one.vendorPerson}`}${one.reason && html`<br><span class="quiet words">${one.reason}</span>`}</li>`,
    )}</ol>`,
  );
}

function facts({ dateOfService, coder, specialty }: ToldReview): Markup {
  const rows: [string, string | null][] = [
    ['Date of service', dayOrWords(dateOfService)],
    ['Coder', coder],
    ['Specialty', specialty],
  ];
  return html`<dl>${rows.map(([name, value]) => value && html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function findingItem(
  finding: ToldFinding,
  n: number,
  step: 'answer' | 'escalate',
  open: OpenForm | null,
): Markup {
  const { of, form, rationale, citation, quotes, lookedIn, answer, outcome } = finding;
  const kinds = [
    form.disposition && verdictWords[form.disposition],
    form.category && categoryWords[form.category],
    form.severity && severityWords[form.severity],
  ];
  return html`<li ${open && html`id="finding-${open.place}"`}><h3>${n + 1}. <code>${lineTitle(of)}</code></h3>
<p>${kinds.filter(Boolean).join(' · ')}</p>
${rationale && html`<p class="words">${rationale}</p>`}
${citation && html`<p class="quiet">Authority: ${citation}</p>`}
${quotes.map(({ text, source }) => html`<blockquote><p class="words">“${text}”</p>${source && html`<p class="quiet">${source}</p>`}</blockquote>`)}
${lookedIn.map((where) => html`<p class="quiet">Looked for and not found in: ${where}</p>`)}
${answer && html`<p><strong>You ${answer.answer === 'accept' ? 'accepted' : 'disputed'} it.</strong> <span class="words">${answer.reason}</span>${answer.documents && html` <span class="quiet">Documents: ${answer.documents}</span>`}</p>`}
${outcome && html`<p><strong>${outcomeWords[outcome.outcome]}.</strong> <span class="words">${outcome.reason}</span>${outcome.citation && html` <span class="quiet">Authority: ${outcome.citation}</span>`}</p>`}
${open && (step === 'answer' ? answerFields(open) : escalateFields(open))}</li>`;
}

const whyField = (filled: FilledAnswer | undefined): Markup =>
  html`<div class="field"><label for="reason">Why the second level is asked</label>
<textarea id="reason" name="reason" rows="4" maxlength="4000">
${filled?.reason ?? ''}</textarea></div>`;
