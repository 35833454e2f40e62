// Carewell Classic, the nested-frames EHR: the top page with the patient banner, the work list and the
// chart frame. The top address never changes; opening a patient replaces frames and tells the banner.

import type { DemoChart } from '../../practice/chart-type.ts';
import { html, lastNameFirst, type Markup, page, slashDate } from '../html.ts';

const assets = { styles: '/classic/classic.css', script: '/classic/classic.js' };

/** The top page: banner above, one frame below that holds the work list or a chart. */
export const topPage = (open: DemoChart | undefined): Markup =>
  page({
    ...assets,
    title: 'Carewell Classic',
    body: html`<body class="top">
<header class="masthead">
  <span class="brand">Carewell <em>Classic</em></span>
  <nav><a href="/classic/worklist" target="main">Work list</a> <a href="/" target="_top">Leave</a></nav>
  <span class="user">Signed in: Q. Auditor, Coding Quality</span>
</header>
<div class="banner" id="ptBanner" hidden>
  <span class="bLabel">Patient:</span> <span class="bValue" id="banName"></span>
  <span class="bLabel">MRN:</span> <span class="bValue" id="banMrn"></span>
  <span class="bLabel">DOB:</span> <span class="bValue" id="banDob"></span>
  <span class="bLabel">Sex:</span> <span class="bValue" id="banSex"></span>
</div>
<div class="banner empty" id="noPatient">No patient selected</div>
<iframe name="main" title="Main" src="${open ? `/classic/chart/${open.id}` : '/classic/worklist'}"></iframe>
</body>`,
  });

const worklistRow = (chart: DemoChart, index: number): Markup => html`<tr>
<td><a href="/classic/chart/${chart.id}">${lastNameFirst(chart.patient.name)}</a></td>
<td>${chart.patient.mrn}</td><td>${slashDate(chart.patient.dob)}</td>
<td>${chart.encounter}</td><td>${slashDate(chart.dateOfService)}</td>
<td>${chart.specialty}</td><td>${chart.encounterType}</td><td>${chart.payer}</td><td>${chart.coder}</td>
<td class="codes">${index % 3 === 0 ? chart.lines.slice(0, 3).map((line) => html`<span>${line.code}</span> `) : '-'}</td>
<td>${slashDate(chart.due)}</td>
</tr>`;

const worklistHeads = [
  'Patient',
  'MRN',
  'DOB',
  'Encounter',
  'Service date',
  'Specialty',
  'Type',
  'Payer',
  'Coder',
  'First codes',
  'Due',
];

/** The work list frame: many patients, some with codes, and no chart. */
export const worklistPage = (charts: readonly DemoChart[]): Markup =>
  page({
    ...assets,
    title: 'Work list',
    body: html`<body class="worklist">
<h1>Second-read work list</h1>
<p class="hint">${charts.length} encounters returned by the vendor and waiting.</p>
<table class="grid"><thead><tr>${worklistHeads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${charts.map(worklistRow)}</tbody></table>
</body>`,
  });

const headRow = (pairs: [string, string][]): Markup =>
  html`<tr>${pairs.map(([label, value]) => html`<th>${label}</th><td>${value}</td>`)}</tr>`;

/** The chart frame: encounter head, and beneath it the documents frame and the coding-sheet frame. */
export const chartPage = (chart: DemoChart): Markup =>
  page({
    ...assets,
    title: 'Encounter',
    body: html`<body class="chart" data-name="${lastNameFirst(chart.patient.name)}" data-mrn="${chart.patient.mrn}"
 data-dob="${slashDate(chart.patient.dob)}" data-sex="${chart.patient.sex}">
<table class="encHead" id="encHead">
${headRow([
  ['MRN', chart.patient.mrn],
  ['Encounter No.', chart.encounter],
  ['Service date', slashDate(chart.dateOfService)],
  ['Discharge date', chart.dischargeDate ? slashDate(chart.dischargeDate) : ''],
  ['Encounter type', chart.encounterType],
])}
${headRow([
  ['Specialty', chart.specialty],
  ['Rendering provider', chart.provider],
  ['Payer', chart.payer],
  ['Facility', chart.facility],
  ['Place of service', chart.placeOfService],
])}
</table>
<div class="panes">
  <iframe name="documents" title="Documents" src="/classic/chart/${chart.id}/documents"></iframe>
  <iframe name="coding" title="Coding sheet" src="/classic/chart/${chart.id}/coding"></iframe>
</div>
</body>`,
  });
