// What the workspace asks of the server about how long charts are kept, through the background, which alone has the
// token.

import { z } from 'zod';
import type { Result } from '../model/result.ts';
import {
  type RetentionAct,
  type RetentionAnswer,
  retentionAct,
  retentionAnswer,
} from '../model/retention.ts';
import { askBackground } from './ask-background.ts';

const toRetention = z.object({ type: z.literal('retention'), act: retentionAct });

/** The act in a message, or null when it is none. */
export const parseToRetention = (message: unknown): RetentionAct | null =>
  toRetention.safeParse(message).data?.act ?? null;

/** Does it; how things stand afterwards. */
export const actOnRetention = (act: RetentionAct): Promise<Result<RetentionAnswer>> =>
  askBackground({ type: 'retention', act }, retentionAnswer);
