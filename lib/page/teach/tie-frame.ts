// Finds where a frame says of whose it is what is known of the chart already: a frame with codes that names no
// encounter is nobody's, and its codes are not read.

import type { KnownValues, ReaderChoice, TiedTo } from '../../model/teaching.ts';
import { addressFinds } from '../guess/other-places.ts';
import { type PageParts, partsOf } from '../guess/page-parts.ts';
import { inOneLook } from '../one-look.ts';
import { readValues } from '../read-fields.ts';
import { isShown } from '../shown.ts';
import { hiddenReaders } from './attribute-readers.ts';
import { addressReaders, proposeReaders } from './propose-readers.ts';

/** A short number stands in many places by chance: it counts only where its name says what it is. */
const telling = 4;

/** Ways to read the patient and the encounter in this frame that read what is known; shown ones first. */
export function tieFrame(doc: Document, known: KnownValues): TiedTo {
  return inOneLook(
    () => {
      const parts = partsOf(doc);
      return {
        patient: waysTo('patient', known, parts),
        encounter: waysTo('encounter', known, parts),
      };
    },
    { long: 800, longAnyway: 800, few: 0 },
  );
}

function waysTo(field: 'patient' | 'encounter', known: KnownValues, parts: PageParts): ReaderChoice[] {
  const value = known[field];
  if (value === undefined) return [];
  const others = Object.values(known).filter((one) => one !== value);
  const found: ReaderChoice[] = [];
  for (const { element, text } of parts.texts) {
    if (found.length >= 4 || !text.includes(value) || !isShown(element)) continue;
    const good = proposeReaders(element, field, parts, others).filter(
      ({ by, reads }) =>
        reads === value && (by === 'label' || (value.length >= telling && by !== 'position')),
    );
    found.push(...good.slice(0, 2));
  }
  found.push(...hiddenReaders(field, parts, others).filter(({ reads }) => reads === value));
  if (value.length >= telling) found.push(...inAnyAddress(value, parts));
  return found.slice(0, 12);
}

/** The value under any name in this frame's address or one around it. */
function inAnyAddress(value: string, { view }: PageParts): ReaderChoice[] {
  const known = addressFinds({ view }).map(({ reader }) => JSON.stringify(reader));
  const own = addressReaders(view.address.own, value);
  const around = view.address.ancestors.flatMap((address) =>
    addressReaders(address, value).map((reader) => ({ ...reader, of: 'ancestor' as const })),
  );
  return [...own, ...around].flatMap((reader): ReaderChoice[] => {
    const read = new Set(readValues(reader, view));
    if (known.includes(JSON.stringify(reader)) || read.size !== 1 || !read.has(value)) return [];
    const isOwn = 'of' in reader && reader.of === 'own';
    const why = isOwn ? 'in the address of this part of the page' : 'in the address of the frame around it';
    return [{ reader, by: 'address', why, reads: value }];
  });
}
