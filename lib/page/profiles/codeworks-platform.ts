// Codeworks, the coding-platform shape of the demonstration EHR: a work window with every field and code in
// an input, diagnoses lettered, and an empty row for typing at the end of each grid.

import type { Profile, ValueReader } from '../../model/profile.ts';
import { textAt, under, value, valueUnder } from '../profile-parts.ts';

const field = (id: string): ValueReader[] => [value(`#strip #f-${id}`)];

export const codeworksPlatform: Profile = {
  id: 'codeworks-platform',
  version: 2,
  name: 'Codeworks (demonstration)',
  madeFrom: 'The source of the demonstration EHR that comes with Overread.',
  dates: 'month-first',
  chartLink: '/platform/work/{encounter}',
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
        vendor: field('vendor'),
      },
      tables: [
        {
          name: 'diagnoses',
          rows: '#dxGrid > tbody > tr',
          system: { fixed: 'ICD-10-CM' },
          code: valueUnder('ICD-10-CM'),
          poa: valueUnder('POA'),
          label: under('Description'),
          skip: { has: ['.newRow'] },
        },
        {
          name: 'procedures',
          rows: '#pxGrid > tbody > tr',
          system: {
            cell: under('System'),
            map: { CM: 'ICD-10-CM', PCS: 'ICD-10-PCS', CPT: 'CPT', HCPCS: 'HCPCS' },
          },
          code: valueUnder('Code'),
          modifiers: {
            cells: [valueUnder('M1'), valueUnder('M2'), valueUnder('M3'), valueUnder('M4')],
            separators: ',',
          },
          units: valueUnder('Units'),
          pointers: { cells: [valueUnder('Ptr')], scheme: 'letters', separators: ',' },
          label: under('Description'),
          skip: { has: ['.newRow'] },
        },
      ],
      documents: [
        {
          region: 'document',
          selector: '.docLines',
          within: '#docView',
          key: textAt('.docName'),
          title: textAt('.docName'),
          author: textAt('.docBy'),
          date: textAt('.docAt'),
        },
      ],
      watch: ['#strip', '.viewer', '#dxGrid', '#pxGrid'],
    },
  ],
};
