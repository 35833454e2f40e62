// Unseen page: no table and no headings: editable codes, chips, with a problem list and favourites as
// decoys.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const problems = [
  ['E66.9', 'Overweight'],
  ['F41.1', 'Anxiety'],
  ['K21.9', 'Reflux'],
];

function html(chart: UnseenChart): string {
  const chip = (text: string) =>
    `<span class="chip_3fK2a"><span class="chipText_9xQ1b">${text}</span><button aria-label="Remove" class="x_1a">×</button></span>`;
  return document(
    'Chart',
    `<div class="app_x1"><aside class="side_2p"><div class="pt_8h"><div class="nm_77">${chart.first} ${chart.last}</div><div class="id_12"># ${chart.mrn}</div><div class="bd_5k">${us(chart.dob)} (F)</div></div>
    <h4>Problem list</h4><ul>${rows(problems, ([code, words]) => `<li><span>${words}</span> <span>${code}</span></li>`)}</ul><h4>Allergies</h4><ul><li>None known</li></ul></aside>
    <main class="mn_44"><div class="hd_6"><div>Visit <b class="vn_3">${chart.encounter}</b></div><div>Seen on <b class="sd_3">${us(chart.dos)}</b></div></div>
    <section class="note_4t"><h3>Plan</h3><div contenteditable="true" role="textbox" aria-label="Plan">Continue. Recheck in 3 months. Consider G0108 later.</div></section>
    <section class="bill_9z"><h3>Billing</h3><div class="sub_1">Diagnoses for this visit</div><div class="dxs_7">${rows(chart.diagnoses, (d) => `<div class="dx_7" draggable="true"><span class="dc_7" contenteditable="true">${d.code}</span><span class="dw_7">${d.words}</span></div>`)}</div>
    <div class="sub_1">Procedures for this visit</div>${rows(chart.services, (s) => `<div class="px_5"><div class="pc_5" contenteditable="true">${s.code}</div><div class="pw_5">${s.words}</div><div class="md_5" aria-label="Modifiers">${s.modifiers.map(chip).join('')}<input placeholder="Add modifier"></div><div class="dx_5" aria-label="Diagnoses">${s.pointers.map((p) => chip(chart.diagnoses[p - 1]!.code)).join('')}</div><label class="un_5">Units <input type="number" value="${s.units}"></label></div>`)}
    <div class="fav_2"><div class="sub_1">Favorites</div>${rows(['99212', '99215', '96372', 'G0439'], (c) => `<button class="fv_2">+ ${c}</button>`)}</div></section></main></div>`,
  );
}

export const chipsBesideProblemList: UnseenPage = {
  name: 'chips-beside-problem-list',
  hard: 'no table and no headings: editable codes, chips, with a problem list and favourites as decoys',
  charts: officeCharts,
  documents: (chart) => ({ [`/patient/${chart.mrn}/visit/${chart.encounter}/`]: html(chart) }),
  fields: ['patient', 'name', 'encounter'],
  lines: officeLines,
  short: { guess: { fields: ['name'] } },
  point: {
    0: {
      fields: {
        patient: '.id_12',
        name: '.nm_77',
        dob: '.bd_5k',
        encounter: '.vn_3',
        dateOfService: '.sd_3',
      },
      tables: ['.dc_7', '.pc_5'],
    },
  },
};
