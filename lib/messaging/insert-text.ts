// Puts text into the text field of a tab that the person was in last. One frame alone is told the text: the one that has
// that field, once it has said that it shows no other chart.

import { z } from 'zod';
import type { FrameReading } from '../model/chart.ts';
import { type FieldState, fieldState, type InsertAnswer, insertAnswer } from '../model/field-insert.ts';
import { frameStamp } from '../model/page-mark.ts';
import { ask, vouched } from './ask-page.ts';
import { readingsOf } from './readings.ts';

/** Besides what the frame answers: it gave no answer, and what became of the text is not known. */
export type InsertOutcome = InsertAnswer | 'no-answer';

interface Candidate {
  frame: number;
  field: FieldState;
  at: number;
  reading: FrameReading;
}

const told = z.object({ field: fieldState, at: z.number().nonnegative() });
const answered = z.object({ inserted: insertAnswer });

/** @param isElsewhere whether what a frame reads is another chart, or another site. */
export async function insertText(
  tab: number,
  text: string,
  isElsewhere: (reading: FrameReading) => boolean,
): Promise<InsertOutcome> {
  const frames = await readingsOf(tab);
  const asked = await Promise.all([...frames].map(([frame, old]) => fieldIn(tab, frame, old)));
  const last = asked
    .filter((one) => one !== null && one.field !== 'none')
    .reduce<Candidate | null>((latest, one) => (one && one.at >= (latest?.at ?? 0) ? one : latest), null);
  if (!last || last.field === 'none') return 'no-field';
  if (!last.reading.ready || isElsewhere(last.reading)) return 'other-chart';
  if (last.field !== 'writable') return last.field;
  const of = frameStamp(last.reading);
  const answer = answered.safeParse(await ask(tab, last.frame, { type: 'insert-text', of, text }));
  return answer.success ? answer.data.inserted : 'no-answer';
}

async function fieldIn(tab: number, frame: number, old: FrameReading): Promise<Candidate | null> {
  // Each part is checked below.
  const answer = (await ask(tab, frame, { type: 'focused-field' })) as
    | { reading?: unknown }
    | null
    | undefined;
  const { data } = told.safeParse(answer);
  const reading = vouched(old, answer?.reading);
  return data && reading ? { frame, ...data, reading } : null;
}
