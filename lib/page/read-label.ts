// Finds the value that stands beside a label: dt/dd, neighbouring cells, a form label's control, or
// `Label: text` in one element.

import { isTag } from './nodes.ts';
import { keepTime } from './one-look.ts';
import { shownText, squeeze, takeValue } from './read-value.ts';
import { isShown } from './shown.ts';

const labelled = 'dt,th,td,label,b,strong,span,div,p,li,legend,h1,h2,h3,h4,h5,h6';
// A longer text is a paragraph that happens to start with the label's words.
const longestLine = 240;
/** A step of a reading is about as long as it takes to copy so much text. */
const charactersAStep = 2000;

const plain = (text: string): string => text.replace(/\s*:\s*$/, '').toLowerCase();

/**
 * Every distinct value beside the label within the shown elements given. Empty values do not count.
 * @param counts whether a label that stands there is one
 */
export function valuesBeside(
  label: string,
  areas: Element[],
  counts: (element: Element) => boolean,
): string[] {
  const wanted = plain(label);
  const found = new Set<string>();
  for (const area of areas) {
    const within = area.querySelectorAll(labelled);
    for (let i = -1; i < within.length; i++) {
      const element = within[i] ?? area;
      const value = beside(element, wanted);
      if (value && isShown(element) && counts(element)) found.add(value);
    }
  }
  return [...found];
}

function beside(element: Element, wanted: string): string | null {
  // A cheap test first: computing what is shown costs a style query for each element.
  const raw = element.textContent ?? '';
  keepTime(1 + raw.length / charactersAStep);
  if (raw.length > longestLine * 4 || !raw.toLowerCase().includes(wanted)) return null;
  const text = shownText(element);
  if (text.length > longestLine) return null;
  if (plain(text) === wanted) return neighbour(element);
  // Only the innermost element that holds both label and value.
  if (!text.toLowerCase().startsWith(`${wanted}:`) || element.querySelector(labelled)) return null;
  return text.slice(wanted.length + 1).trim();
}

function neighbour(element: Element): string | null {
  if (isTag(element, 'label')) {
    const { control } = element;
    if (control) return takeValue(control, control.localName === 'select' ? 'choice' : 'value');
  }
  const after = element.nextSibling;
  const words = after?.nodeType === Node.TEXT_NODE ? squeeze(after.textContent ?? '') : '';
  if (words && words !== ':') return words;
  const next = element.nextElementSibling;
  if (!next || !isShown(next)) return null;
  if (element.localName === 'dt') return next.localName === 'dd' ? shownText(next) : null;
  if (element.localName === 'th' || element.localName === 'td') {
    return next.localName === 'td' || next.localName === 'th' ? cellValue(next) : null;
  }
  const value = cellValue(next);
  // Two labels in a row: the first has no value.
  return value?.endsWith(':') ? null : value;
}

function cellValue(cell: Element): string | null {
  const control = cell.matches('input,select,textarea') ? cell : cell.querySelector('input,select,textarea');
  if (control && isShown(control)) {
    return takeValue(control, control.localName === 'select' ? 'choice' : 'value');
  }
  return shownText(cell);
}
