// The frame of the vendor pages: whose they are, where one can go, and the way out.

import { html } from 'hono/html';
import { type Markup, page, policyOf } from '../../query-links/pages/page-frame.ts';
import type { Visit } from '../visits.ts';
import { vendorStyles } from './vendor-styles.ts';

export type { Markup };

export const vendorPath = '/vendor';

export const vendorPolicy = policyOf(vendorStyles);

const places = [
  ['charts', 'Charts'],
  ['denials', 'Denials'],
  ['education', 'Education'],
  ['instructions', 'Payer instructions'],
  ['figures', 'Figures'],
] as const;
export type PagePlace = (typeof places)[number][0];

/** A page for nobody in particular: signing in, and what comes of it. */
export const openPage = (title: string, body: Markup): Markup => page(title, body, vendorStyles);

/** A page of a liaison. @param title names no patient. */
export const ownPage = (title: string, visit: Visit, place: PagePlace | null, body: Markup): Markup =>
  page(
    `${title} · ${visit.vendor}`,
    html`${bar(visit, place)}
${body}`,
    vendorStyles,
  );

const bar = (visit: Visit, place: PagePlace | null): Markup =>
  html`<div class="who"><p>${visit.vendor} · <span class="quiet">${visit.person.name}</span></p>
<form method="post" action="${vendorPath}/sign-out">${keyField(visit)}<button class="plain" type="submit">Sign out</button></form></div>
${
  visit.hasFactor &&
  html`<nav aria-label="Vendor pages"><ul>${places.map(
    ([path, words]) =>
      html`<li><a href="${vendorPath}/${path}" ${path === place && html`aria-current="page"`}>${words}</a></li>`,
  )}</ul></nav>`
}`;

/** Ties a form to the visit that it was made for. */
export const keyField = ({ formKey }: Visit): Markup =>
  html`<input type="hidden" name="key" value="${formKey}">`;

/** What is wrong with what was sent. @param at the field to go to. */
export const faultBox = (what: string, words: string, action: string, at?: string): Markup =>
  html`<div class="fault" role="alert" tabindex="-1" autofocus>
<h2>${what}</h2>
<p id="fault">${words}</p>
${at ? html`<a href="#${at}">${action}</a>` : html`<p>${action}</p>`}
</div>`;
