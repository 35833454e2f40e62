// Held out: written after the engine was mended on the other unseen pages, before a look at what it makes of it.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const shell = (chart: UnseenChart) =>
  document(
    'Billing desk',
    `<div class="top"><h2>${chart.first} ${chart.last}</h2><p>MRN ${chart.mrn} | DOB ${us(chart.dob)} | Visit # ${chart.encounter} | DOS ${us(chart.dos)}</p></div><iframe name="claim" src="/desk/claim?visit=${chart.encounter}" width="1000" height="600"></iframe>`,
  );

const claim = (chart: UnseenChart) =>
  document(
    'Claim',
    `<div class="claim"><div class="sec"><div class="sec-t">ICD-10</div><div class="dxrow">${rows(chart.diagnoses, (d, i) => `<div class="dxcell"><label>${String.fromCharCode(65 + i)}</label><input class="dxin" name="claim.dx[${i}].code" value="${d.code}" readonly><div class="sm">${d.words}</div></div>`)}</div></div>
    <div class="sec"><div class="sec-t">Service lines</div><div role="table" class="t"><div role="row" class="h"><div role="columnheader">Line</div><div role="columnheader">Proc / Mods</div><div role="columnheader">Ptr</div><div role="columnheader">Units</div><div role="columnheader">Fee</div></div>
    ${rows(chart.services, (s, i) => `<div role="row" class="l"><div role="cell">${i + 1}</div><div role="cell"><b>${s.code}</b><i>${s.modifiers.map((m) => `:${m}`).join('')}</i></div><div role="cell">${s.pointers.map((p) => String.fromCharCode(64 + p)).join(',')}</div><div role="cell">${s.units}.00</div><div role="cell">$90.00</div></div>`)}</div></div>
    <div class="sec"><div class="sec-t">Prior claims</div><div role="table" class="t"><div role="row" class="h"><div role="columnheader">Claim</div><div role="columnheader">Proc / Mods</div><div role="columnheader">Paid</div></div><div role="row"><div role="cell">448120</div><div role="cell"><b>99212</b></div><div role="cell">$41.00</div></div><div role="row"><div role="cell">447003</div><div role="cell"><b>99396</b></div><div role="cell">$140.00</div></div></div></div></div>`,
  );

export const heldNestedClaim: UnseenPage = {
  name: 'held-nested-claim',
  hard: 'held out: identity in one line of the shell; in its frame lettered boxes, modifiers after colons, prior claims',
  charts: officeCharts,
  documents: (chart) => ({
    [`/desk/${chart.encounter}`]: shell(chart),
    [`/desk/claim?visit=${chart.encounter}`]: claim(chart),
  }),
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService'],
  lines: officeLines,
  point: {
    0: {
      fields: {
        patient: '.top p',
        name: '.top h2',
        dob: '.top p',
        encounter: '.top p',
        dateOfService: '.top p',
      },
    },
    1: { tables: ['.dxin', '.l b'] },
  },
};
