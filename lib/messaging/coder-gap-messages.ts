// What the workspace asks of the server about gaps that vendors' coders noted, through the background, which alone has
// the token.

import { z } from 'zod';
import { type CoderGapAct, type CoderGapAnswer, coderGapAct, coderGapAnswer } from '../model/coder-gap.ts';
import type { Result } from '../model/result.ts';
import { askBackground } from './ask-background.ts';

const toCoderGaps = z.object({ type: z.literal('coder-gaps'), act: coderGapAct });

/** The act in a message, or null when it is none. */
export const parseToCoderGaps = (message: unknown): CoderGapAct | null =>
  toCoderGaps.safeParse(message).data?.act ?? null;

/** Does it; what the coder noted stands as told afterwards. */
export const actOnCoderGaps = (act: CoderGapAct): Promise<Result<CoderGapAnswer>> =>
  askBackground({ type: 'coder-gaps', act }, coderGapAnswer);
