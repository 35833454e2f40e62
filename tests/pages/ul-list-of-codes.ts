// Codes as lists: the code first, then its words.

import type { SamplePage } from './page-type.ts';
import { rows, us } from './sample-charts.ts';

export const ulListOfCodes: SamplePage = {
  name: 'ul-list-of-codes',
  hard: 'code and words in one text; a menu that is a list too; a list of allergies with a number in it',
  path: (chart) => `/visit.aspx?visitId=${chart.encounter}`,
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService'],
  shows: 'both',
  columns: [],
  html: (
    chart,
  ) => `<!doctype html><title>Visit</title><body><ul class="menu"><li>Home</li><li>Room B12</li><li>Ext 90210</li></ul>
<div class="bar">${chart.last}, ${chart.first} | MRN: ${chart.mrn} | DOB: ${us(chart.dob)} | Visit: ${chart.encounter} | DOS: ${us(chart.dos)}</div>
<h3>Allergies</h3><ul><li>Red dye 40</li><li>E10.9 is not an allergy</li></ul>
<h3>Billed diagnoses</h3><ul class="codes">${rows(chart.diagnoses, (d) => `<li>${d.code} - ${d.words}</li>`)}</ul>
<h3>Billed procedures</h3><ul class="codes">${rows(chart.services, (s) => `<li>${s.code} - ${s.words}</li>`)}</ul></body>`,
  point: {
    fields: { patient: '.bar', name: '.bar', dob: '.bar', encounter: '.bar', dateOfService: '.bar' },
    tables: ['h3:nth-of-type(2) + ul > li', 'h3:nth-of-type(3) + ul > li:nth-child(2)'],
  },
};
