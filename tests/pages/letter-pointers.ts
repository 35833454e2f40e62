// Roles instead of tables, the paper claim's letters, in a shadow root.

import type { SamplePage } from './page-type.ts';
import { letters, rows, us } from './sample-charts.ts';

export const letterPointers: SamplePage = {
  name: 'letter-pointers',
  hard: 'codes in an open shadow root; a grid by roles; diagnoses in a list lettered by the browser; another list of the same kind outside',
  path: (chart) => `/c/${chart.encounter}/claim`,
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService'],
  shows: 'both',
  columns: ['modifiers', 'units', 'diagnoses'],
  html: (
    chart,
  ) => `<!doctype html><title>Claim</title><body><div id="who"><h2>${chart.last}, ${chart.first}</h2><p>Patient ID: ${chart.mrn}</p><p>Date of birth: ${us(chart.dob)}</p><p>Encounter: ${chart.encounter}</p><p>Date of service: ${us(chart.dos)}</p></div>
<ol><li>Check identity</li><li>Check coverage</li></ol>
<claim-panel><template shadowrootmode="open"><h3>Diagnosis codes</h3><ol type="A">${rows(chart.diagnoses, (d) => `<li><code>${d.code}</code> ${d.words}</li>`)}</ol>
<h3>Service lines</h3><div role="grid"><div role="row"><span role="columnheader">Service</span><span role="columnheader">Modifier</span><span role="columnheader">Units</span><span role="columnheader">Pointer</span></div>
${rows(chart.services, (s) => `<div role="row"><span role="gridcell">${s.code}</span><span role="gridcell">${s.modifiers.join(' ')}</span><span role="gridcell">${s.units}</span><span role="gridcell">${letters(s.pointers)}</span></div>`)}</div></template></claim-panel></body>`,
  point: {
    fields: {
      patient: '#who p',
      name: '#who h2',
      dob: '#who p:nth-of-type(2)',
      encounter: '#who p:nth-of-type(3)',
      dateOfService: '#who p:nth-of-type(4)',
    },
    tables: ['ol[type=A] code', '[role=gridcell]'],
  },
};
