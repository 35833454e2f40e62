// Runs the checks over one chart. The same chart, tables and settings give the same answer in the same order; a check
// that breaks is named and stops no other.

import type { ConfirmedFact } from '../model/confirmed-fact.ts';
import { sameName } from '../model/folded-name.ts';
import type { PayerRule } from '../model/payer-rule.ts';
import { asking } from './ask.ts';
import { type Figures, usualFigures } from './figures.ts';
import type { Missing } from './missing.ts';
import type { PackId } from './packs/pack.ts';
import type { Fire, Rule } from './rule.ts';
import type { RuleChart } from './rule-chart.ts';
import type { RuleTables } from './rule-tables.ts';

export interface RuleSettings {
  /** Packs that an administrator has switched on. */
  packs: ReadonlySet<PackId>;
  /** Checks that are switched off, by id. */
  off?: ReadonlySet<string>;
  payerRules?: readonly PayerRule[];
  /** What checks count with; absent: as the product comes. */
  figures?: Figures;
}

export type RuleAnswer = {
  rule: string;
  citation: string;
  /** The payer's rule that changed the answer; null: none did. */
  payerRule: PayerRule | null;
} & (
  | {
      outcome: 'fire';
      fires: Fire[];
      missing: Missing[];
      /** Confirmed facts that the check went by. */
      used: Pick<ConfirmedFact, 'name' | 'lineKey'>[];
    }
  | { outcome: 'pass' }
  | { outcome: 'cannot-evaluate'; missing: Missing[] }
);

export interface Skipped {
  rule: string;
  why: 'specialty' | 'setting' | 'claim' | 'counting' | 'date' | 'pack' | 'off' | 'payer-rule';
}

export interface RulesRun {
  answers: RuleAnswer[];
  skipped: Skipped[];
  /** Checks that threw. Their message is for whoever mends them, and may quote the chart. */
  broken: { rule: string; message: string }[];
}

/** @param rules in the order in which they are to answer; fires of one rule follow the chart's lines. */
export function runRules(
  rules: readonly Rule[],
  chart: RuleChart,
  tables: RuleTables,
  settings: RuleSettings,
): RulesRun {
  const run: RulesRun = { answers: [], skipped: [], broken: [] };
  for (const rule of rules) {
    const payerRule = payerRuleOf(rule, chart, settings.payerRules ?? []);
    const why = skips(rule, chart, settings) ?? (payerRule?.act === 'off' ? 'payer-rule' : null);
    if (why) {
      run.skipped.push({ rule: rule.id, why });
      continue;
    }
    try {
      run.answers.push(answer(rule, chart, tables, settings.figures ?? usualFigures, payerRule));
    } catch (error) {
      run.broken.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return run;
}

function answer(
  rule: Rule,
  chart: RuleChart,
  tables: RuleTables,
  figures: Figures,
  payerRule: PayerRule | null,
): RuleAnswer {
  const { ask, missing, used } = asking(chart);
  for (const field of unknownFields(rule, chart)) ask.field(field);
  const fires = missing.length > 0 ? [] : rule.check({ chart, tables, ask, figures });
  const head = { rule: rule.id, citation: rule.citation, payerRule };
  if (fires.length > 0) {
    const order = new Map(chart.lines.map((line, n) => [line.key, n]));
    const place = (one: Fire) => (one.lineKey === null ? -1 : (order.get(one.lineKey) ?? -1));
    const sorted = fires.toSorted((a, b) => place(a) - place(b)).map((one) => weighed(one, payerRule));
    const went = [...used].map(({ name, lineKey }) => ({ name, lineKey }));
    return { ...head, outcome: 'fire', fires: sorted, missing, used: went };
  }
  return missing.length > 0 ? { ...head, outcome: 'cannot-evaluate', missing } : { ...head, outcome: 'pass' };
}

const weighed = (one: Fire, payerRule: PayerRule | null): Fire =>
  payerRule && payerRule.act !== 'off'
    ? { ...one, proposal: { ...one.proposal, severity: payerRule.act } }
    : one;

const within = (date: string, from: string | null | undefined, to: string | null | undefined): boolean =>
  (!from || from <= date) && (!to || date <= to);

const dateOf = (chart: RuleChart): string | null => chart.dateOfService ?? chart.dischargeDate;

/** What must be known to tell whether the rule is about this chart at all. */
function unknownFields(rule: Rule, chart: RuleChart): (keyof RuleChart)[] {
  const needed: (keyof RuleChart)[] = [];
  if (rule.settings) needed.push('setting');
  if (rule.claim) needed.push('claim');
  if (rule.counting) needed.push('counting');
  if ((rule.from || rule.to) && dateOf(chart) === null) needed.push('dateOfService');
  return needed.filter((field) => field === 'dateOfService' || chart[field] === null);
}

function skips(rule: Rule, chart: RuleChart, settings: RuleSettings): Skipped['why'] | null {
  const date = dateOf(chart);
  if (settings.off?.has(rule.id)) return 'off';
  if (rule.pack && !settings.packs.has(rule.pack)) return 'pack';
  // A chart whose specialty nobody named is held against all: their codes say what they are about.
  if (rule.specialty && chart.specialty && rule.specialty !== chart.specialty) return 'specialty';
  if (rule.settings && chart.setting && !rule.settings.includes(chart.setting)) return 'setting';
  if (rule.claim && chart.claim && rule.claim !== chart.claim) return 'claim';
  if (rule.counting && chart.counting && rule.counting !== chart.counting) return 'counting';
  if (date && !within(date, rule.from, rule.to)) return 'date';
  return null;
}

/** The last one listed wins, so that a newer version can follow an older one. */
function payerRuleOf(rule: Rule, chart: RuleChart, all: readonly PayerRule[]): PayerRule | null {
  const date = dateOf(chart);
  const { payer } = chart;
  if (payer === null || date === null) return null;
  return (
    all.findLast(
      (one) => one.rule === rule.id && sameName(one.payer, payer) && within(date, one.from, one.to),
    ) ?? null
  );
}
