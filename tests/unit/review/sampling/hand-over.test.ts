// Giving charts to another auditor keeps every rule of who may review what.

import { describe, expect, it } from 'vitest';
import type { SampleAuditor } from '../../../../lib/model/sample.ts';
import { handOver, openOf } from '../../../../lib/review/sampling/hand-over.ts';
import type { ReviewState } from '../../../../lib/review/sampling/sample-charts.ts';

const auditor = (id: string, more: Partial<SampleAuditor> = {}): SampleAuditor => ({
  id,
  name: id,
  employer: null,
  codesAs: [],
  capacity: 30,
  ...more,
});
const assignments = [
  { key: 'E-1', auditor: 'ada', second: null },
  { key: 'E-2', auditor: 'ada', second: 'bob' },
  { key: 'E-3', auditor: 'ada', second: null },
  { key: 'E-4', auditor: 'bob', second: 'ada' },
  { key: 'E-5', auditor: 'bob', second: null },
];
const signed = new Set(['E-3']);
const charts = assignments.map((assignment) => ({
  key: assignment.key,
  assignment,
  state: (signed.has(assignment.key) ? 'signed' : 'not-opened') as ReviewState,
  second: assignment.second ? ('not-opened' as const) : null,
  replaced: null,
}));
const record = { auditors: [auditor('ada'), auditor('bob')], assignments, vendor: 'Codewell' };
const give = (to: SampleAuditor, key: string | null = null, coder: string | null = 'Coder 1') =>
  handOver(record, charts, { from: 'ada', to, key }, () => coder);

describe('handing charts over', () => {
  it('names what is open, first and second reviews alike', () => {
    expect(openOf(charts, 'ada')).toEqual(['E-1', 'E-2', 'E-4']);
    const gone = charts.map((c) => (c.key === 'E-1' ? { ...c, replaced: { by: null, reason: 'lost' } } : c));
    expect(openOf(gone, 'ada')).toEqual(['E-2', 'E-4']);
  });

  it('moves every open chart, and no signed one', () => {
    const { assignments: after, moved, refused, auditors } = give(auditor('cyd'));
    expect([moved, refused]).toEqual([['E-1', 'E-2', 'E-4'], []]);
    expect(after).toEqual([
      { key: 'E-1', auditor: 'cyd', second: null },
      { key: 'E-2', auditor: 'cyd', second: 'bob' },
      { key: 'E-3', auditor: 'ada', second: null },
      { key: 'E-4', auditor: 'bob', second: 'cyd' },
      { key: 'E-5', auditor: 'bob', second: null },
    ]);
    expect(auditors.map(({ id }) => id)).toEqual(['ada', 'bob', 'cyd']);
  });

  it('moves one chart where one is named', () => {
    expect(give(auditor('cyd'), 'E-1').moved).toEqual(['E-1']);
    expect(give(auditor('cyd'), 'E-3').moved).toEqual([]);
  });

  it('leaves a chart that the other reviews already', () => {
    const { moved, refused } = give(auditor('bob'));
    expect(moved).toEqual(['E-1']);
    expect(refused.map(({ key }) => key)).toEqual(['E-2', 'E-4']);
    expect(refused[0]?.reason).toContain('two people');
  });

  it('leaves what the other, or the firm that employs them, coded', () => {
    const coded = give(auditor('cyd', { codesAs: ['CODER  1'] }));
    expect([coded.moved, coded.refused[0]?.reason]).toEqual([[], 'cyd coded this chart.']);
    expect(coded.auditors).toBe(record.auditors);
    const employed = give(auditor('cyd', { employer: 'codewell' }));
    expect(employed.refused.map(({ reason }) => reason)).toEqual(
      Array(3).fill('cyd works for Codewell, which coded this chart.'),
    );
  });
});
