// Short writing for the examples that each check carries: they are its specification, its test and, for whoever reads
// the list of checks, its explanation.

import type { CodeLine, CodeSystem, PoaIndicator } from '../model/code-line.ts';
import type { ConfirmedFact, FactName } from '../model/confirmed-fact.ts';
import { withKeys } from '../model/line-key.ts';
import type { RuleChart } from './rule-chart.ts';
import type { RuleTables } from './rule-tables.ts';

export interface Example {
  note: string;
  chart: RuleChart;
  tables: Partial<RuleTables>;
  /** Which codes fire, in order, in an example that fires; what is missing, in one that cannot tell. */
  expect?: readonly string[];
}

type Facts = Partial<Record<FactName | `${FactName}@${string}`, unknown>>;
type More = Partial<Omit<RuleChart, 'lines' | 'facts'>> & {
  facts?: Facts;
  tables?: Partial<RuleTables>;
  expect?: readonly string[];
};

const systemOf = (code: string): CodeSystem => {
  if (code.includes('.') || /^[A-Z]\w{2}$/.test(code)) return 'ICD-10-CM';
  if (code.length === 7) return 'ICD-10-PCS';
  return /^[A-Z]/.test(code) ? 'HCPCS' : 'CPT';
};

/** Code lines from `M17.11@Y 99214-25-57*2`: code, POA after `@`, modifiers after `-`, units after `*`. */
export function linesOf(text: string): CodeLine[] {
  const lines = text.split(' ').flatMap((word): Omit<CodeLine, 'key'>[] => {
    const found = /^([\w.]+)(?:@(\w+))?((?:-\w+)*)(?:\*([\d.]+))?$/.exec(word);
    if (!found) return [];
    const [, code = '', poa, modifiers = '', units] = found;
    const system = systemOf(code);
    return [
      {
        system,
        code,
        modifiers: modifiers.split('-').filter(Boolean),
        units: units ? Number(units) : system.startsWith('ICD') ? null : 1,
        diagnoses: [],
        // Examples are written here, and a test reads each.
        poa: (poa as PoaIndicator | undefined) ?? null,
        label: null,
        unreadable: null,
      },
    ];
  });
  return withKeys(lines);
}

/**
 * One example: an outpatient professional chart of 2026-03-10 unless said otherwise.
 * @param facts by name, or `name@code` for the lines of one code.
 */
export function example(note: string, lines: string, more: More = {}): Example {
  const { facts = {}, tables = {}, expect, ...fields } = more;
  const all = linesOf(lines);
  const confirmed = Object.entries(facts).flatMap(([name, value]): ConfirmedFact[] => {
    // As above: facts are named as they are.
    const [fact, code] = name.split('@') as [FactName, string?];
    if (!code) return [{ name: fact, lineKey: null, value }];
    return all.filter((line) => line.code === code).map((line) => ({ name: fact, lineKey: line.key, value }));
  });
  const chart: RuleChart = {
    specialty: null,
    setting: 'outpatient',
    claim: 'professional',
    counting: 'cpt',
    payer: 'Summit PPO',
    place: '11',
    dob: '1960-06-15',
    sex: 'F',
    dateOfService: '2026-03-10',
    dischargeDate: null,
    billedOn: null,
    ...fields,
    lines: all,
    facts: confirmed,
  };
  return { note, chart, tables, ...(expect && { expect }) };
}
