// One search over all code systems at hand, for a chart: what is found is held against the chart's date, so that a code
// that ended never stands where one that is valid could.

import type { CodeSystem } from '../../model/code-line.ts';
import type { CodeRelease } from '../../model/code-release.ts';
import { type CodeAnswer, codeOn } from '../code-on.ts';
import type { CodeSets, CodeSystemKind } from '../code-sets.ts';
import { inForce, newest } from '../in-force.ts';
import { bareCode } from './code-column.ts';
import type { CodeIndex } from './open-index.ts';
import { rankCodes, validBeneath } from './search-codes.ts';

export interface SearchedSet {
  kind: CodeSystemKind;
  release: CodeRelease;
  index: CodeIndex;
}

/** A code that was found, with what its system says of it on the chart's date. */
export interface SetCode {
  kind: CodeSystemKind;
  /** As it is written, with its dot. */
  code: string;
  title: string;
  /** Null where the chart tells no date. */
  answer: CodeAnswer | null;
  /** False for a heading. */
  billable: boolean;
  /** How many valid codes a heading is divided into; 0 for a code. */
  beneath: number;
}

export interface Asked {
  /** What is typed so far: a code, with or without its dot, or words. */
  text: string;
  /** The day that counts for a system, see `dateForCodes`; null where the chart does not tell. */
  dateOf: (kind: CodeSystemKind) => string | null;
  /** Systems whose codes are likelier meant, which come before those of others that say as much. */
  prefer?: readonly CodeSystemKind[];
}

export const codeKinds: readonly CodeSystemKind[] = ['icd-10-cm', 'cpt', 'hcpcs', 'icd-10-pcs'];
const systems: Readonly<Record<CodeSystemKind, CodeSystem>> = {
  'icd-10-cm': 'ICD-10-CM',
  cpt: 'CPT',
  hcpcs: 'HCPCS',
  'icd-10-pcs': 'ICD-10-PCS',
};
const kindsOfSystems: Readonly<Record<CodeSystem, CodeSystemKind>> = {
  'ICD-10-CM': 'icd-10-cm',
  CPT: 'cpt',
  HCPCS: 'hcpcs',
  'ICD-10-PCS': 'icd-10-pcs',
};
export const systemOf = (kind: CodeSystemKind): CodeSystem => systems[kind];
export const kindOfSystem = (system: CodeSystem): CodeSystemKind => kindsOfSystems[system];

/** Of each index; more than are shown, since some are left out. */
const looked = 30;
/** Places kept for headings, and for codes that ended or have not begun, beside valid ones. */
const places = { heading: 3, gone: 2 };

/**
 * The codes that a text most likely asks for. Valid ones first, by how much of the text they hold and by their rank in
 * their system, one system after the other; then headings; then codes that ended or have not begun. Modifiers are no codes
 * and are left out. The same question gives the same answer.
 * @param sets an index of each system and release at hand @param codes their tables @param limit how many at most
 */
export function searchSets(
  sets: readonly SearchedSet[],
  codes: CodeSets['codes'],
  asked: Asked,
  limit = 10,
): SetCode[] {
  const { prefer = [] } = asked;
  const found = codeKinds.flatMap((kind) => foundIn(kind, sets, codes, asked));
  const least = Math.min(...found.map(({ missing }) => missing));
  const liked = (kind: CodeSystemKind): number => (prefer.length === 0 || prefer.includes(kind) ? 0 : 1);
  const order = (a: Placed, b: Placed): number =>
    a.missing - b.missing || liked(a.kind) - liked(b.kind) || a.place - b.place;
  const of = (state: Placed['state']): Placed[] =>
    found
      .filter((one) => one.state === state)
      // What holds less of the text than others is worth a place only among valid codes of a likely system.
      .filter((one) => one.missing === least || (state === 'valid' && liked(one.kind) === 0))
      .sort(order);
  const [valid, headings, gone] = [of('valid'), of('heading'), of('gone')];
  const forGone = Math.min(places.gone, gone.length);
  const first = valid.slice(0, limit - Math.min(places.heading, headings.length) - forGone);
  const second = headings.slice(0, limit - first.length - forGone);
  return [...first, ...second, ...gone.slice(0, limit - first.length - second.length)].map(
    ({ missing: _, place: __, state: ___, ...code }) => code,
  );
}

