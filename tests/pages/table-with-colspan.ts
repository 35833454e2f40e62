// One table for everything, parted by rows that span it.

import type { SamplePage } from './page-type.ts';
import { codesAt, rows, us } from './sample-charts.ts';

export const tableWithColspan: SamplePage = {
  name: 'table-with-colspan',
  hard: 'section rows, a row of remarks, a total; diagnoses and services in one table without a type column',
  path: (chart) => `/his/abstract/${chart.encounter}/summary`,
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService', 'payer'],
  shows: 'both',
  columns: ['modifiers', 'units', 'diagnoses'],
  html: (chart) => `<!doctype html><title>Abstract</title><body>
<table class="ident"><tr><th>Patient Name</th><td>${chart.last}, ${chart.first}</td><th>MRN</th><td>${chart.mrn}</td></tr>
<tr><th>DOB</th><td>${us(chart.dob)}</td><th>Visit #</th><td>${chart.encounter}</td></tr>
<tr><th>Admit Date</th><td>${us(chart.dos)}</td><th>Payor</th><td>${chart.payer}</td></tr></table>
<h2>Final coding</h2>
<table class="abstract"><thead><tr><th>Code</th><th colspan="2">Description</th><th>Mod</th><th>Qty</th><th>Related Dx</th></tr></thead><tbody>
<tr class="section"><td colspan="6">Diagnoses</td></tr>
${rows(chart.diagnoses, (d) => `<tr><td>${d.code}</td><td colspan="2">${d.words}</td><td></td><td></td><td></td></tr>`)}
<tr class="section"><td colspan="6">Charges (posted 06:15)</td></tr>
${rows(
  chart.services,
  (
    s,
  ) => `<tr><td>${s.code}</td><td colspan="2">${s.words}</td><td>${s.modifiers.join(' ')}</td><td>${s.units}</td><td>${codesAt(chart, s.pointers).join(', ')}</td></tr>
<tr class="remark"><td></td><td colspan="5">Posted by interface</td></tr>`,
)}
<tr class="total"><td colspan="4">Total</td><td>${chart.services.length}</td><td></td></tr>
</tbody></table></body>`,
  point: {
    fields: {
      patient: '.ident tr:nth-child(1) td:nth-of-type(2)',
      name: '.ident td',
      dob: '.ident tr:nth-child(2) td',
      encounter: '.ident tr:nth-child(2) td:nth-of-type(2)',
      dateOfService: '.ident tr:nth-child(3) td',
    },
    tables: ['.abstract tbody tr:nth-child(3) td:nth-child(2)'],
  },
};
