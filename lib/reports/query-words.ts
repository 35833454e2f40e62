// Queries in the words of the field, for whoever reads them outside of the extension.

import type { AskedAction } from '../model/coder-gap.ts';
import type { Deficiency } from '../model/gap.ts';
import type { AuthorRole } from '../model/query.ts';
import type { LadderRung } from '../model/query-step.ts';

export const deficiencyWords: Record<Deficiency, string> = {
  conflicting: 'Conflicting documentation',
  imprecise: 'Imprecise',
  incomplete: 'Incomplete',
  illegible: 'Illegible',
  ambiguous: 'Ambiguous',
  inconsistent: 'Inconsistent',
  'indicators-without-diagnosis': 'Clinical indicators without a diagnosis',
  'diagnosis-without-indicators': 'Diagnosis without clinical support',
  'treatment-without-diagnosis': 'Treatment without a diagnosis',
  specificity: 'Greater specificity needed',
  'cause-and-effect': 'Cause and effect not stated',
  poa: 'Present on admission not clear',
};

/** What a coder asks to be done about a gap they noted. */
export const askedActionWords: Record<AskedAction, string> = {
  query: 'Ask the provider',
  hold: 'Hold the chart from billing, and ask the provider',
  note: 'For information',
};

export const authorRoleWords: Record<AuthorRole, string> = {
  attending: 'Attending physician',
  consultant: 'Consultant',
  surgeon: 'Surgeon',
  anesthesiologist: 'Anesthesiologist',
  'emergency-physician': 'Emergency physician',
  resident: 'Resident',
  'advanced-practice': 'Advanced practice provider',
  radiologist: 'Radiologist',
  pathologist: 'Pathologist',
  nursing: 'Nursing',
  dietitian: 'Dietitian',
  therapist: 'Therapist',
  laboratory: 'Laboratory',
  pharmacy: 'Pharmacy',
  'other-clinician': 'Other clinician',
};

export const rungWords: Record<LadderRung, string> = {
  'physician-advisor': 'physician advisor',
  'department-chair': 'department chair',
  'chief-medical-officer': 'chief medical officer',
};
