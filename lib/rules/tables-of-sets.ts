// The join of imported code tables and checks: each question of a check answered by the release in force on its day. A
// table that nobody imported, and a part that lacks a code, answer `not-loaded`.

import type { CodeSets } from '../codes/code-sets.ts';
import { inForce } from '../codes/in-force.ts';
import { noTables, type RuleTables } from './rule-tables.ts';
import { diagnosisTables } from './tables/diagnosis-tables.ts';
import { editsOfRow } from './tables/inpatient-edit-words.ts';
import { procedureTables } from './tables/procedure-tables.ts';
import { silence } from './tables/with-history.ts';

/**
 * Tables for checks. No file that can be imported tells hospital-acquired conditions, how much of a drug a unit is, or
 * base units of anesthesia: those stay `not-loaded`.
 */
export function tablesOf(sets: CodeSets): RuleTables {
  return {
    ...noTables,
    ...diagnosisTables(sets),
    ...procedureTables(sets),
    inpatientEdits: (_, code, date) => {
      const list = inForce(sets.lists('mce'), date);
      if (!list) return 'not-loaded';
      const rows = list.rows(code);
      return rows.length > 0 ? rows.flatMap(editsOfRow) : silence(list, []);
    },
  };
}
