// Coders who ask little while much is added to their charts: when it is said of one, and when not.

import { describe, expect, it } from 'vitest';
import { coderVolumes } from '../../../lib/queries/coder-volume.ts';

/** Charts of a coder; the codes added and the queries are in the first of them. */
const charts = (coder: string | null, count: number, queries: number, added: number) =>
  Array.from({ length: count }, (_, i) => ({
    coder,
    queries: i === 0 ? queries : 0,
    gaps: 0,
    added: i === 0 ? added : 0,
  }));
/** Whether it is said of Kim, beside Lee, who asks and is added to as given. */
const saidOfKim = (kim: [number, number, number], lee: [number, number, number], unknown = 0) =>
  coderVolumes([...charts('Kim', ...kim), ...charts('Lee', ...lee), ...charts(null, unknown, 0, 0)]).find(
    ({ coder }) => coder === 'Kim',
  )?.conservative;

describe('the volume of a coder’s queries', () => {
  it('is counted and put beside the codes added, most charts first', () => {
    const all = [...charts('Lee', 20, 6, 1), ...charts(null, 5, 0, 9), ...charts('Kim', 20, 0, 4)];
    expect(coderVolumes([...all, ...charts('Abel', 30, 3, 3)])).toEqual([
      {
        coder: 'Abel',
        charts: 30,
        queries: 3,
        gaps: 0,
        perHundred: 10,
        added: 3,
        addedPerHundred: 10,
        conservative: false,
      },
      {
        coder: 'Kim',
        charts: 20,
        queries: 0,
        gaps: 0,
        perHundred: 0,
        added: 4,
        addedPerHundred: 20,
        conservative: true,
      },
      {
        coder: 'Lee',
        charts: 20,
        queries: 6,
        gaps: 0,
        perHundred: 30,
        added: 1,
        addedPerHundred: 5,
        conservative: false,
      },
    ]);
    expect(coderVolumes([])).toEqual([]);
  });

  it('is low where others ask more than twice as often and are added to less', () => {
    // Together 30 charts: 6 queries (20 per 100) and 6 codes added (20 per 100).
    expect(saidOfKim([10, 0, 6], [20, 6, 0])).toBe(true);
    expect(saidOfKim([10, 0, 4], [20, 6, 2])).toBe(true);
  });

  it('is not low at just half as often, nor added to at just one and a half times', () => {
    expect(saidOfKim([10, 1, 6], [20, 5, 0])).toBe(false);
    expect(saidOfKim([10, 0, 3], [20, 6, 3])).toBe(false);
  });

  it('is said of nobody below ten charts', () => {
    expect(saidOfKim([9, 0, 6], [20, 6, 0])).toBe(false);
  });

  it('is said of nobody where nobody asks, or nothing was added', () => {
    expect(saidOfKim([10, 0, 6], [20, 0, 0])).toBe(false);
    expect(saidOfKim([10, 0, 0], [20, 6, 0])).toBe(false);
    expect(saidOfKim([10, 0, 6], [0, 0, 0])).toBe(false);
  });

  it('does not go by charts whose coder is not known', () => {
    // With them 130 charts would have 4.6 queries per 100, and Kim’s 3 would no longer be few.
    expect(saidOfKim([33, 1, 9], [20, 5, 0])).toBe(true);
    expect(saidOfKim([33, 1, 9], [20, 5, 0], 77)).toBe(true);
    // Nor would their codes be added to so often beside charts of which nothing is known.
    expect(saidOfKim([10, 0, 3], [20, 6, 3], 70)).toBe(false);
  });

  it('counts the gaps that a coder noted as questions', () => {
    const [kim] = coderVolumes([{ coder: 'Kim', added: 0, queries: 1, gaps: 2 }]);
    expect(kim).toMatchObject({ queries: 1, gaps: 2, perHundred: 300 });
    const quiet = [...charts('Kim', 10, 0, 6), ...charts('Lee', 20, 6, 0)];
    const noting = quiet.map((one, i) => (i < 3 ? { ...one, gaps: 1 } : one));
    const saidOf = (all: typeof quiet) =>
      coderVolumes(all).find(({ coder }) => coder === 'Kim')?.conservative;
    expect([saidOf(quiet), saidOf(noting)]).toEqual([true, false]);
  });
});
