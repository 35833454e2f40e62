// What checks ask of codes and of the tabular list, answered from what was imported.

import { codeOn } from '../../codes/code-on.ts';
import type { CodeSets, CodeSystemKind } from '../../codes/code-sets.ts';
import { inForce } from '../../codes/in-force.ts';
import type { NoteKind } from '../../codes/tables/tabular-pack.ts';
import type { TabularNote, TabularTable } from '../../codes/tables/tabular-table.ts';
import type { CodeSystem } from '../../model/code-line.ts';
import type { Loaded, NoteAnswer, RuleTables } from '../rule-tables.ts';
import { silence } from './with-history.ts';

const kindOf: Readonly<Record<CodeSystem, CodeSystemKind>> = {
  'ICD-10-CM': 'icd-10-cm',
  'ICD-10-PCS': 'icd-10-pcs',
  HCPCS: 'hcpcs',
  CPT: 'cpt',
};

type Answered =
  | 'code'
  | 'sevenths'
  | 'excludes1'
  | 'codeFirst'
  | 'additionalCodes'
  | 'manifestation'
  | 'poaExempt';

export function diagnosisTables(sets: CodeSets): Pick<RuleTables, Answered> {
  /** The list in force, if it has the code: a part of one may lack it. */
  const listWith = (code: string, date: string): TabularTable | null => {
    const list = inForce(sets.tabular, date);
    return list && (list.release.complete || list.headings(code).length > 0) ? list : null;
  };
  // A note is made anew of its bytes each time it is asked for, and several checks ask for the same.
  const made = new WeakMap<TabularTable, Map<string, TabularNote[]>>();
  const notesOf = (list: TabularTable, code: string): TabularNote[] => {
    const known = made.get(list) ?? new Map<string, TabularNote[]>();
    made.set(list, known);
    const notes = known.get(code) ?? list.notes(code);
    known.set(code, notes);
    return notes;
  };
  const notes = (kind: NoteKind, code: string, date: string): Loaded<TabularNote[]> => {
    const list = listWith(code, date);
    return list ? notesOf(list, code).filter((note) => note.kind === kind) : 'not-loaded';
  };
  const manifestation = (code: string, date: string): Loaded<boolean> => {
    const first = notes('codeFirst', code, date);
    if (first === 'not-loaded' || first.length === 0) return first === 'not-loaded' ? first : false;
    const answer = codeOn(sets.codes('icd-10-cm'), code, date);
    return 'entry' in answer ? inOtherDiseases.test(answer.entry.title) : 'not-loaded';
  };

  return {
    code: (system, code, date) => {
      const answer = codeOn(sets.codes(kindOf[system]), code, date);
      switch (answer.status) {
        case 'not-known':
          return 'not-loaded';
        case 'heading':
          return { status: 'heading', date: answer.billableUntil };
        case 'ended':
          return { status: 'ended', date: answer.until };
        case 'not-yet':
          return { status: 'not-yet', date: answer.from };
        default:
          return { status: answer.status, date: null };
      }
    },
    sevenths: (code, date) => {
      const list = listWith(code, date);
      if (!list) return 'not-loaded';
      const sevenths = list.sevenths(code);
      return sevenths && Object.keys(sevenths);
    },
    excludes1: (code, date) => {
      const found = notes('excludes1', code, date);
      // A note whose codes could not be read keeps nothing apart.
      return found === 'not-loaded' ? found : found.filter(({ reading }) => reading !== 'none');
    },
    codeFirst: (code, date) => {
      const found = notes('codeFirst', code, date);
      const conditional = manifestation(code, date) !== true;
      return found === 'not-loaded' ? found : byPlace(found, conditional);
    },
    additionalCodes: (code, date) => {
      const found = notes('useAdditionalCode', code, date);
      return found === 'not-loaded' ? found : byPlace(found, true);
    },
    manifestation,
    poaExempt: (code, date) => {
      const list = inForce(sets.lists('poa-exempt'), date);
      if (!list) return 'not-loaded';
      return list.rows(code).length > 0 || silence(list, false);
    },
  };
}

/** In most cases a manifestation's title says so (ICD-10-CM Official Guidelines I.A.13). */
const inOtherDiseases = /in (?:other )?diseases? classified elsewhere/i;

/** Notes of one kind at one place are alternatives. Where not all codes could be read, any other may be what is asked. */
function byPlace(notes: readonly TabularNote[], conditional: boolean): NoteAnswer[] {
  return [...Map.groupBy(notes, ({ at }) => at).values()].map((alternatives) => ({
    means: (code) =>
      alternatives.some(({ means, reading }) => means(code) || (!conditional && reading !== 'read')),
    text: alternatives
      .map(({ text }) => text)
      .join('; ')
      .slice(0, 160),
    conditional,
  }));
}
