// Invented charts for the unseen pages, in pairs that differ in everything. Record numbers of five digits and
// short visit numbers on purpose: they look like codes.

import type { SampleChart } from '../sample-charts.ts';

export interface UnseenChart extends SampleChart {
  phone: string;
  zip: string;
  room: string;
  /** ICD-10-PCS, with the day. */
  procedures: { code: string; words: string; day: string }[];
}

export const officeCharts: [UnseenChart, UnseenChart] = [
  {
    mrn: '73110',
    encounter: '604417',
    first: 'Mireille',
    last: 'Castellano',
    dob: '1958-07-09',
    dos: '2026-03-17',
    payer: 'Cigna Open Access Plus',
    provider: 'Ingrid Solheim, MD',
    phone: '(503) 555-0142',
    zip: '97214',
    room: '20610',
    procedures: [],
    diagnoses: [
      { code: 'E11.42', words: 'Diabetic polyneuropathy', poa: 'Y' },
      { code: 'I10', words: 'High blood pressure', poa: 'Y' },
      { code: 'M54.50', words: 'Low back pain', poa: 'N' },
      { code: 'Z79.4', words: 'Insulin use, long term', poa: 'Y' },
    ],
    services: [
      { code: '99214', words: 'Visit', modifiers: ['25'], units: 1, pointers: [1, 2, 4] },
      { code: '83036', words: 'A1c', modifiers: ['QW'], units: 1, pointers: [1] },
      { code: '20553', words: 'Trigger points', modifiers: ['59', 'GP'], units: 1, pointers: [3] },
      { code: 'J3301', words: 'Kenalog', modifiers: [], units: 4, pointers: [3, 1] },
    ],
  },
  {
    mrn: '88214',
    encounter: '611920',
    first: 'Tobias',
    last: 'Ferrante',
    dob: '2009-12-30',
    dos: '2026-05-28',
    payer: 'Moda Health PPO',
    provider: 'Rafael Quintero, NP',
    phone: '(541) 555-0177',
    zip: '97405',
    room: '36415',
    procedures: [],
    diagnoses: [
      { code: 'J45.41', words: 'Asthma flare', poa: 'Y' },
      { code: 'R06.2', words: 'Wheezing', poa: 'Y' },
      { code: 'Z88.0', words: 'Penicillin allergy', poa: 'Y' },
    ],
    services: [
      { code: '99203', words: 'New visit', modifiers: [], units: 1, pointers: [1, 2] },
      { code: '94640', words: 'Nebuliser', modifiers: ['76', 'XU'], units: 2, pointers: [2, 1] },
      { code: 'J7613', words: 'Albuterol', modifiers: ['KX'], units: 3, pointers: [1] },
    ],
  },
];

export const wardCharts: [UnseenChart, UnseenChart] = [
  {
    mrn: '00418856',
    encounter: 'HA3307719',
    first: 'Leopold',
    last: 'Brannigan',
    dob: '1941-02-28',
    dos: '2026-01-12',
    payer: 'Medicare Part A',
    provider: 'Wanda Okonjo, MD',
    phone: '(312) 555-0119',
    zip: '60614',
    room: '4417B',
    diagnoses: [
      { code: 'S72.141A', words: 'Hip fracture', poa: 'Y' },
      { code: 'D62', words: 'Blood loss anaemia', poa: 'N' },
      { code: 'N17.9', words: 'Kidney injury', poa: 'U' },
      { code: 'I48.91', words: 'Atrial fibrillation', poa: 'Y' },
      { code: 'T84.021A', words: 'Dislocated prosthesis', poa: 'W' },
    ],
    services: [],
    procedures: [
      { code: '0SR9019', words: 'Hip replaced', day: '2026-01-13' },
      { code: '30233N1', words: 'Red cells given', day: '2026-01-14' },
    ],
  },
  {
    mrn: '00977201',
    encounter: 'HA3318042',
    first: 'Philippa',
    last: 'Ndiaye',
    dob: '1976-10-05',
    dos: '2026-02-20',
    payer: 'UHC Choice',
    provider: 'Casper Lindqvist, DO',
    phone: '(773) 555-0163',
    zip: '60657',
    room: '5102A',
    diagnoses: [
      { code: 'I21.4', words: 'Heart attack', poa: 'Y' },
      { code: 'J96.01', words: 'Breathing failure', poa: 'N' },
      { code: 'E78.5', words: 'High lipids', poa: 'Y' },
    ],
    services: [],
    procedures: [
      { code: '027034Z', words: 'Stent', day: '2026-02-20' },
      { code: '4A023N7', words: 'Left heart catheter', day: '2026-02-20' },
      { code: 'B2111ZZ', words: 'Vessels imaged', day: '2026-02-21' },
    ],
  },
];
