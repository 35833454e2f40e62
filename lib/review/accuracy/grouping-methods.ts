// Accuracy of what a chart is grouped to for payment: DRG for a stay, APCs for an outpatient visit. The groups
// come from the claim or the EHR; nothing is grouped here.

import { isPairLeftOut } from './attribution.ts';
import { cases, type Method, partOf, share, yesNo } from './method.ts';

const monitor = 'ICD10monitor, “Intrigued by Coding Accuracy?”';

export const drgAccuracy: Method = {
  ...cases,
  id: 'drg',
  name: 'DRG accuracy',
  formula: 'charts whose DRG stands ÷ charts with a DRG reviewed',
  source: monitor,
  part: ({ drg }, attribution) => {
    if (!drg) return null;
    const stands = drg.delivered === drg.reviewed;
    return !stands && isPairLeftOut(drg, attribution) ? null : yesNo(stands);
  },
};

/** A change that rests on a query is no error here: the coder could not know the answer. */
export const drgOnDocumentation: Method = {
  ...cases,
  id: 'drg-on-documentation',
  name: 'DRG accuracy on documentation at hand',
  formula:
    'charts whose DRG does not change on documentation present when coded ÷ charts with a DRG reviewed; changes that wait for a query are no error',
  source: 'HIA, reporting DRG changes on documentation apart from those on a recommended query',
  part: (chart, attribution) => {
    const { drg } = chart;
    if (!drg) return null;
    if (drg.basis === 'query') return yesNo(true);
    return drgAccuracy.part(chart, attribution);
  },
};

/** With at most one APC on each side a yes or no; with several, code over code over APCs. */
export const apcAccuracy: Method = {
  ...share,
  id: 'apc',
  name: 'APC accuracy',
  formula: 'one APC: right or not; several: APCs that stand ÷ APCs of the review',
  source: monitor,
  part: ({ apcs }, attribution) => {
    if (!apcs) return null;
    const { delivered, reviewed } = apcs;
    if (delivered.length + reviewed.length === 0) return null;
    const same = shared(delivered, reviewed);
    const changed = same !== delivered.length || same !== reviewed.length;
    if (changed && isPairLeftOut(apcs, attribution)) return null;
    return delivered.length <= 1 && reviewed.length <= 1 ? yesNo(!changed) : partOf(same, reviewed.length);
  },
};

/** How many entries both lists hold; an entry that stands twice counts twice. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const entry of a) left.set(entry, (left.get(entry) ?? 0) + 1);
  let count = 0;
  for (const entry of b) {
    const n = left.get(entry) ?? 0;
    if (n === 0) continue;
    left.set(entry, n - 1);
    count += 1;
  }
  return count;
}
