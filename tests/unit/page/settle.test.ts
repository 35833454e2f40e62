import { describe, expect, it } from 'vitest';
import type { ChartFields, FrameReading } from '../../../lib/model/chart.ts';
import { noFields } from '../../../lib/model/chart-fields.ts';
import { withKeys } from '../../../lib/model/line-key.ts';
import { type Settling, settle } from '../../../lib/page/settle.ts';

const reading = (who: string | null, codes: string[] | null): FrameReading => ({
  profile: { id: 'ehr', version: 1 },
  role: 'chart',
  kind: 'chart',
  ready: who !== null,
  fields: { ...noFields, patient: who, encounter: who && `${who}-1` } satisfies ChartFields,
  lines:
    codes &&
    withKeys(
      codes.map((code) => ({
        system: 'CPT',
        code,
        modifiers: [],
        units: 1,
        diagnoses: [],
        poa: null,
        label: null,
        unreadable: null,
      })),
    ),
  documents: [],
  site: 'https://ehr.example.org',
  top: true,
  document: 'd',
  startedAt: 0,
  readAt: 0,
});

/** Readiness after each step of [milliseconds, who, codes]. */
function follow(...steps: [number, string | null, string[] | null][]): boolean[] {
  let state: Settling | null = null;
  return steps.map(([now, who, codes]) => {
    const settled = settle(state, reading(who, codes), now);
    state = settled.state;
    return settled.ready;
  });
}

describe('a page between two charts', () => {
  it('believes the first chart at once, however it arrives', () => {
    expect(follow([0, 'A', ['1']])).toEqual([true]);
    expect(follow([0, null, []], [100, null, ['1', '2']], [200, 'A', ['1', '2']])).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('holds codes that stayed when the patient changed, for three seconds', () => {
    expect(
      follow([0, 'A', ['1', '2']], [100, 'B', ['1', '2']], [2900, 'B', ['1', '2']], [3100, 'B', ['1', '2']]),
    ).toEqual([true, false, false, true]);
  });

  it('keeps the doubt through an empty banner and an empty table', () => {
    const steps = follow(
      [0, 'A', ['1', '2']],
      [100, null, ['1', '2']],
      [200, null, []],
      [300, 'B', ['1', '2']],
      [2000, 'B', ['1', '2']],
    );
    expect(steps.slice(1)).toEqual([false, false, false, false]);
  });

  it('believes changed codes half a second after they came', () => {
    expect(
      follow(
        [0, 'A', ['1', '2']],
        [100, 'B', ['1', '2']],
        [400, 'B', ['3']],
        [700, 'B', ['3']],
        [900, 'B', ['3']],
      ),
    ).toEqual([true, false, false, false, true]);
  });

  it('takes a banner that was only drawn again for what it is', () => {
    expect(follow([0, 'A', ['1', '2']], [100, null, ['1', '2']], [200, 'A', ['1', '2']])).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('does not wait for a name that arrives after the rest', () => {
    const late = (name: string | null) => {
      const read = reading('A', ['1', '2']);
      return { ...read, fields: { ...read.fields, name } };
    };
    const first = settle(null, late(null), 0);
    expect(settle(first.state, late('Walter Okafor'), 100)).toMatchObject({ ready: true, switched: false });
  });

  it('lets a coder add, change and remove a line without waiting', () => {
    expect(
      follow(
        [0, 'A', ['1', '2']],
        [100, 'A', ['1', '2', '3']],
        [200, 'A', ['1', '4', '3']],
        [300, 'A', ['1', '3']],
      ),
    ).toEqual([true, true, true, true]);
  });

  it('watches a table whose lines are replaced at once', () => {
    expect(follow([0, 'A', ['1', '2']], [100, 'A', ['3', '4']], [700, 'A', ['3', '4']])).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('believes a table that was emptied', () => {
    expect(follow([0, 'A', ['1', '2']], [100, 'A', []], [400, 'A', []], [700, 'A', []])).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('does not wait when the codes are on another tab of the same chart', () => {
    expect(follow([0, 'A', ['1', '2']], [100, 'A', null], [200, 'A', ['1', '2']])).toEqual([
      true,
      true,
      true,
    ]);
  });
});
