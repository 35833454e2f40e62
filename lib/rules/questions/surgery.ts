// Questions about fractures, operations, the heart and anesthesia.

import {
  amount,
  choice,
  choices,
  column,
  count,
  type FactQuestion,
  rows,
  startAndStop,
  yesNo,
} from './input.ts';

export const surgeryQuestions = {
  'fracture-phase': choice('Phase of the fracture', 'In which phase is the fracture at this visit?', {
    active: 'Active treatment',
    routine: 'Routine healing',
    delayed: 'Delayed healing',
    nonunion: 'Nonunion',
    malunion: 'Malunion',
    sequela: 'Late effect of a healed fracture',
  }),
  'fracture-opening': choice('Open or closed', 'Is the fracture open or closed, and of which Gustilo type?', {
    closed: 'Closed',
    'open-1-2': 'Open, type I or II',
    'open-3': 'Open, type IIIA, IIIB or IIIC',
    'open-not-graded': 'Open, type not stated',
    'not-stated': 'Not stated',
  }),
  'fracture-displaced': choice('Displaced', 'Is the fracture displaced?', {
    displaced: 'Displaced',
    'not-displaced': 'Not displaced',
    'not-stated': 'Not stated',
  }),
  'coded-displaced': choice('Displaced by the code', 'What does the code itself say about displacement?', {
    displaced: 'Displaced',
    'not-displaced': 'Not displaced',
    'does-not-say': 'The code does not say',
  }),
  'osteoporosis-and-minor-force': yesNo(
    'Osteoporosis and minor force',
    'Does the record state osteoporosis and a force that would not break a healthy bone?',
  ),
  approach: choice('Approach', 'Which approach does the operative report describe?', {
    open: 'Open',
    percutaneous: 'Percutaneous',
    'percutaneous-endoscopic': 'Percutaneous with a scope (arthroscopic, laparoscopic)',
    opening: 'Through a natural opening',
    'opening-endoscopic': 'Through a natural opening with a scope',
    external: 'External',
  }),
  manipulation: yesNo('Manipulation', 'Was the fracture manipulated (reduced)?'),
  'repaired-wounds': rows(
    'Repaired wounds',
    'Which wounds were closed, how, where, and how long were they?',
    ['wound', 20],
    [
      column('kind', 'Kind', {
        kind: 'choice',
        choices: choices({
          simple: 'Simple: one layer',
          intermediate: 'Intermediate: in layers, or one layer after much cleaning',
          complex: 'Complex',
        }),
      }),
      column('place', 'Place', {
        kind: 'choice',
        choices: choices({
          face: 'Face, ears, eyelids, nose, lips',
          'neck-hands-feet': 'Neck, hands, feet, genitals',
          'scalp-trunk-limbs': 'Scalp, armpits, trunk, arms, legs',
        }),
      }),
      column('cm', 'Length', { kind: 'amount', unit: 'cm', most: 200 }),
    ],
  ),
  'catheterised-parts': {
    label: 'Parts studied by catheter',
    question: 'Which parts were studied by catheter or angiography?',
    input: {
      kind: 'choices',
      choices: choices({
        coronary: 'Coronary arteries',
        graft: 'Bypass grafts',
        left: 'Left heart',
        right: 'Right heart',
      }),
    },
  },
  'reason-for-diagnostic-catheter': yesNo(
    'Reason for the diagnostic study',
    'Does the record say why a diagnostic study was needed: none before, an inadequate one, or a change since?',
  ),
  'treated-vessel': choice('Vessel treated', 'In which coronary artery was this done?', {
    LD: 'Left anterior descending (LD)',
    LC: 'Left circumflex (LC)',
    RC: 'Right coronary (RC)',
    LM: 'Left main (LM)',
    RI: 'Ramus intermedius (RI)',
  }),
  'anesthesia-times': rows(
    'Anesthesia times',
    'When did anesthesia start and stop? Each stretch without a break is one row.',
    ['stretch of time', 20],
    startAndStop,
  ),
  'times-of-other-cases': rows(
    'Other cases of the anesthesiologist',
    'When did other cases that the same anesthesiologist did or directed run on that day?',
    ['case', 60],
    startAndStop,
  ),
  'base-units': amount(
    'Base units',
    'How many base units has this anesthesia code, by the payer’s table?',
    'units',
  ),
  'handover-stated': yesNo(
    'Handover stated',
    'Does the record state each break or handover, with times and names?',
  ),
  'physical-status': count(
    'Physical status',
    'Which physical status (1 to 6) does the anesthesia record state?',
    'ASA class',
    [1, 6],
  ),
  'physical-status-supported': yesNo(
    'Physical status supported',
    'Does the record name the systemic disease that this physical status stands for?',
  ),
  'emergency-stated': yesNo(
    'Emergency stated',
    'Does the record state an emergency, in which delay would have endangered life or limb?',
  ),
  'hypothermia-stated': yesNo(
    'Total body hypothermia',
    'Does the anesthesia record state total body hypothermia as used?',
  ),
  'lowered-pressure-stated': yesNo(
    'Controlled hypotension',
    'Does the anesthesia record state controlled hypotension as used?',
  ),
  'monitored-care': yesNo('Monitored anesthesia care', 'Was this monitored anesthesia care (MAC)?'),
  'unusual-anesthesia-supported': yesNo(
    'Unusual anesthesia',
    'Does the record say why general anesthesia was needed where none or local is usual?',
  ),
} satisfies Record<string, FactQuestion>;
