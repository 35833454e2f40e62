// What a difference in accuracy costs downstream: denials, their rework, appeals, and what is written off. Every figure that
// goes in is an assumption until somebody puts in their own, and is shown beside the result.

export interface Assumption {
  id: AssumptionId;
  name: string;
  unit: 'count' | 'share' | 'cents';
  value: number;
  source: string;
}

export type AssumptionId =
  | 'charts'
  | 'codes'
  | 'accuracy'
  | 'better'
  | 'denials'
  | 'rework'
  | 'appealed'
  | 'appeal'
  | 'written-off'
  | 'claim';

const toEdit = 'Assumption: put in your own';
const measured = 'Measured of the period, where it was';

export const assumptions: readonly Assumption[] = [
  { id: 'charts', name: 'Charts a year', unit: 'count', value: 100_000, source: measured },
  { id: 'codes', name: 'Codes a chart', unit: 'count', value: 5, source: measured },
  { id: 'accuracy', name: 'Accuracy now', unit: 'share', value: 0.94, source: measured },
  {
    id: 'better',
    name: 'Accuracy to compare with',
    unit: 'share',
    value: 0.965,
    source: 'Two to three points more: the difference that vendors claim',
  },
  { id: 'denials', name: 'Wrong codes that end in a denial', unit: 'share', value: 0.12, source: toEdit },
  { id: 'rework', name: 'Cost of reworking a denial', unit: 'cents', value: 2_500, source: toEdit },
  { id: 'appealed', name: 'Denials that are appealed', unit: 'share', value: 0.35, source: toEdit },
  { id: 'appeal', name: 'Cost of an appeal', unit: 'cents', value: 11_800, source: toEdit },
  { id: 'written-off', name: 'Denials that are written off', unit: 'share', value: 0.15, source: toEdit },
  {
    id: 'claim',
    name: 'Payment lost with a denial written off',
    unit: 'cents',
    value: 18_000,
    source: toEdit,
  },
];

export interface CostOfQuality {
  /** Wrong codes a year that the better accuracy avoids; negative: it is worse. */
  errors: number;
  denials: number;
  /** Cents. */
  rework: number;
  appeals: number;
  writtenOff: number;
  total: number;
}

/** errors = charts × codes × (better − now); denials = errors × share that is denied; each cost is of those denials. */
export function costOfQuality(given: Readonly<Record<AssumptionId, number>>): CostOfQuality {
  const errors = given.charts * given.codes * (given.better - given.accuracy);
  const denials = errors * given.denials;
  const rework = denials * given.rework;
  const appeals = denials * given.appealed * given.appeal;
  const writtenOff = denials * given['written-off'] * given.claim;
  return { errors, denials, rework, appeals, writtenOff, total: rework + appeals + writtenOff };
}
