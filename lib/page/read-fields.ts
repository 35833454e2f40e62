// Reads the fields that say whose chart a frame shows. For those that identify the chart every place named
// by the profile must say the same: an address that is already the next patient's, or a banner that still
// is the last one's, makes the frame undecided, never a choice between them.

import type { ChartField, ChartFields } from '../model/chart.ts';
import { identity, noFields } from '../model/chart-fields.ts';
import { entriesOf } from '../model/keys-of.ts';
import { isOneOf } from '../model/one-of.ts';
import type { FrameRole, ValueReader } from '../model/profile.ts';
import { readAddress } from './address.ts';
import { parseDate } from './dates.ts';
import { inDocumentation, type PageView, shownElements } from './page-view.ts';
import { valuesBeside } from './read-label.ts';
import { applyCut, takeValue } from './read-value.ts';
import { sameName } from './same-name.ts';

const person = new Set<ChartField>(['patient', 'name', 'dob']);
const dates = new Set<ChartField>(['dob', 'dateOfService', 'dischargeDate']);
const longest = 200;

export interface ReadFields {
  fields: ChartFields;
  /** One place of the page shows several patients: a list, not a chart. */
  several: boolean;
  /** Places disagree on these. */
  undecided: ChartField[];
}

export function readFields(role: FrameRole, view: PageView): ReadFields {
  const fields: ChartFields = { ...noFields };
  const undecided: ChartField[] = [];
  let several = false;
  for (const [field, readers] of entriesOf(role.fields ?? {})) {
    const isIdentity = isOneOf(identity, field);
    let value: string | null = null;
    for (const reader of readers) {
      const values = distinct(field, readValues(reader, view), view);
      if (values.length > 1) {
        if (person.has(field) && reader.from === 'selector') several = true;
        if (isIdentity) undecided.push(field);
        continue;
      }
      const found = values[0];
      if (found === undefined) continue;
      if (value !== null && !same(field, value, found)) undecided.push(field);
      value ??= found;
      if (!isIdentity) break;
    }
    fields[field] = undecided.includes(field) ? null : value;
  }
  if (role.encounterByDate) fields.encounter ??= fields.dateOfService;
  return { fields, several, undecided };
}

/** Whether two values of a field name the same thing. */
export const same = (field: ChartField, a: string, b: string): boolean =>
  field === 'name' ? sameName(a, b) : a.toLowerCase() === b.toLowerCase();

/**
 * Every value that the reader finds, cut and squeezed, empty ones left out. A note can carry another patient's
 * number, or a banner that was pasted into it: documentation identifies nobody, unless the reader's selector
 * begins with that of the documentation.
 */
export function readValues(reader: ValueReader, view: PageView): string[] {
  if (reader.from === 'query') return cutAll(readAddress(reader, view.address), reader.cut);
  if (reader.from === 'path') return readAddress(reader, view.address);
  const selector = reader.from === 'label' ? reader.within : reader.selector;
  const meant = view.writing?.some((writing) => startsWith(selector, writing)) ?? false;
  const counts = (element: Element): boolean => meant || !inDocumentation(view, element);
  const places = shownElements(view, selector).filter(counts);
  if (reader.from === 'label') {
    return cutAll(valuesBeside(reader.label, places, counts), reader.cut);
  }
  const taken = places.map((element) => takeValue(element, reader.take) ?? '');
  return cutAll(taken, reader.cut);
}

const startsWith = (selector: string, start: string): boolean =>
  selector === start || (selector.startsWith(start) && ' >:.[#'.includes(selector[start.length] ?? '-'));

const cutAll = (texts: string[], cut: Parameters<typeof applyCut>[1]): string[] =>
  texts.flatMap((text) => applyCut(text, cut) || []);

function distinct(field: ChartField, texts: string[], view: PageView): string[] {
  const kept: string[] = [];
  for (const text of texts) {
    const value = dates.has(field) ? parseDate(text, view.dates) : text.length <= longest ? text : null;
    if (value !== null && !kept.some((k) => same(field, k, value))) kept.push(value);
    // Two are too many already; the rest would be compared each with each.
    if (kept.length > 1) break;
  }
  return kept;
}
