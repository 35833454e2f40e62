// Walks text in the order the page shows it, open shadow roots and slots included. Never innerText: that
// forces a layout, and its white space depends on the style sheet of the day.

const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'datalist',
  'svg',
  'canvas',
  'object',
]);
const controls = new Set(['input', 'select', 'textarea', 'button']);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export interface TextVisitor {
  text(node: Text): void;
  /** Where words part: at the edge of every element that is not inline, at `br`, and around form controls. */
  edge?(): void;
  /** Form controls: their text is not the page's words. */
  control?(element: Element): void;
  /** False leaves an element and all within it out. */
  enter?(element: Element): boolean;
}

/** Visits the text of `root` and of everything in it. */
export function walkText(root: Node, visitor: TextVisitor): void {
  if (root.nodeType === Node.TEXT_NODE) visitor.text(root as Text);
  else if (root.nodeType === Node.ELEMENT_NODE) walkElement(root as Element, visitor);
  else walkChildren(root, visitor);
}

function walkElement(element: Element, visitor: TextVisitor): void {
  if (unread.has(element.localName) || visitor.enter?.(element) === false) return;
  const parts = !inline.has(element.localName);
  if (parts) visitor.edge?.();
  if (controls.has(element.localName)) visitor.control?.(element);
  else if (element.shadowRoot) walkChildren(element.shadowRoot, visitor);
  else walkChildren(element, visitor);
  if (parts) visitor.edge?.();
}

function walkChildren(node: Node, visitor: TextVisitor): void {
  if (node.nodeType === Node.ELEMENT_NODE && (node as Element).localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) {
      for (const one of assigned) walkText(one, visitor);
      return;
    }
  }
  for (let child = node.firstChild; child; child = child.nextSibling) walkText(child, visitor);
}
