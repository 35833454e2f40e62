// Messages from a page: only ours, only whole, and nothing of what a page may have put beside them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFromPage } from '../../../lib/messaging/from-page.ts';
import { keysOf } from '../../../lib/model/keys-of.ts';
import { chart } from '../store/charts.ts';
import { reading } from './frame-readings.ts';

const message = { type: 'frame-read', reading: reading() } as const;

describe('parseFromPage', () => {
  it('takes a reading and a goodbye as they were sent', () => {
    expect(parseFromPage(message)).toEqual(message);
    expect(parseFromPage({ type: 'frame-gone', document: 'd1' })).toEqual({
      type: 'frame-gone',
      document: 'd1',
    });
  });

  it('drops what a page put beside it', () => {
    const beside = { ...message, token: 'x', reading: { ...message.reading, html: '<script>' } };
    expect(parseFromPage(beside)).toEqual(message);
    expect(parseFromPage(JSON.parse('{"type":"frame-gone","document":"d","__proto__":{"admin":1}}'))).toEqual(
      { type: 'frame-gone', document: 'd' },
    );
  });

  it('drops messages for other receivers', () => {
    for (const type of ['sync-soon', 'sign-in', 'sign-out', 'read-now', 'show-evidence', '', null])
      expect(parseFromPage({ ...message, type })).toBeNull();
  });

  it('drops whatever is not a message, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (m) => {
        expect(parseFromPage(m)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('drops a reading in which any one part is missing or of another kind', () => {
    const parts = keysOf(message.reading);
    const wrong = fc.oneof(
      fc.constant(undefined),
      fc.constant(Number.NaN),
      fc.constant(Number.POSITIVE_INFINITY),
      fc.record({ x: fc.anything() }),
      fc.string({ minLength: 400, maxLength: 500 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...parts), wrong, (part, value) => {
        expect(parseFromPage({ ...message, reading: { ...message.reading, [part]: value } })).toBeNull();
      }),
    );
  });

  it('drops a reading that is too large: lines, documents, texts', () => {
    const [line] = chart.lines;
    const tooLarge = [
      { lines: Array.from({ length: 501 }, () => line) },
      { documents: Array.from({ length: 201 }, () => message.reading.documents[0]) },
      { fields: { ...message.reading.fields, name: 'x'.repeat(201) } },
      { lines: [{ ...line, label: 'x'.repeat(201) }] },
    ];
    for (const part of tooLarge)
      expect(parseFromPage({ ...message, reading: { ...message.reading, ...part } })).toBeNull();
  });

  it('drops a reading whose fields are half there, or whose dates are none', () => {
    const { patient: _, ...half } = message.reading.fields;
    for (const fields of [half, { ...message.reading.fields, dob: '14.08.1951' }, []])
      expect(parseFromPage({ ...message, reading: { ...message.reading, fields } })).toBeNull();
  });
});
