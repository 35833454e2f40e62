// Who is signed in. The token lives in session storage (memory, the extension's own pages only) and is
// gone when the browser closes; who the person is stays, so that work goes on offline until the next sign-in.

import browser from 'webextension-polyfill';
import { z } from 'zod';
import { systemRandom } from '../model/ids.ts';
import { type Person, person } from '../model/person.ts';
import { onStored } from './on-stored.ts';

const identity = z.object({ server: z.string().max(300), person });
/** The person whose database this browser opens, and their server. */
export type Identity = z.infer<typeof identity>;

/** Bound to person and server, so that it is never sent for another or to another. */
const token = z.object({
  token: z.string(),
  expiresAt: z.number(),
  server: z.string(),
  person: z.string(),
  organisation: z.string(),
  /** When it was kept, by this browser's clock. */
  keptAt: z.number().optional(),
  refreshToken: z.string().optional(),
  renewAfter: z.number().optional(),
  /** Names the renewal that is under way; its answer may have been lost. */
  attempt: z.string().optional(),
});
/** What a person's session lives on. */
export type Tokens = z.infer<typeof token>;

interface WithAccessLevel {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Closes local storage to content scripts, as session storage is by itself: a chart's renderer that was taken
 * over could write another server into the identity. To be called at each start of the background.
 */
export async function keepFromPages(): Promise<void> {
  // Firefox does not know it; there the token's own binding holds.
  await (browser.storage.local as WithAccessLevel).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

export async function readIdentity(): Promise<Identity | null> {
  const checked = identity.safeParse((await browser.storage.local.get('identity')).identity);
  return checked.success ? checked.data : null;
}

/**
 * The session's token, or null when signed out or another's. Whether it has expired is for the server to say:
 * a browser whose clock is wrong would never send anything.
 * @param whose without it: the person who is signed in as it is read.
 */
export async function readToken(whose?: Identity): Promise<string | null> {
  return (await readTokens(whose))?.token ?? null;
}

/** The same with what renews it. */
export async function readTokens(whose?: Identity): Promise<Tokens | null> {
  const { data } = token.safeParse((await browser.storage.session.get('token')).token);
  const who = whose ?? (await readIdentity());
  if (!data || !who) return null;
  const { id, organisation } = who.person;
  const own = data.server === who.server && data.person === id && data.organisation === organisation;
  return own ? data : null;
}

interface NewSession {
  token: string;
  expiresAt: number;
  refreshToken?: string | undefined;
  renewAfter?: number | undefined;
  person: Person;
}

/** The whole of it, by name: what else the server tells is not for this place. */
const tokensOf = (server: string, { token, expiresAt, refreshToken, renewAfter, person }: NewSession) => ({
  token,
  expiresAt,
  refreshToken,
  renewAfter,
  keptAt: Date.now(),
  server,
  person: person.id,
  organisation: person.organisation,
});

export async function keepSession(server: string, signedIn: NewSession): Promise<void> {
  // In this order an exchange, or the worker's end, in between finds nobody's token with another's name: it
  // would send the one's work as the other's.
  await browser.storage.session.remove('token');
  await browser.storage.local.set({ identity: { server, person: signedIn.person } });
  await browser.storage.session.set({ token: tokensOf(server, signedIn) });
}

/** Notes the name of a renewal before it is asked for: the worker may end before the answer comes. */
export async function noteAttempt(tokens: Tokens, attempt: string): Promise<void> {
  await browser.storage.session.set({ token: { ...tokens, attempt } });
}

/** Puts renewed tokens in the place of those they were given for; of a session that went meanwhile, nothing. */
export async function keepRenewed(renewed: Tokens, signedIn: NewSession): Promise<void> {
  const standing = await readTokens();
  if (standing?.refreshToken !== renewed.refreshToken) return;
  await browser.storage.session.set({ token: tokensOf(renewed.server, signedIn) });
}

/** Puts tokens back that were set aside; anything else is no session. */
export async function restoreTokens(paused: unknown): Promise<void> {
  const checked = token.safeParse(paused);
  if (checked.success) await browser.storage.session.set({ token: checked.data });
}

/** Forgets the token and, where asked, the person. Records stay in the person's database. */
export async function endSession(forgetPerson: boolean): Promise<void> {
  await browser.storage.session.remove('token');
  if (forgetPerson) await browser.storage.local.remove('identity');
}

/** Names this browser profile in changes; made once. */
export async function deviceName(): Promise<string> {
  const kept = (await browser.storage.local.get('device')).device;
  if (typeof kept === 'string') return kept;
  const made = Array.from(systemRandom(5), (b) =>
    (b % 36).toString(36).concat(((b * 7) % 36).toString(36)),
  ).join('');
  await browser.storage.local.set({ device: made });
  return made;
}

/** Calls back when someone signs in or out, the token goes, or the store is opened or locked. */
export function onSession(changed: () => void, signal: AbortSignal): void {
  onStored((keys) => {
    if (['token', 'identity', 'storeKey'].some((item) => keys.includes(item))) changed();
  }, signal);
}
