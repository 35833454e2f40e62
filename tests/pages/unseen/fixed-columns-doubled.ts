// Unseen page: a fixed column is drawn a second time over the grid: each code stands there twice, assigned
// once.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, serviceLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const heads = ['Code', 'Modifiers', 'ICD', 'Units', 'Status'];

function html(chart: UnseenChart): string {
  const cells = (s: UnseenChart['services'][number]) => [
    s.code,
    s.modifiers.join(','),
    s.pointers.map((p) => chart.diagnoses[p - 1]!.code).join(','),
    `${s.units}`,
    'Ready',
  ];
  const row = (s: UnseenChart['services'][number], i: number) =>
    `<tr class="dx-row dx-data-row" role="row" aria-rowindex="${i + 1}">${cells(s)
      .map((text, k) => `<td role="gridcell" aria-colindex="${k + 1}">${text || '&nbsp;'}</td>`)
      .join('')}</tr>`;
  const fixed = (s: UnseenChart['services'][number]) =>
    `<tr class="dx-row dx-data-row" role="presentation" style="visibility:visible"><td>${s.code}</td><td class="dx-pointer-events-none" colspan="4" style="visibility:hidden">&nbsp;</td></tr>`;
  return document(
    'Charges',
    `<div class="dx-viewport"><div class="pt"><span class="pt-name">${chart.last}, ${chart.first}</span><span class="pt-l">Patient #</span><span class="pt-v">${chart.mrn}</span><span class="pt-l">D.O.B.</span><span class="pt-v">${us(chart.dob)}</span><span class="pt-l">Encounter #</span><span class="pt-v">${chart.encounter}</span></div>
    <div class="dx-datagrid" role="grid" style="position:relative"><div class="dx-datagrid-headers" role="presentation"><table role="presentation"><tbody><tr class="dx-row dx-header-row" role="row">${heads.map((h, k) => `<td role="columnheader" aria-colindex="${k + 1}"><div class="dx-datagrid-text-content">${h}</div></td>`).join('')}</tr></tbody></table></div>
    <div class="dx-datagrid-rowsview" role="presentation" style="position:relative"><div class="dx-datagrid-content"><table role="presentation" style="width:800px"><tbody>${rows(chart.services, row)}</tbody></table></div>
    <div class="dx-datagrid-content dx-datagrid-content-fixed" style="position:absolute;top:0;left:0;width:800px;background:transparent"><table role="presentation"><tbody>${rows(chart.services, fixed)}</tbody></table></div></div></div></div>`,
  );
}

export const fixedColumnsDoubled: UnseenPage = {
  name: 'fixed-columns-doubled',
  hard: 'a fixed column is drawn a second time over the grid: each code stands there twice, assigned once',
  charts: officeCharts,
  documents: (chart) => ({ [`/billing/charges/${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: (chart) => serviceLines(chart, { modifiers: true, units: true, diagnoses: true }),
  point: {
    0: {
      fields: {
        patient: '.pt-v:nth-of-type(3)',
        name: '.pt-name',
        dob: '.pt-v:nth-of-type(5)',
        encounter: '.pt-v:nth-of-type(7)',
      },
      tables: ['[role="gridcell"][aria-colindex="1"]'],
    },
  },
};
