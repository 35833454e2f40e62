// A round of evaluation with three candidates: one whose gates are open, one that offers all its references itself, and one
// that does not say how it measures quality.

import {
  type Reference,
  type SecurityItem,
  securityItem,
  usualPriceCap,
  usualWeights,
  type VendorEvaluation,
} from '../../model/oversight/evaluation.ts';
import { type Bare, type DemoOf, dayBefore } from './demo-of.ts';

export const round = (owner: string): Bare<'evaluation-round'> => ({
  title: 'Outpatient coding 2027',
  owner,
  weights: [...usualWeights],
  priceCap: usualPriceCap,
  priceNote: '',
  notes: '',
});

export function evaluations(of: DemoOf): Bare<'vendor-evaluation'>[] {
  const shown = (items: readonly SecurityItem[]) =>
    items.map((item) => ({ item, paper: 'Security questionnaire, annex', on: dayBefore(of.today, 30) }));
  const reference = (
    key: string,
    organisation: string,
    source: Reference['source'],
    said: string,
  ): Reference => ({
    key,
    organisation,
    source,
    size: true,
    specialties: true,
    payers: true,
    spokeTo: 'Director of HIM',
    verifiedBy: of.owner,
    verifiedOn: dayBefore(of.today, 12),
    said,
  });
  const points = (all: Record<string, [number, string]>) =>
    Object.entries(all).map(([criterion, [given, why]]) => ({
      // The names below are those of criteria.
      criterion: criterion as VendorEvaluation['scores'][number]['criterion'],
      points: given,
      why,
    }));
  const base = {
    roundId: of.round,
    owner: of.owner,
    securityAudits: '',
    notes: '',
  };
  return [
    {
      ...base,
      candidate: 'Meridian Coding Partners',
      vendorId: of.meridian,
      status: 'advanced',
      qa: {
        secondaryReview: 0.1,
        discrepancies: 'Log by chart with rebuttal in five days',
        bySpecialty: 'Monthly table of eight specialties with n',
        measurement: 'Code over code, random 30 charts a coder a quarter',
      },
      security: shown(securityItem.options),
      soc2: { type: 'type-2', until: dayBefore(of.today, 120), exceptions: '' },
      references: [
        reference('1', 'Lakeside Regional', 'vendor', 'Sound; slow in December.'),
        reference('2', 'Prairie Health System', 'own', 'Accuracy held up in our own audit.'),
        reference('3', 'Harbor Clinics', 'vendor', 'Good on cardiology.'),
      ],
      scores: points({
        accuracy: [4, '96.4 % in their own audit of our 30 charts'],
        'qa-method': [4.5, 'Method stated, sample reproducible'],
        'specialty-credentials': [4, 'Assigned coders named'],
        turnaround: [3.5, '24 h outpatient, 72 h inpatient'],
        reporting: [4, 'By coder and specialty'],
        'denial-ownership': [5, 'Rework free of charge'],
        price: [2.5, 'Second highest'],
      }),
    },
    {
      ...base,
      candidate: 'Northgate Health Information',
      vendorId: of.northgate,
      status: 'candidate',
      qa: {
        secondaryReview: 0.05,
        discrepancies: 'Ticket system',
        bySpecialty: 'Aggregate, specialties on request',
        measurement: 'Record over record',
      },
      security: shown(securityItem.options.slice(0, 4)),
      soc2: null,
      references: [reference('1', 'Summit Clinics', 'vendor', 'Satisfied.')],
      scores: points({
        accuracy: [3.5, '95.1 % stated'],
        'qa-method': [2.5, 'Sample chosen by the vendor'],
        'specialty-credentials': [3, ''],
        turnaround: [4, ''],
        reporting: [2, 'Volume first'],
        'denial-ownership': [3, 'Billed after 90 days'],
        price: [4, ''],
      }),
    },
    {
      ...base,
      candidate: 'Cascade Code Services',
      vendorId: null,
      status: 'candidate',
      qa: { secondaryReview: null, discrepancies: '', bySpecialty: '', measurement: '' },
      security: shown(['access-control', 'encryption-in-transit']),
      soc2: { type: 'type-1', until: dayBefore(of.today, 400), exceptions: '' },
      references: [],
      scores: points({ price: [5, 'Lowest offer'], turnaround: [4.5, ''] }),
    },
  ];
}
