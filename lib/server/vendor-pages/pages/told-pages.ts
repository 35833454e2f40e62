// What a vendor is told beside findings: education items of its coders, and payer instructions.

import { html } from 'hono/html';
import { dayText } from '../../../model/calendar-day.ts';
import type { Fault } from '../../../model/result.ts';
import { dateIn } from '../../../queries/business-hours.ts';
import { categoryWords } from '../../../reports/finding-words.ts';
import { codesText } from '../../../review/payers/affected-codes.ts';
import type { OwnItem } from '../education.ts';
import type { OwnInstruction } from '../instructions.ts';
import type { Visit } from '../visits.ts';
import { faultBox, keyField, type Markup, ownPage, vendorPath } from './vendor-frame.ts';

interface Shown {
  zone: string;
  now: number;
  fault?: Fault | undefined;
}

const failed = (fault: Fault | undefined) =>
  fault && faultBox('It was not acknowledged', `${fault.happened} ${fault.meaning}`, fault.action);

export const educationPage = (visit: Visit, items: readonly OwnItem[], shown: Shown): Markup =>
  ownPage(
    'Education',
    visit,
    'education',
    html`<h1>Education for your coders</h1>
${failed(shown.fault)}
<p>From final findings. Acknowledge an item once its coder has read it.</p>
${items.length === 0 && html`<p>There are none yet: an item comes here once the review it follows from is final.</p>`}
<ul class="cards">${items.map((item) => educationCard(visit, item, shown))}</ul>`,
  );

function educationCard(visit: Visit, item: OwnItem, { zone, now }: Shown): Markup {
  const { topic, coder, lesson, citation, acknowledged, reaudit, dueAt = 0, number } = item;
  return html`<li><h2>${topic && categoryWords[topic]}</h2>
<p class="quiet">${[coder ?? 'coder not named', `chart ${number}`].join(' · ')}</p>
<p class="words">${lesson}</p>
${citation && html`<p class="quiet">Authority: ${citation}</p>`}
${
  acknowledged
    ? html`<p>Acknowledged on ${dayText(dateIn(acknowledged.at, zone))} by ${acknowledged.by}</p>`
    : html`<p class="${dueAt <= now ? 'late' : ''}">To be acknowledged by ${dayText(dateIn(dueAt, zone))}</p>
<form method="post" action="${vendorPath}/education/${item.id}">${keyField(visit)}<button type="submit">Acknowledge for chart ${number}</button></form>`
}
${reaudit && html`<p>Looked at again on ${dayText(dateIn(reaudit.at, zone))}: ${reaudit.result}</p>`}</li>`;
}

export const instructionsPage = (visit: Visit, told: readonly OwnInstruction[], shown: Shown): Markup =>
  ownPage(
    'Payer instructions',
    visit,
    'instructions',
    html`<h1>Payer instructions</h1>
${failed(shown.fault)}
<p>What you were told. Charts are held to an instruction only once you have acknowledged it.</p>
${told.length === 0 && html`<p>There are none yet.</p>`}
<ul class="cards">${told.map((one) => instructionCard(visit, one))}</ul>`,
  );

function instructionCard(
  visit: Visit,
  { instruction, change, isAwaited, due, late, effective }: OwnInstruction,
): Markup {
  const { title, payer, plan, state, text, source, from, to, codes, specialties, key, version } = instruction;
  const rows: [string, string][] = [
    ['Payer', [payer, plan, state].filter(Boolean).join(', ')],
    [
      'Dates of service',
      change === 'ended' ? `until ${effective ?? 'never'}` : `from ${from}${to ? ` to ${to}` : ''}`,
    ],
    ['Codes', codesText(codes)],
    ['Specialties', specialties.join(', ')],
    ['Source', source],
  ];
  return html`<li><h2>${title}${change === 'ended' && ' (ended)'}</h2>
<p class="words">${text}</p>
<dl>${rows.map(([name, value]) => value && html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${
  isAwaited
    ? html`<p class="${late ? 'late' : ''}">To be acknowledged by ${due}</p>
<form method="post" action="${vendorPath}/instructions">${keyField(visit)}<input type="hidden" name="of" value="${key}"><input type="hidden" name="version" value="${version}"><button type="submit">Acknowledge “${title}”</button></form>`
    : html`<p>Acknowledged</p>`
}</li>`;
}
