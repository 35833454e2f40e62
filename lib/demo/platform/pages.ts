// Codeworks, the coding platform: a queue, and a work window (a pop-up) with the documents at the left and
// the diagnosis and procedure grids at the right, every code in an input.

import type { DemoChart, DemoDocument } from '../../practice/chart-type.ts';
import { dashDate, html, lastNameFirst, type Markup, page } from '../html.ts';
import { diagnosisGrid, procedureGrid } from './grids.ts';

const assets = { styles: '/platform/codeworks.css', script: '/platform/codeworks.js' };

const queueHeads = [
  '',
  'Patient',
  'MRN',
  'DOB',
  'Account',
  'DOS',
  'Specialty',
  'Class',
  'Payer',
  'Coder',
  'Codes',
  'Due',
];

const queueRow = (chart: DemoChart, index: number): Markup => html`<tr>
<td><button type="button" data-open="${chart.id}">Open</button></td>
<td>${lastNameFirst(chart.patient.name).toUpperCase()}</td><td>${chart.patient.mrn}</td>
<td>${dashDate(chart.patient.dob)}</td><td>${chart.encounter}</td><td>${dashDate(chart.dateOfService)}</td>
<td>${chart.specialty}</td><td>${chart.encounterType}</td><td>${chart.payer}</td><td>${chart.coder}</td>
<td>${index % 3 === 1 ? `${chart.lines[0]!.code} +${chart.lines.length - 1}` : `${chart.lines.length} lines`}</td>
<td>${dashDate(chart.due)}</td></tr>`;

/** The queue: many patients, some rows with a code. It is no chart. */
export const queuePage = (charts: readonly DemoChart[]): Markup =>
  page({
    ...assets,
    title: 'Codeworks - Queue',
    body: html`<body class="queue">
<header class="bar"><b>CODEWORKS</b><span>Queue: Second read</span><span>${charts.length} accounts</span><a href="/">Leave</a></header>
<table class="cwGrid"><thead><tr>${queueHeads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${charts.map(queueRow)}</tbody></table>
</body>`,
  });

const field = (id: string, label: string, value: string): Markup =>
  html`<div class="fld"><label for="f-${id}">${label}</label><input id="f-${id}" readonly value="${value}" size="${Math.max(value.length, 4)}"></div>`;

/** The open document. It is the only one on the page; a tab fetches another in its place. */
export const documentView = (document: DemoDocument): Markup => html`<div class="docView" id="docView">
<div class="docHead"><b class="docName">${document.title}</b>
<span class="docBy">${document.author}</span> <span class="docAt">${dashDate(document.signed)} ${document.signed.slice(11)}</span></div>
<div class="docLines">${document.text.split('\n').map((line) => html`${line}<br>`)}</div>
</div>`;

const tab = (chart: DemoChart, document: DemoDocument, index: number): Markup =>
  html`<button type="button" role="tab" aria-selected="${index === 0 ? 'true' : 'false'}"
 data-document="/platform/work/${chart.id}/document/${index + 1}">${document.title}</button>`;

/** The work window of one chart. */
export const workPage = (chart: DemoChart): Markup =>
  page({
    ...assets,
    title: 'Codeworks - Account',
    body: html`<body class="work">
<header class="bar"><b>CODEWORKS</b><span>Account review</span><button type="button" data-close>Close window</button></header>
<section class="strip" id="strip">
${field('patient', 'Patient', lastNameFirst(chart.patient.name).toUpperCase())}
${field('mrn', 'MRN', chart.patient.mrn)}
${field('dob', 'DOB', dashDate(chart.patient.dob))}
${field('sex', 'Sex', chart.patient.sex)}
${field('account', 'Account', chart.encounter)}
${field('dos', chart.dischargeDate ? 'Admit date' : 'DOS', dashDate(chart.dateOfService))}
${chart.dischargeDate ? field('discharge', 'Discharge date', dashDate(chart.dischargeDate)) : ''}
${field('class', 'Patient class', chart.encounterType)}
${field('specialty', 'Specialty', chart.specialty)}
${field('provider', 'Rendering', chart.provider)}
${field('payer', 'Payer', chart.payer)}
${field('facility', 'Facility', chart.facility)}
${field('pos', 'POS', chart.placeOfService)}
${field('coder', 'Coder', chart.coder)}
${field('vendor', 'Vendor', chart.vendor)}
${field('delivered', 'Delivered', dashDate(chart.delivered))}
${chart.drg ? field('drg', 'MS-DRG', `${chart.drg.number} ${chart.drg.title}`) : ''}
</section>
<div class="split">
<section class="viewer" aria-label="Documents"><div role="tablist" class="tabs">${chart.documents.map((document, index) => tab(chart, document, index))}</div>
${documentView(chart.documents[0]!)}</section>
<section class="grids" aria-label="Codes">${diagnosisGrid(chart)}${procedureGrid(chart)}</section>
</div>
</body>`,
  });
