// Whether a step may be taken now. Nobody decides on a dispute of their own findings, a dispute ends with a cited
// authority, and the vendor is never found to have accepted before its time is over.

import type { Finding } from '../model/finding.ts';
import { type OwnBar, ownBarOf, permissions } from '../model/permissions.ts';
import { type Fault, fail } from '../model/result.ts';
import type { LineOutcome, StepKind } from '../model/review-step.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Worksheet } from '../model/worksheet.ts';
import { isWholeKey, wholeFindings } from './whole-findings.ts';
import { type Life, lifeOf, type Step } from './worksheet-life.ts';

export interface StepContext {
  worksheet: Partial<Worksheet>;
  verdicts: readonly (Partial<Verdict> & { id: string })[];
  findings: readonly Partial<Finding>[];
  /** Taken before. */
  steps: readonly Partial<Step>[];
  /** Organisation that employs who takes the step; null or absent: the client's own. */
  employer?: string | null | undefined;
  /** Organisation that coded the chart; null or absent where nobody has said. */
  vendor?: string | null | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

const refuse = (code: string, happened: string, action: string): Fault =>
  fail(code, happened, 'The step is not taken; the review stands where it stood.', action).error;

/**
 * Lines on which there is something to answer: every verdict but agreement, and every changed value of the whole
 * stay, that was not overturned since.
 */
export function answerable(
  { verdicts, worksheet }: Pick<StepContext, 'verdicts' | 'worksheet'>,
  life: Life,
): string[] {
  const lines = verdicts
    .filter((v) => v.disposition && v.disposition !== 'agree')
    .map((v) => v.lineKey ?? '');
  return [...lines, ...wholeFindings(worksheet).map((whole) => whole.lineKey)].filter(
    (key) => life.outcomes.get(key)?.outcome !== 'overturned',
  );
}

/** The fault that keeps a step from being taken, or null. */
export function checkStep(context: StepContext, step: Step): Fault | null {
  const life = lifeOf(context.worksheet, context.steps);
  if (step.number !== life.steps.length + 1)
    return refuse(
      'step-taken',
      'Someone else took a step in this review before yours.',
      'Look where the review stands now, then go on from there.',
    );
  if (!permissions[`step.${step.step}`].states?.includes(life.state))
    return refuse(
      'step-out-of-order',
      `“${step.step}” cannot follow: the review is ${life.state}.`,
      'Look where the review stands now, then take a step that it allows.',
    );
  return whoMay(context, life, step) ?? content(step) ?? theStepItself(context, life, step);
}

const decides: readonly StepKind[] = ['peer-check', 'reconsider', 'decide'];

function whoMay({ worksheet, employer, vendor }: StepContext, life: Life, step: Step): Fault | null {
  const review = { reviewer: worksheet.reviewerId, deciders: life.deciders, vendor };
  const bar = ownBarOf(permissions[`step.${step.step}`].bars ?? [], { id: step.by, employer }, review);
  return bar && barFaults[bar];
}

const barFaults: Record<OwnBar, Fault> = {
  'not-your-worksheet': refuse(
    'not-your-worksheet',
    'The worksheet belongs to another reviewer.',
    'Let its reviewer take the step.',
  ),
  'own-findings': refuse(
    'own-findings',
    'The findings are your own.',
    'Someone other than the reviewer decides on them.',
  ),
  'decided-before': refuse(
    'decided-before',
    'You decided on this review before.',
    'The second level is decided by someone who has not.',
  ),
  'own-employer': refuse(
    'own-employer',
    'You work for the vendor that coded this chart, or nobody has said which vendor coded it.',
    'Someone who does not work for the vendor decides.',
  ),
};

const needsReason: readonly StepKind[] = ['addendum', 'hold', 'release-hold', 'escalate'];
const awaits: readonly StepKind[] = ['release', 'reconsider'];
const answers: readonly StepKind[] = ['answer', 'escalate'];

/** What belongs to a step of its kind, and nothing else. */
function content(step: Step): Fault | null {
  if (needsReason.includes(step.step) && step.reason.trim() === '')
    return refuse('no-reason', 'No reason is given.', 'Say why, so that it can be understood later.');
  const late = awaits.includes(step.step)
    ? step.step === 'release'
      ? step.dueAt === null || step.dueAt <= step.at
      : step.dueAt !== null && step.dueAt <= step.at
    : step.dueAt !== null;
  if (late)
    return refuse('bad-due-date', 'The date until which to answer is missing or past.', 'Set a later date.');
  if (!answers.includes(step.step) && (step.answers.length > 0 || step.vendorPerson !== null))
    return refuse('strange-answer', 'The step holds an answer of the vendor.', 'Record it as an answer.');
  if (!decides.includes(step.step) && step.outcomes.length > 0)
    return refuse('strange-outcome', 'The step decides on findings.', 'Record it as a decision.');
  const twice = [...step.answers, ...step.outcomes].map((line) => line.lineKey);
  if (new Set(twice).size !== twice.length)
    return refuse('line-twice', 'One line is answered twice.', 'Keep one answer a line.');
  return step.outcomes.map(outcomeFault).find((fault) => fault !== null) ?? null;
}

function outcomeFault(outcome: LineOutcome): Fault | null {
  if ((outcome.outcome === 'modified') !== (outcome.modified !== null))
    return refuse(
      'half-modified',
      'A modified finding must say what it says now, and no other may.',
      'Fill in the finding as it should be.',
    );
  if (outcome.modified && isWholeKey(outcome.lineKey))
    return refuse(
      'whole-modified',
      'A DRG or discharge disposition stands or falls; it cannot be given a third value here.',
      'Uphold or overturn it, and name the right value in the reason.',
    );
  if (outcome.reason.trim() === '' || outcome.citation.trim() === '')
    return refuse(
      'no-authority',
      'A decision gives no reason, or cites no authority.',
      'Name the guideline, Coding Clinic issue or payer instruction, and say why.',
    );
  return null;
}

const sameLines = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key) => b.includes(key));

