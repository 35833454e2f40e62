// The note list draws only the entries in sight; the open note's text is fetched when it is opened.

import { el, getJson, time } from './dom.js';

const rowHeight = 46;
const beyond = 3;

const entry = (chart, note, index, open, onOpen) =>
  el(
    'button',
    {
      type: 'button',
      class: note.encounter === chart.encounter ? 'css-n0te1t css-n0thre' : 'css-n0te1t',
      style: `top:${index * rowHeight}px`,
      'aria-pressed': String(index === open),
      'data-note': index,
      onclick: () => onOpen(index),
    },
    el('strong', {}, note.title),
    el('small', {}, time(note.signed), ` · ${note.author}`),
  );

const bodyOf = (note, text) =>
  el(
    'article',
    { class: 'css-n0tbdy', 'data-lh': 'note' },
    el('h3', { 'data-lh': 'note-title' }, note.title),
    el(
      'p',
      { class: 'css-n0tmta' },
      el('span', { 'data-lh': 'note-author' }, note.author),
      ' · ',
      time(note.signed),
      ' · Encounter ',
      el('span', { 'data-lh': 'note-encounter' }, note.encounter),
    ),
    el(
      'div',
      { 'data-lh': 'note-body', 'aria-busy': text === null ? 'true' : null },
      text === null
        ? el('p', { class: 'css-l04d1n' }, 'Loading note…')
        : text
            .split('\n')
            .filter(Boolean)
            .map((paragraph) => el('p', {}, paragraph)),
    ),
  );

/** The notes side of an encounter. */
export const notesPanel = (chart, api) => {
  let open = 0;
  const track = el('div', { class: 'css-n0trck', style: `height:${chart.notes.length * rowHeight}px` });
  const list = el(
    'div',
    { class: 'css-n0tlst', 'data-lh': 'note-list', 'aria-label': 'Notes', onscroll: () => draw() },
    track,
  );
  const reader = el('div', { class: 'css-n0trdr', 'data-lh': 'note-reader' });

  const draw = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - beyond);
    const last = Math.ceil((list.scrollTop + (list.clientHeight || 400)) / rowHeight) + beyond;
    track.replaceChildren(
      ...chart.notes.slice(first, last).map((note, at) => entry(chart, note, first + at, open, show)),
    );
  };

  const show = async (index) => {
    open = index;
    draw();
    reader.replaceChildren(bodyOf(chart.notes[index], null));
    const answer = await getJson(`${api}/notes/${index}`);
    if (open === index && answer) reader.replaceChildren(bodyOf(chart.notes[index], answer.text));
  };

  show(0);
  return el('section', { class: 'css-n0t3s1', 'aria-label': 'Notes' }, list, reader);
};
