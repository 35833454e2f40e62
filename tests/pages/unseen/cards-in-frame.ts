// Unseen page: identity in the shell, codes in its frame as tiles and cards of terms, beside a fee
// schedule.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const shell = (chart: UnseenChart) =>
  document(
    'Workspace',
    `<header role="banner"><div class="crumbs">Home &rsaquo; Visits &rsaquo; <b>${chart.encounter}</b></div><div class="p360"><div><label>Patient</label><span>${chart.first} ${chart.last}</span></div><div><label>MRN</label><span>${chart.mrn}</span></div><div><label>Date of birth</label><span>${us(chart.dob)}</span></div><div><label>Visit number</label><span>${chart.encounter}</span></div></div></header><iframe id="gsft_main" name="gsft_main" src="/x_visit_coding.do?sys_id=7f${chart.encounter}" width="1000" height="700"></iframe>`,
  );

function cards(chart: UnseenChart): string {
  const term = (name: string, value: string) =>
    `<div class="f"><dt>${name}</dt><dd>${value || '&mdash;'}</dd></div>`;
  return document(
    'Coding',
    `<div class="sect"><h3>Diagnoses</h3><ul class="tiles">${rows(chart.diagnoses, (d, i) => `<li class="tile"><div class="ttl">${d.code}</div><div class="st">${d.words}</div><div class="rk">Rank ${i + 1}</div></li>`)}</ul></div>
    <div class="sect"><h3>Procedures</h3><div class="cards">${rows(chart.services, (s) => `<div class="card"><dl>${term('CPT/HCPCS', s.code)}${term('Modifiers', s.modifiers.join(', '))}${term('Units', `${s.units}`)}${term('Diagnoses', s.pointers.map((p) => chart.diagnoses[p - 1]!.code).join(', '))}${term('Revenue site', '97110')}</dl></div>`)}</div></div>
    <div class="sect"><h3>Fee schedule</h3><table><thead><tr><th>Code</th><th>Allowed</th></tr></thead><tbody><tr><td>99213</td><td>$92.00</td></tr><tr><td>99214</td><td>$131.00</td></tr><tr><td>99215</td><td>$184.00</td></tr></tbody></table></div>`,
  );
}

export const cardsInFrame: UnseenPage = {
  name: 'cards-in-frame',
  hard: 'identity in the shell, codes in its frame as tiles and cards of terms, beside a fee schedule',
  charts: officeCharts,
  documents: (chart) => ({
    [`/now/workspace/visit/${chart.encounter}`]: shell(chart),
    [`/x_visit_coding.do?sys_id=7f${chart.encounter}`]: cards(chart),
  }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: officeLines,
  point: {
    0: {
      fields: {
        patient: '.p360 div:nth-child(2) span',
        name: '.p360 div:nth-child(1) span',
        dob: '.p360 div:nth-child(3) span',
        encounter: '.p360 div:nth-child(4) span',
      },
    },
    1: { tables: ['.tile .ttl', '.card dd'] },
  },
};
