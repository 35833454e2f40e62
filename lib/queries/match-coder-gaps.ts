// Which chart a gap that a vendor's coder noted belongs to. Charts are known by EHR, patient and encounter number; a
// coder gives number and date of service only, and no patient. So it is matched by those two within the organisation:
// where exactly one chart can be meant, and fits, the gap is that chart's; else a person chooses.

import type { CoderGap } from '../model/coder-gap.ts';
import type { Encounter } from '../model/encounter.ts';
import { foldedName, sameName } from '../model/folded-name.ts';
import type { Gap } from '../model/gap.ts';

/** What of a chart is compared. */
export type ChartFacts = Partial<
  Pick<Encounter, 'number' | 'dateOfService' | 'dischargeDate' | 'vendor' | 'specialty'>
>;

/** `fits`: number and date are the same. `may`: nothing speaks against it. `not`: something does. */
export type Fit = 'fits' | 'may' | 'not';

/** Whether the gap can be one of the chart. */
export function fitOf(gap: Pick<CoderGap, 'number' | 'dateOfService' | 'vendor'>, chart: ChartFacts): Fit {
  const { number, dateOfService = null, dischargeDate = null, vendor = null } = chart;
  if (number == null || foldedName(number) !== foldedName(gap.number)) return 'not';
  if (vendor !== null && !sameName(vendor, gap.vendor)) return 'not';
  if (dateOfService === gap.dateOfService) return 'fits';
  if (dateOfService === null) return 'may';
  // A day within a stay is of that stay, but of which encounter of that number is not certain.
  const within =
    dischargeDate !== null && dateOfService <= gap.dateOfService && gap.dateOfService <= dischargeDate;
  return within ? 'may' : 'not';
}

/** Charts by the ids of their encounters. */
export type Charts = ReadonlyMap<string, ChartFacts>;

export interface Match {
  /** The chart that it is certainly of; null: none is, or several can be. */
  chart: string | null;
  /** Charts that it may be of, where it is certainly of none. */
  candidates: string[];
}

/** Where the gap belongs among the charts that are known. */
export function matchOf(gap: Pick<CoderGap, 'number' | 'dateOfService' | 'vendor'>, charts: Charts): Match {
  const possible = [...charts].filter(([, chart]) => fitOf(gap, chart) !== 'not');
  const [only] = possible;
  if (only && possible.length === 1 && fitOf(gap, only[1]) === 'fits')
    return { chart: only[0], candidates: [] };
  return { chart: null, candidates: possible.map(([id]) => id) };
}

/** As a gap of that chart. Whoever places it there raises it; it counts from when the coder noted it. */
export const asGap = (
  gap: CoderGap & { id: string },
  encounterId: string,
  { specialty = null }: ChartFacts,
  raisedBy = gap.raisedBy,
): Gap => ({
  encounterId,
  deficiency: gap.deficiency,
  lineKey: null,
  note: [gap.words && `“${gap.words}”`, gap.question].filter(Boolean).join(' '),
  evidence: gap.lookedIn
    ? [{ kind: 'absent', id: gap.id, lookedIn: gap.lookedIn, takenAt: gap.raisedAt }]
    : [],
  holdsBilling: gap.action === 'hold',
  noticedBy: 'vendor-coder',
  coder: gap.coder,
  department: specialty,
  raisedBy,
  raisedAt: gap.raisedAt,
  state: gap.state,
  closedWith: gap.closedWith,
});
