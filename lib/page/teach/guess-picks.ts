// A guess of the page as things to be confirmed one by one: each as if it had been pointed at.

import type { ChartField } from '../../model/chart.ts';
import { entriesOf } from '../../model/keys-of.ts';
import type { CodeTable, ValueReader } from '../../model/profile.ts';
import type { GuessedDraft, KnownValues, Picked, ReaderChoice } from '../../model/teaching.ts';
import { guessPage } from '../guess/guess-page.ts';
import { type PageParts, partsOf } from '../guess/page-parts.ts';
import { inOneLook } from '../one-look.ts';
import { shownElements } from '../page-view.ts';
import { readValues } from '../read-fields.ts';
import { hiddenReaders } from './attribute-readers.ts';
import { guessDocuments } from './guess-documents.ts';
import { pickColumns } from './pick.ts';
import { proposeReaders } from './propose-readers.ts';
import { placeOf } from './where.ts';

/** What this frame seems to say of the chart. */
export function guessPicks(doc: Document): GuessedDraft {
  const guess = guessPage(doc);
  const [role] = guess.profile?.frames ?? [];
  try {
    return inOneLook(
      () => {
        const parts = partsOf(doc);
        const fields = entriesOf(role?.fields ?? {});
        const read = fields.flatMap(([field, [reader]]) =>
          reader ? [{ field, ...choiceOf(reader, parts) }] : [],
        );
        const known: KnownValues = Object.fromEntries(read.map(({ field, reads }) => [field, reads]));
        const values = Object.values(known);
        const plain = {
          place: placeOf(parts, values),
          shadow: [],
          readers: [],
          table: null,
          documents: [],
          why: null,
        };
        const shadow = role?.shadow ?? [];
        const picks: Picked[] = read.map(({ field, ...choice }) => ({
          ...plain,
          what: field,
          shadow,
          readers: waysTo(field, choice, parts, values),
        }));
        picks.push(
          ...(role?.tables ?? []).flatMap(
            (table: CodeTable) => pickColumns(doc, table.rows, new Map(), known) ?? [],
          ),
        );
        const apart = (role?.tables ?? []).flatMap((table) => rowsOf(table, parts));
        picks.push(
          ...guessDocuments(parts, apart, values).map(
            (documents): Picked => ({ ...plain, what: 'document', documents }),
          ),
        );
        return { picks: picks.slice(0, 40), why: guess.why };
      },
      { long: 1500, longAnyway: 1500, few: 0 },
    );
  } catch {
    return { picks: [], why: guess.why ?? 'This page is too large to be looked over.' };
  }
}

function choiceOf(reader: ValueReader, { view }: PageParts): ReaderChoice {
  const reads = (readValues(reader, view)[0] ?? '').slice(0, 200);
  if (reader.from === 'label')
    return { reader, reads, by: 'label', why: `beside the label “${reader.label}”` };
  if (reader.from === 'selector') {
    const hidden = typeof reader.take === 'object';
    const why = hidden ? 'not shown: in an attribute of the page' : `by its kind ${reader.selector}`;
    return { reader, reads, by: hidden ? 'attribute' : 'class', why };
  }
  const why =
    reader.of === 'own' ? 'in the address of this part of the page' : 'in the address of the frame around it';
  return { reader, reads, by: 'address', why };
}

/** The other ways to read the same, as pointing at it would find them. */
function waysTo(
  field: ChartField,
  guessed: ReaderChoice,
  parts: PageParts,
  values: readonly string[],
): ReaderChoice[] {
  const { reader, reads } = guessed;
  const [element] = reader.from === 'selector' ? shownElements(parts.view, reader.selector) : [];
  const pointed = element
    ? proposeReaders(
        element,
        field,
        parts,
        values.filter((value) => value !== reads),
      )
    : [];
  const hidden = field === 'patient' || field === 'encounter' ? hiddenReaders(field, parts) : [];
  const same = (one: ReaderChoice) => JSON.stringify(one.reader) === JSON.stringify(reader);
  const own = pointed.find(same) ?? guessed;
  const others = [...pointed, ...hidden].filter((one) => one.reads === reads && !same(one));
  return [own, ...others].slice(0, 8);
}

const rowsOf = (table: CodeTable, { view }: PageParts): Element[] =>
  view.roots.flatMap((root) => Array.from(root.querySelectorAll(table.rows)));
