// Incidents against the contract’s hours, what inquiries come to, code changes as they are typed, and the baseline that fits.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FiguresBaseline } from '../../../../lib/model/oversight/baseline.ts';
import { baselineFor } from '../../../../lib/oversight/governance/baseline-for.ts';
import {
  addMonths,
  monthEnd,
  monthsBetween,
  quarterOf,
} from '../../../../lib/oversight/governance/calendar-days.ts';
import { incidentClock } from '../../../../lib/oversight/governance/incident-clock.ts';
import { inquiryFigures } from '../../../../lib/oversight/governance/inquiry-figures.ts';
import { offboardingList } from '../../../../lib/oversight/governance/offboarding-list.ts';
import {
  codeChangesText,
  parseCodeChanges,
} from '../../../../lib/oversight/governance/parse-code-changes.ts';

const hour = 3_600_000;
const day = 24 * hour;
const incident = {
  foundAt: (1000 * day) as number | null,
  toldAt: (1000 * day + 50 * hour) as number | null,
  discoveredAt: 1000 * day + 50 * hour,
  breach: 'not-decided' as 'not-decided' | 'yes' | 'no',
  peopleToldOn: null as string | null,
};

describe('an incident', () => {
  it('was told late when it took more than the contract’s hours, and in time when not', () => {
    expect(incidentClock(incident, 48, 1010 * day)).toMatchObject({ hours: 50, inTime: false });
    expect(incidentClock(incident, 50, 1010 * day)).toMatchObject({ hours: 50, inTime: true });
    expect(incidentClock(incident, null, 1010 * day)).toMatchObject({ allowed: null, inTime: null });
  });

  it('runs while the vendor has not told: nobody can say in time, and it becomes late', () => {
    const untold = { ...incident, toldAt: null };
    expect(incidentClock(untold, 48, 1000 * day + 10 * hour)).toMatchObject({
      hours: 10,
      inTime: null,
      told: false,
    });
    expect(incidentClock(untold, 48, 1000 * day + 49 * hour)).toMatchObject({ inTime: false });
  });

  it('says nothing of hours where it is not known when the vendor found it', () => {
    expect(incidentClock({ ...incident, foundAt: null }, 48, 1010 * day)).toMatchObject({
      hours: null,
      inTime: null,
    });
  });

  it('leaves 60 calendar days from discovery to tell the people, unless it is no breach', () => {
    const due = incident.discoveredAt + 60 * day;
    expect(incidentClock(incident, 48, due)).toMatchObject({ peopleDueAt: due, peopleLate: false });
    expect(incidentClock(incident, 48, due + 1)).toMatchObject({ peopleLate: true });
    expect(incidentClock({ ...incident, breach: 'no' }, 48, due + 1)).toMatchObject({
      peopleDueAt: null,
      peopleLate: false,
    });
    const told = (on: string) =>
      incidentClock({ ...incident, breach: 'yes', peopleToldOn: on }, 48, due + day);
    expect(told(new Date(due).toISOString().slice(0, 10))).toMatchObject({
      peopleDueAt: null,
      peopleLate: false,
    });
    expect(told(new Date(due + 2 * day).toISOString().slice(0, 10))).toMatchObject({ peopleLate: true });
  });
});

it('inquiries are counted by state, by lateness and by what they changed', () => {
  const change = (number: string) => ({ number, from: '99215', to: '99214', why: '' });
  const all = [
    {
      status: 'open' as const,
      due: '2026-11-29',
      receivedOn: '2026-10-30',
      changes: [change('E-1'), change('E-1')],
    },
    { status: 'open' as const, due: '2026-11-30', receivedOn: '2026-11-01', changes: [] },
    { status: 'closed' as const, due: '2025-11-30', receivedOn: '2025-11-29', changes: [change('E-2')] },
  ];
  expect(inquiryFigures(all, '2026-11-30')).toEqual({
    open: 2,
    late: 1,
    lastYear: 2,
    chartsChanged: 2,
    codesChanged: 3,
  });
});

