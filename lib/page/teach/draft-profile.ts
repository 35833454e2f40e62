// Puts what was pointed at or guessed together into a profile: one frame role for each frame, recognised by
// its path and by what must stand on it. The result is plain data and is checked like any that comes from
// outside before it is kept.

import type { ChartField } from '../../model/chart.ts';
import type { CodeTable, DocumentReader, FrameRole, Profile, ValueReader } from '../../model/profile.ts';
import type { Address } from '../address.ts';
import type { DateOrder } from '../dates.ts';
import { globFor } from './path-for.ts';

/** What is known of one frame. */
export interface FrameParts {
  address: Address;
  /** Values of this record, which no path may hold. */
  values: readonly string[];
  fields: Partial<Record<ChartField, ValueReader[]>>;
  tables: readonly { table: CodeTable; container: string }[];
  documents: readonly DocumentReader[];
  /** Selectors of elements whose open shadow root is entered. */
  shadow: readonly string[];
  kind?: FrameRole['kind'];
  /** Elements by which the frame is known where its path says little. */
  landmarks?: readonly string[];
}

export interface ProfileParts {
  id: string;
  name: string;
  madeFrom: string;
  version?: number;
  sites?: string[];
  dates: DateOrder;
  frames: readonly FrameParts[];
}

/** A profile of these parts, in the vocabulary. */
export function draftProfile(parts: ProfileParts): Profile {
  const names = new Set<string>();
  return {
    id: parts.id,
    version: parts.version ?? 1,
    name: parts.name.slice(0, 80),
    madeFrom: parts.madeFrom.slice(0, 300),
    ...(parts.sites ? { sites: parts.sites } : {}),
    dates: parts.dates,
    frames: parts.frames.map((frame) => roleOf(frame, names)),
  };
}

/** Profiles of one EHR's frames as one: roles that are alike only once. */
export function joinDrafts(first: Profile, ...more: readonly Profile[]): Profile {
  const frames: FrameRole[] = [];
  const seen = new Set<string>();
  const names = new Set<string>();
  for (const frame of [first, ...more].flatMap((profile) => profile.frames)) {
    const { role, ...rest } = frame;
    const key = JSON.stringify(rest);
    if (seen.has(key)) continue;
    seen.add(key);
    frames.push({ ...frame, role: unused(role, names) });
  }
  // The first that fits is taken: `/claim` before `/*`.
  const open = (role: FrameRole) => Math.min(...(role.match.paths ?? ['']).map((p) => p.split('*').length));
  return { ...first, frames: frames.toSorted((a, b) => open(a) - open(b)).slice(0, 40) };
}

function roleOf(frame: FrameParts, names: Set<string>): FrameRole {
  const path = pathOf(frame.address);
  const glob = globFor(path, frame.values);
  const kind = frame.kind ?? 'chart';
  const tables = frame.tables.map(({ table }) => table);
  const containers = frame.tables.map(({ container }) => container).filter((s) => !isPlace(s));
  // What a shadow root holds is not seen when the frame is recognised, only when it is read.
  const landmarks = [...(frame.landmarks ?? [])].slice(0, 3);
  const identified = (['patient', 'encounter'] as const).filter((field) => frame.fields[field]);
  const ready = {
    ...(containers.length > 0 ? { has: containers.slice(0, 1) } : {}),
    ...(identified.length > 0 ? { fields: identified } : {}),
  };
  return {
    role: unused(nameOf(path, kind), names),
    kind,
    match: {
      ...(glob ? { paths: [glob] } : {}),
      ...(landmarks.length > 0 ? { has: landmarks } : glob ? {} : { has: ['body'] }),
    },
    ...(kind === 'chart' && Object.keys(ready).length > 0 ? { ready } : {}),
    ...(Object.keys(frame.fields).length > 0 ? { fields: frame.fields } : {}),
    ...(tables.length > 0 ? { tables } : {}),
    ...(frame.documents.length > 0 ? { documents: [...frame.documents] } : {}),
    ...(frame.shadow.length > 0 ? { shadow: [...frame.shadow] } : {}),
  };
}

/** A path behind `#` tells more than the one before it. */
const pathOf = ({ path, hash }: Address): string => (hash.length > 1 && hash.includes('/', 1) ? hash : path);

const isPlace = (selector: string): boolean => selector.includes(':nth-of-type');

/** The last words of the path, as `fee-sheet`. */
function nameOf(path: string, kind: string): string {
  const words = path
    .split('/')
    .filter((part) => part !== '' && !/\d/.test(part))
    .at(-1)
    ?.replace(/\.\w{1,5}$/, '')
    .replace(/[^A-Za-z]+/g, '-')
    .toLowerCase()
    .slice(0, 40);
  return words || kind;
}

function unused(name: string, names: Set<string>): string {
  let free = name;
  for (let i = 2; names.has(free); i++) free = `${name}-${i}`;
  names.add(free);
  return free;
}
