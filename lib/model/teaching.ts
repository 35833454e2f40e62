// What passes between the panel and a page that is taught by pointing: what was pointed at, the ways to read
// it, and the draft that a profile is made of. A page is hostile: every answer of it is held to these schemas.

import { z } from 'zod';
import { type ChartField, chartFields, frameReading } from './chart.ts';
import { codeTable, frameRole, type Profile, valueReader } from './profile.ts';

const fieldName = chartFields.keyof();

/** What a person is asked to point at. */
export const teachTarget = z.union([fieldName, z.literal('codes'), z.literal('document')]);
export type TeachTarget = z.infer<typeof teachTarget>;

/** What is known of this chart by now: no selector may hold it, and other frames are tied by it. */
export type KnownValues = Partial<Record<ChartField, string>>;

/** How a reader finds its place, most lasting first. */
const steadiness = z.enum(['label', 'id', 'attribute', 'class', 'address', 'position']);

const readerChoice = z.object({
  reader: valueReader,
  by: steadiness,
  /** In words for the person, as “beside the label ‘MRN’ in the banner”. */
  why: z.string().max(400),
  /** What it read when it was proposed. */
  reads: z.string().max(200),
});
export type ReaderChoice = z.infer<typeof readerChoice>;

export const columnRole = z.enum([
  'code',
  'system',
  'modifiers',
  'units',
  'pointers',
  'poa',
  'label',
  'number',
  'other',
]);
export type ColumnSaid = z.infer<typeof columnRole>;
export type TaughtColumn = z.infer<typeof tableColumn>;
const tableColumn = z.object({
  at: z.number().int().min(0).max(60),
  heading: z.string().max(80),
  role: columnRole,
  sample: z.string().max(80),
});

const tableChoice = z.object({
  table: codeTable,
  container: z.string().max(200),
  columns: z.array(tableColumn).max(61),
});
export type TableChoice = z.infer<typeof tableChoice>;

const documentChoice = z.object({
  reader: frameRole.shape.documents.unwrap().element,
  by: steadiness,
  count: z.number().int().min(0).max(10_000),
  title: z.string().max(200).nullable(),
  author: z.string().max(200).nullable(),
  date: z.string().max(200).nullable(),
  begins: z.string().max(200),
});
export type DocumentChoice = z.infer<typeof documentChoice>;

/** Where a frame stands among the pages of its site. */
const place = z.object({
  /** Of the address, or of what stands behind `#` where that is a path. */
  path: z.string().max(1000),
  /** Parameters that name a kind of page and no record. */
  query: z.record(z.string().max(80), z.string().max(80)),
  dates: z.enum(['month-first', 'day-first']),
});
export type Place = z.infer<typeof place>;

export const picked = z.object({
  what: teachTarget,
  place,
  /** Selectors of the shadow hosts that it stands in. */
  shadow: z.array(z.string().max(200)).max(12),
  readers: z.array(readerChoice).max(12),
  table: tableChoice.nullable(),
  documents: z.array(documentChoice).max(8),
  /** Why nothing can be read there. */
  why: z.string().max(400).nullable(),
});
export type Picked = z.infer<typeof picked>;

/** What the keys of the panel have come to in a page. */
export const steppedTo = z.object({
  says: z.string().max(120),
  /** Nothing more in that direction. */
  end: z.boolean(),
});
export type SteppedTo = z.infer<typeof steppedTo>;

export const guessedDraft = z.object({
  picks: z.array(picked).max(40),
  why: z.string().max(400).nullable(),
});
export type GuessedDraft = z.infer<typeof guessedDraft>;

export const tried = z.object({
  reading: frameReading,
  place,
  /** Rows of the taught tables that look like code lines and are not read. */
  leftOut: z.array(z.string().max(300)).max(20),
});
export type Tried = z.infer<typeof tried>;

/** Where this frame says of whose it is what is known of the chart. */
export const tiedTo = z.object({
  patient: z.array(readerChoice).max(12),
  encounter: z.array(readerChoice).max(12),
});
export type TiedTo = z.infer<typeof tiedTo>;

export type TeachStep = 'next' | 'previous' | 'wider' | 'narrower' | 'take' | 'leave';

/** The panel to one frame of a page that is taught. */
export type TeachMessage =
  /**
   * Outline what is pointed at and send what is picked. Sent again with the same id as long as the panel is
   * there. Answer: true.
   */
  | { type: 'teach-point'; id: string; what: TeachTarget; hint: string; known: KnownValues }
  /** Move what is outlined by keys, take it, or leave this frame for another. Answer: SteppedTo, or null when nothing is pointed at. */
  | { type: 'teach-step'; step: TeachStep }
  /** No more pointing. Answer: null. */
  | { type: 'teach-stop' }
  /** Take the selected words as if pointed at. Answer: { selectedAt, picked }, or null when none are selected. */
  | { type: 'teach-selection'; what: TeachTarget; known: KnownValues }
  /** Look for what the page does not show. Answer: Picked. */
  | { type: 'teach-hidden'; what: ChartField; known: KnownValues }
  /** Draft a table anew with what the person says its columns are, by place. Answer: Picked or null. */
  | { type: 'teach-columns'; rows: string; roles: [number, ColumnSaid][]; known: KnownValues }
  /** Where does this frame say of whose it is? Answer: TiedTo. */
  | { type: 'teach-tie'; known: KnownValues }
  /** What does this page seem to be? Answer: GuessedDraft. */
  | { type: 'teach-guess' }
  /** Read by this draft. Answer: Tried. */
  | { type: 'teach-try'; profile: Profile };

/** One thing of the draft: ways to read it, and which of them is used. */
export interface Taught<T> {
  choices: T[];
  chosen: number;
  /** Guessed and not confirmed by a person. */
  guessed: boolean;
  /** Found by what another part of the page says, so that this part names the same chart. */
  tied?: boolean;
}

export interface DraftFrame {
  /** The name of its role in the profile. */
  role: string;
  /** Where it was seen, one for each chart. */
  places: Place[];
  shadow: string[];
  fields: Partial<Record<ChartField, Taught<ReaderChoice>>>;
  tables: (TableChoice & { guessed: boolean })[];
  documents: Taught<DocumentChoice>[];
}

export interface TeachDraft {
  id: string;
  /** Sites of the frames that were pointed into. */
  sites: string[];
  name: string;
  dates: 'month-first' | 'day-first';
  frames: DraftFrame[];
}
