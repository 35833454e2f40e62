// Unseen page: codes are links with their modifiers (`99214 25`), units are `x 2`; orders and changes look
// alike.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

function html(chart: UnseenChart): string {
  const link = (text: string) => `<a href="javascript:void(0)" onclick="return false">${text}</a>`;
  return document(
    'Encounter',
    `<div id="hd"><div class="l">${link(`${chart.last}, ${chart.first}`)}</div><div class="l">Patient No. <b>${chart.mrn}</b></div><div class="l">DOB <b>${us(chart.dob)}</b></div><div class="l">Encounter No. <b>${chart.encounter}</b></div><div class="l">Exam room <b>${chart.room}</b></div></div>
    <div class="box"><div class="bt">Orders</div><table><tr><th>Test</th><th>CPT</th><th>Dx</th></tr><tr><td>Panel</td><td>80053</td><td>I10</td></tr><tr><td>Draw</td><td>36415</td><td>I10</td></tr></table></div>
    <div class="box"><div class="bt">Coded diagnoses</div><table id="dxt"><tr><th>Order</th><th>Code</th><th>Description</th></tr>${rows(chart.diagnoses, (d, i) => `<tr><td>${i + 1}</td><td>${link(d.code)}</td><td>${d.words}</td></tr>`)}</table></div>
    <div class="box"><div class="bt">Coded charges</div><table id="cht"><tr><th>Code</th><th>Description</th><th>Dx</th><th>Qty</th></tr>${rows(chart.services, (s) => `<tr><td>${link([s.code, ...s.modifiers].join(' '))}</td><td>${s.words}</td><td>${s.pointers.join(', ')}</td><td>x ${s.units}</td></tr>`)}</table></div>
    <div class="box"><div class="bt">History of changes</div><table><tr><th>When</th><th>Who</th><th>What</th><th>From</th><th>To</th></tr><tr><td>${us(chart.dos)} 08:01</td><td>mlee</td><td>Procedure</td><td>99212</td><td>99215</td></tr><tr><td>${us(chart.dos)} 08:04</td><td>mlee</td><td>Diagnosis</td><td>R51.9</td><td>R53.83</td></tr></table></div>`,
  );
}

export const linksAmongDecoys: UnseenPage = {
  name: 'links-among-decoys',
  hard: 'codes are links with their modifiers (`99214 25`), units are `x 2`; orders and changes look alike',
  charts: officeCharts,
  documents: (chart) => ({ [`/emr/encounter.php?eid=${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: officeLines,
  point: {
    0: {
      fields: {
        patient: '.l:nth-child(2) b',
        name: '.l:nth-child(1) a',
        dob: '.l:nth-child(3) b',
        encounter: '.l:nth-child(4) b',
      },
      tables: ['#dxt tr:nth-child(2) a', '#cht tr:nth-child(2) a'],
    },
  },
};
