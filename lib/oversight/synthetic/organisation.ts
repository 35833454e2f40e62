// An invented health organisation with two vendors and coders of its own: who codes what, how well, and since when. The
// names agree with the demonstration charts.

import { dayAt, dayLength } from '../../model/calendar-day.ts';
import type { RosterEntry } from '../facts/coder-row.ts';

export const syntheticVendors = [
  { name: 'Meridian Coding Partners', weight: 55, delivery: 'ehr', accuracy: 0.963, hours: 41 },
  { name: 'Northgate Health Information', weight: 33, delivery: 'sftp', accuracy: 0.938, hours: 58 },
  { name: null, weight: 12, delivery: null, accuracy: 0.957, hours: 50 },
] as const;

/** `denial`: how often a claim of it is denied for coding. `lines`: code lines a chart on average. */
export const syntheticSpecialties = [
  { name: 'Inpatient medicine', weight: 16, kind: 'inpatient', lines: 11, denial: 0.035, error: 1.2 },
  { name: 'General surgery', weight: 8, kind: 'inpatient', lines: 9, denial: 0.04, error: 1.25 },
  { name: 'Cardiology', weight: 14, kind: 'outpatient', lines: 4, denial: 0.045, error: 1.3 },
  { name: 'Interventional cardiology', weight: 4, kind: 'outpatient', lines: 7, denial: 0.075, error: 1.9 },
  { name: 'Oncology', weight: 8, kind: 'outpatient', lines: 5, denial: 0.05, error: 1.2 },
  { name: 'Orthopedics', weight: 10, kind: 'outpatient', lines: 4, denial: 0.04, error: 1.1 },
  { name: 'Neurology', weight: 5, kind: 'outpatient', lines: 3, denial: 0.03, error: 0.9 },
  { name: 'Radiology', weight: 12, kind: 'outpatient', lines: 2, denial: 0.02, error: 0.6 },
  { name: 'Anesthesia', weight: 5, kind: 'outpatient', lines: 3, denial: 0.03, error: 0.9 },
  { name: 'Behavioral health', weight: 7, kind: 'outpatient', lines: 2, denial: 0.025, error: 0.8 },
  { name: 'Emergency medicine', weight: 11, kind: 'emergency', lines: 4, denial: 0.035, error: 1 },
] as const;
export type SyntheticSpecialty = (typeof syntheticSpecialties)[number];

export const syntheticPayers = [
  { name: 'Medicare Part B', weight: 30, denial: 0.9 },
  { name: 'Medicare Part A', weight: 12, denial: 0.9 },
  { name: 'State Medicaid', weight: 18, denial: 1.1 },
  { name: 'Summit PPO', weight: 24, denial: 1 },
  { name: 'Unity Health HMO', weight: 16, denial: 1.35 },
] as const;

export const syntheticFacilities = [
  { name: 'Northgate Medical Center', weight: 65 },
  { name: 'Lakeshore Specialty Clinic', weight: 35 },
] as const;

const first = [
  'Priya',
  'Tomas',
  'Dana',
  'Marcus',
  'Ilse',
  'Rosa',
  'Ben',
  'Amara',
  'Jonas',
  'Keiko',
  'Lucia',
  'Owen',
];
const last = [
  'Raman',
  'Beller',
  'Whitlock',
  'Oyelaran',
  'Krantz',
  'Quintero',
  'Achterberg',
  'Diallo',
  'Sandoval',
  'Novak',
];
const credential = ['CPC', 'CCS', 'COC', 'CPC', 'CPC', 'CCS', 'CPC-A'];

export interface SyntheticCoder extends RosterEntry {
  /** Errors that they make, beside those usual at their vendor. */
  error: number;
  /** Queries a chart. */
  asks: number;
  weight: number;
  from: string;
}

/** Every number below a hundred and twenty gives another name. */
export const coderName = (i: number): string => {
  const [given, round] = [i % first.length, Math.floor(i / first.length)];
  return `${first[given]} ${last[(given + round) % last.length]}, ${credential[i % credential.length]}`;
};

/** The first seven are those of the demonstration charts, whom one vendor has. */
const vendorOf = (i: number): (typeof syntheticVendors)[number] =>
  i < 7 || i % 10 < 5 ? syntheticVendors[0] : i % 10 < 9 ? syntheticVendors[1] : syntheticVendors[2];

/** Whom a vendor has, among so many coders. */
export const coderNamesOf = (vendor: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => i)
    .filter((i) => vendorOf(i).name === vendor)
    .map(coderName);

/**
 * @param from first day of the year. About one in five joins during it, and one in eight leaves.
 */
export function syntheticRoster(random: () => number, count: number, from: string): SyntheticCoder[] {
  const start = Date.parse(`${from}T00:00:00Z`);
  const day = (after: number) => dayAt(start + after * dayLength);
  return Array.from({ length: count }, (_, i) => {
    const vendor = vendorOf(i);
    const joins =
      i >= 7 && random() < 0.22
        ? day(Math.floor(20 + random() * 320))
        : day(-Math.floor(90 + random() * 900));
    const leaves = i >= 7 && joins < from && random() < 0.16 ? day(Math.floor(40 + random() * 320)) : null;
    // One cautious coder codes little and asks nothing: what under-coding looks like.
    const cautious = i === 6;
    return {
      name: coderName(i),
      vendor: vendor.name,
      assignments: [{ facility: null, specialty: null, from: joins, to: null }],
      left: leaves,
      from: joins,
      error: cautious ? 1.9 : 0.6 + random() * 0.9,
      asks: cautious ? 0.005 : 0.04 + random() * 0.05,
      weight: 0.5 + random(),
    };
  });
}
