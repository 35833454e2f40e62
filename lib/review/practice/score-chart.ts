// How an auditor's answers on a practice chart compare with its key, line by line.

import { entriesOf } from '../../model/keys-of.ts';
import type { KeyAnswer, PracticeAnswer } from '../../model/practice.ts';
import { namesPassage } from './names-passage.ts';

/**
 * `agreed`: right, and agreed with. `found`: a planted error that was disagreed with. `missed`: one that was agreed with,
 * not judged, or not added. `wrongly-found`: a disagreement where nothing is wrong.
 */
export type Outcome = 'agreed' | 'found' | 'missed' | 'wrongly-found';

/** What of a found error is as the key has it. */
export interface Graded {
  /** Disposition, code and what goes with it. */
  corrected: boolean;
  category: boolean;
  severity: boolean;
  direction: boolean;
  rootCause: boolean;
  /** The key's passage was quoted; where the key says that something is absent, so did the auditor. */
  passage: boolean;
}

export interface ScoredItem {
  lineKey: string;
  outcome: Outcome;
  /** Null for a code that was added and is not in the key. */
  key: KeyAnswer | null;
  /** Null where nothing was said. */
  answer: PracticeAnswer | null;
  /** Null but for what was found. */
  graded: Graded | null;
}

/** Every line and omitted code of the key, then what was added besides. */
export function scoreChart(key: readonly KeyAnswer[], answers: readonly PracticeAnswer[]): ScoredItem[] {
  const used = new Set<PracticeAnswer>();
  const items = key.map((right): ScoredItem => {
    const answer = answers.find((one) => !used.has(one) && isOf(one, right)) ?? null;
    if (answer) used.add(answer);
    const disagrees = answer !== null && answer.disposition !== 'agree';
    const wrong = right.disposition !== 'agree';
    const outcome = wrong ? (disagrees ? 'found' : 'missed') : disagrees ? 'wrongly-found' : 'agreed';
    const graded = outcome === 'found' && answer ? grade(right, answer) : null;
    return { lineKey: right.lineKey, outcome, key: right, answer, graded };
  });
  const added = answers.filter((one) => one.disposition === 'add' && !used.has(one));
  return [
    ...items,
    ...added.map(
      (answer): ScoredItem => ({
        lineKey: answer.lineKey,
        outcome: 'wrongly-found',
        key: null,
        answer,
        graded: null,
      }),
    ),
  ];
}

/** A line is known by its key, an omitted code by itself: its modifiers are graded, not looked up. */
function isOf(answer: PracticeAnswer, right: KeyAnswer): boolean {
  if (right.disposition !== 'add') return answer.lineKey === right.lineKey;
  return answer.disposition === 'add' && plain(answer.auditor?.code) === plain(right.auditor?.code);
}

const plain = (code: string | undefined): string => (code ?? '').replace('.', '').toUpperCase();

function grade(right: KeyAnswer, answer: PracticeAnswer): Graded {
  const { reason } = right;
  return {
    corrected: isCorrected(right, answer),
    category: answer.category === reason?.category,
    severity: answer.severity === reason?.severity,
    direction: answer.direction === reason?.direction,
    rootCause: answer.rootCause === reason?.rootCause,
    passage:
      reason !== null &&
      ('absent' in reason.evidence ? answer.absent : namesPassage(answer.quotes, reason.evidence.quote)),
  };
}

/** What the key gives is compared, and no more: a code that it leaves as delivered need not be said again. */
function isCorrected(right: KeyAnswer, { disposition, auditor, position }: PracticeAnswer): boolean {
  if (disposition !== right.disposition) return false;
  if (right.position !== null) return position === right.position;
  if (right.attributes)
    return entriesOf(right.attributes).every(([name, value]) => same(auditor?.[name], value));
  return right.auditor === null || plain(auditor?.code) === plain(right.auditor.code);
}

const same = (said: unknown, right: unknown): boolean =>
  JSON.stringify(said ?? null) === JSON.stringify(right);
