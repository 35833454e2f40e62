// Questions about the encounter itself, where its page does not show what a check needs.

import type { SaidField } from '../../model/chart-fact.ts';
import { choice, type FactQuestion } from './input.ts';

export const fieldQuestions: Readonly<Record<SaidField, FactQuestion>> = {
  setting: choice('Setting', 'Where did this encounter take place?', {
    inpatient: 'Inpatient stay',
    outpatient: 'Outpatient',
    emergency: 'Emergency department',
  }),
  claim: choice('Claim', 'Whose claim are these codes on?', {
    professional: 'The professional’s',
    facility: 'The facility’s',
  }),
  counting: choice('Counting', 'Whose way of counting does this payer follow?', {
    cms: 'Medicare’s',
    cpt: 'The code book’s',
  }),
  sex: choice('Sex', 'Which sex does the record state?', { F: 'Female', M: 'Male' }),
  place: {
    label: 'Place of service',
    question: 'Which place of service is on the claim? Two digits.',
    input: { kind: 'text', longest: 2 },
  },
  dob: { label: 'Date of birth', question: 'When was the patient born?', input: { kind: 'date' } },
  dateOfService: {
    label: 'Date of service',
    question: 'On which day was the service?',
    input: { kind: 'date' },
  },
  dischargeDate: {
    label: 'Discharged on',
    question: 'On which day was the patient discharged?',
    input: { kind: 'date' },
  },
};
