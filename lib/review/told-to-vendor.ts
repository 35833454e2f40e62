// What a vendor is told of a review: the findings that were released, as they stood when it was told, and what became of
// each since. Nothing of the patient but the chart's number, and of the documentation only the passages that a finding
// quotes: the minimum that an answer needs (45 CFR 164.502(b)).

import type { Encounter } from '../model/encounter.ts';
import type { LineAnswer, LineOutcome, StepKind } from '../model/review-step.ts';
import { type LineFinding, type LineReview, lineFindings, type Standing, standing } from './line-findings.ts';
import { escalatable } from './next-steps.ts';
import type { Life } from './worksheet-life.ts';

export interface ToldFinding {
  lineKey: string;
  /** As the vendor was told it. */
  of: LineFinding;
  form: Standing;
  rationale: string;
  citation: string;
  /** Passages alone, without what stands around them. */
  quotes: { text: string; source: string }[];
  /** Where support was looked for and not found. */
  lookedIn: string[];
  /** The vendor's last word on it. */
  answer: LineAnswer | null;
  /** What was decided since it was told; null: nothing. */
  outcome: LineOutcome | null;
  /** Nothing is to be answered any more: it was overturned. */
  gone: boolean;
}

/** Steps that are the vendor's business; checks among colleagues, addenda and holds are the client's own. */
const told: readonly StepKind[] = [
  'release',
  'answer',
  'deem-accepted',
  'reconsider',
  'escalate',
  'decide',
  'finalise',
];

export interface ToldReview {
  number: string;
  dateOfService: string | null;
  coder: string | null;
  specialty: string | null;
  state: Life['state'];
  dueAt: number | null;
  findings: ToldFinding[];
  steps: { step: StepKind; at: number; reason: string; vendorPerson: string | null }[];
  /** Lines of which the second level can be asked. */
  escalatable: string[];
  /** Of the next step. */
  nextNumber: number;
}

interface Parts extends Omit<LineReview, 'life'> {
  encounter: Partial<Encounter>;
  life: Life;
}

/** Whether the vendor was told of the review. */
export const isReleased = ({ steps }: Pick<Life, 'steps'>): boolean =>
  steps.some(({ step }) => step === 'release');

/** Null where nothing was released. */
export function toldToVendor({ encounter, life, ...review }: Parts): ToldReview | null {
  if (!isReleased(life)) return null;
  const steps = life.steps.filter(({ step }) => told.includes(step));
  const findings = lineFindings({ ...review, life: { outcomes: life.initialOutcomes } })
    .filter(({ outcome }) => outcome?.outcome !== 'overturned')
    .map((of) => toldFinding(of, life));
  return {
    number: encounter.number ?? '',
    dateOfService: encounter.dateOfService ?? null,
    coder: encounter.coder ?? null,
    specialty: encounter.specialty ?? null,
    state: life.state,
    dueAt: life.dueAt,
    findings,
    steps: steps.map(({ step, at, reason, vendorPerson }) => ({ step, at, reason, vendorPerson })),
    escalatable: life.state === 'reconsidered' ? escalatable({ ...review, life }) : [],
    nextNumber: life.steps.length + 1,
  };
}

function toldFinding(of: LineFinding, life: Life): ToldFinding {
  const since = life.outcomes.get(of.lineKey) ?? null;
  const outcome = since === of.outcome ? null : since;
  const answers = life.steps.flatMap((step) => step.answers.filter(({ lineKey }) => lineKey === of.lineKey));
  const evidence = of.finding?.evidence ?? [];
  return {
    lineKey: of.lineKey,
    of,
    form: standing(of),
    rationale: of.finding?.rationale ?? '',
    citation: of.outcome?.citation || (of.finding?.citation ?? ''),
    quotes: evidence.flatMap((one) =>
      one.kind === 'quote' ? [{ text: one.anchor.exact, source: one.source ?? '' }] : [],
    ),
    lookedIn: evidence.flatMap((one) => (one.kind === 'absent' ? [one.lookedIn] : [])),
    answer: answers.at(-1) ?? null,
    outcome,
    gone: since?.outcome === 'overturned',
  };
}
