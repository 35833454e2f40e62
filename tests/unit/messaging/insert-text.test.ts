// Which frame of a tab is told the text of a query: the one with the field that the person was in last, and no other;
// none where that one shows another chart.

import { beforeEach, expect, it, vi } from 'vitest';
import { insertText } from '../../../lib/messaging/insert-text.ts';
import { putReading } from '../../../lib/messaging/readings.ts';
import type { FrameReading } from '../../../lib/model/chart.ts';
import { frameStamp } from '../../../lib/model/page-mark.ts';
import { addFrame, resetBrowser } from './fake-browser.ts';
import { reading } from './frame-readings.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const text = 'DOCUMENTATION QUERY: Renal function\nWhat condition accounts for it?';
const here = () => false;
const inner = reading({ top: false, document: 'doc-12' });
let told: { frame: number; of: unknown; text: unknown }[] = [];

/** A frame as the tool answers in it. */
function frame(
  n: number,
  field: unknown,
  at: unknown,
  is: FrameReading,
  inserted: unknown = 'inserted',
): void {
  addFrame(1, n, (message) => {
    const { type, of, text: given } = message as { type: string; of?: string; text?: string };
    if (type === 'focused-field') {
      expect(JSON.stringify(message)).toBe('{"type":"focused-field"}');
      return { field, at, reading: is };
    }
    told.push({ frame: n, of, text: given });
    return { inserted };
  });
}

beforeEach(async () => {
  resetBrowser();
  told = [];
  await putReading(1, 0, reading());
  await putReading(1, 12, inner);
});

it('tells it to the frame with the field that was used last', async () => {
  frame(0, 'writable', 100, reading());
  frame(12, 'writable', 200, inner);
  expect(await insertText(1, text, here)).toBe('inserted');
  expect(told).toEqual([{ frame: 12, of: frameStamp(inner), text }]);
});

it('tells it to none where the field used last takes no message', async () => {
  frame(0, 'writable', 100, reading());
  frame(12, 'one-line', 200, inner);
  expect(await insertText(1, text, here)).toBe('one-line');
  frame(12, 'read-only', 200, inner);
  expect(await insertText(1, text, here)).toBe('read-only');
  expect(told).toEqual([]);
});

it('tells it to none where that frame shows another chart, or is between two', async () => {
  frame(0, 'writable', 100, reading());
  frame(12, 'writable', 200, inner);
  expect(await insertText(1, text, ({ document }) => document === 'doc-12')).toBe('other-chart');
  frame(12, 'writable', 200, { ...inner, ready: false });
  expect(await insertText(1, text, here)).toBe('other-chart');
  expect(told).toEqual([]);
});

it('passes over frames without a field, and says where there is none', async () => {
  frame(0, 'writable', 100, reading());
  frame(12, 'none', 200, inner);
  expect(await insertText(1, text, here)).toBe('inserted');
  expect(told.map((one) => one.frame)).toEqual([0]);
  frame(0, 'none', 0, reading());
  expect(await insertText(1, text, here)).toBe('no-field');
});

it('believes no nonsense, and says where no answer came', async () => {
  frame(0, 'anything', 300, reading());
  frame(12, 'writable', 'late', inner);
  expect(await insertText(1, text, here)).toBe('no-field');
  frame(12, 'writable', 200, inner, 'sent to everyone');
  expect(await insertText(1, text, here)).toBe('no-answer');
  frame(12, 'writable', 200, inner, 'other-chart');
  expect(await insertText(1, text, here)).toBe('other-chart');
});
