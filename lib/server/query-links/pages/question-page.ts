// The question as the provider reads and answers it: what in the record prompted it, the answers to choose among, and
// room for one's own. Of the patient only the encounter's number and date, which tell the provider where to look.

import { html } from 'hono/html';
import { dayOrWords } from '../../../model/calendar-day.ts';
import type { Indicator, Query } from '../../../model/query.ts';
import { authorRoleWords, deficiencyWords } from '../../../reports/query-words.ts';
import { type AnswerForm, type FormFault, ownKinds } from '../answer-form.ts';
import type { Question } from '../visits.ts';
import { type Markup, page } from './page-frame.ts';

const kindWords: Record<(typeof ownKinds)[number], string> = {
  'agreed-other': 'My own diagnosis or clarification',
  disagreed: 'I disagree with what the question assumes',
  'not-significant': 'It is not clinically significant',
  unable: 'It cannot be determined',
};

/** @param fault of the answer that was sent; the page then shows what was filled in. */
export const questionPage = (question: Question, form: AnswerForm, fault?: FormFault): Markup => {
  const { query } = question;
  return page(
    `${fault ? 'Error: ' : ''}Documentation query`,
    html`<h1>${query.title || 'Documentation query'}</h1>
${fault && faultSummary(fault)}
${about(question)}
<h2>In the record</h2>
${query.indicators.length > 0 ? html`<ol>${query.indicators.map(indicatorItem)}</ol>` : html`<p>Nothing is cited.</p>`}
<h2>Question</h2>
<p class="words">${query.question}</p>
<p class="quiet">Please answer by your independent clinical judgment. The fact that a question is asked implies no
particular answer.</p>
${answerForm(query, form, fault)}`,
  );
};

const faultSummary = ({ happened, meaning, action, field }: FormFault): Markup =>
  html`<div class="fault" role="alert" tabindex="-1" autofocus>
<h2>The answer was not sent</h2>
<p id="fault">${happened} ${meaning}</p>
<a href="#${field}">${action}</a>
</div>`;

function about({ organisation, query, encounter, signedIn }: Question): Markup {
  const { author, recipient, reason } = query;
  const asker = [author.name, author.credential, author.contact].filter(Boolean).join(', ');
  const rows: [string, string | null | undefined][] = [
    ['Asked by', [asker, organisation].filter(Boolean).join(' · ')],
    ['For', recipient && `${recipient.name} (${authorRoleWords[recipient.role]})`],
    ['You', signedIn],
    ['Encounter', encounter.number],
    ['Date of service', dayOrWords(encounter.dateOfService)],
    ['Reason', reason && deficiencyWords[reason]],
  ];
  return html`<dl>${rows.map(([name, value]) => value && html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function indicatorItem(one: Indicator): Markup {
  const { text, value, source, authorRole, date, mention, encounter, pertinence } = one;
  const told = [
    value && !text.includes(value) && value,
    source,
    authorRole && authorRoleWords[authorRole],
    dayOrWords(date),
    mention === 'negated' && 'stated as absent',
    mention === 'historical' && 'stated as history',
    encounter === 'prior' && `earlier encounter: ${pertinence}`,
  ];
  return html`<li>“${text}”<br><span class="quiet">${told.filter(Boolean).join('; ')}</span></li>`;
}

const answerForm = (query: Query, form: AnswerForm, fault?: FormFault): Markup =>
  html`<form method="post" action="/q/answer">
<div id="answer">${query.options.length > 0 && optionChoices(query, form, fault)}</div>
<div class="field">
<label for="text">In your own words</label>
<p id="text-hint" class="quiet">${
    query.options.length > 0
      ? 'Where an option asks to specify, or none fits. Leave it empty otherwise.'
      : 'At most 4,000 characters.'
  }</p>
<textarea id="text" name="text" rows="5" aria-describedby="text-hint${fault?.field === 'text' && ' fault'}" ${invalid(fault, 'text')}>
${form.text}</textarea>
</div>
<fieldset>
<legend>What an answer in your own words is</legend>
<p class="quiet">It counts only where no option above says it.</p>
${ownKinds.map((kind) => choice('radio', 'kind', kind, kindWords[kind], (form.kind || ownKinds[0]) === kind))}
</fieldset>
<div class="field">
<label for="provider">Your name, as your signature</label>
<input id="provider" name="provider" type="text" autocomplete="name" maxlength="200" value="${form.provider}" required ${
    fault?.field === 'provider' && html`aria-describedby="fault"`
  } ${invalid(fault, 'provider')}>
</div>
<p>Your answer does not stand in the medical record by itself: document it there too.</p>
<button type="submit">Send the answer</button>
</form>`;

/** Diagnoses may be true together; whatever contradicts is told when the answer is sent. */
function optionChoices({ options }: Query, form: AnswerForm, fault?: FormFault): Markup {
  const several = options.filter(({ kind }) => kind === 'clinical').length > 1;
  const type = several ? 'checkbox' : 'radio';
  return html`<fieldset ${fault?.field === 'answer' && html`aria-describedby="fault"`}>
<legend>Your answer</legend>
<p class="quiet">${several ? 'Choose all that apply, or one that stands alone.' : 'Choose one.'}</p>
${options.map(({ id, text }) => choice(type, 'option', id, text, form.options.includes(id)))}
</fieldset>`;
}

const choice = (type: string, name: string, value: string, text: string, checked: boolean): Markup =>
  html`<label class="choice"><input type="${type}" name="${name}" value="${value}" ${checked && html`checked`}> <span>${text}</span></label>
`;

const invalid = (fault: FormFault | undefined, field: FormFault['field']) =>
  fault?.field === field && html`aria-invalid="true"`;
