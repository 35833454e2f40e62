// The demonstration EHR in its three shapes: what is read of each chart is what the chart holds.

import type { Page } from '@playwright/test';
import { chartUrl, type DemoShape } from '../../lib/demo/chart-url.ts';
import { startDemo } from '../../lib/demo/server.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import { entriesOf } from '../../lib/model/keys-of.ts';
import { builtInProfiles } from '../../lib/page/built-in-profiles.ts';
import { sameName } from '../../lib/page/same-name.ts';
import type { DemoChart, DemoLine } from '../../lib/practice/chart-type.ts';
import { demoCharts } from '../../lib/practice/charts.ts';
import { chartOf, expect, readAll, test } from './fixtures/page-test.ts';

const shapes: Record<DemoShape, { profile: string; list: string }> = {
  classic: { profile: 'carewell-classic', list: '/classic/' },
  spa: { profile: 'lumen-spa', list: '/spa/worklist' },
  platform: { profile: 'codeworks-platform', list: '/platform' },
};

const demo = await startDemo();
test.afterAll(() => demo.close());
test.describe.configure({ mode: 'serial' });

for (const [shape, { profile, list }] of entriesOf(shapes)) {
  test(`${shape}: every chart is read as it is`, async ({ context }) => {
    test.setTimeout(180_000);
    const waiting = [...demoCharts];
    // Several at once: most of the time is the demonstration's own delay.
    const readers = Array.from({ length: 4 }, async () => {
      const page = await context.newPage();
      for (let chart = waiting.pop(); chart; chart = waiting.pop()) {
        await page.goto(chartUrl(demo.url, shape, chart.id));
        expectSame(await chartRead(page), chart, shape);
      }
    });
    await Promise.all(readers);
    console.log(`${shape}: ${demoCharts.length} charts, ${demoCharts.flatMap((c) => c.lines).length} lines`);
  });

  test(`${shape}: the work list is no chart`, async ({ page }) => {
    await page.goto(demo.url + list);
    await expect.poll(async () => (await chartOf(page)).state).toBe('worklist');
  });

  test(`${shape}: only its own profile claims it`, async ({ page }) => {
    await page.goto(chartUrl(demo.url, shape, demoCharts[0]!.id));
    await chartRead(page);
    for (const { id } of builtInProfiles.filter((p) => p.id !== profile)) {
      const roles = (await readAll(page, [id])).map((reading) => reading.role).filter(Boolean);
      expect(roles, `Profile ${id} claims a page of ${profile}. What is too common in it?`).toEqual([]);
    }
  });
}

async function chartRead(page: Page): Promise<ChartSnapshot> {
  await expect.poll(async () => (await chartOf(page)).state, { message: page.url() }).toBe('chart');
  const state = await chartOf(page);
  if (state.state !== 'chart') throw new Error(`${page.url()}: ${JSON.stringify(state)}`);
  return state.chart;
}

function expectSame(read: ChartSnapshot, chart: DemoChart, shape: DemoShape): void {
  const { name, ...fields } = read.fields;
  expect(sameName(name ?? '', chart.patient.name), `${name} is ${chart.patient.name}`).toBe(true);
  expect(fields, `fields of ${chart.id}`).toEqual({
    patient: chart.patient.mrn,
    dob: chart.patient.dob,
    encounter: chart.encounter,
    dateOfService: chart.dateOfService,
    dischargeDate: chart.dischargeDate,
    payer: chart.payer,
    provider: chart.provider,
    coder: chart.coder,
    vendor: chart.vendor,
    specialty: chart.specialty,
    encounterType: chart.encounterType,
    facility: chart.facility,
  });
  // The platform shows diagnoses and procedures in two grids.
  const isDiagnosis = (line: DemoLine) => line.system === 'ICD-10-CM';
  const shown =
    shape === 'platform'
      ? [...chart.lines.filter(isDiagnosis), ...chart.lines.filter((line) => !isDiagnosis(line))]
      : chart.lines;
  const lines = read.lines.map(({ key: _, unreadable, ...line }) =>
    unreadable === null ? { ...line, diagnoses: line.diagnoses.map(pointed) } : 'unreadable',
  );
  expect(lines, `lines of ${chart.id}`).toEqual(shown.map((line) => expectedLine(line, chart)));
  expect(read.documents.length, `documents of ${chart.id}`).toBeGreaterThan(0);
}

const pointed = (code: string): string => (code.startsWith('?') ? 'unreadable' : code);

function expectedLine(line: DemoLine, chart: DemoChart) {
  if (line.unreadable) return 'unreadable';
  const diagnoses = line.pointers.map((position) => chart.lines[position - 1]!);
  return {
    system: line.system,
    code: line.code,
    label: line.label,
    modifiers: line.modifiers,
    units: line.units,
    poa: line.poa,
    diagnoses: diagnoses.map((to) => (to.unreadable ? 'unreadable' : to.code)),
  };
}
