// Terms to begin a contract with. What they promise is what the field expects, with its source; each is put into the
// contract as a row that can be changed, and counts for nothing before that.

import type { ContractTerm } from '../../model/oversight/contract.ts';

export interface TermPreset {
  id: string;
  name: string;
  /** Where the figures come from. */
  source: string;
  terms: readonly Omit<ContractTerm, 'key' | 'from' | 'to'>[];
}

const all = { specialty: null, encounterType: null, payer: null, class: null, method: null } as const;
const hours = { ...all, measure: 'turnaround', unit: 'hours' } as const;
const share = { ...all, measure: 'accuracy', unit: 'share' } as const;

export const termPresets: readonly TermPreset[] = [
  {
    id: 'turnaround',
    name: 'Usual turnaround',
    source:
      'Common in vendor contracts: outpatient 24–48 hours, inpatient 72 hours or more; the urgent class is a proposal of ours.',
    terms: [
      {
        ...hours,
        encounterType: 'Outpatient',
        class: 'standard',
        target: 48,
        text: 'Outpatient charts within 48 hours',
      },
      {
        ...hours,
        encounterType: 'Outpatient',
        class: 'urgent',
        target: 24,
        text: 'Urgent outpatient charts within 24 hours',
      },
      {
        ...hours,
        encounterType: 'Inpatient',
        class: 'standard',
        target: 72,
        text: 'Inpatient charts within 72 hours of discharge',
      },
      {
        ...hours,
        encounterType: 'Inpatient',
        class: 'complex',
        target: 96,
        text: 'Complex inpatient charts within 96 hours',
      },
    ],
  },
  {
    id: 'accuracy',
    name: 'Usual accuracy',
    source:
      'Expected of vendors: 97–99 % on routine outpatient charts, 95 % as the usual floor elsewhere; some payers ask for 96–98 %.',
    terms: [
      { ...share, encounterType: 'Outpatient', target: 0.97, text: 'Routine outpatient: at least 97 %' },
      { ...share, encounterType: 'Inpatient', target: 0.95, text: 'Inpatient: at least 95 %' },
      { ...share, target: 0.95, text: 'Everything else: at least 95 %' },
    ],
  },
];
