// What a page that no profile knows seems to hold: a proposal for a person to accept or not. Nothing is
// recorded from it.

import { z } from 'zod';
import { type ChartState, frameReading } from './chart.ts';
import { profile } from './profile.ts';

/** One frame's guess, as the page answers it. */
export const frameGuess = z.object({
  /** 0: nothing like a chart; 1: identified, and every column understood. */
  confidence: z.number().min(0).max(1),
  /** In plain words, what speaks for and against it. */
  reasons: z.array(z.string().max(2000)).max(60),
  /** Null where there is nothing that could be read. */
  profile: profile.nullable(),
  /** What the real reader reads by that profile. */
  reading: frameReading.nullable(),
  /** Why it is no chart, where something speaks against it. */
  why: z.string().max(300).nullable(),
});
export type FrameGuess = z.infer<typeof frameGuess>;

/** The frames' guesses together. */
export interface TabGuess {
  confidence: number;
  reasons: string[];
  why: string | null;
  /** What the tab would be read by; null where nothing could be read. */
  profile: FrameGuess['profile'];
  /** What the panel would say of the tab then. */
  chart: ChartState;
}

/** From here on a guess is offered; below it the person is only told what was seen. */
export const likelyGuess = 0.5;

/** Profiles that were guessed are known by their id, wherever it is recorded. */
export const guessedPrefix = 'guessed-';

export const isGuessed = (profileId: string): boolean => profileId.startsWith(guessedPrefix);
