// A form: every value in a control, no column headings at all, a search box with a code in it.

import type { SamplePage } from './page-type.ts';
import { rows, us } from './sample-charts.ts';

export const inlineInputs: SamplePage = {
  name: 'inline-inputs',
  hard: 'no headings, only the names of controls; a search box, a pick-list and an entry row that hold codes or none',
  path: () => '/cgi-bin/charge_entry.pl',
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService'],
  shows: 'both',
  columns: ['modifiers', 'units', 'diagnoses'],
  html: (chart) => `<!doctype html><title>Charge entry</title><body><form id="chargeForm">
<p><label for="ptname">Patient:</label> <input id="ptname" name="ptname" value="${chart.last}, ${chart.first}" readonly>
<label for="mrno">MR#</label> <input id="mrno" name="mrno" value="${chart.mrn}" readonly> <label>Birth date <input name="bdate" value="${us(chart.dob)}"></label>
<label>Encounter # <input name="encno" value="${chart.encounter}"></label> <label>DOS <input name="dos" value="${us(chart.dos)}"></label></p>
<p>Find code <input name="code_search" value="M54.50"> <select name="quickpick"><option selected>99214</option><option>99215</option></select> <input type="password" name="sig" value="99499"></p>
<fieldset><legend>Diagnosis codes</legend>
${rows([...chart.diagnoses, { code: '', words: '' }], (d, i) => `<div class="dxline"><span class="n">${i + 1}.</span> <input name="dx[${i}]" value="${d.code}"> <span class="words">${d.words}</span></div>`)}</fieldset>
<fieldset><legend>Procedures</legend><table id="lines">
${rows([...chart.services, null], (s, i) => `<tr><td><input name="proc_code_${i}" value="${s?.code ?? ''}"></td><td><input name="modifier_a_${i}" value="${s?.modifiers[0] ?? ''}"></td><td><input name="modifier_b_${i}" value="${s?.modifiers[1] ?? ''}"></td><td><input name="units_${i}" value="${s?.units ?? ''}"></td><td><input name="dxptr_${i}" value="${s?.pointers.join(' ') ?? ''}"></td></tr>`)}</table></fieldset></form></body>`,
  point: {
    fields: {
      patient: '#mrno',
      name: '#ptname',
      dob: '[name=bdate]',
      encounter: '[name=encno]',
      dateOfService: '[name=dos]',
    },
    tables: ['.dxline input', '#lines input'],
  },
};
