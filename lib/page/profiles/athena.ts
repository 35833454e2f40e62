// athenaOne: a frameset whose encounter page stands two frames below; the codes stand in an open shadow
// root of that page, the identifiers outside it. Pointers are letters.

import type { Profile } from '../../model/profile.ts';

export const athena: Profile = {
  id: 'athena',
  version: 1,
  name: 'athenaOne',
  madeFrom:
    'Public scripts written for its web pages and a page shaped after them; not tried on a running system.',
  dates: 'month-first',
  frames: [
    {
      role: 'shell',
      kind: 'other',
      match: {
        paths: [
          '/*/*/globalframeset.esp',
          '/*/*/globalnav.esp',
          '/*/*/globaliframe.esp',
          '/*/*/statusbar.esp',
        ],
      },
    },
    {
      role: 'encounter',
      kind: 'chart',
      match: { paths: ['/*/*/ax/encounter/*/**'], has: ['.chart-header'] },
      ready: { has: ['ax-billing-panel'], fields: ['patient', 'encounter'] },
      fields: {
        patient: [
          {
            from: 'selector',
            selector: '.chart-header [data-patient-id]',
            take: { attribute: 'data-patient-id' },
          },
          { from: 'selector', selector: '.chart-header span', take: 'text', cut: { after: '#' } },
        ],
        name: [{ from: 'selector', selector: '.chart-header h1', take: 'text' }],
        dob: [{ from: 'selector', selector: '.chart-header span', take: 'text', cut: { after: 'DOB ' } }],
        encounter: [
          { from: 'path', of: 'own', template: '/*/*/ax/encounter/{value}/**' },
          {
            from: 'selector',
            selector: 'section[aria-label="Encounter"] h2',
            take: 'text',
            cut: { after: 'Encounter ' },
          },
        ],
        dateOfService: [
          { from: 'label', label: 'Date of service', within: 'section[aria-label="Encounter"]' },
        ],
        provider: [{ from: 'label', label: 'Provider', within: 'section[aria-label="Encounter"]' }],
        payer: [{ from: 'label', label: 'Payer', within: 'section[aria-label="Encounter"]' }],
      },
      shadow: ['ax-billing-panel'],
      tables: [
        {
          name: 'diagnoses',
          // The list directly beside the service table, so that no other list of the panel counts.
          rows: 'h3 + ol:has(+ h3 + table) > li',
          system: { fixed: 'ICD-10-CM' },
          code: { selector: 'code' },
        },
        {
          name: 'services',
          rows: 'h3 + table:has(th) > tbody > tr',
          system: { byShape: ['CPT', 'HCPCS'] },
          code: { heading: 'Procedure' },
          modifiers: { cells: [{ heading: 'Modifier' }], separators: ',' },
          units: { heading: 'Quantity' },
          pointers: { cells: [{ heading: 'Diagnosis pointers' }], scheme: 'letters', separators: ',' },
        },
      ],
      documents: [{ region: 'note', selector: 'section[aria-label="Note"]' }],
      watch: ['.chart-header', 'section[aria-label="Encounter"]', 'ax-billing-panel'],
    },
  ],
};
