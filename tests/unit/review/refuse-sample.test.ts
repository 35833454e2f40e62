// What keeps a change out of a drawn sample.

import { expect, it } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import type { SampleRecord } from '../../../lib/model/sample.ts';
import { refuseChange } from '../../../lib/review/refuse-change.ts';
import { drawnSample as drawn } from './drawn-sample.ts';
import { nothing } from './nothing-known.ts';

const refused = async (fields: Partial<SampleRecord>, record: SampleRecord | null = drawn) => {
  const change: Change = {
    id: '0190a000-0000-7000-8000-000000000000',
    kind: 'sample',
    record: '0190a000-0000-7000-8000-000000000001',
    fields: fields as Change['fields'],
    seen: {},
    device: 'd1',
    stamp: '1772442000000-0000-d1',
  };
  return (await refuseChange(change, 'ada', { ...nothing, record: record ?? undefined }, 1))?.code ?? null;
};

it.each([
  ['its assignments may change', { assignments: [{ key: 'E-2', auditor: 'ada', second: 'bob' }] }, null],
  [
    'one person twice on a chart',
    { assignments: [{ key: 'E-2', auditor: 'ada', second: 'ada' }] },
    'same-auditor-twice',
  ],
  ['a further spare', { replaced: [...drawn.replaced, { key: 'E-2', by: 'E-8', reason: 'locked' }] }, null],
  ['a spare taken back', { replaced: [] }, 'replaced-before'],
  [
    'another spare in its place',
    { replaced: [{ key: 'E-1', by: 'E-8', reason: 'locked' }] },
    'replaced-before',
  ],
  ['another size', { size: 1 }, 'sample-drawn'],
  ['another size of the frame', { frameSize: 80 }, 'sample-drawn'],
  ['another seed', { seed: 'ffffffffffffffff' }, 'fixed-field'],
  ['it may be withdrawn', { removed: true }, null],
] as [string, Partial<SampleRecord>, string | null][])('%s', async (_, fields, code) => {
  expect(await refused(fields)).toBe(code);
});

it('nobody draws it in another’s name', async () => {
  expect(await refused({ ...drawn, replaced: [] }, null)).toBeNull();
  expect(await refused({ ...drawn, replaced: [], madeBy: 'bob' }, null)).toBe('not-your-sample');
});
