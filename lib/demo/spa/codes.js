// The code table. Its rows are thrown away and drawn again every few seconds and whenever the pointer moves
// to another row, as busy frameworks do; whoever reads it must not hold on to nodes.

import { el, fields, time } from './dom.js';

const heads = ['#', 'Code set', 'Code', 'Description', 'Modifiers', 'Units', 'Dx', 'POA'];
const redrawEvery = 4000;

const row = (line, index, hovered) =>
  el(
    'div',
    {
      role: 'row',
      class: index === hovered ? 'css-1x9k2f css-h0v3rd' : 'css-1x9k2f',
      'data-line': index + 1,
    },
    [
      String(index + 1),
      line.system,
      line.code,
      line.label,
      line.modifiers.join(', '),
      line.units === null ? '' : String(line.units),
      line.diagnoses.join(', '),
      line.poa,
    ].map((value) => el('span', { role: 'cell', class: 'css-c3ll0a' }, value)),
  );

/** The coding side of an encounter, and how to stop its redrawing. */
export const codesPanel = (chart) => {
  let hovered = -1;
  const rows = el('div', { role: 'rowgroup', 'data-lh': 'code-rows' });
  const draw = () => rows.replaceChildren(...chart.lines.map((line, index) => row(line, index, hovered)));
  const hover = (index) => {
    if (index === hovered) return;
    hovered = index;
    draw();
  };
  rows.addEventListener('mouseover', (event) => {
    const over = event.target.closest('[data-line]');
    if (over) hover(Number(over.dataset.line) - 1);
  });
  rows.addEventListener('mouseleave', () => hover(-1));
  draw();
  const timer = setInterval(draw, redrawEvery);
  const node = el(
    'section',
    { class: 'css-c0d1ng', 'data-lh': 'coding-panel', 'aria-label': 'Coding' },
    fields('coding', [
      ['Coder', chart.coder],
      ['Vendor', chart.vendor],
      ['Returned', time(chart.delivered)],
      ['MS-DRG', chart.drg],
    ]),
    el(
      'div',
      { role: 'table', 'aria-label': 'Assigned codes', class: 'css-t4bl3c' },
      el(
        'div',
        { role: 'rowgroup' },
        el(
          'div',
          { role: 'row', class: 'css-c0dehd' },
          heads.map((head) => el('span', { role: 'columnheader' }, head)),
        ),
      ),
      rows,
    ),
  );
  return { node, stop: () => clearInterval(timer) };
};
