// Which extensions passkeys are taken of. A passkey answers the origin that asks, and any extension has one: without
// a list, a foreign extension with a right password could ask for passkeys of its own making. So the ids that the
// stores gave ours are configured, none by default, and a request counts only if its own origin is one of them.
// Firefox gives each installation an origin of its own, which no list can name.

import type { Context } from 'hono';
import { z } from 'zod';

const extensionId = /^[a-p]{32}$/;

/** Of the setting: ids by commas. */
export const extensionIds = z
  .string()
  .transform((text) => text.split(',').map((id) => id.trim()))
  .refine(
    (ids) => ids.every((id) => extensionId.test(id)),
    'must be ids of the extension as Chrome and Edge show them, 32 letters from a to p, by commas',
  );

export const originOfExtension = (id: string): string => `chrome-extension://${id}`;

/** The origin of a request, if passkeys are taken of it. */
export function extensionOf(c: Context, extensions: readonly string[]): string | null {
  const origin = c.req.header('origin') ?? '';
  return extensions.includes(origin) ? origin : null;
}
