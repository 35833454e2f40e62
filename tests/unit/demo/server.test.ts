// The demonstration EHR serves every chart in every shape, says plainly when there is none, and escapes.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartUrl, shapes } from '../../../lib/demo/chart-url.ts';
import { codingPage, documentsPage } from '../../../lib/demo/classic/panes.ts';
import { workPage } from '../../../lib/demo/platform/pages.ts';
import { app, startDemo } from '../../../lib/demo/server.ts';
import { otherVisitNotes } from '../../../lib/demo/spa/other-visits.ts';
import { delayOf } from '../../../lib/demo/spa/routes.ts';
import type { DemoChart } from '../../../lib/practice/chart-type.ts';
import { chartById, demoCharts } from '../../../lib/practice/charts.ts';

const text = async (path: string): Promise<string> => {
  const answer = await app.request(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};

const spaApi = (chart: DemoChart) => `/spa/api/patients/${chart.patient.mrn}/encounters/${chart.encounter}`;

describe('every chart', () => {
  it.each(shapes)('opens directly in %s', async (shape) => {
    for (const chart of demoCharts) await text(chartUrl('', shape, chart.id));
  });

  it('has its frames in Carewell, with no patient name on the coding sheet', async () => {
    for (const chart of demoCharts) {
      const frame = await text(`/classic/chart/${chart.id}`);
      expect(frame).toContain(chart.patient.mrn);
      const sheet = await text(`/classic/chart/${chart.id}/coding`);
      for (const line of chart.lines) expect(sheet).toContain(`<td>${line.code}</td>`);
      expect(sheet).toContain(chart.encounter);
      expect(sheet).not.toContain(chart.patient.name.split(' ').at(-1));
    }
  });

  it('has every code in an input of Codeworks and only the first document on the page', async () => {
    for (const chart of demoCharts) {
      const work = await text(`/platform/work/${chart.id}`);
      for (const line of chart.lines) expect(work).toContain(`value="${line.code}"`);
      expect(work.match(/class="docView"/g)).toHaveLength(1);
    }
  });

  it('has no answer on any page or in what Lumen fetches', async () => {
    const chart = chartById('ipm-01')!;
    const pages = [
      `/classic/chart/${chart.id}`,
      `/classic/chart/${chart.id}/coding`,
      chartUrl('', 'platform', chart.id),
      spaApi(chart),
    ];
    for (const path of pages) {
      const page = await text(path);
      expect(page).not.toContain('I13.0');
      expect(page).not.toContain('rationale');
    }
  });
});

describe('Lumen', () => {
  it('answers after 300 to 600 ms with lines, pointers as codes and sixty notes', async () => {
    const chart = chartById('card-01')!;
    const before = performance.now();
    const detail = JSON.parse(await text(spaApi(chart)));
    expect(performance.now() - before).toBeGreaterThan(250);
    expect(detail.lines.at(-1)).toMatchObject({ system: 'CPT', code: '93000', diagnoses: ['I48.0'] });
    expect(detail.notes).toHaveLength(60);
    expect(detail.notes[0].text).toBeUndefined();
    for (const { id } of demoCharts) expect(delayOf(id)).toBeGreaterThanOrEqual(300);
    for (const { id } of demoCharts) expect(delayOf(id)).toBeLessThan(600);
  });

  it('fills the list with notes of other encounters only, none from before birth', () => {
    for (const chart of demoCharts) {
      for (const note of otherVisitNotes(chart)) {
        expect(note.encounter).not.toBe(chart.encounter);
        expect(note.signed >= chart.patient.dob && note.signed < chart.dateOfService).toBe(true);
      }
    }
  });
});

describe('what is not there', () => {
  it.each([
    '/nowhere',
    '/chart/none',
    '/classic/?chart=none',
    '/classic/chart/none',
    '/classic/chart/none/documents',
    '/classic/chart/none/coding',
    '/platform/work/none',
    '/platform/work/card-01/document/9',
    '/spa/patient/none/encounter/none/coding',
  ])('%s is 404 with a plain message', async (path) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is no such chart or page here.');
  });

  it('is 404 for an unknown encounter or note of Lumen', async () => {
    for (const path of ['/spa/api/patients/a/encounters/b', `${spaApi(demoCharts[0]!)}/notes/999`]) {
      expect((await app.request(path)).status).toBe(404);
    }
  });
});

describe('the start', () => {
  it('lists all charts, in any order, and sends /chart/ID to a shape', async () => {
    for (const path of ['/', '/?by=due', '/?by=coder', '/?by=nothing']) {
      const page = await text(path);
      for (const chart of demoCharts) expect(page).toContain(chart.encounter);
    }
    const sent = await app.request('/chart/card-01?shape=platform');
    expect(sent.headers.get('location')).toBe('/platform/work/card-01');
  });

  it('serves the answer key', async () => {
    expect(JSON.parse(await text('/answer-key.json'))).toHaveLength(demoCharts.length);
  });
});

describe('escaping', () => {
  const nasty = '<img src=x onerror="alert(1)">';
  const base = chartById('card-01')!;
  const chart: DemoChart = {
    ...base,
    patient: { ...base.patient, name: `A ${nasty}` },
    provider: nasty,
    documents: [{ ...base.documents[0]!, title: nasty, text: nasty }],
    lines: base.lines.map((line) => ({ ...line, label: nasty })),
  };

  it('holds in the pages that show chart text', async () => {
    for (const page of [documentsPage(chart, 1), codingPage(chart), workPage(chart)]) {
      const markup = String(await page);
      expect(markup).not.toContain('<img');
      expect(markup).toContain('&lt;img');
    }
  });
});

describe('the server', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterAll(() => demo.close());

  it('listens on a free port of this machine', async () => {
    expect(demo.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(chartUrl(demo.url, 'classic', 'ipm-01'))).status).toBe(200);
    expect((await fetch(`${demo.url}/classic/classic.css`)).headers.get('content-type')).toContain(
      'text/css',
    );
  });
});
