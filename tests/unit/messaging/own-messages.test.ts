// What the extension's own pages ask of the background: checked on receipt, and never an exception.

import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseToBackground, syncSoon, waitForNews } from '../../../lib/messaging/own-messages.ts';
import { resetBrowser, setBackground } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

beforeEach(resetBrowser);

const dead = () => {
  throw new Error('Could not establish connection. Receiving end does not exist.');
};

describe('parseToBackground', () => {
  it('takes a message as it was sent, without what is put beside it', () => {
    for (const message of [{ type: 'sync-soon' }, { type: 'dock-admit', ticket: 't', site: 's' }])
      expect(parseToBackground({ ...message, person: 'someone-else' })).toEqual(message);
  });

  it('drops whatever is not a message, and never throws', () => {
    fc.assert(fc.property(fc.anything(), (m) => parseToBackground(m) === null));
  });
});

describe('asking the background', () => {
  it('sends what parseToBackground takes', async () => {
    const taken: unknown[] = [];
    setBackground((message) => taken.push(parseToBackground(message)));
    await syncSoon();
    expect(taken).toEqual([{ type: 'sync-soon' }]);
  });

  it('minds no silence', async () => {
    setBackground(dead);
    expect(await syncSoon()).toBeUndefined();
    expect(await waitForNews()).toBe(false);
  });
});
