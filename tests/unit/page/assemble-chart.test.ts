import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartFields, type FrameReading, frameReading } from '../../../lib/model/chart.ts';
import { noFields } from '../../../lib/model/chart-fields.ts';
import type { CodeLine } from '../../../lib/model/code-line.ts';
import { withKeys } from '../../../lib/model/line-key.ts';
import { assembleChart } from '../../../lib/page/assemble-chart.ts';

let made = 0;

const frame = (
  given: Omit<Partial<FrameReading>, 'fields'> & { fields?: Partial<ChartFields> },
): FrameReading =>
  frameReading.parse({
    profile: { id: 'ehr', version: 1 },
    role: 'part',
    kind: 'chart',
    ready: true,
    lines: null,
    documents: [],
    site: 'https://ehr.example.org',
    top: false,
    document: `d${made++}`,
    startedAt: 1,
    readAt: 1000,
    ...given,
    fields: { ...noFields, ...given.fields },
  });

const codes = (...names: string[]): CodeLine[] =>
  withKeys(
    names.map((code) => ({
      system: 'CPT',
      code,
      modifiers: [],
      units: 1,
      diagnoses: [],
      poa: null,
      label: null,
      unreadable: null,
    })),
  );

const bar = (fields: Partial<ChartFields> = {}) =>
  frame({
    role: 'top',
    top: true,
    fields: { patient: 'A', name: 'Walter Okafor', encounter: '5', ...fields },
  });
const sheet = (fields: Partial<ChartFields> = { encounter: '5' }, lines = codes('99214')) =>
  frame({ role: 'sheet', fields, lines });
const unknown = frame({ profile: null, role: null, kind: 'unknown' });

describe('one tab, one chart or none', () => {
  it('joins frames that agree', () => {
    const state = assembleChart([
      sheet(),
      unknown,
      bar(),
      frame({ fields: { name: 'OKAFOR, WALTER', payer: 'X' } }),
    ]);
    expect(state).toMatchObject({
      state: 'chart',
      chart: { fields: { patient: 'A', encounter: '5', payer: 'X' }, lines: [{ key: 'CPT 99214 #1' }] },
    });
  });

  it('says that there is no chart', () => {
    expect(assembleChart([])).toMatchObject({
      state: 'none',
      why: expect.stringContaining('does not recognise'),
    });
    expect(assembleChart([unknown])).toMatchObject({ state: 'none' });
    expect(assembleChart([frame({ kind: 'other', top: true })])).toMatchObject({ state: 'none' });
  });

  it.each([
    ['patient', { patient: 'B' }],
    ['name', { name: 'Rosa Delgado' }],
    ['encounter', { encounter: '6' }],
    ['dob', { dob: '1990-11-02' }],
    ['dateOfService', { dateOfService: '2026-03-16' }],
  ] as const)('refuses when two frames disagree on %s', (field, other) => {
    const top = bar({ dob: '1958-04-12', dateOfService: '2026-03-14' });
    const state = assembleChart([top, sheet(), frame({ fields: other })]);
    expect(state).toMatchObject({
      state: 'mismatch',
      field,
      values: [top.fields[field], Object.values(other)[0]],
    });
  });

  it('refuses names that fit a third but not one another', () => {
    const middle = frame({ fields: { name: 'Walter J Okafor' } });
    const other = frame({ fields: { name: 'Walter K Okafor' } });
    expect(assembleChart([bar(), middle, other])).toMatchObject({ state: 'mismatch', field: 'name' });
  });

  it('waits while a part is still arriving, but says a mismatch at once', () => {
    const late = { ...sheet(), ready: false };
    expect(assembleChart([bar(), late])).toMatchObject({ state: 'reading' });
    const stale = { ...late, fields: { ...noFields, encounter: '6' } };
    expect(assembleChart([bar(), stale])).toMatchObject({ state: 'mismatch' });
  });

  it('says why a part was not read, unless parts contradict each other', () => {
    const unread = frame({ role: 'sheet', ready: false, why: 'This page takes too long to read.' });
    const said = { state: 'unread', why: 'This page takes too long to read.' };
    expect(assembleChart([bar(), unread])).toMatchObject(said);
    expect(assembleChart([{ ...bar(), ready: false }, unread])).toMatchObject(said);
    expect(assembleChart([bar(), unread, frame({ fields: { patient: 'B' } })])).toMatchObject({
      state: 'mismatch',
    });
  });

  it('does not take a work list for a chart', () => {
    const list = frame({ kind: 'worklist', top: true });
    expect(assembleChart([list, sheet()])).toMatchObject({ state: 'worklist' });
    const inner = { ...list, top: false };
    expect(assembleChart([frame({ top: true }), inner])).toMatchObject({ state: 'worklist' });
    expect(assembleChart([bar(), sheet(), inner])).toMatchObject({ state: 'chart' });
  });

  it('needs one frame that names patient and encounter together', () => {
    expect(assembleChart([bar({ encounter: null })])).toMatchObject({
      state: 'no-encounter',
      why: 'No encounter is open.',
    });
    const apart = assembleChart([bar({ encounter: null }), sheet()]);
    expect(apart).toMatchObject({ state: 'no-encounter', fields: { patient: 'A', encounter: null } });
  });

  it('does not read codes that name no encounter, even beside some that do', () => {
    for (const fields of [{}, { patient: 'A' }, { name: 'Walter Okafor' }]) {
      const untied = frame({ role: 'other sheet', fields, lines: codes('99215') });
      const state = assembleChart([bar(), sheet(), untied]);
      expect(state).toMatchObject({ state: 'no-codes', chart: { lines: [] } });
    }
  });

  it('takes a sheet shown twice once, and two different ones not at all', () => {
    expect(assembleChart([bar(), sheet(), sheet()])).toMatchObject({
      state: 'chart',
      chart: { lines: [{}] },
    });
    const twice = assembleChart([bar(), sheet(), sheet({ encounter: '5' }, codes('99215'))]);
    expect(twice).toMatchObject({ state: 'no-codes', why: expect.stringContaining('different codes') });
  });

  it('numbers a code that stands in two frames anew', () => {
    const more = frame({ role: 'supplies', fields: { encounter: '5' }, lines: codes('99214', 'J3301') });
    const state = assembleChart([bar(), sheet(), more]);
    const keys = state.state === 'chart' ? state.chart.lines.map((line) => line.key) : [];
    expect(keys).toEqual(['CPT 99214 #1', 'CPT 99214 #2', 'CPT J3301 #1']);
  });

  it('tells a sheet without codes from a page without a sheet', () => {
    expect(assembleChart([bar(), sheet({ encounter: '5' }, [])])).toMatchObject({
      state: 'no-codes',
      why: 'No codes are assigned here yet.',
    });
    expect(assembleChart([bar()])).toMatchObject({
      state: 'no-codes',
      why: 'No part of this page shows codes.',
    });
  });

  it('does not join two systems or two sites', () => {
    const foreign = { ...sheet(), profile: { id: 'other', version: 1 } };
    expect(assembleChart([bar(), foreign])).toMatchObject({ state: 'none' });
    expect(assembleChart([bar(), { ...sheet(), site: 'https://b.example.org' }])).toMatchObject({
      state: 'none',
    });
  });
});

