// What a profile reads, in plain words: where each value stands on the page and which columns a code table has.

import { fieldWords, identity } from '../../../lib/model/chart-fields.ts';
import { keysOf } from '../../../lib/model/keys-of.ts';
import { isOneOf } from '../../../lib/model/one-of.ts';
import type {
  Cell,
  CodeTable,
  Cut,
  DocumentReader,
  FrameRole,
  Profile,
  ValueReader,
} from '../../../lib/model/profile.ts';

/** A value or column, and where it is taken from. */
export interface Source {
  what: string;
  from: string;
}

export interface PartWords {
  /** Two may have one title; not their ids. */
  id: number;
  title: string;
  sources: Source[];
}

export interface PageWords {
  id: number;
  name: string;
  /** How the page is known. */
  knownBy: string[];
  fields: Source[];
  tables: PartWords[];
  documents: PartWords[];
}

const encounterByDate: Source = {
  what: fieldWords.encounter,
  from: 'the date of service: no number is shown',
};

/** What is read on each kind of page; pages on which nothing is read are left out. */
export const pagesInWords = (profile: Profile): PageWords[] =>
  profile.frames
    .map((frame, id) => ({
      id,
      name: frame.role,
      knownBy: knownBy(frame),
      fields: [...fieldsInWords(frame), ...(frame.encounterByDate ? [encounterByDate] : [])],
      tables: (frame.tables ?? []).map(tableInWords),
      documents: (frame.documents ?? []).map(documentInWords),
    }))
    .filter((page) => page.fields.length + page.tables.length + page.documents.length > 0);

/** In one line: how much there is to read. */
export function readingSummary(profile: Profile): string {
  const pages = pagesInWords(profile);
  const of = (parts: (page: PageWords) => readonly unknown[]) =>
    pages.reduce((sum, page) => sum + parts(page).length, 0);
  return [
    counted(pages.length, 'kind of page', 'kinds of page'),
    counted(
      of((page) => page.tables),
      'code table',
      'code tables',
    ),
    counted(
      of((page) => page.documents),
      'document',
      'documents',
    ),
  ].join(', ');
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Names of places on a page stand between these marks, to be set apart. */
const place = (selector: string): string => `\`${selector}\``;

function knownBy({ match }: FrameRole): string[] {
  return [
    ...(match.paths ? [`its address: ${match.paths.map(place).join(' or ')}`] : []),
    ...(match.query
      ? [
          `in its address ${Object.entries(match.query)
            .map(([k, v]) => `${k}=${v}`)
            .join(', ')}`,
        ]
      : []),
    ...(match.has?.length ? [`it has ${match.has.map(place).join(' and ')}`] : []),
    ...(match.shows?.length ? [`it shows ${match.shows.map(place).join(' and ')}`] : []),
    ...(match.hasNot?.length ? [`it has no ${match.hasNot.map(place).join(', no ')}`] : []),
  ];
}

function fieldsInWords(frame: FrameRole): Source[] {
  return keysOf(fieldWords).flatMap((field) => {
    const readers = frame.fields?.[field];
    if (!readers) return [];
    const joint = isOneOf(identity, field) ? '; must agree with ' : '; else ';
    return [{ what: fieldWords[field], from: readers.map(readerInWords).join(joint) }];
  });
}

function readerInWords(reader: ValueReader): string {
  switch (reader.from) {
    case 'label':
      return `label “${reader.label}”${cutInWords(reader.cut)}`;
    case 'selector':
      return `${takeInWords(reader.take)} at ${place(reader.selector)}${cutInWords(reader.cut)}`;
    case 'query':
      return `“${reader.parameter}” in the address${around(reader.of)}${cutInWords(reader.cut)}`;
    case 'path':
      return `the part marked … of the address${around(reader.of)}: ${place(reader.template.replace('{value}', '…'))}`;
  }
}

const around = (of: 'own' | 'ancestor'): string => (of === 'own' ? '' : ' of the page around it');

const cutInWords = (cut: Cut | undefined): string =>
  [
    cut?.after && `, after “${cut.after.trim() || cut.after}”`,
    cut?.before && `, up to “${cut.before.trim() || cut.before}”`,
  ]
    .filter(Boolean)
    .join('');

function takeInWords(take: Cell['take']): string {
  if (take === 'value') return 'the field';
  if (take === 'choice') return 'the choice';
  return typeof take === 'object' ? `what is not shown (${take.attribute})` : 'the text';
}

function cellInWords(cell: Cell): string {
  const where = cell.heading
    ? `column “${cell.heading}”`
    : cell.column
      ? `column ${cell.column}`
      : cell.selector
        ? place(cell.selector)
        : 'the row itself';
  const taken = cell.take && cell.take !== 'text' ? `${takeInWords(cell.take)} in ${where}` : where;
  return taken + cutInWords(cell.cut);
}

const cellsInWords = (cells: readonly Cell[]): string => cells.map(cellInWords).join(', ');

const pointerWords = { codes: 'by code', numbers: 'by number', letters: 'by letter' } as const;

function systemInWords({ system }: CodeTable): string {
  if ('fixed' in system) return `${system.fixed} codes`;
  if ('byShape' in system) return `${system.byShape.join(' or ')} codes, told apart by their form`;
  const systems = [...new Set(Object.values(system.map))];
  return `${systems.join(' or ')} codes, as ${cellInWords(system.cell)} says`;
}

function tableInWords(table: CodeTable, id: number): PartWords {
  const { modifiers, units, number, pointers, poa, label, belongs, count } = table;
  const sources: (Source | false | undefined)[] = [
    { what: 'Rows', from: place(table.rows) },
    { what: 'Code', from: cellInWords(table.code) },
    modifiers && { what: 'Modifiers', from: cellsInWords(modifiers.cells) },
    units && { what: 'Units', from: cellInWords(units) },
    pointers && {
      what: 'Diagnosis pointers',
      from: `${cellsInWords(pointers.cells)}, ${pointerWords[pointers.scheme]}`,
    },
    poa && { what: 'POA', from: cellInWords(poa) },
    number && { what: 'Number of the row', from: cellInWords(number) },
    label && { what: 'Description', from: cellInWords(label) },
    belongs && {
      what: belongs.field === 'patient' ? 'Whose row' : 'Which encounter’s row',
      from: cellInWords(belongs.cell),
    },
    count && { what: 'How many rows there are', from: readerInWords(count) },
  ];
  return {
    id,
    title: `“${table.name}”: ${systemInWords(table)}`,
    sources: sources.filter((s) => s !== false && s !== undefined),
  };
}

function documentInWords(document: DocumentReader, id: number): PartWords {
  const { title, author, date } = document;
  const sources: (Source | undefined)[] = [
    { what: 'Text', from: place(document.selector) },
    title && { what: 'Title', from: cellInWords(title) },
    author && { what: 'Author', from: cellInWords(author) },
    date && { what: 'Date', from: cellInWords(date) },
  ];
  return { id, title: `“${document.region}”`, sources: sources.filter((s) => s !== undefined) };
}
