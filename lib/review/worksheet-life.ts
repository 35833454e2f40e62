// Where a signed worksheet stands between auditor and vendor, and which step may be taken next by whom. The
// machine: signed → (checked) → released → accepted | disputed → reconsidered → (second level) → final; without
// an answer in time it is deemed accepted. Pure: screens, store and backend ask the same functions.

import { finalStates, type ReviewState } from '../model/review-state.ts';
import type { LineOutcome, ReviewStep } from '../model/review-step.ts';
import type { Worksheet } from '../model/worksheet.ts';

export type LifeState = ReviewState;

export type Step = ReviewStep;

export interface Life {
  state: LifeState;
  /** In their order. */
  steps: readonly Step[];
  /** Until when the vendor's answer is awaited, in milliseconds since 1970; null while none is. */
  dueAt: number | null;
  /** Lines whose findings the vendor disputes now. */
  disputed: readonly string[];
  /** What became of a finding so far, by its line; the latest decision counts. */
  outcomes: ReadonlyMap<string, LineOutcome>;
  /** As they stood when the vendor was first told. */
  initialOutcomes: ReadonlyMap<string, LineOutcome>;
  /** Who has decided on findings after signing; none of them decides at the second level. */
  deciders: ReadonlySet<string>;
  /** The step that keeps the chart from being billed; null when nothing does. */
  hold: Step | null;
}

/** True once no ordinary step can change a figure any more. */
export const isFinal = ({ state }: Pick<Life, 'state'>): boolean => finalStates.includes(state);

/** @param steps of this worksheet, in any order; those after a gap in their numbers are not counted yet. */
export function lifeOf(worksheet: Partial<Worksheet>, steps: readonly Partial<Step>[]): Life {
  const initial: Life = {
    state: worksheet.status === 'signed' ? 'signed' : 'draft',
    steps: [],
    dueAt: null,
    disputed: [],
    outcomes: new Map(),
    initialOutcomes: new Map(),
    deciders: new Set(),
    hold: null,
  };
  return inOrder(steps).reduce(afterStep, initial);
}

function inOrder(steps: readonly Partial<Step>[]): Step[] {
  const byNumber = new Map(steps.map((step) => [step.number, step]));
  const ordered: Step[] = [];
  // A step is one change and arrives whole.
  for (let n = 1; byNumber.has(n); n += 1) ordered.push(byNumber.get(n) as Step);
  return ordered;
}

function afterStep(life: Life, step: Step): Life {
  const steps = [...life.steps, step];
  const disputes = step.answers.filter((a) => a.answer === 'dispute').map((a) => a.lineKey);
  switch (step.step) {
    case 'peer-check': {
      const decided = withOutcomes(life, step);
      return { ...decided, steps, state: 'checked', initialOutcomes: decided.outcomes };
    }
    case 'release':
      return { ...life, steps, state: 'released', dueAt: step.dueAt };
    case 'answer':
      return {
        ...life,
        steps,
        state: disputes.length > 0 ? 'disputed' : 'accepted',
        dueAt: null,
        disputed: disputes,
      };
    case 'deem-accepted':
      return { ...life, steps, state: 'deemed-accepted', dueAt: null };
    case 'reconsider':
      return { ...withOutcomes(life, step), steps, state: 'reconsidered', dueAt: step.dueAt, disputed: [] };
    case 'escalate':
      return { ...life, steps, state: 'second-level', dueAt: null, disputed: disputes };
    case 'decide':
      return { ...withOutcomes(life, step), steps, state: 'final', disputed: [] };
    case 'finalise':
      return { ...life, steps, state: 'final', dueAt: null };
    case 'hold':
      return { ...life, steps, hold: step };
    case 'release-hold':
      return { ...life, steps, hold: null };
    case 'addendum':
      return { ...life, steps };
  }
}

function withOutcomes(life: Life, step: Step): Life {
  const outcomes = new Map(life.outcomes);
  for (const outcome of step.outcomes) {
    // A finding that is upheld stands in the form it had, which may be one that an earlier decision gave it.
    const had = outcomes.get(outcome.lineKey);
    outcomes.set(
      outcome.lineKey,
      outcome.outcome === 'upheld' && had?.outcome === 'modified'
        ? { ...outcome, outcome: 'modified', modified: had.modified }
        : outcome,
    );
  }
  return { ...life, outcomes, deciders: new Set([...life.deciders, step.by]) };
}
