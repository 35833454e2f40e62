// The frame of the pages that people without the extension see: one document, no script, nothing loaded from anywhere.

import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { styles } from './page-styles.ts';

/** Escaped markup; promises only when a promise was put into it, which no page here does. */
export type Markup = ReturnType<typeof html>;

/** Lets the page have its own styles and send its own form; everything else is refused by the browser. */
export const policyOf = (own: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(own).digest('base64')}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

export const pagePolicy = policyOf(styles);

/** A whole page. @param title names no patient: browsers keep it in their history. @param own its styles. */
export const page = (title: string, body: Markup, own: string = styles): Markup =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(own)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;
