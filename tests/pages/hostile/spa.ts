// A single page whose patient changes by a click: the banner at once, the codes a good second later, the note
// last, all at one address. In between stands the next patient's name over the last one's codes.

import { banner, billing, delgado, ecwChart, noteOf, okafor, visit } from './ecw-chart.ts';
import { onePage } from './hostile-page.ts';

export const first = visit(okafor, '9101');
export const second = visit(delgado, '9102');

export const spa = onePage(`<button id="next">Next patient</button>
${ecwChart(first, `<div id="who">${banner(first)}</div><div id="codes">${billing(first)}</div><div id="note">${noteOf(first)}</div>`)}
<script>
const next = ${JSON.stringify({ who: banner(second), codes: billing(second), note: noteOf(second) })};
const show = (id) => { document.getElementById(id).innerHTML = next[id]; };
document.getElementById('next').onclick = () => {
  document.getElementById('chart').setAttribute('encid', '${second.encounter}');
  show('who');
  setTimeout(show, 1200, 'codes');
  setTimeout(show, 1800, 'note');
};
</script>`);
