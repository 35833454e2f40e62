// Unseen page: aria grids whose rows and cells stand in another order in the document than on the screen.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

interface Column {
  id: string;
  name: string;
}

const dxColumns: Column[] = [
  { id: 'seq', name: '#' },
  { id: 'dxCode', name: 'ICD-10' },
  { id: 'dxDesc', name: 'Description' },
];
const chargeColumns: Column[] = [
  { id: 'ln', name: 'Line' },
  { id: 'serviceDate', name: 'DOS' },
  { id: 'procCode', name: 'Procedure' },
  { id: 'mods', name: 'Mods' },
  { id: 'dxPtr', name: 'Dx Ptr' },
  { id: 'qty', name: 'Units' },
  { id: 'fee', name: 'Charge' },
];

/** A grid whose cells and rows stand in the document in another order than they are shown in. */
function grid(columns: Column[], data: Record<string, string>[], moved: number[], foot: string): string {
  const cell = (role: string, k: number, text: string) =>
    `<div class="ag-cell ag-cell-value" role="${role}" col-id="${columns[k]!.id}" aria-colindex="${k + 2}" style="position:absolute;left:${k * 130}px;width:130px"><span class="ag-cell-wrapper"><span class="ag-cell-value">${text}</span></span></div>`;
  const line = (row: Record<string, string>, i: number) =>
    `<div role="row" class="ag-row ag-row-level-0" row-index="${i}" aria-rowindex="${i + 2}" row-id="${i}f3" style="position:absolute;top:${i * 28}px;height:28px;width:100%">${moved.map((k) => cell('gridcell', k, row[columns[k]!.id]!)).join('')}</div>`;
  const pinned = (i: number) =>
    `<div role="row" class="ag-row" row-index="${i}" aria-rowindex="${i + 2}" style="position:absolute;top:${i * 28}px;height:28px"><div role="gridcell" aria-colindex="1"><input type="checkbox" aria-label="Select row"></div></div>`;
  const body = data.map(line).reverse().join('');
  return `<div class="ag-root" role="treegrid" aria-rowcount="${data.length + 1}" aria-colcount="${columns.length + 1}">
    <div class="ag-header" role="presentation"><div class="ag-header-viewport" role="presentation"><div class="ag-header-row" role="row" aria-rowindex="1" style="position:relative;height:30px">${columns.map((c, k) => `<div class="ag-header-cell" role="columnheader" col-id="${c.id}" aria-colindex="${k + 2}" style="position:absolute;left:${k * 130}px"><div class="ag-cell-label-container"><span class="ag-header-cell-text">${c.name}</span></div></div>`).join('')}</div></div></div>
    <div class="ag-body" role="presentation" style="position:relative;height:${data.length * 28 + 10}px">
      <div class="ag-pinned-left-cols-container" role="rowgroup" style="position:absolute;left:0;width:40px;height:200px">${data.map((_, i) => pinned(i)).join('')}</div>
      <div class="ag-center-cols-container" role="rowgroup" style="position:absolute;left:44px;width:1000px;height:200px">${body}</div>
    </div><div class="ag-status-bar">${foot}</div></div>`;
}

function html(chart: UnseenChart): string {
  const dx = chart.diagnoses.map((d, i) => ({ seq: `${i + 1}`, dxCode: d.code, dxDesc: d.words }));
  const lines = chart.services.map((s, i) => ({
    ln: `${i + 1}`,
    serviceDate: us(chart.dos),
    procCode: s.code,
    mods: s.modifiers.join(' '),
    dxPtr: s.pointers.join(','),
    qty: `${s.units}`,
    fee: `$${(s.units * 61.5).toFixed(2)}`,
  }));
  return document(
    'Charge review',
    `<div id="root"><header class="sc-bdVaJa hTqkZz"><div class="sc-htpNat kQxVwo"><span class="sc-bwzfXH">${chart.last}, ${chart.first}</span>
    <div class="sc-ifAKCX"><span>MRN</span><strong>${chart.mrn}</strong></div><div class="sc-ifAKCX"><span>DOB</span><strong>${us(chart.dob)}</strong></div>
    <div class="sc-ifAKCX"><span>Encounter</span><strong>${chart.encounter}</strong></div><div class="sc-ifAKCX"><span>DOS</span><strong>${us(chart.dos)}</strong></div></div></header>
    <main><h2>Diagnoses</h2>${grid(dxColumns, dx, [1, 0, 2], `${dx.length} diagnoses`)}
    <h2>Charges</h2>${grid(chargeColumns, lines, [6, 2, 3, 0, 5, 1, 4], `${lines.length} lines &middot; Total ${rows(lines, (l) => l.fee)}`)}</main></div>`,
  );
}

export const movedColumnsGrid: UnseenPage = {
  name: 'moved-columns-grid',
  hard: 'aria grids whose rows and cells stand in another order in the document than on the screen',
  charts: officeCharts,
  documents: (chart) => ({ [`/app/encounters/${chart.encounter}/charges`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService'],
  lines: officeLines,
  short: { guess: { fields: ['name'] } },
  point: {
    0: {
      fields: {
        patient: 'header .sc-ifAKCX:nth-of-type(1) strong',
        name: '.sc-bwzfXH',
        dob: 'header .sc-ifAKCX:nth-of-type(2) strong',
        encounter: 'header .sc-ifAKCX:nth-of-type(3) strong',
        dateOfService: 'header .sc-ifAKCX:nth-of-type(4) strong',
      },
      tables: ['[col-id="dxCode"][role="gridcell"]', '[col-id="procCode"][role="gridcell"]'],
    },
  },
};
