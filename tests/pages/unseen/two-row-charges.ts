// Unseen page: each charge takes two rows: code and units, then modifiers and diagnoses in words.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

function html(chart: UnseenChart): string {
  const charge = (s: UnseenChart['services'][number]) =>
    `<tr class="main"><td><button aria-label="Expand"></button></td><td>${us(chart.dos)}</td><td><b>${s.code}</b></td><td>${s.words}</td><td class="num">${s.units}</td><td class="num">148.20</td></tr>
    <tr class="sub"><td></td><td colspan="5"><span>Modifiers: ${s.modifiers.join(', ') || 'none'}</span> <span>Diagnoses: ${s.pointers.join(', ')}</span> <span>POS: 11</span></td></tr>`;
  return document(
    'Encounter checkout',
    `<div class="container-fluid"><div class="card"><div class="card-body row"><div class="col"><h5>${chart.first} ${chart.last}</h5></div><div class="col"><small>Acct/MRN: ${chart.mrn}</small></div><div class="col"><small>Born: ${us(chart.dob)}</small></div><div class="col"><small>Encounter #${chart.encounter} on ${us(chart.dos)}</small></div></div></div>
    <h6>Assessment</h6><ol class="list-group">${rows(chart.diagnoses, (d) => `<li class="list-group-item"><span class="badge">${d.code}</span> ${d.words}</li>`)}</ol>
    <h6>Procedures</h6><table class="table table-sm"><thead><tr><th></th><th>Date</th><th>CPT</th><th>Name</th><th>Qty</th><th>Fee</th></tr></thead><tbody>${rows(chart.services, charge)}<tr class="total"><td></td><td colspan="4">Total</td><td>592.80</td></tr></tbody></table></div>`,
  );
}

export const twoRowCharges: UnseenPage = {
  name: 'two-row-charges',
  hard: 'each charge takes two rows: code and units, then modifiers and diagnoses in words',
  charts: officeCharts,
  documents: (chart) => ({ [`/ui/checkout/${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: officeLines,
  short: { guess: { lines: 'refused' }, teach: 'missed' },
  point: {
    0: {
      fields: {
        patient: '.col:nth-child(2) small',
        name: 'h5',
        dob: '.col:nth-child(3) small',
        encounter: '.col:nth-child(4) small',
      },
      tables: ['.badge', 'tr.main b'],
    },
  },
};
