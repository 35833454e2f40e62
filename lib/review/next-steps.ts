// Which steps a person may take in a review now, and why not the others that would come next: what a screen
// offers, and what it says instead. The backend decides by `checkStep`.

import { type Actor, type Bar, barOf, permissions } from '../model/permissions.ts';
import type { StepKind } from '../model/review-step.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Worksheet } from '../model/worksheet.ts';
import { answerable } from './check-step.ts';
import type { Life } from './worksheet-life.ts';

/** Why a step that would come next is not for this person, or not yet. */
export type Barred = Exclude<Bar, 'state'> | 'too-early' | 'nothing-to-escalate';

export interface NextSteps {
  may: StepKind[];
  barred: { step: StepKind; why: Barred }[];
}

interface Facts {
  life: Life;
  worksheet: Partial<Worksheet>;
  verdicts: readonly (Partial<Verdict> & { id: string })[];
  /** Who asks. */
  person: Actor;
  /** The encounter's; null or absent where nobody has said. */
  vendor?: string | null | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** In the order in which they are usually taken. */
const usualOrder: readonly StepKind[] = [
  'reconsider',
  'decide',
  'peer-check',
  'release',
  'answer',
  'deem-accepted',
  'finalise',
  'escalate',
  'addendum',
  'hold',
  'release-hold',
];

/** The steps that follow from where the review stands. */
export function nextSteps(facts: Facts): NextSteps {
  const { life } = facts;
  const possible = usualOrder.filter(
    (step) =>
      permissions[`step.${step}`].states?.includes(life.state) &&
      !(step === 'hold' && life.hold) &&
      !(step === 'release-hold' && !life.hold),
  );
  const barred = possible.flatMap((step) => {
    const why = whyNot(step, facts);
    return why ? [{ step, why }] : [];
  });
  return { may: possible.filter((step) => !barred.some((b) => b.step === step)), barred };
}

function whyNot(step: StepKind, { life, worksheet, verdicts, person, vendor, now }: Facts): Barred | null {
  const review = { state: life.state, reviewer: worksheet.reviewerId, deciders: life.deciders, vendor };
  const bar = barOf(`step.${step}`, person, review);
  if (bar && bar !== 'state') return bar;
  if (step === 'deem-accepted' && life.dueAt !== null && now < life.dueAt) return 'too-early';
  if (step === 'escalate' && escalatable({ verdicts, worksheet, life }).length === 0)
    return 'nothing-to-escalate';
  return null;
}

/** Lines that were decided on and whose findings still stand: the second level can be asked about them. */
export const escalatable = ({
  verdicts,
  worksheet,
  life,
}: Pick<Facts, 'verdicts' | 'worksheet' | 'life'>): string[] =>
  answerable({ verdicts, worksheet }, life).filter((key) => life.outcomes.has(key));

/** What a review waits for that this person can do; null where it waits for nobody, or for others. */
export function awaits(facts: Facts): 'reconsider' | 'decide' | 'overdue-answer' | null {
  const { may } = nextSteps(facts);
  if (may.includes('reconsider')) return 'reconsider';
  if (may.includes('decide')) return 'decide';
  return may.includes('deem-accepted') ? 'overdue-answer' : null;
}
