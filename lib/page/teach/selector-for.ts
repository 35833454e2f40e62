// Selectors for an element, most lasting first: id, a telling attribute, a class, one of these on an element
// around it, and its position last. Each is tried: it matches this element and nothing else that is shown.

import { isShown } from '../shown.ts';
import { isStableName } from './stable-name.ts';

export type Steadiness = 'id' | 'attribute' | 'class' | 'position';

export interface Found {
  selector: string;
  by: Steadiness;
}

export interface Roots {
  roots: readonly (Document | ShadowRoot)[];
  /** Values of this record: never part of a selector. */
  values: readonly string[];
}

/** Attributes that people write for other people or for tests. Never `value`, `href`, `style` or `title`. */
const telling =
  /^(data-(?!v-|reactid|reactroot|key|index|row|id$|idx|rbd)[a-z-]+|aria-label|name|itemprop|role|ng-repeat|ng-bind|ng-model|formcontrolname|headers|for|field|property)$/;
const longest = 200;

export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Simple selectors of the element itself, most lasting first; they may fit other elements too. */
export function ownSelectors(element: Element, values: readonly string[]): Found[] {
  const tag = element.localName;
  const found: Found[] = [];
  if (element.id && isStableName(element.id, values))
    found.push({ selector: `#${CSS.escape(element.id)}`, by: 'id' });
  for (const { name, value } of element.attributes) {
    if (!telling.test(name) || !isStableName(value, values)) continue;
    found.push({ selector: `${tag}[${CSS.escape(name)}=${quoted(value)}]`, by: 'attribute' });
  }
  for (const name of element.classList) {
    if (isStableName(name, values)) found.push({ selector: `${tag}.${CSS.escape(name)}`, by: 'class' });
  }
  const classes = found.filter((f) => f.by === 'class').map((f) => f.selector.slice(tag.length));
  if (classes.length > 1) found.push({ selector: tag + classes.slice(0, 3).join(''), by: 'class' });
  return found;
}

/** Whether the selector matches this element and no other one that is shown. */
export function isOnly(element: Element, selector: string, { roots }: Roots): boolean {
  if (selector.length > longest) return false;
  const all = roots.flatMap((root) => Array.from(root.querySelectorAll(selector)));
  return all.includes(element) && all.every((one) => one === element || !isShown(one));
}

/** Selectors that find this element alone, at most `most`, most lasting first. */
export function selectorsFor(element: Element, within: Roots, most = 6): Found[] {
  const found: Found[] = [];
  const tried = new Set<string>();
  const tryOne = (selector: string, by: Steadiness): void => {
    if (found.length >= most || tried.has(selector)) return;
    tried.add(selector);
    if (isOnly(element, selector, within)) found.push({ selector, by });
  };
  if (element.localName === 'body') return [{ selector: 'body', by: 'id' }];
  const own = ownSelectors(element, within.values);
  for (const { selector, by } of own) tryOne(selector, by);
  const around = anchors(element, within.values);
  const last = [...own.map((o) => o.selector), element.localName];
  for (const anchor of around) {
    for (const selector of last)
      tryOne(
        `${anchor.selector} ${selector}`,
        worse(anchor.by, selector === element.localName ? 'class' : 'attribute'),
      );
  }
  if (found.length === 0 && element.getRootNode() instanceof ShadowRoot) {
    // Components of one kind have the same inside: what they hold tells them apart.
    for (const held of Array.from(element.querySelectorAll('[aria-label],[data-label],[data-field]')).slice(
      0,
      12,
    )) {
      for (const { selector, by } of ownSelectors(held, within.values))
        if (by === 'attribute') tryOne(`${element.localName}:has(${selector})`, 'attribute');
    }
  }
  for (const anchor of around) tryOne(positionFrom(anchor.element, element, anchor.selector), 'position');
  if (found.length === 0) {
    const root = element.getRootNode();
    // In a shadow root `:host` is its host, so that a list of the page outside is not taken for this one.
    const start = root instanceof ShadowRoot ? ':host' : 'body';
    tryOne(
      positionFrom(root instanceof ShadowRoot ? null : element.ownerDocument.body, element, start),
      'position',
    );
  }
  return found;
}

/** The best selector that finds this element alone; null when there is none within the length allowed. */
export const selectorFor = (element: Element, within: Roots): Found | null =>
  selectorsFor(element, within, 1)[0] ?? null;

const order: Steadiness[] = ['id', 'attribute', 'class', 'position'];
const worse = (a: Steadiness, b: Steadiness): Steadiness => (order.indexOf(a) > order.indexOf(b) ? a : b);

interface Anchor extends Found {
  element: Element;
}

/** Elements around this one that a selector of their own names, nearest first. */
function anchors(element: Element, values: readonly string[]): Anchor[] {
  const found: Anchor[] = [];
  for (let at = element.parentElement; at && found.length < 6; at = at.parentElement) {
    if (at.localName === 'body' || at.localName === 'html') break;
    for (const own of ownSelectors(at, values).slice(0, 2)) found.push({ ...own, element: at });
  }
  return found;
}

/** Steps by place among equals, as `#a > div:nth-of-type(2) > span`. */
function positionFrom(from: Element | null, to: Element, start: string): string {
  const steps: string[] = [];
  for (let at: Element | null = to; at && at !== from; at = at.parentElement) {
    const name = at.localName;
    const twins = Array.from(at.parentElement?.children ?? []).filter((c) => c.localName === name);
    steps.unshift(twins.length > 1 ? `${name}:nth-of-type(${twins.indexOf(at) + 1})` : name);
  }
  return [start, ...steps].filter(Boolean).join(' > ');
}
