// Unseen page: a claim form: letters before undotted diagnoses, service lines of two rows, days in three
// boxes.

import { letters } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines, undotted } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const inp = (name: string, value: string, label: string) =>
  `<input class="cf" name="${name}" aria-label="${label}" value="${value}">`;

function html(chart: UnseenChart): string {
  const [y, m, d] = chart.dos.split('-') as [string, string, string];
  const [by, bm, bd] = chart.dob.split('-') as [string, string, string];
  const dx = 'ABCDEFGHIJKL'
    .split('')
    .map(
      (letter, i) =>
        `<div class="dx"><span class="ltr">${letter}.</span>${inp(`diag${letter}`, chart.diagnoses[i] ? undotted(chart.diagnoses[i]!.code) : '', `21 ${letter}`)}</div>`,
    );
  const line = (i: number) => {
    const s = chart.services[i];
    const day = (side: string) =>
      `<td>${inp(`${side}m${i}`, s ? m : '', `24A ${side} month`)}</td><td>${inp(`${side}d${i}`, s ? d : '', `24A ${side} day`)}</td><td>${inp(`${side}y${i}`, s ? y.slice(2) : '', `24A ${side} year`)}</td>`;
    return `<tr class="shade"><td rowspan="2">${i + 1}</td><td colspan="14">${inp(`supp${i}`, s?.code === 'J3301' ? 'N400003049420 ML4' : '', 'Supplemental')}</td><td>${inp(`qual${i}`, s ? 'ZZ' : '', 'ID qual')}</td></tr>
    <tr class="svc">${day('from')}${day('to')}<td>${inp(`pos${i}`, s ? '11' : '', '24B')}</td><td>${inp(`cpt${i}`, s?.code ?? '', '24D procedure')}</td>${[0, 1, 2, 3].map((k) => `<td>${inp(`mod${i}${k}`, s?.modifiers[k] ?? '', `24D modifier ${k + 1}`)}</td>`).join('')}<td>${inp(`ptr${i}`, s ? letters(s.pointers) : '', '24E pointer')}</td><td>${inp(`chg${i}`, s ? '84 00' : '', '24F charges')}</td><td>${inp(`unit${i}`, s ? String(s.units) : '', '24G units')}</td></tr>`;
  };
  return document(
    'Claim',
    `<div class="bar"><span class="pt">Patient: <b>${chart.first} ${chart.last}</b></span> <span>Patient ID: <b>${chart.mrn}</b></span> <span>Encounter: <b>${chart.encounter}</b></span></div>
    <form class="claim"><div class="r"><div class="c"><label>1a. Insured's ID</label>${inp('ins', 'XQH99213005', '1a')}</div></div>
    <div class="r"><div class="c"><label>2. Patient's name</label>${inp('ptname', `${chart.last}, ${chart.first}`, '2')}</div>
    <div class="c"><label>3. Birth date</label>${inp('bm', bm, '3 month')}${inp('bd', bd, '3 day')}${inp('by', by, '3 year')}</div></div>
    <div class="r"><div class="c"><label>5. Zip code</label>${inp('zip', chart.zip, '5 zip')}</div><div class="c"><label>Telephone</label>${inp('tel', chart.phone, '5 phone')}</div></div>
    <div class="r"><div class="c"><label>11c. Insurance plan name</label>${inp('plan', chart.payer, '11c')}</div></div>
    <div class="r"><div class="c"><label>17b. NPI</label>${inp('npi', '1739420561', '17b')}</div></div>
    <div class="r b21"><label>21. Diagnosis (relate A-L to service line below)</label><span class="ind">ICD Ind. ${inp('ind', '0', 'ICD indicator')}</span><div class="dxs">${dx.join('')}</div></div>
    <div class="r"><label>23. Prior authorization</label>${inp('auth', 'A0428817', '23')}</div>
    <table class="b24"><thead><tr><th></th><th colspan="6">24. A. Dates of service</th><th>B. POS</th><th>D. CPT/HCPCS</th><th colspan="4">Modifier</th><th>E. Pointer</th><th>F. Charges</th><th>G. Units</th></tr></thead><tbody>${[0, 1, 2, 3, 4, 5].map(line).join('\n')}</tbody></table>
    <div class="r"><div class="c"><label>25. Tax ID</label>${inp('tax', '931180042', '25')}</div><div class="c"><label>33. Billing provider phone</label>${inp('bph', '5035550100', '33')}</div></div></form>`,
  );
}

export const professionalClaimForm: UnseenPage = {
  name: 'professional-claim-form',
  hard: 'a claim form: letters before undotted diagnoses, service lines of two rows, days in three boxes',
  charts: officeCharts,
  documents: (chart) => ({ [`/claims/edit/${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'encounter'],
  lines: officeLines,
  point: {
    0: {
      fields: {
        patient: '.bar span:nth-of-type(2) b',
        name: '.bar .pt b',
        encounter: '.bar span:nth-of-type(3) b',
      },
      tables: ['[name="diagA"]', '[name="cpt0"]'],
    },
  },
};
