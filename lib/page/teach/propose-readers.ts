// Proposes how to read the value that a person points at, most lasting way first: by its label, by an id
// or a telling attribute, by a class, by the address, by its place. Each is tried with the real reader and
// says what it reads now.

import type { ChartField } from '../../model/chart.ts';
import type { Take, ValueReader } from '../../model/profile.ts';
import type { Address } from '../address.ts';
import { type PageParts, partsOf } from '../guess/page-parts.ts';
import { meaningOf } from '../guess/words.ts';
import { isTag } from '../nodes.ts';
import { readValues } from '../read-fields.ts';
import { shownText, takeValue } from '../read-value.ts';
import { isName, type Part, partsOfText, partsWith } from './part-of-text.ts';
import { templateFor } from './path-for.ts';
import { type Found, ownSelectors, selectorsFor } from './selector-for.ts';

export interface ReaderProposal {
  reader: ValueReader;
  /** What it reads on this page: always the value pointed at, alone. */
  reads: string;
  by: 'label' | 'id' | 'attribute' | 'class' | 'address' | 'position';
  /** In words for the person who points. */
  why: string;
}

const most = 8;

/**
 * Ways to read what the element says as this field; none where it says nothing of the kind.
 * @param values other values of this record, as its numbers and names: never part of a selector
 * @param words the part of its text that is meant, where a person has selected one
 */
export function proposeReaders(
  element: Element,
  field: ChartField,
  parts: PageParts = partsOf(element.ownerDocument),
  values: readonly string[] = [],
  words?: string,
): ReaderProposal[] {
  const target = targetOf(element);
  const { text, take } = sayingOf(target);
  if (text === '') return [];
  const found: ReaderProposal[] = [];
  const add = (reader: ValueReader, reads: string, by: ReaderProposal['by'], why: string): void => {
    const read = new Set(readValues(reader, parts.view));
    const known = found.some((one) => JSON.stringify(one.reader) === JSON.stringify(reader));
    if (!known && read.size === 1 && read.has(reads)) found.push({ reader, reads, by, why });
  };
  const order = parts.view.dates;
  const possible =
    words === undefined ? partsOfText(field, text, order) : partsWith(field, text, words, order);
  const wanted = possible.filter((part) => !holdsValue(part, values));
  const known = [...values, ...wanted.map((part) => part.value)];
  const page = { roots: parts.view.roots, values: known };
  for (const part of wanted) {
    for (const label of labelsOf(target)) {
      const within = withinOf(target, known, parts, { label, part });
      if (within) add(readerBeside(label, within, part), part.value, 'label', `beside the label “${label}”`);
    }
  }
  const selectors = selectorsFor(target, page);
  for (const part of wanted) {
    for (const { selector, by } of [...selectors, ...loose(target, part, parts, known)]) {
      add({ from: 'selector', selector, take, ...cutOf(part) }, part.value, by, whyOf(by, selector));
    }
  }
  for (const part of wanted.slice(0, 1)) {
    for (const reader of addressReaders(parts.view.address.own, part.value)) {
      add(reader, part.value, 'address', 'in the address of the page');
    }
  }
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, most);
}

