// What an element says: its visible text, a form control's value or choice, or an attribute. Password
// fields say nothing, whatever a profile asks.

import type { Cut, Take } from '../model/profile.ts';
import { isTag } from './nodes.ts';
import { isShown } from './shown.ts';
import { walkText } from './walk-text.ts';

const noText = new Set([
  'password',
  'hidden',
  'checkbox',
  'radio',
  'button',
  'submit',
  'reset',
  'image',
  'file',
]);

export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

const typeOf = (control: Element): string =>
  control.localName === 'input' ? (control.getAttribute('type') ?? 'text').toLowerCase() : control.localName;

// Most cells and labels hold nothing but text, and then there is nothing to walk.
const plain = new Set('b code dd div dt h1 h2 h3 label li p span strong td th'.split(' '));

/** The text a person sees, white space squeezed; form values are no part of it. */
export function shownText(element: Element): string {
  if (!element.firstElementChild && !element.shadowRoot && plain.has(element.localName)) {
    return isShown(element) ? squeeze(element.textContent ?? '') : '';
  }
  const words: string[] = [];
  walkText(element, {
    text: (node) => words.push(node.data),
    edge: () => words.push(' '),
    enter: isShown,
  });
  return squeeze(words.join(''));
}

/** What a person sees of a whole row, form values included: for a row that cannot be read otherwise. */
export function rowText(element: Element): string {
  const words: string[] = [];
  walkText(element, {
    text: (node) => words.push(node.data),
    edge: () => words.push(' '),
    control: (control) => {
      if (!noText.has(typeOf(control))) words.push(choice(control) ?? formValue(control) ?? '');
    },
    enter: isShown,
  });
  return squeeze(words.join(''));
}

/** The element's value, squeezed; empty when it says nothing, null when it is not such an element. */
export function takeValue(element: Element, take: Take): string | null {
  if (typeOf(element) === 'password') return null;
  if (take === 'text') return shownText(element);
  if (take === 'choice') return squeezed(choice(element));
  if (take === 'value') return squeezed(formValue(element));
  return squeezed(element.getAttribute(take.attribute));
}

const squeezed = (text: string | null): string | null => (text === null ? null : squeeze(text));

function formValue(element: Element): string | null {
  const type = typeOf(element);
  if (isTag(element, 'input') && (type === 'checkbox' || type === 'radio'))
    return element.checked ? element.value : null;
  if (type === 'password' || type === 'file') return null;
  const isField = isTag(element, 'input') || isTag(element, 'textarea') || isTag(element, 'select');
  return isField ? element.value : null;
}

const choice = (element: Element): string | null =>
  isTag(element, 'select') ? Array.from(element.selectedOptions, (option) => option.text).join(',') : null;

/** The part of `text` that the cut keeps, squeezed; null when the cut does not fit it. */
export function applyCut(text: string, cut: Cut | undefined): string | null {
  let from = 0;
  if (cut?.after !== undefined) {
    const at = text.indexOf(cut.after);
    if (at < 0) return null;
    from = at + cut.after.length;
  }
  let to = text.length;
  if (cut?.before !== undefined) {
    to = text.indexOf(cut.before, from);
    if (to < 0) return null;
  }
  return squeeze(text.slice(from, to));
}
