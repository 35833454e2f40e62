// Rosters as vendors send them: rows of one coder are added up, what cannot be read is refused by its line, and the
// register is changed only where the file says something new.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Coder } from '../../../../lib/model/oversight/coder.ts';
import { coder as schema } from '../../../../lib/model/oversight/coder.ts';
import { type RosterCoder, rosterOf } from '../../../../lib/oversight/coders/roster-csv.ts';
import { rosterPlan } from '../../../../lib/oversight/coders/roster-plan.ts';

const read = (text: string) => {
  const roster = rosterOf(text);
  if (!roster.ok) throw new Error(roster.error.happened);
  return roster.value;
};
const known = (said: Partial<Coder & { id: string }>): Coder & { id: string } => ({
  id: 'c1',
  vendorId: 'v1',
  name: 'Ann Coder',
  alsoNamed: [],
  credentials: [],
  specialties: [],
  years: null,
  assignments: [],
  left: null,
  leftWhy: '',
  notes: '',
  madeBy: 'ann',
  madeAt: 0,
  removed: false,
  ...said,
});

describe('a roster', () => {
  test('adds up the rows of a coder, under other headings too', () => {
    const { coders, refused, unread } = read(
      'Name;Certification;Expiration Date;Specialty;Start;Shoe size\n' +
        'Ann Coder;CPC;03/31/2027;Cardiology;2026-01-01;38\n' +
        'ann  coder;CCS;2027-06-30;"Oncology|Cardiology";;38\n',
    );
    expect(refused).toEqual([]);
    expect(unread).toEqual(['Shoe size']);
    expect(coders).toEqual([
      {
        name: 'Ann Coder',
        alsoNamed: [],
        credentials: [
          { kind: 'CPC', number: '', expires: '2027-03-31', verifiedBy: '', verifiedOn: null },
          { kind: 'CCS', number: '', expires: '2027-06-30', verifiedBy: '', verifiedOn: null },
        ],
        specialties: ['Cardiology', 'Oncology'],
        years: null,
        assignments: [{ facility: null, specialty: null, from: '2026-01-01', to: null }],
        left: null,
      },
    ]);
  });

  test.each([
    ['no name', ',CPC,,,,', '“Coder” is empty.'],
    ['a day that is none', 'Bob,CPC,2027-02-30,,,', '“Expires”'],
    ['a date without its credential', 'Bob,,2027-02-28,,,', 'without a credential'],
    ['years that are no number', 'Bob,CPC,,many,,', '“Years” is no number of years.'],
    ['an end before the beginning', 'Bob,CPC,,,2026-02-01,2026-01-01', 'ends before it begins'],
    ['too few values', 'Bob,CPC', '2 values under 6 headings'],
  ])('refuses a row with %s by its line, and takes the others', (_, row, problem) => {
    const { coders, refused } = read(
      `Coder,Credential,Expires,Years,Assigned from,Assigned to\nAnn,CPC,,,,\n${row}\n`,
    );
    expect(coders.map(({ name }) => name)).toEqual(['Ann']);
    expect(refused).toEqual([{ line: 3, problem: expect.stringContaining(problem) }]);
  });

  test('without a column of names is refused as a whole', () => {
    expect(rosterOf('Payer,Amount\nA,1\n')).toMatchObject({ ok: false, error: { code: 'csv-column' } });
    expect(rosterOf('')).toMatchObject({ ok: false });
  });

  test('gives only what a register takes, whatever the file', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }).map((one) => `"${one.replaceAll('"', '""')}"`),
      fc.constantFrom('CPC', '2026-01-01', '2026-13-01', '5', ''),
    );
    const loose = fc.array(cell, { minLength: 1, maxLength: 12 }).map((cells) => cells.join(','));
    // A row of any cells is refused nearly always; one that a vendor may send gets through.
    const day = fc.constantFrom('2026-01-01', '03/31/2027', '2026-02-30', '');
    const text = fc.string({ maxLength: 30 }).map((one) => `"${one.replaceAll('"', '""')}"`);
    const kind = fc.constantFrom('CPC', 'CCS', '');
    const years = fc.constantFrom('5', '61', '');
    const likely = fc
      .tuple(text, kind, text, day, text, years, text, day, day, day)
      .map((cells) => cells.join(','));
    const row = fc.oneof(loose, likely);
    let taken = 0;
    const head = 'Coder,Credential,Number,Expires,Specialties,Years,Facility,Assigned from,Assigned to,Left';
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const roster = rosterOf([head, ...rows].join('\n'));
        if (!roster.ok) return;
        for (const one of roster.value.coders) {
          const whole = schema.safeParse(known({ ...one, vendorId: null }));
          expect(whole.success, JSON.stringify([one, whole.error?.issues])).toBe(true);
          taken += 1;
        }
      }),
      { seed: 7, numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});

describe('what a roster changes', () => {
  const row = (more: Partial<RosterCoder> = {}): RosterCoder => ({
    name: 'Ann Coder',
    alsoNamed: [],
    credentials: [],
    specialties: [],
    years: null,
    assignments: [],
    left: null,
    ...more,
  });
  const cpc = (expires: string, verifiedBy = '') => ({
    kind: 'CPC',
    number: '7',
    expires,
    verifiedBy,
    verifiedOn: verifiedBy ? '2026-01-01' : null,
  });

  test('is nothing where it says nothing new, and never what somebody has verified', () => {
    const before = known({ credentials: [cpc('2027-01-01', 'HIM')], specialties: ['Cardiology'] });
    const plan = rosterPlan([row({ credentials: [cpc('2027-01-01')] })], [before], '2026-06-01');
    expect(plan).toEqual({ added: [], changed: [], same: 1, missing: [] });
  });

  test('is a later date, which nobody has verified yet', () => {
    const before = known({ credentials: [cpc('2026-01-01', 'HIM')] });
    const plan = rosterPlan([row({ credentials: [cpc('2028-01-01')] })], [before], '2026-06-01');
    expect(plan.changed).toEqual([
      { id: 'c1', name: 'Ann Coder', fields: { credentials: [cpc('2028-01-01')] } },
    ]);
  });

  test('is a new coder, or the end of an assignment; who is not in the file stays and is told', () => {
    const from = { facility: 'Main', specialty: null, from: '2026-01-01', to: null };
    const plan = rosterPlan(
      [row({ assignments: [{ ...from, to: '2026-05-31' }] }), row({ name: 'New One' })],
      [
        known({ assignments: [from] }),
        known({ id: 'c2', name: 'Bob' }),
        known({ id: 'c3', name: 'Gone', left: '2026-01-01' }),
      ],
      '2026-06-01',
    );
    expect(plan.added.map(({ name }) => name)).toEqual(['New One']);
    expect(plan.changed[0]?.fields).toEqual({ assignments: [{ ...from, to: '2026-05-31' }] });
    expect(plan.missing).toEqual([{ id: 'c2', name: 'Bob' }]);
  });

  test('is nothing when the same file is taken in again', () => {
    const first = [row({ credentials: [cpc('2027-01-01')], specialties: ['Oncology'], years: 3 })];
    const after = known({ ...first[0] });
    expect(rosterPlan(first, [after], '2026-06-01')).toMatchObject({ added: [], changed: [], same: 1 });
  });
});
