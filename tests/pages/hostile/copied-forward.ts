// Notes that were copied forward: each visit's note holds the one before with a word or two changed.

import { banner, billing, ecwChart, okafor, visit } from './ecw-chart.ts';
import { onePage } from './hostile-page.ts';

export const chart = visit(okafor, '9901');
export const passage = 'Pressure ulcer of the left heel, stage 3, dry, no sign of infection';

const rest = 'Dressing changed by the nurse. Patient is to keep the foot up and to come back in a week.';
const note = (day: string, id: string, text = passage): string =>
  `<div class="note-body" id="${id}"><h3>Visit of ${day}</h3><p>Seen for the wound. ${text}. ${rest}</p></div>`;

const original = note('March 2', 'original');
const page = (...notes: string[]) =>
  onePage(ecwChart(chart, banner(chart) + billing(chart) + notes.join('')));

/** What stood there when the passage was taken, and what stands there later. */
export const asTaken = page(original);
export const copiedWhole = page(note('March 9', 'copy'), original);
export const copiedAndChanged = page(
  note('March 16', 'later', passage.replace('stage 3', 'stage 2')),
  note('March 9', 'copy', passage.replace('left heel', 'right heel')),
  original,
);
export const originalGone = page(note('March 16', 'later', passage.replace('stage 3', 'stage 2')));