describe('code changes as they are typed', () => {
  it('are read, with nothing before or after the sign where a code came or went', () => {
    const typed = 'E-1042: 99215 > 99214 (time not documented)\n\nE-1042: > Z79.4\nE-7: r07.9 >';
    const read = parseCodeChanges(typed);
    expect(read).toEqual({
      ok: true,
      value: [
        { number: 'E-1042', from: '99215', to: '99214', why: 'time not documented' },
        { number: 'E-1042', from: '', to: 'Z79.4', why: '' },
        { number: 'E-7', from: 'R07.9', to: '', why: '' },
      ],
    });
  });

  it.each(['E-1042 99215 99214', 'E-1042: >', ': 99215 > 99214'])('“%s” is refused by its line', (typed) => {
    expect(parseCodeChanges(`E-1: A > B\n${typed}`)).toMatchObject({
      ok: false,
      error: { code: 'bad-code-change', happened: expect.stringContaining('Line 2') },
    });
  });

  it('come back as they were written', () => {
    const code = fc.stringMatching(/^[A-Z][0-9]{2}(\.[0-9]{1,3})?$/);
    const change = fc.record({
      number: fc.stringMatching(/^E-[0-9]{1,6}$/),
      from: code,
      to: fc.oneof(code, fc.constant('')),
      why: fc.stringMatching(/^[a-z]{0,10}$/),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        expect(parseCodeChanges(codeChangesText(changes))).toEqual({ ok: true, value: changes });
      }),
    );
  });
});

describe('the baseline', () => {
  const one = (parts: Partial<FiguresBaseline>): FiguresBaseline => ({
    title: 'All',
    vendorId: null,
    specialty: null,
    from: '2025-01-01',
    to: '2025-03-31',
    accuracy: { numerator: 93, denominator: 100 },
    method: 'm1',
    codingDenials: null,
    charts: 30,
    source: 'Audit',
    madeBy: 'ada',
    madeAt: 1,
    removed: false,
    ...parts,
  });
  const v = '0190a000-0000-7000-8000-000000000001';
  const all = [
    one({}),
    one({ title: 'Later', madeAt: 2 }),
    one({ title: 'Cardiology', specialty: 'Cardiology' }),
    one({ title: 'Vendor', vendorId: v, accuracy: { numerator: 1, denominator: 2 } }),
  ];

  it('is the narrowest that fits, and of equals the one kept first', () => {
    const title = (vendorId: string | null, specialty: string | null) =>
      baselineFor(all, 'accuracy', { vendorId, specialty })?.title;
    expect(title(null, null)).toBe('All');
    expect(title(null, ' cardiology ')).toBe('Cardiology');
    expect(title(v, 'Cardiology')).toBe('Vendor');
    expect(title(null, 'Oncology')).toBe('All');
    expect(baselineFor(all, 'accuracy', { vendorId: v, specialty: null })?.value).toBe(0.5);
  });

  it('is none where nobody kept one of that figure', () => {
    expect(baselineFor(all, 'coding-denial-rate', { vendorId: null, specialty: null })).toBeNull();
    expect(baselineFor([], 'accuracy', { vendorId: null, specialty: null })).toBeNull();
  });
});

it('months and quarters are those of the calendar', () => {
  expect(monthEnd('2028-02-10')).toBe('2028-02-29');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-12-15', 2)).toBe('2027-02-15');
  expect(quarterOf('2026-10-01')).toBe('2026-Q4');
  expect(monthsBetween('2026-11-30', '2027-01-01')).toEqual(['2026-11', '2026-12', '2027-01']);
});

it('the list of an ending has an owner and a day for each item', () => {
  const list = offboardingList('2026-12-31', 'ada');
  expect(list.map(({ kind, due, owner }) => `${kind} ${due} ${owner}`)).toEqual([
    'open-charts 2026-12-31 ada',
    'open-queries 2026-12-31 ada',
    'access-revoked 2026-12-31 ada',
    'data-returned 2027-01-10 ada',
    'open-denials 2027-01-10 ada',
    'data-destroyed 2027-01-30 ada',
    'last-invoice 2027-01-30 ada',
  ]);
});
