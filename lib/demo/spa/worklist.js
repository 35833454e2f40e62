// The work list: many patients, some rows with codes. It is no chart.

import { el, getJson, time } from './dom.js';

const heads = ['Patient', 'MRN', 'Born', 'Visit', 'Specialty', 'Setting', 'Payer', 'Coder', 'Codes', 'Due'];

const row = (entry) =>
  el(
    'div',
    { role: 'row', class: 'css-w0rkrw' },
    el(
      'span',
      { role: 'cell' },
      el(
        'a',
        { href: `/spa/patient/${entry.mrn}/encounter/${entry.encounter}/coding`, 'data-route': '' },
        entry.name,
      ),
    ),
    [entry.mrn, time(entry.dob), time(entry.dateOfService), entry.specialty, entry.encounterType].map(
      (value) => el('span', { role: 'cell' }, value),
    ),
    [entry.payer, entry.coder, entry.codes.join(' · '), time(entry.due)].map((value) =>
      el('span', { role: 'cell' }, value),
    ),
  );

/** Shows the work list in `main`. */
export const worklistView = (main, _parts, stopPrevious) => {
  stopPrevious();
  let gone = false;
  document.title = 'Worklist | Lumen Health';
  main.replaceChildren(el('p', { class: 'css-l04d1n', 'aria-busy': 'true' }, 'Loading worklist…'));
  getJson('/spa/api/worklist').then((entries) => {
    if (gone) return;
    main.replaceChildren(
      el('h1', { class: 'css-h34d1n' }, 'Second-read worklist'),
      el(
        'div',
        { role: 'table', 'aria-label': 'Worklist', class: 'css-w0rkls', 'data-lh': 'worklist' },
        el(
          'div',
          { role: 'row', class: 'css-w0rkhd' },
          heads.map((head) => el('span', { role: 'columnheader' }, head)),
        ),
        entries.map(row),
      ),
    );
  });
  return () => {
    gone = true;
  };
};
