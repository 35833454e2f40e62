// OpenMRS 3: one page at /openmrs/spa whose parts come from modules; the slots and extensions that they stand
// in have names, their classes end in a hash. The chart names its patient in the banner and shows diagnoses
// by name and no codes, so no table is read. A visit is open when its row of the visit history is.

import type { Profile } from '../../model/profile.ts';
import { text } from '../profile-parts.ts';

const banner = '[data-extension-slot-name="patient-header-slot"] [class*="__patientAvatar__"] + div >';
const open = 'tr:has(> td > div > [class*="__visit-summary__"])';
const row = 'tr:has(+ tr > td > div > [class*="__visit-summary__"]) >';

export const openmrs: Profile = {
  id: 'openmrs',
  version: 1,
  name: 'OpenMRS 3',
  madeFrom:
    'OpenMRS’s published front end (app shell 10.0, patient chart 12.3), run with made-up patients on a server of our own; not tried on a running installation.',
  dates: 'day-first',
  frames: [
    {
      role: 'chart',
      kind: 'chart',
      match: {
        paths: ['/**/patient/*/chart/**'],
        has: ['[data-extension-slot-name="patient-header-slot"]'],
      },
      ready: { fields: ['name'] },
      fields: {
        // The identifier that the installation calls its primary one is the only one shown as a tag.
        patient: [text(`${banner} :last-child > span > span > .cds--tag`, { after: ': ' })],
        name: [text(`${banner} :first-child > :first-child > span`)],
        dob: [text(`${banner} :last-child > span`)],
        encounter: [
          {
            from: 'selector',
            selector: open,
            take: { attribute: 'id' },
            cut: { after: 'expanded-row-' },
          },
        ],
        // A visit that has ended shows both days.
        dateOfService: [text(`${row} :nth-child(2)`), text(`${row} :nth-child(2)`, { before: ' - ' })],
        dischargeDate: [text(`${row} :nth-child(2)`, { after: ' - ' })],
        encounterType: [text(`${row} :nth-child(3)`)],
      },
      documents: [
        {
          region: 'visit note',
          selector: '[class*="__noteText__"]',
          within: '[class*="__notesContainer__"]',
          author: { selector: 'p + p > span:first-child', cut: { after: '· ' } },
        },
      ],
    },
  ],
};
