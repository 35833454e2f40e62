// Unseen page: each row is a table of its own, headings stand apart, and a grid of former claims looks
// alike.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

let next = 1041;

function panel(title: string, heads: string[], lines: string[][]): string {
  const id = next++;
  const item = (line: string[], i: number) =>
    `<table id="gridview-${id}-record-${i + 60}" role="presentation" class="x-grid-item${i % 2 ? ' x-grid-item-alt' : ''}" cellpadding="0" cellspacing="0" data-boundview="gridview-${id}" data-recordid="${i + 60}" data-recordindex="${i}"><tbody><tr class="x-grid-row" role="row">${line.map((text, k) => `<td class="x-grid-cell x-grid-td x-grid-cell-gridcolumn-${id}${k}" role="gridcell" data-columnid="gridcolumn-${id}${k}"><div class="x-grid-cell-inner" style="text-align:left;">${text || '&nbsp;'}</div></td>`).join('')}</tr></tbody></table>`;
  return `<div class="x-panel x-grid" id="grid-${id}"><div class="x-panel-header"><div class="x-title-text">${title}</div></div>
  <div class="x-grid-header-ct" role="rowgroup"><div class="x-box-inner"><div role="presentation" class="x-box-target">${heads.map((h, k) => `<div class="x-column-header" role="columnheader" id="gridcolumn-${id}${k}"><div class="x-column-header-inner"><span class="x-column-header-text">${h || '&#160;'}</span></div></div>`).join('')}</div></div></div>
  <div class="x-grid-body"><div class="x-grid-view"><div class="x-grid-item-container">${rows(lines, item)}</div></div></div></div>`;
}

function html(chart: UnseenChart): string {
  next = 1000 + chart.diagnoses.length * 10;
  const field = (name: string, value: string) =>
    `<div class="x-field x-form-item x-field-default"><label class="x-form-item-label"><span class="x-form-item-label-text">${name}:</span></label><div class="x-form-item-body"><div class="x-form-display-field" role="textbox" aria-readonly="true">${value}</div></div></div>`;
  return document(
    'Practice',
    `<div class="x-viewport"><div class="x-toolbar">${field('Patient', `${chart.last}, ${chart.first}`)}${field('Patient No', chart.mrn)}${field('DOB', us(chart.dob))}${field('Encounter No', chart.encounter)}${field('DOS', us(chart.dos))}</div>
    ${panel(
      'Diagnosis Codes',
      ['No.', 'Code', 'Description', 'Type'],
      chart.diagnoses.map((d, i) => [`${i + 1}`, d.code, d.words, 'ICD-10']),
    )}
    ${panel(
      'Procedure Codes',
      ['Code', 'Mod 1', 'Mod 2', 'DX 1', 'DX 2', 'DX 3', 'Qty', 'Amount'],
      chart.services.map((s) => [
        s.code,
        s.modifiers[0] ?? '',
        s.modifiers[1] ?? '',
        ...[0, 1, 2].map((k) => `${s.pointers[k] ?? ''}`),
        `${s.units}`,
        '96.00',
      ]),
    )}
    ${panel(
      'Claim History',
      ['Claim', 'DOS', 'Code', 'Status', 'Paid'],
      [
        ['588120', '11/02/2025', '99213', 'Paid', '71.10'],
        ['579034', '06/14/2025', '99396', 'Paid', '140.00'],
        ['571188', '01/20/2025', '90471', 'Denied', '0.00'],
      ],
    )}</div>`,
  );
}

export const tablePerRowGrid: UnseenPage = {
  name: 'table-per-row-grid',
  hard: 'each row is a table of its own, headings stand apart, and a grid of former claims looks alike',
  charts: officeCharts,
  documents: (chart) => ({ [`/ext/main#encounter/${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService'],
  lines: officeLines,
  point: {
    0: {
      fields: {
        patient: '.x-field:nth-child(2) .x-form-display-field',
        name: '.x-field:nth-child(1) .x-form-display-field',
        dob: '.x-field:nth-child(3) .x-form-display-field',
        encounter: '.x-field:nth-child(4) .x-form-display-field',
        dateOfService: '.x-field:nth-child(5) .x-form-display-field',
      },
      tables: [
        '.x-grid:nth-of-type(2) .x-grid-item td:nth-child(2) div',
        '.x-grid:nth-of-type(3) .x-grid-item td:nth-child(1) div',
      ],
    },
  },
};
