// Whether a person can see an element. Charts keep codes in places that nobody sees (pick-lists, folded
// edit forms, review dialogs), and those are not assigned.

/** True when the element is displayed. A hidden form field counts as shown where its parent is. */
export function isShown(element: Element): boolean {
  if (element.localName === 'input' && element.getAttribute('type')?.toLowerCase() === 'hidden') {
    return element.parentElement ? isShown(element.parentElement) : true;
  }
  if (element.localName === 'body' || element.localName === 'html') return true;
  if (isRendered(element.ownerDocument)) return element.checkVisibility({ visibilityProperty: true });
  return isStyledShown(element);
}

// A frame behind another tab of the EHR is not rendered at all, and then nothing in it is visible to
// checkVisibility. Its own styles still tell what it hides; a closed <details> in it is not noticed.
const isRendered = (doc: Document): boolean => doc.documentElement.checkVisibility?.() ?? false;

function isStyledShown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || view.getComputedStyle(element).visibility === 'hidden') return false;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (view.getComputedStyle(at).display === 'none') return false;
  }
  return true;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
