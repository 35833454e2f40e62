// Identifiers as a definition list, hashed class names, a guarantor with a birth date of their own.

import type { SamplePage } from './page-type.ts';
import { rows, us } from './sample-charts.ts';

export const dlIdentifiers: SamplePage = {
  name: 'dl-identifiers',
  hard: 'hashed classes; a second person on the page with name and birth date; pointers as numbers',
  path: (chart) => `/app/patients/${chart.mrn}/visits/${chart.encounter}/charges`,
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService', 'payer', 'provider'],
  shows: 'both',
  columns: ['modifiers', 'units', 'diagnoses'],
  html: (chart) => `<!doctype html><title>Charges</title><body><div id="root">
<section class="css-8k2j1x" aria-label="Patient"><dl class="css-19vx0a"><dt>Full name</dt><dd>${chart.first} ${chart.last}</dd><dt>Medical record no.</dt><dd>${chart.mrn}</dd><dt>Date of birth</dt><dd>${us(chart.dob)}</dd></dl></section>
<section class="css-8k2j1x" aria-label="Guarantor"><dl class="css-19vx0a"><dt>Guarantor</dt><dd>Quentin Abara</dd><dt>Guarantor DOB</dt><dd>01/02/1970</dd></dl></section>
<section class="css-8k2j1x" aria-label="Visit"><dl class="css-19vx0a"><dt>CSN</dt><dd>${chart.encounter}</dd><dt>Date of service</dt><dd>${us(chart.dos)}</dd><dt>Attending</dt><dd>${chart.provider}</dd><dt>Coverage</dt><dd>${chart.payer}</dd></dl></section>
<section aria-label="Visit diagnoses"><table class="css-tbl00d1"><thead><tr><th>No.</th><th>ICD-10</th><th>Diagnosis</th></tr></thead><tbody>
${rows(chart.diagnoses, (d, i) => `<tr class="css-r0w11a"><td>${i + 1}</td><td>${d.code}</td><td>${d.words}</td></tr>`)}</tbody></table></section>
<section aria-label="Charge lines"><table class="css-tbl00d1"><thead><tr><th>CPT/HCPCS</th><th>Modifiers</th><th>Units</th><th>Dx Ptr</th><th>Charge</th></tr></thead><tbody>
${rows(chart.services, (s) => `<tr class="css-r0w11a"><td>${s.code}</td><td>${s.modifiers.join(', ')}</td><td>${s.units}</td><td>${s.pointers.join(', ')}</td><td>$12,500.00</td></tr>`)}</tbody></table></section>
</div></body>`,
  point: {
    fields: {
      patient: '[aria-label=Patient] dd:nth-of-type(2)',
      name: '[aria-label=Patient] dd',
      dob: '[aria-label=Patient] dd:nth-of-type(3)',
      encounter: '[aria-label=Visit] dd',
      dateOfService: '[aria-label=Visit] dd:nth-of-type(2)',
    },
    tables: ['[aria-label="Visit diagnoses"] td', '[aria-label="Charge lines"] tbody td:nth-child(3)'],
  },
};
