// What people call the promises of a contract.

import type { ContractTerm, TermMeasure } from '../../lib/model/oversight/contract.ts';

export const measureWords: Record<TermMeasure, string> = {
  accuracy: 'Accuracy',
  turnaround: 'Turnaround',
  'denial-rate': 'Coding denials, of all claims submitted',
  'clean-claim-rate': 'Clean claims on first submission',
  'query-response': 'Answer to queries',
  rework: 'Rework of denials',
  turnover: 'Turnover of coders',
};

export const unitWords: Record<ContractTerm['unit'], string> = {
  share: '%',
  hours: 'hours',
  'business-hours': 'business hours',
  days: 'days',
  'business-days': 'business days',
};

/** As `97 %` or `48 hours`; of a term that is only words, that. */
export function targetWords({ target, unit }: Pick<ContractTerm, 'target' | 'unit'>): string {
  if (target === null) return 'no number';
  return unit === 'share' ? `${Number((target * 100).toFixed(2))} %` : `${target} ${unitWords[unit]}`;
}
