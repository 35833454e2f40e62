// A page that takes every key and click for itself, before anything else in it, and acts on them: D removes a
// diagnosis, A agrees with everything.

import { ecwChart, okafor, visit } from './ecw-chart.ts';
import { onePage } from './hostile-page.ts';

export const chart = visit(okafor, '9701');

export const hotkeys = onePage(`${ecwChart(chart)}<script>
window.seen = [];
const names = ['keydown', 'keypress', 'keyup', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'contextmenu', 'input', 'change', 'submit', 'copy', 'cut', 'paste'];
for (const name of names) window.addEventListener(name, (event) => {
  seen.push(name + ' ' + (event.key ?? ''));
  event.preventDefault();
  event.stopImmediatePropagation();
  if (name === 'keydown' && event.key === 'd') document.querySelector('#billingTbl2 tr')?.remove();
  if (name === 'keydown' && event.key === 'a') document.title = 'agreed';
}, true);
</script>`);
