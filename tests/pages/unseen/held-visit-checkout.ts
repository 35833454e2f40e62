// Held out: written after the engine was mended on the other unseen pages, before a look at what it makes of it.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

function html(chart: UnseenChart): string {
  const input = (name: string, value: string) =>
    `<td><input type="text" name="${name}" value="${value}"></td>`;
  return document(
    'Checkout',
    `<div class="w3"><div class="w3h"><span>Patient Name:</span> <strong>${chart.first} ${chart.last}</strong> <span>Chart No:</span> <strong>${chart.mrn}</strong> <span>D.O.B:</span> <strong>${us(chart.dob)}</strong> <span>Encounter ID:</span> <strong>${chart.encounter}</strong></div>
    <table id="asmt"><tbody>${rows(chart.diagnoses, (d, i) => `<tr><td>${i + 1}.</td><td>${d.words} (${d.code})</td></tr>`)}</tbody></table>
    <p class="cap">CPT charges</p><table id="chg"><tbody><tr><td>Code</td><td>Mod A</td><td>Mod B</td><td>ICD 1</td><td>ICD 2</td><td>ICD 3</td><td>Qty</td></tr>
    ${rows(chart.services, (s, i) => `<tr>${input(`c${i}_code`, s.code)}${input(`c${i}_ma`, s.modifiers[0] ?? '')}${input(`c${i}_mb`, s.modifiers[1] ?? '')}${[0, 1, 2].map((k) => input(`c${i}_d${k}`, s.pointers[k] ? chart.diagnoses[s.pointers[k]! - 1]!.code : '')).join('')}${input(`c${i}_q`, `${s.units}`)}</tr>`)}</tbody></table>
    <h4>Common codes</h4><table><tbody>${rows(['99211', '99212', '90471'], (c) => `<tr><td>${c}</td><td><a href="#">use</a></td></tr>`)}</tbody></table></div>`,
  );
}

export const heldVisitCheckout: UnseenPage = {
  name: 'held-visit-checkout',
  hard: 'held out: diagnoses as words with the code in brackets and no heading; charges in boxes with headings in plain cells',
  charts: officeCharts,
  documents: (chart) => ({ [`/checkout?e=${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: officeLines,
  short: { guess: { lines: 'missed' } },
  point: {
    0: {
      fields: {
        patient: 'strong:nth-of-type(2)',
        name: 'strong:nth-of-type(1)',
        dob: 'strong:nth-of-type(3)',
        encounter: 'strong:nth-of-type(4)',
      },
      tables: ['#asmt td:nth-child(2)', '#chg input'],
    },
  },
};
