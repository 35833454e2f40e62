// Giving charts of a sample to another auditor: somebody falls ill, leaves, or has too many. The rules of
// independence hold as at the first assignment; a chart that the other may not review stays where it is.

import type { SampleAssignment, SampleAuditor, SampleRecord } from '../../model/sample.ts';
import { conflictOf } from './assign.ts';
import type { SampleChart } from './sample-charts.ts';

export interface HandOver {
  from: string;
  to: SampleAuditor;
  /** One chart, or every open one of `from` where null. */
  key: string | null;
}

export interface HandedOver extends Pick<SampleRecord, 'auditors' | 'assignments'> {
  moved: string[];
  /** Charts that stay with `from`, each with the reason. */
  refused: { key: string; reason: string }[];
}

type Charts = readonly Pick<SampleChart, 'key' | 'assignment' | 'state' | 'second' | 'replaced'>[];

/** What an auditor still has to review of a sample, first or second: not signed and not replaced. */
export const openOf = (charts: Charts, auditor: string): string[] =>
  charts
    .filter(
      ({ assignment, state, second, replaced }) =>
        !replaced &&
        ((assignment?.auditor === auditor && state !== 'signed') ||
          (assignment?.second === auditor && second !== 'signed')),
    )
    .map(({ key }) => key);

/**
 * The assignments after handing over. Signed reviews stay their author's.
 * @param coderOf who coded a chart; null where the frame does not say.
 */
export function handOver(
  record: Pick<SampleRecord, 'auditors' | 'assignments' | 'vendor'>,
  charts: Charts,
  { from, to, key }: HandOver,
  coderOf: (key: string) => string | null,
): HandedOver {
  const wanted = new Set(openOf(charts, from).filter((open) => key === null || open === key));
  const moved: string[] = [];
  const refused: HandedOver['refused'] = [];
  const assignments = record.assignments.map((assignment): SampleAssignment => {
    if (!wanted.has(assignment.key)) return assignment;
    const role = assignment.auditor === from ? 'auditor' : 'second';
    const other = role === 'auditor' ? assignment.second : assignment.auditor;
    const reason =
      other === to.id
        ? `${to.name} reviews this chart too: two reviews are by two people.`
        : conflictOf(
            { ...to, load: 0 },
            { key: assignment.key, coder: coderOf(assignment.key), vendor: record.vendor },
          );
    if (reason) {
      refused.push({ key: assignment.key, reason });
      return assignment;
    }
    moved.push(assignment.key);
    return { ...assignment, [role]: to.id };
  });
  const others = record.auditors.filter(({ id }) => id !== to.id);
  return { auditors: moved.length > 0 ? [...others, to] : record.auditors, assignments, moved, refused };
}
