// What each frame last said: by tab and frame, without pages the tab has left.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  dropReading,
  dropTab,
  onAnyReading,
  onReadings,
  putReading,
  readingsOf,
  tabsWithReadings,
  takeReading,
} from '../../../lib/messaging/readings.ts';
import browser, { countListeners, resetBrowser } from './fake-browser.ts';
import { reading } from './frame-readings.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

beforeEach(resetBrowser);

const inFrame = { top: false, document: 'doc-frame' };

describe('the readings of a tab', () => {
  it('are those of its frames, in the order of the frames', async () => {
    await putReading(1, 12, reading(inFrame));
    await putReading(1, 0, reading());
    await putReading(2, 0, reading({ document: 'doc-other-tab' }));
    expect([...(await readingsOf(1))].map(([frame, r]) => [frame, r.document])).toEqual([
      [0, 'doc-1'],
      [12, 'doc-frame'],
    ]);
  });

  it('are not those of a tab whose number begins alike', async () => {
    await putReading(11, 0, reading());
    expect((await readingsOf(1)).size).toBe(0);
    await dropTab(1);
    expect(await tabsWithReadings()).toEqual([11]);
  });

  it('leave out a frame that was read before the present page began to load', async () => {
    // The tab went to another patient: the old frame's goodbye was lost.
    await putReading(1, 12, reading({ ...inFrame, readAt: 2000 }));
    await putReading(1, 0, reading({ document: 'doc-2', startedAt: 3000, readAt: 3500 }));
    expect([...(await readingsOf(1)).keys()]).toEqual([0]);
  });

  it('leave out what is stored but no reading', async () => {
    await browser.storage.session.set({ 'frame:1:0': { top: true }, 'frame:1:3': reading(inFrame) });
    expect([...(await readingsOf(1)).keys()]).toEqual([3]);
  });

  it('replace what the frame said before', async () => {
    await putReading(1, 0, reading());
    await putReading(1, 0, reading({ ready: false, readAt: 2500 }));
    expect((await readingsOf(1)).get(0)).toMatchObject({ ready: false, readAt: 2500 });
  });
});

describe('a reading taken in', () => {
  const elsewhere = reading({ top: true, site: 'https://the-real-ehr.example.org' });

  it('stands where the browser says, whatever it says of itself', async () => {
    await takeReading({ tab: 1, frame: 12, site: 'https://ads.example.org' }, elsewhere);
    expect((await readingsOf(1)).get(12)).toEqual({
      ...elsewhere,
      top: false,
      site: 'https://ads.example.org',
    });
  });

  it('keeps its own site where the browser does not say', async () => {
    await takeReading({ tab: 1, frame: 0, site: null }, elsewhere);
    expect((await readingsOf(1)).get(0)).toEqual(elsewhere);
  });
});

describe('a frame that goes', () => {
  it('takes its own reading along, not that of the document that came after it', async () => {
    await putReading(1, 0, reading({ document: 'doc-2' }));
    await dropReading(1, 0, 'doc-1');
    expect((await readingsOf(1)).size).toBe(1);
    await dropReading(1, 0, 'doc-2');
    expect((await readingsOf(1)).size).toBe(0);
  });

  it('takes everything along when its tab closes', async () => {
    await putReading(1, 0, reading());
    await putReading(1, 12, reading(inFrame));
    await putReading(2, 0, reading());
    await dropTab(1);
    expect(await tabsWithReadings()).toEqual([2]);
  });
});

describe('listening', () => {
  it('to a tab calls back for that tab only; to all, for every tab; neither after the signal', async () => {
    const calls: string[] = [];
    const stop = new AbortController();
    onReadings(1, () => calls.push('tab 1'), stop.signal);
    onAnyReading(() => calls.push('any'), stop.signal);
    await putReading(2, 0, reading());
    await putReading(1, 0, reading());
    await browser.storage.session.set({ token: {} });
    expect(calls).toEqual(['any', 'tab 1', 'any']);
    stop.abort();
    expect(countListeners()).toBe(0);
  });
});
