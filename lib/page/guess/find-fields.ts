// Finds what identifies the chart: values beside known labels, in texts that begin with one, in attributes,
// in the address, and a name in the banner. Every find is read again by the reader that is proposed for it.

import type { ChartField } from '../../model/chart.ts';
import type { ValueReader } from '../../model/profile.ts';
import { parseDate } from '../dates.ts';
import { readValues, same } from '../read-fields.ts';
import { isShown } from '../shown.ts';
import { proposeReaders, readerAtLabel } from '../teach/propose-readers.ts';
import { bannerNames } from './banner-name.ts';
import type { Find } from './find.ts';
import { labelFinds } from './label-finds.ts';
import { addressFinds, attributeFinds } from './other-places.ts';
import type { PageParts } from './page-parts.ts';

export interface FoundField {
  field: ChartField;
  reader: ValueReader;
  value: string;
  sure: number;
}

export interface FoundFields {
  fields: FoundField[];
  /** Different patients' numbers that stand beside the same label. */
  patients: string[];
}

/** @param inGrids whether an element stands in a list or code table, where it identifies no chart */
export function findFields(parts: PageParts, inGrids: (element: Element) => boolean): FoundFields {
  const finds = [...labelFinds(parts, inGrids), ...attributeFinds(parts), ...addressFinds(parts)];
  const patients = distinct(finds.filter((f) => f.field === 'patient' && f.sure >= 0.7).map((f) => f.value));
  settleAccount(finds);
  const found: FoundField[] = [];
  const known = finds.filter((f) => f.field === 'patient' || f.field === 'encounter').map((f) => f.value);
  const fields = [...new Set(finds.map((f) => f.field))].filter((f): f is ChartField => f !== 'account');
  for (const field of fields) {
    const best = readable(
      field,
      finds.filter((f) => f.field === field),
      parts,
      known,
    );
    if (best) found.push(best);
  }
  if (!found.some((f) => f.field === 'name')) {
    const near = finds
      .filter((f) => ['patient', 'dob'].includes(f.field) && f.element)
      .map((f) => f.element!);
    const best = readable('name', bannerNames(parts, near, inGrids), parts, known);
    if (best) found.push(best);
  }
  return { fields: dropDoubles(found, parts), patients };
}

/** The first of the finds, surest first, that a reader reads alone. */
function readable(field: ChartField, finds: Find[], parts: PageParts, known: string[]): FoundField | null {
  const ordered = finds.toSorted((a, b) => b.sure - a.sure);
  for (const find of ordered.slice(0, 6)) {
    const { reader, element, label } = find;
    const beside = label && readerAtLabel(label.element, label.text, find, parts, known);
    if (beside) return { field, reader: beside, value: find.value, sure: find.sure };
    if (reader && new Set(readValues(reader, parts.view)).size === 1) {
      return { field, reader, value: find.value, sure: find.sure };
    }
    if (!element || !isShown(element)) continue;
    const proposals = proposeReaders(element, field, parts, known);
    const best = proposals.find((p) => p.reads === find.value) ?? proposals[0];
    // A place that anything can come to stand in is no place to know a patient by.
    if (best && (best.by !== 'position' || find.sure >= 0.7)) {
      return { field, reader: best.reader, value: best.reads, sure: find.sure };
    }
  }
  return null;
}

/** An account is the encounter's where the patient has a number of their own, and the patient's otherwise. */
function settleAccount(finds: Find[]): void {
  const has = (field: ChartField) => finds.some((f) => f.field === field && f.sure >= 0.4);
  const person = has('name') || has('dob');
  const field: ChartField =
    has('patient') && finds.some((f) => f.field === 'patient' && f.sure >= 0.6)
      ? 'encounter'
      : has('encounter') && person
        ? 'patient'
        : 'encounter';
  for (const find of finds) {
    if (find.field !== 'account') continue;
    find.field = field;
    find.sure -= field === 'encounter' && has('encounter') ? 0.25 : 0;
    // A number that the page shows beats one in its workings.
    if (field === 'patient') find.sure = Math.max(find.sure, 0.75);
  }
}

/** One value is not two fields' at once, but for a service that begins and ends on one day. */
function dropDoubles(found: FoundField[], parts: PageParts): FoundField[] {
  return found.filter((one) => {
    const isDate = parseDate(one.value, parts.view.dates) !== null;
    if (isDate && one.field !== 'dob') return true;
    return !found.some((other) => other !== one && other.sure > one.sure && other.value === one.value);
  });
}

const distinct = (values: string[]): string[] =>
  values.filter((value, i) => values.findIndex((v) => same('patient', v, value)) === i);
