// Looks at a page that no profile recognises and says whether it looks like a coding page, what would be
// read of it and how. A proposal only: nothing is read for recording until a person has said yes.

import type { ChartField, FrameReading } from '../../model/chart.ts';
import { fieldWords } from '../../model/chart-fields.ts';
import type { Profile, ValueReader } from '../../model/profile.ts';
import { siteOf } from '../address.ts';
import { inOneLook, TooSlow } from '../one-look.ts';
import { draftProfile } from '../teach/draft-profile.ts';
import { selectorFor } from '../teach/selector-for.ts';
import { tryProfile } from '../teach/try-profile.ts';
import { type FoundField, findFields } from './find-fields.ts';
import { findTables, type RatedTable } from './find-tables.ts';
import { type PageParts, partsOf } from './page-parts.ts';
import { patientLists } from './several-patients.ts';

export interface Guess {
  /** 0: nothing like a chart; 1: identified, and every column understood. */
  confidence: number;
  /** In plain words, what speaks for and against it. */
  reasons: string[];
  /** Null where there is nothing that could be read. */
  profile: Profile | null;
  /** What the real reader reads by that profile. */
  reading: FrameReading | null;
  /** Why it is no chart, where something speaks against it. */
  why: string | null;
  tables: { name: string; lines: number; columns: RatedTable['columns']; score: number }[];
}

const nothing: Guess = { confidence: 0, reasons: [], profile: null, reading: null, why: null, tables: [] };

/** What this frame seems to hold. Changes nothing on the page, and never throws: a page can be anything. */
export function guessPage(doc: Document): Guess {
  try {
    return inOneLook(() => guess(doc), patience);
  } catch (error) {
    const why =
      error instanceof TooSlow
        ? 'This page is too large to be looked over.'
        : 'This page could not be looked over.';
    return { ...nothing, why };
  }
}

function guess(doc: Document): Guess {
  const parts = partsOf(doc);
  const lists = patientLists(parts);
  const { tables, refused, unread } = findTables(parts, lists);
  // What holds blocks can be the whole page: only the blocks themselves are of the table.
  const grids = [
    ...lists,
    ...tables.flatMap(({ grid }) =>
      grid.kind === 'blocks' ? [...grid.headRows, ...grid.rows] : [grid.container],
    ),
  ];
  const { fields, patients } = findFields(parts, (element) => grids.some((grid) => grid.contains(element)));
  if (tables.length === 0 && fields.length === 0) {
    const why = lists.length > 0 ? manyPatients : (refused[0] ?? null);
    return { ...nothing, reasons: refused, why };
  }
  const several = patients.length > 1 || (lists.length > 0 && tables.length === 0);
  const profile = profileOf(parts, fields, tables);
  const reading = tryProfile(profile, doc);
  const sure = confidenceOf(fields, tables, several);
  // Part of the codes is not the codes.
  const confidence = unread ? Math.min(sure, 0.4) : sure;
  return {
    confidence,
    reasons: [...reasonsFor(fields, tables, reading), ...refused],
    profile,
    reading,
    why: several
      ? manyPatients
      : unread
        ? unread
        : tables.length === 0
          ? 'No table of assigned codes was found in this part of the page.'
          : null,
    tables: tables.map((t) => ({
      name: t.table.name,
      lines: t.lines.length,
      columns: t.columns,
      score: t.score,
    })),
  };
}

/** Somebody asked for it and waits: a second and a quarter at most, several readings together. */
const patience = { long: 1250, longAnyway: 1250, few: 0 };

const manyPatients = 'This looks like a list of several patients, not one chart.';

function confidenceOf(fields: FoundField[], tables: RatedTable[], several: boolean): number {
  const sure = (field: ChartField): number => fields.find((f) => f.field === field)?.sure ?? 0;
  const codes = Math.max(0, ...tables.map((table) => table.score));
  const who = Math.max(sure('patient'), 0.5 * Math.max(sure('name'), sure('dob')));
  const when = Math.max(sure('encounter'), 0.6 * sure('dateOfService'));
  const all = 0.55 * codes + 0.25 * who + 0.2 * when;
  const capped = several ? Math.min(all, 0.15) : tables.length === 0 ? Math.min(all, 0.4) : all;
  return Math.round(capped * 100) / 100;
}

function reasonsFor(fields: FoundField[], tables: RatedTable[], reading: FrameReading): string[] {
  const said: string[] = [];
  for (const table of tables) {
    const roles = table.columns
      .map(({ heading, role }) => (heading ? `${heading} (${role})` : role))
      .join(', ');
    said.push(
      `“${table.table.name}” holds ${table.lines.length} lines with codes; columns understood: ${roles}.`,
    );
    const odd = table.lines.filter((line) => line.unreadable !== null).length;
    if (odd > 0) said.push(`${odd} of its lines could not be read.`);
    if (table.left.length > 0) said.push(`Not understood and left out: ${table.left.join('; ')}.`);
  }
  for (const { field, value, reader } of fields)
    said.push(`${fieldWords[field]} ${value}, ${placeOf(reader)}.`);
  if (!fields.some((f) => f.field === 'patient'))
    said.push('No patient number was found in this part of the page.');
  if (!fields.some((f) => f.field === 'encounter'))
    said.push('No encounter number was found in this part of the page.');
  if (!reading.ready) said.push('Read by this draft the page is not whole.');
  return said;
}

const placeOf = (reader: ValueReader): string =>
  reader.from === 'label'
    ? `beside “${reader.label}”`
    : reader.from === 'selector'
      ? `at ${reader.selector}`
      : reader.of === 'own'
        ? 'in the address'
        : 'in the address of the frame around it';

function profileOf(parts: PageParts, found: FoundField[], tables: RatedTable[]): Profile {
  const { doc, view } = parts;
  const values = found.map((f) => f.value);
  const fields = Object.fromEntries(found.map(({ field, reader }) => [field, [reader]]));
  const site = doc.defaultView ? siteOf(doc.defaultView) : 'null';
  const used = new Set<Node>(tables.map((table) => table.grid.container.getRootNode()));
  for (const { reader } of found) {
    const place =
      reader.from === 'selector' ? reader.selector : reader.from === 'label' ? reader.within : null;
    for (const root of view.roots) if (place !== null && root.querySelector(place)) used.add(root);
  }
  // A host within another's root is reached through that one.
  for (const root of used) if (root instanceof ShadowRoot) used.add(root.host.getRootNode());
  const shadow = parts.hosts.filter((host) => used.has(host.shadowRoot!));
  const page = { roots: view.roots, values };
  return draftProfile({
    id: 'guessed',
    name: `Guessed: ${site.replace(/^https?:\/\//, '')}`,
    madeFrom: 'The shape of one page, recognised by headings and labels; not confirmed by anybody.',
    ...(site === 'null' ? {} : { sites: [site] }),
    dates: view.dates,
    frames: [
      {
        address: view.address.own,
        values,
        fields,
        tables,
        documents: [],
        shadow: shadow.flatMap(
          (host) => (host.localName.includes('-') ? host.localName : selectorFor(host, page)?.selector) ?? [],
        ),
      },
    ],
  });
}
