// Carewell Classic, the nested-frames shape of the demonstration EHR: a banner in the top page, the
// encounter in a frame, documents and coding sheet in frames within it.

import type { Profile } from '../../model/profile.ts';
import { attribute, beside, text, textAt, under, valueAt } from '../profile-parts.ts';

export const carewellClassic: Profile = {
  id: 'carewell-classic',
  version: 2,
  name: 'Carewell Classic (demonstration)',
  madeFrom: 'The source of the demonstration EHR that comes with Overread.',
  dates: 'month-first',
  chartLink: '/classic/?chart={encounter}',
  frames: [
    {
      role: 'top',
      kind: 'chart',
      match: { paths: ['/classic', '/classic/'], has: ['#ptBanner'] },
      fields: {
        patient: [text('#banMrn')],
        name: [text('#banName')],
        dob: [text('#banDob')],
      },
      watch: ['#ptBanner'],
    },
    { role: 'worklist', kind: 'worklist', match: { paths: ['/classic/worklist'] } },
    {
      role: 'coding-sheet',
      kind: 'chart',
      match: { paths: ['/classic/chart/*/coding'] },
      ready: { has: ['#codeSheet'], fields: ['encounter'] },
      fields: {
        encounter: [text('#acctNo')],
        ...beside('.sheetHead', { coder: 'Coder', vendor: 'Vendor' }),
      },
      tables: [
        {
          name: 'coding sheet',
          rows: '#codeSheet > tbody > tr',
          system: {
            cell: under('Type'),
            map: { 'ICD10-CM': 'ICD-10-CM', 'ICD10-PCS': 'ICD-10-PCS', CPT4: 'CPT', HCPCS: 'HCPCS' },
          },
          code: under('Code'),
          poa: under('POA'),
          modifiers: { cells: [valueAt('input[name^="mod["]')], separators: ',' },
          units: valueAt('input[name^="units["]'),
          pointers: { cells: [under('Dx pointers')], scheme: 'numbers', separators: ',' },
          label: under('Description'),
        },
      ],
      watch: ['.sheetHead', '#codeSheet'],
    },
    {
      role: 'documents',
      kind: 'chart',
      match: { paths: ['/classic/chart/*/documents'] },
      fields: {
        patient: [text('.docMeta', { after: 'MRN ', before: ' ·' })],
      },
      documents: [
        {
          region: 'document',
          selector: '.docText',
          within: '#docBody',
          key: textAt('.docTitle'),
          title: textAt('.docTitle'),
          author: textAt('.docAuthor'),
          date: textAt('.docDate'),
        },
      ],
      watch: ['#docBody'],
    },
    {
      role: 'encounter',
      kind: 'chart',
      match: { paths: ['/classic/chart/*'], has: ['#encHead'] },
      ready: { fields: ['patient', 'encounter'] },
      fields: {
        patient: [
          { from: 'label', label: 'MRN', within: '#encHead' },
          attribute('body[data-mrn]', 'data-mrn'),
        ],
        name: [attribute('body[data-name]', 'data-name')],
        dob: [attribute('body[data-dob]', 'data-dob')],
        ...beside('#encHead', {
          encounter: 'Encounter No.',
          dateOfService: 'Service date',
          dischargeDate: 'Discharge date',
          encounterType: 'Encounter type',
          specialty: 'Specialty',
          provider: 'Rendering provider',
          payer: 'Payer',
          facility: 'Facility',
        }),
      },
      watch: ['#encHead'],
    },
  ],
};
