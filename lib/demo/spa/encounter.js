// The encounter: banner, notes at the left, codes at the right. Everything arrives after the page does.

import { codesPanel } from './codes.js';
import { el, fields, getJson, time } from './dom.js';
import { notesPanel } from './notes.js';

const banner = (chart) =>
  el(
    'header',
    { class: 'css-b4nn3r', 'data-lh': 'patient-banner' },
    fields('patient', [
      ['Patient', chart.name],
      ['MRN', chart.mrn],
      ['Date of birth', time(chart.dob)],
      ['Sex', chart.sex],
    ]),
    fields('encounter', [
      ['Encounter', chart.encounter],
      ['Service date', time(chart.dateOfService)],
      ['Discharged', time(chart.dischargeDate)],
      ['Setting', chart.encounterType],
      ['Specialty', chart.specialty],
      ['Rendering provider', chart.provider],
      ['Payer', chart.payer],
      ['Facility', chart.facility],
      ['Place of service', chart.placeOfService],
    ]),
  );

const tabs = (base, view) =>
  el(
    'nav',
    { class: 'css-t4bs0n' },
    [
      ['notes', 'Notes'],
      ['coding', 'Coding'],
    ].map(([name, words]) =>
      el(
        'a',
        { href: `${base}/${name}`, 'data-route': '', 'aria-current': name === view ? 'page' : null },
        words,
      ),
    ),
  );

let shown = null;

/** Shows an encounter in `main`; a change between its tabs keeps what is on the page. */
export const encounterView = (main, [mrn, encounter, view], stopPrevious) => {
  const base = `/spa/patient/${mrn}/encounter/${encounter}`;
  const layout = (content) => content.setAttribute('data-view', view);
  if (shown?.base === base && main.contains(shown.content)) {
    layout(shown.content);
    main.querySelector('.css-t4bs0n')?.replaceWith(tabs(base, view));
    return stopPrevious;
  }
  stopPrevious();
  let stopCodes = () => {};
  let gone = false;
  document.title = 'Encounter | Lumen Health';
  main.replaceChildren(el('p', { class: 'css-l04d1n', 'aria-busy': 'true' }, 'Loading encounter…'));
  getJson(`/spa/api/patients/${mrn}/encounters/${encounter}`).then((chart) => {
    if (gone) return;
    if (!chart) return main.replaceChildren(el('p', {}, 'There is no such encounter.'));
    const codes = codesPanel(chart);
    stopCodes = codes.stop;
    const content = el(
      'div',
      { class: 'css-p4n3s2' },
      notesPanel(chart, `/spa/api/patients/${mrn}/encounters/${encounter}`),
      codes.node,
    );
    layout(content);
    shown = { base, content };
    main.replaceChildren(banner(chart), tabs(base, location.pathname.split('/').pop()), content);
  });
  return () => {
    gone = true;
    stopCodes();
  };
};
