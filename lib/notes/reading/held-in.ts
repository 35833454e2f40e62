// Whether a statement stands for this encounter: what the evidence finder says of the words, and what a code asks beyond.

import { type HowSaid, howSaid } from '../evidence/relation.ts';
import type { About } from '../standing.ts';
import type { Statement } from './statements.ts';

export interface Care extends About {
  /** At discharge from a stay, what is held possible is coded as if it were so (ICD-10-CM Official Guidelines II.H). */
  stay: boolean;
}

/** A test for it, not the thing itself. */
const toBeFound =
  /\b(?:will|would|plan to|going to|want to|like to)(?: \w+)? (?:perform|order|obtain|check|get|send|schedule|do|run|repeat|evaluate|assess|screen|test|look|refer)\b/i;
const testFor =
  /^[ -]?(?:\w+ )?(?:tests?|testing|screen(?:ing)?|panel|cultures?|swab|titers?|antibod\w+|serolog\w+|work-?up|vaccin\w+|clinic|protocol)\b/i;
/** Somebody thought of it and then not. */
const weighed =
  /\b(?:ruled out|excluded|not (?:supported|confirmed)|unlikely|differential|was considered)\b/i;
const given = /\b(?:quit|former|formerly|ex-smoker)\b/i;
const differential = /\bdifferential\b/i;

/** @param at positions of the statement's words that it is about */
export function heldIn(
  { passage, words, text, from: begins }: Statement,
  at: readonly number[],
  care: Care,
): HowSaid {
  const places = at.flatMap((i) => words[i] ?? []);
  const from = Math.min(...places.map((word) => word.from));
  const to = Math.max(...places.map((word) => word.to));
  const whole = passage.text;
  if (toBeFound.test(whole.slice(begins, from)) || testFor.test(whole.slice(to))) return 'planned';
  if (weighed.test(text)) return 'denied';
  if (given.test(text)) return 'past';
  if (differential.test(`${passage.section.heading} ${whole.slice(0, begins)}`)) return 'unsure';
  const how = howSaid(care.stay ? { ...passage, text: treated(whole) } : passage, { from, to }, care);
  return how === 'unsure' && care.stay && /\bdischarge\b/i.test(passage.note.name) ? 'today' : how;
}

/** What was resolved in a stay was there in it. */
const treated = (text: string): string =>
  text.replace(/\b(?:resolved|(?:has|is) gone)\b/gi, (words) => ' '.repeat(words.length));