/**
 * The set of a system to be searched for a date: the whole one in force; where none is, the last whole one that began
 * before, since a part has few of the codes; where there is none, a part.
 */
export function setOn(
  sets: readonly SearchedSet[],
  kind: CodeSystemKind,
  date: string | null,
): SearchedSet | null {
  const own = sets.filter((set) => set.kind === kind);
  const whole = own.filter(({ release }) => release.complete);
  if (date === null) return newest(whole) ?? newest(own);
  const begun = whole.filter(({ release }) => release.effectiveFrom <= date);
  return inForce(whole, date) ?? newest(begun) ?? inForce(own, date) ?? newest(own);
}

interface Placed extends SetCode {
  missing: number;
  /** Its rank in its system. */
  place: number;
  state: 'valid' | 'heading' | 'gone';
}

function foundIn(
  kind: CodeSystemKind,
  sets: readonly SearchedSet[],
  codes: CodeSets['codes'],
  { text, dateOf }: Asked,
): Placed[] {
  const date = dateOf(kind);
  const ofKind = sets.filter((set) => set.kind === kind);
  const at = setOn(ofKind, kind, date);
  const tables = codes(kind);
  const place = (listed: Listed, missing: number, rank: number): Placed | null => {
    const answer = date === null ? null : codeOn(tables, listed.code, date);
    const entry = answer && 'entry' in answer ? answer.entry : null;
    // A modifier of HCPCS has two characters.
    if (entry ? entry.modifier : bareCode(listed.code).length < 3) return null;
    const billable = entry ? entry.billable : listed.billable;
    return {
      kind,
      code: entry?.code ?? written(kind, listed.code),
      title: entry?.title ?? listed.title,
      answer,
      billable,
      beneath: billable || !at ? 0 : validBeneath(at.index, bareCode(listed.code)),
      missing,
      place: rank,
      state: stateOf(answer, billable),
    };
  };
  const typed = typedEntry(tables, text);
  const exact = typed ? place(typed, 0, -1) : null;
  const placed = new Map<string, Placed>();
  if (exact) placed.set(exact.code, exact);
  // A part that is in force where no whole release is.
  const part = date === null ? null : inForce(ofKind, date);
  for (const set of at ? new Set([at, ...(part ? [part] : []), ...besides(ofKind, at)]) : []) {
    rankCodes(set.index, text, looked).forEach((listed, rank) => {
      const one = place(listed, listed.missing, rank);
      // Of the releases before and after only what the one in force does not have.
      if (one && !placed.has(one.code) && (set === at || set === part || one.state === 'gone'))
        placed.set(one.code, one);
    });
  }
  return [...placed.values()];
}

interface Listed {
  code: string;
  title: string;
  billable: boolean;
}

/** The code that is typed whole, in whichever release has it: one that ended long ago is in no index that is looked at. */
function typedEntry(tables: ReturnType<CodeSets['codes']>, text: string): Listed | null {
  if (!/^\s*[A-Za-z0-9][A-Za-z0-9.]{2,7}\s*$/.test(text)) return null;
  for (const table of tables) {
    const entry = table.find(text);
    if (entry) return entry;
  }
  return null;
}

/** The releases next to one, before and after it. @param sets of its system */
function besides(sets: readonly SearchedSet[], at: SearchedSet): SearchedSet[] {
  const from = at.release.effectiveFrom;
  const ordered = sets.toSorted((a, b) => (a.release.effectiveFrom < b.release.effectiveFrom ? -1 : 1));
  const before = ordered.findLast(({ release }) => release.effectiveFrom < from);
  const after = ordered.find(({ release }) => release.effectiveFrom > from);
  return [before, after].flatMap((set) => set ?? []);
}

function stateOf(answer: CodeAnswer | null, billable: boolean): Placed['state'] {
  if (answer?.status === 'ended' || answer?.status === 'not-yet') return 'gone';
  return billable ? 'valid' : 'heading';
}

const written = (kind: CodeSystemKind, code: string): string =>
  kind === 'icd-10-cm' && code.length > 3 && !code.includes('.')
    ? `${code.slice(0, 3)}.${code.slice(3)}`
    : code;
