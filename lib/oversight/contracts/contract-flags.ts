// What is amiss with a contract: terms that cannot be measured and clauses that are missing. A flag is red where the client
// would have no way to hold the vendor to it.

import { addDays, dayText } from '../../model/calendar-day.ts';
import { keysOf } from '../../model/keys-of.ts';
import type { ClauseKind, Contract, ContractTerm, TermMeasure } from '../../model/oversight/contract.ts';
import { clauseKind } from '../../model/oversight/contract.ts';
import { rungsOf } from './ladder.ts';
import { noticeDay } from './notice.ts';
import { holdsOn, scopeText } from './term-for.ts';

export type Weight = 'red' | 'warn';

export interface ContractFlag {
  id: ContractFlagId;
  weight: Weight;
  /** What is amiss, as a sentence. */
  says: string;
}

type Facts = Omit<Contract, 'madeBy' | 'madeAt' | 'removed' | 'vendorId' | 'notes'>;
type Found = Omit<ContractFlag, 'id'> | null;

const red = (says: string): Found => ({ weight: 'red', says });
const warn = (says: string): Found => ({ weight: 'warn', says });

/** How a clause is called. */
export const clauseWords: Record<ClauseKind, string> = {
  'accuracy-by-specialty': 'Accuracy by specialty',
  'turnaround-by-class': 'Turnaround of standard, complex and urgent charts',
  'rework-and-cost': 'Rework of denials and who pays',
  'security-and-breach': 'Data security and notice of breaches',
  'audit-rights': 'Audit rights at any time',
  'coder-qualifications': 'Credentials and experience of coders',
  escalation: 'Escalation',
  reporting: 'Reporting',
  'transition-and-data-return': 'Transition assistance and return of data',
  termination: 'Termination with notice',
};

/** What a monthly report must hold besides volume (requirement of the organisation). */
const monthly: readonly TermMeasure[] = [
  'accuracy',
  'turnaround',
  'denial-rate',
  'query-response',
  'clean-claim-rate',
  'rework',
  'turnover',
];

const current = ({ terms }: Facts, measure: TermMeasure, today: string): ContractTerm[] =>
  terms.filter((term) => term.measure === measure && (holdsOn(term, today) || (term.from ?? '') > today));

const list = (some: readonly string[]): string => some.join(', ').replaceAll('-', ' ');

const clauseOf = ({ clauses }: Facts, kind: ClauseKind) => {
  const found = clauses.find((one) => one.kind === kind);
  return found?.state ?? 'missing';
};

/** A term in its own words, without the full stop that the sentence has. */
const quoted = (term: ContractTerm): string => `“${(term.text || scopeText(term)).replace(/\.$/, '')}”`;

/** Clauses with rules of their own below are told there. */
const ownRule: readonly ClauseKind[] = ['audit-rights', 'rework-and-cost'];

