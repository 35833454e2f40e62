// Held out: written after the engine was mended on the other unseen pages, before a look at what it makes of it.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { wardCharts } from './unseen-charts.ts';
import { diagnosisLines, document, procedureLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

function html(chart: UnseenChart): string {
  const cell = (name: string, value: string) =>
    `<div class="pid-cell"><span class="pid-label">${name}</span><span class="pid-value">${value}</span></div>`;
  return document(
    'Abstracting',
    `<div class="pid-bar">${cell('Patient', `${chart.last}, ${chart.first}`)}${cell('Med Rec #', chart.mrn)}${cell('FIN', chart.encounter)}${cell('Birth Date', us(chart.dob))}${cell('Admit Date', us(chart.dos))}${cell('Room', chart.room)}</div>
    <div class="tabs"><span class="tab on">Final coding</span><span class="tab">Working DRG</span></div>
    <table class="abs"><caption>Diagnosis codes</caption><colgroup><col><col><col></colgroup><thead><tr><th>Seq</th><th>Code</th><th>Description</th><th>POA</th><th>CC/MCC</th></tr></thead><tbody>
    ${rows(chart.diagnoses, (d, i) => `<tr><td>${i + 1}</td><td><button type="button" class="lnk">${d.code}</button></td><td>${d.words}</td><td>${{ Y: 'Yes', N: 'No', U: 'Unknown', W: 'Clinically undetermined' }[d.poa]}</td><td>${i === 1 ? 'CC' : ''}</td></tr>`)}</tbody></table>
    <table class="abs"><caption>Procedure codes</caption><thead><tr><th>Seq</th><th>ICD-10-PCS</th><th>Description</th><th>Date</th><th>Surgeon</th></tr></thead><tbody>
    ${rows(chart.procedures, (p, i) => `<tr><td>${i + 1}</td><td><button type="button" class="lnk">${p.code}</button></td><td>${p.words}</td><td>${us(p.day)}</td><td>${chart.provider}</td></tr>`)}</tbody></table>
    <table class="abs"><caption>Working DRG history</caption><thead><tr><th>Date</th><th>DRG</th><th>Principal</th></tr></thead><tbody><tr><td>${us(chart.dos)}</td><td>482</td><td>R55</td></tr><tr><td>${us(chart.dos)}</td><td>470</td><td>M25.551</td></tr></tbody></table>`,
  );
}

export const heldInpatientSummary: UnseenPage = {
  name: 'held-inpatient-summary',
  hard: 'held out: codes as buttons, POA in words, a history of working codes below',
  charts: wardCharts,
  documents: (chart) => ({ [`/abstract/${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService'],
  lines: (chart) => [...diagnosisLines(chart, { poa: true }), ...procedureLines(chart)],
  short: { guess: { lines: 'refused' }, teach: 'refused' },
  point: {
    0: {
      fields: {
        patient: '.pid-cell:nth-child(2) .pid-value',
        name: '.pid-cell:nth-child(1) .pid-value',
        encounter: '.pid-cell:nth-child(3) .pid-value',
        dob: '.pid-cell:nth-child(4) .pid-value',
      },
      tables: ['table:nth-of-type(1) .lnk', 'table:nth-of-type(2) .lnk'],
    },
  },
};