function theStepItself(context: StepContext, life: Life, step: Step): Fault | null {
  const open = answerable(context, life);
  const decided = step.outcomes.map((o) => o.lineKey);
  const answered = step.answers.map((a) => a.lineKey);
  const silent = step.answers.some((a) => a.answer === 'dispute' && a.reason.trim() === '');
  if (silent) return refuse('no-reason', 'A dispute gives no reason.', 'Say why the finding is disputed.');
  if (answers.includes(step.step) && !step.vendorPerson?.trim())
    return refuse('nobody-answers', 'Nobody is named who answers for the vendor.', 'Name who answered.');
  switch (step.step) {
    case 'peer-check':
      return decided.every((key) => open.includes(key)) ? null : otherLines;
    case 'answer':
      return sameLines(answered, open) ? null : otherLines;
    case 'reconsider':
    case 'decide':
      return sameLines(decided, life.disputed) ? null : otherLines;
    case 'escalate': {
      const fits = step.answers.every((a) => a.answer === 'dispute' && life.outcomes.has(a.lineKey));
      return fits && answered.length > 0 && answered.every((key) => open.includes(key)) ? null : otherLines;
    }
    case 'deem-accepted':
      return life.dueAt !== null && context.now >= life.dueAt ? null : tooEarly;
    case 'hold':
      return life.hold ? held : null;
    case 'release-hold':
      return life.hold ? null : notHeld;
    default:
      return null;
  }
}

const otherLines = refuse(
  'other-lines',
  'The lines answered are not those that await it.',
  'Answer each finding that awaits it, and no other.',
);
const tooEarly = refuse(
  'too-early',
  'The vendor’s time to answer is not over.',
  'Wait until the date that was set with the release.',
);
const held = refuse('held', 'The chart is held back from billing already.', 'Nothing needs to be done.');
const notHeld = refuse('not-held', 'The chart is not held back from billing.', 'Nothing needs to be done.');
