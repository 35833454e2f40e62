// Asks the frames of a tab that no profile knows what they seem to hold.

import type { FrameReading } from '../model/chart.ts';
import { type FrameGuess, frameGuess } from '../model/page-guess.ts';
import { ask } from './ask-page.ts';
import { readingsOf } from './readings.ts';

/**
 * The guesses of the tab's unknown frames; a frame that does not answer, or answers something else, has none.
 * A profile in an answer is checked as any that comes from outside, and is for the frame's own site only: a
 * page could otherwise propose how another site is to be read.
 */
export async function askGuesses(tab: number): Promise<FrameGuess[]> {
  const frames = [...(await readingsOf(tab))].filter(([, reading]) => reading.profile === null);
  const answers = await Promise.all(
    frames.map(async ([frame, known]) => {
      const { data } = frameGuess.safeParse(await ask(tab, frame, { type: 'guess-page' }));
      return data && /^https?:/.test(known.site) ? asKnown(data, known) : undefined;
    }),
  );
  return answers.filter((guess) => guess !== undefined);
}

/** Where the frame stands as the browser has it. */
const asKnown = (guess: FrameGuess, { site, top }: FrameReading): FrameGuess => ({
  ...guess,
  profile: guess.profile && { ...guess.profile, sites: [site] },
  reading: guess.reading && { ...guess.reading, site, top },
});
