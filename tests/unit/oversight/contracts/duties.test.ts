// What a contract asks for in time: the last day of notice, reports by period, the ladder. Presets.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../../lib/model/calendar-day.ts';
import { contractTerm } from '../../../../lib/model/oversight/contract.ts';
import { rungsOf } from '../../../../lib/oversight/contracts/ladder.ts';
import { noticeDay } from '../../../../lib/oversight/contracts/notice.ts';
import { obligations } from '../../../../lib/oversight/contracts/obligations.ts';
import { termPresets } from '../../../../lib/oversight/contracts/term-presets.ts';

describe('notice', () => {
  // 31 December less 90 days is 2 October: 31 + 30 + 29 days.
  const contract = { to: '2026-12-31', noticeDays: 90 };
  test.each([
    ['2026-08-02', 61, 'later'],
    ['2026-08-03', 60, 'soon'],
    ['2026-10-02', 0, 'soon'],
    ['2026-10-03', -1, 'passed'],
  ] as const)('on %s there are %i days left: %s', (today, left, state) => {
    expect(noticeDay(contract, today)).toEqual({ day: '2026-10-02', left, state });
  });

  test('is none without an end, or where nothing is said of it', () => {
    expect(noticeDay({ to: null, noticeDays: 90 }, '2026-08-02')).toBeNull();
    expect(noticeDay({ to: '2026-12-31', noticeDays: null }, '2026-08-02')).toBeNull();
  });
});

describe('reports owed', () => {
  const monthly = { metrics: [], what: 'Monthly', every: 'month' as const, format: '', days: 10 };
  const contract = { from: '2026-01-15', to: null, reports: [monthly] };
  const report = (id: string, from: string, to: string, receivedOn: string) => ({ id, from, to, receivedOn });

  test('are one for each whole month that has ended, with where it stands', () => {
    const received = [
      report('feb', '2026-02-01', '2026-02-28', '2026-03-10'),
      report('mar', '2026-03-01', '2026-03-31', '2026-04-11'),
    ];
    // January is not whole: the contract began in it. April was over on the 30th, due on 10 May.
    expect(
      obligations(contract, received, '2026-05-05').map(({ from, due, received: by, state }) => [
        from,
        due,
        by,
        state,
      ]),
    ).toEqual([
      ['2026-04-01', '2026-05-10', null, 'awaited'],
      ['2026-03-01', '2026-04-10', 'mar', 'received-late'],
      ['2026-02-01', '2026-03-10', 'feb', 'received'],
    ]);
    expect(obligations(contract, received, '2026-05-11')[0]?.state).toBe('late');
  });

  test('without days of their own are due on the usual day, and end with the contract', () => {
    const { days: _, ...plain } = monthly;
    expect(obligations({ ...contract, reports: [plain] }, [], '2026-03-20')[0]?.due).toBe('2026-03-15');
    const over = obligations({ ...contract, to: '2026-03-15' }, [], '2026-09-01');
    expect(over.map(({ from }) => from)).toEqual(['2026-02-01']);
    expect(obligations({ ...contract, from: null }, [], '2026-09-01')).toEqual([]);
    // The month that ends with the contract is owed as well, from the day after.
    const whole = { ...contract, to: '2026-03-31' };
    const owedOn = (today: string) => obligations(whole, [], today).map((one) => one.from);
    expect(owedOn('2026-03-31')).toEqual(['2026-02-01']);
    expect(owedOn('2026-04-01')).toEqual(['2026-03-01', '2026-02-01']);
    expect(owedOn('2026-09-01')).toEqual(['2026-03-01', '2026-02-01']);
  });

  test('cover the time without gaps, in weeks, months, quarters and years', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2024-01-01', n));
    const every = fc.constantFrom('week', 'month', 'quarter', 'year' as const);
    fc.assert(
      fc.property(day, fc.nat(1500), every, (from, length, one) => {
        const today = addDays(from, length);
        const owed = obligations(
          { from, to: null, reports: [{ ...monthly, every: one }] },
          [],
          today,
        ).reverse();
        for (const [n, period] of owed.entries()) {
          expect(period.from >= from && period.to < today).toBe(true);
          if (n > 0) expect(daysBetween(owed[n - 1]!.to, period.from)).toBe(1);
        }
      }),
    );
  });
});

describe('the ladder', () => {
  const ladder = [
    { matter: 'queries' as const, name: 'Second', email: '', hours: 72 },
    { matter: 'queries' as const, name: 'First', email: '', hours: 24 },
    { matter: 'backlog' as const, name: 'Other', email: '', hours: 1 },
  ];
  test('has the rungs of a matter, the first to be told first', () => {
    expect(rungsOf(ladder, 'queries').map(({ name }) => name)).toEqual(['First', 'Second']);
    expect(rungsOf(ladder, 'urgent-chart')).toEqual([]);
  });
});

describe('presets', () => {
  test('are terms as a contract has them, each with its source', () => {
    for (const { terms, source } of termPresets) {
      expect(source.length).toBeGreaterThan(20);
      for (const one of terms)
        expect(contractTerm.safeParse({ ...one, key: 'k', from: null, to: null }).success).toBe(true);
    }
  });

  test('hold what the field expects: 24 to 48 hours, 72 hours, 97 % of routine outpatient charts, 95 % else', () => {
    const of = (id: string) => termPresets.find((one) => one.id === id)!.terms;
    const find = (id: string, encounterType: string | null, kind: string | null) =>
      of(id).find((one) => one.encounterType === encounterType && one.class === kind)?.target;
    expect(find('turnaround', 'Outpatient', 'standard')).toBe(48);
    expect(find('turnaround', 'Outpatient', 'urgent')).toBe(24);
    expect(find('turnaround', 'Inpatient', 'standard')).toBe(72);
    expect(find('accuracy', 'Outpatient', null)).toBe(0.97);
    expect(find('accuracy', null, null)).toBe(0.95);
  });
});
