// Questions to the frames of a page that is taught by pointing. What they answer is held to its schema: a
// page is hostile, and what it proposes becomes part of a profile.

import browser, { type Runtime } from 'webextension-polyfill';
import { z } from 'zod';
import type { ChartField } from '../model/chart.ts';
import type { Profile } from '../model/profile.ts';
import {
  type ColumnSaid,
  type GuessedDraft,
  guessedDraft,
  type KnownValues,
  type Picked,
  picked,
  type SteppedTo,
  steppedTo,
  type TeachMessage,
  type TeachStep,
  type TeachTarget,
  type TiedTo,
  type Tried,
  tiedTo,
  tried,
} from '../model/teaching.ts';
import { ask } from './ask-page.ts';
import { parseFromPage } from './from-page.ts';
import { readingsOf } from './readings.ts';
import { fromWhom } from './sender.ts';

/** One frame's answer, with the site that the browser has for it. */
export interface FromFrame<T> {
  frame: number;
  site: string;
  said: T;
}

async function askAll<T>(tab: number, message: TeachMessage, schema: z.ZodType<T>): Promise<FromFrame<T>[]> {
  const frames = await readingsOf(tab);
  const answers = await Promise.all(
    [...frames].map(async ([frame, { site }]) => {
      const checked = schema.safeParse(await ask(tab, frame, message));
      return checked.success ? [{ frame, site, said: checked.data }] : [];
    }),
  );
  return answers.flat();
}

/** What one frame says, by its number. Null when it does not answer, or answers what it may not. */
async function askOne<T>(
  tab: number,
  frame: number,
  message: TeachMessage,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const checked = schema.safeParse(await ask(tab, frame, message));
  return checked.success ? checked.data : null;
}

/** Frames of the tab that are there to be taught. */
export const framesOf = async (tab: number): Promise<number[]> => [...(await readingsOf(tab)).keys()];

/** Begins pointing in every frame, or keeps it going. How many take part. */
export const pointInAll = async (
  tab: number,
  wanted: { id: string; what: TeachTarget; hint: string; known: KnownValues },
): Promise<number> => (await askAll(tab, { type: 'teach-point', ...wanted }, z.literal(true))).length;

export const stopPointing = async (tab: number): Promise<void> => {
  await askAll(tab, { type: 'teach-stop' }, z.null());
};

export const stepIn = (tab: number, frame: number, step: TeachStep): Promise<SteppedTo | null> =>
  askOne(tab, frame, { type: 'teach-step', step }, steppedTo);

/** Calls back with what is picked in the tab, until the signal aborts. Which frame it was the browser says. */
export function onPicked(
  tab: number,
  id: string,
  done: (from: FromFrame<Picked | null>) => void,
  signal: AbortSignal,
): void {
  const own = { id: browser.runtime.id, address: browser.runtime.getURL('') };
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    // The browser’s declaration of a sender leaves out what it is told from.
    const from = fromWhom(sender as Parameters<typeof fromWhom>[0], own);
    const said = parseFromPage(message);
    if (from?.who !== 'frame' || from.tab !== tab || said?.type !== 'teach-picked' || said.id !== id) return;
    void readingsOf(tab).then((frames) => {
      const site = frames.get(from.frame)?.site ?? from.site ?? 'null';
      done({ frame: from.frame, site, said: said.picked });
    });
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

const selection = z.object({ selectedAt: z.number(), picked });

/** The words selected last in the tab as if pointed at; null when none are selected. */
export async function takeSelected(
  tab: number,
  what: TeachTarget,
  known: KnownValues,
): Promise<FromFrame<Picked> | null> {
  const answers = await askAll(tab, { type: 'teach-selection', what, known }, selection.nullable());
  const last = answers.reduce<(typeof answers)[number] | null>(
    (best, one) => (one.said && one.said.selectedAt >= (best?.said?.selectedAt ?? -1) ? one : best),
    null,
  );
  return last?.said ? { ...last, said: last.said.picked } : null;
}

/** Where frames say the field without showing it. */
export const findHidden = (tab: number, what: ChartField, known: KnownValues): Promise<FromFrame<Picked>[]> =>
  askAll(tab, { type: 'teach-hidden', what, known }, picked);

export const redraftTable = (
  tab: number,
  frame: number,
  wanted: { rows: string; roles: [number, ColumnSaid][]; known: KnownValues },
): Promise<Picked | null> => askOne(tab, frame, { type: 'teach-columns', ...wanted }, picked.nullable());

export const tieTo = (tab: number, frame: number, known: KnownValues): Promise<TiedTo | null> =>
  askOne(tab, frame, { type: 'teach-tie', known }, tiedTo);

export const guessAll = (tab: number): Promise<FromFrame<GuessedDraft>[]> =>
  askAll(tab, { type: 'teach-guess' }, guessedDraft);

/** What each frame reads by the draft now. */
export const tryInAll = (tab: number, profile: Profile): Promise<FromFrame<Tried>[]> =>
  askAll(tab, { type: 'teach-try', profile }, tried);
