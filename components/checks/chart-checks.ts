// What the checks say of a chart, beside what its reviewer has decided: proposals that are open, accepted or dismissed;
// what would have to be answered; tables that nobody imported.

import type { SaidField } from '../../lib/model/chart-fact.ts';
import { isSaidField } from '../../lib/model/chart-fact.ts';
import type { FactName } from '../../lib/model/confirmed-fact.ts';
import type { QuoteAnchor } from '../../lib/model/evidence.ts';
import { isOmittedCode } from '../../lib/model/line-key.ts';
import type { PageDocument } from '../../lib/model/page-document.ts';
import type { PayerRule } from '../../lib/model/payer-rule.ts';
import { readingChecks } from '../../lib/notes/reading/reading-checks.ts';
import type { ReadingProposal } from '../../lib/notes/reading/reading-proposal.ts';
import { allRules } from '../../lib/rules/all-rules.ts';
import type { Missing } from '../../lib/rules/missing.ts';
import type { Fire, Rule } from '../../lib/rules/rule.ts';
import type { TableName } from '../../lib/rules/rule-tables.ts';
import type { RulesRun } from '../../lib/rules/run-rules.ts';
import type { ReviewView, Seen } from '../../lib/store/views/review-view.ts';

export interface Proposal extends Fire {
  /** Tells it from all others of the chart. */
  key: string;
  rule: CheckHead;
  payerRule: PayerRule | null;
  state: 'open' | 'accepted' | 'dismissed';
  decision: Seen<'check-decision'> | null;
  /** Confirmed facts that it rests on, of its line or of the encounter. */
  used: { name: FactName; lineKey: string | null }[];
  /** Passages that it was read from; empty for a check that reads no prose. */
  passages: readonly ReadPassage[];
}

/** What is shown of a check, whether it reads or not. */
export type CheckHead = Pick<Rule, 'id' | 'title' | 'citation' | 'evidence'>;

export interface ReadPassage {
  quote: QuoteAnchor;
  of: PageDocument;
}

export interface ReadProposal extends Omit<ReadingProposal, 'passages'> {
  passages: readonly ReadPassage[];
}

export interface Question {
  name: FactName | SaidField;
  lineKey: string | null;
  /** Ids of the checks that ask. */
  rules: string[];
}

export interface ChartChecks {
  /** In the order of the checks. */
  proposals: Proposal[];
  questions: Question[];
  /** Which checks wait for a table that nobody imported. */
  tables: Map<TableName, string[]>;
  /** Ids of the checks that wait for the day of billing. */
  waitForBilling: string[];
  passed: number;
  unsure: number;
  /** Ids of checks that broke. */
  broken: string[];
}

/** Those over codes and facts, then those by reading. */
export const allChecks: readonly (CheckHead & Pick<Rule, 'pack'>)[] = [...allRules, ...readingChecks];
export const ruleById: ReadonlyMap<string, CheckHead> = new Map(allChecks.map((rule) => [rule.id, rule]));

const proposalKey = (rule: string, lineKey: string | null, message: string): string =>
  [rule, lineKey ?? '', message].join('\n');

/**
 * @param run of the checks over the delivered lines @param view what is recorded of the review
 * @param read what reading the documentation proposes
 */
