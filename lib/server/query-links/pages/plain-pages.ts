// Pages that only say something: that nothing opens, that the answer was taken, that the server could not.

import { html } from 'hono/html';
import { dayAt, dayText } from '../../../model/calendar-day.ts';
import type { Fault } from '../../../model/result.ts';
import { mostWrong } from '../open-link.ts';
import { type Markup, page } from './page-frame.ts';

/** The one answer to everything that is not right. It depends on nothing, so that nothing can be read from it. */
export const refusedPage = (): Markup =>
  page(
    'Not opened',
    html`<h1>This did not open</h1>
<p>This link is not valid any more, or the code was not right, or you signed in as somebody else than it is for. A link opens once, for a limited time, and
is void after ${mostWrong} wrong tries, once a newer one is made, or once nobody waits for the answer.</p>
<p>If you have just typed the code: go back and check its 8 digits. Otherwise this link is not valid any more. Ask the
person who sent it for a new one.</p>`,
  );

/**
 * Between the sign-in service and the question: whoever signed in sees as whom, on a machine that others use too. The
 * way on begins here, at our own page, since the cookie of a visit goes with no request that begins at another's.
 */
export const signedInPage = (who: string, path: string): Markup =>
  page(
    'Signed in',
    html`<h1>You are signed in as ${who}</h1>
<p>If that is not you, close this page and ask the person who sent the link for a new one.</p>
<p><a class="button" href="${path}">Open the question</a></p>`,
  );

/** The answer is taken. @param at when, in milliseconds since 1970; where the provider is, nobody here knows. */
export const thanksPage = (at: number): Markup =>
  page(
    'Thank you',
    html`<h1>Thank you. Now document it in the record</h1>
<p>Your answer was sent to the person who asked. Received on ${dayText(dayAt(at))}, ${new Date(at).toISOString().slice(11, 16)} UTC.</p>
<p>It is not part of the medical record. Document it there, in an addendum, a progress note or the discharge summary, as
your clinical judgment has it.</p>
<p>You can close this page. The link does not open again.</p>`,
  );

/** Where the mail about what is late leads: only the extension shows what it is. */
export const latePage = (): Markup =>
  page(
    'What is late',
    html`<h1>What is late</h1>
<p>It stands on the page “Due” of the Overread workspace: press Overread’s button in the browser’s toolbar, open the workspace, and choose “Due”.
“Mine” keeps to what is yours.</p>
<p>Whether this mail comes is decided there too, under “Your account”.</p>`,
  );

/** The server does not do what was asked, and why. */
export const faultPage = ({ happened, meaning, action }: Fault): Markup =>
  page(
    'Not now',
    html`<h1>This cannot be done now</h1>
<p>${happened} ${meaning}</p>
<p>${action}</p>`,
  );
