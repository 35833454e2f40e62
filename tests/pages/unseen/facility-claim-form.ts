// Unseen page: a facility claim: undotted diagnoses with their POA box, procedures with dates, revenue
// codes as decoys.

import { us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { wardCharts } from './unseen-charts.ts';
import { diagnosisLines, document, procedureLines, undotted } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

function html(chart: UnseenChart): string {
  const dx = Array.from({ length: 9 }, (_, i) => {
    const one = chart.diagnoses[i];
    const at = i === 0 ? '67' : `67${String.fromCharCode(64 + i)}`;
    return `<div class="cell"><span class="fl">${i === 0 ? '67' : String.fromCharCode(64 + i)}</span><input title="FL ${at} diagnosis" class="code" value="${one ? undotted(one.code) : ''}"><input title="FL ${at} POA" class="poa" maxlength="1" value="${one?.poa ?? ''}"></div>`;
  });
  const procedure = (i: number) => {
    const one = chart.procedures[i];
    const at = i === 0 ? '74' : `74${String.fromCharCode(96 + i)}`;
    return `<div class="cell"><span class="fl">${i === 0 ? '74 Principal' : `${String.fromCharCode(96 + i)}. Other`} procedure</span><input title="FL ${at} code" class="code" value="${one?.code ?? ''}"><input title="FL ${at} date" class="day" value="${one ? us(one.day) : ''}"></div>`;
  };
  const revenue = [
    ['0120', 'Room and board', '4', '9180.00'],
    ['0250', 'Pharmacy', '31', '2207.15'],
    ['0360', 'Operating room', '1', '14050.00'],
    ['0730', 'EKG', '2', '410.00'],
  ].map(
    ([rev, words, units, amount]) =>
      `<tr><td><input value="${rev}" title="FL 42"></td><td><input value="${words}" title="FL 43"></td><td><input value="" title="FL 44"></td><td><input value="${us(chart.dos)}" title="FL 45"></td><td><input value="${units}" title="FL 46"></td><td><input value="${amount}" title="FL 47"></td></tr>`,
  );
  return document(
    'Institutional claim',
    `<div class="MuiPaper-root"><dl class="top"><div><dt>Patient name</dt><dd>${chart.last}, ${chart.first}</dd></div><div><dt>Medical record no.</dt><dd>${chart.mrn}</dd></div><div><dt>Account no.</dt><dd>${chart.encounter}</dd></div><div><dt>Birthdate</dt><dd>${us(chart.dob)}</dd></div><div><dt>Admission date</dt><dd>${us(chart.dos)}</dd></div><div><dt>Type of bill</dt><dd>0111</dd></div></dl></div>
    <section><h3>42&ndash;47 Revenue lines</h3><table><thead><tr><th>42 Rev. CD.</th><th>43 Description</th><th>44 HCPCS / Rate</th><th>45 Serv. date</th><th>46 Units</th><th>47 Total</th></tr></thead><tbody>${revenue.join('')}</tbody></table></section>
    <section><h3>50 Payer</h3><input title="FL 50" value="${chart.payer}"></section>
    <section><h3>66&ndash;67 Diagnosis codes</h3><div class="strip">${dx.join('')}</div><div class="cell"><span class="fl">71 PPS code</span><input title="FL 71" value="470"></div></section>
    <section><h3>74 Procedures</h3><div class="strip">${[0, 1, 2, 3, 4].map(procedure).join('')}</div></section>
    <section><h3>76 Attending</h3><div class="cell"><span>NPI</span><input title="FL 76" value="1245319599"></div></section>`,
  );
}

export const facilityClaimForm: UnseenPage = {
  name: 'facility-claim-form',
  hard: 'a facility claim: undotted diagnoses with their POA box, procedures with dates, revenue codes as decoys',
  charts: wardCharts,
  documents: (chart) => ({ [`/ub/claim/${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: (chart) => [...diagnosisLines(chart, { poa: true }), ...procedureLines(chart)],
  point: {
    0: {
      fields: {
        patient: 'dl div:nth-of-type(2) dd',
        name: 'dl div:nth-of-type(1) dd',
        dob: 'dl div:nth-of-type(4) dd',
        encounter: 'dl div:nth-of-type(3) dd',
      },
      tables: ['[title="FL 67 diagnosis"]', '[title="FL 74 code"]'],
    },
  },
};
