// A denial as the table has it, and as it travels.

import { type Denial, denial } from '../../../model/oversight/denial.ts';

/** Names of the columns, in the order of the fields. */
const columns: Record<keyof Denial, string> = {
  id: 'id',
  number: 'number',
  line: 'line',
  claimDenied: 'claim_denied',
  payer: 'payer',
  facility: 'facility',
  vendor: 'vendor',
  source: 'source',
  coder: 'coder',
  specialty: 'specialty',
  encounterType: 'encounter_type',
  code: 'code',
  modifiers: 'modifiers',
  group: 'group_code',
  carc: 'carc',
  rarcs: 'rarcs',
  amount: 'amount',
  deniedOn: 'denied_on',
  attributedAuto: 'attributed_auto',
  attributed: 'attributed',
  attributedBy: 'attributed_by',
  attributedWhy: 'attributed_why',
  rootCause: 'root_cause',
  state: 'state',
  owner: 'owner',
  dueOn: 'due_on',
  sentAt: 'sent_at',
  causeDueOn: 'cause_due_on',
  causeAt: 'cause_at',
  reworkOwner: 'rework_owner',
  costBearer: 'cost_bearer',
  reworkedAt: 'reworked_at',
  resubmittedAt: 'resubmitted_at',
  hours: 'hours',
  outcome: 'outcome',
  responsible: 'responsible',
  closedAt: 'closed_at',
  compliance: 'compliance',
  worksheet: 'worksheet',
  steps: 'steps',
};

export type DenialField = keyof Denial;
export const columnOf = (field: DenialField): string => columns[field];

/** For a select: each column under the name of its field. */
export const denialColumns = Object.entries(columns)
  .map(([field, column]) => `${column} as "${field}"`)
  .join(', ');

/** What a select of these columns gives. */
export type DenialRow = Omit<Denial, 'rarcs' | 'hours'> & { rarcs: string; hours: string | number | null };

export const fromDenialRow = (row: DenialRow): Denial =>
  denial.parse({
    ...row,
    rarcs: JSON.parse(row.rarcs),
    hours: row.hours === null ? null : Number(row.hours),
  });
