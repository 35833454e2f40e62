// What pages of our own ask of the background beside what has a file of its own: exchanges with the server, and the docked
// panel. Checked on receipt like everything else.

import { z } from 'zod';
import { saidByBackground, tellBackground } from './ask-background.ts';

const toBackground = z.discriminatedUnion('type', [
  /** Exchange changes with the server soon. Answered when the exchange is over. */
  z.object({ type: z.literal('sync-soon') }),
  /** Wait until others' changes are there, and fetch them. Answer: whether to ask again at once. */
  z.object({ type: z.literal('wait-for-news') }),
  /** A page of ours in a frame asks whether it is the docked panel. Answer: { tab }, or null. */
  z.object({ type: z.literal('dock-admit'), ticket: z.string().max(60), site: z.string().max(300) }),
  /** The docked panel is up. */
  z.object({ type: z.literal('dock-shown') }),
  /** The docked panel cannot work where it is: show it in a window of its own. */
  z.object({ type: z.literal('dock-leave') }),
]);
export type ToBackground = z.infer<typeof toBackground>;

/** The message, or null when it is none of these. */
export const parseToBackground = (message: unknown): ToBackground | null =>
  toBackground.safeParse(message).data ?? null;

/** Never fails: when the background cannot be woken, its alarm comes within half a minute. */
export const syncSoon = (): Promise<void> => tellBackground({ type: 'sync-soon' });

/** Has the background wait for other people's changes, once. False where asking again at once is of no use. */
export const waitForNews = async (): Promise<boolean> =>
  (await saidByBackground({ type: 'wait-for-news' })) === true;

const admission = z.object({ tab: z.number().int() });

/** Asks for the tab that this framed page is the panel of; null where it is not one. */
export const askAdmission = async (ticket: string, site: string): Promise<{ tab: number } | null> =>
  admission.safeParse(await saidByBackground({ type: 'dock-admit', ticket, site })).data ?? null;

export const dockShown = (): Promise<void> => tellBackground({ type: 'dock-shown' });

/** Has the panel shown in a window of its own instead. */
export const leaveDock = (): Promise<void> => tellBackground({ type: 'dock-leave' });