/** Words of the patient's in a cut would be another's on the next chart, and have no place in a profile. */
function holdsValue({ cut }: Part, values: readonly string[]): boolean {
  const around = `${cut?.after ?? ''} ${cut?.before ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const own = values.flatMap((value) => value.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return own.some((word) => word.length > 2 && around.includes(word));
}

const steadiest: ReaderProposal['by'][] = ['label', 'id', 'attribute', 'class', 'address', 'position'];
const rank = ({ by, reader }: ReaderProposal): number =>
  // A whole text before a cut one of the same kind.
  steadiest.indexOf(by) * 2 + ('cut' in reader && reader.cut ? 1 : 0);

const cutOf = (part: Part) => (part.cut ? { cut: part.cut } : {});

const readerBeside = (label: string, within: string, part: Part): ValueReader => ({
  from: 'label',
  label,
  within,
  ...cutOf(part),
});

const whyOf = (by: Found['by'], selector: string): string =>
  ({
    id: `by the page’s own name for it, ${selector}`,
    attribute: `by its mark ${selector}`,
    class: `by its kind ${selector}`,
    position: 'by its place on the page only: it may not hold on other charts',
  })[by];

/** The control in what was pointed at, or the element itself. */
function targetOf(element: Element): Element {
  if (isTag(element, 'label')) return element.control ?? element;
  if (element.localName === 'option') return element.closest('select') ?? element;
  const inner = element.querySelectorAll('input:not([type=hidden]),select,textarea');
  return inner.length === 1 && shownText(element) === '' ? inner[0]! : element;
}

function sayingOf(element: Element): { text: string; take: Take } {
  if (element.localName === 'select') return { text: takeValue(element, 'choice') ?? '', take: 'choice' };
  if (['input', 'textarea'].includes(element.localName))
    return { text: takeValue(element, 'value') ?? '', take: 'value' };
  return { text: shownText(element), take: 'text' };
}

/** Selectors that find more than this element, where the cut fits this one only. */
function loose(element: Element, part: Part, parts: PageParts, values: readonly string[]): Found[] {
  if (!part.cut) return [];
  const around: Found[] = [];
  for (let at = element.parentElement; at && around.length < 3; at = at.parentElement) {
    const own = ownSelectors(at, values)[0];
    if (own) around.push({ selector: `${own.selector} ${element.localName}`, by: own.by });
  }
  return [...ownSelectors(element, values), ...around].filter(({ selector }) =>
    parts.view.roots.some((root) => root.querySelector(selector)),
  );
}

/** Texts that may be the element's label: of its form label, of what stands before it, or within it. */
function labelsOf(element: Element): string[] {
  const found = new Set<string>();
  const add = (text: string, marked: boolean): void => {
    const label = text.replace(/\s*:\s*$/, '').trim();
    if (label === '' || label.length > 60 || /[\d|·•]/.test(label) || !/\p{L}/u.test(label)) return;
    // What stands before a value can be another value: it is a label when it is marked or known as one.
    if (marked || label !== text.trim() || meaningOf(label) !== null) found.add(label);
  };
  const { labels }: Element & Partial<Pick<HTMLInputElement, 'labels'>> = element;
  for (const label of labels ?? []) add(shownText(label), true);
  for (let at: Element | null = element, depth = 0; at && depth < 3; at = at.parentElement, depth++) {
    const before = at.previousElementSibling;
    if (before) add(shownText(before), before.matches('dt,th,label') || isFirstCell(before));
    if (at.matches('td,th,dd,li,body')) break;
  }
  const own = shownText(element);
  if (own.includes(':')) add(own.slice(0, own.indexOf(':') + 1), true);
  return [...found];
}

const isFirstCell = (element: Element): boolean =>
  element.localName === 'td' && element.previousElementSibling === null && !isName(shownText(element));

/** The smallest lasting part of the page in which the label says this and nothing else. */
function withinOf(
  element: Element,
  values: readonly string[],
  parts: PageParts,
  { label, part }: { label: string; part: Part },
): string | null {
  const page = { roots: parts.view.roots, values };
  for (
    let at: Element | null = element.parentElement, depth = 0;
    at && depth < 8;
    at = at.parentElement, depth++
  ) {
    const own =
      at.localName === 'body'
        ? 'body'
        : selectorsFor(at, page, 1).filter((f) => f.by !== 'position')[0]?.selector;
    if (!own) continue;
    const read = new Set(readValues(readerBeside(label, own, part), parts.view));
    if (read.size === 1 && read.has(part.value)) return own;
    if (read.size > 1) return null;
  }
  return null;
}

/** The reader of what stands beside a label that was found; null when it does not read this alone. */
export const readerAtLabel = (
  element: Element,
  label: string,
  { value, cut }: Part,
  parts: PageParts,
  values: readonly string[],
): ValueReader | null => {
  const part = cut ? { value, cut } : { value };
  const within = withinOf(element, [...values, value], parts, { label, part });
  return within ? readerBeside(label, within, part) : null;
};

/** Readers of the address where one of its segments or parameters is the value. */
export function addressReaders(own: Address, value: string): ValueReader[] {
  const found: ValueReader[] = [];
  for (const path of [own.path, own.hash]) {
    const template = templateFor(path, value);
    if (template) found.push({ from: 'path', of: 'own', template });
  }
  for (const [parameter, said] of own.query) {
    if (said.trim() === value) found.push({ from: 'query', of: 'own', parameter });
  }
  return found;
}