describe('the site of a chart', () => {
  it('is that of the frames that name it, not of a page that holds them', () => {
    const holder = frame({ role: 'top', top: true, site: 'https://evil.example.org' });
    const state = assembleChart([holder, { ...bar(), top: false }, sheet()]);
    expect(state).toMatchObject({ state: 'chart', chart: { site: 'https://ehr.example.org' } });
  });
});

describe('whatever the frames say', () => {
  const some = <T>(...values: T[]) => fc.constantFrom(...values, null);
  const anyFrame = fc
    .record({
      kind: fc.constantFrom('chart' as const, 'chart' as const, 'other' as const, 'unknown' as const),
      ready: fc.boolean(),
      top: fc.boolean(),
      role: fc.constantFrom('a', 'b', 'c'),
      patient: some('A', 'B'),
      name: some('Walter Okafor', 'Okafor, Walter J', 'Rosa Delgado'),
      encounter: some('5', '6'),
      lines: some(codes('99214'), codes('20610', '99213'), []),
    })
    .map(({ patient, name, encounter, lines, kind, ...rest }) =>
      frame({
        ...rest,
        kind,
        profile: kind === 'unknown' ? null : { id: 'ehr', version: 1 },
        lines,
        fields: { patient, name, encounter },
      }),
    );

  it('a chart is of one patient, one encounter, and codes tied to it', () => {
    fc.assert(
      fc.property(fc.array(anyFrame, { maxLength: 6 }), (frames) => {
        const state = assembleChart(frames);
        if (state.state !== 'chart' && state.state !== 'no-codes') return;
        const { fields, lines } = state.chart;
        const charts = frames.filter((f) => f.kind === 'chart');
        for (const { fields: said, lines: mine, ready } of charts) {
          expect(ready).toBe(true);
          expect([fields.patient, null]).toContain(said.patient);
          expect([fields.encounter, null]).toContain(said.encounter);
          if (state.state === 'chart' && mine) expect(said.encounter).toBe(fields.encounter);
        }
        expect(charts.some((f) => f.fields.patient && f.fields.encounter)).toBe(true);
        for (const line of lines) {
          expect(charts.some((f) => f.lines?.some((mine) => mine.code === line.code))).toBe(true);
        }
        expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('the order of the frames does not matter', () => {
    const shuffled = fc
      .array(anyFrame, { maxLength: 6 })
      .chain((frames) =>
        fc.tuple(fc.constant(frames), fc.shuffledSubarray(frames, { minLength: frames.length })),
      );
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        expect(assembleChart(b)).toEqual(assembleChart(a));
      }),
      {
        numRuns: 1000,
      },
    );
  });
});
