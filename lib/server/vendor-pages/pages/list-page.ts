// The released charts of a vendor, what awaits its answer first.

import { html } from 'hono/html';
import { dayOrWords } from '../../../model/calendar-day.ts';
import type { ListedReview } from '../reviews.ts';
import type { Visit } from '../visits.ts';
import { isLate, stateWords } from './chart-words.ts';
import { type Markup, ownPage, vendorPath } from './vendor-frame.ts';

/** Charts on a page. */
export const listSize = 50;

export interface Listed {
  reviews: readonly ListedReview[];
  /** Of the first shown, from 0. */
  from: number;
  total: number;
  zone: string;
  now: number;
}

export function listPage(visit: Visit, { reviews, from, total, zone, now }: Listed): Markup {
  return ownPage(
    'Charts',
    visit,
    'charts',
    html`<h1>Charts released to you</h1>
${total === 0 ? html`<p>No chart was released to ${visit.vendor} yet.</p>` : html`<p class="quiet">${from + 1} to ${from + reviews.length} of ${total}. Days are of ${zone}.</p>`}
<ul class="cards">${reviews.map((review) => card(review, zone, now))}</ul>
${from > 0 && html`<p><a href="${vendorPath}/charts?from=${Math.max(0, from - listSize)}">Earlier in the list</a></p>`}
${from + reviews.length < total && html`<p><a href="${vendorPath}/charts?from=${from + listSize}">Further in the list</a></p>`}`,
  );
}

const card = ({ worksheetId, encounter, life }: ListedReview, zone: string, now: number): Markup =>
  html`<li><h2><a href="${vendorPath}/charts/${worksheetId}">Chart ${encounter.number}</a></h2>
<p class="${isLate(life, now) ? 'late' : ''}">${stateWords(life, zone)}</p>
<p class="quiet">${[dayOrWords(encounter.dateOfService), encounter.coder && `coder ${encounter.coder}`, encounter.specialty].filter(Boolean).join(' · ')}</p></li>`;
