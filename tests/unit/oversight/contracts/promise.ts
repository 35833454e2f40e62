// A promise of accuracy for all charts, written short: tests say what is other.

import type { ContractTerm } from '../../../../lib/model/oversight/contract.ts';

export const term = (key: string, target: number | null, more: Partial<ContractTerm> = {}): ContractTerm => ({
  key,
  measure: 'accuracy',
  specialty: null,
  encounterType: null,
  payer: null,
  class: null,
  method: null,
  target,
  unit: 'share',
  text: '',
  from: null,
  to: null,
  ...more,
});
