// The two code grids of Codeworks. Each ends in an empty row for typing, and the diagnosis inputs share a
// suggestion list; neither is an assigned code.

import type { CodeSystem } from '../../model/code-line.ts';
import type { DemoChart, DemoLine } from '../../practice/chart-type.ts';
import { html, type Markup } from '../html.ts';

const letter = (position: number) => String.fromCharCode(64 + position);

const poaChoices = [
  ['', ''],
  ['Y', 'Y'],
  ['N', 'N'],
  ['U', 'U'],
  ['W', 'W'],
  ['exempt', 'Exempt'],
] as const;

const poaSelect = (line: DemoLine | null, name: string): Markup =>
  html`<select name="${name}" aria-label="POA ${name}">${poaChoices.map(([value, words]) =>
    value === (line?.poa ?? '')
      ? html`<option value="${value}" selected>${words}</option>`
      : html`<option value="${value}">${words}</option>`,
  )}</select>`;

const input = (name: string, value: string | number, size: number): Markup =>
  html`<input name="${name}" value="${value}" size="${size}" aria-label="${name}" autocomplete="off">`;

const diagnosisRow = (line: DemoLine | null, index: number): Markup => {
  const name = `dx_${letter(index + 1)}`;
  return html`<tr class="${line ? 'dxRow' : 'newRow'}"><td>${line ? letter(index + 1) : '*'}</td>
<td><input name="${name}_code" value="${line?.code ?? ''}" size="8" list="dxSuggest" aria-label="${name}_code" autocomplete="off"></td>
<td>${poaSelect(line, `${name}_poa`)}</td><td>${line?.label ?? ''}</td></tr>`;
};

/** Diagnoses, lettered in the order they were delivered. */
export const diagnosisGrid = (chart: DemoChart): Markup => {
  const lines = chart.lines.filter((line) => line.system === 'ICD-10-CM');
  return html`<h2>Diagnoses</h2>
<table class="cwGrid" id="dxGrid"><thead><tr><th>Ptr</th><th>ICD-10-CM</th><th>POA</th><th>Description</th></tr></thead>
<tbody>${[...lines, null].map(diagnosisRow)}</tbody></table>
<datalist id="dxSuggest"><option value="E11.9"></option><option value="I10"></option><option value="Z00.00"></option></datalist>`;
};

const systemNames: Record<CodeSystem, string> = {
  'ICD-10-CM': 'CM',
  'ICD-10-PCS': 'PCS',
  CPT: 'CPT',
  HCPCS: 'HCPCS',
};

const procedureRow = (line: DemoLine | null, index: number): Markup => {
  const name = `px_${index + 1}`;
  return html`<tr class="${line ? 'pxRow' : 'newRow'}"><td>${line ? index + 1 : '*'}</td>
<td>${line ? systemNames[line.system] : ''}</td><td>${input(`${name}_code`, line?.code ?? '', 8)}</td>
${[0, 1, 2, 3].map((at) => html`<td>${input(`${name}_m${at + 1}`, line?.modifiers[at] ?? '', 2)}</td>`)}
<td>${input(`${name}_units`, line?.units ?? '', 4)}</td>
<td>${input(`${name}_ptr`, line ? line.pointers.map(letter).join(',') : '', 6)}</td><td>${line?.label ?? ''}</td></tr>`;
};

const procedureHeads = ['Ln', 'System', 'Code', 'M1', 'M2', 'M3', 'M4', 'Units', 'Ptr', 'Description'];

/** Procedures and supplies; pointers are the letters of the diagnosis grid. */
export const procedureGrid = (chart: DemoChart): Markup => {
  const lines = chart.lines.filter((line) => line.system !== 'ICD-10-CM');
  return html`<h2>Procedures</h2>
<table class="cwGrid" id="pxGrid"><thead><tr>${procedureHeads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${[...lines, null].map(procedureRow)}</tbody></table>`;
};
