// Messages from pages, checked before anything believes them. A page is hostile: what does not fit the
// schema, or does not come from our own content script in a tab, is dropped.

import { z } from 'zod';
import { frameReading } from '../model/chart.ts';
import { picked } from '../model/teaching.ts';

const fromPage = z.discriminatedUnion('type', [
  /** What this frame says of the chart, now; sent again whenever that changes. */
  z.object({ type: z.literal('frame-read'), reading: frameReading }),
  /** This frame's document goes away. */
  z.object({ type: z.literal('frame-gone'), document: z.string().max(60) }),
  /** Answer with the profiles that this frame is read by besides the built-in ones. Answer: ProfilesForPage. */
  z.object({ type: z.literal('which-profiles') }),
  /** Of the dock's tool: answer with the path for the panel's frame, good once; null where it may not be. */
  z.object({ type: z.literal('dock-open') }),
  /** Show the panel in a window of its own. */
  z.object({ type: z.literal('dock-elsewhere') }),
  /** The person opened, closed or resized it. */
  z.object({ type: z.literal('dock-state'), open: z.boolean(), width: z.number().int().min(320).max(4000) }),
  /** Somebody pointed at this; null: they ended it. To the panel that asked, by the id it gave. */
  z.object({ type: z.literal('teach-picked'), id: z.string().max(60), picked: picked.nullable() }),
]);
export type FromPage = z.infer<typeof fromPage>;

/** The message, or null when it is none of ours. */
export const parseFromPage = (message: unknown): FromPage | null => fromPage.safeParse(message).data ?? null;
