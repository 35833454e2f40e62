// Whether a person can see an element. Charts keep codes in places that nobody sees (pick-lists, folded
// edit forms, review dialogs), and those are not assigned.

import { hostOf } from './nodes.ts';
import { keepTime, remembered } from './one-look.ts';

/** True when the element is displayed. A hidden form field counts as shown where its parent is. */
export const isShown = (element: Element): boolean => remembered('shown', element, look);

function look(element: Element): boolean {
  keepTime();
  if (element.localName === 'input' && element.getAttribute('type')?.toLowerCase() === 'hidden') {
    return element.parentElement ? isShown(element.parentElement) : true;
  }
  if (element.localName === 'body' || element.localName === 'html') return true;
  return remembered('rendered', element.ownerDocument, isRendered)
    ? element.checkVisibility({ visibilityProperty: true })
    : isStyledShown(element);
}

// A frame behind another tab of the EHR is not rendered at all, and then nothing in it is visible to
// checkVisibility. Its own styles still tell what it hides; a closed <details> in it is not noticed.
const isRendered = (doc: Document): boolean => doc.documentElement.checkVisibility?.() ?? false;

function isStyledShown(element: Element): boolean {
  const style = styleOf(element);
  return (
    style !== undefined && style.visibility !== 'hidden' && remembered('displayed', element, isDisplayed)
  );
}

function isDisplayed(element: Element): boolean {
  if (styleOf(element)?.display === 'none') return false;
  const parent = parentOf(element);
  return parent === null || remembered('displayed', parent, isDisplayed);
}

const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
  element.ownerDocument.defaultView?.getComputedStyle(element);

function parentOf(element: Element): Element | null {
  return element.parentElement ?? hostOf(element);
}
