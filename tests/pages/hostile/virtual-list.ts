// The single-page shape of the demonstration EHR with forty lines in a list that draws only those in sight,
// until somebody has it show all.

import type { HostilePage } from './hostile-page.ts';

export const patient = { mrn: 'V-5001', encounter: 'E-9501' };
/** Forty codes that exist in form. */
export const codes = Array.from({ length: 40 }, (_, i) => String(99202 + i));
const path = `/spa/patient/${patient.mrn}/encounter/${patient.encounter}/coding`;
const fields = (pairs: Record<string, string>): string =>
  `<dl>${Object.entries(pairs)
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
    .join('')}</dl>`;
const heads = ['Code set', 'Code', 'Description', 'Modifiers', 'Units', 'Dx', 'POA'];

export const virtualList: HostilePage = {
  start: path,
  pages: () => ({
    [path]: `<!doctype html><div id="root">
<header data-lh="patient-banner"><div data-lh="patient">${fields({ Patient: 'Ines Varga', MRN: patient.mrn, 'Date of birth': '02/03/1961' })}</div>
<div data-lh="encounter">${fields({ Encounter: patient.encounter, 'Service date': '03/14/2026' })}</div></header>
<button id="all">Show all</button> <button id="some">Scroll</button>
<section data-lh="coding-panel"><div role="table" aria-rowcount="${codes.length + 1}"><div role="rowgroup"><div role="row">${heads.map((head) => `<span role="columnheader">${head}</span>`).join('')}</div></div>
<div role="rowgroup" data-lh="code-rows"></div></div></section></div>
<script>
const codes = ${JSON.stringify(codes)};
let first = 0;
const draw = (from, to) => {
  document.querySelector('[data-lh="code-rows"]').innerHTML = codes.slice(from, to).map((code) =>
    '<div role="row">' + ['CPT', code, 'Words', '', '1', '', ''].map((text) => '<span role="cell">' + text + '</span>').join('') + '</div>').join('');
};
document.getElementById('all').onclick = () => draw(0, codes.length);
document.getElementById('some').onclick = () => { first += 3; draw(first, first + 8); };
draw(0, 8);
</script>`,
  }),
};
