// The text of documents as frames answer it: held to the schema, of this chart only.

import { beforeEach, expect, it, vi } from 'vitest';
import { readPageDocuments } from '../../../lib/messaging/read-page-documents.ts';
import { putReading } from '../../../lib/messaging/readings.ts';
import { addFrame, resetBrowser } from './fake-browser.ts';
import { reading } from './frame-readings.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const document = {
  name: 'Progress note',
  region: 'note 1',
  author: 'Lena Ortiz, MD',
  written: '2026-03-04',
  source: 'Progress note, Lena Ortiz, MD',
  text: 'Psychotherapy 45 minutes.',
};
const other = reading({ top: false, document: 'doc-12' });
const nowhere = () => false;

beforeEach(async () => {
  resetBrowser();
  await putReading(1, 0, reading());
  await putReading(1, 12, other);
});

it('joins what the frames show', async () => {
  addFrame(1, 0, () => ({ documents: [document], reading: reading() }));
  addFrame(1, 12, () => ({ documents: [{ ...document, region: 'note 2' }], reading: other }));
  const found = await readPageDocuments(1, nowhere);
  expect(found.map(({ region }) => region)).toEqual(['note 1', 'note 2']);
});

it('leaves out frames of another chart, documents that are none, and answers that are none', async () => {
  addFrame(1, 0, () => ({ documents: [{ ...document, text: 7 }, document], reading: reading() }));
  addFrame(1, 12, () => ({ documents: [document], reading: other }));
  const found = await readPageDocuments(1, (one) => one.document === other.document);
  expect(found).toEqual([document]);
  addFrame(1, 0, () => 'nonsense');
  expect(await readPageDocuments(1, (one) => one.document === other.document)).toEqual([]);
});
