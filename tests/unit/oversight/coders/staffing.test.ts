// Open positions of the house by specialty, and specialties that a vendor takes without a coder for them.

import { describe, expect, test } from 'vitest';
import type { RegisteredCoder } from '../../../../lib/oversight/coders/find-coder.ts';
import { specialtyGaps, vacanciesBySpecialty } from '../../../../lib/oversight/coders/staffing.ts';

const today = '2026-11-30';
const position = (
  specialty: string | null,
  openings: number,
  openSince: string,
  closedOn: string | null = null,
) => ({
  specialty,
  openings,
  openSince,
  closedOn,
});

test('open positions are summed by specialty, and closed and coming ones are in none', () => {
  // Cardiology: 2 + 1; the older of the two is open since 1 November, 29 days.
  expect(
    vacanciesBySpecialty(
      [
        position('Cardiology', 2, '2026-11-10'),
        position('Cardiology', 1, '2026-11-01'),
        position(null, 1, '2026-11-29'),
        position('Oncology', 4, '2026-09-01', '2026-11-30'),
        position('Oncology', 1, '2026-12-01'),
      ],
      today,
    ),
  ).toEqual([
    { specialty: 'Cardiology', openings: 3, days: 29 },
    { specialty: null, openings: 1, days: 1 },
  ]);
});

const ann: RegisteredCoder = {
  id: 'c1',
  vendorId: 'v1',
  name: 'Ann Coder',
  alsoNamed: [],
  credentials: [{ kind: 'CPC', number: '1', expires: '2027-01-01', verifiedBy: '', verifiedOn: null }],
  specialties: ['Cardiology'],
  years: 5,
  assignments: [],
  left: null,
};
const vendors = [{ id: 'v1', name: 'Meridian', alsoNamed: ['MCP'] }];
const gaps = (
  coders: RegisteredCoder[],
  specialty: string | null = 'Cardiology',
  vendor: string | null = 'mcp',
) => specialtyGaps([{ vendor, specialty, charts: 40 }], vendors, coders, today);
const gap = (specialty: string) => [{ vendor: 'Meridian', specialty, charts: 40, coders: 1 }];

describe('a specialty gap', () => {
  test('is silent where a credentialed coder of the vendor covers the specialty', () => {
    expect(gaps([ann])).toEqual([]);
    const assigned = { facility: null, specialty: 'Cardiology', from: '2026-01-01', to: null };
    expect(gaps([{ ...ann, specialties: [], assignments: [assigned] }])).toEqual([]);
    // What is not of high complexity is coded by whoever is assigned to everything.
    expect(gaps([ann], 'Family medicine')).toEqual([]);
  });

  test('is one where the charts came to several facilities or under several names of the vendor', () => {
    const received = [
      { vendor: 'mcp', specialty: 'Oncology', charts: 11 },
      { vendor: 'Meridian', specialty: 'Oncology', charts: 9 },
    ];
    expect(specialtyGaps(received, vendors, [ann], today)).toEqual([{ ...gap('Oncology')[0], charts: 20 }]);
  });

  test('is told where nobody has the specialty, the credential, or is still there', () => {
    expect(gaps([ann], 'Oncology')).toEqual(gap('Oncology'));
    expect(gaps([{ ...ann, credentials: [] }])).toEqual(gap('Cardiology'));
    expect(gaps([{ ...ann, credentials: [{ ...ann.credentials[0]!, expires: '2026-11-29' }] }])).toEqual(
      gap('Cardiology'),
    );
    const gone = { ...ann, id: 'c2', left: '2026-11-29' };
    expect(gaps([gone, { ...ann, specialties: [] }])).toEqual(gap('Cardiology'));
    const elsewhere = { facility: null, specialty: 'Dermatology', from: '2026-01-01', to: null };
    expect(gaps([{ ...ann, assignments: [elsewhere] }], 'Family medicine')).toEqual(gap('Family medicine'));
  });

  test('is silent where the roster is not known, or what came in has no vendor or specialty', () => {
    expect(gaps([])).toEqual([]);
    expect(gaps([{ ...ann, vendorId: 'v2', specialties: [] }])).toEqual([]);
    expect(gaps([{ ...ann, specialties: [] }], null)).toEqual([]);
    expect(gaps([{ ...ann, specialties: [] }], 'Oncology', null)).toEqual([]);
    expect(gaps([{ ...ann, specialties: [] }], 'Oncology', 'Somebody else')).toEqual([]);
  });
});
