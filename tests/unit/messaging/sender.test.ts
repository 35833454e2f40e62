// Who may say what to the background: decided by the browser's word on the sender, not by the message.

import { describe, expect, it } from 'vitest';
import { fromWhom, type Sender } from '../../../lib/messaging/sender.ts';

const own = { id: 'ours', address: 'chrome-extension://ours/' };
const chart = { id: 'ours', url: 'https://ehr.example.org/chart', origin: 'https://ehr.example.org' };

const senders: [string, Sender, unknown][] = [
  ['our side panel', { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' }, { who: 'own-page' }],
  [
    'our page in a tab',
    { id: 'ours', url: 'chrome-extension://ours/workspace.html', tab: { id: 4 }, frameId: 0 },
    { who: 'own-page' },
  ],
  [
    'a frame of a chart',
    { ...chart, tab: { id: 4 }, frameId: 7 },
    { who: 'frame', tab: 4, frame: 7, site: 'https://ehr.example.org' },
  ],
  [
    'a frame that the browser does not name',
    { id: 'ours', url: 'about:blank', tab: { id: 4 }, frameId: 7 },
    { who: 'frame', tab: 4, frame: 7, site: null },
  ],
  ['a content script outside of tabs', chart, null],
  ['another extension', { id: 'other', url: 'chrome-extension://other/page.html' }, null],
  ['an address that only looks like ours', { ...chart, url: 'chrome-extension://ours.evil/' }, null],
  ['a sender without an address', { id: 'ours' }, null],
];

describe('fromWhom', () => {
  it.each(senders)('%s', (_, sender, expected) => {
    expect(fromWhom(sender, own)).toEqual(expected);
  });
});
