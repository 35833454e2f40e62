// Unseen page: a superbill that offers all codes: only the ticked ones are assigned.

import { us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { diagnosisLines, document, serviceLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const offered = '99202 99203 99204 99212 99213 99214 83036 94010 94640 20553 J3301 J7613 96372'.split(' ');
const offeredDx = 'E11.42 E11.9 I10 J45.41 R06.2 J20.9 M54.50 Z79.4 Z88.0'.split(' ');

function html(chart: UnseenChart): string {
  const tick = (code: string, on: boolean) =>
    `<li><label><input type="checkbox" name="sb" value="${code}"${on ? ' checked' : ''}> ${code}</label></li>`;
  return document(
    'Superbill',
    `<div class="head"><span><b>Patient:</b> ${chart.last}, ${chart.first}</span> <span><b>Patient ID:</b> ${chart.mrn}</span> <span><b>DOB:</b> ${us(chart.dob)}</span> <span><b>Visit:</b> ${chart.encounter}</span></div>
    <h3>Diagnoses</h3><ul class="pick dx">${offeredDx
      .map((c) =>
        tick(
          c,
          chart.diagnoses.some((d) => d.code === c),
        ),
      )
      .join('')}</ul>
    <h3>Procedures</h3><ul class="pick px">${offered
      .map((c) =>
        tick(
          c,
          chart.services.some((s) => s.code === c),
        ),
      )
      .join('')}</ul><button>Post</button>`,
  );
}

export const tickedSuperbill: UnseenPage = {
  name: 'ticked-superbill',
  hard: 'a superbill that offers all codes: only the ticked ones are assigned',
  charts: officeCharts,
  documents: (chart) => ({ [`/superbill/${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: (chart) => [...diagnosisLines(chart), ...serviceLines(chart, {})],
  point: {
    0: {
      fields: {
        patient: '.head span:nth-child(2)',
        name: '.head span:nth-child(1)',
        dob: '.head span:nth-child(3)',
        encounter: '.head span:nth-child(4)',
      },
      tables: ['.dx input:checked', '.px input:checked'],
    },
  },
};
