// Accuracy before and after queries, worked out by hand. Delivered: I21.4, Z95.5, I10, E11.9, R07.9. The review agrees with
// the first two, revises I10 and E11.9, deletes R07.9, and adds N18.31 and Z79.4: a = 2, r = 2, o = 2, so 2 ÷ 6 as delivered.

import { describe, expect, test } from 'vitest';
import type { QueryStep, ResponseClass } from '../../../../lib/model/query-step.ts';
import { aroundQueries } from '../../../../lib/oversight/facts/after-queries.ts';
import { queryLife } from '../../../../lib/queries/query-life.ts';
import { reviewedChart } from '../../../../lib/review/accuracy/from-records.ts';
import { codeLine } from '../../review/reviews.ts';

const code = (text: string) => ({ system: 'ICD-10-CM' as const, code: text, modifiers: [], units: null });
const judged = [
  ['I21.4', 'agree', null],
  ['Z95.5', 'agree', null],
  ['I10', 'revise', code('I12.9')],
  ['E11.9', 'revise', code('E11.22')],
  ['R07.9', 'delete', null],
  ['add N18.31', 'add', code('N18.31')],
  ['add Z79.4', 'add', code('Z79.4')],
] as const;
const chart = reviewedChart({
  worksheet: {
    encounterId: 'e1',
    delivered: judged.filter(([, did]) => did !== 'add').map(([key]) => codeLine(key)),
  },
  encounter: {},
  verdicts: judged.map(([lineKey, disposition, auditor]) => ({ id: lineKey, lineKey, disposition, auditor })),
  findings: [],
});

interface Closing {
  class?: ResponseClass;
  documentation?: string;
  codesChanged?: boolean;
}
const asked = (gapId: string | null, closing: Closing | null) => ({
  query: { id: `about ${gapId}`, gapId },
  life: queryLife(
    [
      { step: 'send', at: 1 },
      { step: 'answer', at: 2, answer: { class: closing?.class ?? 'agreed' } },
      ...(closing
        ? [{ step: 'close', at: 3, documentation: 'Addendum', codesChanged: true, ...closing }]
        : []),
    ].map((step, i) => ({ number: i + 1, ...step }) as Partial<QueryStep>),
  ),
});
const gap = (lineKey: string | null, more: object = {}) => ({
  id: `gap ${lineKey}`,
  encounterId: 'e1',
  lineKey,
  state: 'closed' as const,
  ...more,
});

describe('accuracy around queries', () => {
  test('an answer puts right the line that its gap names', () => {
    const lines = ['I10', 'add N18.31', 'R07.9', 'add Z79.4'];
    const made = aroundQueries(
      chart,
      lines.map((line) => gap(line)),
      [
        // Revised as the answer says: agreed now. Added as it says: agreed now.
        asked('gap I10', {}),
        asked('gap add N18.31', {}),
        // The answer bore out what was delivered: it is no error.
        asked('gap R07.9', { codesChanged: false }),
        // The provider could not tell: the omission stays.
        asked('gap add Z79.4', { class: 'unable', documentation: '', codesChanged: false }),
        // About no gap: it settles nothing.
        asked(null, {}),
      ],
    );
    // a = 2 + I10 + N18.31 + R07.9 = 5; left are E11.9 revised and Z79.4 omitted: 5 ÷ 7.
    expect(made).toEqual({ before: [2, 6], after: [5, 7], mended: 3 });
  });

  test('a deleted code that was taken off counts nowhere, and an omitted one that was not needed neither', () => {
    const made = aroundQueries(
      chart,
      [gap('R07.9'), gap('add Z79.4')],
      [asked('gap R07.9', {}), asked('gap add Z79.4', { codesChanged: false })],
    );
    // R07.9 never stood in a + r + o; without Z79.4 the omissions are one: 2 ÷ 5.
    expect(made).toEqual({ before: [2, 6], after: [2, 5], mended: 2 });
  });

  test('a gap of the chart without a line changes no code, and the chart counts', () => {
    expect(aroundQueries(chart, [gap(null)], [asked('gap null', {})])).toEqual({
      before: [2, 6],
      after: [2, 6],
      mended: 0,
    });
  });

  test.each([
    ['no query', [gap('I10')], []],
    ['an open query', [gap('I10')], [asked('gap I10', null)]],
    ['a query about no gap', [gap('I10')], [asked(null, {})]],
    ['a gap that was withdrawn', [gap('I10', { state: 'withdrawn' })], [asked('gap I10', {})]],
    ['a gap of another chart', [gap('I10', { encounterId: 'e2' })], [asked('gap I10', {})]],
  ] as const)('says nothing with %s', (_, gaps, queries) => {
    expect(aroundQueries(chart, gaps, queries)).toBeNull();
  });
});
