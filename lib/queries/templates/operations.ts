// Queries about operations, what happened around them, and devices. An answer about a complication is contested
// whichever way it goes: the options stand in alphabetical order, as the template words them, so that none is put forward,
// and a second person approves.

import { bloodTests } from '../cited/blood-tests.ts';
import { generalFindings } from '../cited/general-findings.ts';
import { injuryAndProcedure } from '../cited/injury-and-procedure.ts';
import { organSupport } from '../cited/organ-support.ts';
import { treatments } from '../cited/treatments.ts';
import { vitalSigns } from '../cited/vital-signs.ts';
import { asShipped, clinical, notSignificant, openEnd, type QueryTemplate } from '../template.ts';

export const operations: readonly QueryTemplate[] = [
  {
    ...asShipped,
    topic: 'procedure',
    name: 'Procedure: what was done',
    title: 'Operative detail clarification',
    reasons: ['incomplete', 'ambiguous', 'specificity', 'inconsistent', 'conflicting'],
    question:
      'Which of the following describes the {detail: approach, device, part or extent} of the {procedure} performed on {procedure date}?',
    format: 'multiple-choice',
    options: [clinical('{first possibility}'), clinical('{second possibility}'), ...openEnd],
    cites: [
      injuryAndProcedure.operation,
      injuryAndProcedure.device,
      injuryAndProcedure.side,
      generalFindings.bleeding,
    ],
  },
  {
    ...asShipped,
    topic: 'post-op-complication',
    name: 'Event around an operation',
    title: 'Perioperative event clarification',
    reasons: ['cause-and-effect', 'ambiguous', 'incomplete', 'conflicting'],
    question:
      'In your clinical judgment, how does the {event} documented in {document and date} relate to the {procedure}?',
    format: 'multiple-choice',
    options: [
      clinical('Complication of the {procedure}'),
      clinical('Due to an underlying disease: ___'),
      { kind: 'integral', text: 'Expected with, or inherent to, the {procedure}' },
      notSignificant,
      ...openEnd,
    ],
    cites: [
      injuryAndProcedure.operativeEvent,
      injuryAndProcedure.operation,
      generalFindings.bleeding,
      organSupport.transfusion,
      organSupport.ventilation,
      treatments.antibiotics,
    ],
  },
  {
    ...asShipped,
    topic: 'device-link',
    name: 'Infection and a device or line',
    title: 'Culture result clarification',
    reasons: ['cause-and-effect', 'ambiguous', 'incomplete', 'conflicting'],
    question:
      'In your clinical judgment, how does the {infection} documented in {document and date} relate to the {device}?',
    format: 'multiple-choice',
    options: [
      clinical('{infection} due to the {device}'),
      clinical('{infection} not related to the {device}; source: ___'),
      clinical('Colonization or contamination, without {infection}'),
      ...openEnd,
    ],
    cites: [
      generalFindings.cultures,
      injuryAndProcedure.device,
      injuryAndProcedure.deviceDates,
      generalFindings.infectionSource,
      vitalSigns.temperature,
      bloodTests.whiteCells,
      treatments.antibiotics,
    ],
  },
];
