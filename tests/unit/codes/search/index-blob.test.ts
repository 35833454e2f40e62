// The index as bytes: what went in comes out, the same codes make the same bytes, and bytes that are no index
// are refused in words.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type ListedCode } from '../../../../lib/codes/search/build-index.ts';
import { openIndex } from '../../../../lib/codes/search/open-index.ts';
import { searchCodes } from '../../../../lib/codes/search/search-codes.ts';
import { titleAt } from '../../../../lib/codes/search/titles.ts';
import { indexOf } from './index-of.ts';

const word = fc.constantFrom(
  ...'Fracture of unspecified femur, initial encounter; (acute) x-ray 10.5 mg Ménière’s [HIV] A/B left — due'.split(
    ' ',
  ),
);
const title = fc
  .array(fc.oneof({ weight: 6, arbitrary: word }, fc.string({ maxLength: 6 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' ').trim());
const code = fc.stringMatching(/^[A-Z]\d[0-9A-Z]{1,5}$/);
const codeSet = fc
  .uniqueArray(fc.record({ code, title, billable: fc.boolean() }), {
    selector: (row) => row.code,
    maxLength: 60,
  })
  .map((rows): ListedCode[] => rows);

describe('an index', () => {
  it('gives back every code with its title letter by letter', () => {
    fc.assert(
      fc.property(codeSet, (rows) => {
        const index = indexOf(rows);
        const sorted = [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));
        expect(sorted.map((_, doc) => titleAt(index.blob, doc))).toEqual(sorted.map((row) => row.title));
        for (const row of rows) {
          expect(searchCodes(index, row.code, 1)).toMatchObject([
            { code: row.code, title: row.title, billable: row.billable },
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same bytes for the same codes in any order', () => {
    fc.assert(
      fc.property(codeSet, fc.integer({ min: 1, max: 59 }), (rows, turn) => {
        const turned = [...rows.slice(turn), ...rows.slice(0, turn)].reverse();
        expect(buildIndex(turned)).toEqual(buildIndex(rows));
      }),
      { numRuns: 40 },
    );
  });

  it('answers the same whatever was asked before, in the order of score without doubles', () => {
    fc.assert(
      fc.property(codeSet, fc.array(title, { maxLength: 30 }), title, (rows, before, asked) => {
        const used = indexOf(rows);
        for (const text of before) searchCodes(used, text);
        const found = searchCodes(used, asked);
        expect(found).toEqual(searchCodes(indexOf(rows), asked));
        expect(new Set(found.map((one) => one.code)).size).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 60 },
    );
  });

  it('can lie anywhere in a larger buffer', () => {
    const bytes = buildIndex([{ code: 'I10', title: 'Essential (primary) hypertension', billable: true }]);
    for (const at of [0, 1, 2, 3, 4]) {
      const larger = new Uint8Array(bytes.length + 8);
      larger.set(bytes, at);
      const opened = openIndex(larger.subarray(at, at + bytes.length));
      expect(opened.ok && searchCodes(opened.value, 'htn')[0]?.code).toBe('I10');
    }
  });
});

describe('bytes that are no index', () => {
  const bytes = buildIndex([{ code: 'I10', title: 'Essential (primary) hypertension', billable: true }]);
  const refusal = (changed: Uint8Array<ArrayBuffer>): string => {
    const opened = openIndex(changed);
    return opened.ok ? 'opened' : opened.error.code;
  };

  it('are refused with the reason', () => {
    expect(refusal(new Uint8Array(0))).toBe('not-an-index');
    expect(refusal(bytes.map((byte, i) => (i === 0 ? byte + 1 : byte)))).toBe('not-an-index');
    expect(refusal(bytes.map((byte, i) => (i === 4 ? byte + 1 : byte)))).toBe('other-version');
    expect(refusal(bytes.slice(0, -8))).toBe('index-cut-short');
    expect(refusal(bytes)).toBe('opened');
  });
});
