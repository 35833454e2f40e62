// One frame's document as the readers see it: the page, the open shadow roots its profile enters, and the
// addresses it is known by.

import type { FrameRole } from '../model/profile.ts';
import type { FrameAddress } from './address.ts';
import type { DateOrder } from './dates.ts';
import { hostOf } from './nodes.ts';
import { keepSearchTime } from './one-look.ts';
import { isShown } from './shown.ts';

export interface PageView {
  /** The document first, then shadow roots in page order. */
  roots: (Document | ShadowRoot)[];
  address: FrameAddress;
  dates: DateOrder;
  /** Where a shadow root of the profile's is closed to us, or has not been attached yet: the host's name. */
  closed?: string | undefined;
  /** Selectors of the documentation regions. What stands in them is what somebody wrote. */
  writing?: readonly string[];
}

/** Enters the role's shadow hosts, hosts within shadow roots included. */
export function viewOf(doc: Document, role: FrameRole, address: FrameAddress, dates: DateOrder): PageView {
  const roots: (Document | ShadowRoot)[] = [doc];
  const hosts = role.shadow?.join(',');
  let closed: string | undefined;
  if (hosts) {
    for (let i = 0; i < roots.length && roots.length < 50; i++) {
      for (const host of roots[i]!.querySelectorAll(hosts)) {
        if (host.shadowRoot) roots.push(host.shadowRoot);
        else if (isShown(host)) closed ??= host.localName;
      }
    }
  }
  return { roots, closed, address, dates, writing: role.documents?.map((reader) => reader.selector) ?? [] };
}

/** Elements that match, shown or not, in page order, one at a time: of very many nobody needs the last. */
export function* matching(view: PageView, selector: string): Generator<Element> {
  for (const root of view.roots) {
    const found = root.querySelectorAll(selector);
    keepSearchTime();
    for (let i = 0; i < found.length; i++) yield found[i]!;
  }
}

/** Shown elements that match, in page order. */
export function shownElements(view: PageView, selector: string): Element[] {
  const shown: Element[] = [];
  for (const element of matching(view, selector)) if (isShown(element)) shown.push(element);
  return shown;
}

/** Whether any element matches, shown or not. */
export const hasElement = (view: PageView, selector: string): boolean =>
  view.roots.some((root) => root.querySelector(selector) !== null);

/** Whether the element stands in a documentation region, or is one. */
export function inDocumentation({ writing = [], roots }: PageView, element: Element): boolean {
  if (writing.length === 0) return false;
  const selector = writing.join(',');
  for (let at: Element | null = element; at; at = roots.length > 1 ? hostOf(at) : null) {
    if (at.closest(selector)) return true;
  }
  return false;
}
