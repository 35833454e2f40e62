// A ticket lets one frame in, once, in the tab and under the site it was given for.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { issueTicket, redeemTicket } from '../../../lib/messaging/dock-tickets.ts';
import { resetBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const site = 'https://ehr.example.org';

beforeEach(resetBrowser);
afterEach(() => vi.useRealTimers());

test('redeemed once, it is used up', async () => {
  const ticket = await issueTicket(7, site);
  expect(ticket).toMatch(/^[0-9a-f]{32}$/);
  expect(await redeemTicket(ticket, 7, site)).toBe(true);
  expect(await redeemTicket(ticket, 7, site)).toBe(false);
});

test('of two frames that come at once, one is let in', async () => {
  const ticket = await issueTicket(7, site);
  const answers = await Promise.all([redeemTicket(ticket, 7, site), redeemTicket(ticket, 7, site)]);
  expect(answers.filter(Boolean)).toHaveLength(1);
});

test('another tab, another site, or none that was given: refused, and used up', async () => {
  for (const [tab, from] of [
    [8, site],
    [7, 'https://other.example.org'],
  ] as const) {
    const ticket = await issueTicket(7, site);
    expect(await redeemTicket(ticket, tab, from)).toBe(false);
    expect(await redeemTicket(ticket, 7, site)).toBe(false);
  }
  expect(await redeemTicket('', 7, site)).toBe(false);
  expect(await redeemTicket('0'.repeat(32), 7, site)).toBe(false);
});

test('it holds for seconds only', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const ticket = await issueTicket(7, site);
  vi.setSystemTime(Date.now() + 10_001);
  expect(await redeemTicket(ticket, 7, site)).toBe(false);
});
