// What people call where a denial stands, whose matter it is, and what was done.

import type { Attribution, DenialOutcome, DenialState, Responsible } from '../../model/oversight/denial.ts';
import type { DenialStepName } from '../../model/oversight/denial-step.ts';

export const stateWords: Record<DenialState, string> = {
  open: 'Open',
  'at-vendor': 'At the vendor',
  answered: 'Cause named',
  rework: 'In rework',
  resubmitted: 'Resubmitted',
  closed: 'Closed',
  reversed: 'Reversed by the payer',
};

export const attributionWords: Record<Attribution, string> = {
  coding: 'Coding',
  documentation: 'Documentation',
  'coding-or-documentation': 'Coding or documentation',
  billing: 'Billing or registration',
  authorization: 'Authorization',
  coverage: 'Coverage or contract',
  unknown: 'Not known',
};

export const outcomeWords: Record<DenialOutcome, string> = {
  paid: 'Paid',
  'partly-paid': 'Partly paid',
  upheld: 'Upheld by the payer',
  'written-off': 'Written off',
  'not-pursued': 'Not pursued',
};

export const responsibleWords: Record<Responsible, string> = {
  vendor: 'The vendor',
  client: 'Ourselves',
  payer: 'The payer',
  nobody: 'Nobody',
};

export const bearerWords = { vendor: 'The vendor', client: 'We do', shared: 'Shared' } as const;

/** After a name: “Dana Reyes …”. */
export const stepWords: Record<DenialStepName, string> = {
  opened: 'imported it',
  reversed: 'imported the payer’s reversal',
  attribute: 'said whose matter it is',
  assign: 'gave it an owner and a day',
  send: 'sent it to the vendor',
  answer: 'noted the vendor’s root cause',
  rework: 'began the rework',
  resubmit: 'noted that it was resubmitted',
  close: 'closed it',
  reopen: 'opened it again',
  'hand-over': 'handed it to compliance',
  'compliance-done': 'closed the task of compliance',
  link: 'tied it to a review',
};
