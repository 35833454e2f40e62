// A design as it is filled in, and the desk that reads, draws and compares away from the page.

import { describe, expect, it } from 'vitest';
import { designOf, formOf } from '../../../components/workspace/samples/design-form.ts';
import { makeDesk } from '../../../components/workspace/samples/desk-work.ts';
import type { Result } from '../../../lib/model/result.ts';
import { samplePresets } from '../../../lib/review/sampling/presets.ts';

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.happened);
  return result.value;
}

const random = formOf({ kind: 'random', size: { total: 30 } });

describe('a design as it is filled in', () => {
  it('is what the preset says, but for what has to be said when it is used', () => {
    for (const { design } of samplePresets) {
      const whole = designOf({
        ...formOf(design),
        coders: ['Raman'],
        amountFrom: '500',
        reason: 'high dollar',
      });
      if (design.kind === 'focused')
        expect(whole).toMatchObject({ value: { focus: { amountFrom: 500 }, size: 'all' } });
      else if (design.kind === 'new-coder') expect(whole).toMatchObject({ value: { coders: ['Raman'] } });
      else expect(whole).toEqual({ ok: true, value: design });
    }
  });

  it.each([
    ['no size', { size: '' }, 'Say how many charts.'],
    ['half a chart', { size: '1.5' }, 'Say how many charts.'],
    ['more than all', { sizeBy: 'share', size: '120' }, /up to 100 percent/],
    ['no strata', { kind: 'stratified' }, /what the strata are made of/],
    ['bands that fall', { kind: 'stratified', by: ['band'], bands: '500; 100' }, /rising/],
    ['a focus without a field', { kind: 'focused', reason: 'x' }, /which charts/],
    ['a focus without a reason', { kind: 'focused', amountFrom: '1' }, /why these charts/],
    ['no new coder', { kind: 'new-coder' }, /coders who are new/],
  ] as [string, Partial<typeof random>, string | RegExp][])('%s is told', (_, fields, words) => {
    expect(designOf({ ...random, ...fields })).toMatchObject({
      ok: false,
      error: { happened: expect.stringMatching(words) },
    });
  });

  it('several values stand between semicolons, as coders’ names have commas', () => {
    const focus = { ...random.focus, coder: 'Raman, P.; Beller, T.' };
    expect(designOf({ ...random, kind: 'focused', sizeBy: 'all', focus, reason: 'x' })).toMatchObject({
      value: { focus: { coder: ['Raman, P.', 'Beller, T.'] } },
    });
  });
});

describe('the desk', () => {
  const quiet = () => undefined;
  const rows = Array.from({ length: 60 }, (_, i) => `E-${i},Coder ${i % 3}`);
  const mapping = { columns: { key: 'key', coder: 'coder' }, dates: 'year-month-day' } as const;
  const read = (desk: ReturnType<typeof makeDesk>, lines = rows) =>
    desk.csv({ text: ['key,coder', ...lines].join('\n'), mapping }, quiet);
  const design = { kind: 'random', size: { total: 10 } } as const;
  const seed = '00c0ffee12345678';

  it('reads, plans, draws, draws again and compares', () => {
    const desk = makeDesk();
    expect(given(read(desk, [...rows, 'E-99']))).toMatchObject({
      size: 60,
      looked: 61,
      problems: [{ where: 'Line 62', problem: 'The row has 1 values under 2 headings.' }],
      coders: ['Coder 0', 'Coder 1', 'Coder 2'],
    });
    expect(given(desk.plan({ design }, quiet))).toMatchObject({ population: 60, basis: 'random' });
    const { sample, part } = given(desk.draw({ design, seed, spares: 2 }, quiet));
    const items = given(desk.frame(null, quiet));
    expect(given(makeDesk().redraw({ record: part, items }, quiet))).toEqual(sample);
    const keys = [...sample.picks.map((pick) => pick.key), 'nowhere'];
    expect(given(desk.mix({ keys }, quiet))).toMatchObject({ compared: 10, unknown: ['nowhere'] });
    expect(Object.keys(given(desk.coders(null, quiet)))).toHaveLength(12);
  });

  it('forgets the draw when another frame is read', () => {
    const desk = makeDesk();
    given(read(desk));
    given(desk.draw({ design, seed, spares: 2 }, quiet));
    given(read(desk, rows.slice(5)));
    expect(desk.assign({ vendor: null, auditors: [], double: 0 }, quiet)).toMatchObject({
      error: { code: 'no-frame' },
    });
  });

  it('says what is no bundle', () => {
    expect(makeDesk().fhir({ text: '{' }, quiet)).toMatchObject({ error: { code: 'not-json' } });
    expect(makeDesk().fhir({ text: '{}' }, quiet)).toMatchObject({ error: { code: 'not-a-bundle' } });
  });
});
