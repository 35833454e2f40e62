// Walks text in the order the page shows it, open shadow roots and slots included. Never innerText: that
// forces a layout, and its white space depends on the style sheet of the day.

import { isElement, isTag, isText } from './nodes.ts';

type Kind = 'unread' | 'control' | 'inline' | 'slot' | 'block';

const kinds = new Map<string, Kind>();
const list = (kind: Kind, names: string): void => {
  for (const name of names.split(' ')) kinds.set(name, kind);
};
list('unread', 'script style template noscript head datalist svg canvas object');
list('control', 'input select textarea button');
list('slot', 'slot');
list(
  'inline',
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
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
  if (isText(root)) visitor.text(root);
  else if (isElement(root)) walkElement(root, visitor);
  else walkChildren(root, visitor);
}

function walkElement(element: Element, visitor: TextVisitor): void {
  const kind = kinds.get(element.localName) ?? 'block';
  if (kind === 'unread' || visitor.enter?.(element) === false) return;
  if (kind !== 'inline') visitor.edge?.();
  if (kind === 'control') visitor.control?.(element);
  else if (!isTag(element, 'slot') || !walkAssigned(element, visitor)) {
    walkChildren(element.shadowRoot ?? element, visitor);
  }
  if (kind !== 'inline') visitor.edge?.();
}

/** What stands in a slot; false when nothing is, and the slot's own text is shown. */
function walkAssigned(slot: HTMLSlotElement, visitor: TextVisitor): boolean {
  const assigned = slot.assignedNodes();
  for (const one of assigned) walkText(one, visitor);
  return assigned.length > 0;
}

function walkChildren(node: Node, visitor: TextVisitor): void {
  for (let child = node.firstChild; child; child = child.nextSibling) walkText(child, visitor);
}
