// Which of a frame's own lines get which mark, and that a frame is told no more than that.

import { beforeEach, expect, test, vi } from 'vitest';
import { keysInChart } from '../../../lib/messaging/page-marks.ts';
import type { CodeLine } from '../../../lib/model/code-line.ts';
import { frameStamp } from '../../../lib/model/page-mark.ts';
import { resetBrowser } from './fake-browser.ts';
import { reading } from './frame-readings.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));
beforeEach(resetBrowser);

const line = (code: string, count: number): CodeLine => ({
  key: `CPT ${code} #${count}`,
  system: 'CPT',
  code,
  modifiers: [],
  units: 1,
  diagnoses: [],
  poa: null,
  label: null,
  unreadable: null,
});

test('one frame with all lines has the chart’s keys', () => {
  const lines = [line('99213', 1), line('99213', 2), line('93000', 1)];
  expect(keysInChart(lines, lines)).toEqual(['CPT 99213 #1', 'CPT 99213 #2', 'CPT 93000 #1']);
});

test('the second of two parts counts on where the first ended', () => {
  const chart = [line('99213', 1), line('93000', 1), line('99213', 2), line('36415', 1)];
  expect(keysInChart([line('99213', 1), line('36415', 1)], chart)).toEqual(['CPT 99213 #2', 'CPT 36415 #1']);
});

test('lines that fit at two places, or at none, have no keys', () => {
  const chart = [line('99213', 1), line('93000', 1), line('99213', 2)];
  expect(keysInChart([line('99213', 1)], chart)).toEqual([]);
  expect(keysInChart([line('99215', 1)], chart)).toEqual([]);
});

test('the stamp changes with the load, the patient, the name and the encounter, and names nobody', () => {
  const one = reading({ document: 'a' });
  const named = { ...one, fields: { ...one.fields, patient: 'NG-240019', name: 'Fairweather' } };
  const stamps = [
    one,
    named,
    { ...named, document: 'b' },
    { ...named, fields: { ...named.fields, patient: 'NG-240018' } },
    { ...named, fields: { ...named.fields, name: null } },
    { ...named, fields: { ...named.fields, encounter: 'E-1' } },
  ].map(frameStamp);
  expect(new Set(stamps).size).toBe(stamps.length);
  expect(stamps.every((stamp) => /^\d+-\d+$/.test(stamp))).toBe(true);
});
