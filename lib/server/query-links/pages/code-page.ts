// The page behind a link: who asks, and the code or the organisation's sign-in. Nothing of a patient, as the link alone opens it.

import { html } from 'hono/html';
import { mostWrong } from '../open-link.ts';
import { type Markup, page } from './page-frame.ts';

interface Shown {
  organisation: string;
  /** Signing in instead; null: it is not offered. */
  signIn: { name: string; path: string } | null;
}

export const codePage = ({ organisation, signIn }: Shown): Markup =>
  page(
    'Documentation query',
    html`<h1>${organisation} has a question about documentation</h1>
<p>It is for the provider to whom this link was sent. You were told a code of 8 digits by another way, as by
telephone. It opens the question once.</p>
<form method="post">
<div class="field">
<label for="code">Code</label>
<p id="code-hint" class="quiet">8 digits; blanks do not matter. After ${mostWrong} wrong codes the link is void.</p>
<input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" aria-describedby="code-hint" required>
</div>
<label class="choice"><input type="checkbox" name="longer" value="yes"> <span>I need more time: keep the question open for 5 hours instead of 30 minutes</span></label>
<button type="submit">Open the question</button>
</form>
${signIn && signInPart(signIn)}`,
  );

/** Links and no form: a browser would hold the way to the sign-in service against the rule of whom forms go to. */
const signInPart = ({ name, path }: NonNullable<Shown['signIn']>): Markup =>
  html`<h2>Or without the code</h2>
<p>Who you are is then recorded with your answer. A link that came by e-mail opens for whom it was sent to.</p>
<p><a class="button" href="${path}">Sign in with ${name}</a></p>
<p><a href="${path}?longer=yes">Sign in with ${name}, and keep the question open for 5 hours</a></p>`;
