// What a node of a page is, told by its type and name: by `instanceof` one of another frame would be none of this frame's.

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

export const isTag = <K extends keyof HTMLElementTagNameMap>(
  element: Element,
  tag: K,
): element is HTMLElementTagNameMap[K] => element.localName === tag;

export const isShadowRoot = (root: Node): root is ShadowRoot => 'host' in root;

/** The element whose shadow tree this one stands in; null where it stands in none. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}

const isDocument = (root: Node): root is Document => root.nodeType === Node.DOCUMENT_NODE;

/** The tree that an element stands in; null for one that was taken out of the page. */
export function treeOf(element: Element): Document | ShadowRoot | null {
  const root = element.getRootNode();
  return isDocument(root) || isShadowRoot(root) ? root : null;
}
