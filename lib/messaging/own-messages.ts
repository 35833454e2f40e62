// What the extension's own pages ask of the background, checked on receipt like everything else.

import browser from 'webextension-polyfill';
import { z } from 'zod';
import { fail, type Result } from '../model/result.ts';
import type { ToBackground } from './protocol.ts';

const toBackground = z.discriminatedUnion('type', [
  z.object({ type: z.literal('sync-soon') }),
  z.object({ type: z.literal('wait-for-news') }),
  z.object({
    type: z.literal('sign-in'),
    server: z.url().max(300),
    email: z.string().max(200),
    password: z.string().max(400),
  }),
  z.object({ type: z.literal('sign-out') }),
  z.object({ type: z.literal('lock') }),
  z.object({ type: z.literal('unlock'), password: z.string().max(400) }),
  z.object({ type: z.literal('dock-admit'), ticket: z.string().max(60), site: z.string().max(300) }),
  z.object({ type: z.literal('dock-shown') }),
  z.object({ type: z.literal('dock-leave') }),
]);

/** The message, or null when it is none of ours. */
export function parseToBackground(message: unknown): ToBackground | null {
  const checked = toBackground.safeParse(message);
  return checked.success ? checked.data : null;
}

/** Never fails: when the background cannot be woken, its alarm comes within half a minute. */
export async function syncSoon(): Promise<void> {
  await ask({ type: 'sync-soon' });
}

/** Has the background wait for other people's changes, once. False where asking again at once is of no use. */
export async function waitForNews(): Promise<boolean> {
  return (await ask({ type: 'wait-for-news' })) === true;
}

/** Signs in at the server; afterwards everything waiting is sent. With a ticket, a code is asked for first. */
export async function signIn(account: {
  server: string;
  email: string;
  password: string;
}): Promise<Result<{ ticket: string } | null>> {
  const answer = await ask({ type: 'sign-in', ...account });
  // Our own background answers, and nobody else.
  return (answer as Result<{ ticket: string } | null> | undefined) ?? unanswered;
}

/** Locks: nothing is shown until the password opens it again. */
export async function lock(): Promise<void> {
  await ask({ type: 'lock' });
}

/** Opens what was locked. With a ticket, a code is asked for first. */
export async function unlock(password: string): Promise<Result<{ ticket: string } | null>> {
  const answer = await ask({ type: 'unlock', password });
  return (answer as Result<{ ticket: string } | null> | undefined) ?? unanswered;
}

/** Ends the session. What was not sent stays, encrypted, for the person's next sign-in; the rest is deleted. */
export async function signOut(): Promise<void> {
  await ask({ type: 'sign-out' });
}

const admission = z.object({ tab: z.number().int() });

/** Asks for the tab that this framed page is the panel of; null where it is not one. */
export async function askAdmission(ticket: string, site: string): Promise<{ tab: number } | null> {
  return admission.safeParse(await ask({ type: 'dock-admit', ticket, site })).data ?? null;
}

export async function dockShown(): Promise<void> {
  await ask({ type: 'dock-shown' });
}

/** Has the panel shown in a window of its own instead. */
export async function leaveDock(): Promise<void> {
  await ask({ type: 'dock-leave' });
}

const ask = (message: ToBackground): Promise<unknown> =>
  browser.runtime.sendMessage(message).catch(() => undefined);

const unanswered = fail(
  'no-background',
  'The extension’s background did not answer.',
  'Nothing was changed.',
  'Try again; if it happens again, restart the browser.',
);
