// @vitest-environment happy-dom
// What the notes say is taken only while the page still shows it: a note that was left standing under the next
// patient's name is not theirs.

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Question } from '../../../components/checks/chart-checks.ts';
import { type NoteFacts, questionKey, useNoteFacts } from '../../../components/checks/use-note-facts.ts';
import { putReading } from '../../../lib/messaging/readings.ts';
import { addFrame, resetBrowser } from '../messaging/fake-browser.ts';
import { reading } from '../messaging/frame-readings.ts';
import { chart } from '../store/charts.ts';

vi.mock('webextension-polyfill', () => import('../messaging/fake-browser.ts'));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const minutes: Question = { name: 'psychotherapy-minutes', lineKey: null, rules: ['BH1'] };
const questions = [minutes];
const note = (text: string) => ({
  documents: [{ name: 'Note', region: 'note', author: null, written: null, source: 'Note', text }],
  reading: reading(),
});
let notes: NoteFacts;
function Notes() {
  notes = useNoteFacts(1, chart, true, questions);
  return null;
}
const found = () => notes.facts.get(questionKey(minutes)) ?? [];

beforeEach(async () => {
  resetBrowser();
  await putReading(1, 0, reading());
});

test('a passage is there until the note under it is another', async () => {
  addFrame(1, 0, () => note('Psychotherapy time 45 minutes.'));
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Notes />));
  await vi.waitFor(() => expect(found()).toHaveLength(1));
  const [fact] = found();
  expect(await act(() => notes.stillThere(fact!))).toBe(true);
  addFrame(1, 0, () => note('Another patient. Psychotherapy time 30 minutes.'));
  expect(await act(() => notes.stillThere(fact!))).toBe(false);
  expect(found().map(({ value }) => value)).toEqual([30]);
  await act(async () => root.unmount());
});
