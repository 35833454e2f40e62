// One look over a page: its texts, form controls and open shadow roots, in a single walk. Everything that
// guesses works on what this has found; a page of 10,000 nodes is walked once.

import { ancestorsOf, type FrameAddress, parseAddress } from '../address.ts';
import type { DateOrder } from '../dates.ts';
import { isElement, isTag, isText } from '../nodes.ts';
import type { PageView } from '../page-view.ts';

export interface ShortText {
  node: Text;
  element: Element;
  /** White space squeezed. */
  text: string;
}

export interface PageParts {
  doc: Document;
  view: PageView;
  /** Texts of at most 240 characters, each with the element it stands in, in page order; shown or not. */
  texts: ShortText[];
  /** Text inputs and areas; never a password field. */
  inputs: HTMLInputElement[];
  /** Selects: what is chosen in them is said, the other choices are not. */
  choices: HTMLSelectElement[];
  hosts: Element[];
}

const longest = 240;
/** A page with more is no page to guess on at a glance. */
const mostNodes = 200_000;
const passedOver = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'canvas',
  'object',
  'datalist',
  'select',
  'textarea',
  'iframe',
  'head',
]);

/** Looks the page over. Reads no value of any control yet. */
export function partsOf(doc: Document): PageParts {
  const texts: ShortText[] = [];
  const inputs: HTMLInputElement[] = [];
  const choices: HTMLSelectElement[] = [];
  const hosts: Element[] = [];
  const roots: (Document | ShadowRoot)[] = [doc];
  let left = mostNodes;
  // Not a TreeWalker: its filter is called for every node and costs more than all the rest.
  const visit = (parent: Node): void => {
    for (let node = parent.firstChild; node && left-- > 0; node = node.nextSibling) {
      if (isText(node)) addText(node);
      else if (isElement(node)) enter(node);
    }
  };
  const addText = (node: Text): void => {
    const { data, parentElement: element } = node;
    if (data.length > longest * 2 || !element) return;
    const text = data.replace(/\s+/g, ' ').trim();
    if (text !== '' && text.length <= longest) texts.push({ node, element, text });
  };
  const enter = (element: Element): void => {
    const name = element.localName;
    if (isTag(element, 'select')) choices.push(element);
    if (passedOver.has(name)) return;
    if (isTag(element, 'input')) {
      if (isTextInput(element)) inputs.push(element);
      return;
    }
    if (element.shadowRoot) {
      hosts.push(element);
      roots.push(element.shadowRoot);
    }
    if (element.firstChild) visit(element);
  };
  for (let i = 0; i < roots.length && i < 50; i++) visit(roots[i] === doc ? (doc.body ?? doc) : roots[i]!);
  const view: PageView = { roots, address: addressOf(doc), dates: dateOrderOf(doc, texts) };
  return { doc, view, texts, inputs, choices, hosts };
}

const isTextInput = (element: Element): boolean =>
  ['', 'text', 'search', 'number', 'date', 'tel'].includes(
    (element.getAttribute('type') ?? '').toLowerCase(),
  );

/** The frame's address and those around it. What they were when the frame was loaded is not known here. */
export function addressOf(doc: Document): FrameAddress {
  const view = doc.defaultView;
  if (!view) return { own: parseAddress('about:blank'), ancestors: [], ancestorsAtStart: [] };
  const ancestors = ancestorsOf(view);
  return { own: parseAddress(view.location.href), ancestors, ancestorsAtStart: ancestors };
}

const figures = /\b(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/;

/** By a date on the page that can only be read in one way; otherwise by the page's language. */
export function dateOrderOf(doc: Document, texts: readonly ShortText[]): DateOrder {
  for (const { text } of texts) {
    const m = text.length < 80 ? figures.exec(text) : null;
    if (m && Number(m[1]) > 12) return 'day-first';
    if (m && Number(m[2]) > 12) return 'month-first';
  }
  const language = doc.documentElement.lang.toLowerCase();
  return language === '' || language === 'en' || language.startsWith('en-us') ? 'month-first' : 'day-first';
}
