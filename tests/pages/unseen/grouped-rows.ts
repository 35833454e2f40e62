// Unseen page: one table for all codes: group headings as rows, and a cell that spans rows shifts the
// columns.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

function html(chart: UnseenChart): string {
  const last = chart.services.length - 1;
  return document(
    'Encounter coding',
    `<app-root _nghost-ng-c201=""><p-toolbar><div class="p-toolbar"><div class="flex"><span class="text-900 font-bold">${chart.first} ${chart.last}</span><p-tag><span class="p-tag">MRN: ${chart.mrn}</span></p-tag><p-tag><span class="p-tag">DOB: ${us(chart.dob)}</span></p-tag><p-tag><span class="p-tag">Encounter: ${chart.encounter}</span></p-tag></div></div></p-toolbar>
    <p-table><div class="p-datatable"><table role="table" class="p-datatable-table"><thead class="p-datatable-thead"><tr><th>Rendered by</th><th>Code</th><th>Text</th><th>Mod</th><th>Units</th><th>Dx</th></tr></thead><tbody class="p-datatable-tbody">
    <tr class="p-rowgroup-header"><td colspan="6"><span>Diagnoses</span></td></tr>
    ${rows(chart.diagnoses, (d, i) => `<tr>${i === 0 ? `<td rowspan="${chart.diagnoses.length}">${chart.provider}</td>` : ''}<td>${d.code}</td><td>${d.words}</td><td></td><td></td><td></td></tr>`)}
    <tr class="p-rowgroup-header"><td colspan="6"><span>Services</span></td></tr>
    ${rows(chart.services, (s, i) => `<tr>${i === 0 && last > 0 ? `<td rowspan="${last}">${chart.provider}</td>` : ''}${i === last ? '<td>Front desk</td>' : ''}<td>${s.code}</td><td>${s.words}</td><td>${s.modifiers.join(' ')}</td><td>${s.units}</td><td>${s.pointers.map((p) => chart.diagnoses[p - 1]!.code).join(' ')}</td></tr>`)}
    <tr class="p-rowgroup-footer"><td colspan="6">${chart.services.length} services</td></tr></tbody></table></div></p-table></app-root>`,
  );
}

export const groupedRows: UnseenPage = {
  name: 'grouped-rows',
  hard: 'one table for all codes: group headings as rows, and a cell that spans rows shifts the columns',
  charts: officeCharts,
  documents: (chart) => ({ [`/coding/encounter/${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: officeLines,
  point: {
    0: {
      fields: {
        patient: 'p-tag:nth-of-type(1) span',
        name: '.text-900',
        dob: 'p-tag:nth-of-type(2) span',
        encounter: 'p-tag:nth-of-type(3) span',
      },
      tables: ['tbody tr:nth-child(2) td:nth-child(2)'],
    },
  },
};
