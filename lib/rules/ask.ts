// How a check asks for what it needs. What is not known comes back as null and is noted, so that the answer can name it;
// a check that gets null does not fire on it.

import type { CodeLine } from '../model/code-line.ts';
import type { ConfirmedFact, FactName, FactValue } from '../model/confirmed-fact.ts';
import type { Missing } from './missing.ts';
import type { RuleChart } from './rule-chart.ts';
import type { Loaded, TableName } from './rule-tables.ts';

export interface Ask {
  /** A fact of that line, else of the whole encounter. */
  fact: <N extends FactName>(name: N, line?: CodeLine) => FactValue<N> | null;
  /** The same where a check can do without: nothing is noted as missing. */
  known: <N extends FactName>(name: N, line?: CodeLine) => FactValue<N> | null;
  /** Notes a fact that is known in part only, too little to count with. */
  incomplete: (name: FactName, line?: CodeLine) => null;
  field: <F extends keyof RuleChart>(name: F) => NonNullable<RuleChart[F]> | null;
  table: <T>(name: TableName, answer: Loaded<T>) => T | null;
}

export interface Asking {
  ask: Ask;
  missing: Missing[];
  /** The facts that were there when they were asked for. */
  used: Set<ConfirmedFact>;
}

export function asking(chart: RuleChart): Asking {
  const missing: Missing[] = [];
  const used = new Set<ConfirmedFact>();
  const note = (one: Missing): null => {
    const noted = ({ need, name, lineKey }: Missing) =>
      need === one.need && name === one.name && lineKey === one.lineKey;
    if (!missing.some(noted)) missing.push(one);
    return null;
  };
  const known: Ask['known'] = (name, line) => {
    const named = chart.facts.filter((fact) => fact.name === name);
    const found =
      named.find((fact) => line && fact.lineKey === line.key) ?? named.find((fact) => fact.lineKey === null);
    if (found) used.add(found);
    // Facts are held to their schema where they enter, so that the value is of its name.
    return (found?.value ?? null) as FactValue<typeof name> | null;
  };
  const ask: Ask = {
    known,
    fact: (name, line) => known(name, line) ?? note({ need: 'fact', name, lineKey: line?.key ?? null }),
    incomplete: (name, line) => note({ need: 'fact', name, lineKey: line?.key ?? null }),
    field: (name) => chart[name] ?? note({ need: 'field', name, lineKey: null }),
    table: (name, answer) =>
      answer === 'not-loaded' ? note({ need: 'table', name, lineKey: null }) : answer,
  };
  return { ask, missing, used };
}
