// Unseen page: codes and words in one cell, modifiers glued to the code with dashes, the number in
// brackets.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

function html(chart: UnseenChart): string {
  return document(
    'Billing',
    `<div id="app" data-reactroot=""><div class="jss12 jss40"><div class="jss13"><h1 class="jss77">${chart.last}, ${chart.first} <span class="jss78">(${chart.mrn})</span></h1><p class="jss79">DOB ${us(chart.dob)} &bull; 67 yrs &bull; ${chart.phone}</p></div>
    <div class="jss14"><span class="jss80">Visit ID</span><span class="jss81">${chart.encounter}</span><span class="jss80">Visit date</span><span class="jss81">${us(chart.dos)}</span><span class="jss80">Rendering provider</span><span class="jss81">${chart.provider}</span></div></div>
    <div class="jss90"><h3>Visit diagnoses</h3><table class="MuiTable-root"><thead><tr><th>Diagnosis</th><th></th></tr></thead><tbody>${rows(chart.diagnoses, (d) => `<tr class="jss91"><td>${d.code} - ${d.words}</td><td><button title="Remove">&times;</button></td></tr>`)}</tbody></table></div>
    <div class="jss90"><h3>Services</h3><table class="MuiTable-root"><thead><tr><th>Service</th><th>Linked to</th><th>Units</th><th>Price</th></tr></thead><tbody>${rows(chart.services, (s) => `<tr class="jss91"><td>${[s.code, ...s.modifiers].join('-')}</td><td>${s.pointers.map((p) => chart.diagnoses[p - 1]!.code).join(', ')}</td><td>${s.units}</td><td>$77.00</td></tr>`)}</tbody></table></div></div>`,
  );
}

export const combinedCells: UnseenPage = {
  name: 'combined-cells',
  hard: 'codes and words in one cell, modifiers glued to the code with dashes, the number in brackets',
  charts: officeCharts,
  documents: (chart) => ({ [`/#/visits/${chart.encounter}/billing`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService', 'provider'],
  lines: officeLines,
  short: { guess: { fields: ['patient'] } },
  point: {
    0: {
      fields: {
        patient: '.jss78',
        name: 'h1',
        dob: '.jss79',
        encounter: '.jss14 .jss81:nth-child(2)',
        dateOfService: '.jss14 .jss81:nth-child(4)',
        provider: '.jss14 .jss81:nth-child(6)',
      },
      tables: ['.jss90:nth-of-type(2) tbody td', '.jss90:nth-of-type(3) tbody td'],
    },
  },
};
