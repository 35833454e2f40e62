// What must be agreed before a contract is signed: ten clauses, each held against what the contract says in numbers. A clause
// that is ticked and has no number behind it is vague, whatever was ticked.

import { type ClauseKind, type Contract, clauseKind } from '../../model/oversight/contract.ts';

export interface ClauseRow {
  kind: ClauseKind;
  state: 'agreed' | 'vague' | 'missing';
  text: string;
  where: string;
  /** Why it is vague though it was called agreed; empty: nothing. */
  because: string;
}

export interface Negotiation {
  rows: ClauseRow[];
  agreed: number;
  /** Every clause is agreed and has its numbers. */
  ready: boolean;
}

type Terms = Pick<
  Contract,
  | 'terms'
  | 'clauses'
  | 'ladder'
  | 'reports'
  | 'reworkCost'
  | 'breachHours'
  | 'coderCredentials'
  | 'noticeDays'
>;

/** What a clause must have in numbers; empty: it has it, or needs none. */
const lacks: Partial<Record<ClauseKind, (contract: Terms) => string>> = {
  'accuracy-by-specialty': ({ terms }) =>
    terms.some((t) => t.measure === 'accuracy' && t.specialty !== null && t.target !== null)
      ? ''
      : 'no accuracy target names a specialty',
  'turnaround-by-class': ({ terms }) => {
    const of = (name: string) =>
      terms.some((t) => t.measure === 'turnaround' && t.class === name && t.target !== null);
    const absent = ['standard', 'complex', 'urgent'].filter((name) => !of(name));
    return absent.length === 0 ? '' : `no hours for ${absent.join(', ')} charts`;
  },
  'rework-and-cost': ({ reworkCost }) => (reworkCost ? '' : 'not said who pays for rework'),
  'security-and-breach': ({ breachHours }) =>
    breachHours === null ? 'no hours in which a breach is told' : '',
  'coder-qualifications': ({ coderCredentials }) =>
    coderCredentials.length > 0 ? '' : 'no credential is named',
  escalation: ({ ladder }) => (ladder.length > 0 ? '' : 'nobody is named to turn to, with hours'),
  reporting: ({ reports }) => (reports.length > 0 ? '' : 'no report is named, with how often'),
  termination: ({ noticeDays }) => (noticeDays === null ? 'no days of notice' : ''),
};

/** All ten, in the order of the contract register. */
export function negotiationOf(contract: Terms): Negotiation {
  const rows = clauseKind.options.map((kind): ClauseRow => {
    const said = contract.clauses.find((one) => one.kind === kind);
    const state = said?.state ?? 'missing';
    const because = state === 'agreed' ? (lacks[kind]?.(contract) ?? '') : '';
    return {
      kind,
      state: because ? 'vague' : state,
      text: said?.text ?? '',
      where: said?.where ?? '',
      because,
    };
  });
  const agreed = rows.filter((row) => row.state === 'agreed').length;
  return { rows, agreed, ready: agreed === rows.length };
}
