// The contract of profiles: on the page of its own EHR a profile reads exactly what stands there, every
// field and line and nothing else; on every other page it claims no frame at all.

import type { ChartField, ChartState } from '../../lib/model/chart.ts';
import { noFields } from '../../lib/model/chart-fields.ts';
import { keysOf } from '../../lib/model/keys-of.ts';
import { builtInProfiles } from '../../lib/page/built-in-profiles.ts';
import { chartOf, expect, readAll, test } from './fixtures/page-test.ts';
import { noShapedPages, type ShapedPage, serveShaped, shapedPages } from './fixtures/shaped-pages.ts';

if (noShapedPages) console.log(noShapedPages);

const fieldNames = keysOf(noFields);

test('the shaped pages are there', () => {
  test.skip(noShapedPages !== undefined, noShapedPages);
  expect(shapedPages.length).toBeGreaterThan(0);
});

for (const shaped of shapedPages) {
  test(`${shaped.ehr}: ${shaped.page}`, async ({ page }) => {
    const server = await serveShaped(shaped);
    await page.goto(server.url + shaped.start);

    expectExactly(shaped, await chartOf(page));
    for (const { id } of builtInProfiles.filter((profile) => profile.id !== shaped.ehr)) {
      const claimed = (await readAll(page, [id])).filter((reading) => reading.profile !== null);
      expect(
        claimed.map((reading) => reading.role),
        `Profile ${id} takes a frame of ${shaped.ehr}'s "${shaped.page}" for its own. Which path or landmark of its roles is too common, and what would tell the two apart?`,
      ).toEqual([]);
    }
    await server.close();
  });
}

function expectExactly(shaped: ShapedPage, state: ChartState): void {
  const { lines = [], chart, ...fields } = shaped.expect;
  if (chart === null) {
    expect(['worklist', 'none']).toContain(state.state);
    return;
  }
  const question = `The reading of ${shaped.ehr}'s "${shaped.page}" is not what stands on the page. Has the page changed, so that the profile must follow, or does a reader of the profile take something else for it?`;
  expect(state.state, question).toBe(lines.length > 0 ? 'chart' : 'no-encounter');
  expect(fieldsOf(state, fields), question).toEqual({ ...noFields, ...fields });
  const plain = { modifiers: [], units: null, diagnoses: [], poa: null, unreadable: null };
  expect(linesOf(state), question).toEqual(lines.map((line) => ({ ...plain, ...line })));
  const read = fieldNames.filter((field) => fieldsOf(state, fields)[field] !== null).length;
  const stated = Object.values(fields).filter((value) => value !== null).length;
  console.log(
    `${shaped.ehr}, ${shaped.page}: fields ${read}/${stated}, lines ${linesOf(state).length}/${lines.length}`,
  );
}

/** Where no encounter is open the page says more of the patient than its description lists. */
function fieldsOf(state: ChartState, described: object): Record<ChartField, string | null> {
  if (state.state === 'chart') return state.chart.fields;
  if (state.state !== 'no-encounter') return noFields;
  const listed = fieldNames.filter((field) => field in described);
  return { ...noFields, ...Object.fromEntries(listed.map((field) => [field, state.fields[field]])) };
}

const linesOf = (state: ChartState) =>
  state.state === 'chart' ? state.chart.lines.map(({ key: _, label: __, ...line }) => line) : [];
