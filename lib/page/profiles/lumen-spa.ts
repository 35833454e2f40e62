// Lumen Health, the single-page shape of the demonstration EHR: routes change without a load, everything
// arrives late, class names mean nothing, and the code rows are drawn anew every few seconds.

import type { Profile } from '../../model/profile.ts';
import { beside, textAt, under } from '../profile-parts.ts';

const patient = '[data-lh="patient"]';
const encounter = '[data-lh="encounter"]';

export const lumenSpa: Profile = {
  id: 'lumen-spa',
  version: 2,
  name: 'Lumen Health (demonstration)',
  madeFrom: 'The source of the demonstration EHR that comes with Overread.',
  dates: 'month-first',
  chartLink: '/spa/patient/{patient}/encounter/{encounter}/coding',
  frames: [
    { role: 'worklist', kind: 'worklist', match: { paths: ['/spa/worklist'], has: ['#root'] } },
    {
      role: 'encounter',
      kind: 'chart',
      match: { paths: ['/spa/patient/*/encounter/*/*'], has: ['#root'] },
      ready: {
        has: ['[data-lh="patient-banner"]', '[data-lh="code-rows"]'],
        fields: ['patient', 'encounter'],
      },
      fields: {
        patient: [
          { from: 'path', of: 'own', template: '/spa/patient/{value}/encounter/*/*' },
          { from: 'label', label: 'MRN', within: patient },
        ],
        ...beside(patient, { name: 'Patient', dob: 'Date of birth' }),
        encounter: [
          { from: 'path', of: 'own', template: '/spa/patient/*/encounter/{value}/*' },
          { from: 'label', label: 'Encounter', within: encounter },
        ],
        ...beside(encounter, {
          dateOfService: 'Service date',
          dischargeDate: 'Discharged',
          encounterType: 'Setting',
          specialty: 'Specialty',
          provider: 'Rendering provider',
          payer: 'Payer',
          facility: 'Facility',
        }),
        ...beside('[data-lh="coding"]', { coder: 'Coder', vendor: 'Vendor' }),
      },
      tables: [
        {
          name: 'assigned codes',
          rows: '[data-lh="code-rows"] > [role="row"]',
          system: {
            cell: under('Code set'),
            map: { 'ICD-10-CM': 'ICD-10-CM', 'ICD-10-PCS': 'ICD-10-PCS', CPT: 'CPT', HCPCS: 'HCPCS' },
          },
          code: under('Code'),
          modifiers: { cells: [under('Modifiers')], separators: ',' },
          units: under('Units'),
          pointers: { cells: [under('Dx')], scheme: 'codes', separators: ',' },
          poa: under('POA'),
          label: under('Description'),
        },
      ],
      documents: [
        {
          region: 'note',
          selector: '[data-lh="note-body"]',
          within: '[data-lh="note"]',
          key: { selector: 'time', take: { attribute: 'datetime' } },
          title: textAt('[data-lh="note-title"]'),
          author: textAt('[data-lh="note-author"]'),
          date: textAt('time'),
        },
      ],
      watch: ['[data-lh="patient-banner"]', '[data-lh="coding-panel"]', '[data-lh="note-reader"]'],
    },
  ],
};