export function chartChecks(
  run: RulesRun,
  view: Pick<ReviewView, 'verdicts' | 'findings' | 'decisions'>,
  read: readonly ReadProposal[] = [],
): ChartChecks {
  const decided = new Map(
    view.decisions.map((one) => [proposalKey(one.rule ?? '', one.lineKey ?? null, one.message ?? ''), one]),
  );
  const lineOf = new Map(view.verdicts.map(({ id, lineKey }) => [id, lineKey]));
  const putThere = new Map(view.verdicts.map(({ id, auditor }) => [id, auditor?.code]));
  const isFound = (rule: string, { lineKey, proposal }: Fire) =>
    view.findings.some((finding) => {
      const line = lineOf.get(finding.verdictId ?? '');
      const { system = null, code = '', category, disposition } = proposal;
      // A check can miss several codes: a finding on one of them answers for no other.
      const there = disposition === 'add' ? isOmittedCode(line ?? '', { system, code }) : line === lineKey;
      if (lineKey === null && disposition !== 'add') return finding.check === rule;
      // The code that it proposes stands there, for whatever reason.
      const same = code !== '' && putThere.get(finding.verdictId ?? '') === code;
      return there && (finding.check === rule || finding.category === category || same);
    });
  const proposalOf = (rule: CheckHead, fire: Fire): Omit<Proposal, 'payerRule' | 'used' | 'passages'> => {
    const key = proposalKey(rule.id, fire.lineKey, fire.message);
    const decision = decided.get(key) ?? null;
    const state = isFound(rule.id, fire) ? 'accepted' : decision?.reason ? 'dismissed' : 'open';
    return { ...fire, key, rule, state, decision };
  };
  const ofRun = run.answers.flatMap((answer) => {
    const rule = ruleById.get(answer.rule);
    if (answer.outcome !== 'fire' || !rule) return [];
    return answer.fires.map((fire): Proposal => {
      const used = answer.used.filter((one) => one.lineKey === null || one.lineKey === fire.lineKey);
      return { ...proposalOf(rule, fire), payerRule: answer.payerRule, used, passages: [] };
    });
  });
  const ofReading = read.flatMap(({ check, passages, lineKey, message, proposal }): Proposal[] => {
    const rule = ruleById.get(check);
    // One that counts with codes and facts says the same more surely.
    const twice = ofRun.some((one) => one.lineKey === lineKey && saysAsMuch(one, proposal));
    if (!rule || twice) return [];
    const fire = { lineKey, message, proposal };
    return [{ ...proposalOf(rule, fire), payerRule: null, used: [], passages }];
  });
  const proposals = [...ofRun, ...ofReading];
  const needs = run.answers.flatMap((answer) =>
    answer.outcome === 'pass' ? [] : answer.missing.map((missing) => ({ rule: answer.rule, missing })),
  );
  return {
    proposals,
    ...sorted(needs),
    passed: run.answers.filter(({ outcome }) => outcome === 'pass').length,
    unsure: run.answers.filter(({ outcome }) => outcome === 'cannot-evaluate').length,
    broken: run.broken.map(({ rule }) => rule),
  };
}

const saysAsMuch = ({ proposal }: Proposal, read: ReadProposal['proposal']): boolean =>
  read.disposition !== 'add' &&
  proposal.category === read.category &&
  proposal.disposition === read.disposition &&
  (read.code === undefined || proposal.code === read.code);

function sorted(needs: readonly { rule: string; missing: Missing }[]) {
  const questions = new Map<string, Question>();
  const tables = new Map<TableName, string[]>();
  const waitForBilling: string[] = [];
  for (const { rule, missing } of needs) {
    const { name, lineKey } = missing;
    if (missing.need === 'table') tables.set(missing.name, [...(tables.get(missing.name) ?? []), rule]);
    else if (name === 'billedOn') waitForBilling.push(rule);
    else if (missing.need === 'fact' || isSaidField(name)) {
      const key = `${name} ${lineKey ?? ''}`;
      const known = questions.get(key);
      // `isSaidField` and the needs of rules leave no other name.
      if (!known) questions.set(key, { name: name as Question['name'], lineKey, rules: [rule] });
      else if (!known.rules.includes(rule)) known.rules.push(rule);
    }
  }
  return { questions: [...questions.values()], tables, waitForBilling };
}

/** Those that wait for a decision, of a line or (null) of the whole encounter. */
export const openOn = ({ proposals }: ChartChecks, lineKey: string | null): Proposal[] =>
  proposals.filter((one) => one.state === 'open' && one.lineKey === lineKey);

/** Those and the dismissed ones, which can be brought back. */
export const notTakenOn = ({ proposals }: ChartChecks, lineKey: string | null): Proposal[] =>
  proposals.filter((one) => one.state !== 'accepted' && one.lineKey === lineKey);
