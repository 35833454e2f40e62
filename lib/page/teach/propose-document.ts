// Proposes how to read documentation that a person points into: the part of the page that is one document,
// and where its title, author and date stand.

import type { Cell, DocumentReader } from '../../model/profile.ts';
import { parseDate } from '../dates.ts';
import { type PageParts, partsOf } from '../guess/page-parts.ts';
import { shownText } from '../read-value.ts';
import { isShown } from '../shown.ts';
import { partsOfText } from './part-of-text.ts';
import { ownSelectors, type Roots, selectorsFor } from './selector-for.ts';

export interface DocumentProposal {
  reader: DocumentReader;
  by: 'id' | 'attribute' | 'class' | 'position';
  /** How many documents it finds now. */
  count: number;
  title: string | null;
  author: string | null;
  date: string | null;
  /** How the text begins, for the person to see that it is the right one. */
  begins: string;
}

const blocks = 'p,div,section,article,pre,li,td,textarea,blockquote,main';
const longestTitle = 120;

/**
 * Documents around what was pointed at, the narrowest first. Parts of the page that hold code tables, and beyond the
 * narrowest most of the page, are left out: what stands in a document is never read as an assigned code.
 * @param apart elements that no document may hold, as the code tables
 */
export function proposeDocument(
  element: Element,
  apart: readonly Element[] = [],
  parts: PageParts = partsOf(element.ownerDocument),
  values: readonly string[] = [],
): DocumentProposal[] {
  const page: Roots = { roots: parts.view.roots, values };
  const found: DocumentProposal[] = [];
  const whole = shownText(element.ownerDocument.body ?? element).length;
  const holdsCodes = (part: Element): boolean => apart.some((one) => part.contains(one));
  for (let at: Element | null = element.closest(blocks); at && found.length < 4; at = at.parentElement) {
    if (at.localName === 'body' || holdsCodes(at)) break;
    const text = shownText(at);
    const wide = found.length > 0 && text.length > whole * 0.9;
    if (text.length < 20 || wide) continue;
    const proposal = proposalFor(at, text, page, parts);
    if (proposal && proposal.by !== 'position') found.push(proposal);
  }
  if (found.length > 0) return found;
  const block = element.closest(blocks);
  const last = block && !holdsCodes(block) && proposalFor(block, shownText(block), page, parts);
  return last ? [last] : [];
}

function proposalFor(element: Element, text: string, page: Roots, parts: PageParts): DocumentProposal | null {
  // A kind of element with several of it on the page are several documents.
  const kind = ownSelectors(element, page.values).find(
    ({ by, selector }) => by !== 'id' && shownFor(selector, page).length > 1,
  );
  const [only] = selectorsFor(element, page, 1);
  const best = kind && kind.by !== 'position' && only?.by !== 'id' ? kind : only;
  if (!best) return null;
  const around = withinFor(element, page);
  const head = around ? headOf(around.element, element, parts) : { title: null, author: null, date: null };
  const reader: DocumentReader = {
    region: 'note',
    selector: best.selector,
    ...(around ? { within: around.selector } : {}),
    ...(head.title ? { title: head.title.cell, key: head.title.cell } : {}),
    ...(head.author ? { author: head.author.cell } : {}),
    ...(head.date ? { date: head.date.cell } : {}),
  };
  return {
    reader,
    by: best.by,
    count: shownFor(best.selector, page).length,
    title: head.title?.text ?? null,
    author: head.author?.text ?? null,
    date: head.date?.text ?? null,
    begins: text.slice(0, 120),
  };
}

const shownFor = (selector: string, { roots }: Roots): Element[] =>
  roots.flatMap((root) => Array.from(root.querySelectorAll(selector)).filter(isShown));

/** The element around the document that also holds its heading. */
function withinFor(element: Element, page: Roots): { element: Element; selector: string } | null {
  for (let at: Element | null = element, depth = 0; at && depth < 3; at = at.parentElement, depth++) {
    if (at.localName === 'body') return null;
    const own = ownSelectors(at, page.values)[0];
    if (own && at.querySelector('h1,h2,h3,h4,h5,h6,header,time,[class*=title],[class*=Title]')) {
      return { element: at, selector: own.selector };
    }
  }
  return null;
}

interface Said {
  cell: Cell;
  text: string;
}

function headOf(around: Element, document: Element, parts: PageParts) {
  const outside = Array.from(around.querySelectorAll('*')).filter(
    (e) =>
      (e === document || !document.contains(e) || around === document) &&
      e.children.length === 0 &&
      isShown(e),
  );
  const pick = (test: (text: string, element: Element) => boolean): Said | null => {
    for (const element of outside.slice(0, 60)) {
      const text = shownText(element);
      if (text === '' || text.length > longestTitle || !test(text, element)) continue;
      const selector = ownSelectors(element, [])
        .map((o) => o.selector)
        .concat(element.localName)
        .find((s) => around.querySelectorAll(s).length === 1);
      if (selector) return { cell: { selector }, text };
    }
    return null;
  };
  const names = (element: Element) => `${element.className} ${element.id}`.toLowerCase();
  return {
    title: pick((_, e) => /^h[1-6]$/.test(e.localName) || /title|name$/.test(names(e))),
    author: pick((text, e) => /author|signed|provider|\bby\b/.test(names(e)) && !/\d{4}/.test(text)),
    date: pick((text, e) => {
      const dated =
        parseDate(text, parts.view.dates) ?? partsOfText('dateOfService', text, parts.view.dates)[0];
      return e.localName === 'time' || (Boolean(dated) && text.length < 40);
    }),
  };
}
