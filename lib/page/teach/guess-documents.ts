// Looks for documentation on a page that nobody has taught: the longest stretches of prose that hold no code
// table. Proposed only; a person says whether it is the note.

import type { DocumentChoice } from '../../model/teaching.ts';
import type { PageParts } from '../guess/page-parts.ts';
import { isText } from '../nodes.ts';
import { isShown } from '../shown.ts';
import { proposeDocument } from './propose-document.ts';

const shortest = 120;
const blocks = 'p,pre,div,section,article,td,blockquote,li';
const mostLooked = 6;

/**
 * At most three kinds of documents, the one with most to say first, each with ways to find it.
 * @param apart elements that no document may hold, as the code tables
 */
export function guessDocuments(
  parts: PageParts,
  apart: readonly Element[],
  values: readonly string[],
): DocumentChoice[][] {
  const candidates = parts.view.roots
    .flatMap((root) => Array.from(root.querySelectorAll(blocks)))
    .map((element) => ({ element, length: proseOf(element) }))
    .filter(
      ({ element, length }) =>
        length >= shortest && !apart.some((one) => one.contains(element)) && isShown(element),
    )
    .sort((a, b) => b.length - a.length)
    .slice(0, mostLooked);
  const found: DocumentChoice[][] = [];
  const known = new Set<string>();
  for (const { element } of candidates) {
    const choices = proposeDocument(element, apart, parts, values).filter(({ by }) => by !== 'position');
    const [best] = choices;
    if (!best || found.length >= 3 || known.has(best.reader.selector)) continue;
    const taken = parts.view.roots.some((root) =>
      [...known].some((selector) => element.closest(selector) && root.querySelector(selector)),
    );
    if (taken) continue;
    known.add(best.reader.selector);
    found.push(choices);
  }
  return found;
}

/** How many characters of sentences stand in the element itself. */
function proseOf(element: Element): number {
  let length = 0;
  for (const node of element.childNodes) {
    if (isText(node)) length += node.data.trim().length;
    else if (node.nodeName === 'BR') length += 1;
  }
  return length;
}
