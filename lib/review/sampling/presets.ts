// Sample designs that practice and oversight use, as data with their sources, for an organisation to start
// from. None is legal advice; those marked unverified must be checked against the agreement that is in force.

import type { Design } from './design.ts';

export interface SamplePreset {
  id: string;
  name: string;
  /** When it is used. */
  use: string;
  /** Coders, focus and reason are empty here: they are said when the preset is used. */
  design: Design;
  /** Days within which it is due, from the start or from the last one; null where none are set. */
  within: number | null;
  /** What follows from the outcome, in words. */
  follows: string | null;
  source: string;
  verified: boolean;
}

export const samplePresets: readonly SamplePreset[] = [
  {
    id: 'routine',
    name: 'Routine quality review',
    use: '30 charts of each coder in a quarter, 10 of each month',
    design: { kind: 'stratified', by: ['coder', 'month'], size: { each: 10 }, allocation: 'equal' },
    within: 91,
    follows: null,
    source: 'Dunn, as excerpted by ACDIS: 30 cases a coder over a quarter',
    verified: true,
  },
  {
    id: 'new-coder',
    name: 'New coder',
    use: 'All charts before billing, until 95 % on 30 charts in a row',
    design: { kind: 'new-coder', coders: [] },
    within: null,
    follows: 'Routine review once 30 charts in a row reach 95 % together',
    source:
      'Dunn, as excerpted by ACDIS: all cases until accurate; 95 % on 30 charts is a choice of this product',
    verified: true,
  },
  {
    id: 'focused',
    name: 'Focused review',
    use: 'Charts chosen for a reason: a code, a coder, a payer, a DRG, an amount',
    design: { kind: 'focused', focus: {}, size: 'all', reason: '' },
    within: null,
    follows: 'Stands for nothing but itself; never pooled with random charts',
    source: 'RHIA study material on audit design: focused samples cannot be generalised',
    verified: true,
  },
  {
    id: 'probe',
    name: 'Probe',
    use: '30 charts at random, to learn the rate and spread that a full sample needs',
    design: { kind: 'random', size: { total: 30 } },
    within: null,
    follows: 'Size of the full sample',
    source: 'RAT-STATS: sample size by probe sample; 30 is customary',
    verified: true,
  },
  {
    id: 'discovery',
    name: 'Discovery sample',
    use: '50 paid claims at random',
    design: { kind: 'random', size: { total: 50 } },
    within: null,
    follows: 'Net error rate of 5 % or more: full sample at 90 % confidence and 25 % precision',
    source:
      'HHS-OIG, questions and answers on older corporate integrity agreements; 50 from general knowledge',
    verified: false,
  },
  {
    id: 'cia-100',
    name: 'Integrity agreement',
    use: '100 paid claims at random a review',
    design: { kind: 'random', size: { total: 100 } },
    within: 365,
    follows: 'Error rate of 5 % or more: further sampling and a review of systems',
    source: 'Corporate integrity agreements as commonly worded; check the agreement in force',
    verified: false,
  },
  {
    id: 'independent-annual',
    name: 'Independent audit',
    use: 'By auditors independent of the vendor, at least once a year, more in the first year',
    design: {
      kind: 'stratified',
      by: ['specialty', 'encounterType'],
      size: { total: 203 },
      allocation: 'proportional',
      minimum: 5,
    },
    within: 365,
    follows: null,
    source: 'Contract requirement; 203 charts give ± 3 % at 95 % confidence where 5 % are wrong (Cochran)',
    verified: true,
  },
  {
    id: 'first-90-days',
    name: 'Ninety days after go-live',
    use: 'Independent audit within 90 days of full production',
    design: {
      kind: 'stratified',
      by: ['specialty', 'coder'],
      size: { total: 203 },
      allocation: 'proportional',
      minimum: 5,
    },
    within: 90,
    follows: null,
    source: 'Contract requirement; 203 charts give ± 3 % at 95 % confidence where 5 % are wrong (Cochran)',
    verified: true,
  },
];
