// The first page of the demonstration EHR: what the three shapes are, and every chart with a way into each.

import type { DemoChart } from '../practice/chart-type.ts';
import { chartUrl, shapes } from './chart-url.ts';
import { html, type Markup, page, slashDate } from './html.ts';

const shapeTexts: Record<(typeof shapes)[number], { name: string; start: string; text: string }> = {
  classic: {
    name: 'Carewell Classic',
    start: '/classic/',
    text: 'An older EHR in frames within frames. The patient banner stands above, the coding sheet in a frame of its own that does not name the patient, and the address never changes when you open another patient.',
  },
  spa: {
    name: 'Lumen Health',
    start: '/spa/worklist',
    text: 'A single-page EHR. Nothing reloads, text arrives late, the code rows are drawn again every few seconds, and the long note list holds only what is in sight.',
  },
  platform: {
    name: 'Codeworks',
    start: '/platform/',
    text: 'A coding platform. A chart opens in a window of its own, codes and modifiers stand in input fields, and diagnoses and procedures have separate grids.',
  },
};

const chartRow = (chart: DemoChart): Markup => html`<tr>
<td>${chart.specialty}</td><td>${chart.patient.name}</td><td>${chart.encounter}</td>
<td>${slashDate(chart.dateOfService)}</td><td>${chart.encounterType}</td><td>${chart.payer}</td>
<td>${chart.coder}</td><td>${chart.lines.length}</td><td>${slashDate(chart.due)}</td>
<td>${shapes.map((shape) => html`<a href="${chartUrl('', shape, chart.id)}">${shapeTexts[shape].name.split(' ')[0]}</a> `)}</td>
</tr>`;

const orders = {
  specialty: (chart: DemoChart) => chart.specialty,
  due: (chart: DemoChart) => chart.due,
  coder: (chart: DemoChart) => chart.coder,
};

const ordered = (charts: readonly DemoChart[], by: string): DemoChart[] => {
  const key = by === 'due' || by === 'coder' ? orders[by] : orders.specialty;
  return charts.toSorted((a, b) => key(a).localeCompare(key(b)));
};

const orderLinks: Markup = html`Sort by <a href="/">specialty</a>, <a href="/?by=due">due date</a> or <a href="/?by=coder">coder</a>.`;

const heads = [
  'Specialty',
  'Patient',
  'Encounter',
  'Service date',
  'Type',
  'Payer',
  'Coder',
  'Lines',
  'Due',
  'Open in',
];

/** The chooser at `/`; an unknown order is the order by specialty. */
export const startPage = (charts: readonly DemoChart[], by = 'specialty'): Markup =>
  page({
    title: 'Demonstration EHR',
    styles: '/start.css',
    body: html`<body>
<h1>Demonstration EHR</h1>
<p>${charts.length} invented charts, coded by an invented vendor, Meridian Coding Partners, with mistakes put in on
purpose. The same charts stand in three kinds of software, so that you can practise second reading in each. No person
here is real. The right answers are in the <a href="/answer-key.json">answer key</a>.</p>
<ul class="shapes">${shapes.map(
      (shape) => html`<li><h2><a href="${shapeTexts[shape].start}">${shapeTexts[shape].name}</a></h2>
<p>${shapeTexts[shape].text}</p></li>`,
    )}</ul>
<h2>Charts to read</h2>
<p>Open one, then press Overread’s button in the browser’s toolbar: the panel opens beside the chart.</p>
<p>${orderLinks}</p>
<table><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${ordered(charts, by).map(chartRow)}</tbody></table>
</body>`,
  });
