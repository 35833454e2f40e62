// A vendor's roster as a CSV file: a row a coder, or several where somebody has several credentials or assignments. A row
// with any problem is refused as a whole and named with its line; the good ones are offered all the same.

import { foldedName } from '../../model/folded-name.ts';
import { keysOf } from '../../model/keys-of.ts';
import { assignment, type Coder, credential } from '../../model/oversight/coder.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { dateValue } from '../../review/sampling/csv-values.ts';
import { headedRows } from '../../review/sampling/headed-rows.ts';

/** The columns, by the headings of the template; others are not read. */
export const rosterColumns = {
  name: 'Coder',
  alsoNamed: 'Also named',
  kind: 'Credential',
  number: 'Number',
  expires: 'Expires',
  specialties: 'Specialties',
  years: 'Years',
  facility: 'Facility',
  from: 'Assigned from',
  to: 'Assigned to',
  left: 'Left',
} as const;
export type RosterColumn = keyof typeof rosterColumns;

/** What a file may call them besides; folded. */
const otherNames: Record<RosterColumn, readonly string[]> = {
  name: ['name', 'codername', 'employee'],
  alsoNamed: ['alias', 'aliases', 'username'],
  kind: ['credentials', 'certification', 'cert'],
  number: ['credentialnumber', 'certificationnumber', 'memberid', 'certnumber'],
  expires: ['expiration', 'expirationdate', 'expiry', 'validuntil'],
  specialties: ['specialty', 'speciality'],
  years: ['experience', 'yearsofexperience'],
  facility: ['site', 'client'],
  from: ['from', 'start', 'startdate', 'assigned'],
  to: ['to', 'end', 'enddate'],
  left: ['leftdate', 'termdate', 'terminationdate', 'lastday'],
};

/** What a file says of a coder. */
export type RosterCoder = Pick<
  Coder,
  'name' | 'alsoNamed' | 'credentials' | 'specialties' | 'years' | 'assignments' | 'left'
>;

export interface RefusedLine {
  line: number;
  problem: string;
}

export interface Roster {
  coders: RosterCoder[];
  refused: RefusedLine[];
  /** Headings that are not read. */
  unread: string[];
}

/** In the order of the file. A fault when it has no heading, or no column with names. */
export function rosterOf(text: string): Result<Roster> {
  const read = headedRows(text);
  if (!read.ok) return read;
  const { headings, rows, broken } = read.value;
  const places = placesOf(headings);
  if (places.name === undefined)
    return fail(
      'csv-column',
      `There is no column “${rosterColumns.name}”. There are: ${headings.join(', ') || 'none'}.`,
      'Nothing was read.',
      'Begin with the template: its first line has the headings.',
    );
  const found = new Map<string, RosterCoder>();
  const refused: RefusedLine[] = broken.map(({ line, problem }) => ({ line, problem }));
  for (const { line, cells } of rows) {
    const row = readRow(cells, headings.length, places);
    if ('problem' in row) {
      refused.push({ line, problem: row.problem });
      continue;
    }
    const key = foldedName(row.name);
    const before = found.get(key);
    const after = before ? addUp(before, row) : row;
    if (after.credentials.length > 20 || after.assignments.length > 200 || after.specialties.length > 40)
      refused.push({ line, problem: `${row.name} has more rows than one coder can have.` });
    else found.set(key, after);
  }
  const used = new Set(Object.values(places));
  return ok({
    coders: [...found.values()],
    refused: refused.sort((a, b) => a.line - b.line),
    unread: headings.filter((heading, at) => heading && !used.has(at)),
  });
}

type Places = Partial<Record<RosterColumn, number>>;

const folded = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

function placesOf(headings: readonly string[]): Places {
  const places: Places = {};
  for (const column of keysOf(rosterColumns)) {
    const own = [folded(rosterColumns[column]), ...otherNames[column]];
    const at = headings.findIndex((heading) => own.includes(folded(heading)));
    if (at !== -1 && !Object.values(places).includes(at)) places[column] = at;
  }
  return places;
}

