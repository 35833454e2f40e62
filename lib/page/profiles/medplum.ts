// Medplum's React components, put together as its provider application does it. They show conditions and
// charges by name and no assigned codes, so no table is read. The address moves before the page does, hence
// each page must hold a link to its patient that agrees with it; the encounter stands in the address only.

import type { FrameRole, Profile } from '../../model/profile.ts';
import { text, textAt } from '../profile-parts.ts';

const header = '.InfoBar_value a[href^="/Patient/"]';
const tab = '.LinkTabs_link[href^="/Patient/"]';
const href = { attribute: 'href' };
const has = [`${header},${tab}`];

const patient: FrameRole = {
  role: 'patient',
  kind: 'chart',
  match: { paths: ['/Patient/*/**'], has },
  ready: {
    hasNot: ['[data-testid="patient-summary-sections-skeleton"]'],
    fields: ['patient', 'name'],
  },
  fields: {
    patient: [
      { from: 'path', of: 'own', template: '/Patient/{value}/**' },
      { from: 'selector', selector: header, take: href, cut: { after: '/Patient/' } },
      { from: 'selector', selector: tab, take: href, cut: { after: '/Patient/', before: '/' } },
    ],
    name: [text(header), text('.PatientSummary_headerContent p:first-child')],
    dob: [
      { from: 'label', label: 'DoB', within: '.InfoBar_root' },
      text('.PatientSummary_panel > :nth-child(2) > :first-child .SummaryItem_item p', { before: ' (' }),
    ],
  },
};

export const medplum: Profile = {
  id: 'medplum',
  version: 1,
  name: 'Medplum',
  madeFrom:
    'Medplum’s published components (@medplum/react 5.2), run with made-up patients in a page of our own, and the addresses of its provider application; not tried on a running system.',
  dates: 'month-first',
  frames: [
    { role: 'new-encounter', kind: 'other', match: { paths: ['/Patient/*/Encounter/new'], has } },
    {
      ...patient,
      role: 'encounter',
      match: { paths: ['/Patient/*/Encounter/*/**'], has },
      fields: {
        ...patient.fields,
        encounter: [{ from: 'path', of: 'own', template: '/Patient/*/Encounter/{value}/**' }],
      },
      documents: [
        { region: 'note', selector: '.NoteDisplay_noteRoot', author: textAt('cite') },
        {
          region: 'comment',
          selector: '.Timeline_item > p',
          within: '[data-testid="timeline-item"]',
          key: { take: { attribute: 'datetime' } },
          date: { take: { attribute: 'datetime' } },
        },
      ],
    },
    patient,
  ],
};
