// Two codings of one chart, the days of parallel coding, and where a vendor stands on a day.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutoverLacks, parallelDays } from '../../../../lib/model/oversight/transition.ts';
import {
  agreementOf,
  compareCodings,
  countsOf,
} from '../../../../lib/oversight/transition/compare-codings.ts';
import { phaseOf } from '../../../../lib/oversight/transition/phase-of.ts';
import { twoCodingsCsv } from '../../../../lib/oversight/transition/two-codings-csv.ts';

const lines = (team: string, vendor: string) =>
  compareCodings(team.split(' '), vendor.split(' ')).map(
    (one) => `${one.disposition} ${one.team ?? '–'} ${one.vendor ?? '–'}`,
  );

describe('two codings', () => {
  it('are compared line by line, seen from the existing team', () => {
    expect(lines('I21.4 I12.9 E11.22 N18.31 99214-25', 'I21.4 I10 E11.9 R07.9 99214')).toEqual([
      'agree I21.4 I21.4',
      'add I12.9 –',
      'revise E11.22 E11.9',
      'add N18.31 –',
      'attribute 99214-25 99214',
      'delete – I10',
      'delete – R07.9',
    ]);
  });

  it('take E/M levels of one family for changed, whatever case and spaces', () => {
    expect(lines('99285', ' 99284')).toEqual(['revise 99285 99284']);
    expect(lines('i10', 'I10')).toEqual(['agree I10 I10']);
  });

  it('have each code in one line, and agree with themselves', () => {
    const code = fc.stringMatching(/^[A-Z][0-9]{2}\.[0-9]{1,3}$/);
    fc.assert(
      fc.property(fc.array(code), fc.array(code), (team, vendor) => {
        const made = compareCodings(team, vendor);
        expect(made.flatMap((one) => one.team ?? []).sort()).toEqual([...team].sort());
        expect(made.flatMap((one) => one.vendor ?? []).sort()).toEqual([...vendor].sort());
        expect(compareCodings(team, team).every((one) => one.disposition === 'agree')).toBe(true);
      }),
    );
  });

  it('come to the share of the team’s codes that the vendor has', () => {
    // Chart 1: agreed 2 (one with another modifier), changed 1, left out 2, only the vendor 2; chart 2: all 3 the same.
    const first = countsOf(
      'E-1',
      compareCodings(
        ['I21.4', 'I12.9', 'E11.22', 'N18.31', '99214-25'],
        ['I21.4', 'I10', 'E11.9', 'R07.9', '99214'],
      ),
    );
    expect(first).toEqual({ number: 'E-1', agreed: 2, changed: 1, added: 2, deleted: 2 });
    const second = { number: 'E-2', agreed: 3, changed: 0, added: 0, deleted: 0 };
    // (2 + 3) of (2 + 1 + 2 + 3).
    expect(agreementOf([first, second])).toEqual({ charts: 2, same: 1, agreed: 5, of: 8, share: 0.625 });
    expect(agreementOf([]).share).toBeNull();
  });
});

describe('a file of two codings', () => {
  it('is read by encounter, and what is amiss is told by line', () => {
    const text = [
      'Account,In-house,Vendor',
      'E-1,I10 99214-25,"I10; 99214"',
      'E-1,I10,I10',
      ',I10,I10',
      'E-2,I10,see note!',
      'E-3,,',
      'E-4,I10,I10',
    ].join('\n');
    const read = twoCodingsCsv(text);
    if (!read.ok) throw new Error(read.error.happened);
    expect(read.value.charts.map(({ line, number }) => `${line} ${number}`)).toEqual(['2 E-1', '7 E-4']);
    expect(read.value.charts[0]?.lines.map((one) => one.disposition)).toEqual(['agree', 'attribute']);
    expect(read.value.refused.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
  });

  it('needs its three columns', () => {
    expect(twoCodingsCsv('Encounter,Vendor\nE-1,I10')).toMatchObject({
      ok: false,
      error: { happened: expect.stringContaining('“Existing team”') },
    });
  });
});

const transition = {
  parallelFrom: '2026-03-01' as string | null,
  parallelTo: '2026-03-14' as string | null,
  minimumCharts: 2,
  charts: ['E-1', 'E-2'].map((number) => ({ number, agreed: 1, changed: 0, added: 0, deleted: 0 })),
};

describe('going over', () => {
  it('asks for 14 days in parallel, the first and the last counted', () => {
    expect(parallelDays(transition, null)).toBe(14);
    expect(cutoverLacks(transition, '2026-03-15')).toEqual([]);
    expect(cutoverLacks({ ...transition, parallelTo: '2026-03-13' }, '2026-03-15')).toEqual([
      { what: 'days', is: 13, asked: 14 },
    ]);
  });

  it('counts no day from the cutover on', () => {
    expect(cutoverLacks({ ...transition, parallelTo: '2026-04-30' }, '2026-03-11')).toEqual([
      { what: 'days', is: 10, asked: 14 },
    ]);
  });

  it('asks for its charts, each counted once', () => {
    const [first] = transition.charts;
    expect(cutoverLacks({ ...transition, charts: [first!, first!] }, '2026-03-15')).toEqual([
      { what: 'charts', is: 1, asked: 2 },
    ]);
  });

  it('has not begun without a first day', () => {
    expect(parallelDays({ parallelFrom: null, parallelTo: '2026-03-14' }, null)).toBe(0);
    expect(parallelDays({ parallelFrom: '2026-03-01', parallelTo: null }, null)).toBe(0);
  });
});

it('a vendor’s phase on a day', () => {
  const vendor = { goLive: '2026-03-15', ends: '2026-12-31' };
  const one = {
    ...transition,
    cutoverOn: '2026-03-15',
    relaxedTo: '2026-05-10',
    status: 'cut-over' as const,
  };
  const on = (day: string, of = [one]) => phaseOf(vendor, of, day);
  expect(on('2026-02-28')).toEqual({ phase: 'before', until: null });
  expect(on('2026-03-01')).toEqual({ phase: 'parallel', until: '2026-03-14' });
  expect(on('2026-03-14').phase).toBe('parallel');
  expect(on('2026-03-15')).toEqual({ phase: 'relaxed', until: '2026-05-10' });
  expect(on('2026-05-10').phase).toBe('relaxed');
  expect(on('2026-05-11')).toEqual({ phase: 'full', until: '2026-12-31' });
  expect(on('2027-01-01')).toEqual({ phase: 'ended', until: null });
  expect(on('2026-03-01', [{ ...one, status: 'dropped' as 'cut-over' }]).phase).toBe('before');
  expect(phaseOf({ goLive: null, ends: null }, [], '2026-03-01').phase).toBe('before');
});
