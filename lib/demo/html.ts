// What the pages of all three demonstration EHRs need: a document frame that escapes, and date forms.

import { html } from 'hono/html';
import type { DemoLine } from '../practice/chart-type.ts';

export { html };

/** Escaped markup; promises only when a promise was put into it, which no page here does. */
export type Markup = ReturnType<typeof html>;

type PageParts = { title: string; styles: string; script?: string; body: Markup };

/** A whole HTML page. `body` brings its own body element. */
export const page = ({ title, styles, script, body }: PageParts): Markup =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${styles}">
${script ? html`<script type="module" src="${script}"></script>` : ''}
</head>
${body}
</html>`;

/** `2026-03-04` as `03/04/2026`. */
export const slashDate = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-03-04` as `04-Mar-2026`. */
export const dashDate = (iso: string): string =>
  `${iso.slice(8, 10)}-${months[Number(iso.slice(5, 7)) - 1]}-${iso.slice(0, 4)}`;

/** `Harriet Lindqvist` as `Lindqvist, Harriet`. */
export const lastNameFirst = (name: string): string => {
  const [first, ...rest] = name.split(' ');
  return `${rest.join(' ')}, ${first}`;
};

/** Present-on-admission as the pages print it. */
export const poaText = (line: DemoLine): string => (line.poa === 'exempt' ? 'Exempt' : (line.poa ?? ''));
