// Denials of the vendor's own charts that were sent to it.

import { html } from 'hono/html';
import { dayText } from '../../../model/calendar-day.ts';
import { attributionWords, stateWords } from '../../../oversight/denials/denial-words.ts';
import type { OwnDenial } from '../own-denials.ts';
import type { Visit } from '../visits.ts';
import { listSize } from './list-page.ts';
import { type Markup, ownPage, vendorPath } from './vendor-frame.ts';

interface Listed {
  denials: readonly OwnDenial[];
  /** Of the first shown, from 0. */
  from: number;
  total: number;
  /** As `2026-11-30`. */
  today: string;
}

export const denialsPage = (visit: Visit, { denials, from, total, today }: Listed): Markup =>
  ownPage(
    'Denials',
    visit,
    'denials',
    html`<h1>Denials sent to you</h1>
${total === 0 ? html`<p>No denial of a chart of yours was sent to you.</p>` : html`<p class="quiet">${from + 1} to ${from + denials.length} of ${total}. Answer the cause to whoever sent them.</p>`}
<ul class="cards">${denials.map((one) => card(one, today))}</ul>
${from > 0 && html`<p><a href="${vendorPath}/denials?from=${Math.max(0, from - listSize)}">Earlier in the list</a></p>`}
${from + denials.length < total && html`<p><a href="${vendorPath}/denials?from=${from + listSize}">Further in the list</a></p>`}`,
  );

function card(denial: OwnDenial, today: string): Markup {
  const { number, code, modifiers, carc, rarcs, coder, specialty, deniedOn, attributed } = denial;
  const reasons = [`CARC ${carc}`, ...rarcs.map((rarc) => `RARC ${rarc}`)].join(', ');
  return html`<li><h2>Chart ${number}: ${code ? html`<code>${[code, modifiers].filter(Boolean).join(' ')}</code>` : 'the whole claim'}</h2>
${waits(denial, today)}
<p>${reasons}. Attribution: ${attributionWords[attributed].toLowerCase()}.</p>
<p class="quiet">${[`denied ${dayText(deniedOn)}`, coder && `coder ${coder}`, specialty].filter(Boolean).join(' · ')}</p></li>`;
}

function waits({ state, causeDueOn, answered }: OwnDenial, today: string): Markup {
  if (state !== 'at-vendor' || answered) return html`<p>${stateWords[state]}</p>`;
  if (causeDueOn === null) return html`<p>Your root cause is awaited</p>`;
  return html`<p class="${causeDueOn < today ? 'late' : ''}">Your root cause is awaited by ${dayText(causeDueOn)}</p>`;
}
