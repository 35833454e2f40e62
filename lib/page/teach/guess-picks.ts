// A guess of the page as things to be confirmed one by one: each as if it had been pointed at.

import type { ChartField } from '../../model/chart.ts';
import type { CodeTable, ValueReader } from '../../model/profile.ts';
import type { GuessedDraft, KnownValues, Picked, ReaderChoice } from '../../model/teaching.ts';
import { guessPage } from '../guess/guess-page.ts';
import { type PageParts, partsOf } from '../guess/page-parts.ts';
import { inOneLook } from '../one-look.ts';
import { readValues } from '../read-fields.ts';
import { hiddenReaders } from './attribute-readers.ts';
import { guessDocuments } from './guess-documents.ts';
import { pickColumns } from './pick.ts';
import { placeOf } from './where.ts';

/** What this frame seems to say of the chart. */
export function guessPicks(doc: Document): GuessedDraft {
  const guess = guessPage(doc);
  const [role] = guess.profile?.frames ?? [];
  try {
    return inOneLook(
      () => {
        const parts = partsOf(doc);
        const fields = Object.entries(role?.fields ?? {}) as [ChartField, ValueReader[]][];
        const read = fields.flatMap(([field, [reader]]) =>
          reader ? [{ field, ...choiceOf(field, reader, parts) }] : [],
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
          readers: [choice, ...othersFor(field, choice, parts)],
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

function choiceOf(field: ChartField, reader: ValueReader, { view }: PageParts): ReaderChoice {
  const reads = (readValues(reader, view)[0] ?? '').slice(0, 200);
  if (reader.from === 'label')
    return { reader, reads, by: 'label', why: `beside the label “${reader.label}”` };
  if (reader.from === 'selector') {
    const hidden = typeof reader.take === 'object';
    return {
      reader,
      reads,
      by: hidden ? 'attribute' : 'class',
      why: hidden
        ? 'not shown: in an attribute of the page'
        : `where the page shows the ${field === 'name' ? 'name' : 'value'}`,
    };
  }
  return {
    reader,
    reads,
    by: 'address',
    why:
      reader.of === 'own'
        ? 'in the address of this part of the page'
        : 'in the address of the frame around it',
  };
}

const othersFor = (field: ChartField, chosen: ReaderChoice, parts: PageParts): ReaderChoice[] =>
  field === 'patient' || field === 'encounter'
    ? hiddenReaders(field, parts)
        .filter(
          ({ reader, reads }) =>
            reads === chosen.reads && JSON.stringify(reader) !== JSON.stringify(chosen.reader),
        )
        .slice(0, 4)
    : [];

const rowsOf = (table: CodeTable, { view }: PageParts): Element[] =>
  view.roots.flatMap((root) => Array.from(root.querySelectorAll(table.rows)));
