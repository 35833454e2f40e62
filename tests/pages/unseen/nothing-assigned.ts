// Two pages of a patient that show many codes and assign none.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const banner = (chart: UnseenChart) =>
  `<div class="banner"><span class="n">${chart.last}, ${chart.first}</span> <span>MRN: ${chart.mrn}</span> <span>DOB: ${us(chart.dob)}</span> <span>Phone: ${chart.phone}</span> <span>Zip: ${chart.zip}</span></div>`;

const face = (chart: UnseenChart) =>
  document(
    'Patient summary',
    `${banner(chart)}<section><h2>Problem List</h2><table><thead><tr><th>ICD-10</th><th>Problem</th><th>Onset</th><th>Status</th></tr></thead><tbody>${rows(chart.diagnoses, (d) => `<tr><td>${d.code}</td><td>${d.words}</td><td>2019</td><td>Active</td></tr>`)}</tbody></table></section>
    <section><h2>Open Orders</h2><table><thead><tr><th>Order</th><th>CPT</th><th>Ordered by</th><th>Status</th></tr></thead><tbody><tr><td>Metabolic panel</td><td>80053</td><td>${chart.provider}</td><td>Pending</td></tr><tr><td>Lipids</td><td>80061</td><td>${chart.provider}</td><td>Scheduled</td></tr></tbody></table></section>
    <section><h2>Past Visits</h2><table><thead><tr><th>Date</th><th>Visit</th><th>Code</th><th>Diagnosis</th></tr></thead><tbody><tr><td>02/11/2025</td><td>590012</td><td>99213</td><td>J06.9</td></tr><tr><td>08/03/2024</td><td>571194</td><td>99396</td><td>Z00.00</td></tr></tbody></table></section>
    <section><h2>Medications</h2><ul><li>Metformin 500 mg, NDC 00093-1048-01</li><li>Lisinopril 10 mg, NDC 68180-0980-01</li></ul></section><p>Room ${chart.room}</p>`,
  );

const lookup = (chart: UnseenChart) =>
  document(
    'Code lookup',
    `${banner(chart)}<div class="visit">Visit ${chart.encounter}</div><div role="dialog" aria-label="Find a code"><h2>Find a code</h2><label>Search <input type="search" value="pain"></label><p>42 results</p><table><thead><tr><th></th><th>Code</th><th>Description</th><th>Fee</th></tr></thead><tbody>${rows(['M54.50', 'R07.9', 'G89.4', 'M25.561'], (c) => `<tr><td><button>Add</button></td><td>${c}</td><td>Pain</td><td></td></tr>`)}${rows(['20553', '64450', 'J1885'], (c) => `<tr><td><button>Add</button></td><td>${c}</td><td>Pain</td><td>$64.00</td></tr>`)}</tbody></table></div>
    <div class="log"><h2>Audit trail</h2><table><thead><tr><th>When</th><th>User</th><th>Action</th><th>Old value</th><th>New value</th></tr></thead><tbody><tr><td>03/18/2026 09:12</td><td>jdoe</td><td>Changed</td><td>99213</td><td>99214</td></tr><tr><td>03/18/2026 09:15</td><td>jdoe</td><td>Removed</td><td>36415</td><td></td></tr></tbody></table></div>`,
  );

export const summaryOfPatient: UnseenPage = {
  name: 'summary-of-patient',
  hard: 'problem list, open orders and past visits of a patient: nothing is assigned here',
  charts: officeCharts,
  documents: (chart) => ({ [`/patients/${chart.mrn}/summary`]: face(chart) }),
  fields: [],
  lines: () => [],
};

export const codeLookup: UnseenPage = {
  name: 'code-lookup',
  hard: 'search results and an audit trail within a visit: nothing is assigned here',
  charts: officeCharts,
  documents: (chart) => ({ [`/visit/${chart.encounter}/lookup`]: lookup(chart) }),
  fields: [],
  lines: () => [],
};
