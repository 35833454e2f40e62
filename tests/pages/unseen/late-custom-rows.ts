// Unseen page: rows are elements of the page’s own, arriving late; modifiers and pointers are chips without
// spaces.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

function html(chart: UnseenChart): string {
  const cell = (column: string, inner: string) =>
    `<mat-cell role="cell" class="mat-mdc-cell mdc-data-table__cell cdk-column-${column} mat-column-${column} ng-star-inserted">${inner}</mat-cell>`;
  const head = (column: string, name: string) =>
    `<mat-header-cell role="columnheader" class="mat-mdc-header-cell cdk-column-${column} mat-column-${column}">${name}</mat-header-cell>`;
  const chip = (text: string) =>
    `<mat-chip class="mat-mdc-chip"><span class="mdc-evolution-chip__text-label">${text}</span></mat-chip>`;
  const body = `<mat-toolbar class="mat-toolbar"><span class="who">${chart.last}, ${chart.first}</span><span class="spacer"></span><span class="kv"><span class="k">MRN</span> <span class="v">${chart.mrn}</span></span><span class="kv"><span class="k">DOB</span> <span class="v">${us(chart.dob)}</span></span><span class="kv"><span class="k">Encounter ID</span> <span class="v">${chart.encounter}</span></span></mat-toolbar>
  <mat-card><h2 class="mat-h2">Diagnosis codes</h2><mat-table role="table" class="mat-mdc-table"><mat-header-row role="row">${head('rank', 'Rank')}${head('icd', 'ICD-10-CM')}${head('text', 'Text')}</mat-header-row>${rows(chart.diagnoses, (d, i) => `<mat-row role="row" class="mat-mdc-row">${cell('rank', `${i + 1}`)}${cell('icd', d.code)}${cell('text', d.words)}</mat-row>`)}</mat-table></mat-card>
  <mat-card><h2 class="mat-h2">Service lines</h2><mat-table role="table" class="mat-mdc-table"><mat-header-row role="row">${head('cpt', 'CPT/HCPCS')}${head('mods', 'Modifiers')}${head('ptr', 'Pointers')}${head('qty', 'Qty')}</mat-header-row>${rows(chart.services, (s) => `<mat-row role="row" class="mat-mdc-row">${cell('cpt', s.code)}${cell('mods', s.modifiers.map(chip).join(''))}${cell('ptr', s.pointers.map((p) => chip(`${p}`)).join(''))}${cell('qty', `${s.units}`)}</mat-row>`)}</mat-table></mat-card>`;
  return document(
    'Coding',
    `<app-root _nghost-ng-c44=""><div class="spin" role="progressbar">Loading</div></app-root><script>setTimeout(()=>{document.querySelector('app-root').innerHTML=${JSON.stringify(body).replaceAll('</', '<\\/')}},350)</script>`,
  );
}

export const lateCustomRows: UnseenPage = {
  name: 'late-custom-rows',
  hard: 'rows are elements of the page’s own, arriving late; modifiers and pointers are chips without spaces',
  charts: officeCharts,
  documents: (chart) => ({ [`/coding/${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: officeLines,
  point: {
    0: {
      fields: {
        patient: '.kv:nth-of-type(3) .v',
        name: '.who',
        dob: '.kv:nth-of-type(4) .v',
        encounter: '.kv:nth-of-type(5) .v',
      },
      tables: ['mat-cell.mat-column-icd', 'mat-cell.mat-column-cpt'],
    },
  },
};
