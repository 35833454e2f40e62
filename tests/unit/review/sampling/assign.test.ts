// Who reviews what: independent, within capacity, as many as possible, the same every time.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Auditor,
  assignCharts,
  type ChartToAssign,
  conflictOf,
} from '../../../../lib/review/sampling/assign.ts';

const auditor = (id: string, more: Partial<Auditor> = {}): Auditor => ({
  id,
  name: id,
  employer: null,
  codesAs: [],
  load: 0,
  capacity: 10,
  ...more,
});

const chart = (key: string, more: Partial<ChartToAssign> = {}): ChartToAssign => ({
  key,
  coder: 'Raman',
  vendor: 'Codex Ltd',
  ...more,
});

describe('independence', () => {
  it.each([
    ['the client’s own auditor', auditor('Okafor'), chart('c'), null],
    ['an auditor of another firm', auditor('Okafor', { employer: 'Second Look' }), chart('c'), null],
    [
      'the vendor’s',
      auditor('Okafor', { employer: ' codex  LTD' }),
      chart('c'),
      /works for Codex Ltd, which coded/,
    ],
    [
      'a firm’s, vendor unknown',
      auditor('Okafor', { employer: 'X' }),
      chart('c', { vendor: null }),
      /nobody has said/,
    ],
    ['the coder', auditor('raman'), chart('c'), /coded this chart/],
    [
      'the coder under another name',
      auditor('Okafor', { codesAs: ['RAMAN '] }),
      chart('c'),
      /coded this chart/,
    ],
    ['nobody knows the coder', auditor('Okafor'), chart('c', { coder: null }), null],
  ] as const)('%s', (_, who, what, expected) => {
    const found = conflictOf(who, what);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatch(expected);
  });

  it('a chart that nobody may review says why, for each', () => {
    const team = [
      auditor('Raman'),
      auditor('Vale', { employer: 'Codex Ltd' }),
      auditor('Okafor', { capacity: 0 }),
    ];
    expect(assignCharts([chart('c1')], team)).toEqual({
      assigned: [],
      unassigned: [
        {
          key: 'c1',
          reasons: [
            'Okafor has no room for another chart.',
            'Raman coded this chart.',
            'Vale works for Codex Ltd, which coded this chart.',
          ],
        },
      ],
    });
    expect(assignCharts([chart('c1')], []).unassigned[0]?.reasons).toEqual(['There is no auditor.']);
  });
});

describe('workload', () => {
  const counts = (assigned: { auditor: string }[]) =>
    Object.fromEntries([...Map.groupBy(assigned, (a) => a.auditor)].map(([id, list]) => [id, list.length]));

  it('is in proportion to capacity, with what each already has', () => {
    const charts = Array.from({ length: 9 }, (_, i) => chart(`c${i}`));
    // A has 6 of 12 to do, B none of 6: nine more make 15 for 18, 10 for A and 5 for B.
    const team = [auditor('A', { load: 6, capacity: 12 }), auditor('B', { capacity: 6 })];
    expect(counts(assignCharts(charts, team).assigned)).toEqual({ A: 4, B: 5 });
  });

  it('moves a chart to another auditor where that lets one more be reviewed', () => {
    // Both may do c1 and c2, but c3 only A, c4 only B.
    const charts = [
      chart('c1', { coder: null }),
      chart('c2', { coder: null }),
      chart('c3', { coder: 'B' }),
      chart('c4', { coder: 'A' }),
    ];
    const team = [auditor('A', { capacity: 2 }), auditor('B', { capacity: 2 })];
    expect(assignCharts(charts, team).unassigned).toEqual([]);
  });
});

const anyTeam = fc.array(
  fc.record({
    employer: fc.constantFrom(null, 'V', 'W'),
    codesAs: fc.subarray(['c', 'd']),
    capacity: fc.nat(2),
  }),
  { maxLength: 3 },
);
const anyCharts = fc.array(
  fc.record({ coder: fc.constantFrom('c', 'd', null), vendor: fc.constantFrom('V', 'W', null) }),
  { maxLength: 5 },
);

/** By trying everything. */
function most(charts: readonly ChartToAssign[], team: readonly Auditor[], at = 0): number {
  const next = charts[at];
  if (!next) return 0;
  let best = most(charts, team, at + 1);
  for (const a of team) {
    if (a.load >= a.capacity || conflictOf(a, next)) continue;
    best = Math.max(
      best,
      1 +
        most(
          charts,
          team.map((b) => (b === a ? { ...b, load: b.load + 1 } : b)),
          at + 1,
        ),
    );
  }
  return best;
}

it('assigns as many as can be, nobody over capacity or in conflict, whatever order the team is named in', () => {
  fc.assert(
    fc.property(anyTeam, anyCharts, (people, list) => {
      const team = people.map((p, i) => auditor(`A${i}`, p));
      const charts = list.map((c, i) => chart(`k${i}`, c));
      const result = assignCharts(charts, team);
      expect(result.assigned).toHaveLength(most(charts, team));
      expect(result.assigned.length + result.unassigned.length).toBe(charts.length);
      for (const { key, auditor: id } of result.assigned)
        expect(conflictOf(team.find((a) => a.id === id)!, charts.find((c) => c.key === key)!)).toBeNull();
      for (const a of team)
        expect(result.assigned.filter((x) => x.auditor === a.id).length).toBeLessThanOrEqual(a.capacity);
      expect(assignCharts(charts, team.toReversed())).toEqual(result);
    }),
    { numRuns: 200 },
  );
});
