// The Firefox build, in a real Firefox: a person signs in and the panel shows the chart beside it.

import { chartUrl } from '../../../lib/demo/server.ts';
import { chartById } from '../../../lib/practice/charts.ts';
import type { Backend } from '../fixtures/backend.ts';
import { backendRecords } from '../fixtures/backend-records.ts';
import { expect, test } from '../fixtures/test.ts';
import { type Firefox, openFirefox } from './firefox.ts';
import { countOf, fillIn, focusOn, pressButton, visibleText } from './own-page.ts';

const chart = chartById('card-01')!;

let firefox: Firefox;
test.beforeEach(async () => {
  firefox = await openFirefox();
});
test.afterEach(() => firefox.close());

test('a chart is read, judged and sent', async ({ backend, ehr }) => {
  const page = await firefox.open(chartUrl(ehr, 'classic', chart.id));
  const panel = await firefox.openPanel(page);
  await fillIn(panel, 'Server address', backend.url);
  await fillIn(panel, 'E-mail', backend.account.email);
  await fillIn(panel, 'Password', backend.account.password);
  await pressButton(panel, 'Sign in');

  await expect.poll(() => visibleText(panel)).toContain(chart.patient.mrn);
  expect(await visibleText(panel)).toContain(chart.encounter);
  await expect.poll(() => countOf(panel, '[data-line]')).toBe(chart.lines.length);

  await focusOn(panel, '[data-line]');
  for (const _ of chart.lines) await panel.keyboard.press('a');
  // Signing asks what is judged by now: the last key may still be on its way.
  await expect.poll(() => visibleText(panel)).toContain('6 of 6 judged');
  await panel.keyboard.press('s');
  await panel.keyboard.press('Enter');
  await expect.poll(() => visibleText(panel)).toContain('Signed');
  await expect.poll(() => signedWorksheets(backend)).toBe(1);
});

async function signedWorksheets(backend: Backend): Promise<number> {
  const { records } = await backendRecords(backend);
  return records.filter(({ kind, values }) => kind === 'worksheet' && values.status === 'signed').length;
}
