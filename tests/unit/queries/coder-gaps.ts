// A gap as a vendor's coder noted it.

import type { CoderGap } from '../../../lib/model/coder-gap.ts';

export const aCoderGap = (more: Partial<CoderGap & { id: string }> = {}): CoderGap & { id: string } => ({
  id: '0195a1b2-0000-8000-8000-000000000001',
  number: 'E-7301142',
  dateOfService: '2026-03-01',
  deficiency: 'specificity',
  words: 'Heart failure, stable',
  lookedIn: '',
  question: 'Which type?',
  action: 'query',
  vendor: 'Acme Coding',
  coder: 'Kim Coder',
  coderId: null,
  raisedBy: 'cdi',
  raisedAt: 5,
  state: 'open',
  closedWith: '',
  ...more,
});
