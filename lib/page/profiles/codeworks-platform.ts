// Codeworks, the coding-platform shape of the demonstration EHR: a work window with every field and code in
// an input, diagnoses lettered, and an empty row for typing at the end of each grid.

import type { Profile, ValueReader } from '../../model/profile.ts';

const field = (id: string): ValueReader[] => [
  { from: 'selector', selector: `#strip #f-${id}`, take: 'value' },
];

export const codeworksPlatform: Profile = {
  id: 'codeworks-platform',
  version: 1,
  name: 'Codeworks (demonstration)',
  madeFrom: 'The source of the demonstration EHR that comes with Overread.',
  dates: 'month-first',
  frames: [
    { role: 'queue', kind: 'worklist', match: { paths: ['/platform', '/platform/'], has: ['body.queue'] } },
    {
      role: 'account',
      kind: 'chart',
      match: { paths: ['/platform/work/*'], has: ['#strip'] },
      ready: { has: ['#dxGrid', '#pxGrid'], fields: ['patient', 'encounter'] },
      fields: {
        patient: field('mrn'),
        name: field('patient'),
        dob: field('dob'),
        encounter: field('account'),
        dateOfService: field('dos'),
        dischargeDate: field('discharge'),
        encounterType: field('class'),
        specialty: field('specialty'),
        provider: field('provider'),
        payer: field('payer'),
        facility: field('facility'),
        coder: field('coder'),
      },
      tables: [
        {
          name: 'diagnoses',
          rows: '#dxGrid > tbody > tr',
          system: { fixed: 'ICD-10-CM' },
          code: { heading: 'ICD-10-CM', take: 'value' },
          poa: { heading: 'POA', take: 'value' },
          label: { heading: 'Description' },
          skip: { has: ['.newRow'] },
        },
        {
          name: 'procedures',
          rows: '#pxGrid > tbody > tr',
          system: {
            cell: { heading: 'System' },
            map: { CM: 'ICD-10-CM', PCS: 'ICD-10-PCS', CPT: 'CPT', HCPCS: 'HCPCS' },
          },
          code: { heading: 'Code', take: 'value' },
          modifiers: {
            cells: [
              { heading: 'M1', take: 'value' },
              { heading: 'M2', take: 'value' },
              { heading: 'M3', take: 'value' },
              { heading: 'M4', take: 'value' },
            ],
            separators: ',',
          },
          units: { heading: 'Units', take: 'value' },
          pointers: { cells: [{ heading: 'Ptr', take: 'value' }], scheme: 'letters', separators: ',' },
          label: { heading: 'Description' },
          skip: { has: ['.newRow'] },
        },
      ],
      documents: [
        {
          region: 'document',
          selector: '.docLines',
          within: '#docView',
          key: { selector: '.docName' },
          title: { selector: '.docName' },
          author: { selector: '.docBy' },
          date: { selector: '.docAt' },
        },
      ],
      watch: ['#strip', '.viewer', '#dxGrid', '#pxGrid'],
    },
  ],
};
