// What a rule must know before it lets a change into the record.

import type { Change, RecordKind, RecordOf } from '../../model/change.ts';
import type { Encounter } from '../../model/encounter.ts';
import type { Finding } from '../../model/finding.ts';
import type { Gap } from '../../model/gap.ts';
import type { InstructionStep, PayerInstruction } from '../../model/payer-instruction.ts';
import type { Query } from '../../model/query.ts';
import type { QueryStep } from '../../model/query-step.ts';
import type { OwnTemplate, TemplateStep } from '../../model/query-template.ts';
import { type Fault, fail } from '../../model/result.ts';
import type { ReviewStep } from '../../model/review-step.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import type { GateRegister } from '../vendors/baa-gate.ts';

interface WithConflicts {
  id: string;
  /** Fields on which different judgements stand side by side. */
  conflicts?: readonly string[];
}

/** The records as they stand before the change; plain values. */
export interface Standing {
  record: Record<string, unknown> | undefined;
  /** The encounter that the record belongs to. */
  encounter?: Partial<Encounter> | undefined;
  /** The worksheet that the record belongs to. */
  worksheet: Partial<Worksheet> | undefined;
  /** The verdict that the record belongs to. */
  verdict: Partial<Verdict> | undefined;
  /** Of the worksheet; read only when it is being signed, or takes a step. */
  verdicts: readonly (Partial<Verdict> & WithConflicts)[];
  findings: readonly (Partial<Finding> & WithConflicts)[];
  /** Of the worksheet; read only for its steps and what follows from them. */
  steps: readonly (Partial<ReviewStep> & { id: string })[];
  /** The query that the record belongs to, or is. */
  query?: Partial<Query> | undefined;
  /** The gap that a query is about. */
  gap?: Partial<Gap> | undefined;
  /** Of that query; read only for queries and their steps. */
  querySteps?: readonly Partial<QueryStep>[];
  /** The organisation's policy of queries, where it has one; read only for steps of queries. */
  queryPolicy?: Record<string, unknown> | undefined;
  /** The template version that a step on one names, where it is the organisation's own. */
  template?: Partial<OwnTemplate> | undefined;
  /** Of every template; read only for templates, and for what goes by them: steps of queries. */
  templateSteps?: readonly Partial<TemplateStep>[];
  /** The payer instruction that a step names. */
  instruction?: Partial<PayerInstruction> | undefined;
  /** On the version that is written or stepped on; read only for payer instructions. */
  instructionSteps?: readonly Partial<InstructionStep>[];
  /** Dates on which the chart was billed, as its reviews say; read only for steps of queries. */
  billedOn?: readonly (string | null | undefined)[];
  /** Vendors and agreements; read only for what needs an agreement in force: worksheets, samples and steps. */
  register?: GateRegister;
}

/** What the rule of a kind goes by. */
export interface Facts<K extends RecordKind> {
  change: Change;
  /** What the change sets; without what has no effect. */
  fields: Change['fields'];
  /** The record as it stands, and as it would be. The first change of a record has all its fields, so both are whole. */
  before: RecordOf<K> | undefined;
  after: RecordOf<K>;
  author: string;
  /** Organisation that employs the author; null: the client's own. */
  employer: string | null;
  standing: Standing;
  /** Milliseconds since 1970. */
  now: number;
}

export const refusal = (code: string, happened: string, action: string): Fault =>
  fail(code, happened, 'The change is kept here and is not part of the record.', action).error;
