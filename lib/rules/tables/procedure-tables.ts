// What checks ask of procedure codes: pairs, unit limits, add-on codes, fees. Answered from what was imported.

import type { CodeSets } from '../../codes/code-sets.ts';
import { inForce } from '../../codes/in-force.ts';
import type { RuleTables } from '../rule-tables.ts';
import { silence, withHistory } from './with-history.ts';

type Answered = 'pair' | 'unitLimit' | 'addOn' | 'fees';

export function procedureTables(sets: CodeSets): Pick<RuleTables, Answered> {
  return {
    pair: (column1, column2, date, claim) => {
      const tables = sets.pairs(claim === 'professional' ? 'ptp-practitioner' : 'ptp-outpatient');
      const table = withHistory(tables, date);
      if (!table) return 'not-loaded';
      const edit = table.find(column1, column2, date);
      return edit ? { modifier: edit.modifier } : silence(table, null);
    },
    unitLimit: (code, date, claim) => {
      const table = inForce(
        sets.lists(claim === 'professional' ? 'mue-practitioner' : 'mue-outpatient'),
        date,
      );
      if (!table) return 'not-loaded';
      const [row] = table.rows(code);
      if (!row) return silence(table, null);
      // The file’s own numbers; whoever imports it refuses others.
      return { units: Number(row.units), by: Number(row.indicator) as 1 | 2 | 3 };
    },
    addOn: (code, date) => {
      const table = withHistory(sets.lists('add-on'), date);
      if (!table) return 'not-loaded';
      const rows = table.rows(code).filter(({ from, to }) => (!from || from <= date) && (!to || date <= to));
      const [first] = rows;
      if (!first) return silence(table, null);
      return {
        // As above.
        type: Number(first.type) as 1 | 2 | 3,
        primaries: rows.flatMap(({ primary }) => primary || []),
      };
    },
    fees: (code, date) => {
      const table = inForce(sets.lists('pfs'), date);
      if (!table) return 'not-loaded';
      // A code has a row for each component; global days are the same on all, the whole service says PC/TC.
      const rows = table.rows(code);
      const row = rows.find(({ modifier }) => !modifier) ?? rows[0];
      return row ? { global: row.globalDays ?? '', pcTc: row.pcTc ?? '' } : silence(table, null);
    },
  };
}
