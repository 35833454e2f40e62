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
  const notes =
    (kind: NoteKind, asAnswer: (note: TabularNote) => NoteAnswer | []) =>
    (code: string, date: string): Loaded<readonly NoteAnswer[]> =>
      listWith(code, date)
        ?.notes(code)
        .filter((note) => note.kind === kind)
        .flatMap(asAnswer) ?? 'not-loaded';

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
    excludes1: notes('excludes1', keepingApart),
    codeFirst: notes('codeFirst', asking),
    additionalCodes: notes('useAdditionalCode', asking),
    manifestation: (code, date) => {
      const list = listWith(code, date);
      if (!list) return 'not-loaded';
      if (!list.notes(code).some((note) => note.kind === 'codeFirst')) return false;
      const answer = codeOn(sets.codes('icd-10-cm'), code, date);
      if (!('entry' in answer)) return 'not-loaded';
      return inOtherDiseases.test(answer.entry.title);
    },
    poaExempt: (code, date) => {
      const list = inForce(sets.lists('poa-exempt'), date);
      if (!list) return 'not-loaded';
      return list.rows(code).length > 0 || silence(list, false);
    },
  };
}

/** In most cases a manifestation's title says so (ICD-10-CM Official Guidelines I.A.13). */
const inOtherDiseases = /in (?:other )?diseases? classified elsewhere/i;

/** A note whose codes could not be read keeps nothing apart. */
const keepingApart = ({ means, text, reading }: TabularNote): NoteAnswer | [] =>
  reading === 'none' ? [] : { means, text };

/** Where not all codes of a note could be read from its words, any other code may be what it asks for. */
const asking = ({ means, text, reading }: TabularNote): NoteAnswer => ({
  means: reading === 'read' ? means : () => true,
  text,
});
