// Questions about infusions, injections and drugs.

import { amount, choice, choices, column, type FactQuestion, rows, startAndStop, yesNo } from './input.ts';

const kinds = {
  chemotherapy: 'Chemotherapy or other highly complex drug',
  therapeutic: 'Other drug: therapy, prevention, diagnosis',
  hydration: 'Hydration',
};
const text = { kind: 'text', longest: 80 } as const;

export const infusionQuestions = {
  administrations: rows(
    'Drugs and fluids given',
    'What was given in this visit, and from when to when?',
    ['drug or fluid', 60],
    [
      column('kind', 'Kind', { kind: 'choice', choices: choices(kinds) }),
      column('way', 'Given as', {
        kind: 'choice',
        choices: choices({
          infusion: 'Infusion',
          push: 'IV push',
          injection: 'Injection',
          pump: 'Pump, filled or connected',
        }),
      }),
      ...startAndStop,
      column('drug', 'Drug', text, true),
      column('dose', 'Dose', text, true),
      column('route', 'Route', text, true),
      column('site', 'Site or access', text, true),
    ],
  ),
  'second-site-by-protocol': yesNo(
    'Second IV site',
    'Did the protocol ask for a second IV site, and was it used?',
  ),
  'hydration-needed': yesNo(
    'Hydration needed',
    'Does the record show a need for hydration, beyond keeping the line open or flushing it?',
  ),
  'main-reason-for-visit': choice('Main reason for the visit', 'What was the visit mainly for?', {
    ...kinds,
    other: 'Something else',
  }),
  'solely-for-chemotherapy': yesNo(
    'Only for chemotherapy',
    'Was the visit solely for chemotherapy or immunotherapy?',
  ),
  'dose-given': amount(
    'Dose given',
    'How much of the drug was given?',
    'in the measure that the code counts in',
  ),
  'dose-discarded': amount(
    'Dose discarded',
    'How much of the opened vials was discarded? Nothing: 0.',
    'in the measure that the code counts in',
  ),
  'single-dose-vial': yesNo('Single-dose vial', 'Did the drug come from a single-dose vial or package?'),
  'drug-name-dose-and-number': yesNo(
    'Unlisted drug described',
    'Does the claim give the name, dose and national drug code of the unlisted drug?',
  ),
} satisfies Record<string, FactQuestion>;
