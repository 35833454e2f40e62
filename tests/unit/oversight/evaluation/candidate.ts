// A candidate that has shown everything, for tests that take one thing away.

import {
  type Reference,
  securityItem,
  usualWeights,
  type VendorEvaluation,
} from '../../../../lib/model/oversight/evaluation.ts';

export const roundId = '0190a000-0000-7000-8000-00000000000a';

export const reference = (parts: Partial<Reference> = {}): Reference => ({
  key: '1',
  organisation: 'Prairie Health',
  source: 'own',
  size: true,
  specialties: true,
  payers: true,
  spokeTo: 'Director of HIM',
  verifiedBy: 'ada',
  verifiedOn: '2026-11-01',
  said: '',
  ...parts,
});

export const candidate = (parts: Partial<VendorEvaluation> = {}): VendorEvaluation => ({
  roundId,
  candidate: 'Meridian Coding Partners',
  vendorId: null,
  owner: 'ada',
  status: 'candidate',
  scores: usualWeights.map(({ criterion }) => ({ criterion, points: 4, why: '' })),
  qa: {
    secondaryReview: 0.1,
    discrepancies: 'Log by chart',
    bySpecialty: 'Monthly table',
    measurement: 'Code over code, random',
  },
  security: securityItem.options.map((item) => ({ item, paper: 'Annex 3', on: '2026-10-01' })),
  soc2: { type: 'type-2', until: '2026-06-30', exceptions: '' },
  securityAudits: '',
  references: [reference()],
  notes: '',
  madeBy: 'ada',
  madeAt: 1,
  removed: false,
  ...parts,
});
