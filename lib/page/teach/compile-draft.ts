// The draft that a person points together, as a profile: one role for each kind of frame.

import type { ChartField } from '../../model/chart.ts';
import { entriesOf } from '../../model/keys-of.ts';
import type { CodeTable, FrameRole, Profile } from '../../model/profile.ts';
import type { DraftFrame, Place, TeachDraft } from '../../model/teaching.ts';
import { globFor } from './path-for.ts';

/**
 * Null while nothing is taught.
 * @param values of the charts it was taught on: no path may hold them
 */
export function compileDraft(draft: TeachDraft, values: readonly string[], madeFrom: string): Profile | null {
  const taught = draft.frames.filter(
    (frame) => fieldsOf(frame).length > 0 || frame.tables.length > 0 || frame.documents.length > 0,
  );
  if (taught.length === 0) return null;
  const shapes = taught.map((frame) => ({
    frame,
    glob: commonGlob(frame.places, values),
    query: commonQuery(frame.places),
  }));
  const unnamed = taught.every(({ fields }) => !fields.encounter);
  const frames = shapes
    .map(({ frame, glob, query }) => {
      // Where two kinds of frame have one address, what stands on them tells them apart.
      const twins = shapes.filter((other) => other.glob === glob && sameQuery(other.query, query)).length > 1;
      return byDate(roleOf(frame, glob, query, twins), unnamed);
    })
    // The first role that fits is taken: what asks for more comes first.
    .sort((a, b) => demands(b) - demands(a));
  return {
    id: draft.id,
    version: 1,
    name: draft.name.trim().slice(0, 80) || 'Taught by pointing',
    madeFrom,
    ...(draft.sites.length > 0 ? { sites: draft.sites } : {}),
    dates: draft.dates,
    frames,
  };
}

/** @param unnamed no frame names an encounter. */
const byDate = (role: FrameRole, unnamed: boolean): FrameRole =>
  unnamed && role.fields?.dateOfService ? { ...role, encounterByDate: true } : role;

const fieldsOf = (frame: DraftFrame): [ChartField, NonNullable<DraftFrame['fields'][ChartField]>][] =>
  entriesOf(frame.fields);

function roleOf(
  frame: DraftFrame,
  glob: string | null,
  query: Record<string, string>,
  twins: boolean,
): FrameRole {
  const fields = Object.fromEntries(
    fieldsOf(frame).flatMap(([field, taught]) =>
      taught.choices[taught.chosen] ? [[field, [taught.choices[taught.chosen]!.reader]]] : [],
    ),
  );
  const tables = frame.tables.map(({ table }) => ({ ...table, name: nameOf(table) }));
  const documents = frame.documents.flatMap(({ choices, chosen }) =>
    choices[chosen] ? [choices[chosen].reader] : [],
  );
  const marks = landmarksOf(frame);
  const has = glob === null || twins ? marks.slice(0, 2) : [];
  const identified = (['patient', 'encounter'] as const).filter((field) => fields[field]);
  const [whole] = frame.tables.map(({ container }) => container).filter((selector) => !isPlace(selector));
  const ready = {
    ...(whole ? { has: [whole] } : {}),
    ...(identified.length > 0 ? { fields: identified } : {}),
  };
  return {
    role: frame.role,
    kind: 'chart',
    match: {
      ...(glob ? { paths: [glob] } : {}),
      ...(Object.keys(query).length > 0 ? { query } : {}),
      ...(has.length > 0 ? { has } : glob ? {} : { has: ['body'] }),
    },
    ...(Object.keys(ready).length > 0 ? { ready } : {}),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(tables.length > 0 ? { tables } : {}),
    ...(documents.length > 0 ? { documents } : {}),
    ...(frame.shadow.length > 0 ? { shadow: frame.shadow.slice(0, 12) } : {}),
  };
}

/** By the kind of its codes: the heading over a table can name the patient. */
function nameOf({ system }: CodeTable): string {
  if ('fixed' in system) return system.fixed === 'ICD-10-CM' ? 'Diagnoses' : 'Procedures';
  if ('cell' in system) return 'Codes';
  return system.byShape.includes('ICD-10-CM') ? 'Codes' : 'Services';
}

const isPlace = (selector: string): boolean => selector.includes(':nth-of-type');

/** Elements by which the frame is known. What a shadow root holds is not seen when a frame is recognised: its host is. */
function landmarksOf(frame: DraftFrame): string[] {
  if (frame.shadow.length > 0) return frame.shadow.slice(0, 1);
  const tables = frame.tables.map(({ container }) => container);
  const places = fieldsOf(frame).flatMap(([, { choices, chosen }]) => {
    const reader = choices[chosen]?.reader;
    return reader?.from === 'label' ? [reader.within] : reader?.from === 'selector' ? [reader.selector] : [];
  });
  const documents = frame.documents.flatMap(({ choices, chosen }) => choices[chosen]?.reader.selector ?? []);
  return [...new Set([...tables, ...places, ...documents])].filter(
    (selector) => selector !== 'body' && !isPlace(selector),
  );
}

/** A path that fits every place the frame was seen at: what differs between charts is open. */
function commonGlob(places: readonly Place[], values: readonly string[]): string | null {
  const globs = places.map(({ path }) => globFor(path, values));
  const [first] = globs;
  if (!first || globs.some((glob) => glob === null)) return null;
  const parts = globs.map((glob) => glob!.split('/'));
  if (parts.some((one) => one.length !== parts[0]!.length)) return null;
  const joined = parts[0]!.map((part, i) => (parts.every((one) => one[i] === part) ? part : '*')).join('/');
  // `/*` alone would take every page of the site.
  return /[^/*]/.test(joined) ? joined : null;
}

const commonQuery = ([first, ...rest]: readonly Place[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(first?.query ?? {}).filter(([name, value]) =>
      rest.every((place) => place.query[name] === value),
    ),
  );

const sameQuery = (a: Record<string, string>, b: Record<string, string>): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
};

const demands = ({ match }: FrameRole): number =>
  (match.has?.length ?? 0) * 10 +
  Object.keys(match.query ?? {}).length * 10 +
  (match.paths?.[0]?.replace(/[*]/g, '').length ?? 0) / 100;

/** The name of a kind of frame, as `fee-sheet`. */
export function roleName(place: Place, taken: readonly string[]): string {
  const words = [...Object.values(place.query), ...place.path.split('/').reverse()]
    .filter((part) => part !== '' && !/\d/.test(part))[0]
    ?.replace(/\.\w{1,5}$/, '')
    .replace(/[^A-Za-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 40);
  const base = words || 'chart';
  let free = base;
  for (let i = 2; taken.includes(free); i++) free = `${base}-${i}`;
  return free;
}
