// Questions that charts of every specialty raise: visits, time, sides, certainty, what else was billed, documents.

import { choice, choices, column, type FactQuestion, minutes, rows, yesNo } from './input.ts';

const sides = {
  left: 'Left',
  right: 'Right',
  both: 'Both sides',
  'no-side': 'No side stated',
};

export const generalQuestions = {
  'psychotherapy-minutes': minutes(
    'Minutes of psychotherapy',
    'How many minutes of psychotherapy does the record state?',
  ),
  'crisis-minutes': minutes(
    'Minutes of crisis psychotherapy',
    'How many minutes of crisis psychotherapy does the record state?',
  ),
  'visit-minutes': minutes(
    'Minutes of the visit',
    'How many minutes did the billing provider spend on this visit on that day, as the record states?',
  ),
  'critical-care-minutes': minutes(
    'Minutes of critical care',
    'How many minutes of critical care does the record state for that day?',
  ),
  'recorded-minutes': minutes(
    'Minutes recorded',
    'How many minutes of usable recording does the report state?',
  ),
  'time-stated': yesNo('Time stated', 'Does the record state the time of this service?'),
  'time-counted-apart': yesNo(
    'Time stated apart',
    'Is the time of this service stated by itself, without the time of other billed services and of teaching?',
  ),
  'level-chosen-by-time': yesNo('Level by time', 'Was the level of this visit chosen by time?'),
  'decision-making': choice('Decision making', 'Which decision making does the record bear out?', {
    straightforward: 'Straightforward',
    low: 'Low',
    moderate: 'Moderate',
    high: 'High',
  }),
  'patient-present': yesNo('Patient present', 'Was the patient in the session?'),
  'separate-visit-work': yesNo(
    'Visit apart from the procedure',
    'Does the record show visit work beyond what belongs to the procedure of that day?',
  ),
  'shared-visit': choice('Shared visit', 'Did a physician and another practitioner share this visit?', {
    'not-shared': 'No, one of them did it',
    'billed-by-larger-share': 'Yes, and who did the larger part bills',
    'billed-by-smaller-share': 'Yes, and who did the smaller part bills',
  }),
  'visit-in-global': choice(
    'Visit in global days',
    'Why did this visit take place within the global days of an operation?',
    {
      unrelated: 'For something unrelated',
      'same-day-separate': 'Work of its own on the day of the procedure',
      'decision-for-surgery': 'The decision for surgery was made there',
      'part-of-the-global': 'It is part of the care after the operation',
    },
  ),
  'procedure-in-global': choice(
    'Procedure in global days',
    'Why did this procedure take place within the global days of an operation?',
    {
      staged: 'It was planned as a stage, or goes further',
      'related-return': 'Unplanned return for something related',
      unrelated: 'For something unrelated',
    },
  ),
  'split-care': choice('Split care', 'Which part of the surgical care did this provider give?', {
    whole: 'All of it',
    'surgery-only': 'The operation only',
    'after-only': 'The care after it only',
    'before-only': 'The care before it only',
  }),
  'other-services': rows(
    'Services on other claims',
    'Which other services of the days around this one were billed for the patient?',
    ['service', 200],
    [
      column('code', 'Code', { kind: 'text', longest: 10 }),
      column('modifiers', 'Modifiers', { kind: 'modifiers', most: 8 }),
      column('date', 'Date of service', { kind: 'date' }),
      column('sameProvider', 'Same provider, or same group and specialty', { kind: 'yes-no' }),
    ],
  ),
  side: choice('Side in the record', 'Which side does the record state?', sides),
  'coded-side': choice('Side in the code', 'Which side does the code itself say?', {
    ...sides,
    'no-side': 'The code says no side',
  }),
  'consent-side': choice('Side in the consent', 'Which side does the consent name?', sides),
  certainty: choice('Certainty of the diagnosis', 'How sure is the record of this diagnosis?', {
    confirmed: 'Confirmed',
    uncertain: 'Uncertain: probable, suspected, likely',
    'ruled-out': 'Ruled out',
  }),
  'symptom-explained': yesNo(
    'Symptom explained',
    'Is this symptom explained by a diagnosis that the record confirms?',
  ),
  'distinct-service': yesNo(
    'Distinct service',
    'Does the record show this service as distinct: another site, session, provider or injury?',
  ),
  'from-template': yesNo('From a template', 'Did this code come from a charge template?'),
  supported: yesNo('Supported', 'Does the record support this code?'),
  'support-signed-on': {
    label: 'Signed on',
    question: 'On which day was the document that supports this code signed?',
    input: { kind: 'date' },
  },
  'onset-after-admission': yesNo(
    'Began after admission',
    'Did this condition begin after the order to admit?',
  ),
  'one-session': yesNo('One session', 'Did this service take place in the same session as the others?'),
  'order-present': yesNo('Order', 'Is there an order for this study?'),
  'report-complete': yesNo(
    'Report complete',
    'Is there a signed final report with findings and an interpretation?',
  ),
  'data-table-present': yesNo(
    'Table of data',
    'Does the report carry the table of what was tested: nerves, muscles or channels?',
  ),
  views: {
    label: 'Views',
    question: 'How many views does the report name?',
    input: { kind: 'count', unit: 'views', least: 0, most: 1000 },
  },
  contrast: {
    label: 'Contrast',
    question: 'How was contrast used in this study?',
    input: {
      kind: 'choice',
      choices: choices({
        without: 'Without contrast',
        with: 'With contrast',
        'without-then-with': 'Without, then with contrast',
      }),
    },
  },
} satisfies Record<string, FactQuestion>;
