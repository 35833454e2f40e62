// Setting up an authenticator app: before anything of a chart is shown, everybody who comes in by a password has one.

import { html, raw } from 'hono/html';
import { encode } from 'uqr';
import type { Fault } from '../../../model/result.ts';
import type { Visit } from '../visits.ts';
import { faultBox, keyField, type Markup, ownPage, vendorPath } from './vendor-frame.ts';

const address = (email: string, secret: string): string =>
  `otpauth://totp/Overread:${encodeURIComponent(email)}?secret=${secret}&issuer=Overread`;

/** @param secret for the app; null: one is to be made. */
export const factorPage = (visit: Visit, secret: string | null, fault?: Fault): Markup =>
  ownPage(
    fault ? 'Error: Second factor' : 'Second factor',
    visit,
    null,
    html`<h1>Set up a second factor</h1>
${fault && faultBox('It is not set up yet', `${fault.happened} ${fault.meaning}`, fault.action, 'code')}
<p>These pages hold findings on patients’ charts. Beside your password they ask for a code of an authenticator app on your
telephone.</p>
${secret === null ? begin(visit) : confirm(visit, secret)}`,
  );

const begin = (visit: Visit): Markup =>
  html`<form method="post" action="${vendorPath}/factor">${keyField(visit)}<button type="submit">Show the key for the app</button></form>`;

const confirm = (visit: Visit, secret: string): Markup =>
  html`<h2>1. Give the app this key</h2>
<p><a href="${address(visit.person.email, secret)}">Open it in the app on this telephone</a></p>
<p>Or scan the picture with another telephone, or type the key.</p>
<p>${qrCode(address(visit.person.email, secret))}</p>
<pre>${secret}</pre>
<h2>2. Give the code that the app shows</h2>
<form method="post" action="${vendorPath}/factor/confirm">${keyField(visit)}
<div class="field"><label for="code">Code</label>
<input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="20" required></div>
<button type="submit">Set it up</button></form>`;

function qrCode(text: string): Markup {
  const border = 4;
  const { data, size } = encode(text, { ecc: 'M', border });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class="qr" role="img" aria-label="The key as a QR code" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="white"/><path d="${raw(dark.join(''))}" fill="black" shape-rendering="crispEdges"/></svg>`;
}

/** Shown once. */
export const recoveryPage = (visit: Visit, codes: readonly string[]): Markup =>
  ownPage(
    'Recovery codes',
    { ...visit, hasFactor: true },
    null,
    html`<h1>Keep these recovery codes</h1>
<p>Each stands in for the app one time. They are shown only now.</p>
<ul class="codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<p><a class="button" href="${vendorPath}/charts">I have kept them</a></p>`,
  );
