// Divs in divs: no table, no roles, head and body apart.

import type { SamplePage } from './page-type.ts';
import { codesAt, rows } from './sample-charts.ts';

const words = (iso: string): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

export const nestedDivsGrid: SamplePage = {
  name: 'nested-divs-grid',
  hard: 'no table and no roles; the head stands apart from the rows; dates in words; an address behind #',
  path: (chart) => `/portal/#/chart/${chart.mrn}/encounter/${chart.encounter}/coding`,
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService'],
  shows: 'both',
  columns: ['modifiers', 'units', 'diagnoses'],
  html: (
    chart,
  ) => `<!doctype html><title>Coding</title><body><div class="app"><header class="patient-banner"><h1 class="patient-name">${chart.first} ${chart.last}</h1>
<div class="facts"><span class="fact"><b>MRN</b> ${chart.mrn}</span><span class="fact"><b>Born</b> ${words(chart.dob)}</span><span class="fact"><b>Encounter</b> ${chart.encounter}</span><span class="fact"><b>Service date</b> ${words(chart.dos)}</span></div></header>
<div class="panel"><div class="panel-title">Assigned codes</div><div class="gridx"><div class="gridx-head"><div>Code set</div><div>Code</div><div>Description</div><div>Modifiers</div><div>Units</div><div>Linked dx</div></div>
<div class="gridx-body">${rows(chart.diagnoses, (d) => `<div class="gridx-row"><div>ICD-10</div><div><span>${d.code}</span></div><div>${d.words}</div><div></div><div></div><div></div></div>`)}
${rows(chart.services, (s) => `<div class="gridx-row odd"><div>${/^\d/.test(s.code) ? 'CPT' : 'HCPCS'}</div><div><span>${s.code}</span></div><div>${s.words}</div><div>${s.modifiers.join(',')}</div><div>${s.units}</div><div>${codesAt(chart, s.pointers).join('; ')}</div></div>`)}</div></div></div></div></body>`,
  point: {
    fields: {
      patient: '.fact',
      name: '.patient-name',
      dob: '.fact:nth-child(2)',
      encounter: '.fact:nth-child(3)',
      dateOfService: '.fact:nth-child(4)',
    },
    tables: ['.gridx-row:nth-child(2) > div:nth-child(3)'],
  },
};
