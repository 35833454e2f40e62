// Signing in to the vendor pages: e-mail and password, a first password by a one-time code, the second factor.

import { html } from 'hono/html';
import type { Fault } from '../../../model/result.ts';
import { faultBox, type Markup, openPage, vendorPath } from './vendor-frame.ts';

const failed = (fault: Fault | undefined, at: string) =>
  fault && faultBox('You are not signed in', `${fault.happened} ${fault.meaning}`, fault.action, at);

const title = (fault: Fault | undefined, words: string) => (fault ? `Error: ${words}` : words);

/** @param provider the organisation's own sign-in service, where there is one. */
export const signInPage = (provider: string | null, fault?: Fault, email = ''): Markup =>
  openPage(
    title(fault, 'Sign in'),
    html`<h1>Findings for coding vendors</h1>
${failed(fault, email ? 'password' : 'email')}
<p>For a coding vendor’s liaison. You see the findings that were released to your company, answer them, and read what was
decided.</p>
<form method="post" action="${vendorPath}/sign-in">
${field('email', 'E-mail', 'email', 'username', email)}
${field('password', 'Password', 'password', 'current-password')}
<button type="submit">Sign in</button>
</form>
<p><a href="${vendorPath}/first">I have a one-time code</a></p>
${
  provider &&
  html`<h2>Or with the organisation</h2>
<p><a class="button" href="${vendorPath}/provider">Sign in with ${provider}</a></p>`
}`,
  );

export const firstPage = (fault?: Fault, email = ''): Markup =>
  openPage(
    title(fault, 'Choose a password'),
    html`<h1>Choose a password</h1>
${failed(fault, email ? 'code' : 'email')}
<p>The hospital’s administrator has told you a one-time code. With it you choose a password that nobody else knows: 15
characters or more.</p>
<form method="post" action="${vendorPath}/first">
${field('email', 'E-mail', 'email', 'username', email)}
${field('code', 'One-time code', 'text', 'one-time-code')}
${field('password', 'New password', 'password', 'new-password')}
<button type="submit">Set the password</button>
</form>
<p><a href="${vendorPath}">Back to signing in</a></p>`,
  );

export const secondPage = (fault?: Fault): Markup =>
  openPage(
    title(fault, 'Second factor'),
    html`<h1>Your second factor</h1>
${failed(fault, 'code')}
<form method="post" action="${vendorPath}/second">
<div class="field">
<label for="code">Code</label>
<p id="code-hint" class="quiet">6 digits from your authenticator app, or a recovery code.</p>
<input id="code" name="code" type="text" autocomplete="one-time-code" aria-describedby="code-hint" required>
</div>
<button type="submit">Go on</button>
</form>
<p><a href="${vendorPath}">Begin again</a></p>`,
  );

/** Between another site and the pages: who signed in sees as whom. Our cookie goes only with what begins here. */
export const signedInPage = (who: string): Markup =>
  openPage(
    'Signed in',
    html`<h1>You are signed in as ${who}</h1>
<p>If that is not you, close this page and tell the hospital.</p>
<p><a class="button" href="${vendorPath}/charts">Go on</a></p>`,
  );

export const overPage = (): Markup =>
  openPage(
    'Not signed in',
    html`<h1>You are not signed in</h1>
<p>Your session is over, or your account does not open these pages any more. Nothing that you had not sent was kept.</p>
<p><a class="button" href="${vendorPath}">Sign in</a></p>`,
  );

/** One answer to whatever is not there: another vendor's chart and one that never was look alike. */
export const missingPage = (): Markup =>
  openPage(
    'Not found',
    html`<h1>There is nothing here for you</h1>
<p>What this address names does not exist, or was not released to your company.</p>
<p><a class="button" href="${vendorPath}/charts">To your charts</a></p>`,
  );

export const notNowPage = ({ happened, meaning, action }: Fault): Markup =>
  openPage(
    'Not now',
    html`<h1>This cannot be done now</h1>
<p>${happened} ${meaning}</p>
<p>${action}</p>
<p><a href="${vendorPath}">To the first page</a></p>`,
  );

const field = (name: string, words: string, type: string, autocomplete: string, value = ''): Markup =>
  html`<div class="field"><label for="${name}">${words}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${value}" maxlength="200" required></div>`;
