// Unseen page: the charges stand side by side: each is a column, and the headings stand at the left.

import { letters, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

function html(chart: UnseenChart): string {
  const line = (head: string, of: (s: UnseenChart['services'][number]) => string) =>
    `<tr><th scope="row">${head}</th>${chart.services.map((s) => `<td>${of(s)}</td>`).join('')}</tr>`;
  return document(
    'Abstract',
    `<div class="hdr"><table><tr><th>Name</th><td>${chart.last},${chart.first}</td><th>Unit No.</th><td>${chart.mrn}</td></tr><tr><th>Account No.</th><td>${chart.encounter}</td><th>DOB</th><td>${us(chart.dob)}</td></tr></table></div>
    <h2>Diagnoses</h2><table class="dx"><tr><th scope="col">Let</th><th scope="col">ICD-10-CM</th><th scope="col">Text</th></tr>${chart.diagnoses.map((d, i) => `<tr><td>${String.fromCharCode(65 + i)}</td><td>${d.code}</td><td>${d.words}</td></tr>`).join('')}</table>
    <h2>Charges</h2><table class="tr"><tbody>${line('CPT', (s) => s.code)}${line('Modifiers', (s) => s.modifiers.join(' '))}${line('Units', (s) => `${s.units}`)}${line('Dx', (s) => letters(s.pointers))}${line('Amount', () => '55.00')}</tbody></table>`,
  );
}

export const transposedCharges: UnseenPage = {
  name: 'transposed-charges',
  hard: 'the charges stand side by side: each is a column, and the headings stand at the left',
  charts: officeCharts,
  documents: (chart) => ({ [`/abs/${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: officeLines,
  short: { guess: { lines: 'refused' }, teach: 'refused' },
  point: {
    0: {
      fields: {
        patient: '.hdr tr:nth-child(1) td:nth-of-type(2)',
        name: '.hdr tr:nth-child(1) td:nth-of-type(1)',
        encounter: '.hdr tr:nth-child(2) td:nth-of-type(1)',
        dob: '.hdr tr:nth-child(2) td:nth-of-type(2)',
      },
      tables: ['.dx tr:nth-child(2) td:nth-child(2)', '.tr td'],
    },
  },
};
