// A chart that arrives bit by bit: codes after the banner, the note word by word in elements of its own, and
// all of it drawn anew once it is there.

import { banner, billing, ecwChart, okafor, visit } from './ecw-chart.ts';
import { onePage } from './hostile-page.ts';

export const chart = visit(okafor, '9201');

export const lateText =
  onePage(`${ecwChart(chart, `${banner(chart)}<div id="codes"></div><div class="note-body" id="note"></div>`)}
<script>
const words = ${JSON.stringify(chart.note)}.split(' ');
const codes = ${JSON.stringify(billing(chart))};
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
async function arrive() {
  await pause(200);
  document.getElementById('codes').innerHTML = codes;
  const note = document.getElementById('note');
  for (const word of words) {
    const span = document.createElement('span');
    span.append(word.slice(0, 2), word.slice(2), ' ');
    note.append(span);
    await pause(20);
  }
  await pause(200);
  note.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
  document.title = 'arrived';
}
</script>`);
