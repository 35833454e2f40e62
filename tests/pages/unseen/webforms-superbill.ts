// Unseen page: generated ids, layout tables, diagnoses as labelled boxes side by side, spare rows, pointers
// as `124`.

import { us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const two = (n: number) => String(n).padStart(2, '0');
const box = (id: string, value: string, size: number) =>
  `<input name="${id.replaceAll('_', '$')}" type="text" value="${value}" maxlength="10" id="${id}" class="tb" style="width:${size}px">`;

function html(chart: UnseenChart): string {
  const dx = Array.from(
    { length: 8 },
    (_, i) =>
      `<td class="lbl"><span id="ctl00_cphMain_lblDx${i + 1}">Dx${i + 1}:</span></td><td>${box(`ctl00_cphMain_txtDx${i + 1}`, chart.diagnoses[i]?.code ?? '', 60)}</td>`,
  );
  const line = (i: number) => {
    const s = chart.services[i];
    const id = `ctl00_cphMain_gvCharges_ctl${two(i + 2)}_`;
    return `<tr class="${i % 2 ? 'alt' : 'itm'}"><td><input id="${id}chkDel" type="checkbox" name="${id}chkDel"></td><td>${box(`${id}txtDOS`, s ? us(chart.dos) : '', 80)}</td><td>${box(`${id}txtPOS`, s ? '11' : '', 25)}</td><td>${box(`${id}txtCPT`, s?.code ?? '', 55)}</td>${[0, 1, 2, 3].map((m) => `<td>${box(`${id}txtMod${m + 1}`, s?.modifiers[m] ?? '', 22)}</td>`).join('')}<td>${box(`${id}txtPtr`, s?.pointers.join('') ?? '', 40)}</td><td>${box(`${id}txtUnits`, s ? String(s.units) : '', 30)}</td><td>${box(`${id}txtAmt`, s ? '112.00' : '', 60)}</td></tr>`;
  };
  return document(
    'Superbill',
    `<form name="aspnetForm" method="post" action="Superbill.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKLTk5MjE0">
    <table width="100%" cellpadding="0" cellspacing="0"><tr><td><table id="ctl00_tblHdr"><tr><td><b><span id="ctl00_lblPatName">${chart.last.toUpperCase()}, ${chart.first.toUpperCase()}</span></b></td>
    <td>Chart #:</td><td><span id="ctl00_lblChart">${chart.mrn}</span></td><td>Birth Date:</td><td><span id="ctl00_lblDob">${us(chart.dob)}</span></td><td>Phone:</td><td><span id="ctl00_lblPh">${chart.phone}</span></td><td>Zip:</td><td><span id="ctl00_lblZip">${chart.zip}</span></td></tr></table></td></tr>
    <tr><td><table id="ctl00_cphMain_tblVisit"><tr><td>Visit #:</td><td><span id="ctl00_cphMain_lblVisit">${chart.encounter}</span></td><td>Service Date:</td><td>${box('ctl00_cphMain_txtSvc', us(chart.dos), 80)}</td><td>Provider:</td><td><span id="ctl00_cphMain_lblProv">${chart.provider}</span></td><td>Primary Ins:</td><td><span id="ctl00_cphMain_lblIns">${chart.payer}</span></td></tr></table></td></tr>
    <tr><td><fieldset><legend>Diagnosis</legend><table><tr>${dx.slice(0, 4).join('')}</tr><tr>${dx.slice(4).join('')}</tr></table></fieldset></td></tr>
    <tr><td><fieldset><legend>Charges</legend><table class="grid" cellspacing="0" rules="all" border="1" id="ctl00_cphMain_gvCharges"><tr class="hdr"><th scope="col">Del</th><th scope="col">From</th><th scope="col">POS</th><th scope="col">CPT</th><th scope="col">M1</th><th scope="col">M2</th><th scope="col">M3</th><th scope="col">M4</th><th scope="col">Diag</th><th scope="col">Units</th><th scope="col">Amount</th></tr>
    ${[0, 1, 2, 3, 4, 5].map(line).join('\n')}</table><input type="submit" value="Save" id="ctl00_cphMain_btnSave"></fieldset></td></tr></table></form>`,
  );
}

export const webformsSuperbill: UnseenPage = {
  name: 'webforms-superbill',
  hard: 'generated ids, layout tables, diagnoses as labelled boxes side by side, spare rows, pointers as `124`',
  charts: officeCharts,
  documents: (chart) => ({ [`/PM/Superbill.aspx?vid=${chart.encounter}`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService', 'provider', 'payer'],
  lines: officeLines,
  point: {
    0: {
      fields: {
        patient: '#ctl00_lblChart',
        name: '#ctl00_lblPatName',
        dob: '#ctl00_lblDob',
        encounter: '#ctl00_cphMain_lblVisit',
        dateOfService: '#ctl00_cphMain_txtSvc',
        provider: '#ctl00_cphMain_lblProv',
        payer: '#ctl00_cphMain_lblIns',
      },
      tables: ['#ctl00_cphMain_txtDx1', '#ctl00_cphMain_gvCharges_ctl02_txtCPT'],
    },
  },
};
