// Who is signed in: the token goes with the session, the person stays, and the two never belong to
// different people.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  deviceName,
  endSession,
  keepSession,
  onSession,
  readIdentity,
  readToken,
} from '../../../lib/messaging/session.ts';
import { change } from '../../../lib/model/change.ts';
import type { Person } from '../../../lib/model/person.ts';
import browser, { countListeners, onEachWrite, resetBrowser, restartBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const person = (id: string): Person => ({
  id,
  organisation: 'north',
  email: `${id}@north.example`,
  name: id,
  role: 'qa-auditor',
});
const server = 'https://overread.example';
const signIn = (id: string, expiresAt = 2000, at = server) =>
  keepSession(at, { token: `token-of-${id}-${at}`, expiresAt, person: person(id) });

beforeEach(resetBrowser);

describe('the token', () => {
  it('is there however wrong the clock is: the server says when it has expired', async () => {
    await signIn('ada', 0);
    expect(await readToken()).toBe(`token-of-ada-${server}`);
  });

  it('is not there before anyone signed in', async () => {
    expect(await readToken()).toBeNull();
  });

  it('goes when the browser closes; the person stays', async () => {
    await signIn('ada');
    restartBrowser();
    expect(await readToken()).toBeNull();
    expect(await readIdentity()).toEqual({ server, person: person('ada') });
  });

  it('is not believed when what is stored is damaged', async () => {
    await signIn('ada');
    for (const token of ['text', null, 7, {}, { token: 'x' }, { token: 1, expiresAt: 9999 }]) {
      await browser.storage.session.set({ token });
      expect(await readToken()).toBeNull();
    }
  });

  it('is never stored where it would outlive the session', async () => {
    await signIn('ada');
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('token-of-ada');
  });
});

describe('the person', () => {
  it('is nobody before the first sign-in, and nobody when what is stored is damaged', async () => {
    expect(await readIdentity()).toBeNull();
    await browser.storage.local.set({ identity: { server, person: { id: 'ada' } } });
    expect(await readIdentity()).toBeNull();
  });

  it('stays when the session ends, unless asked to be forgotten', async () => {
    await signIn('ada');
    await endSession(false);
    expect(await readToken()).toBeNull();
    expect((await readIdentity())?.person.id).toBe('ada');
    await endSession(true);
    expect(await readIdentity()).toBeNull();
  });
});

describe('another person signing in', () => {
  // A token of one with the identity of the other would send the one's findings in the other's name.
  it.each([
    ['another person', 'bea', server],
    ['the same person at another server', 'ada', 'https://other.example'],
  ])('is at no moment %s with the token of the first, or the other way round', async (_, id, at) => {
    await signIn('ada');
    const seen: [string | undefined, string | null][] = [];
    onEachWrite(async () => {
      const identity = await readIdentity();
      seen.push([`token-of-${identity?.person.id}-${identity?.server}`, await readToken()]);
    });
    await signIn(id, 2000, at);
    expect(seen.length).toBeGreaterThan(1);
    for (const [own, token] of seen) expect([own, null]).toContain(token);
    expect(seen.at(-1)).toEqual([`token-of-${id}-${at}`, `token-of-${id}-${at}`]);
  });
});

describe('a token', () => {
  it('is given for its own person and server only', async () => {
    await signIn('ada');
    const ada = await readIdentity();
    expect(await readToken(ada!)).not.toBeNull();
    // The other signed in between the two readings of an exchange that began as ada's.
    await signIn('bea');
    expect(await readToken(ada!)).toBeNull();
    expect(await readToken()).not.toBeNull();
  });

  it('is not sent to a server that was put in place of its own', async () => {
    await signIn('ada');
    await browser.storage.local.set({ identity: { server: 'https://evil.example', person: person('ada') } });
    expect(await readToken()).toBeNull();
  });
});

describe('deviceName', () => {
  it('is made once, fits a change and stays', async () => {
    const name = await deviceName();
    expect(change.shape.device.safeParse(name).success).toBe(true);
    expect(await deviceName()).toBe(name);
    restartBrowser();
    expect(await deviceName()).toBe(name);
  });

  it('differs between browsers', async () => {
    const names = new Set<string>();
    for (let i = 0; i < 50; i++) {
      resetBrowser();
      names.add(await deviceName());
    }
    expect(names.size).toBe(50);
  });
});

describe('onSession', () => {
  it('calls back on signing in and out, on nothing else, and not after the signal', async () => {
    let calls = 0;
    const stop = new AbortController();
    onSession(() => {
      calls += 1;
    }, stop.signal);
    await browser.storage.local.set({ device: 'd1' });
    expect(calls).toBe(0);
    await signIn('ada');
    const signedIn = calls;
    expect(signedIn).toBeGreaterThan(0);
    await endSession(false);
    expect(calls).toBeGreaterThan(signedIn);
    stop.abort();
    expect(countListeners()).toBe(0);
  });
});