function readRow(
  cells: readonly string[],
  columns: number,
  places: Places,
): RosterCoder | { problem: string } {
  if (cells.length !== columns)
    return { problem: `The row has ${cells.length} values under ${columns} headings.` };
  // A line break within a cell would be a name on two lines.
  const cell = (column: RosterColumn): string =>
    (cells[places[column] ?? -1] ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim();
  const name = cell('name');
  if (name === '') return { problem: `“${rosterColumns.name}” is empty.` };
  if (name.length > 200) return { problem: `“${rosterColumns.name}” is longer than 200 characters.` };
  const days: Partial<Record<'expires' | 'from' | 'to' | 'left', string | null>> = {};
  for (const column of ['expires', 'from', 'to', 'left'] as const) {
    const said = cell(column);
    const value = dateValue(said, said.includes('/') ? 'month-day-year' : 'year-month-day');
    if ('problem' in value) return { problem: `“${rosterColumns[column]}” ${value.problem}` };
    days[column] = value.value;
  }
  const { expires = null, from = null, to = null, left = null } = days;
  const said = cell('years');
  const years = said === '' ? null : Number(said);
  if (years !== null && !(years >= 0 && years <= 60))
    return { problem: `“${rosterColumns.years}” is no number of years.` };
  const specialties = parts(cell('specialties'));
  const held = credential.safeParse({
    kind: cell('kind'),
    number: cell('number'),
    expires,
    verifiedBy: '',
    verifiedOn: null,
  });
  if (cell('kind') !== '' && !held.success) return { problem: `“${rosterColumns.kind}” cannot be read.` };
  if (cell('kind') === '' && (cell('number') !== '' || expires !== null))
    return { problem: 'A number or an expiry stands there without a credential.' };
  if (from === null && (to !== null || cell('facility') !== ''))
    return { problem: `A facility or an end is named without “${rosterColumns.from}”.` };
  if (from !== null && to !== null && to < from) return { problem: 'The assignment ends before it begins.' };
  const assigned = assignment.safeParse({ facility: cell('facility') || null, specialty: null, from, to });
  if (from !== null && !assigned.success) return { problem: `“${rosterColumns.facility}” cannot be read.` };
  return {
    name,
    alsoNamed: parts(cell('alsoNamed')),
    credentials: held.success ? [held.data] : [],
    specialties,
    years,
    assignments: assigned.success ? [assigned.data] : [],
    left,
  };
}

const parts = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;|]/)
      .map((one) => one.trim())
      .filter(Boolean)
      .map((one) => one.slice(0, 120)),
  ),
];

/** Two rows of one coder; of a credential that both name, the later row. */
const addUp = (before: RosterCoder, row: RosterCoder): RosterCoder => ({
  ...before,
  alsoNamed: [...new Set([...before.alsoNamed, ...row.alsoNamed])],
  credentials: mergeCredentials(before.credentials, row.credentials),
  specialties: [...new Set([...before.specialties, ...row.specialties])],
  years: row.years ?? before.years,
  assignments: mergeAssignments(before.assignments, row.assignments),
  left: row.left ?? before.left,
});

/**
 * Those of a file beside those that stand: a date of the file goes over the one that stands, be it earlier or later; what
 * somebody verified stays while the date is the same.
 */
export function mergeCredentials(
  before: Coder['credentials'],
  said: Coder['credentials'],
): Coder['credentials'] {
  const key = ({ kind }: Coder['credentials'][number]) => folded(kind);
  const next = new Map(before.map((one) => [key(one), one]));
  for (const one of said) {
    const known = next.get(key(one));
    const same = known && known.expires === (one.expires ?? known.expires);
    next.set(key(one), {
      kind: known?.kind ?? one.kind,
      number: one.number || (known?.number ?? ''),
      expires: one.expires ?? known?.expires ?? null,
      // A date that nobody has looked up is not verified by whoever looked up another.
      verifiedBy: same ? known.verifiedBy : one.verifiedBy,
      verifiedOn: same ? known.verifiedOn : one.verifiedOn,
    });
  }
  return [...next.values()];
}

/** Those of a file beside those that stand; one of the same place, specialty and beginning gets the end that the file says. */
export function mergeAssignments(
  before: Coder['assignments'],
  said: Coder['assignments'],
): Coder['assignments'] {
  const key = ({ facility, specialty, from }: Coder['assignments'][number]) =>
    JSON.stringify([foldedName(facility ?? ''), foldedName(specialty ?? ''), from]);
  const next = new Map(before.map((one) => [key(one), one]));
  for (const one of said) {
    const known = next.get(key(one));
    next.set(key(one), known ? { ...known, to: one.to ?? known.to } : one);
  }
  return [...next.values()];
}
