// The days of an overpayment, by hand. 2026 is no leap year: 1 March + 60 days = 30 April (30 days left of March, 30 of
// April); 1 March + 180 days = 28 August (30 of March, 30, 31, 30, 31 to the end of July = 152, 28 of August).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualCalendar } from '../../../../lib/model/oversight/calendar-rule.ts';
import {
  type CaseDates,
  overpaymentClock as clockOf,
  type OverpaymentRule,
} from '../../../../lib/oversight/clocks/overpayment.ts';

const none: CaseDates = {
  identifiedOn: null,
  investigationFrom: null,
  investigationTo: null,
  amountKnownOn: null,
};
const overpaymentClock = (dates: CaseDates, today: string, rule: OverpaymentRule = usualCalendar) =>
  clockOf(dates, today, rule);
const case_ = (given: Partial<CaseDates>): CaseDates => ({ ...none, ...given });

describe('the 60 days', () => {
  it('do not run before a person has decided that there is an overpayment', () => {
    expect(overpaymentClock(case_({ investigationFrom: '2026-03-01' }), '2026-12-31')).toEqual({
      due: null,
      suspended: null,
      standsStill: false,
      left: null,
    });
  });

  it('end 60 days after that', () => {
    const clock = overpaymentClock(case_({ identifiedOn: '2026-03-01' }), '2026-04-15');
    expect(clock).toMatchObject({ due: '2026-04-30', left: 15, standsStill: false });
    expect(overpaymentClock(case_({ identifiedOn: '2026-03-01' }), '2026-05-02').left).toBe(-2);
  });

  it('stand while related ones are investigated: 40 days of it move the end by 40', () => {
    // From 11 March to 20 April are 40 days; 30 April + 40 = 9 June.
    const dates = case_({
      identifiedOn: '2026-03-01',
      investigationFrom: '2026-03-11',
      investigationTo: '2026-04-18',
      amountKnownOn: '2026-04-20',
    });
    expect(overpaymentClock(dates, '2026-04-01')).toEqual({
      due: '2026-06-09',
      suspended: { from: '2026-03-11', to: '2026-04-20' },
      standsStill: true,
      left: 69,
    });
    expect(overpaymentClock(dates, '2026-04-20').standsStill).toBe(false);
  });

  it('run again 180 days after it was identified, however long the investigation goes on', () => {
    // Suspended from 1 March to 28 August: 180 days; 30 April + 180 = 27 October. With 60 it is 240 days in all.
    const dates = case_({ identifiedOn: '2026-03-01', investigationFrom: '2026-02-01' });
    expect(overpaymentClock(dates, '2026-07-01')).toMatchObject({
      suspended: { from: '2026-03-01', to: '2026-08-28' },
      due: '2026-10-27',
      standsStill: true,
    });
    expect(
      overpaymentClock({ ...dates, investigationTo: '2027-01-01', amountKnownOn: '2027-01-02' }, '2027-01-03')
        .due,
    ).toBe('2026-10-27');
  });

  it('stand on while only one of the two is known', () => {
    // To 28 August, the 180th day, as while neither is.
    const dates = case_({ identifiedOn: '2026-03-01', investigationFrom: '2026-03-01' });
    for (const known of [{ amountKnownOn: '2026-04-01' }, { investigationTo: '2026-04-01' }])
      expect(overpaymentClock({ ...dates, ...known }, '2026-04-02').suspended?.to).toBe('2026-08-28');
  });

  it('stand still until the amount is known too, not only until the investigation is concluded', () => {
    const concluded = case_({
      identifiedOn: '2026-03-01',
      investigationFrom: '2026-03-11',
      investigationTo: '2026-03-21',
    });
    expect(overpaymentClock(concluded, '2026-04-01').standsStill).toBe(true);
    expect(overpaymentClock({ ...concluded, amountKnownOn: '2026-03-16' }, '2026-04-01')).toMatchObject({
      standsStill: false,
      due: '2026-05-10',
    });
  });

  it('are not suspended by an investigation that begins when they are over', () => {
    const late = case_({ identifiedOn: '2026-03-01', investigationFrom: '2026-05-01' });
    expect(overpaymentClock(late, '2026-05-02')).toMatchObject({ due: '2026-04-30', suspended: null });
  });
});

const date = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(Date.UTC(2027, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

it('is never due before 60 days nor after 240, whatever the dates', () => {
  const maybe = fc.option(date, { nil: null });
  fc.assert(
    fc.property(
      date,
      maybe,
      maybe,
      maybe,
      (identifiedOn, investigationFrom, investigationTo, amountKnownOn) => {
        const { due } = overpaymentClock(
          { identifiedOn, investigationFrom, investigationTo, amountKnownOn },
          identifiedOn,
        );
        const days = Math.round((Date.parse(due!) - Date.parse(identifiedOn)) / 86_400_000);
        expect(days).toBeGreaterThanOrEqual(60);
        expect(days).toBeLessThanOrEqual(240);
      },
    ),
  );
});

it('stands from the first day of the investigation, not before it, and not once only one of its two ends is known', () => {
  const dates = case_({ identifiedOn: '2026-03-01', investigationFrom: '2026-03-11' });
  expect(overpaymentClock(dates, '2026-03-10').standsStill).toBe(false);
  expect(overpaymentClock(dates, '2026-03-11').standsStill).toBe(true);
  // Concluded, the amount not known: it stands until the 180th day all the same.
  expect(overpaymentClock({ ...dates, investigationTo: '2026-04-18' }, '2026-07-01')).toMatchObject({
    suspended: { from: '2026-03-11', to: '2026-08-28' },
    standsStill: true,
  });
});

it('goes by the days that the organisation has set', () => {
  // 1 March + 30 days = 31 March; suspended from 11 March until 1 March + 90 days = 30 May, which is 80 days: 19 June.
  const rule = { overpaymentDays: 30, suspendedDays: 90 };
  expect(overpaymentClock(case_({ identifiedOn: '2026-03-01' }), '2026-03-21', rule)).toMatchObject({
    due: '2026-03-31',
    left: 10,
  });
  const investigated = case_({ identifiedOn: '2026-03-01', investigationFrom: '2026-03-11' });
  expect(overpaymentClock(investigated, '2026-03-21', rule)).toMatchObject({
    due: '2026-06-19',
    suspended: { from: '2026-03-11', to: '2026-05-30' },
  });
});

it('is suspended by no investigation that ends on the day it begins, and by one that begins on the 60th day', () => {
  const of = (from: string, to: string) =>
    overpaymentClock(
      case_({ identifiedOn: '2026-03-01', investigationFrom: from, investigationTo: to, amountKnownOn: to }),
      '2026-03-02',
    );
  expect(of('2026-03-11', '2026-03-11')).toMatchObject({ suspended: null, due: '2026-04-30' });
  expect(of('2026-03-11', '2026-03-12')).toMatchObject({ due: '2026-05-01' });
  // From 30 April to 10 May are ten days.
  expect(of('2026-04-30', '2026-05-10')).toMatchObject({ due: '2026-05-10' });
});
