// The router: one view per address, changed through the History API without a page load.

import { el } from './dom.js';
import { encounterView } from './encounter.js';
import { worklistView } from './worklist.js';

const root = document.getElementById('root');
let stop = () => {};

const go = (path) => {
  history.pushState(null, '', path);
  render();
};

// Links inside the application change the route; all others behave as links do.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-route]');
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});

const views = [
  [/^\/spa\/patient\/([^/]+)\/encounter\/([^/]+)\/(notes|coding)$/, encounterView],
  [/^\/spa\/worklist$/, worklistView],
];

const render = () => {
  for (const [pattern, view] of views) {
    const match = pattern.exec(location.pathname);
    if (!match) continue;
    const main = document.getElementById('lh-main') ?? frame();
    stop = view(main, match.slice(1), stop) ?? (() => {});
    return;
  }
  go('/spa/worklist');
};

const frame = () => {
  const main = el('main', { id: 'lh-main', class: 'css-8mn2qp' });
  root.replaceChildren(
    el(
      'div',
      { class: 'css-r4il0x' },
      el('span', { class: 'css-br4nd1' }, 'Lumen Health'),
      el('a', { href: '/spa/worklist', 'data-route': '' }, 'Worklist'),
      el('a', { href: '/' }, 'Leave'),
    ),
    main,
  );
  return main;
};

window.addEventListener('popstate', render);
render();
