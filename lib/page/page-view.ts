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
  view.roots.flatMap((root) => Array.from(root.querySelectorAll(selector)).filter(isShown));

/** Whether any element matches, shown or not. */
export const hasElement = (view: PageView, selector: string): boolean =>
  view.roots.some((root) => root.querySelector(selector) !== null);
