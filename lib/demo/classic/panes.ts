// The two frames inside a Carewell Classic chart: documents, and the coding sheet. The coding sheet names
// the account but not the patient, holds some values in inputs, and carries codes that are not assigned
// (pick-list, search box, folded edit form), as such sheets do.

import type { CodeSystem } from '../../model/code-line.ts';
import type { DemoChart, DemoLine } from '../../practice/chart-type.ts';
import { html, type Markup, page, poaText, slashDate } from '../html.ts';

const styles = '/classic/classic.css';

const signedText = (signed: string) => `${slashDate(signed)} ${signed.slice(11)}`;

/** The documents frame: list of notes, and the chosen one. `open` counts from 1. */
export const documentsPage = (chart: DemoChart, open: number): Markup => {
  const shown = chart.documents[open - 1] ?? chart.documents[0]!;
  const entries = chart.documents.map(
    (document, index) => html`<li class="${document === shown ? 'open' : ''}">
<a href="/classic/chart/${chart.id}/documents?doc=${index + 1}">${document.title}</a>
<small>${signedText(document.signed)}</small></li>`,
  );
  return page({
    styles,
    title: 'Documents',
    body: html`<body class="documents">
<ul class="docList">${entries}</ul>
<div class="doc" id="docBody">
<h2 class="docTitle">${shown.title}</h2>
<p class="docMeta">MRN ${chart.patient.mrn} &middot; Signed by <span class="docAuthor">${shown.author}</span>
 on <span class="docDate">${signedText(shown.signed)}</span></p>
<pre class="docText">${shown.text}</pre>
</div>
</body>`,
  });
};

const typeNames: Record<CodeSystem, string> = {
  'ICD-10-CM': 'ICD10-CM',
  'ICD-10-PCS': 'ICD10-PCS',
  CPT: 'CPT4',
  HCPCS: 'HCPCS',
};

const isProcedure = (line: DemoLine) => line.system === 'CPT' || line.system === 'HCPCS';

const sheetRow = (line: DemoLine, index: number): Markup => {
  const seq = index + 1;
  const inputs = isProcedure(line)
    ? html`<td><input name="mod[${seq}]" value="${line.modifiers.join(' ')}" size="8" aria-label="Modifiers, line ${seq}"></td>
<td><input name="units[${seq}]" value="${line.units}" size="3" aria-label="Units, line ${seq}"></td>`
    : html`<td></td><td></td>`;
  return html`<tr class="codeRow"><td>${seq}</td><td>${typeNames[line.system]}</td><td>${line.code}</td>
<td>${poaText(line)}</td>${inputs}<td>${line.pointers.join(', ')}</td><td>${line.label ?? ''}</td></tr>`;
};

const sheetHeads = ['Seq', 'Type', 'Code', 'POA', 'Modifiers', 'Units', 'Dx pointers', 'Description'];

const pickList = ['ICD10|I10', 'ICD10|E11.9', 'ICD10|Z00.00', 'CPT4|99213', 'CPT4|99215', 'CPT4|36415'];

/** The coding-sheet frame. */
export const codingPage = (chart: DemoChart): Markup =>
  page({
    styles,
    title: 'Coding sheet',
    body: html`<body class="coding">
<form name="codingSheet" onsubmit="return false">
<h2>Coding sheet</h2>
<table class="sheetHead"><tr>
<th>Account No.</th><td id="acctNo">${chart.encounter}</td>
<th>Coder</th><td>${chart.coder}</td>
<th>Vendor</th><td>${chart.vendor}</td></tr><tr>
<th>Delivered</th><td>${slashDate(chart.delivered)}</td>
<th>Claim</th><td>${chart.claim}</td>
<th>MS-DRG</th><td>${chart.drg ? `${chart.drg.number} ${chart.drg.title}` : 'n/a'}</td></tr></table>
<div class="finder">Find code <select name="search_type" aria-label="Code set"><option>ICD10-CM</option><option>CPT4</option></select>
<input name="search_term" value="E11.9" size="8" aria-label="Search term"> <button type="submit">Find</button>
<select name="pickList" style="display:none" aria-label="Pick list">${pickList.map((code) => html`<option value="${code}|">${code.split('|')[1]}</option>`)}</select></div>
<table class="grid" id="codeSheet"><thead><tr>${sheetHeads.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${chart.lines.map(sheetRow)}</tbody></table>
<div id="editRow" style="display:none"><h3>Edit line</h3>
<table><tr><td>1</td><td>${typeNames[chart.lines[0]!.system]}</td><td><input name="edit_code" value="${chart.lines[0]!.code}"></td></tr></table></div>
</form>
</body>`,
  });
