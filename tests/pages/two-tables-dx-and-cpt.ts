// Diagnoses with their indicators in one table, services in another; cells as headings.

import type { SamplePage } from './page-type.ts';
import { letters, rows, us } from './sample-charts.ts';

export const twoTablesDxAndCpt: SamplePage = {
  name: 'two-tables-dx-and-cpt',
  hard: 'headings are plain cells; lettered pointers run together; a folded edit form shows the codes again',
  path: (chart) => `/ehr/encounter/${chart.encounter}/billing`,
  fields: ['patient', 'name', 'dob', 'encounter', 'dateOfService', 'payer', 'provider'],
  shows: 'both',
  columns: ['modifiers', 'units', 'diagnoses', 'poa'],
  html: (
    chart,
  ) => `<!doctype html><title>Billing</title><body><div id="hdr"><strong>${chart.first} ${chart.last}</strong> <span>MRN ${chart.mrn}</span> <span>DOB ${us(chart.dob)}</span></div>
<table id="visit"><tr><td>Encounter ID</td><td>${chart.encounter}</td><td>Visit date</td><td>${us(chart.dos)}</td></tr><tr><td>Primary payer</td><td>${chart.payer}</td><td>Rendering provider</td><td>${chart.provider}</td></tr></table>
<h4>Diagnoses</h4><table id="dx"><tr class="hd"><td>Ref</td><td>ICD-10-CM</td><td>Description</td><td>POA</td></tr>${rows(chart.diagnoses, (d, i) => `<tr><td>${letters([i + 1])}</td><td>${d.code}</td><td>${d.words}</td><td>${d.poa}</td></tr>`)}</table>
<div style="display:none"><table id="edit"><tr><td>Code</td><td>Units</td></tr><tr><td>99285</td><td>1</td></tr></table></div>
<h4>Services</h4><table id="cpt"><tr class="hd"><td>Procedure</td><td>Mod 1</td><td>Mod 2</td><td>Qty</td><td>Dx pointer</td></tr>${rows(chart.services, (s) => `<tr><td>${s.code}</td><td>${s.modifiers[0] ?? ''}</td><td>${s.modifiers[1] ?? ''}</td><td>${s.units}</td><td>${letters(s.pointers)}</td></tr>`)}</table></body>`,
  point: {
    fields: {
      patient: '#hdr span',
      name: '#hdr strong',
      dob: '#hdr span:nth-of-type(2)',
      encounter: '#visit td:nth-child(2)',
      dateOfService: '#visit td:nth-child(4)',
    },
    tables: ['#dx tr:nth-child(2) td', '#cpt tr:nth-child(3) td:nth-child(2)'],
  },
};
