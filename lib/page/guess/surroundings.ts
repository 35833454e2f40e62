// The words around a grid that say what it is: its caption and label, the heading before it, and the names
// that the page's makers gave it.

import { treeOf } from '../nodes.ts';
import { shownText } from '../read-value.ts';
import { nameWords } from './words.ts';

export interface Surroundings {
  /** The nearest words that people read; '' when there are none. */
  said: string;
  /** Words of ids, classes and data attributes, nearest first. */
  named: string;
}

const headings = 'h1,h2,h3,h4,h5,h6,legend,summary,caption,[role=heading]';

/** @param first the first of the rows, where a heading can stand among them */
export function surroundingsOf(container: Element, first?: Element): Surroundings {
  const said =
    container.getAttribute('aria-label') ||
    labelledBy(container) ||
    captionOf(container) ||
    (first?.parentElement === container && first.localName !== 'tr' && textBefore(first)) ||
    headingBefore(container);
  const named: string[] = [];
  for (let at: Element | null = container, depth = 0; at && depth < 3; at = parentOf(at), depth++) {
    if (at.localName === 'body') break;
    named.push(
      nameWords(
        [
          at.id,
          ...at.classList,
          at.getAttribute('data-testid') ?? '',
          at.getAttribute('data-section') ?? '',
        ].join(' '),
      ),
    );
  }
  return { said: said.slice(0, 80), named: named.filter(Boolean).join(' ') };
}

function labelledBy(element: Element): string {
  const id = element.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const label = id ? treeOf(element)?.getElementById(id) : null;
  return label ? shownText(label) : '';
}

const captionOf = (element: Element): string => {
  const caption = element.querySelector(':scope > caption');
  return caption ? shownText(caption) : '';
};

/** Headings of columns are no heading of what they stand above. */
const namesColumns = (element: Element): boolean => element.querySelector('[role=columnheader],th') !== null;

/** What stands right before the first row within what holds the rows. */
function textBefore(row: Element): string {
  for (let at = row.previousElementSibling, i = 0; at && i < 2; at = at.previousElementSibling, i++) {
    const text = plainBefore(at);
    if (text !== '') return text;
  }
  return '';
}

/** The words of a short line that is no heading by its kind; the number of what it heads is no part of them. */
function plainBefore(element: Element): string {
  if (namesColumns(element)) return '';
  if (element.matches(headings)) return shownText(element);
  const plain = element.matches('div,p,span,b,strong') && !element.querySelector('input,select,button,a');
  const text = plain ? shownText(element).replace(/\s*\(\d{1,3}\)$/, '') : '';
  return text.length <= 40 && !/\d/.test(text.replace(/icd.?10/i, '')) ? text : '';
}

/** The nearest heading before the element, within the parts of the page that hold it. */
function headingBefore(element: Element): string {
  for (let at: Element = element, depth = 0; depth < 5; depth++) {
    let near = true;
    for (
      let before = at.previousElementSibling, i = 0;
      before && i < 6;
      before = before.previousElementSibling, i++
    ) {
      const heading = before.matches(headings)
        ? before
        : Array.from(before.querySelectorAll(headings)).at(-1);
      if (heading) return shownText(heading);
      const text = near ? plainBefore(before) : '';
      if (text !== '') return text;
      near &&= namesColumns(before);
      // Another table or list in between: what stands before it speaks of that one.
      if (before.matches('table,ul,ol,[role=table],[role=grid]') && !near) break;
    }
    const up = parentOf(at);
    if (!up || up.localName === 'body') return '';
    const label = up.getAttribute('aria-label');
    if (label) return label;
    at = up;
  }
  return '';
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
