// Each flag of a chart's coder: silent for somebody who is as they should be, told where just that is not so.

import { describe, expect, test } from 'vitest';
import {
  type ChartOfCoder,
  type CoderMinimum,
  coderFlagsOf,
} from '../../../../lib/oversight/coders/chart-flags.ts';
import { coderFinder, type RegisteredCoder } from '../../../../lib/oversight/coders/find-coder.ts';

const ann: RegisteredCoder = {
  id: 'c1',
  vendorId: 'v1',
  name: 'Ann Coder',
  alsoNamed: [],
  credentials: [{ kind: 'CCS', number: '1', expires: '2027-01-01', verifiedBy: 'HIM', verifiedOn: null }],
  specialties: ['Cardiology'],
  years: 5,
  assignments: [{ facility: 'Main', specialty: null, from: '2026-01-01', to: null }],
  left: null,
};
const stay: ChartOfCoder = {
  coder: 'ann coder',
  specialty: 'Cardiology',
  encounterType: 'Inpatient',
  facility: 'Main',
  codedOn: '2026-06-01',
};
const minimum: CoderMinimum = { coderCredentials: ['CPC', 'CCS'], coderYears: 2 };
const here = new Set(['v1']);

const flags = (
  coder: Partial<RegisteredCoder> = {},
  chart: Partial<ChartOfCoder> = {},
  asked: CoderMinimum | null = minimum,
) => {
  const find = coderFinder([{ ...ann, ...coder }]);
  return coderFlagsOf({ ...stay, ...chart }, (name) => find(name, here), asked).map(({ id }) => id);
};
const credential = (kind: string, expires: string | null = '2027-01-01') => [
  { kind, number: '1', expires, verifiedBy: 'HIM', verifiedOn: null },
];

test('a coder who is as they should be has none', () => {
  expect(flags()).toEqual([]);
  expect(flags({}, {}, null)).toEqual([]);
});

describe('who coded it', () => {
  test('is an exception where the chart names nobody, or somebody who is not in the vendor’s register', () => {
    expect(flags({}, { coder: null })).toEqual(['unnamed']);
    expect(flags({}, { coder: '  ' })).toEqual(['unnamed']);
    expect(flags({}, { coder: 'Bob Stranger' })).toEqual(['unknown']);
    expect(flags({ vendorId: 'v2' })).toEqual(['unknown']);
    expect(flags({ vendorId: null })).toEqual(['unknown']);
  });

  test('is known by further names, and with credentials behind the name', () => {
    expect(flags({ alsoNamed: ['A. Coder'] }, { coder: 'A.  CODER' })).toEqual([]);
    expect(flags({}, { coder: 'Ann Coder, CPC' })).toEqual([]);
    expect(flags({}, { coder: 'Ann Coder, CCS-P, COC' })).toEqual([]);
    expect(flags({}, { coder: 'Coder, Ann' })).toEqual(['unknown']);
  });
});

describe('a credential', () => {
  test('had run out on the day on which the chart was coded', () => {
    const lapsed = { credentials: credential('CCS', '2026-05-31') };
    expect(flags(lapsed)).toContain('expired');
    expect(flags({ credentials: credential('CCS', '2026-06-01') })).toEqual([]);
    expect(flags({ credentials: credential('CCS', null) })).toEqual([]);
  });

  test('is none at all', () => {
    expect(flags({ credentials: [] })).toEqual(['uncertified']);
  });

  test('or the years are below what the contract asks for', () => {
    expect(flags({ credentials: credential('COC') }, { encounterType: 'outpatient' })).toEqual([
      'below-minimum',
    ]);
    expect(flags({ years: 1 })).toEqual(['below-minimum']);
    expect(flags({ years: null })).toEqual([]);
    expect(flags({ years: 1 }, {}, null)).toEqual([]);
  });

  test('of a stay is CCS or CCS-P: CPC alone is told', () => {
    expect(flags({ credentials: credential('CPC') })).toEqual(['inpatient-credential']);
    expect(flags({ credentials: credential('CPC') }, { encounterType: 'outpatient' })).toEqual([]);
    expect(flags({ credentials: [...credential('CPC'), ...credential('ccs p')] })).toEqual([]);
  });
});

describe('a generalist', () => {
  const plain = { specialties: [], assignments: [] };
  test('on a line of high complexity is told, even with CPC', () => {
    const visit = { encounterType: 'outpatient' };
    expect(flags({ ...plain, credentials: credential('CPC') }, visit)).toEqual(['generalist']);
    expect(flags(plain, { specialty: 'Interventional cardiology' })).toEqual(['generalist']);
  });

  test('is none with the specialty, an assignment to it, or its credential; nor on another line', () => {
    expect(flags({ ...plain, specialties: ['cardiac surgery'] })).toEqual([]);
    const assigned = { facility: null, specialty: 'Cardiology', from: '2026-01-01', to: null };
    expect(flags({ ...plain, assignments: [assigned] })).toEqual([]);
    expect(flags({ ...plain, credentials: [...credential('CCS'), ...credential('CCC')] })).toEqual([]);
    expect(flags(plain, { specialty: 'Family medicine' })).toEqual([]);
    expect(flags(plain, { specialty: null })).toEqual([]);
  });
});

describe('an assignment', () => {
  test('is to other charts, or over', () => {
    expect(flags({}, { facility: 'Elsewhere' })).toEqual(['unassigned']);
    expect(
      flags({ assignments: [{ facility: null, specialty: 'Oncology', from: '2026-01-01', to: null }] }),
    ).toEqual(['unassigned']);
    expect(
      flags({ assignments: [{ facility: null, specialty: null, from: '2026-01-01', to: '2026-05-31' }] }),
    ).toEqual(['unassigned']);
    expect(flags({ assignments: [] })).toEqual([]);
  });

  test('ended with the last day on the account', () => {
    expect(flags({ left: '2026-05-31' })).toEqual(['left']);
    expect(flags({ left: '2026-06-01' })).toEqual([]);
  });
});
