// Signing in and out as pages ask for it: checked on receipt, and never an exception.

import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseToSignIn, signIn, signOut, unlock } from '../../../lib/messaging/sign-in-messages.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { resetBrowser, setBackground } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

beforeEach(resetBrowser);

const account = { server: 'https://overread.example', email: 'ada@north.example', password: 'secret' };
const dead = () => {
  throw new Error('Could not establish connection. Receiving end does not exist.');
};

describe('parseToSignIn', () => {
  it('takes messages as they were sent, without what is put beside them', () => {
    for (const message of [{ type: 'sign-out' }, { type: 'lock' }, { type: 'sign-in', ...account }])
      expect(parseToSignIn({ ...message, person: 'someone-else' })).toEqual(message);
  });

  it('drops a sign-in that is not whole, or whose server is no address', () => {
    for (const part of [{ server: 'overread' }, { password: 7 }, { email: undefined }])
      expect(parseToSignIn({ type: 'sign-in', ...account, ...part })).toBeNull();
  });

  it('drops whatever is not a message, and never throws', () => {
    fc.assert(fc.property(fc.anything(), (m) => parseToSignIn(m) === null));
  });
});

describe('asking the background', () => {
  it('sends what parseToSignIn takes', async () => {
    const taken: unknown[] = [];
    setBackground((message) => taken.push(parseToSignIn(message)));
    await signIn(account);
    await signOut();
    expect(taken).toEqual([{ type: 'sign-in', ...account }, { type: 'sign-out' }]);
  });

  it('hands on what signing in came to', async () => {
    const wrong = fail('wrong-password', 'Not right.', 'Not signed in.', 'Try again.');
    setBackground(() => wrong);
    expect(await signIn(account)).toEqual(wrong);
    expect(await unlock('secret')).toEqual(wrong);
    setBackground(() => ok(null));
    expect(await signIn(account)).toEqual(ok(null));
    setBackground(() => ok({ ticket: 't' }));
    expect(await signIn(account)).toEqual(ok({ ticket: 't' }));
  });

  it('says so when the background does not answer; leaving does not mind', async () => {
    setBackground(dead);
    expect(await signIn(account)).toMatchObject({ ok: false, error: { code: 'no-background' } });
    expect(await signOut()).toBeUndefined();
  });
});
