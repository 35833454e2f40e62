// Answers what a person pointed at: ways to read it as the thing that was asked for, or why there are none.

import type { ChartField } from '../../model/chart.ts';
import type { KnownValues, Picked, ReaderChoice, TableChoice, TeachTarget } from '../../model/teaching.ts';
import { type PageParts, partsOf } from '../guess/page-parts.ts';
import type { ColumnRole } from '../guess/words.ts';
import { inOneLook } from '../one-look.ts';
import { shownText } from '../read-value.ts';
import { attributeReaders, hiddenReaders } from './attribute-readers.ts';
import { proposeDocument } from './propose-document.ts';
import { proposeReaders } from './propose-readers.ts';
import { hostsOf, proposeTable, type TableProposal } from './propose-table.ts';
import { placeOf, whereIs } from './where.ts';

export interface Pointed {
  element: Element;
  what: TeachTarget;
  known: KnownValues;
  /** The selected words, where those are meant and not all that the element says. */
  words?: string;
}

/** A person asked for it and waits. */
const patience = { long: 1500, longAnyway: 1500, few: 0 };

/** Never throws: a page can be anything. */
export function pickAt(pointed: Pointed): Picked {
  const { element, what } = pointed;
  try {
    return inOneLook(() => {
      const parts = partsOf(element.ownerDocument);
      if (what === 'codes') return pickTable(pointed, parts);
      if (what === 'document') return pickDocument(pointed, parts);
      return pickField(pointed, what, parts);
    }, patience);
  } catch {
    return { ...nothingAt(), what, why: 'This part of the page is too large to be looked over.' };
  }
}

const nothingAt = (): Omit<Picked, 'what'> => ({
  place: { path: '/', query: {}, dates: 'month-first' },
  shadow: [],
  readers: [],
  table: null,
  documents: [],
  why: null,
});

const valuesOf = (known: KnownValues): string[] => Object.values(known);

/** Without what is asked for itself: pointing anew must be able to find it again. */
const othersOf = (known: KnownValues, field: ChartField): string[] =>
  Object.entries(known).flatMap(([name, value]) => (name === field ? [] : [value]));

function pickField({ element, known, words }: Pointed, field: ChartField, parts: PageParts): Picked {
  const values = othersOf(known, field);
  let at: Element = element;
  let readers: ReaderChoice[] = [];
  for (const one of candidates(element)) {
    readers = proposeReaders(one, field, parts, values, words).map((choice) => withPlace(choice, one));
    at = one;
    if (readers.length > 0) break;
  }
  if (readers.length === 0 && words === undefined) {
    at = element;
    readers = attributeReaders(element, field, parts, values);
  }
  return {
    ...nothingAt(),
    what: field,
    place: placeOf(parts, [...values, ...readers.map((choice) => choice.reads)]),
    shadow: hostsOf(at),
    readers: readers.slice(0, 12),
    why: readers.length > 0 ? null : whyNot(field, words ?? shownText(element)),
  };
}

function withPlace(choice: ReaderChoice, element: Element): ReaderChoice {
  const where = choice.by === 'address' ? '' : whereIs(element);
  return where ? { ...choice, why: `${choice.why}, ${where}` } : choice;
}

/** What was pointed at; the value beside it where that is a label; then what is close around it. */
function candidates(element: Element): Element[] {
  const found = [element];
  const next = element.nextElementSibling;
  const isLabel = element.matches('dt,th,label,b,strong') || /:\s*$/.test(element.textContent ?? '');
  if (next && isLabel) found.push(next);
  for (let at = element.parentElement, depth = 0; at && depth < 2; at = at.parentElement, depth++) {
    if (at.localName === 'body' || (at.textContent ?? '').length > 400) break;
    found.push(at);
  }
  return found;
}

const needs: Partial<Record<ChartField, string>> = {
  patient: 'a number, or letters with a number',
  encounter: 'a number, or letters with a number',
  dob: 'one date',
  dateOfService: 'one date',
  dischargeDate: 'one date',
  name: 'a name of at least two words',
};

function whyNot(field: ChartField, text: string): string {
  const said = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const seen = said ? `“${said}” was pointed at.` : 'There are no words where you pointed.';
  return `${seen} What is wanted is ${needs[field] ?? 'some words'}. Point closer, or select just the words in the page.`;
}

function pickTable({ element, known }: Pointed, parts: PageParts): Picked {
  const proposal = proposeTable(element, parts, valuesOf(known));
  return {
    ...nothingAt(),
    what: 'codes',
    place: placeOf(parts, valuesOf(known)),
    shadow: proposal?.shadow ?? [],
    table: proposal && tableChoice(proposal),
    why: proposal
      ? null
      : 'No code was found there. Point at one code of the table, such as E11.9 or 99213, and not at a note or a list to choose from.',
  };
}

export const tableChoice = ({ table, container, all }: TableProposal): TableChoice => ({
  table,
  container,
  columns: all.map(({ at, heading, role, sample }) => ({
    at,
    heading: heading.slice(0, 80),
    role,
    sample: sample.slice(0, 80),
  })),
});

/** A taught table drafted anew, with what the person says that its columns are. Null when it is not on the page. */
export function pickColumns(
  doc: Document,
  rows: string,
  roles: ReadonlyMap<number, ColumnRole>,
  known: KnownValues,
): Picked | null {
  return inOneLook(() => {
    const parts = partsOf(doc);
    const row = parts.view.roots.map((root) => root.querySelector(rows)).find((found) => found !== null);
    const proposal = row && proposeTable(row, parts, valuesOf(known), roles);
    if (!proposal) return null;
    const place = placeOf(parts, valuesOf(known));
    return { ...nothingAt(), what: 'codes', place, shadow: proposal.shadow, table: tableChoice(proposal) };
  }, patience);
}

function pickDocument({ element, known }: Pointed, parts: PageParts): Picked {
  const documents = proposeDocument(element, [], parts, valuesOf(known)).map((one) => ({
    ...one,
    title: one.title?.slice(0, 200) ?? null,
  }));
  return {
    ...nothingAt(),
    what: 'document',
    place: placeOf(parts, valuesOf(known)),
    shadow: hostsOf(element),
    documents,
    why: documents.length > 0 ? null : 'No text was found there. Point at a paragraph of the note.',
  };
}

/** Ways to read a field that the page does not show. */
export function pickHidden(doc: Document, field: ChartField, known: KnownValues): Picked {
  return inOneLook(() => {
    const parts = partsOf(doc);
    const readers = hiddenReaders(field, parts, othersOf(known, field));
    return {
      ...nothingAt(),
      what: field,
      place: placeOf(parts, [...valuesOf(known), ...readers.map((choice) => choice.reads)]),
      readers: readers.slice(0, 12),
      why: readers.length > 0 ? null : 'Neither the address nor the workings of this page name it.',
    };
  }, patience);
}
