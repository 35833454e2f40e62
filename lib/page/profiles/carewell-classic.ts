// Carewell Classic, the nested-frames shape of the demonstration EHR: a banner in the top page, the
// encounter in a frame, documents and coding sheet in frames within it.

import type { Profile } from '../../model/profile.ts';

export const carewellClassic: Profile = {
  id: 'carewell-classic',
  version: 1,
  name: 'Carewell Classic (demonstration)',
  madeFrom: 'The source of the demonstration EHR that comes with Overread.',
  dates: 'month-first',
  frames: [
    {
      role: 'top',
      kind: 'chart',
      match: { paths: ['/classic', '/classic/'], has: ['#ptBanner'] },
      fields: {
        patient: [{ from: 'selector', selector: '#banMrn', take: 'text' }],
        name: [{ from: 'selector', selector: '#banName', take: 'text' }],
        dob: [{ from: 'selector', selector: '#banDob', take: 'text' }],
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
        encounter: [{ from: 'selector', selector: '#acctNo', take: 'text' }],
        coder: [{ from: 'label', label: 'Coder', within: '.sheetHead' }],
      },
      tables: [
        {
          name: 'coding sheet',
          rows: '#codeSheet > tbody > tr',
          system: {
            cell: { heading: 'Type' },
            map: { 'ICD10-CM': 'ICD-10-CM', 'ICD10-PCS': 'ICD-10-PCS', CPT4: 'CPT', HCPCS: 'HCPCS' },
          },
          code: { heading: 'Code' },
          poa: { heading: 'POA' },
          modifiers: { cells: [{ selector: 'input[name^="mod["]', take: 'value' }], separators: ',' },
          units: { selector: 'input[name^="units["]', take: 'value' },
          pointers: { cells: [{ heading: 'Dx pointers' }], scheme: 'numbers', separators: ',' },
          label: { heading: 'Description' },
        },
      ],
      watch: ['.sheetHead', '#codeSheet'],
    },
    {
      role: 'documents',
      kind: 'chart',
      match: { paths: ['/classic/chart/*/documents'] },
      fields: {
        patient: [
          { from: 'selector', selector: '.docMeta', take: 'text', cut: { after: 'MRN ', before: ' ·' } },
        ],
      },
      documents: [
        {
          region: 'document',
          selector: '.docText',
          within: '#docBody',
          key: { selector: '.docTitle' },
          title: { selector: '.docTitle' },
          author: { selector: '.docAuthor' },
          date: { selector: '.docDate' },
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
          { from: 'selector', selector: 'body[data-mrn]', take: { attribute: 'data-mrn' } },
        ],
        name: [{ from: 'selector', selector: 'body[data-name]', take: { attribute: 'data-name' } }],
        dob: [{ from: 'selector', selector: 'body[data-dob]', take: { attribute: 'data-dob' } }],
        encounter: [{ from: 'label', label: 'Encounter No.', within: '#encHead' }],
        dateOfService: [{ from: 'label', label: 'Service date', within: '#encHead' }],
        dischargeDate: [{ from: 'label', label: 'Discharge date', within: '#encHead' }],
        encounterType: [{ from: 'label', label: 'Encounter type', within: '#encHead' }],
        specialty: [{ from: 'label', label: 'Specialty', within: '#encHead' }],
        provider: [{ from: 'label', label: 'Rendering provider', within: '#encHead' }],
        payer: [{ from: 'label', label: 'Payer', within: '#encHead' }],
        facility: [{ from: 'label', label: 'Facility', within: '#encHead' }],
      },
      watch: ['#encHead'],
    },
  ],
};
