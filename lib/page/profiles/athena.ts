// athenaOne: a frameset whose encounter page stands two frames below; the codes stand in an open shadow
// root of that page, the identifiers outside it. Pointers are letters.

import type { Profile } from '../../model/profile.ts';
import { attribute, beside, text, textAt, under } from '../profile-parts.ts';

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
          attribute('.chart-header [data-patient-id]', 'data-patient-id'),
          text('.chart-header span', { after: '#' }),
        ],
        name: [text('.chart-header h1')],
        dob: [text('.chart-header span', { after: 'DOB ' })],
        encounter: [
          { from: 'path', of: 'own', template: '/*/*/ax/encounter/{value}/**' },
          text('section[aria-label="Encounter"] h2', { after: 'Encounter ' }),
        ],
        dateOfService: [
          { from: 'label', label: 'Date of service', within: 'section[aria-label="Encounter"]' },
        ],
        ...beside('section[aria-label="Encounter"]', { provider: 'Provider', payer: 'Payer' }),
      },
      shadow: ['ax-billing-panel'],
      tables: [
        {
          name: 'diagnoses',
          // The list directly beside the service table, so that no other list of the panel counts.
          rows: 'h3 + ol:has(+ h3 + table) > li',
          system: { fixed: 'ICD-10-CM' },
          code: textAt('code'),
        },
        {
          name: 'services',
          rows: 'h3 + table:has(th) > tbody > tr',
          system: { byShape: ['CPT', 'HCPCS'] },
          code: under('Procedure'),
          modifiers: { cells: [under('Modifier')], separators: ',' },
          units: under('Quantity'),
          pointers: { cells: [under('Diagnosis pointers')], scheme: 'letters', separators: ',' },
        },
      ],
      documents: [{ region: 'note', selector: 'section[aria-label="Note"]' }],
      watch: ['.chart-header', 'section[aria-label="Encounter"]', 'ax-billing-panel'],
    },
  ],
};
