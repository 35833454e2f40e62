// Messages from pages, checked before anything believes them. A page is hostile: what does not fit the
// schema, or does not come from our own content script in a tab, is dropped.

import { z } from 'zod';
import { frameReading } from '../model/chart.ts';
import { picked } from '../model/teaching.ts';
import type { FromPage } from './protocol.ts';

const fromPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('frame-read'), reading: frameReading }),
  z.object({ type: z.literal('frame-gone'), document: z.string().max(60) }),
  z.object({ type: z.literal('which-profiles') }),
  z.object({ type: z.literal('dock-open') }),
  z.object({ type: z.literal('dock-elsewhere') }),
  z.object({ type: z.literal('dock-state'), open: z.boolean(), width: z.number().int().min(320).max(4000) }),
  z.object({ type: z.literal('teach-picked'), id: z.string().max(60), picked: picked.nullable() }),
]);

/** The message, or null when it is none of ours. */
export function parseFromPage(message: unknown): FromPage | null {
  const checked = fromPage.safeParse(message);
  return checked.success ? checked.data : null;
}
