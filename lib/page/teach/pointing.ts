// Pointing: while it lasts the element under the pointer is outlined, and what the person presses is taken
// before the page sees it. Only what a person really did counts; a page can make up events of its own.

import type { SteppedTo } from '../../model/teaching.ts';
import { createOutline } from './outline.ts';
import { type Step, sayingOf, stepFrom } from './steps.ts';

export interface Pointing {
  /** Moves by keys from where the pointer is. */
  step(step: Step): SteppedTo;
  /** Outlines nothing until the person points here again. */
  leave(): void;
  /** Takes what is outlined, if anything is. */
  take(): void;
  end(): void;
}

interface Wanted {
  doc: Document;
  hint: string;
  picked: (element: Element) => void;
  /** The person pressed Escape. */
  ended: () => void;
}

const presses = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
  'selectstart',
] as const;

const keys: Record<string, Step> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
};

/** The rest of a press that was taken comes within this time, in milliseconds. */
const restOfPress = 400;

/** Ends the listeners of the pointing before: they would take the next press for the rest of theirs. */
let endLast = (): void => undefined;

export function startPointing({ doc, hint, picked, ended }: Wanted): Pointing {
  const view = doc.defaultView ?? window;
  const outline = createOutline(doc, hint);
  const stop = new AbortController();
  endLast();
  endLast = () => stop.abort();
  const options = { capture: true, passive: false, signal: stop.signal };
  let at: Element | null = null;
  /** What was narrowed from: the way back in after widening. */
  let inside: Element | null = null;
  let over = false;

  const show = (element: Element | null): void => {
    at = element;
    outline.around(element);
  };
  const end = (): void => {
    if (over) return;
    over = true;
    outline.remove();
    // The click that belongs to the press must not reach the page either.
    setTimeout(() => stop.abort(), restOfPress);
  };
  const take = (): void => {
    const element = at;
    if (over || !element?.isConnected) return;
    end();
    picked(element);
  };
  const step = (way: Step): SteppedTo => {
    const next = stepFrom(at, way, doc, inside);
    const end = next === at;
    if (way === 'next' || way === 'previous') inside = next;
    else if (way === 'wider') inside ??= at;
    show(next);
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    outline.around(next);
    return { says: next ? sayingOf(next) : '', end };
  };

  const onMove = (event: Event): void => {
    if (!event.isTrusted || over) return;
    inside = elementOf(event);
    show(inside);
  };
  const onPress = (event: Event): void => {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // The last of a press that was taken.
    if (over && event.type === 'click') stop.abort();
    if (over || (event as MouseEvent).button > 0) return;
    if (event.type === 'pointerdown') show(elementOf(event));
    if (event.type === 'pointerup') take();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const way = keys[event.key];
    if (!way && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (over || event.type !== 'keydown') return;
    if (way) step(way);
    else if (event.key === 'Enter') take();
    else {
      end();
      ended();
    }
  };

  view.addEventListener('pointermove', onMove, options);
  view.addEventListener('scroll', () => !over && outline.around(at), options);
  view.addEventListener(
    'pointerout',
    (event) => !over && event.relatedTarget === null && outline.around(null),
    options,
  );
  for (const type of presses) view.addEventListener(type, onPress, options);
  for (const type of ['keydown', 'keypress', 'keyup'] as const) view.addEventListener(type, onKey, options);
  return { step, leave: () => outline.around(null), take, end };
}

/** Into open shadow roots, as deep as the pointer is. */
const elementOf = (event: Event): Element | null =>
  event.composedPath().find((target): target is Element => target instanceof Element) ?? null;