const rules = {
  'turnaround-missing': (c, today) =>
    current(c, 'turnaround', today).length === 0 ? red('No turnaround is promised.') : null,
  'turnaround-vague': (c, today) => {
    const vague = current(c, 'turnaround', today).filter(({ target }) => target === null);
    return vague.length > 0 ? red(`Turnaround without a number: ${vague.map(quoted).join(', ')}.`) : null;
  },
  'turnaround-classes': (c, today) => {
    const terms = current(c, 'turnaround', today);
    const lacking = (['standard', 'complex', 'urgent'] as const).filter(
      (kind) => !terms.some((term) => term.class === kind),
    );
    return terms.length > 0 && lacking.length > 0
      ? warn(`No turnaround of their own for ${list(lacking)} charts.`)
      : null;
  },
  'accuracy-missing': (c, today) =>
    current(c, 'accuracy', today).length === 0 ? red('No accuracy is promised.') : null,
  'accuracy-vague': (c, today) => {
    const vague = current(c, 'accuracy', today).filter(({ target }) => target === null);
    return vague.length > 0 ? red(`Accuracy without a number: ${vague.map(quoted).join(', ')}.`) : null;
  },
  'accuracy-aggregate': (c, today) => {
    const terms = current(c, 'accuracy', today);
    return terms.length > 0 && terms.every(({ specialty }) => specialty === null)
      ? red('Accuracy is promised over all specialties only: easy charts can hide weak ones.')
      : null;
  },
  'accuracy-method': (c, today) => {
    const without = current(c, 'accuracy', today).filter(({ method }) => method === null);
    return without.length > 0
      ? warn('Accuracy is promised without saying by which method it is measured.')
      : null;
  },
  rework: (c) => {
    if (c.reworkCost === null)
      return red('It is not said who pays for the rework of denials that coding caused.');
    const state = clauseOf(c, 'rework-and-cost');
    return state === 'agreed'
      ? null
      : red(`Rework of denials: the clause is ${state === 'vague' ? 'vague' : 'missing'}.`);
  },
  'audit-rights': (c) => {
    const state = clauseOf(c, 'audit-rights');
    return state === 'agreed'
      ? null
      : red(`Audit rights at any time: the clause is ${state === 'vague' ? 'vague' : 'missing'}.`);
  },
  'breach-hours': (c) =>
    c.breachHours === null ? red('It is not said within how many hours the vendor tells of a breach.') : null,
  'coder-minimum': (c) =>
    c.coderCredentials.length === 0 ? red('No credentials are asked of coders.') : null,
  'coder-experience': (c) => (c.coderYears === null ? warn('No experience is asked of coders.') : null),
  ladder: (c) => {
    const lacking = (
      ['queries', 'documentation-gaps', 'regulatory-change', 'backlog', 'urgent-chart'] as const
    ).filter((matter) => rungsOf(c.ladder, matter).length === 0);
    return lacking.length > 0 ? warn(`Nobody to turn to at the vendor for ${list(lacking)}.`) : null;
  },
  'ladder-names': (c) =>
    c.ladder.some(({ name }) => name.trim() === '') ? warn('A step of the ladder names nobody.') : null,
  'reports-missing': (c) => (c.reports.length === 0 ? red('No reports are owed.') : null),
  'reports-thin': (c) => {
    const told = new Set(c.reports.flatMap(({ metrics }) => metrics));
    const lacking = monthly.filter((one) => !told.has(one));
    if (c.reports.length === 0 || lacking.length === 0) return null;
    return [...told].every((one) => one === 'turnaround')
      ? red('Reports tell of volume and turnaround only: nothing of quality.')
      : warn(`No report tells of ${list(lacking)}.`);
  },
  'root-cause-days': (c) =>
    c.rootCauseDays === null ? warn('No time is set for the root cause of a denial.') : null,
  notice: (c) =>
    c.noticeDays === null ? warn('It is not said with how many days’ notice it may be ended.') : null,
  'notice-soon': (c, today) => {
    const found = noticeDay(c, today);
    if (!found || found.state === 'later') return null;
    if (found.state === 'passed')
      return c.to !== null && c.to >= today
        ? warn(`The last day to give notice has passed: ${dayText(found.day)}.`)
        : null;
    return warn(`Notice must be given by ${dayText(found.day)}: ${found.left} days are left.`);
  },
  clauses: (c) => {
    const of = (wanted: string) =>
      clauseKind.options.filter((kind) => !ownRule.includes(kind) && clauseOf(c, kind) === wanted);
    const missing = of('missing').map((kind) => clauseWords[kind].toLowerCase());
    const vague = of('vague').map((kind) => clauseWords[kind].toLowerCase());
    if (missing.length + vague.length === 0) return null;
    return warn(
      [
        missing.length > 0 && `Clauses missing: ${missing.join('; ')}.`,
        vague.length > 0 && `Clauses vague: ${vague.join('; ')}.`,
      ]
        .filter(Boolean)
        .join(' '),
    );
  },
  unsigned: (c) => (c.signedOn === null ? warn('It is not signed: nothing is held against it.') : null),
  over: (c, today) =>
    c.to !== null && c.to < today ? red(`It was over on ${dayText(addDays(c.to, 1))}.`) : null,
} satisfies Record<string, (contract: Facts, today: string) => Found>;

export type ContractFlagId = keyof typeof rules;

/** Every flag of the contract, red ones first. @param today as `2026-11-30` */
export const contractFlags = (contract: Facts, today: string): ContractFlag[] =>
  keysOf(rules)
    .flatMap((id) => {
      const found = rules[id](contract, today);
      return found ? [{ ...found, id }] : [];
    })
    .sort((a, b) => Number(a.weight === 'warn') - Number(b.weight === 'warn'));
