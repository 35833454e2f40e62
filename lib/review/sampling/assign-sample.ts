// Who reviews the charts of a drawn sample, and which of them a second auditor reviews blind. Which charts those
// are is drawn by the sample's own seed, so that nobody chooses the ones that will be compared.

import type { SampleAssignment } from '../../model/sample.ts';
import { type Auditor, assignCharts, type ChartToAssign } from './assign.ts';
import type { FrameItem } from './frame-item.ts';
import { rankByHash } from './hash-rank.ts';

interface Plan {
  /** Charts in their order. */
  charts: readonly Pick<FrameItem, 'key' | 'coder'>[];
  vendor: string | null;
  auditors: readonly Auditor[];
  seed: string;
  /** Share of the charts that two people review, 0 to 1; rounded up. */
  double: number;
}

export interface SampleAssignments {
  /** In the order of the charts. */
  assignments: SampleAssignment[];
  unassigned: { key: string; reasons: string[] }[];
  /** Charts to be reviewed twice for which there is no second auditor. */
  withoutSecond: { key: string; reasons: string[] }[];
}

export function assignSample({ charts, vendor, auditors, seed, double }: Plan): SampleAssignments {
  const wanted = charts.map(({ key, coder }): ChartToAssign => ({ key, coder, vendor }));
  const first = assignCharts(wanted, auditors);
  const holder = new Map(first.assigned.map(({ key, auditor }) => [key, auditor]));
  const coder = new Map(wanted.map((chart) => [chart.key, chart.coder]));
  const count = Math.ceil(double * charts.length - 1e-9);
  const twice = rankByHash(seed, 'second review', charts)
    .slice(0, count)
    .flatMap(({ item: { key } }): ChartToAssign[] => {
      const reviewedBy = holder.get(key);
      return reviewedBy === undefined ? [] : [{ key, coder: coder.get(key) ?? null, vendor, reviewedBy }];
    });
  const load = Map.groupBy(first.assigned, ({ auditor }) => auditor);
  const busy = auditors.map((a) => ({ ...a, load: a.load + (load.get(a.id)?.length ?? 0) }));
  const second = assignCharts(twice, busy);
  const seconds = new Map(second.assigned.map(({ key, auditor }) => [key, auditor]));
  return {
    assignments: first.assigned.map(({ key, auditor }) => ({
      key,
      auditor,
      second: seconds.get(key) ?? null,
    })),
    unassigned: first.unassigned,
    withoutSecond: second.unassigned,
  };
}
