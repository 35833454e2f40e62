// Lumen Health, the single-page shape of the demonstration EHR: routes change without a load, everything
// arrives late, class names mean nothing, and the code rows are drawn anew every few seconds.

import type { Profile } from '../../model/profile.ts';

const patient = '[data-lh="patient"]';
const encounter = '[data-lh="encounter"]';

export const lumenSpa: Profile = {
  id: 'lumen-spa',
  version: 1,
  name: 'Lumen Health (demonstration)',
  madeFrom: 'The source of the demonstration EHR that comes with Overread.',
  dates: 'month-first',
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
        name: [{ from: 'label', label: 'Patient', within: patient }],
        dob: [{ from: 'label', label: 'Date of birth', within: patient }],
        encounter: [
          { from: 'path', of: 'own', template: '/spa/patient/*/encounter/{value}/*' },
          { from: 'label', label: 'Encounter', within: encounter },
        ],
        dateOfService: [{ from: 'label', label: 'Service date', within: encounter }],
        dischargeDate: [{ from: 'label', label: 'Discharged', within: encounter }],
        encounterType: [{ from: 'label', label: 'Setting', within: encounter }],
        specialty: [{ from: 'label', label: 'Specialty', within: encounter }],
        provider: [{ from: 'label', label: 'Rendering provider', within: encounter }],
        payer: [{ from: 'label', label: 'Payer', within: encounter }],
        facility: [{ from: 'label', label: 'Facility', within: encounter }],
        coder: [{ from: 'label', label: 'Coder', within: '[data-lh="coding"]' }],
      },
      tables: [
        {
          name: 'assigned codes',
          rows: '[data-lh="code-rows"] > [role="row"]',
          system: {
            cell: { heading: 'Code set' },
            map: { 'ICD-10-CM': 'ICD-10-CM', 'ICD-10-PCS': 'ICD-10-PCS', CPT: 'CPT', HCPCS: 'HCPCS' },
          },
          code: { heading: 'Code' },
          modifiers: { cells: [{ heading: 'Modifiers' }], separators: ',' },
          units: { heading: 'Units' },
          pointers: { cells: [{ heading: 'Dx' }], scheme: 'codes', separators: ',' },
          poa: { heading: 'POA' },
          label: { heading: 'Description' },
        },
      ],
      documents: [
        {
          region: 'note',
          selector: '[data-lh="note-body"]',
          within: '[data-lh="note"]',
          key: { selector: 'time', take: { attribute: 'datetime' } },
          title: { selector: '[data-lh="note-title"]' },
          author: { selector: '[data-lh="note-author"]' },
          date: { selector: 'time' },
        },
      ],
      watch: ['[data-lh="patient-banner"]', '[data-lh="coding-panel"]', '[data-lh="note-reader"]'],
    },
  ],
};
