// Every example against every built-in profile: its own reads exactly what stands there, every other one
// claims no frame of it. The examples of the demonstration EHR are its charts (demo-charts.spec.ts).

import { noFields } from '../../lib/model/chart-fields.ts';
import { builtInProfiles } from '../../lib/page/built-in-profiles.ts';
import { athenaExample } from '../fixtures/charts/athena/example.ts';
import { ecwExample } from '../fixtures/charts/ecw/example.ts';
import { medplumExample } from '../fixtures/charts/medplum/example.ts';
import { openemrExample } from '../fixtures/charts/openemr/example.ts';
import { openmrsExample } from '../fixtures/charts/openmrs/example.ts';
import { chartOf, expect, readAll, test } from './fixtures/page-test.ts';
import { serve } from './fixtures/serve.ts';

const examples = [openemrExample, ecwExample, athenaExample, openmrsExample, medplumExample];
const shownElsewhere = ['carewell-classic', 'lumen-spa', 'codeworks-platform'];

test('every built-in profile has an example', () => {
  const shown = [...examples.map((example) => example.profile), ...shownElsewhere];
  expect(builtInProfiles.map((profile) => profile.id).filter((id) => !shown.includes(id))).toEqual([]);
});

for (const example of examples) {
  test(`${example.profile}: its example`, async ({ page }) => {
    const server = await serve((path) => example.pages[path]);
    await page.goto(server.url + example.start);
    const state = await chartOf(page, [example.profile]);
    if (state.state !== 'chart' && state.state !== 'no-codes') throw new Error(JSON.stringify(state));
    expect(state.state).toBe(example.lines.length > 0 ? 'chart' : 'no-codes');
    expect(state.chart.fields).toEqual({ ...noFields, ...example.fields });
    const plain = { modifiers: [], units: null, diagnoses: [], poa: null, unreadable: null };
    const lines = state.chart.lines.map(({ key: _, label: __, ...line }) => line);
    expect(lines).toEqual(example.lines.map((line) => ({ ...plain, ...line })));
    if (example.documents) expect(state.chart.documents).toEqual(example.documents);
    for (const { id } of builtInProfiles.filter((profile) => profile.id !== example.profile)) {
      const claimed = (await readAll(page, [id])).flatMap((reading) => reading.role ?? []);
      expect(claimed, `Profile ${id} takes the example of ${example.profile} for its own`).toEqual([]);
    }
    await server.close();
  });
}
