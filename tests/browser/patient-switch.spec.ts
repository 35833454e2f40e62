// The worst bug: one patient's codes under another's name. While OpenEMR switches patients it replaces its
// frames one after the other; in no state in between may anything be joined that is not one chart.

import type { Frame, Page } from '@playwright/test';
import type { ChartState, FrameReading } from '../../lib/model/chart.ts';
import { assembleChart } from '../../lib/page/assemble-chart.ts';
import { chartOf, expect, test } from './fixtures/page-test.ts';
import { type Served, serve } from './fixtures/serve.ts';
import { noShapedPages, shapedPages } from './fixtures/shaped-pages.ts';

const okafor = shapedPages.find((shaped) => shaped.page === 'fee sheet, Walter Okafor')!;
const delgado = shapedPages.find((shaped) => shaped.page === 'fee sheet, Rosa Delgado')!;
const unopened = shapedPages.find((shaped) => shaped.page === 'no encounter open')!;

const top = '/interface/main/tabs/main.php';
const demographics = (id: number) => `/interface/patient_file/summary/demographics.php?set_pid=${id}`;
const encounter = (id: number) => `/interface/patient_file/encounter/encounter_top.php?set_encounter=${id}`;

test.beforeEach(() => test.skip(noShapedPages !== undefined, noShapedPages));

/** Both patients on one server; the pages below an encounter are those of the encounter that asks. */
const serveBoth = (): Promise<Served> =>
  serve((path, from) => {
    const second = path.includes('=2') || path.includes('=6') || from.includes('set_encounter=6');
    return (second ? delgado : okafor).paths[path];
  });

const bar = (html: string): string =>
  /<div id="attendantData">[\s\S]*?(?=\n<div class="body_top_tabs")/.exec(html)![0];

async function showBar(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => {
    document.getElementById('attendantData')!.outerHTML = markup;
  }, bar(html));
}

async function open(page: Page, name: string, address: string): Promise<void> {
  const frame = page.frame({ name }) as Frame;
  await frame.goto(new URL(address, page.url()).href, { waitUntil: 'load' });
}

/** The chart joined, if any, must be wholly one patient's. */
function expectUnmixed(state: ChartState, moment: string): void {
  if (state.state !== 'chart' && state.state !== 'no-codes') return;
  const { fields, lines } = state.chart;
  const whose = [okafor, delgado].find((shaped) => shaped.expect.patient === fields.patient)!;
  for (const field of ['name', 'dob', 'encounter', 'dateOfService', 'payer'] as const) {
    expect(fields[field], `${field} while ${moment}`).toBe(whose.expect[field]);
  }
  if (state.state !== 'chart') return;
  const codes = lines.map((line) => line.code);
  expect(codes, `codes while ${moment}`).toEqual(whose.expect.lines!.map((line) => line.code));
}

test('no mixture of two patients in the frames is ever one chart', async ({ page }) => {
  const server = await serveBoth();
  await page.goto(server.url + top);
  const bars = { okafor: okafor.paths[top]!, delgado: delgado.paths[top]!, unopened: unopened.paths[top]! };
  const swapped = {
    ...bars,
    'delgado, no encounter yet': bars.unopened
      .replace('Walter Okafor', 'Rosa Delgado')
      .replace('100245', '100246')
      .replace('1958-04-12', '1990-11-02'),
  };
  let charts = 0;
  for (const patientFrame of [1, 2]) {
    await open(page, 'pat', demographics(patientFrame));
    for (const encounterFrame of [5, 6]) {
      await open(page, 'enc', encounter(encounterFrame));
      for (const [name, markup] of Object.entries(swapped)) {
        await showBar(page, markup);
        const state = await chartOf(page);
        const moment = `the bar says ${name}, the patient frame ${patientFrame}, the encounter frame ${encounterFrame}`;
        expectUnmixed(state, moment);
        const whole = `${name} ${patientFrame} ${encounterFrame}`;
        const isOne = whole === 'okafor 1 5' || whole === 'delgado 2 6';
        expect(state.state === 'chart', `a chart while ${moment}: ${JSON.stringify(state)}`).toBe(isOne);
        if (isOne) charts++;
      }
    }
  }
  expect(charts).toBe(2);
  await server.close();
});

test('followed through a switch, each state is one patient or none', async ({ page }) => {
  const server = await serveBoth();
  const readings = new Map<Frame, FrameReading>();
  const states: ChartState[] = [];
  await page.exposeBinding('report', ({ frame }, said: FrameReading | string) => {
    if (typeof said === 'string') {
      if (readings.get(frame)?.document === said) readings.delete(frame);
    } else readings.set(frame, said);
    states.push(assembleChart([...readings.values()]));
  });
  page.on('framedetached', (frame) => readings.delete(frame));
  await page.addInitScript(() => addEventListener('load', () => globalThis.inPage.follow()));
  const patientOf = () => {
    const last = states.at(-1);
    return last?.state === 'chart' ? last.chart.fields.patient : last?.state;
  };

  await page.goto(server.url + top);
  await expect.poll(patientOf).toBe('MRN-100245');
  await showBar(page, delgado.paths[top]!);
  await expect.poll(patientOf).toBe('mismatch');
  await open(page, 'pat', demographics(2));
  await open(page, 'enc', encounter(6));
  await expect.poll(patientOf).toBe('MRN-100246');

  for (const state of states) expectUnmixed(state, 'the frames change');
  await server.close();
});

test('a code frame whose encounter frame moves on without it is not believed', async ({ page }) => {
  const server = await serveBoth();
  await page.goto(server.url + top);
  // The address around the fee sheet becomes Delgado's, as do all other frames; the sheet is still Okafor's.
  await page.frame({ name: 'enc' })!.evaluate(() => {
    // Without the summary, which names its patient: only the address is left to tell.
    document.querySelector('iframe[src*="forms.php"]')!.remove();
    history.replaceState(null, '', '?set_encounter=6');
  });
  await showBar(page, delgado.paths[top]!);
  await open(page, 'pat', demographics(2));
  const state = await chartOf(page);
  expect(state.state).not.toBe('chart');
  expect(state.state).not.toBe('no-codes');
  await server.close();
});

test('codes in a frame that is tied to no encounter are refused, not dropped in silence', async ({
  page,
}) => {
  const sheet = okafor.paths['/interface/patient_file/encounter/load_form.php?formname=fee_sheet']!;
  const server = await serve((path) =>
    path.startsWith(top)
      ? `${bar(okafor.paths[top]!)}<iframe src="/interface/forms/fee_sheet/new.php"></iframe>`
      : path.startsWith('/interface/forms/fee_sheet/new.php')
        ? sheet
        : undefined,
  );
  await page.goto(server.url + top);
  const state = await chartOf(page);
  expect(state).toMatchObject({ state: 'no-codes', why: expect.stringContaining('does not say whose') });
  await server.close();
});
