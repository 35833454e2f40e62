// Unseen page: a frameset: identity and codes in different frames, codes as links with the modifiers beside
// them.

import { letters, rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const top = (chart: UnseenChart) =>
  `<!doctype html><html><head><title>Charting</title></head><frameset rows="70,*"><frame name="hdr" src="/faces/header.xhtml?cid=4"><frameset cols="160,*"><frame name="nav" src="/faces/nav.xhtml"><frame name="main" src="/faces/visit.xhtml?visit=${chart.encounter}"></frameset></frameset></html>`;

const header = (chart: UnseenChart) =>
  document(
    'Header',
    `<table class="h"><tr><td class="k">Patient Name</td><td id="hf:j_idt12">${chart.last.toUpperCase()}, ${chart.first.toUpperCase()}</td><td class="k">MR #</td><td id="hf:j_idt14">${chart.mrn}</td><td class="k">Date of Birth</td><td id="hf:j_idt16">${us(chart.dob)}</td></tr></table>`,
  );

const nav = () =>
  document(
    'Menu',
    '<ul><li><a href="#">Schedule (99)</a></li><li><a href="#">Room 99213</a></li><li><a href="#">Tasks</a></li></ul>',
  );

function visit(chart: UnseenChart): string {
  const dx = rows(
    chart.diagnoses,
    (d, i) =>
      `<tr data-ri="${i}" class="ui-widget-content" role="row"><td role="gridcell">${String.fromCharCode(65 + i)}</td><td role="gridcell"><a href="#" id="vf:dx:${i}:j_idt33" class="ui-commandlink">${d.code}</a></td><td role="gridcell">${d.words}</td></tr>`,
  );
  const px = rows(
    chart.services,
    (s, i) =>
      `<tr data-ri="${i}" class="ui-widget-content" role="row"><td role="gridcell"><a href="#" id="vf:px:${i}:j_idt51" class="ui-commandlink">${s.code}</a>${s.modifiers.map((m) => ` <span class="m">${m}</span>`).join('')}</td><td role="gridcell">${letters(s.pointers)}</td><td role="gridcell"><input id="vf:px:${i}:u_input" value="${s.units}.0"></td></tr>`,
  );
  return document(
    'Visit',
    `<form id="vf"><table><tr><td>Visit No.</td><td><span id="vf:j_idt20">${chart.encounter}</span></td><td>Visit Date</td><td><span id="vf:j_idt22">${us(chart.dos)}</span></td></tr></table>
    <div class="ui-datatable"><div class="ui-datatable-header">Assigned diagnoses</div><table role="grid"><thead><tr role="row"><th role="columnheader">Ref</th><th role="columnheader">Diagnosis</th><th role="columnheader">Text</th></tr></thead><tbody id="vf:dx_data">${dx}</tbody></table></div>
    <div class="ui-datatable"><div class="ui-datatable-header">Assigned procedures</div><table role="grid"><thead><tr role="row"><th role="columnheader">Procedure</th><th role="columnheader">Ref</th><th role="columnheader">Units</th></tr></thead><tbody id="vf:px_data">${px}</tbody></table></div></form>`,
  );
}

export const framesetFaces: UnseenPage = {
  name: 'frameset-faces',
  hard: 'a frameset: identity and codes in different frames, codes as links with the modifiers beside them',
  charts: officeCharts,
  documents: (chart) => ({
    '/faces/index.html': top(chart),
    '/faces/header.xhtml?cid=4': header(chart),
    '/faces/nav.xhtml': nav(),
    [`/faces/visit.xhtml?visit=${chart.encounter}`]: visit(chart),
  }),
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService'],
  lines: officeLines,
  point: {
    1: {
      fields: {
        patient: 'td:nth-of-type(4)',
        name: 'td:nth-of-type(2)',
        dob: 'td:nth-of-type(6)',
      },
    },
    3: {
      fields: { encounter: 'td:nth-of-type(2) span', dateOfService: 'td:nth-of-type(4) span' },
      tables: ['[id$="dx_data"] a', '[id$="px_data"] a'],
    },
  },
};
