// Unseen page: codes, modifiers and pointers are choices of long lists; diagnoses are boxes with
// suggestions.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document, officeLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const procedures = '99202 99203 99204 99213 99214 83036 94640 20553 J3301 J7613 96372 G0439'.split(' ');
const modifiers = '22 24 25 26 50 57 59 76 77 GP KX LT QW RT TC XU'.split(' ');

function html(chart: UnseenChart): string {
  const select = (label: string, options: string[], chosen: string | undefined) =>
    `<select class="form-select" aria-label="${label}"><option value=""></option>${options.map((o) => `<option${o === chosen ? ' selected' : ''}>${o}</option>`).join('')}</select>`;
  const numbers = chart.diagnoses.map((_, i) => `${i + 1}`);
  const line = (s?: UnseenChart['services'][number]) =>
    `<div class="row g-1 charge"><div class="col-2">${select('Procedure', procedures, s?.code)}</div><div class="col-2">${[0, 1].map((k) => select(`Modifier ${k + 1}`, modifiers, s?.modifiers[k])).join('')}</div><div class="col-3">${[0, 1, 2].map((k) => select(`Dx pointer ${k + 1}`, numbers, s?.pointers[k] ? `${s.pointers[k]}` : undefined)).join('')}</div><div class="col-1"><input type="number" class="form-control" aria-label="Units" value="${s?.units ?? ''}"></div></div>`;
  return document(
    'Charges',
    `<nav class="navbar"><a class="navbar-brand" href="#">Clinic</a><div class="who"><strong>${chart.first} ${chart.last}</strong><dl><dt>Chart ID</dt><dd>${chart.mrn}</dd><dt>Birthday</dt><dd>${us(chart.dob)}</dd><dt>Appointment ID</dt><dd>${chart.encounter}</dd></dl></div></nav>
    <h4>ICD-10 codes</h4><datalist id="icds">${['E11.9', 'E11.65', 'I10', 'J20.9', 'R05.9'].map((c) => `<option value="${c}">`).join('')}</datalist>
    ${rows([...chart.diagnoses.map((d) => d.code), ''], (code, i) => `<div class="mb-1 dxl"><label for="dx${i}">${i + 1}.</label> <input id="dx${i}" list="icds" class="form-control" value="${code}"></div>`)}
    <h4>CPT codes</h4><div class="row head"><div class="col-2">Procedure</div><div class="col-2">Modifiers</div><div class="col-3">Dx pointers</div><div class="col-1">Units</div></div>${rows([...chart.services, undefined], line)}`,
  );
}

export const chosenOptions: UnseenPage = {
  name: 'chosen-options',
  hard: 'codes, modifiers and pointers are choices of long lists; diagnoses are boxes with suggestions',
  charts: officeCharts,
  documents: (chart) => ({ [`/appointments/${chart.encounter}/billing/`]: html(chart) }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: officeLines,
  point: {
    0: {
      fields: {
        patient: 'dd:nth-of-type(1)',
        name: '.who strong',
        dob: 'dd:nth-of-type(2)',
        encounter: 'dd:nth-of-type(3)',
      },
      tables: ['#dx0', '.charge select'],
    },
  },
};
