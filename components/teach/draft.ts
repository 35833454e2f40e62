// What pointing, choosing and taking away do to the draft of a profile: pure, each from one draft to the next.

import type { ChartField } from '../../lib/model/chart.ts';
import type {
  DocumentChoice,
  DraftFrame,
  Picked,
  Place,
  ReaderChoice,
  TableChoice,
  Taught,
  TeachDraft,
} from '../../lib/model/teaching.ts';

/** Where something was picked: the frame's site, and the role that the draft gives that frame already. */
export interface PickedIn {
  site: string;
  role: string | null;
  guessed: boolean;
}

/** Names a new kind of frame; given by the entrypoint, as the words of a page's address are its matter. */
export type NameRole = (place: Place, taken: readonly string[]) => string;

export const emptyDraft = (id: string): TeachDraft => ({
  id,
  sites: [],
  name: '',
  dates: 'month-first',
  frames: [],
});

export const isEmpty = (draft: TeachDraft): boolean => draft.frames.every(isBare);

const isBare = (frame: DraftFrame): boolean =>
  Object.keys(frame.fields).length === 0 && frame.tables.length === 0 && frame.documents.length === 0;

/** Adds what was picked; a field that a person points at anew is not read where it was found before. */
export function withPick(draft: TeachDraft, picked: Picked, where: PickedIn, nameRole: NameRole): TeachDraft {
  const { what, readers, table, documents } = picked;
  const { draft: opened, role } = openFrame(draft, picked, where, nameRole);
  const { guessed } = where;
  if (what === 'codes')
    return table ? inFrame(opened, role, (frame) => withTable(frame, { ...table, guessed })) : draft;
  if (what === 'document')
    return documents.length > 0
      ? inFrame(opened, role, (frame) => withDocument(frame, { choices: documents, chosen: 0, guessed }))
      : draft;
  if (readers.length === 0) return draft;
  const known = draft.frames.find((frame) => frame.fields[what] && !frame.fields[what].tied);
  if (guessed && known) return draft;
  const without = withoutField(opened, what);
  return inFrame(without, role, (frame) => withField(frame, what, { choices: readers, chosen: 0, guessed }));
}

function openFrame(draft: TeachDraft, { place, shadow }: Picked, where: PickedIn, nameRole: NameRole) {
  const known = draft.frames.find(
    (frame) =>
      frame.role === where.role || (where.role === null && frame.places.some((one) => samePlace(one, place))),
  );
  const role =
    known?.role ??
    nameRole(
      place,
      draft.frames.map((frame) => frame.role),
    );
  const frames = known
    ? draft.frames
    : [...draft.frames, { role, places: [place], shadow: [], fields: {}, tables: [], documents: [] }];
  const sites =
    where.site === 'null' || draft.sites.includes(where.site) ? draft.sites : [...draft.sites, where.site];
  const opened: TeachDraft = { ...draft, sites, dates: place.dates, frames };
  return {
    role,
    draft: inFrame(opened, role, (frame) => ({
      ...frame,
      shadow: [...new Set([...frame.shadow, ...shadow])],
    })),
  };
}

export const samePlace = (a: Place, b: Place): boolean =>
  a.path === b.path && JSON.stringify(a.query) === JSON.stringify(b.query);

const inFrame = (draft: TeachDraft, role: string, change: (frame: DraftFrame) => DraftFrame): TeachDraft => ({
  ...draft,
  frames: draft.frames.map((frame) => (frame.role === role ? change(frame) : frame)),
});

const withField = (frame: DraftFrame, field: ChartField, taught: Taught<ReaderChoice>): DraftFrame => ({
  ...frame,
  fields: { ...frame.fields, [field]: taught },
});

const withTable = (frame: DraftFrame, table: DraftFrame['tables'][number]): DraftFrame => {
  const at = frame.tables.findIndex(
    (one) => one.table.rows === table.table.rows || one.container === table.container,
  );
  return { ...frame, tables: at < 0 ? [...frame.tables, table] : frame.tables.with(at, table) };
};

const withDocument = (frame: DraftFrame, taught: Taught<DocumentChoice>): DraftFrame => {
  const selector = taught.choices[0]?.reader.selector;
  const at = frame.documents.findIndex(({ choices }) =>
    choices.some((one) => one.reader.selector === selector),
  );
  return { ...frame, documents: at < 0 ? [...frame.documents, taught] : frame.documents.with(at, taught) };
};

/** Without the field anywhere, so that it is pointed at anew; what was tied to it goes as well. */
export const withoutField = (draft: TeachDraft, field: ChartField): TeachDraft => ({
  ...draft,
  frames: draft.frames.map((frame) => {
    const { [field]: _, ...fields } = frame.fields;
    return { ...frame, fields };
  }),
});

/** Ways in which a frame that names nobody says of whose it is. */
export const withTie = (
  draft: TeachDraft,
  role: string,
  field: ChartField,
  choices: ReaderChoice[],
): TeachDraft =>
  inFrame(draft, role, (frame) =>
    frame.fields[field] ? frame : withField(frame, field, { choices, chosen: 0, guessed: false, tied: true }),
  );

export interface FieldPlace {
  role: string;
  taught: Taught<ReaderChoice>;
}

/** Where the field is read, the place that was pointed at first. */
export const placesOf = (draft: TeachDraft, field: ChartField): FieldPlace[] =>
  draft.frames
    .flatMap((frame) => (frame.fields[field] ? [{ role: frame.role, taught: frame.fields[field] }] : []))
    .sort((a, b) => Number(a.taught.tied ?? false) - Number(b.taught.tied ?? false));

/** Another of the ways to read the field; choosing it confirms it. */
export const chooseReader = (
  draft: TeachDraft,
  role: string,
  field: ChartField,
  chosen: number,
): TeachDraft =>
  inFrame(draft, role, (frame) => {
    const taught = frame.fields[field];
    return taught ? withField(frame, field, { ...taught, chosen, guessed: false }) : frame;
  });

export const changeTable = (
  draft: TeachDraft,
  role: string,
  at: number,
  table: TableChoice | null,
): TeachDraft =>
  inFrame(draft, role, (frame) => ({
    ...frame,
    tables: table ? frame.tables.with(at, { ...table, guessed: false }) : frame.tables.toSpliced(at, 1),
  }));

export const changeDocument = (
  draft: TeachDraft,
  role: string,
  at: number,
  chosen: number | null,
): TeachDraft =>
  inFrame(draft, role, (frame) => {
    const standing = frame.documents[at];
    if (!standing || chosen === null) return { ...frame, documents: frame.documents.toSpliced(at, 1) };
    return { ...frame, documents: frame.documents.with(at, { ...standing, chosen, guessed: false }) };
  });

/** A frame of the draft as it stands at another address, by the person's word or by being recognised. */
export const withPlace = (draft: TeachDraft, role: string, place: Place): TeachDraft =>
  inFrame(draft, role, (frame) =>
    frame.places.some((one) => samePlace(one, place)) || frame.places.length >= 6
      ? frame
      : { ...frame, places: [...frame.places, place] },
  );

/** Guessed things that nobody has confirmed yet. */
export const unconfirmed = (draft: TeachDraft): number =>
  draft.frames.reduce(
    (count, frame) =>
      count +
      Object.values(frame.fields).filter((taught) => taught.guessed).length +
      frame.tables.filter((table) => table.guessed).length +
      frame.documents.filter((taught) => taught.guessed).length,
    0,
  );
