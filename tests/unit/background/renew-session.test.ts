// The session renews itself: one renewal at a time, and an answer that was lost is asked for again.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { goodToken } from '../../../entrypoints/background/renew-session.ts';
import { keepSession, readIdentity, readToken } from '../../../lib/messaging/session.ts';
import type { Person } from '../../../lib/model/person.ts';
import { requestRenewal } from '../../../lib/sync/sign-in-requests.ts';
import { resetBrowser } from '../messaging/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../messaging/fake-browser.ts'));
vi.mock('../../../lib/sync/sign-in-requests.ts', () => ({ requestRenewal: vi.fn() }));

const server = 'https://overread.example';
const person: Person = {
  id: 'ada',
  organisation: 'north',
  email: 'ada@north.example',
  name: 'Ada',
  role: 'qa-auditor',
};
const renewAfter = 600_000;
let given = 0;
/** A backend: each refresh token is good once, and again by the same name of the renewal. */
const backend = { taken: new Map<string, string>(), lose: 0, ended: false };
const tokens = () => ({
  token: `access token ${++given}`,
  expiresAt: 0,
  refreshToken: `refresh token ${given}`,
  renewAfter,
  person,
  storeSecret: 's'.repeat(64),
});
const fault = (code: string) => ({
  ok: false as const,
  error: { code, happened: '', meaning: '', action: '' },
});

beforeEach(async () => {
  resetBrowser();
  given = 0;
  Object.assign(backend, { taken: new Map(), lose: 0, ended: false });
  vi.mocked(requestRenewal).mockReset();
  vi.mocked(requestRenewal).mockImplementation(async (_, { refreshToken, attempt }) => {
    // Long enough for a second one to come in between, were it let.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const before = backend.taken.get(refreshToken);
    if (before !== undefined && before !== attempt) backend.ended = true;
    if (backend.ended) return fault('signed-out');
    backend.taken.set(refreshToken, attempt);
    if (backend.lose-- > 0) return fault('offline');
    return { ok: true, value: tokens() };
  });
  vi.useFakeTimers({ toFake: ['Date'] });
  await keepSession(server, tokens());
});
afterEach(() => void vi.useRealTimers());

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const asked = async (refused?: string) => goodToken((await readIdentity())!, refused);

describe('a token', () => {
  it('is used as it is while it is young', async () => {
    later(renewAfter - 1);
    expect(await asked()).toBe('access token 1');
    expect(requestRenewal).not.toHaveBeenCalled();
  });

  it('is renewed in time, once, however many ask at the same moment', async () => {
    later(renewAfter);
    expect(await Promise.all([asked(), asked(), asked()])).toEqual(Array(3).fill('access token 2'));
    expect(requestRenewal).toHaveBeenCalledTimes(1);
    expect(await readToken()).toBe('access token 2');
    later(renewAfter);
    expect(await asked()).toBe('access token 3');
  });

  it('is renewed when the clock was put back: its age is not known', async () => {
    later(-1);
    expect(await asked()).toBe('access token 2');
  });

  it('that the server did not take is renewed at once, and one renewal serves all who were refused', async () => {
    const both = await Promise.all([asked('access token 1'), asked('access token 1')]);
    expect(both).toEqual(['access token 2', 'access token 2']);
    expect(requestRenewal).toHaveBeenCalledTimes(1);
  });

  it('of a server that gives no refresh token is used until it is refused', async () => {
    await keepSession(server, { token: 'the only one', expiresAt: 0, person });
    later(renewAfter * 10);
    expect(await asked()).toBe('the only one');
    expect(await asked('the only one')).toBeNull();
    expect(await readToken()).toBeNull();
  });
});

describe('a renewal', () => {
  it('whose answer was lost is asked for again by the same name, and nobody is signed out', async () => {
    backend.lose = 2;
    later(renewAfter);
    expect(await asked()).toBe('access token 1');
    expect(await asked('access token 1')).toBeNull();
    expect(await readToken()).toBe('access token 1');
    expect(await asked()).toBe('access token 2');
    expect(await readToken()).toBe('access token 2');
    const names = vi.mocked(requestRenewal).mock.calls.map(([, { attempt }]) => attempt);
    expect(new Set(names).size).toBe(1);
  });

  it('has a name of its own each time', async () => {
    for (let n = 0; n < 3; n++) {
      later(renewAfter);
      await asked();
    }
    const names = vi.mocked(requestRenewal).mock.calls.map(([, { attempt }]) => attempt);
    expect(new Set(names).size).toBe(3);
  });

  it('that is refused ends the session; the person stays', async () => {
    backend.ended = true;
    later(renewAfter);
    expect(await asked()).toBeNull();
    expect(await readToken()).toBeNull();
    expect((await readIdentity())?.person.id).toBe('ada');
  });

  it('that ends after somebody else signed in changes nothing of theirs', async () => {
    later(renewAfter);
    const renewing = asked();
    const bea = { ...person, id: 'bea' };
    await vi.waitFor(() => expect(requestRenewal).toHaveBeenCalled());
    await keepSession(server, { token: 'of bea', expiresAt: 0, person: bea });
    await renewing;
    expect(await readToken()).toBe('of bea');
  });
});
