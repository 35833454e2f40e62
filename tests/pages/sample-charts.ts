// Two invented charts, different in everything that a page can show of them, so that a profile made on one
// and tried on the other cannot hold by accident.

export interface SampleDiagnosis {
  code: string;
  words: string;
  poa: string;
}

export interface SampleService {
  code: string;
  words: string;
  modifiers: string[];
  units: number;
  /** Places among the diagnoses, from 1. */
  pointers: number[];
}

export interface SampleChart {
  mrn: string;
  encounter: string;
  /** First name first. */
  first: string;
  last: string;
  dob: string;
  dos: string;
  payer: string;
  provider: string;
  diagnoses: SampleDiagnosis[];
  services: SampleService[];
}

export const sampleCharts: [SampleChart, SampleChart] = [
  {
    mrn: '5582017',
    encounter: 'V90341',
    first: 'Beatriz',
    last: 'Halloran',
    dob: '1949-11-23',
    dos: '2026-04-21',
    payer: 'Aetna Open Access',
    provider: 'Priscilla Nakamura, MD',
    diagnoses: [
      { code: 'I50.23', words: 'Acute on chronic systolic heart failure', poa: 'Y' },
      { code: 'E87.1', words: 'Hyponatremia', poa: 'Y' },
      { code: 'I10', words: 'Essential hypertension', poa: 'Y' },
      { code: 'L03.115', words: 'Cellulitis of right lower limb', poa: 'N' },
    ],
    services: [
      { code: '99223', words: 'Initial hospital care', modifiers: ['AI', '25'], units: 1, pointers: [1, 2] },
      { code: '93306', words: 'Echocardiogram, complete', modifiers: ['26'], units: 1, pointers: [1] },
      {
        code: 'J1940',
        words: 'Furosemide injection, up to 20 mg',
        modifiers: [],
        units: 4,
        pointers: [1, 4],
      },
    ],
  },
  {
    mrn: '4410962',
    encounter: 'V87726',
    first: 'Osvaldo',
    last: 'Pettersson',
    dob: '1987-02-14',
    dos: '2026-05-06',
    payer: 'Blue Shield PPO',
    provider: 'Amir Delacroix, DO',
    diagnoses: [
      { code: 'S83.241A', words: 'Tear of medial meniscus, right knee', poa: 'Y' },
      { code: 'M17.11', words: 'Primary osteoarthritis, right knee', poa: 'Y' },
    ],
    services: [
      {
        code: '29881',
        words: 'Knee arthroscopy with meniscectomy',
        modifiers: ['RT'],
        units: 1,
        pointers: [1],
      },
      {
        code: '99213',
        words: 'Office visit, established',
        modifiers: ['25', '57'],
        units: 1,
        pointers: [2, 1],
      },
      { code: '20610', words: 'Joint injection', modifiers: [], units: 2, pointers: [2] },
      { code: 'L1832', words: 'Knee orthosis', modifiers: ['RT', 'NU'], units: 1, pointers: [1] },
      { code: '73562', words: 'X-ray of knee, 3 views', modifiers: ['TC'], units: 1, pointers: [2] },
    ],
  },
];

export const us = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`;
export const letters = (pointers: number[]): string =>
  pointers.map((p) => String.fromCharCode(64 + p)).join('');
export const codesAt = (chart: SampleChart, pointers: number[]): string[] =>
  pointers.map((p) => chart.diagnoses[p - 1]!.code);
export const rows = <T>(list: readonly T[], draw: (one: T, index: number) => string): string =>
  list.map(draw).join('\n');
