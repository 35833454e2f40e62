// Lumen Health, the single-page EHR: one shell for every client-side route, and JSON that arrives late.

import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import type { DemoChart } from '../../practice/chart-type.ts';
import { chartByEncounter, demoCharts } from '../../practice/charts.ts';
import { assets } from '../assets.ts';
import { html, page, poaText } from '../html.ts';
import { otherVisitNotes } from './other-visits.ts';

const shell = page({
  title: 'Lumen Health',
  styles: '/spa/lumen.css',
  script: '/spa/app.js',
  body: html`<body><div id="root"><p class="css-boot9a">Lumen is starting&hellip;</p></div></body>`,
});

/** Milliseconds an answer is held back: 300 to 600, always the same for the same address. */
export const delayOf = (path: string): number =>
  300 + ([...path].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7) % 300);

const summary = (chart: DemoChart) => ({
  name: chart.patient.name,
  mrn: chart.patient.mrn,
  dob: chart.patient.dob,
  sex: chart.patient.sex,
  encounter: chart.encounter,
  dateOfService: chart.dateOfService,
  dischargeDate: chart.dischargeDate,
  encounterType: chart.encounterType,
  specialty: chart.specialty,
  provider: chart.provider,
  payer: chart.payer,
  facility: chart.facility,
  placeOfService: chart.placeOfService,
  coder: chart.coder,
  vendor: chart.vendor,
  delivered: chart.delivered,
  due: chart.due,
  drg: chart.drg ? `${chart.drg.number} ${chart.drg.title}` : null,
});

const notesOf = (chart: DemoChart) => [
  ...chart.documents.map((document) => ({ ...document, encounter: chart.encounter })),
  ...otherVisitNotes(chart),
];

const detail = (chart: DemoChart) => ({
  ...summary(chart),
  notes: notesOf(chart).map(({ text: _, ...head }) => head),
  lines: chart.lines.map((line) => ({
    system: line.system,
    code: line.code,
    modifiers: line.modifiers,
    units: line.units,
    diagnoses: line.pointers.map((position) => chart.lines[position - 1]!.code),
    poa: poaText(line),
    label: line.label ?? '',
  })),
});

const api = new Hono()
  .use(async (c, next) => {
    await wait(delayOf(c.req.path));
    await next();
  })
  .get('/worklist', (c) =>
    c.json(
      demoCharts.map((chart, index) => ({
        ...summary(chart),
        codes: index % 4 === 0 ? chart.lines.slice(0, 2).map((line) => line.code) : [],
      })),
    ),
  )
  .get('/patients/:mrn/encounters/:encounter', (c) => {
    const chart = chartByEncounter(c.req.param('mrn'), c.req.param('encounter'));
    return chart ? c.json(detail(chart)) : c.json({ message: 'There is no such encounter.' }, 404);
  })
  .get('/patients/:mrn/encounters/:encounter/notes/:index', (c) => {
    const chart = chartByEncounter(c.req.param('mrn'), c.req.param('encounter'));
    const found = chart && notesOf(chart)[Number(c.req.param('index'))];
    return found ? c.json({ text: found.text }) : c.json({ message: 'There is no such note.' }, 404);
  });

/** Every address of Lumen Health. */
export const spa = new Hono({ strict: false })
  .route(
    '/',
    assets(new URL('./', import.meta.url), [
      'lumen.css',
      'app.js',
      'dom.js',
      'worklist.js',
      'encounter.js',
      'notes.js',
      'codes.js',
    ]),
  )
  .route('/api', api)
  .get('/', (c) => c.redirect('/spa/worklist'))
  .get('/worklist', (c) => c.html(shell))
  .get('/patient/:mrn/encounter/:encounter/:view', (c) => {
    const known = chartByEncounter(c.req.param('mrn'), c.req.param('encounter'));
    return known ? c.html(shell) : c.notFound();
  });
