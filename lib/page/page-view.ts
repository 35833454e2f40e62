// One frame's document as the readers see it: the page, the open shadow roots its profile enters, and the
// addresses it is known by.

import type { FrameRole } from '../model/profile.ts';
import type { FrameAddress } from './address.ts';
import type { DateOrder } from './dates.ts';
import { isShown } from './shown.ts';

export interface PageView {
  /** The document first, then shadow roots in page order. */
  roots: (Document | ShadowRoot)[];
  address: FrameAddress;
  dates: DateOrder;
  /** Without it there is no haste. */
  haste?: Haste;
}

/** How long one reading may keep the page waiting, counted from `from` as performance.now() counts. */
export interface Haste {
  from: number;
  /** Elements looked at so far. */
  looks: number;
}

/** In milliseconds. A busy machine takes longer for little: few looks are given more time. */
const budget = { long: 50, longAnyway: 250, few: 2000 };

/** Thrown when a page, or the profile for it, takes longer to read than the page can be kept waiting. */
export class TooSlow extends Error {}

/** Asked in every loop over the page's elements; costs less than one look at an element's style. */
export function keepTime({ haste }: PageView): void {
  if (!haste) return;
  const taken = performance.now() - haste.from;
  if (taken > (++haste.looks > budget.few ? budget.long : budget.longAnyway)) throw new TooSlow();
}

/** Enters the role's shadow hosts, hosts within shadow roots included. */
export function viewOf(doc: Document, role: FrameRole, address: FrameAddress, dates: DateOrder): PageView {
  const roots: (Document | ShadowRoot)[] = [doc];
  const hosts = role.shadow?.join(',');
  if (hosts) {
    for (let i = 0; i < roots.length && roots.length < 50; i++) {
      for (const host of roots[i]!.querySelectorAll(hosts)) if (host.shadowRoot) roots.push(host.shadowRoot);
    }
  }
  return { roots, address, dates };
}

/** Shown elements that match, in page order. */
export const shownElements = (view: PageView, selector: string): Element[] =>
  view.roots.flatMap((root) =>
    Array.from(root.querySelectorAll(selector)).filter((element) => {
      keepTime(view);
      return isShown(element);
    }),
  );

/** Whether any element matches, shown or not. */
export const hasElement = (view: PageView, selector: string): boolean =>
  view.roots.some((root) => root.querySelector(selector) !== null);
