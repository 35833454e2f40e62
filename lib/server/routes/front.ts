// What a person sees who opens the backend's address in a browser: what this is, where the extension comes from, and that the
// address goes into its sign-in. Programs that come here are told, as everywhere, that nothing is at this address.

import { Hono } from 'hono';
import { html } from 'hono/html';
import { isSecure } from '../addresses.ts';
import type { Observed } from '../observe.ts';
import { type Markup, page, pagePolicy } from '../query-links/pages/page-frame.ts';

/** A browser names HTML among what it would like when a person goes somewhere; a program asks for anything or for JSON. */
const wantsPage = (accept: string | undefined): boolean => /\btext\/html\b/i.test(accept ?? '');

export const frontRoutes = (behindProxy: boolean): Hono<Observed> =>
  new Hono<Observed>().get('/', async (c, next) => {
    c.header('vary', 'accept');
    if (!wantsPage(c.req.header('accept'))) return next();
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    c.header('content-security-policy', pagePolicy);
    return c.html(frontPage(`${isSecure(c, behindProxy) ? 'https' : 'http'}://${host}`));
  });

const frontPage = (address: string): Markup =>
  page(
    'Overread',
    html`<h1>This is an Overread server</h1>
<p>Overread is a browser extension for reviewing outsourced medical coding beside the chart. This address is where it keeps the
work; there is nothing to sign in to on this page.</p>
<ol>
<li>Get the extension. Your organisation puts it into your browser or says from which store it comes: ask your administrator. Who
looks after the server finds packages and policies in its documentation.</li>
<li>Open a chart in your EHR and press Overread’s button in the browser’s toolbar.</li>
<li>Sign in there, with this as the server address: <strong>${address}</strong></li>
</ol>
<p>A vendor’s liaison or a provider who was sent a link opens the link itself.</p>`,
  );
