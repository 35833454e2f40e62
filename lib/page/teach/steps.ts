// Moving about in a page by keys: from one thing that says something to the next, and out to what holds it.

import type { TeachStep } from '../../model/teaching.ts';
import { isText } from '../nodes.ts';
import { takeValue } from '../read-value.ts';
import { isShown } from '../shown.ts';
import { walkText } from '../walk-text.ts';

export type Step = Exclude<TeachStep, 'take' | 'leave'>;

const controls = 'input:not([type=hidden i],[type=password i]),select,textarea';
const mostThings = 20_000;

/**
 * Where a step leads; the same element when nothing is left in that direction, the first of the page when it is gone.
 * @param inside what was narrowed from: the way back in.
 */
export function stepFrom(
  element: Element | null,
  step: Step,
  doc: Document,
  inside: Element | null,
): Element | null {
  if (!element?.isConnected) return thingsIn(doc)[0] ?? null;
  if (step === 'wider') return around(element) ?? element;
  if (step === 'narrower')
    return inside && element.contains(inside) ? towards(element, inside) : firstInside(element);
  const things = thingsIn(doc);
  const at = things.findIndex((one) => one === element || element.contains(one));
  if (step === 'next') {
    const after = things.findLastIndex((one) => one === element || element.contains(one));
    return things[after + 1] ?? element;
  }
  return (at > 0 ? things[at - 1] : undefined) ?? element;
}

function around(element: Element): Element | null {
  const parent = element.parentElement ?? hostOf(element);
  return parent && parent.localName !== 'html' && parent.localName !== 'body' ? parent : null;
}

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

const towards = (from: Element, to: Element): Element => {
  let at = to;
  while (at.parentElement && at.parentElement !== from) at = at.parentElement;
  return at;
};

const firstInside = (element: Element): Element =>
  Array.from((element.shadowRoot ?? element).children).find((child) => isShown(child)) ?? element;

/** Elements that say something themselves, in page order, open shadow roots included. */
function thingsIn(doc: Document): Element[] {
  const found: Element[] = [];
  const visit = (root: Document | ShadowRoot | Element): void => {
    for (const element of Array.from(root.children)) {
      if (found.length >= mostThings) return;
      if (!['head', 'script', 'style', 'template', 'noscript', 'svg', 'select'].includes(element.localName)) {
        if (saysItself(element) && isShown(element)) found.push(element);
        if (element.shadowRoot) visit(element.shadowRoot);
        visit(element);
      } else if (element.matches(controls) && isShown(element)) found.push(element);
    }
  };
  visit(doc.body ?? doc);
  return found;
}

const saysItself = (element: Element): boolean =>
  element.matches(controls) ||
  Array.from(element.childNodes).some((node) => isText(node) && /\S/.test(node.data));

/** The beginning of what the element says, for the person to hear. */
export function sayingOf(element: Element): string {
  if (element.matches(controls))
    return (
      takeValue(element, element.localName === 'select' ? 'choice' : 'value') || '(an empty field)'
    ).slice(0, 120);
  const words: string[] = [];
  let length = 0;
  walkText(element, {
    text: (node) => {
      if (length < 200) words.push(node.data);
      length += node.data.length;
    },
    edge: () => words.push(' '),
    enter: isShown,
  });
  return words.join('').replace(/\s+/g, ' ').trim().slice(0, 120) || '(nothing to read)';
}
