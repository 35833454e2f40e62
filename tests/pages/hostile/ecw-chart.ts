// Made-up charts in the shape that the profile for eClinicalWorks reads: one page, recognised by landmarks.

export interface MadeUpChart {
  account: string;
  name: string;
  born: string;
  encounter: string;
  diagnoses: string[];
  procedures: string[];
  note: string;
}

export const okafor: MadeUpChart = {
  account: '31001',
  name: 'Walter Okafor',
  born: 'April 12, 1958',
  encounter: '9001',
  diagnoses: ['E11.22', 'N18.31', 'I10'],
  procedures: ['99214', '83036'],
  note: 'Diabetic kidney disease, stage 3a, worse since autumn. Foot pulses present on both sides.',
};

export const delgado: MadeUpChart = {
  account: '31002',
  name: 'Rosa Delgado',
  born: 'November 2, 1990',
  encounter: '9002',
  diagnoses: ['J45.41', 'Z79.51'],
  procedures: ['99213', '94010', '94640'],
  note: 'Asthma with an acute episode, spirometry done in the office before and after treatment.',
};

/** The same chart under an encounter of its own, so that no two tests share a worksheet. */
export const visit = (chart: MadeUpChart, encounter: string): MadeUpChart => ({ ...chart, encounter });

/** What the panel lists, in its order. */
export const codesOf = (chart: MadeUpChart): string[] => [...chart.diagnoses, ...chart.procedures];

export const banner = (chart: MadeUpChart): string =>
  `<div class="patient-identifier-span">${chart.name}, born ${chart.born}</div>
<table><tr class="patient_header_tr"><td><span>Acc No. ${chart.account}</span></td></tr></table>`;

const diagnosis = (code: string, i: number): string =>
  `<tr><td>${i + 1}</td><td></td><td>${code}</td><td>Words of the page</td></tr>`;

const procedure = (code: string): string =>
  `<tr><td></td><td>${code}</td><td><input data-fieldname="mod1" value=""></td><td><input data-fieldname="units" value="1"></td><td><input data-fieldname="icd1" value="1"></td></tr>`;

export const billing = (chart: MadeUpChart): string =>
  `<table id="billingTbl2"><tbody>${chart.diagnoses.map(diagnosis).join('')}</tbody></table>
<table id="billingTbl4"><tbody>${chart.procedures.map(procedure).join('')}</tbody></table>`;

export const noteOf = (chart: MadeUpChart): string => `<div class="note-body"><p>${chart.note}</p></div>`;

/** The whole chart; without `parts` as it should stand there. */
export const ecwChart = (
  chart: MadeUpChart,
  parts: string = banner(chart) + billing(chart) + noteOf(chart),
): string => `<div id="chart" pid="1" encid="${chart.encounter}" encdate="03/14/2026">${parts}</div>`;
