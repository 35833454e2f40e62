// Says in plain words in which part of a page an element stands, and where its frame stands among the pages
// of its site.

import type { Place } from '../../model/teaching.ts';
import type { PageParts } from '../guess/page-parts.ts';
import { shownText } from '../read-value.ts';
import { isRecordSegment } from './path-for.ts';

const parts: [string, string][] = [
  ['header,[role=banner],[class*=banner i],[id*=banner i]', 'in the banner'],
  ['nav,[role=navigation]', 'in the menu'],
  ['footer,[role=contentinfo]', 'in the foot of the page'],
  ['dialog,[role=dialog]', 'in a window of the page'],
  ['form', 'in a form'],
  ['table,[role=grid],[role=table]', 'in a table'],
];

/** As `in the banner`; empty where nothing tells. Never words of the patient's: only what the page's makers wrote. */
export function whereIs(element: Element): string {
  const named = element.closest('section[aria-label],fieldset,[role=region][aria-label]');
  const label = named?.getAttribute('aria-label') ?? textOf(named?.querySelector(':scope > legend'));
  if (label && !/\d/.test(label)) return `in “${label.slice(0, 40)}”`;
  return parts.find(([selector]) => element.closest(selector))?.[1] ?? '';
}

const textOf = (element: Element | null | undefined): string => (element ? shownText(element) : '');

const kindOfPage =
  /^(view|page|action|screen|form|formname|form_?name|mod|module|tab|p|cmd|op|do|route|frame|panel|pane|section)$/i;

/** @param values of this record, which no parameter that tells the page may hold */
export function placeOf({ view }: PageParts, values: readonly string[]): Place {
  const { path, hash, query } = view.address.own;
  const told: Record<string, string> = {};
  for (const [name, value] of query) {
    if (!kindOfPage.test(name) || Object.keys(told).length >= 6) continue;
    if (/^[A-Za-z][A-Za-z_.-]{1,40}$/.test(value) && !isRecordSegment(value, values)) told[name] = value;
  }
  // A path behind `#` tells more than the one before it.
  const telling = hash.length > 1 && hash.includes('/', 1) ? hash : path;
  return { path: telling.startsWith('/') ? telling.slice(0, 1000) : '/', query: told, dates: view.dates };
}
