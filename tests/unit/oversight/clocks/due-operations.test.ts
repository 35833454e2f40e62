// What is due of charts and denials that came from files. Now is Monday 30 November 2026, 12:00 UTC.

import { describe, expect, it } from 'vitest';
import type { ContractTerm } from '../../../../lib/model/oversight/contract.ts';
import { chartDue, denialDue } from '../../../../lib/oversight/clocks/due/of-operations.ts';

const at = (text: string) => Date.parse(`${text}Z`);
const hour = 3_600_000;
const asked = {
  now: at('2026-11-30T12:00'),
  calendar: { zone: 'UTC', days: [1, 2, 3, 4, 5], from: 8, to: 17, holidays: [] },
};

describe('a chart that was not returned', () => {
  const chart = {
    id: 'c1',
    number: 'E-1',
    vendor: 'Meridian',
    coder: null,
    specialty: 'Cardiology',
    encounterType: null,
    payer: null,
    class: 'standard' as const,
    receivedAt: at('2026-11-28T12:00'),
    pauses: [],
  };
  const term = (more: Partial<ContractTerm>): ContractTerm => ({
    key: 'k',
    measure: 'turnaround',
    specialty: null,
    encounterType: null,
    payer: null,
    class: null,
    method: null,
    target: 72,
    unit: 'hours',
    text: '',
    from: null,
    to: null,
    ...more,
  });
  const register = (more: Partial<ContractTerm> = {}) => ({
    vendors: [{ id: 'v1', name: 'Meridian', alsoNamed: [] }],
    contracts: [
      {
        id: 'm1',
        vendorId: 'v1',
        title: 'Services',
        signedOn: '2026-01-01',
        from: null,
        to: null,
        terms: [term(more)],
      },
    ],
  });

  it('is due when the promised hours are over, by its coder if one is known', () => {
    // 72 hours after Saturday noon: Tuesday noon.
    expect(chartDue(chart, register(), asked)).toEqual({
      kind: 'chart-turnaround',
      about: 'c1',
      title: 'E-1, Cardiology',
      vendor: 'Meridian',
      owner: 'Meridian',
      ownerId: null,
      startedAt: chart.receivedAt,
      dueAt: at('2026-12-01T12:00'),
      doneAt: null,
      state: 'running',
      late: 0,
      rung: 0,
    });
    expect(chartDue({ ...chart, coder: 'T. Alvarez', specialty: null }, register(), asked)).toMatchObject({
      owner: 'T. Alvarez',
      title: 'E-1',
    });
  });

  it('is due as much later as its queries were open', () => {
    const due = chartDue(
      { ...chart, pauses: [{ from: at('2026-11-29T00:00'), to: at('2026-11-29T05:00') }] },
      register(),
      asked,
    );
    expect(due?.dueAt).toBe(at('2026-12-01T17:00'));
  });

  it('is held to the promise for charts like it', () => {
    expect(chartDue(chart, register({ specialty: 'Cardiology', target: 24 }), asked)).toMatchObject({
      state: 'late',
      late: 24 * hour,
    });
  });

  it('has no clock where nobody promised a time for it', () => {
    expect(chartDue({ ...chart, vendor: null }, register(), asked)).toBeNull();
    expect(chartDue(chart, register({ specialty: 'Oncology' }), asked)).toBeNull();
    expect(chartDue(chart, register({ measure: 'accuracy' }), asked)).toBeNull();
    expect(chartDue(chart, register({ unit: 'share', target: 0.9 }), asked)).toBeNull();
  });
});

describe('a denial', () => {
  const denial = {
    id: 'd1',
    number: 'C-9',
    vendor: 'Meridian',
    carc: '97',
    code: '9Z901',
    state: 'open' as const,
    owner: 'p1',
    dueOn: '2026-12-01',
    deniedOn: '2026-11-02',
    causeDueOn: null,
  };

  it('is its analyst’s until the end of its day', () => {
    expect(denialDue(denial, asked)).toEqual({
      kind: 'rework',
      about: 'd1',
      title: 'C-9: CARC 97, 9Z901',
      vendor: 'Meridian',
      owner: 'denial analyst',
      ownerId: 'p1',
      startedAt: at('2026-11-02T00:00'),
      dueAt: at('2026-12-02T00:00'),
      doneAt: null,
      state: 'soon',
      late: 0,
      rung: 0,
    });
    expect(denialDue({ ...denial, code: null, causeDueOn: '2026-11-29' }, asked)).toMatchObject({
      kind: 'rework',
      title: 'C-9: CARC 97',
      dueAt: at('2026-12-02T00:00'),
    });
  });

  it('is the vendor’s while its root cause is awaited', () => {
    const sent = { ...denial, state: 'at-vendor' as const, causeDueOn: '2026-11-29' };
    expect(denialDue(sent, asked)).toMatchObject({
      kind: 'root-cause',
      owner: 'Meridian',
      ownerId: null,
      state: 'late',
      late: 12 * hour,
    });
    expect(denialDue({ ...sent, vendor: null }, asked).owner).toBe('the vendor');
    expect(denialDue({ ...sent, causeDueOn: null }, asked).kind).toBe('rework');
  });
});
